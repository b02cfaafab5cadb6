import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Activity as ActivityIcon } from 'lucide-react';
import { useState } from 'react';
import { api } from '../api.js';
import { meQuery } from '../queries.js';
import { ActionButton } from '../ui/controls.js';
import { type Column, DataTable, Moment, Pages } from '../ui/data.js';
import { Empty, PageHeader, QueryError, Skeleton } from '../ui/feedback.js';
import { CallsChart } from './activity-chart.js';
import { EventDetails, Result } from './activity-details.js';
import { type ActivityFilters, FilterBar } from './activity-filters.js';
import { toPeriod } from './activity-period.js';
import {
  type ActivityEvent,
  toAction,
  toActorName,
  toDevice,
  toReason,
  toSentence,
} from './activity-words.js';

const pageSize = 25;

/** How often the API was called, and what happened to credentials and accounts. */
export function Activity() {
  const search = useSearch({ from: '/signed-in/activity' });
  const navigate = useNavigate({ from: '/activity' });
  const { data: me } = useQuery(meQuery);
  const manager = me?.role === 'owner' || me?.role === 'admin';
  const { range = '24h', page = 1, keyId, actorId, userId, from, to, result } = search;
  const filters: ActivityFilters = {
    action: toAction(search.action),
    result,
    keyId,
    actorId,
    userId,
    from,
    to,
  };
  const change = (changed: ActivityFilters) =>
    void navigate({ search: (before) => ({ ...before, ...changed, page: undefined }), resetScroll: false });

  return (
    <>
      <PageHeader title="Activity">
        {me === undefined || manager
          ? 'Calls of the API, and what happened to the accounts and keys of your organization.'
          : 'You see your own activity only. Owners and admins see that of the whole organization.'}
      </PageHeader>
      <CallsChart
        range={range}
        // Keys are the business of owners and admins: for others the server would refuse to count.
        keyId={manager ? keyId : undefined}
        own={me !== undefined && !manager}
        onRange={(next) =>
          void navigate({ search: (before) => ({ ...before, range: next }), resetScroll: false })
        }
      />
      <EventList
        filters={filters}
        page={page}
        manager={manager}
        onFilters={change}
        onPage={(next) =>
          void navigate({
            search: (before) => ({ ...before, page: next === 1 ? undefined : next }),
            resetScroll: false,
          })
        }
      />
    </>
  );
}

interface EventListProps {
  filters: ActivityFilters;
  page: number;
  manager: boolean;
  onFilters: (filters: ActivityFilters) => void;
  onPage: (page: number) => void;
}

function EventList({ filters, page, manager, onFilters, onPage }: EventListProps) {
  const [shown, setShown] = useState<ActivityEvent | null>(null);
  const { action, result, keyId, actorId, userId } = filters;
  const { isBackwards, ...period } = toPeriod(filters.from, filters.to);
  const events = useQuery({
    queryKey: ['activity-events', action, result, keyId, actorId, userId, period, page],
    queryFn: () =>
      api.activityEvents.query({
        filter: { action: toAction(action), result, keyId, actorId, userId, ...period },
        limit: pageSize,
        offset: (page - 1) * pageSize,
      }),
    enabled: !isBackwards,
    placeholderData: keepPreviousData,
  });
  const actorName = events.data?.data.find(({ actor }) => actor.id === actorId)?.actor.name ?? undefined;
  const rows = isBackwards ? [] : (events.data?.data ?? []);
  return (
    <section className="activity-events" aria-labelledby="events-title">
      <h2 id="events-title" className="section-title">
        Events
      </h2>
      <FilterBar filters={filters} manager={manager} actorName={actorName} onChange={onFilters} />
      <div className="card card-flush" aria-busy={events.isPlaceholderData && !isBackwards}>
        {events.isError && !isBackwards ? (
          <div className="card-state">
            <QueryError error={events.error} retry={() => void events.refetch()} />
          </div>
        ) : events.isPending && !isBackwards ? (
          <Skeleton rows={8} label="Loading events…" />
        ) : rows.length > 0 ? (
          <DataTable
            caption="Events, newest first"
            columns={toColumns(setShown)}
            rows={rows}
            rowKey={({ id }) => id}
          />
        ) : (
          <NoEvents filters={filters} page={page} isBackwards={isBackwards} onFirst={() => onPage(1)} />
        )}
      </div>
      {rows.length > 0 && events.data && !events.isError && (
        <Pages pagination={events.data.pagination} onPage={onPage} />
      )}
      <EventDetails event={shown} manager={manager} onClose={() => setShown(null)} />
    </section>
  );
}

interface NoEventsProps {
  filters: ActivityFilters;
  page: number;
  isBackwards: boolean;
  onFirst: () => void;
}

function NoEvents({ filters, page, isBackwards, onFirst }: NoEventsProps) {
  if (page > 1) {
    return (
      <Empty
        icon={<ActivityIcon aria-hidden />}
        title="The list ends before this page"
        action={<ActionButton onPress={onFirst}>To the first page</ActionButton>}
      />
    );
  }
  const isFiltered = Object.values(filters).some((value) => value !== undefined);
  return (
    <Empty icon={<ActivityIcon aria-hidden />} title={isFiltered ? 'No such events' : 'Nothing happened yet'}>
      {isBackwards
        ? 'The period ends before it begins: choose other days.'
        : isFiltered
          ? 'Nothing matches these filters. Change or clear them.'
          : 'Sign-ins, changes of keys and refused credentials appear here.'}
    </Empty>
  );
}

const toColumns = (onShow: (event: ActivityEvent) => void): Column<ActivityEvent>[] => [
  { title: 'Time', cell: ({ createdAt }) => <Moment time={createdAt} /> },
  {
    title: 'What',
    cell: (event) => <span className="table-title">{toSentence(event)}</span>,
  },
  {
    title: 'Who',
    cell: ({ actor }) => (
      <span className={actor.name === null ? 'who muted' : 'who'} title={actor.name ?? undefined}>
        {toActorName(actor)}
      </span>
    ),
  },
  {
    title: 'Result',
    cell: (event) => (
      <span className="result">
        <Result event={event} />
        {event.reason !== null && <span className="muted">{toReason(event.reason)}</span>}
      </span>
    ),
  },
  {
    title: 'From',
    cell: ({ address, userAgent }) => (
      <span className="origin">
        <span className="mono">{address}</span>
        <span className="muted" title={userAgent}>
          {toDevice(userAgent)}
        </span>
      </span>
    ),
  },
  {
    title: 'Details',
    hideTitle: true,
    align: 'end',
    cell: (event) => (
      <ActionButton size="small" aria-label={`Details: ${toSentence(event)}`} onPress={() => onShow(event)}>
        Details
      </ActionButton>
    ),
  },
];
