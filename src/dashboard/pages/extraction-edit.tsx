import { type FormEvent, useId, useState } from 'react';
import { type Problem, toProblem } from '../api.js';
import { ActionButton, Field } from '../ui/controls.js';
import { formatShare } from '../ui/confidence.js';
import { FormError } from '../ui/feedback.js';
import { toFieldSentence } from '../ui/problem.js';
import { correct } from './extraction-correct.js';
import type { ReadField } from './extraction-model.js';
import { useExtraction } from './extraction-state.js';
import { type Content, formatValue, fromInput, fullName, hintOf, toInput } from './extraction-words.js';

/** What the server says about the value; about anything else it speaks of the request as a whole. */
function toMessage({ message, errors }: Problem): string {
  return toFieldSentence(errors?.[0]?.detail) ?? message;
}

/** The form in place of a field: Enter saves, Escape leaves everything as it was. */
export function FieldEdit({ field }: { field: ReadField }) {
  const { extraction, edit } = useExtraction();
  const { name, value, alternatives } = field;
  const [text, setText] = useState(toInput(value));
  const [pending, setPending] = useState(false);
  const [wrong, setWrong] = useState<string | undefined>();
  const [problem, setProblem] = useState<string | null>(null);

  async function save(content: Content | null): Promise<void> {
    if (pending) return;
    setPending(true);
    setWrong(undefined);
    setProblem(null);
    try {
      await correct(extraction.documentId, name, content);
      edit(null);
    } catch (error) {
      const found = toProblem(error);
      if (found.errors?.length) setWrong(toMessage(found));
      else setProblem(found.message);
      setPending(false);
    }
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    const typed = fromInput(name, text);
    if ('error' in typed) return setWrong(typed.error);
    // Nothing was changed, so there is nothing to put on record.
    if (toInput(typed.value) === toInput(value) && field.correctedBy === null && value !== null)
      return edit(null);
    void save(typed.value);
  }

  return (
    <form
      className="field-edit"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        edit(null);
      }}
      noValidate
    >
      {problem !== null && <FormError>{problem}</FormError>}
      <Field
        label={fullName(name)}
        value={text}
        onChange={setText}
        error={wrong}
        hint={hintOf(name)}
        rows={text.length > 60 ? 3 : undefined}
        autoFocus
        onKeyDown={(event) => {
          // In a text of several lines too: such values are one line on the document as it was read.
          // While Chinese is composed, Enter chooses characters.
          const isDone = event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing;
          if (!isDone) return event.continuePropagation();
          event.preventDefault();
          (event.target as HTMLElement).closest('form')?.requestSubmit();
        }}
      />
      {alternatives.length > 0 && (
        <Choices name={name} alternatives={alternatives} onChoose={(chosen) => void save(chosen)} />
      )}
      <div className="row">
        <ActionButton kind="primary" size="small" type="submit" pending={pending}>
          Save
        </ActionButton>
        <ActionButton size="small" onPress={() => edit(null)}>
          Cancel
        </ActionButton>
        {value !== null && (
          <ActionButton size="small" onPress={() => void save(null)}>
            Not on the document
          </ActionButton>
        )}
      </div>
    </form>
  );
}

interface ChoicesProps {
  name: string;
  alternatives: ReadField['alternatives'];
  onChoose: (value: Content) => void;
}

/** What else was found on the document for this field. */
function Choices({ name, alternatives, onChoose }: ChoicesProps) {
  const id = useId();
  return (
    <div className="field-choices" role="group" aria-labelledby={id}>
      <span id={id}>Also found:</span>
      {alternatives.map(({ value, confidence, page }, index) => (
        <ActionButton key={index} size="small" onPress={() => onChoose(value)}>
          {formatValue(name, value)}
          <span className="muted">
            {formatShare(confidence)}, page {page}
          </span>
        </ActionButton>
      ))}
    </div>
  );
}
