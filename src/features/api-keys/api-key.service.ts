import { LRUCache } from 'lru-cache';
import {
  type Environment,
  type KeyPrincipal,
  type Scope,
  type SessionPrincipal,
} from '../../platform/access.js';
import type { BackgroundTasks } from '../../platform/background.js';
import { createId, sha256 } from '../../platform/crypto.js';
import type { Database } from '../../platform/database/database.js';
import { AppError, notFound } from '../../platform/errors.js';
import { operation, validationFailed } from '../../platform/operation.js';
import { toPagination } from '../../platform/pagination.js';
import { type Runtime, minutes, seconds } from '../../platform/runtime.js';
import { createApiKeyText, isApiKeyText } from './api-key-text.js';
import type { ApiKeyRow } from './api-key.entity.js';
import {
  apiKeyInput,
  apiKeysInput,
  createApiKeyInput,
  rotateApiKeyInput,
  updateApiKeyInput,
} from './api-key.inputs.js';
import type { ApiKeyRepository, ApiKeyState } from './api-key.repository.js';
import { type ApiKeyView, type NewApiKeyView, splitWords, toApiKeyView } from './api-key.view.js';
import { judgeKey } from './verdict.js';

export interface ApiKeyDependencies {
  database: Database;
  repository: ApiKeyRepository;
  runtime: Runtime;
  background: BackgroundTasks;
}

export type ApiKeyService = ReturnType<typeof createApiKeyService>;

