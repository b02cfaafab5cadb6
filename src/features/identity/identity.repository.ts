import { LockMode } from '@mikro-orm/core';
import type { Plan } from '../../platform/access.js';
import type { Database, EntityManager } from '../../platform/database/database.js';
import {
  LoginFailureEntity,
  type LoginFailureRow,
  OrganizationEntity,
  type OrganizationRow,
  type SessionEndReason,
  SessionEntity,
  type SessionRow,
  UserEntity,
  type UserRow,
} from './identity.entity.js';

const decidingColumns = [
  'id',
  'userId',
  'kind',
  'lastSeenAt',
  'idleExpiresAt',
  'expiresAt',
  'endedAt',
] as const satisfies (keyof SessionRow)[];

/** A session with what decides about it now: its user and the organization's plan. */
export interface SessionState extends Pick<SessionRow, (typeof decidingColumns)[number]> {
  organizationId: string;
  email: string;
  role: UserRow['role'];
  userDisabledAt: number | null;
  plan: Plan;
}

const sessionSql = (
  column: 'id' | 'cookieHash',
): string => `select ${decidingColumns.map((deciding) => `s."${deciding}"`).join(', ')},
    u."organizationId", u."email", u."role", u."disabledAt" as "userDisabledAt", o."plan"
  from "sessions" s
  join "users" u on u."id" = s."userId"
  join "organizations" o on o."id" = u."organizationId"
  where s."${column}" = ?`;

const isLive = { endedAt: null };

/** Every query about organizations, users and sessions. */
export class IdentityRepository {
  constructor(private readonly database: Database) {}

  async findUserByEmail(email: string): Promise<UserRow | null> {
    return (await this.database.read<UserRow>('users').where({ email }).first()) ?? null;
  }

  async findUser(id: string): Promise<UserRow | null> {
    return (await this.database.read<UserRow>('users').where({ id }).first()) ?? null;
  }

  /** The emails of an organization's users, by id. */
  async findUserNames(organizationId: string, ids: readonly string[]): Promise<Map<string, string>> {
    const users = await this.database
      .read<UserRow>('users')
      .where({ organizationId })
      .whereIn('id', ids)
      .select('id', 'email');
    return new Map(users.map(({ id, email }) => [id, email]));
  }

  async findOrganization(id: string): Promise<OrganizationRow | null> {
    return (await this.database.read<OrganizationRow>('organizations').where({ id }).first()) ?? null;
  }

  async findOrganizationsByNameOrId(text: string): Promise<OrganizationRow[]> {
    return this.database.read<OrganizationRow>('organizations').where({ id: text }).orWhere({ name: text });
  }

  /** The addresses of an organization's owners and admins. Within a transaction, as it is. */
  async findManagerEmails(em: EntityManager, organizationId: string): Promise<string[]> {
    const managers = await em.execute<Pick<UserRow, 'email'>[]>(
      `select "email" from "users" where "organizationId" = ? and "role" in ('owner', 'admin')
        and "disabledAt" is null order by "email"`,
      [organizationId],
    );
    return managers.map(({ email }) => email);
  }

  /** Whether there is any user at all. @param em reads as its transaction sees it */
  async hasUsers(em?: EntityManager): Promise<boolean> {
    if (em) return (await em.find(UserEntity, {}, { limit: 1, disableIdentityMap: true })).length > 0;
    return (await this.database.read<UserRow>('users').first('id')) !== undefined;
  }

  async hasOwner(organizationId: string): Promise<boolean> {
    const owner = await this.database
      .read<UserRow>('users')
      .where({ organizationId, role: 'owner' })
      .first('id');
    return owner !== undefined;
  }

  async findSessionState(id: string): Promise<SessionState | null> {
    const [session] = await this.database.readRows<SessionState>(sessionSql('id'), [id]);
    return session ?? null;
  }

  async findSessionStateByCookie(cookieHash: string): Promise<SessionState | null> {
    const [session] = await this.database.readRows<SessionState>(sessionSql('cookieHash'), [cookieHash]);
    return session ?? null;
  }

