import { fieldError, type Problem } from '../api.js';
import { Checkboxes } from '../ui/checkboxes.js';
import { Field, Select } from '../ui/controls.js';
import { toFieldSentence } from '../ui/problem.js';
import { addressError, type Expiry, type KeyValues, scopeMeanings } from './api-key-parts.js';

interface KeyFieldsProps {
  values: KeyValues;
  onChange: (values: KeyValues) => void;
  problem: Problem | null;
  /** Present for a new key: afterwards its world can't be changed. */
  isNew?: boolean;
  /** What "keep" means, for a key that there is; null = its end can't be changed. */
  kept?: string | null;
}

const expiries: Record<Exclude<Expiry, 'keep'>, string> = {
  never: 'Never',
  30: 'In 30 days',
  90: 'In 90 days',
  365: 'In a year',
  date: 'On a date…',
};

/** The properties of a key that people choose. */
export function KeyFields({ values, onChange, problem, isNew = false, kept }: KeyFieldsProps) {
  const set = (changes: Partial<KeyValues>) => onChange({ ...values, ...changes });
  const errorOf = (field: string) => toFieldSentence(fieldError(problem, field));
  return (
    <>
      <Field
        label="Name"
        value={values.name}
        onChange={(name) => set({ name })}
        hint="What uses it, such as “ERP import”."
        error={errorOf('name')}
        maxLength={100}
        autoComplete="off"
        autoFocus
        isRequired
      />
      <div className="form-columns">
        {isNew && (
          <Select
            label="Environment"
            value={values.environment}
            options={{ live: 'Live', test: 'Test' }}
            onChange={(environment) => set({ environment: environment as KeyValues['environment'] })}
          />
        )}
        {kept !== null && (
          <Select
            label="Expires"
            value={values.expiry}
            options={kept === undefined ? expiries : { keep: kept, ...expiries }}
            onChange={(expiry) => set({ expiry: expiry as Expiry })}
          />
        )}
      </div>
      {values.expiry === 'date' ? (
        <Field
          label="Last day"
          type="date"
          value={values.date}
          onChange={(date) => set({ date })}
          hint="The key works through this day."
          error={errorOf('expiresAt')}
        />
      ) : (
        errorOf('expiresAt') && <p className="field-error">{errorOf('expiresAt')}</p>
      )}
      <Checkboxes
        label="Scopes"
        value={values.scopes}
        options={scopeMeanings}
        onChange={(scopes) => set({ scopes })}
        error={errorOf('scopes')}
      />
      <Field
        label="Allowed addresses (optional)"
        value={values.addresses}
        onChange={(addresses) => set({ addresses })}
        rows={3}
        hint="One address or network on each line. Empty: from anywhere."
        error={addressError(problem, values.addresses)}
        placeholder={'203.0.113.7\n10.0.0.0/8'}
      />
    </>
  );
}
