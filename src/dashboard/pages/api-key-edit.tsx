import { type FormEvent, useState } from 'react';
import { api, type Problem, queryClient, toProblem } from '../api.js';
import { ActionButton } from '../ui/controls.js';
import { FormError, notify } from '../ui/feedback.js';
import { formatTime } from '../ui/format.js';
import { Panel } from '../ui/overlay.js';
import { toSentence } from '../ui/problem.js';
import { KeyFields } from './api-key-fields.js';
import { type ApiKey, findGaps, toInput, toValues } from './api-key-parts.js';

interface EditKeyProps {
  apiKey: ApiKey;
  /** Its end is the end of the grace period then, which stays. */
  isReplaced: boolean;
  onClose: () => void;
}

/** Changes what can be changed of a key; its text and its world can't. */
export function EditKey({ apiKey, isReplaced, onClose }: EditKeyProps) {
  const [values, setValues] = useState(() => toValues(apiKey));
  const [problem, setProblem] = useState<Problem | null>(null);
  const [pending, setPending] = useState(false);
  const kept = apiKey.expiresAt === null ? 'As now: never' : `As now: ${formatTime(apiKey.expiresAt)}`;

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (pending) return;
    const gaps = findGaps(values);
    setProblem(gaps);
    if (gaps) return;
    setPending(true);
    try {
      await api.updateApiKey.mutate({ id: apiKey.id, ...toInput(values) });
      void queryClient.invalidateQueries({ queryKey: ['api-keys'] });
      notify(`“${values.name.trim()}” is saved.`);
      onClose();
    } catch (error) {
      setProblem(toProblem(error));
      setPending(false);
    }
  }

  return (
    <Panel title={`Edit “${apiKey.name}”`} isOpen onClose={onClose} dismissable={!pending}>
      <form className="form" onSubmit={(event) => void submit(event)} noValidate>
        {problem && !problem.errors && <FormError>{toSentence(problem)}</FormError>}
        <KeyFields values={values} onChange={setValues} problem={problem} kept={isReplaced ? null : kept} />
        <div className="dialog-actions">
          <ActionButton onPress={onClose} isDisabled={pending}>
            Cancel
          </ActionButton>
          <ActionButton kind="primary" type="submit" pending={pending}>
            Save
          </ActionButton>
        </div>
      </form>
    </Panel>
  );
}
