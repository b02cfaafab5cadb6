import { type FormEvent, useState } from 'react';
import { api, type Problem, queryClient, toProblem } from '../api.js';
import { ActionButton } from '../ui/controls.js';
import { FormError } from '../ui/feedback.js';
import { Panel } from '../ui/overlay.js';
import { toSentence } from '../ui/problem.js';
import { KeyFields } from './api-key-fields.js';
import { findGaps, newKeyValues, toInput } from './api-key-parts.js';
import { KeyShown } from './api-key-shown.js';

/** Makes a key: the form, then the key. */
export function GenerateKey({ onClose }: { onClose: () => void }) {
  const [values, setValues] = useState(newKeyValues);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [pending, setPending] = useState(false);
  const [text, setText] = useState<string | null>(null);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (pending) return;
    const gaps = findGaps(values);
    setProblem(gaps);
    if (gaps) return;
    setPending(true);
    try {
      const created = await api.createApiKey.mutate({
        ...toInput(values),
        environment: values.environment,
      });
      setText(created.key);
      void queryClient.invalidateQueries({ queryKey: ['api-keys'] });
    } catch (error) {
      setProblem(toProblem(error));
    } finally {
      setPending(false);
    }
  }

  return (
    <Panel
      title={text === null ? 'Generate a new key' : `Key “${values.name.trim()}” is ready`}
      isOpen
      onClose={onClose}
      dismissable={text === null && !pending}
    >
      {text !== null ? (
        <KeyShown text={text} onDone={onClose} />
      ) : (
        <form className="form" onSubmit={(event) => void submit(event)} noValidate>
          {problem && !problem.errors && <FormError>{toSentence(problem)}</FormError>}
          <KeyFields values={values} onChange={setValues} problem={problem} isNew />
          <div className="dialog-actions">
            <ActionButton onPress={onClose} isDisabled={pending}>
              Cancel
            </ActionButton>
            <ActionButton kind="primary" type="submit" pending={pending}>
              Generate
            </ActionButton>
          </div>
        </form>
      )}
    </Panel>
  );
}
