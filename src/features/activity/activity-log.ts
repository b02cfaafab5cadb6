import { LRUCache } from 'lru-cache';
import type { Principal, RequestInfo } from '../../platform/access.js';
import type { BackgroundTasks } from '../../platform/background.js';
import { createId } from '../../platform/crypto.js';
import type { Database, EntityManager } from '../../platform/database/database.js';
import { type Runtime, minutes } from '../../platform/runtime.js';
import {
  type ActivityAction,
  ActivityEventEntity,
  type ActivityEventRow,
  type ActivityResult,
  type ApiCallRow,
} from './activity.entity.js';

/** Who did it. `name` is the email or the key's name. */
export type Actor =
  { kind: 'user' | 'key'; id: string; name: string } | { kind: 'operator' } | { kind: 'anonymous' };

/** Acts of operators come from no request. */
export const commandLine: RequestInfo = { id: 'command line', address: 'localhost', userAgent: 'cargolint' };

export const toActor = (principal: Principal): Actor =>
  principal.kind === 'key'
    ? { kind: 'key', id: principal.keyId, name: principal.name }
    : { kind: 'user', id: principal.userId, name: principal.name };

/** An event as a service reports it. */
export interface ActivityEntry {
  action: ActivityAction;
  result: ActivityResult;
  /** Why it failed: an error code or a verdict. */
  reason?: string;
  actor: Actor;
  organizationId: string | null;
  /** The account that it is about. */
  userId?: string | null;
  /** The API key that it is about. */
  keyId?: string | null;
  /** What was acted upon, where that is something else. */
  targetId?: string | null;
}

/** A good credential was used. Reported once per minute, credential and network at most. */
export interface CredentialUse {
  kind: 'key' | 'user';
  id: string;
  /** The key's name or the email. */
  name: string;
  organizationId: string;
  request: RequestInfo;
  /** When it was used before; null = never. */
  previousUseAt: number | null;
}

/** Who watches what happens, such as the alert rules. Runs in the transaction that writes it. */
export interface ActivityObserver {
  onEvent?(em: EntityManager, event: ActivityEventRow): Promise<void>;
  onUse?(em: EntityManager, use: CredentialUse): Promise<void>;
  /** @param calls what is added to the counters of the hour */
  onCalls?(em: EntityManager, calls: readonly ApiCallRow[]): Promise<void>;
}

/** Where services report what happened. */
export interface ActivityLog {
  /** In the transaction of the act itself, so that neither is there without the other. */
  record(em: EntityManager, request: RequestInfo, entry: ActivityEntry): Promise<void>;
  /**
   * For what has no transaction, such as a refusal: written after the answer. The same from the same
   * address is written a few times a minute at most, so that nobody can fill the disk with refusals.
   */
  recordLater(request: RequestInfo, entry: ActivityEntry): void;
  noteUse(use: CredentialUse): void;
}

export interface ActivityLogDependencies {
  database: Database;
  runtime: Runtime;
  background: BackgroundTasks;
  observers: readonly ActivityObserver[];
}

const samePerMinute = 30;

export function createActivityLog(dependencies: ActivityLogDependencies): ActivityLog {
  const { database, runtime, background, observers } = dependencies;

  const minuteCounts = new LRUCache<string, { minute: number; count: number }>({ max: 10_000 });

  function isTooOften(request: RequestInfo, { action, reason, userId, keyId }: ActivityEntry): boolean {
    const same = [request.address, action, reason, userId, keyId].join(' ');
    const minute = Math.floor(runtime.now() / minutes(1));
    const known = minuteCounts.get(same);
    const count = known?.minute === minute ? known.count + 1 : 1;
    minuteCounts.set(same, { minute, count });
    return count > samePerMinute;
  }

  async function record(em: EntityManager, request: RequestInfo, entry: ActivityEntry): Promise<void> {
    const { actor } = entry;
    const known = actor.kind === 'user' || actor.kind === 'key' ? actor : null;
    const event: ActivityEventRow = {
      id: createId('evt', runtime),
      organizationId: entry.organizationId,
      actorKind: actor.kind,
      actorId: known?.id ?? null,
      actorName: known?.name ?? null,
      userId: entry.userId ?? null,
      keyId: entry.keyId ?? null,
      action: entry.action,
      result: entry.result,
      reason: entry.reason ?? null,
      targetId: entry.targetId ?? null,
      address: request.address,
      userAgent: request.userAgent.slice(0, 500),
      requestId: request.id,
      createdAt: runtime.now(),
    };
    await em.insert(ActivityEventEntity, event);
    for (const observer of observers) await observer.onEvent?.(em, event);
  }

  return {
    record,
    recordLater(request, entry) {
      if (isTooOften(request, entry)) return;
      background.run('record an activity event', () =>
        database.transaction((em) => record(em, request, entry)),
      );
    },
    noteUse(use) {
      background.run('note the use of a credential', () =>
        database.transaction(async (em) => {
          for (const observer of observers) await observer.onUse?.(em, use);
        }),
      );
    },
  };
}
