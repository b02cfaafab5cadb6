import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type Outputs, api } from '../api.js';
import { Meter, ShareBar } from '../ui/charts.js';
import { formatNumber } from '../ui/format.js';
import { outcomes } from './activity-words.js';
import { QueryCard } from './overview-card.js';

export type Calls = Outputs['apiCalls'];

interface CallsCardProps {
  calls: UseQueryResult<Calls>;
  /** Members are told of their own calls only. */
  own: boolean;
}

/** The calls of the last 24 hours by outcome. */
export function CallsCard({ calls, own }: CallsCardProps) {
  return (
    <QueryCard
      title={own ? 'Your API calls, last 24 hours' : 'API calls, last 24 hours'}
      more={
        <Link to="/activity" className="card-more">
          Activity
        </Link>
      }
      query={calls}
      rows={5}
    >
      {({ data }) => {
        const rows = outcomes.map(({ field, ...outcome }) => ({
          ...outcome,
          value: data.reduce((sum, counts) => sum + counts[field], 0),
        }));
        const total = rows.reduce((sum, { value }) => sum + value, 0);
        return (
          <>
            <p className="figure">
              {formatNumber(total)} <span className="muted">{total === 1 ? 'call' : 'calls'}</span>
            </p>
            <ShareBar parts={rows} />
            <dl className="counts">
              {rows.map(({ name, tone, hint, value }) => (
                <div key={name} title={hint}>
                  <dt>
                    <span className="legend-mark" data-tone={tone} aria-hidden />
                    {name}
                  </dt>
                  <dd>{formatNumber(value)}</dd>
                </div>
              ))}
            </dl>
          </>
        );
      }}
    </QueryCard>
  );
}

/** How much of the limit of requests is used at this moment. */
export function LimitCard() {
  const limit = useQuery({
    queryKey: ['api-limit'],
    queryFn: () => api.apiLimit.query(),
    refetchInterval: 5000,
  });
  return (
    <QueryCard title="Rate limit" query={limit} rows={2}>
      {(data) => <Limit {...data} />}
    </QueryCard>
  );
}

function Limit({ plan, limit, used }: Outputs['apiLimit']) {
  if (plan === 'free') return <p className="muted">The free plan of your organization has no API access.</p>;
  if (limit === 0) {
    return (
      <>
        <p className="figure">No limit</p>
        <p className="muted">Your organization may send as many requests as it likes.</p>
      </>
    );
  }
  const text = `${formatNumber(used)} of ${formatNumber(limit)} requests used in the last minute`;
  return (
    <>
      <p className="figure">
        {formatNumber(used)} <span className="muted">of {formatNumber(limit)}</span>
      </p>
      <Meter label="Requests used in the last minute" text={text} value={used} maximum={limit} />
      <p className="muted card-foot">
        requests used in the last minute
        {used >= limit && '. Further ones are refused until some of them are a minute old.'}
      </p>
    </>
  );
}
