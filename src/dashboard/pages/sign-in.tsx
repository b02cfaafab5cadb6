import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { api, fieldError, toProblem, type Problem } from '../api.js';
import { settingsQuery } from '../queries.js';
import { ActionButton, Field } from '../ui/controls.js';
import { FormError } from '../ui/feedback.js';
import { toSentence } from '../ui/problem.js';
import { Gate } from './gate.js';

/** Only addresses of our own pages: a link must not lead elsewhere after the sign-in. */
const toOwnPath = (next: string | undefined): string =>
  next !== undefined && /^\/(?![/\\])/.test(next) ? next : '/';

/** Email and password, and the second factor where it is on. */
export function SignIn() {
  const { next } = useSearch({ from: '/sign-in' });
  const settings = useQuery(settingsQuery);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [asksCode, setAsksCode] = useState(false);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setPending(true);
    setProblem(null);
    try {
      await api.login.mutate({ email, password, ...(asksCode && { code }) });
      // A full load: nothing of an earlier session stays in memory.
      window.location.assign(toOwnPath(next));
    } catch (error) {
      const found = toProblem(error);
      if (found.code === 'two_factor_required') setAsksCode(true);
      else setProblem(found);
      setPending(false);
    }
  }

  return (
    <Gate
      title={asksCode ? 'Two-factor authentication' : 'Sign in'}
      lead={asksCode ? 'Enter the six digits of your authenticator app, or a recovery code.' : undefined}
      foot={
        settings.data?.needsSetUp ? (
          <>
            Nobody has an account yet. <Link to="/set-up">Set up CargoLint</Link>
          </>
        ) : settings.data?.signUpOpen ? (
          <>
            No account? <Link to="/sign-up">Sign up</Link>
          </>
        ) : (
          'No account? Ask your administrator.'
        )
      }
    >
      <form className="form" onSubmit={(event) => void submit(event)} noValidate>
        {problem && <FormError>{toSentence(problem)}</FormError>}
        {asksCode ? (
          <Field
            key="code"
            label="Code"
            name="code"
            value={code}
            onChange={setCode}
            autoComplete="one-time-code"
            inputMode="text"
            autoFocus
            isRequired
          />
        ) : (
          <>
            <Field
              label="Email"
              name="email"
              type="email"
              value={email}
              onChange={setEmail}
              autoComplete="username"
              error={fieldError(problem, 'email')}
              autoFocus
              isRequired
            />
            <Field
              label="Password"
              name="password"
              type="password"
              value={password}
              onChange={setPassword}
              autoComplete="current-password"
              error={fieldError(problem, 'password')}
              isRequired
            />
          </>
        )}
        <ActionButton kind="primary" type="submit" pending={pending}>
          {asksCode ? 'Verify' : 'Sign in'}
        </ActionButton>
        {asksCode && (
          <ActionButton
            onPress={() => {
              setAsksCode(false);
              setCode('');
              setProblem(null);
            }}
          >
            Back
          </ActionButton>
        )}
      </form>
    </Gate>
  );
}
