import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { KeyRound, Plus, RotateCw, ShieldAlert } from 'lucide-react';
import { useState } from 'react';
import { api, queryClient, toProblem } from '../api.js';
import { meQuery } from '../queries.js';
import { ActionButton } from '../ui/controls.js';
import { Pages } from '../ui/data.js';
import { Empty, PageHeader, QueryError, Skeleton, notify } from '../ui/feedback.js';
import { keepFocus } from '../ui/focus.js';
import { Confirmation } from '../ui/overlay.js';
import { EditKey } from './api-key-edit.js';
import { GenerateKey } from './api-key-generate.js';
import { type ApiKey, daysOld, nameOf, needsRotation, rotationDays } from './api-key-parts.js';
import { RotateKey } from './api-key-rotate.js';
import { type KeyAct, KeyTable } from './api-key-table.js';

const perPage = 20;

/** A page of the organization's keys. */
const apiKeysQuery = (page: number) => ({
  queryKey: ['api-keys', page],
  queryFn: () => api.apiKeys.query({ offset: (page - 1) * perPage, limit: perPage }),
  placeholderData: keepPreviousData,
});

/** Settings > API Keys: for owners and admins; others read why not for them. */
export function ApiKeys() {
  const { data: me } = useQuery(meQuery);
  if (me?.role === 'member') return <NotForMembers organization={me.organization.name} />;
  return <ManagedKeys />;
}

type Open = { act: 'generate' } | { act: KeyAct; key: ApiKey } | null;

function ManagedKeys() {
  const { page = 1 } = useSearch({ from: '/signed-in/settings/api-keys' });
  const navigate = useNavigate();
  const [open, setOpen] = useState<Open>(null);
  const keys = useQuery(apiKeysQuery(page));
  if (keys.isError && toProblem(keys.error).code === 'role_required') return <NotForMembers />;

  const rows = keys.data?.data ?? [];
  const replaced = new Set(rows.map(({ rotatedFromId }) => rotatedFromId ?? ''));
  const isEmpty = keys.data?.pagination.total === 0;
  return (
    <>
      <PageHeader
        title="API Keys"
        actions={
          <ActionButton kind="primary" onPress={() => setOpen({ act: 'generate' })}>
            <Plus aria-hidden /> Generate New Key
          </ActionButton>
        }
      >
        Keys with which your programs check documents. Each is shown once, when it is made.
      </PageHeader>
      <RotationReminder keys={rows.filter((key) => needsRotation(key, replaced.has(key.id)))} />
      {keys.isError && <QueryError error={keys.error} retry={() => void keys.refetch()} />}
      {keys.isPending && (
        <div className="card card-flush">
          <Skeleton label="Loading the keys…" />
        </div>
      )}
      {keys.data && (
        <div className="card card-flush card-scroll">
          {isEmpty ? (
            <Empty icon={<KeyRound aria-hidden />} title="No keys yet">
              With a key, your ERP or your scripts send documents and read the results. Generate the first
              one.
            </Empty>
          ) : (
            <KeyTable keys={rows} replaced={replaced} onAct={(act, key) => setOpen({ act, key })} />
          )}
        </div>
      )}
      {keys.data && (
        <Pages
          pagination={keys.data.pagination}
          onPage={(next) =>
            void navigate({ to: '/settings/api-keys', search: next > 1 ? { page: next } : {} })
          }
        />
      )}
      <KeyWindow
        open={open}
        isReplaced={open !== null && 'key' in open && replaced.has(open.key.id)}
        onClose={() => {
          setOpen(null);
          keepFocus();
        }}
      />
    </>
  );
}

interface KeyWindowProps {
  open: Open;
  isReplaced: boolean;
  onClose: () => void;
}

/** The window that is open. It is unmounted with all that it knows when it closes, a new key above all. */
function KeyWindow({ open, isReplaced, onClose }: KeyWindowProps) {
  if (open === null) return null;
  if (open.act === 'generate') return <GenerateKey onClose={onClose} />;
  const { act, key } = open;
  if (act === 'rotate') return <RotateKey apiKey={key} onClose={onClose} />;
  if (act === 'edit') return <EditKey apiKey={key} isReplaced={isReplaced} onClose={onClose} />;
  return (
    <Confirmation
      title="Revoke this key?"
      action="Revoke key"
      isOpen
      onClose={onClose}
      onConfirm={async () => {
        await api.revokeApiKey.mutate({ id: key.id });
        await queryClient.invalidateQueries({ queryKey: ['api-keys'] });
        notify(`${nameOf(key)} is revoked.`);
      }}
    >
      <p>
        <strong>{nameOf(key)}</strong> stops working at once: whatever still uses it is refused from the next
        request on. This can’t be undone.
      </p>
    </Confirmation>
  );
}

function RotationReminder({ keys }: { keys: readonly ApiKey[] }) {
  const [first] = keys;
  if (!first) return null;
  return (
    <div className="banner banner-warning settings-banner">
      <RotateCw aria-hidden />
      <p>
        {keys.length === 1 ? (
          <>
            <strong>{nameOf(first)}</strong> was created {daysOld(first)} days ago: rotate it.
          </>
        ) : (
          <>
            <strong>{keys.length} keys</strong> are older than {rotationDays} days: rotate them.
          </>
        )}
      </p>
    </div>
  );
}

function NotForMembers({ organization }: { organization?: string }) {
  return (
    <>
      <PageHeader title="API Keys" />
      <div className="card card-flush">
        <Empty icon={<ShieldAlert aria-hidden />} title="Keys are made by owners and admins">
          Your role is member. Ask an owner or admin of {organization ?? 'your organization'} for a key, or to
          change your role.
        </Empty>
      </div>
    </>
  );
}
