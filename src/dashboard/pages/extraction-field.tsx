import { Pencil } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { ConfidenceBar } from '../ui/confidence.js';
import { Badge } from '../ui/data.js';
import { FieldEdit } from './extraction-edit.js';
import { countIssues, countsInWords, severityTones } from './extraction-issues.js';
import { type Issue, type ReadField, isMissing } from './extraction-model.js';
import { moveToField, useExtraction } from './extraction-state.js';
import { formatValue, fullName, nameInWords } from './extraction-words.js';

/** A field: what it is called, what it says, and how sure that is. */
export function FieldRow({ field }: { field: ReadField }) {
  const { editing, selected, edit, issuesOf } = useExtraction();
  const { name, confidence, correctedBy } = field;
  if (editing === name) {
    return (
      <li className="read-field" data-selected>
        <FieldEdit field={field} />
      </li>
    );
  }
  const issues = issuesOf.get(name) ?? [];
  return (
    <li className="read-field" data-selected={selected === name || undefined}>
      <ShowButton field={field} className="read-field-show">
        <span className="read-field-name">{nameInWords(name)}</span>
        <span className="read-field-value">
          <FieldValue field={field} />
        </span>
        <span className="read-field-facts">
          {field.value !== null && <ConfidenceBar share={confidence} />}
          <FieldBadges field={field} issues={issues} />
        </span>
      </ShowButton>
      <Button
        className="icon-button icon-button-small"
        aria-label={`Correct ${fullName(name)}`}
        onPress={() => edit(name)}
      >
        <Pencil aria-hidden />
      </Button>
      {correctedBy === null && field.alternatives.length > 0 && (
        <p className="read-field-note">
          Also possible: {field.alternatives.map(({ value }) => formatValue(name, value)).join(' · ')}
        </p>
      )}
      {correctedBy !== null && (
        <p className="read-field-note">
          Was read as: {field.readValue === null ? 'nothing' : formatValue(name, field.readValue)}
        </p>
      )}
    </li>
  );
}

interface ShowButtonProps {
  field: ReadField;
  className: string;
  children: ReactNode;
}

/** Shows the field on the original once it has the focus; Enter changes it. */
export function ShowButton({ field: { name }, className, children }: ShowButtonProps) {
  const { selected, select, edit } = useExtraction();
  const actions: Partial<Record<string, () => void>> = {
    Enter: () => edit(name),
    ArrowDown: () => moveToField(1),
    ArrowUp: () => moveToField(-1),
  };
  return (
    <button
      type="button"
      className={className}
      data-field={name}
      aria-current={selected === name || undefined}
      onFocus={() => select(name)}
      // Not every browser gives the focus to a button that is clicked.
      onClick={() => select(name)}
      onKeyDown={(event) => {
        const action = actions[event.key];
        if (!action || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        action();
      }}
    >
      {children}
    </button>
  );
}

export function FieldValue({ field }: { field: ReadField }) {
  if (field.value !== null) return <>{formatValue(field.name, field.value)}</>;
  return <span className="muted">{field.correctedBy === null ? 'Not found' : 'Not on the document'}</span>;
}

function FieldBadges({ field, issues }: { field: ReadField; issues: readonly Issue[] }) {
  const [worst] = issues;
  return (
    <>
      {isMissing(field) && <Badge tone="bad">Required</Badge>}
      {worst && <Badge tone={severityTones[worst.severity]}>{countsInWords(countIssues(issues))}</Badge>}
      {field.correctedBy !== null && <Badge tone="good">Corrected by {field.correctedBy}</Badge>}
    </>
  );
}
