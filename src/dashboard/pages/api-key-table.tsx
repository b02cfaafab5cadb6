import { useQuery } from '@tanstack/react-query';
import { api } from '../api.js';
import { Sparkline } from '../ui/charts.js';
import { ActionButton } from '../ui/controls.js';
import { Badge, DataTable, Moment } from '../ui/data.js';
import { formatDuration, formatNumber, formatTime, toWords } from '../ui/format.js';
import { useNow } from '../ui/now.js';
import { type ApiKey, daysOld, nameOf, needsRotation, statusTones, works } from './api-key-parts.js';

/** What can be done with a key. */
export type KeyAct = 'edit' | 'rotate' | 'revoke';

interface KeyTableProps {
  keys: readonly ApiKey[];
  /** Ids of the keys that have a successor. */
  replaced: ReadonlySet<string>;
  onAct: (act: KeyAct, key: ApiKey) => void;
}

/** The keys of the organization, the newest first. */
export function KeyTable({ keys, replaced, onAct }: KeyTableProps) {
  return (
    <DataTable
      caption="API keys"
      rows={keys}
      rowKey={({ id }) => id}
      columns={[
        { title: 'Key', cell: (key) => <KeyName apiKey={key} /> },
        { title: 'Status', cell: (key) => <KeyStatus apiKey={key} isReplaced={replaced.has(key.id)} /> },
        { title: 'Calls, 30 days', cell: ({ id }) => <KeyCalls id={id} /> },
        { title: 'Last used', cell: (key) => <LastUse apiKey={key} /> },
        { title: 'Created', cell: (key) => <Creation apiKey={key} /> },
        {
          title: 'Actions',
          hideTitle: true,
          align: 'end',
          cell: (key) => <KeyActs apiKey={key} isReplaced={replaced.has(key.id)} onAct={onAct} />,
        },
      ]}
    />
  );
}

function KeyName({ apiKey }: { apiKey: ApiKey }) {
  const { name, environment, prefix, last4, scopes, allowedIps } = apiKey;
  return (
    <div className="cell-lines">
      <span className="cell-head">
        <span className="table-title">{name}</span>
        <Badge tone={environment === 'live' ? 'info' : 'warning'}>{toWords(environment)}</Badge>
      </span>
      <code className="key-mask">
        {prefix}…{last4}
      </code>
      <span className="cell-note">{scopes.join(', ')}</span>
      {allowedIps.length > 0 && <span className="cell-note">only from {allowedIps.join(', ')}</span>}
    </div>
  );
}

function KeyStatus({ apiKey, isReplaced }: { apiKey: ApiKey; isReplaced: boolean }) {
  const { status, expiresAt } = apiKey;
  return (
    <div className="cell-lines">
      <span>
        <Badge tone={statusTones[status]}>{isReplaced && works(apiKey) ? 'Replaced' : toWords(status)}</Badge>
      </span>
      {status === 'expiring' && expiresAt !== null && <Countdown end={expiresAt} />}
      {status === 'active' && expiresAt !== null && (
        <span className="cell-note">until {formatTime(expiresAt)}</span>
      )}
      {needsRotation(apiKey, isReplaced) && (
        <span className="cell-note cell-warning">{daysOld(apiKey)} days old: rotate it</span>
      )}
    </div>
  );
}

function Countdown({ end }: { end: string }) {
  const left = Date.parse(end) - useNow();
  return (
    <time className="cell-note countdown" dateTime={end} title={formatTime(end)}>
      {left > 0 ? `ends in ${formatDuration(left)}` : 'ended'}
    </time>
  );
}

/** Renewed seldom: a line of thirty days hardly changes while one looks at it. */
function KeyCalls({ id }: { id: string }) {
  const calls = useQuery({
    queryKey: ['api-calls', { keyId: id, interval: 'day' }],
    queryFn: () => api.apiCalls.query({ keyId: id, interval: 'day' }),
    staleTime: 60_000,
  });
  if (calls.isPending) return <span className="muted">…</span>;
  if (calls.isError) return <span className="muted">not available</span>;
  const values = calls.data.data.map(({ total }) => total);
  const total = values.reduce((sum, value) => sum + value, 0);
  if (total === 0) return <span className="muted">none</span>;
  const title = `${formatNumber(total)} ${total === 1 ? 'call' : 'calls'} in the last 30 days`;
  return (
    <div className="calls" title={title}>
      <Sparkline values={values} title={title} />
      <span aria-hidden>{formatNumber(total)}</span>
    </div>
  );
}

function LastUse({ apiKey: { lastUsedAt, lastUsedIp } }: { apiKey: ApiKey }) {
  return (
    <div className="cell-lines">
      <Moment time={lastUsedAt} />
      {lastUsedIp !== null && <span className="cell-note mono cell-address">{lastUsedIp}</span>}
    </div>
  );
}

function Creation({ apiKey: { createdAt, createdBy } }: { apiKey: ApiKey }) {
  return (
    <div className="cell-lines">
      <Moment time={createdAt} />
      <span className="cell-note cell-short" title={createdBy.email}>
        {createdBy.email}
      </span>
    </div>
  );
}

interface KeyActsProps {
  apiKey: ApiKey;
  isReplaced: boolean;
  onAct: (act: KeyAct, key: ApiKey) => void;
}

function KeyActs({ apiKey, isReplaced, onAct }: KeyActsProps) {
  if (apiKey.status === 'revoked') return null;
  const acts: KeyAct[] = works(apiKey) && !isReplaced ? ['rotate', 'edit', 'revoke'] : ['edit', 'revoke'];
  return (
    <div className="cell-acts">
      {acts.map((act) => (
        <ActionButton
          key={act}
          size="small"
          kind={act === 'revoke' ? 'danger' : 'plain'}
          aria-label={`${toWords(act)} ${nameOf(apiKey)}`}
          onPress={() => onAct(act, apiKey)}
        >
          {toWords(act)}
        </ActionButton>
      ))}
    </div>
  );
}
