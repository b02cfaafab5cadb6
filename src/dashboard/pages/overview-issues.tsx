import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, type Outputs } from '../api.js';
import { type Series, ShareBar } from '../ui/charts.js';
import { formatNumber } from '../ui/format.js';
import { QueryCard } from './overview-card.js';

type RuleCount = Outputs['issueStatistics'][number];

const shown = 5;
const tones: Record<RuleCount['severity'], Series['tone']> = {
  error: 'bad',
  warning: 'warning',
  info: 'info',
};

/** The rules that found most in the documents of the last 30 days. */
export function IssuesCard() {
  const counts = useQuery({
    queryKey: ['issue-statistics'],
    queryFn: () => api.issueStatistics.query({ limit: shown }),
    refetchInterval: 60_000,
  });
  return (
    <QueryCard
      title="Most frequent issues"
      more={
        <Link to="/review" className="card-more">
          Review
        </Link>
      }
      query={counts}
      rows={shown}
    >
      {(rules) =>
        rules.length === 0 ? (
          <p className="muted">No issues in the documents of the last 30 days.</p>
        ) : (
          <ol className="frequent-issues">
            {rules.map((rule) => (
              <Rule key={rule.ruleId + rule.severity} rule={rule} most={rules[0]?.count ?? 1} />
            ))}
          </ol>
        )
      }
    </QueryCard>
  );
}

function Rule({
  rule: { ruleId, severity, what, count, documents },
  most,
}: {
  rule: RuleCount;
  most: number;
}) {
  return (
    <li>
      <div>
        <p>{what}</p>
        <p className="muted">
          <code>{ruleId}</code> · {severity} · in {formatNumber(documents)}{' '}
          {documents === 1 ? 'document' : 'documents'}
        </p>
      </div>
      <span className="frequent-count">{formatNumber(count)}</span>
      <ShareBar parts={[{ tone: tones[severity], value: count }]} total={most} />
    </li>
  );
}
