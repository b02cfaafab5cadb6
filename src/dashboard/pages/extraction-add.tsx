import { Plus } from 'lucide-react';
import { useState } from 'react';
import { ActionButton, Select } from '../ui/controls.js';
import { FieldEdit } from './extraction-edit.js';
import { type Section, toAbsent } from './extraction-model.js';
import { useExtraction } from './extraction-state.js';
import { nameInWords } from './extraction-words.js';

/** A field that such a document may have, that nobody read and that no rule misses: a person may add it. */
export function FieldAdd({ section: { otherFields, title } }: { section: Section }) {
  const { editing, edit } = useExtraction();
  const [chosen, setChosen] = useState('');
  const [first] = otherFields;
  if (first === undefined) return null;
  const name = otherFields.includes(chosen) ? chosen : first;
  if (editing !== null && otherFields.includes(editing)) return <FieldEdit field={toAbsent(editing)} />;
  return (
    <div className="field-add">
      <Select
        label={title === null ? 'Another field' : `Another field of the ${title.toLowerCase()}`}
        value={name}
        options={Object.fromEntries(otherFields.map((each) => [each, nameInWords(each)]))}
        onChange={setChosen}
      />
      <ActionButton size="small" onPress={() => edit(name)}>
        <Plus aria-hidden /> Add the field
      </ActionButton>
    </div>
  );
}
