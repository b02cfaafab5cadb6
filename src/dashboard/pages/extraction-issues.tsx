import { AlertTriangle, CircleAlert, Info } from 'lucide-react';
import { Badge, type Tone } from '../ui/data.js';
import { type Issue, findField, placeOf } from './extraction-model.js';
import { focusField, useExtraction } from './extraction-state.js';

export const severityTones: Record<Issue['severity'], Tone> = {
  error: 'bad',
  warning: 'warning',
  info: 'info',
};

const severityNames: Record<Issue['severity'], string> = { error: 'Error', warning: 'Warning', info: 'Note' };

const icons = {
  error: <CircleAlert aria-hidden />,
  warning: <AlertTriangle aria-hidden />,
  info: <Info aria-hidden />,
};

export const SeverityBadge = ({ severity }: Pick<Issue, 'severity'>) => (
  <Badge tone={severityTones[severity]}>
    {icons[severity]}
    {severityNames[severity]}
  </Badge>
);

/** `{error: 1, warning: 2}` → "1 error, 2 warnings". */
export function countsInWords(counts: Partial<Record<Issue['severity'], number>>): string {
  const words = {
    error: ['error', 'errors'],
    warning: ['warning', 'warnings'],
    info: ['note', 'notes'],
  } as const;
  return (['error', 'warning', 'info'] as const)
    .filter((severity) => (counts[severity] ?? 0) > 0)
    .map((severity) => `${counts[severity]} ${words[severity][counts[severity] === 1 ? 0 : 1]}`)
    .join(', ');
}

export function countIssues(issues: readonly Issue[]): Record<Issue['severity'], number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of issues) counts[severity] += 1;
  return counts;
}

/** What is wrong with the document, worst first. */
export function IssueList() {
  const { extraction } = useExtraction();
  const { issues } = extraction;
  return (
    <section className="card findings-issues" aria-labelledby="issues-title">
      <div className="card-head">
        <h2 id="issues-title">Issues</h2>
        {issues.length > 0 && <span className="muted card-note">{countsInWords(countIssues(issues))}</span>}
      </div>
      {issues.length === 0 ? (
        <p className="muted">
          {extraction.documentType === null && extraction.parts.length === 0
            ? 'No rule applies to a document of unknown type.'
            : 'The rules found nothing wrong.'}
        </p>
      ) : (
        <ul className="issues">
          {issues.map((issue, index) => (
            <IssueItem key={`${issue.ruleId} ${issue.field ?? ''} ${index}`} issue={issue} />
          ))}
        </ul>
      )}
    </section>
  );
}

function IssueItem({ issue }: { issue: Issue }) {
  const { extraction } = useExtraction();
  const { severity, message, expected, actual, help, ruleId, field } = issue;
  const target = findField(extraction.fields, field);
  const place = placeOf(extraction, issue);
  return (
    <li className="issue" data-severity={severity}>
      <div className="issue-head">
        <SeverityBadge severity={severity} />
        {target ? (
          <button type="button" className="link-button" onClick={() => focusField(target.name)}>
            {place}
          </button>
        ) : (
          place !== null && <span className="muted">{place}</span>
        )}
      </div>
      <p className="issue-message">{message}</p>
      {(expected !== null || actual !== null) && (
        <dl className="issue-values">
          {expected !== null && (
            <div>
              <dt>Expected</dt>
              <dd>{expected}</dd>
            </div>
          )}
          {actual !== null && (
            <div>
              <dt>Found</dt>
              <dd>{actual}</dd>
            </div>
          )}
        </dl>
      )}
      <details className="issue-help">
        <summary>What to do</summary>
        <p>{help}</p>
        <p className="muted">
          Rule <code>{ruleId}</code>
        </p>
      </details>
    </li>
  );
}