  /** The user's sessions that are still good at `now`, newest first. */
  async listSessions(userId: string, now: number, offset: number, limit: number) {
    const live = () =>
      this.database
        .read<SessionRow>('sessions')
        .where({ userId, ...isLive })
        .where('idleExpiresAt', '>', now)
        .where('expiresAt', '>', now);
    const rows = (await live()
      .orderBy([
        { column: 'createdAt', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .offset(offset)
      .limit(limit)) as SessionRow[];
    const counted = await live().count({ total: '*' }).first();
    return { rows, total: Number(counted?.total ?? 0) };
  }

  async createOrganization(em: EntityManager, organization: OrganizationRow): Promise<void> {
    await em.insert(OrganizationEntity, organization);
  }

  async createUser(em: EntityManager, user: UserRow): Promise<void> {
    await em.insert(UserEntity, user);
  }

  async createSession(em: EntityManager, session: SessionRow): Promise<void> {
    await em.insert(SessionEntity, session);
  }

  /** The user as the transaction sees it. Others that want to change it, or lock it, wait until the transaction ends. */
  async lockUser(em: EntityManager, id: string): Promise<UserRow | null> {
    return em.findOne(UserEntity, { id }, { disableIdentityMap: true, lockMode: LockMode.PESSIMISTIC_WRITE });
  }

  async updateUser(
    em: EntityManager,
    id: string,
    changes: Partial<Pick<UserRow, 'role' | 'disabledAt'>>,
  ): Promise<void> {
    await em.nativeUpdate(UserEntity, { id }, changes);
  }

  async setPasswordHash(em: EntityManager, userId: string, passwordHash: string): Promise<void> {
    await em.nativeUpdate(UserEntity, { id: userId }, { passwordHash });
  }

  /** @returns whether the session was live */
  async endSession(
    em: EntityManager,
    where: { id: string; userId: string },
    now: number,
    endReason: SessionEndReason,
  ): Promise<boolean> {
    return (await em.nativeUpdate(SessionEntity, { ...where, ...isLive }, { endedAt: now, endReason })) > 0;
  }

  /** @param keepId the session that goes on, if any */
  async endSessions(
    em: EntityManager,
    userId: string,
    keepId: string | null,
    now: number,
    endReason: SessionEndReason,
  ): Promise<void> {
    await em.nativeUpdate(
      SessionEntity,
      { userId, ...(keepId !== null && { id: { $ne: keepId } }), ...isLive },
      { endedAt: now, endReason },
    );
  }

  /** Swaps the session's refresh token if `oldHash` is still the good one: one statement, so one atomic step. */
  async rotateRefreshToken(id: string, oldHash: string, next: RotatedProperties): Promise<boolean> {
    const changes = Object.entries(next);
    const rotated = await this.database.statement<{ id: string }>(
      `update "sessions" set ${changes.map(([column]) => `"${column}" = ?`).join(', ')}
        where "id" = ? and "refreshHash" = ? and "endedAt" is null returning "id"`,
      [...changes.map(([, value]) => value), id, oldHash],
    );
    return rotated.length > 0;
  }

  /** The session as the transaction sees it. */
  async readSession(em: EntityManager, id: string): Promise<SessionRow | null> {
    return em.findOne(SessionEntity, { id }, { disableIdentityMap: true });
  }

  async recordSeen(
    em: EntityManager,
    id: string,
    seen: Pick<SessionRow, 'lastSeenAt' | 'address'> & { idleExpiresAt?: number },
  ): Promise<void> {
    await em.nativeUpdate(SessionEntity, { id, ...isLive }, seen);
  }

  /** When any session of the user was last seen; null = never. */
  async lastSeenAt(em: EntityManager, userId: string): Promise<number | null> {
    const [latest] = await em.find(
      SessionEntity,
      { userId },
      { orderBy: { lastSeenAt: 'desc' }, limit: 1, disableIdentityMap: true },
    );
    return latest?.lastSeenAt ?? null;
  }

  /**
   * The newest session of each user stays: it tells when the person was last seen. Until a session expires it also tells
   * from which network the person logged in.
   * @returns how many were removed, at most `limit`
   */
  async deleteSessionsExpiredBefore(time: number, limit: number): Promise<number> {
    const found = await this.database
      .read<SessionRow>('sessions')
      .where('expiresAt', '<', time)
      .whereRaw(
        `(select 1 from "sessions" newer where newer."userId" = "sessions"."userId" and
          (newer."lastSeenAt", newer."id") > ("sessions"."lastSeenAt", "sessions"."id") limit 1) is not null`,
      )
      .orderBy('expiresAt')
      .limit(limit)
      .select('id');
    if (found.length === 0) return 0;
    const ids = found.map(({ id }) => id);
    await this.database.transaction((em) => em.nativeDelete(SessionEntity, { id: { $in: ids } }));
    return ids.length;
  }

  /** Whether the user logged in from the network in the time since `since`. */
  async hasLoggedInFrom(userId: string, network: string, since: number): Promise<boolean> {
    const row = await this.database
      .read<SessionRow>('sessions')
      .where({ userId, network })
      .where('createdAt', '>', since)
      .first('id');
    return row !== undefined;
  }

  async findLoginFailures(account: string, origins: readonly string[]): Promise<LoginFailureRow[]> {
    return this.database.read<LoginFailureRow>('loginFailures').where({ account }).whereIn('origin', origins);
  }

  async readLoginFailure(
    em: EntityManager,
    account: string,
    origin: string,
  ): Promise<LoginFailureRow | null> {
    return em.findOne(LoginFailureEntity, { account, origin }, { disableIdentityMap: true });
  }

  async saveLoginFailure(em: EntityManager, failure: LoginFailureRow): Promise<void> {
    await em.upsert(LoginFailureEntity, failure);
  }

  /** From everywhere, unless an origin is given. */
  async forgetLoginFailures(em: EntityManager, account: string, origin?: string): Promise<void> {
    await em.nativeDelete(LoginFailureEntity, { account, ...(origin !== undefined && { origin }) });
  }

  async deleteOldLoginFailures(em: EntityManager, before: number): Promise<void> {
    await em.nativeDelete(LoginFailureEntity, { lastFailedAt: { $lt: before } });
  }
}

export type RotatedProperties = Pick<
  SessionRow,
  | 'refreshHash'
  | 'refreshJti'
  | 'refreshIssuedAt'
  | 'refreshExpiresAt'
  | 'parentHash'
  | 'rotatedAt'
  | 'rotatedBy'
  | 'lastSeenAt'
  | 'idleExpiresAt'
  | 'address'
>;
