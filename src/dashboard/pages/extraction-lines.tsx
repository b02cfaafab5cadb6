import { FieldEdit } from './extraction-edit.js';
import { FieldValue, ShowButton } from './extraction-field.js';
import { countIssues, countsInWords } from './extraction-issues.js';
import type { ReadField, Section } from './extraction-model.js';
import { useExtraction } from './extraction-state.js';
import { isNumeric, lastOf, nameInWords } from './extraction-words.js';
import { formatShare } from '../ui/confidence.js';

/** The table of goods. Every cell is a field of its own. */
export function LineTable({ section: { columns, lines } }: { section: Section }) {
  return (
    <div className="lines-frame">
      <table className="lines">
        <caption className="visually-hidden">Line items</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">Line</span>
            </th>
            {columns.map((name) => (
              <th key={name} scope="col" data-align={isNumeric(name) ? 'end' : undefined}>
                {nameInWords(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <LineRow key={index} line={line} number={index + 1} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function LineRow({ line, number }: { line: readonly ReadField[]; number: number }) {
  const { editing } = useExtraction();
  const edited = line.find(({ name }) => name === editing);
  return (
    <>
      <tr>
        <th scope="row">{number}</th>
        {line.map((field) => (
          <Cell key={field.name} field={field} />
        ))}
      </tr>
      {edited && (
        <tr>
          <td colSpan={line.length + 1} className="lines-edit">
            <FieldEdit field={edited} />
          </td>
        </tr>
      )}
    </>
  );
}

/** Below this a value is marked: somebody should look at it. */
const unsure = 0.65;

function Cell({ field }: { field: ReadField }) {
  const { selected, issuesOf } = useExtraction();
  const { name, value, confidence, correctedBy } = field;
  const issues = issuesOf.get(name) ?? [];
  const isUnsure = value !== null && confidence < unsure;
  const notes = [
    ...(issues.length > 0 ? [countsInWords(countIssues(issues))] : []),
    ...(isUnsure ? [`${formatShare(confidence)} sure`] : []),
    ...(correctedBy === null ? [] : ['corrected']),
  ];
  return (
    <td
      data-align={isNumeric(lastOf(name)) ? 'end' : undefined}
      data-selected={selected === name || undefined}
      data-tone={issues[0]?.severity ?? (isUnsure ? 'unsure' : undefined)}
      title={value === null ? undefined : `${formatShare(confidence)} sure`}
    >
      <ShowButton field={field} className="lines-cell">
        {value === null && correctedBy === null ? (
          <span className="muted">–</span>
        ) : (
          <FieldValue field={field} />
        )}
        {notes.length > 0 && <span className="lines-note">{notes.join(', ')}</span>}
      </ShowButton>
    </td>
  );
}
