import {
  type Call,
  type Environment,
  type KeyPrincipal,
  type RequestInfo,
  type Scope,
  type SessionPrincipal,
} from '../../platform/access.js';
import type { BackgroundTasks } from '../../platform/background.js';
import { createId, sha256 } from '../../platform/crypto.js';
import type { Database, EntityManager } from '../../platform/database/database.js';
import { AppError, notFound } from '../../platform/errors.js';
import { createOncePer } from '../../platform/once-per.js';
import { operation, validationFailed } from '../../platform/operation.js';
import { toPagination } from '../../platform/pagination.js';
import { type Runtime, minutes, seconds } from '../../platform/runtime.js';
import { type ActivityLog, commandLine, toActor } from '../activity/index.js';
import { createApiKeyText, isApiKeyText } from './api-key-text.js';
import type { ApiKeyRow } from './api-key.entity.js';
import {
  apiKeyInput,
  apiKeysInput,
  createApiKeyInput,
  rotateApiKeyInput,
  updateApiKeyInput,
} from './api-key.inputs.js';
import type { ApiKeyRepository, ApiKeyState, PresentedKey } from './api-key.repository.js';
import { type ApiKeyView, type NewApiKeyView, splitWords, toApiKeyView } from './api-key.view.js';
import { judgeKey } from './verdict.js';

export interface ApiKeyDependencies {
  database: Database;
  repository: ApiKeyRepository;
  runtime: Runtime;
  background: BackgroundTasks;
  activity: ActivityLog;
}

export type ApiKeyService = ReturnType<typeof createApiKeyService>;

/** Keys for integrations: made, shown once, replaced and revoked by owners and admins. */
export function createApiKeyService(dependencies: ApiKeyDependencies) {
  const { database, repository, runtime, background, activity } = dependencies;
  const isDue = createOncePer(runtime, minutes(1), 10_000);

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
  function recordUse({ id, name, organizationId, lastUsedAt }: PresentedKey, request: RequestInfo): void {
    const now = runtime.now();
    if (isDue(id)) {
      background.run('record the use of an API key', () => repository.recordUse(id, now, request.address));
    }
    if (isDue(`${id} ${request.address}`)) {
      activity.noteUse({ kind: 'key', id, name, organizationId, request, previousUseAt: lastUsedAt ?? null });
    }
  }

  /** The event of something that a person did to a key, in the transaction of the act. */
  const record = (
    em: EntityManager,
    { principal, request }: Call<SessionPrincipal>,
    action: 'createApiKey' | 'updateApiKey' | 'rotateApiKey' | 'revokeApiKey',
    keyId: string,
  ) =>
    activity.record(em, request, {
      action,
      result: 'success',
      actor: toActor(principal),
      organizationId: principal.organizationId,
      userId: principal.userId,
      keyId,
    });

  return {
    createApiKey: operation(
      'createApiKey',
      createApiKeyInput,
      async (call, input): Promise<NewApiKeyView> => {
        const { principal } = call;
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
          await repository.create(em, row);
          await record(em, call, 'createApiKey', row.id);
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

    updateApiKey: operation('updateApiKey', updateApiKeyInput, async (call, input): Promise<ApiKeyView> => {
      const { principal } = call;
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
        await database.transaction(async (em) => {
          await repository.update(em, { organizationId: row.organizationId, id: row.id }, changes);
          await record(em, call, 'updateApiKey', row.id);
        });
      }
      return show(principal, row.id);
    }),

    /** A successor with the same properties; the old key works on for the grace period, never longer than before. */
    rotateApiKey: operation(
      'rotateApiKey',
      rotateApiKeyInput,
      async (call, input): Promise<NewApiKeyView> => {
        const { principal } = call;
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
          await repository.create(em, row);
          await record(em, call, 'rotateApiKey', old.id);
        });
        return { ...(await show(principal, row.id)), key: text };
      },
    ),

    /** Ends a key at once. Revoking it again changes nothing. */
    revokeApiKey: operation('revokeApiKey', apiKeyInput, async (call, { id }): Promise<ApiKeyView> => {
      const { principal } = call;
      await get(principal, id);
      await database.transaction(async (em) => {
        const revoked = await repository.update(
          em,
          { organizationId: principal.organizationId, id },
          { revokedAt: runtime.now() },
        );
        if (revoked) await record(em, call, 'revokeApiKey', id);
      });
      return show(principal, id);
    }),

    /** The principal behind a key's text. @throws AppError invalid_token, the same for every reason */
    async authenticateKey(text: string, request: RequestInfo): Promise<KeyPrincipal> {
      const state = isApiKeyText(text) ? await repository.findPresented(sha256(text)) : null;
      const verdict = judgeKey(state, runtime.now(), request.address);
      if (!state || verdict !== 'VALID') {
        activity.recordLater(request, {
          action: 'authenticate',
          result: 'failure',
          reason: verdict,
          actor: state ? { kind: 'key', id: state.id, name: state.name } : { kind: 'anonymous' },
          organizationId: state?.organizationId ?? null,
          keyId: state?.id ?? null,
        });
        throw new AppError('invalid_token', 'The API key is unknown, expired or revoked.');
      }
      recordUse(state, request);
      return {
        kind: 'key',
        name: state.name,
        keyId: state.id,
        userId: state.createdById,
        organizationId: state.organizationId,
        plan: state.plan,
        role: state.role,
        environment: state.environment,
        scopes: splitWords(state.scopes) as Scope[],
      };
    },

    /** For operators: revokes any organization's key. @throws AppError not_found */
    async revokeAsOperator(id: string): Promise<ApiKeyView> {
      const state = await repository.find({ id });
      if (!state) throw notFound('API key');
      const { organizationId } = state;
      await database.transaction(async (em) => {
        const revoked = await repository.update(em, { organizationId, id }, { revokedAt: runtime.now() });
        if (!revoked) return;
        await activity.record(em, commandLine, {
          action: 'revokeApiKey',
          result: 'success',
          actor: { kind: 'operator' },
          organizationId,
          keyId: id,
        });
      });
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
