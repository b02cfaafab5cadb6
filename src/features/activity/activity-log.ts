import type { RequestInfo } from '../../platform/access.js';
import type { BackgroundTasks } from '../../platform/background.js';
import { createId } from '../../platform/crypto.js';
import type { Database, EntityManager } from '../../platform/database/database.js';
import type { Runtime } from '../../platform/runtime.js';
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
  /** For what has no transaction, such as a refusal: written after the answer. */
  recordLater(request: RequestInfo, entry: ActivityEntry): void;
  noteUse(use: CredentialUse): void;
}

export interface ActivityLogDependencies {
  database: Database;
  runtime: Runtime;
  background: BackgroundTasks;
  observers: readonly ActivityObserver[];
}

export function createActivityLog(dependencies: ActivityLogDependencies): ActivityLog {
  const { database, runtime, background, observers } = dependencies;

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
    em.persist(em.create(ActivityEventEntity, event));
    await em.flush();
    for (const observer of observers) await observer.onEvent?.(em, event);
  }

  return {
    record,
    recordLater(request, entry) {
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
