import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../api.js';
import { Moment } from '../ui/data.js';
import { formatNumber } from '../ui/format.js';
import { Severity } from './alerts-severity.js';
import { QueryCard } from './overview-card.js';

const shown = 5;

/** The newest alerts that nobody has acknowledged. For owners and admins. */
export function AlertsCard() {
  const alerts = useQuery({
    queryKey: ['alerts', 'open', 'newest'],
    queryFn: () => api.alerts.query({ filter: { acknowledged: false }, limit: shown }),
    refetchInterval: 60_000,
  });
  return (
    <QueryCard
      title="Open alerts"
      more={
        <Link to="/alerts" className="card-more">
          {alerts.data && alerts.data.pagination.total > shown
            ? `All ${formatNumber(alerts.data.pagination.total)} alerts`
            : 'Alerts'}
        </Link>
      }
      query={alerts}
      rows={3}
    >
      {({ data }) =>
        data.length === 0 ? (
          <p className="muted">No open alerts. Nothing unusual was seen with your keys and accounts.</p>
        ) : (
          <ul className="brief-alerts">
            {data.map(({ id, severity, title, message, lastSeenAt }) => (
              <li key={id}>
                <Severity severity={severity} />
                <div>
                  <p className="table-title">{title}</p>
                  <p className="muted">{message}</p>
                </div>
                <span className="muted">
                  <Moment time={lastSeenAt} />
                </span>
              </li>
            ))}
          </ul>
        )
      }
    </QueryCard>
  );
}
