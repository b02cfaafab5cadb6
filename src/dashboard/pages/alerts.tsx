import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Bell, ShieldCheck } from 'lucide-react';
import { useRef } from 'react';
import { api, toProblem } from '../api.js';
import { meQuery } from '../queries.js';
import { ActionButton, Segments } from '../ui/controls.js';
import { Pages } from '../ui/data.js';
import { Empty, PageHeader, QueryError, Skeleton } from '../ui/feedback.js';
import { AlertItem } from './alerts-item.js';

const pageSize = 20;

type Show = 'open' | 'all';

/** What looks like an attack or like neglect. */
export function Alerts() {
  const { data: me } = useQuery(meQuery);
  const mayRead = me === undefined || me.role === 'owner' || me.role === 'admin';
  const { show = 'open', page = 1 } = useSearch({ from: '/signed-in/alerts' });
  const navigate = useNavigate({ from: '/alerts' });
  return (
    <>
      <PageHeader
        title="Alerts"
        actions={
          mayRead && (
            <Segments
              label="Which alerts"
              value={show}
              options={{ open: 'Open', all: 'All' } satisfies Record<Show, string>}
              onChange={(next) => void navigate({ search: next === 'all' ? { show: 'all' } : {} })}
            />
          )
        }
      >
        What looks like an attack on your keys and accounts, or like neglect. Acknowledge what you have looked
        into.
      </PageHeader>
      {mayRead ? (
        <AlertList
          show={show}
          page={page}
          userId={me?.id}
          onPage={(next) =>
            void navigate({ search: (before) => ({ ...before, page: next === 1 ? undefined : next }) })
          }
        />
      ) : (
        <NotForMembers />
      )}
    </>
  );
}

interface AlertListProps {
  show: Show;
  page: number;
  userId: string | undefined;
  onPage: (page: number) => void;
}

function AlertList({ show, page, userId, onPage }: AlertListProps) {
  const list = useRef<HTMLDivElement>(null);
  const alerts = useQuery({
    queryKey: ['alerts', 'list', show, page],
    queryFn: () =>
      api.alerts.query({
        filter: { acknowledged: show === 'open' ? false : null },
        limit: pageSize,
        offset: (page - 1) * pageSize,
      }),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });
  if (alerts.isError) {
    // The role was taken away while the page was open.
    if (toProblem(alerts.error).code === 'role_required') return <NotForMembers />;
    return <QueryError error={alerts.error} retry={() => void alerts.refetch()} />;
  }
  if (alerts.isPending) {
    return (
      <div className="card card-flush">
        <Skeleton rows={6} label="Loading alerts…" />
      </div>
    );
  }
  const { data, pagination } = alerts.data;
  return (
    // The button that was pressed is gone with its alert: the focus goes to the list instead.
    <div
      ref={list}
      tabIndex={-1}
      className="alerts"
      role="group"
      aria-label={show === 'open' ? 'Open alerts' : 'All alerts'}
    >
      <div className="card card-flush" aria-busy={alerts.isPlaceholderData}>
        {data.length > 0 ? (
          <ul>
            {data.map((alert) => (
              <AlertItem key={alert.id} alert={alert} userId={userId} onDone={() => list.current?.focus()} />
            ))}
          </ul>
        ) : (
          <NoAlerts show={show} page={page} onFirst={() => onPage(1)} />
        )}
      </div>
      {data.length > 0 && <Pages pagination={pagination} onPage={onPage} />}
    </div>
  );
}

function NoAlerts({ show, page, onFirst }: { show: Show; page: number; onFirst: () => void }) {
  const icon = <ShieldCheck aria-hidden />;
  if (page > 1) {
    return (
      <Empty
        icon={icon}
        title="No alerts on this page any more"
        action={<ActionButton onPress={onFirst}>To the first page</ActionButton>}
      />
    );
  }
  return (
    <Empty icon={icon} title={show === 'open' ? 'No open alerts' : 'No alerts yet'}>
      {show === 'open'
        ? 'Nothing waits to be looked into. Owners and admins get a mail when something does, if mail is set up.'
        : 'Nothing unusual was seen with your keys and accounts so far.'}
    </Empty>
  );
}

function NotForMembers() {
  return (
    <div className="card card-flush">
      <Empty icon={<Bell aria-hidden />} title="Alerts are for owners and admins">
        They concern the keys and accounts of the whole organization. Ask an owner if you need to see them;
        your own sign-ins are under Activity.
      </Empty>
    </div>
  );
}
