import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api, fieldError, type Problem, queryClient, toProblem } from '../api.js';
import { meQuery } from '../queries.js';
import { ActionButton, Field } from '../ui/controls.js';
import { FormError, notify } from '../ui/feedback.js';
import { ownProblem, toFieldSentence, toSentence } from '../ui/problem.js';

const blank = { current: '', next: '', again: '' };

/** Where the server's refusal belongs. */
const fieldOfCode: Record<string, string> = {
  invalid_credentials: 'currentPassword',
  too_many_attempts: 'currentPassword',
  weak_password: 'newPassword',
};

/** The problem with each of its parts at the field that it is about. */
function toPlaced(problem: Problem): Problem {
  const field = fieldOfCode[problem.code];
  return field === undefined ? problem : ownProblem({ [field]: toSentence(problem) });
}

function findGaps({ current, next, again }: typeof blank): Problem | null {
  const gaps = {
    ...(current === '' && { currentPassword: 'Enter your current password.' }),
    ...(next === '' && { newPassword: 'Enter a new password.' }),
    ...(next !== again && { again: 'This is not the same as the new password.' }),
  };
  return Object.keys(gaps).length > 0 ? ownProblem(gaps) : null;
}

/** A new password. All other sessions end with it. */
export function PasswordCard() {
  const { data: me } = useQuery(meQuery);
  const [values, setValues] = useState(blank);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [pending, setPending] = useState(false);
  const set = (changes: Partial<typeof blank>) => setValues((before) => ({ ...before, ...changes }));
  const errorOf = (field: string) => toFieldSentence(fieldError(problem, field));

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (pending) return;
    const gaps = findGaps(values);
    setProblem(gaps);
    if (gaps) return;
    setPending(true);
    try {
      await api.changePassword.mutate({ currentPassword: values.current, newPassword: values.next });
      setValues(blank);
      void queryClient.invalidateQueries({ queryKey: ['sessions'] });
      notify('Your password is changed. Other sessions have ended.');
    } catch (error) {
      setProblem(toPlaced(toProblem(error)));
    } finally {
      setPending(false);
    }
  }

  return (
    <section className="card" aria-labelledby="password">
      <div className="card-head">
        <h2 id="password">Password</h2>
      </div>
      <form className="form settings-form" onSubmit={(event) => void submit(event)} noValidate>
        {problem && !problem.errors && <FormError>{toSentence(problem)}</FormError>}
        {/* Tells password managers whose password it is. */}
        <input type="text" autoComplete="username" value={me?.email ?? ''} readOnly hidden />
        <Field
          label="Current password"
          type="password"
          value={values.current}
          onChange={(current) => set({ current })}
          autoComplete="current-password"
          error={errorOf('currentPassword')}
          isRequired
        />
        <Field
          label="New password"
          type="password"
          value={values.next}
          onChange={(next) => set({ next })}
          autoComplete="new-password"
          hint="At least 15 characters; a few words do well."
          error={errorOf('newPassword')}
          isRequired
        />
        <Field
          label="New password again"
          type="password"
          value={values.again}
          onChange={(again) => set({ again })}
          autoComplete="new-password"
          error={errorOf('again')}
          isRequired
        />
        <div className="row">
          <ActionButton type="submit" pending={pending}>
            Change password
          </ActionButton>
          <span className="muted">All other sessions end with it.</span>
        </div>
      </form>
    </section>
  );
}
