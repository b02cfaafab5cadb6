import type { Plan } from '../../platform/access.js';
import type { Database, EntityManager } from '../../platform/database/database.js';
import { type UserRow, joinedUser, splitJoinedUser } from '../identity/index.js';
import { ApiKeyEntity, type ApiKeyRow } from './api-key.entity.js';

/** A key with what decides about it now: who created it and the organization's plan. */
export interface ApiKeyState extends ApiKeyRow {
  createdBy: UserRow;
  plan: Plan;
}

const decidingColumns = [
  'id',
  'name',
  'organizationId',
  'createdById',
  'environment',
  'scopes',
  'allowedIps',
  'expiresAt',
  'lastUsedAt',
  'revokedAt',
] as const satisfies (keyof ApiKeyRow)[];

const presentedSql = `select ${decidingColumns.map((column) => `k."${column}"`).join(', ')},
    o."plan", u."role", u."disabledAt" as "userDisabledAt"
  from "apiKeys" k
  join "users" u on u."id" = k."createdById"
  join "organizations" o on o."id" = k."organizationId"
  where k."hash" = ?`;

/** What a presented key is judged by and stands for, as it is now. */
export interface PresentedKey extends Pick<ApiKeyRow, (typeof decidingColumns)[number]> {
  plan: Plan;
  role: UserRow['role'];
  userDisabledAt: number | null;
}

/** Every query about API keys. */
export class ApiKeyRepository {
  constructor(private readonly database: Database) {}

  private select() {
    return this.database
      .read('apiKeys')
      .join('users', 'users.id', 'apiKeys.createdById')
      .join('organizations', 'organizations.id', 'apiKeys.organizationId')
      .select('apiKeys.*', 'organizations.plan', ...joinedUser('createdBy'));
  }

  /** What each request with a key asks. */
  async findPresented(hash: string): Promise<PresentedKey | null> {
    const [key] = await this.database.readRows<PresentedKey>(presentedSql, [hash]);
    return key ?? null;
  }

  /** Without an organization, any organization's key: for operators. */
  async find(filter: { organizationId?: string; id: string }): Promise<ApiKeyState | null> {
    const where = Object.fromEntries(
      Object.entries(filter).map(([column, value]) => [`apiKeys.${column}`, value]),
    );
    const row = (await this.select().where(where).first()) as object | undefined;
    return row ? toState(row) : null;
  }

  /** The names of an organization's keys, by id. */
  async findNames(organizationId: string, ids: readonly string[]): Promise<Map<string, string>> {
    const keys = await this.database
      .read<ApiKeyRow>('apiKeys')
      .where({ organizationId })
      .whereIn('id', ids)
      .select('id', 'name');
    return new Map(keys.map(({ id, name }) => [id, name]));
  }

  /** Newest first. */
  async list(organizationId: string, offset: number, limit: number) {
    const rows = (await this.select()
      .where({ 'apiKeys.organizationId': organizationId })
      .orderBy([
        { column: 'apiKeys.createdAt', order: 'desc' },
        { column: 'apiKeys.id', order: 'desc' },
      ])
      .offset(offset)
      .limit(limit)) as object[];
    const counted = await this.database
      .read<ApiKeyRow>('apiKeys')
      .where({ organizationId })
      .count({ total: '*' })
      .first();
    return { rows: rows.map(toState), total: Number(counted?.total ?? 0) };
  }

  /** Any organization's keys that work at `now`, have no successor and were made before a time, oldest first. */
  async findWorking(createdBefore: number, now: number) {
    return (await this.database
      .read('apiKeys')
      .join('users', 'users.id', 'apiKeys.createdById')
      .where('apiKeys.createdAt', '<', createdBefore)
      .whereNull('apiKeys.revokedAt')
      .whereNull('apiKeys.rotatedAt')
      .whereNull('users.disabledAt')
      .where((end) => void end.whereNull('apiKeys.expiresAt').orWhere('apiKeys.expiresAt', '>', now))
      .orderBy('apiKeys.createdAt')
      .select('apiKeys.id', 'apiKeys.name', 'apiKeys.organizationId')) as Pick<
      ApiKeyRow,
      'id' | 'name' | 'organizationId'
    >[];
  }

  async create(em: EntityManager, key: ApiKeyRow): Promise<void> {
    await em.insert(ApiKeyEntity, key);
  }

  /** Changes a key that is not revoked. @returns whether there was one */
  async update(
    em: EntityManager,
    { organizationId, id, ...state }: { organizationId: string; id: string; rotatedAt?: null },
    changes: Partial<
      Pick<ApiKeyRow, 'name' | 'scopes' | 'allowedIps' | 'expiresAt' | 'rotatedAt' | 'revokedAt'>
    >,
  ): Promise<boolean> {
    return (
      (await em.nativeUpdate(ApiKeyEntity, { id, organizationId, ...state, revokedAt: null }, changes)) > 0
    );
  }

  async recordUse(id: string, lastUsedAt: number, lastUsedIp: string): Promise<void> {
    await this.database.transaction((em) =>
      em.nativeUpdate(ApiKeyEntity, { id }, { lastUsedAt, lastUsedIp }),
    );
  }
}

const toState = (row: object): ApiKeyState => splitJoinedUser('createdBy', row) as ApiKeyState;
