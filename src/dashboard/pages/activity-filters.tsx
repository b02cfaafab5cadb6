import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { api } from '../api.js';
import { ActionButton, Select } from '../ui/controls.js';
import { actionKinds } from './activity-words.js';

export interface ActivityFilters {
  action?: string | undefined;
  result?: 'success' | 'failure' | undefined;
  keyId?: string | undefined;
  /** Who did it. */
  actorId?: string | undefined;
  /** The account that it is about, whoever did it. */
  userId?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

interface FilterBarProps {
  filters: ActivityFilters;
  /** Members have no keys to choose from. */
  manager: boolean;
  /** Whom `actorId` stands for, as far as one can tell. */
  actorName: string | undefined;
  onChange: (filters: ActivityFilters) => void;
}

const results = { '': 'Any result', success: 'Success', failure: 'Failure' };

/** What is shown of all events. Everything here is in the address, so that a view can be sent to somebody. */
export function FilterBar({ filters, manager, actorName, onChange }: FilterBarProps) {
  const { action, result, keyId, actorId, userId, from, to } = filters;
  const isFiltered = Object.values(filters).some((value) => value !== undefined);
  return (
    <div className="filters activity-filters" role="group" aria-label="Filters">
      <Select
        label="Action"
        value={action ?? ''}
        options={{ '': 'Any action', ...actionKinds }}
        onChange={(value) => onChange({ action: value || undefined })}
      />
      <Select
        label="Result"
        value={result ?? ''}
        options={results}
        onChange={(value) =>
          onChange({ result: value === '' ? undefined : (value as 'success' | 'failure') })
        }
      />
      {manager && <KeySelect keyId={keyId} onChange={(value) => onChange({ keyId: value })} />}
      <DayField label="From" value={from} onChange={(value) => onChange({ from: value })} />
      <DayField label="To" value={to} onChange={(value) => onChange({ to: value })} />
      {isFiltered && (
        <div className="filter-end">
          {actorId !== undefined && (
            <Chip
              text={`Only ${actorName ?? 'one actor'}`}
              onRemove={() => onChange({ actorId: undefined })}
            />
          )}
          {userId !== undefined && (
            <Chip text="Only one account" onRemove={() => onChange({ userId: undefined })} />
          )}
          <ActionButton
            onPress={() =>
              onChange({
                action: undefined,
                result: undefined,
                keyId: undefined,
                actorId: undefined,
                userId: undefined,
                from: undefined,
                to: undefined,
              })
            }
          >
            Clear filters
          </ActionButton>
        </div>
      )}
    </div>
  );
}

function Chip({ text, onRemove }: { text: string; onRemove: () => void }) {
  return (
    <ActionButton aria-label={`${text}: show everybody`} onPress={onRemove}>
      <span className="filter-chip">{text}</span> <X aria-hidden />
    </ActionButton>
  );
}

interface KeySelectProps {
  keyId: string | undefined;
  onChange: (keyId: string | undefined) => void;
}

function KeySelect({ keyId, onChange }: KeySelectProps) {
  const keys = useQuery({
    queryKey: ['api-keys', 'names'],
    queryFn: () => api.apiKeys.query({ limit: 100 }),
    staleTime: 60_000,
  });
  const names = Object.fromEntries(
    (keys.data?.data ?? []).map(({ id, name, last4 }) => [id, `${name} …${last4}`]),
  );
  // A link can name a key that is not among the first hundred.
  if (keyId !== undefined && !Object.hasOwn(names, keyId)) names[keyId] = `Key ${keyId}`;
  return (
    <Select
      label="API key"
      value={keyId ?? ''}
      options={{ '': 'Any key', ...names }}
      onChange={(value) => onChange(value || undefined)}
    />
  );
}

interface DayFieldProps {
  label: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

/** While a year is typed the browser tells of the years 2, 20 and 202: only what can be meant counts. */
function DayField({ label, value = '', onChange }: DayFieldProps) {
  const id = useId();
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="date"
        className="input"
        value={draft}
        max="9999-12-31"
        onChange={({ target }) => {
          setDraft(target.value);
          if (target.value === '' || target.value >= '1970') onChange(target.value || undefined);
        }}
      />
    </div>
  );
}
