import { useQuery } from '@tanstack/react-query';
import { api } from '../api.js';
import { meQuery } from '../queries.js';
import { PageHeader } from '../ui/feedback.js';
import { AlertsCard } from './overview-alerts.js';
import { CallsCard, LimitCard } from './overview-calls.js';
import { DocumentCards } from './overview-documents.js';
import { IssuesCard } from './overview-issues.js';
import { FirstSteps } from './overview-first-steps.js';

/** How things stand: documents, calls and alerts at a glance. */
export function Overview() {
  const { data: me } = useQuery(meQuery);
  const statistics = useQuery({
    queryKey: ['document-statistics'],
    queryFn: () => api.documentStatistics.query({}),
    refetchInterval: 30_000,
  });
  const calls = useQuery({
    queryKey: ['api-calls', 'hour', undefined],
    queryFn: () => api.apiCalls.query({ interval: 'hour' }),
    refetchInterval: 60_000,
  });
  const manager = me?.role === 'owner' || me?.role === 'admin';
  const isNew =
    statistics.data?.totals.total === 0 && calls.data?.data.every(({ total }) => total === 0) === true;

  return (
    <>
      <PageHeader title="Overview">{me?.organization.name}</PageHeader>
      <div className="stack overview">
        {isNew && <FirstSteps canMakeKeys={manager && me.organization.plan !== 'free'} />}
        <div className="overview-columns">
          <DocumentCards statistics={statistics} />
          <div className="stack overview-side">
            <CallsCard calls={calls} own={me !== undefined && !manager} />
            <LimitCard />
          </div>
        </div>
        <IssuesCard />
        {manager && <AlertsCard />}
      </div>
    </>
  );
}
