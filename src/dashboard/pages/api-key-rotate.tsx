import { useState } from 'react';
import { api, type Problem, queryClient, toProblem } from '../api.js';
import { ActionButton, Select } from '../ui/controls.js';
import { FormError } from '../ui/feedback.js';
import { Panel } from '../ui/overlay.js';
import { toSentence } from '../ui/problem.js';
import { type ApiKey, nameOf } from './api-key-parts.js';
import { KeyShown } from './api-key-shown.js';

/** Seconds that the old key goes on working. The keys are no plain numbers, which would be put in order. */
const graces = {
  '0s': 'None: it ends at once',
  '3600s': '1 hour',
  '86400s': '24 hours',
  '604800s': '7 days',
  '2592000s': '30 days',
};

/** Replaces a key: for how long both work, then the new one. */
export function RotateKey({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const [grace, setGrace] = useState('86400s');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [pending, setPending] = useState(false);
  const [text, setText] = useState<string | null>(null);

  async function rotate(): Promise<void> {
    setPending(true);
    setProblem(null);
    try {
      const gracePeriodSeconds = Number.parseInt(grace, 10);
      const successor = await api.rotateApiKey.mutate({ id: apiKey.id, gracePeriodSeconds });
      setText(successor.key);
      void queryClient.invalidateQueries({ queryKey: ['api-keys'] });
    } catch (error) {
      setProblem(toProblem(error));
    } finally {
      setPending(false);
    }
  }

  return (
    <Panel
      title={text === null ? `Rotate “${apiKey.name}”` : `The new key of “${apiKey.name}” is ready`}
      isOpen
      onClose={onClose}
      dismissable={text === null && !pending}
    >
      {text !== null ? (
        <KeyShown text={text} onDone={onClose} />
      ) : (
        <div className="form">
          {problem && <FormError>{toSentence(problem)}</FormError>}
          <p>
            A new key with the same name, scopes and addresses takes the place of{' '}
            <strong>{nameOf(apiKey)}</strong>. Both work until the grace period ends.
          </p>
          <Select label="Grace period" value={grace} options={graces} onChange={setGrace} />
          <div className="dialog-actions">
            <ActionButton onPress={onClose} isDisabled={pending}>
              Cancel
            </ActionButton>
            <ActionButton kind="primary" pending={pending} onPress={() => void rotate()}>
              Rotate key
            </ActionButton>
          </div>
        </div>
      )}
    </Panel>
  );
}
