import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, type Outputs, queryClient, toProblem } from '../api.js';
import { ActionButton } from '../ui/controls.js';
import { Badge, DataTable, Moment, Pages } from '../ui/data.js';
import { Empty, FormError, QueryError, Skeleton, notify } from '../ui/feedback.js';
import { keepFocus } from '../ui/focus.js';
import { Confirmation } from '../ui/overlay.js';
import { toSentence } from '../ui/problem.js';
import { toDevice } from './device.js';

type Session = Outputs['sessions']['data'][number];

const perPage = 10;

const sessionsQuery = (page: number) => ({
  queryKey: ['sessions', page],
  queryFn: () => api.sessions.query({ offset: (page - 1) * perPage, limit: perPage }),
  placeholderData: keepPreviousData,
});

/** Where one is signed in, and the way to end it, there or everywhere. */
export function SessionsCard() {
  const [page, setPage] = useState(1);
  const [asksEverywhere, setAsksEverywhere] = useState(false);
  const navigate = useNavigate();
  const sessions = useQuery(sessionsQuery(page));

  async function endAll(): Promise<void> {
    await api.endAllSessions.mutate();
    queryClient.clear();
    await navigate({ to: '/sign-in', search: {} });
  }

  return (
    <section className="card card-flush" aria-labelledby="sessions">
      <div className="card-head settings-head">
        <h2 id="sessions">Sessions</h2>
        <ActionButton size="small" kind="danger" onPress={() => setAsksEverywhere(true)}>
          Sign out everywhere
        </ActionButton>
      </div>
      {sessions.isPending && <Skeleton rows={3} label="Loading the sessions…" />}
      {sessions.isError && <QueryError error={sessions.error} retry={() => void sessions.refetch()} />}
      {sessions.data?.data.length === 0 && <Empty title="No sessions on this page" />}
      {sessions.data && sessions.data.data.length > 0 && <SessionList sessions={sessions.data.data} />}
      {sessions.data?.pagination.hasMore || page > 1 ? (
        <div className="settings-pages">
          {sessions.data && <Pages pagination={sessions.data.pagination} onPage={setPage} />}
        </div>
      ) : null}
      <Confirmation
        title="Sign out everywhere?"
        action="Sign out everywhere"
        isOpen={asksEverywhere}
        onClose={() => setAsksEverywhere(false)}
        onConfirm={endAll}
      >
        <p>
          All of your sessions end at once, this one too: in every browser and every program that uses your
          access token. API keys go on working.
        </p>
      </Confirmation>
    </section>
  );
}

function SessionList({ sessions }: { sessions: readonly Session[] }) {
  const [ending, setEnding] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function end({ id, userAgent }: Session): Promise<void> {
    setEnding(id);
    setProblem(null);
    try {
      await api.endSession.mutate({ id });
      await queryClient.invalidateQueries({ queryKey: ['sessions'] });
      notify(`${toDevice(userAgent)} is signed out.`);
      keepFocus();
    } catch (error) {
      setProblem(toSentence(toProblem(error)));
    } finally {
      setEnding(null);
    }
  }

  return (
    <>
      {problem !== null && <FormError>{problem}</FormError>}
      <DataTable
        caption="Sessions"
        rows={sessions}
        rowKey={({ id }) => id}
        columns={[
          { title: 'Device', cell: (session) => <Device session={session} /> },
          { title: 'Address', cell: ({ address }) => <code>{address}</code> },
          { title: 'Last seen', cell: ({ lastSeenAt }) => <Moment time={lastSeenAt} /> },
          { title: 'Signed in', cell: ({ createdAt }) => <Moment time={createdAt} /> },
          {
            title: 'Actions',
            hideTitle: true,
            align: 'end',
            cell: (session) =>
              session.current ? null : (
                <ActionButton
                  size="small"
                  pending={ending === session.id}
                  aria-label={`Sign out ${toDevice(session.userAgent)}, ${session.address}`}
                  onPress={() => void end(session)}
                >
                  Sign out
                </ActionButton>
              ),
          },
        ]}
      />
    </>
  );
}

function Device({ session: { userAgent, current, kind } }: { session: Session }) {
  return (
    <div className="cell-lines">
      <span className="cell-head">
        <span className="table-title" title={userAgent}>
          {toDevice(userAgent)}
        </span>
        {current && <Badge tone="good">this device</Badge>}
      </span>
      <span className="cell-note">{kind === 'dashboard' ? 'Dashboard' : 'Access token of the API'}</span>
    </div>
  );
}
