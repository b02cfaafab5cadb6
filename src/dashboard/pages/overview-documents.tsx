import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Outputs } from '../api.js';
import type { DocumentStatus } from '../documents.js';
import { BarChart, type Series } from '../ui/charts.js';
import { formatDay, formatNumber, toWords } from '../ui/format.js';
import { QueryCard } from './overview-card.js';

export type Statistics = Outputs['documentStatistics'];

/** In the order in which they are stacked. Reviewed ones stand apart from processed ones here. */
const statuses: { status: DocumentStatus; field: keyof Statistics['totals']; tone: Series['tone'] }[] = [
  { status: 'processed', field: 'processed', tone: 'good' },
  { status: 'reviewed', field: 'reviewed', tone: 'neutral' },
  { status: 'processing', field: 'processing', tone: 'info' },
  { status: 'requires_review', field: 'requiresReview', tone: 'warning' },
  { status: 'failed', field: 'failed', tone: 'bad' },
];

const uploads = (count: number): string => (count === 1 ? '1 upload' : `${formatNumber(count)} uploads`);

const series: Series[] = statuses.map(({ status, tone }) => ({ name: toWords(status), tone }));

/** How many documents there are, each number leading to its list, and how many came lately. */
export function DocumentCards({ statistics }: { statistics: UseQueryResult<Statistics> }) {
  return (
    <QueryCard
      title="Documents"
      more={
        <Link to="/documents" className="card-more">
          All documents
        </Link>
      }
      query={statistics}
      rows={8}
    >
      {({ totals, data }) => {
        const recent = data.reduce((sum, { total }) => sum + total, 0);
        return (
          <>
            <ul className="tiles">
              <li>
                <Link to="/documents" className="tile">
                  <span className="tile-number">{formatNumber(totals.total)}</span>
                  <span className="tile-name">All</span>
                </Link>
              </li>
              {statuses.map(({ status, field, tone }) => (
                <li key={status}>
                  <Link to="/documents" search={{ status }} className="tile">
                    <span className="tile-number">{formatNumber(totals[field])}</span>
                    <span className="tile-name">
                      <span className="legend-mark" data-tone={tone} aria-hidden />
                      {toWords(status)}
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
            <h3 className="card-subtitle">
              Last 30 days
              <span className="muted">
                {recent === 0 ? 'No uploads' : `${uploads(recent)}, by day (UTC)`}
              </span>
            </h3>
            {recent === 0 ? null : (
              <BarChart
                title="Documents uploaded in the last 30 days by the status they have now"
                series={series}
                bars={data.map((counts) => ({
                  label: formatDay(counts.start),
                  values: statuses.map(({ field }) => counts[field]),
                }))}
              />
            )}
          </>
        );
      }}
    </QueryCard>
  );
}
