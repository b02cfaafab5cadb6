import { useState } from 'react';
import { toProblem } from '../api.js';
import { documentTypes } from '../documents.js';
import { ActionButton, Select } from '../ui/controls.js';
import { FormError } from '../ui/feedback.js';
import { toWords } from '../ui/format.js';
import { correct } from './extraction-correct.js';
import type { Section } from './extraction-model.js';
import { useExtraction } from './extraction-state.js';

const options = {
  ...Object.fromEntries(documentTypes.map((type) => [type, toWords(type)])),
  '': 'None of these',
};

interface TypeChangeProps {
  section: Section;
  /** Of the document in a bundle; null for a file that is one document. */
  number: number | null;
}

/** Which type the document is of, for when the reader took it for another. Choosing alone changes nothing yet. */
export function TypeChange({ section: { prefix, documentType }, number }: TypeChangeProps) {
  const { extraction } = useExtraction();
  const now = documentType ?? '';
  const [chosen, setChosen] = useState<string>(now);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function save(): Promise<void> {
    setPending(true);
    setProblem(null);
    try {
      await correct(extraction.documentId, `${prefix}documentType`, chosen === '' ? null : chosen);
    } catch (error) {
      setProblem(toProblem(error).message);
    }
    setPending(false);
  }

  return (
    <>
      {problem !== null && <FormError>{problem}</FormError>}
      <div className="field-add">
        <Select
          label={number === null ? 'Type of document' : `Type of document ${number}`}
          value={chosen}
          options={options}
          onChange={setChosen}
        />
        <ActionButton size="small" isDisabled={chosen === now} pending={pending} onPress={() => void save()}>
          Change type
        </ActionButton>
      </div>
    </>
  );
}