/** Keys for integrations: made, shown once, replaced and revoked by owners and admins. */
export function createApiKeyService({ database, repository, runtime, background }: ApiKeyDependencies) {
  const lastRecordedUse = new LRUCache<string, number>({ max: 10_000 });

  /** A row and the text that belongs to it. The text is returned once and only its hash is kept. */
  function draw(properties: DrawnProperties): { row: ApiKeyRow; text: string } {
    const text = createApiKeyText(properties.environment, runtime);
    const row = {
      ...properties,
      id: createId('key', runtime),
      hash: sha256(text),
      prefix: text.slice(0, 12),
      last4: text.slice(-4),
      createdAt: runtime.now(),
      lastUsedAt: null,
      lastUsedIp: null,
      rotatedAt: null,
      revokedAt: null,
    };
    return { row, text };
  }

  async function get(
    { organizationId }: Pick<SessionPrincipal, 'organizationId'>,
    id: string,
  ): Promise<ApiKeyState> {
    const row = await repository.find({ organizationId, id });
    if (!row) throw notFound('API key');
    return row;
  }

  const show = async (principal: Pick<SessionPrincipal, 'organizationId'>, id: string): Promise<ApiKeyView> =>
    toApiKeyView(await get(principal, id), runtime.now());

  function assertFuture(expiresAt: number | null | undefined): void {
    if (expiresAt == null || expiresAt > runtime.now()) return;
    throw validationFailed([{ pointer: '/expiresAt', code: 'in_the_past', detail: 'lies in the past' }]);
  }

  /** At most one write per key and minute, and never while the caller waits. */
  function recordUse(id: string, address: string): void {
    const now = runtime.now();
    if (now - (lastRecordedUse.get(id) ?? 0) < minutes(1)) return;
    lastRecordedUse.set(id, now);
    background.run('record the use of an API key', () => repository.recordUse(id, now, address));
  }

  return {
    createApiKey: operation(
      'createApiKey',
      createApiKeyInput,
      async ({ principal }, input): Promise<NewApiKeyView> => {
        assertFuture(input.expiresAt);
        const { row, text } = draw({
          organizationId: principal.organizationId,
          createdById: principal.userId,
          name: input.name,
          environment: input.environment,
          scopes: input.scopes.join(' '),
          allowedIps: (input.allowedIps ?? []).join(' '),
          expiresAt: input.expiresAt ?? null,
          rotatedFromId: null,
        });
        await database.transaction(async (em) => {
          repository.create(em, row);
          await em.flush();
        });
        return { ...(await show(principal, row.id)), key: text };
      },
    ),

    apiKeys: operation('apiKeys', apiKeysInput, async ({ principal }, { offset, limit }) => {
      const { rows, total } = await repository.list(principal.organizationId, offset, limit);
      return {
        data: rows.map((row) => toApiKeyView(row, runtime.now())),
        pagination: toPagination(offset, limit, total, rows.length),
      };
    }),

    apiKey: operation('apiKey', apiKeyInput, ({ principal }, { id }) => show(principal, id)),

    updateApiKey: operation(
      'updateApiKey',
      updateApiKeyInput,
      async ({ principal }, input): Promise<ApiKeyView> => {
        const row = await get(principal, input.id);
        if (row.revokedAt != null) throw new AppError('invalid_request', 'A revoked key can not be changed.');
        assertFuture(input.expiresAt);
        if (row.rotatedAt != null && input.expiresAt !== undefined) {
          throw new AppError(
            'invalid_request',
            'This key was replaced: its end is the end of the grace period.',
          );
        }
        const changes = {
          ...(input.name !== undefined && { name: input.name }),
          ...(input.scopes !== undefined && { scopes: input.scopes.join(' ') }),
          ...(input.allowedIps !== undefined && { allowedIps: (input.allowedIps ?? []).join(' ') }),
          ...(input.expiresAt !== undefined && { expiresAt: input.expiresAt }),
        };
        if (Object.keys(changes).length > 0) {
          await database.transaction((em) =>
            repository.update(em, { organizationId: row.organizationId, id: row.id }, changes),
          );
        }
        return show(principal, row.id);
      },
    ),

    /** A successor with the same properties; the old key works on for the grace period, never longer than before. */
    rotateApiKey: operation(
      'rotateApiKey',
      rotateApiKeyInput,
      async ({ principal }, input): Promise<NewApiKeyView> => {
        const old = await get(principal, input.id);
        const now = runtime.now();
        if (old.revokedAt != null || (old.expiresAt != null && old.expiresAt <= now)) {
          throw new AppError(
            'invalid_request',
            'Only a key that still works can be rotated. Create a new one.',
          );
        }
        if (old.rotatedAt != null) throw alreadyRotated();
        const { row, text } = draw({
          organizationId: old.organizationId,
          createdById: principal.userId,
          name: old.name,
          environment: old.environment,
          scopes: old.scopes,
          allowedIps: old.allowedIps,
          expiresAt: old.expiresAt ?? null,
          rotatedFromId: old.id,
        });
        const graceEnd = now + seconds(input.gracePeriodSeconds);
        await database.transaction(async (em) => {
          const expiresAt = Math.min(graceEnd, old.expiresAt ?? graceEnd);
          const changed = await repository.update(
            em,
            { organizationId: old.organizationId, id: old.id, rotatedAt: null },
            { expiresAt, rotatedAt: now },
          );
          if (!changed) throw alreadyRotated();
          repository.create(em, row);
          await em.flush();
        });
        return { ...(await show(principal, row.id)), key: text };
      },
    ),

    /** Ends a key at once. Revoking it again changes nothing. */
    revokeApiKey: operation(
      'revokeApiKey',
      apiKeyInput,
      async ({ principal }, { id }): Promise<ApiKeyView> => {
        await get(principal, id);
        await database.transaction((em) =>
          repository.update(
            em,
            { organizationId: principal.organizationId, id },
            { revokedAt: runtime.now() },
          ),
        );
        return show(principal, id);
      },
    ),

    /** The principal behind a key's text. @throws AppError invalid_token, the same for every reason */
    async authenticateKey(text: string, address: string): Promise<KeyPrincipal> {
      const state = isApiKeyText(text) ? await repository.find({ hash: sha256(text) }) : null;
      const verdict = judgeKey(state, runtime.now(), address);
      if (!state || verdict !== 'VALID') {
        throw new AppError('invalid_token', 'The API key is unknown, expired or revoked.');
      }
      recordUse(state.id, address);
      return {
        kind: 'key',
        keyId: state.id,
        userId: state.createdById,
        organizationId: state.organizationId,
        plan: state.plan,
        role: state.createdBy.role,
        environment: state.environment,
        scopes: splitWords(state.scopes) as Scope[],
      };
    },

    /** For operators: revokes any organization's key. @throws AppError not_found */
    async revokeAsOperator(id: string): Promise<ApiKeyView> {
      const state = await repository.find({ id });
      if (!state) throw notFound('API key');
      await database.transaction((em) =>
        repository.update(em, { organizationId: state.organizationId, id }, { revokedAt: runtime.now() }),
      );
      return show(state, id);
    },
  };
}

type DrawnProperties = Pick<
  ApiKeyRow,
  'organizationId' | 'createdById' | 'name' | 'scopes' | 'allowedIps' | 'expiresAt' | 'rotatedFromId'
> & { environment: Environment };

const alreadyRotated = () =>
  new AppError('invalid_request', 'This key was rotated already. Rotate its successor.');
