import { type FormEvent, useMemo, useState } from 'react';
import { type Problem, fieldError, toProblem } from '../api.js';
import { ActionButton, Field, Select } from '../ui/controls.js';
import { FormError } from '../ui/feedback.js';

/** What a new account consists of, with the organization that it owns. */
export interface NewAccount {
  email: string;
  password: string;
  firstName: string;
  lastName: string;
  organizationName: string;
  country: string;
}

interface AccountFormProps {
  action: string;
  /** A further field that comes first. */
  children?: React.ReactNode;
  submit: (account: NewAccount) => Promise<void>;
}

const empty: NewAccount = {
  email: '',
  password: '',
  firstName: '',
  lastName: '',
  organizationName: '',
  country: '',
};

/** All countries of ISO 3166-1 by their names in the language of the browser. */
function readCountries(): Record<string, string> {
  const names = new Intl.DisplayNames(undefined, { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  const known = codes
    // Regions that are no countries: unions, the world, pseudo regions.
    .filter((code) => !/^(A[AC]|CP|DG|E[AUZ]|IC|Q[M-Z]|TA|UN|X[A-Z]|Z[Z])$/.test(code))
    .map((code) => [code, names.of(code)] as const)
    .filter((entry): entry is readonly [string, string] => entry[1] !== undefined)
    .sort(([, left], [, right]) => left.localeCompare(right));
  return { '': 'Choose…', ...Object.fromEntries(known) };
}

/** The form of set-up and sign-up. */
export function AccountForm({ action, children, submit }: AccountFormProps) {
  const [account, setAccount] = useState(empty);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const countries = useMemo(readCountries, []);

  const field = (name: keyof NewAccount, label: string, more: object = {}) => (
    <Field
      label={label}
      name={name}
      value={account[name]}
      onChange={(value) => setAccount({ ...account, [name]: value })}
      error={
        problem?.code === 'weak_password' && name === 'password' ? problem.message : fieldError(problem, name)
      }
      isRequired
      {...more}
    />
  );

  async function onSubmit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setPending(true);
    setProblem(null);
    try {
      await submit(account);
    } catch (error) {
      setProblem(toProblem(error));
    } finally {
      setPending(false);
    }
  }

  const shownAtField = problem?.code === 'weak_password' || problem?.code === 'validation_failed';
  return (
    <form className="form" onSubmit={(event) => void onSubmit(event)} noValidate>
      {problem && !shownAtField && <FormError>{problem.message}</FormError>}
      {problem && shownAtField && <FormError>Please correct what is marked.</FormError>}
      {children}
      <div className="form-columns">
        {field('firstName', 'First name', { autoComplete: 'given-name' })}
        {field('lastName', 'Last name', { autoComplete: 'family-name' })}
      </div>
      {field('organizationName', 'Organization', { autoComplete: 'organization' })}
      <Select
        label="Country"
        value={account.country}
        options={countries}
        onChange={(country) => setAccount({ ...account, country })}
        error={fieldError(problem, 'country')}
      />
      {field('email', 'Email', { type: 'email', autoComplete: 'username' })}
      {field('password', 'Password', {
        type: 'password',
        autoComplete: 'new-password',
        hint: 'At least 15 characters. A sentence of your own is best.',
      })}
      <ActionButton kind="primary" type="submit" pending={pending}>
        {action}
      </ActionButton>
    </form>
  );
}
