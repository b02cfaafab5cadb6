import { type FormEvent, useState } from 'react';
import { api, type Problem, queryClient, toProblem } from '../api.js';
import { ActionButton, Field } from '../ui/controls.js';
import { notify } from '../ui/feedback.js';
import { Panel } from '../ui/overlay.js';
import { toSentence } from '../ui/problem.js';

/** Turning the second factor off, which needs a code of it. */
export function TurnOff({ onClose }: { onClose: () => void }) {
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [pending, setPending] = useState(false);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (pending) return;
    setPending(true);
    setProblem(null);
    try {
      await api.disableTwoFactor.mutate({ code });
      void queryClient.invalidateQueries({ queryKey: ['two-factor-status'] });
      notify('Two-factor authentication is off.');
      onClose();
    } catch (error) {
      setProblem(toProblem(error));
      setPending(false);
    }
  }

  return (
    <Panel title="Turn off two-factor authentication" isOpen onClose={onClose} dismissable={!pending}>
      <form className="form" onSubmit={(event) => void submit(event)} noValidate>
        <p>Your password alone will do to sign in then. The recovery codes become void.</p>
        <Field
          label="Code of your authenticator app, or a recovery code"
          name="code"
          value={code}
          onChange={setCode}
          autoComplete="one-time-code"
          error={problem ? toSentence(problem) : undefined}
          autoFocus
          isRequired
        />
        <div className="dialog-actions">
          <ActionButton onPress={onClose} isDisabled={pending}>
            Cancel
          </ActionButton>
          <ActionButton kind="danger" type="submit" pending={pending}>
            Turn off
          </ActionButton>
        </div>
      </form>
    </Panel>
  );
}
