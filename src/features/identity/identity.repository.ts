import type { Plan } from '../../platform/access.js';
import type { Database, EntityManager } from '../../platform/database/database.js';
import {
  OrganizationEntity,
  type OrganizationRow,
  type SessionEndReason,
  SessionEntity,
  type SessionRow,
  UserEntity,
  type UserRow,
} from './identity.entity.js';

/** A session with what decides about it now: its user and the organization's plan. */
export interface SessionState extends SessionRow {
  organizationId: string;
  role: UserRow['role'];
  userDisabledAt: number | null;
  plan: Plan;
}

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

  async findOrganization(id: string): Promise<OrganizationRow | null> {
    return (await this.database.read<OrganizationRow>('organizations').where({ id }).first()) ?? null;
  }

  async findOrganizationsByNameOrId(text: string): Promise<OrganizationRow[]> {
    return this.database.read<OrganizationRow>('organizations').where({ id: text }).orWhere({ name: text });
  }

  async hasOwner(organizationId: string): Promise<boolean> {
    const owner = await this.database
      .read<UserRow>('users')
      .where({ organizationId, role: 'owner' })
      .first('id');
    return owner !== undefined;
  }

  findSessionState(id: string): Promise<SessionState | null> {
    return this.findSessionStateBy({ 'sessions.id': id });
  }

  findSessionStateByCookie(cookieHash: string): Promise<SessionState | null> {
    return this.findSessionStateBy({ 'sessions.cookieHash': cookieHash });
  }

  private async findSessionStateBy(where: Record<string, string>): Promise<SessionState | null> {
    const row = (await this.database
      .read('sessions')
      .join('users', 'users.id', 'sessions.userId')
      .join('organizations', 'organizations.id', 'users.organizationId')
      .where(where)
      .first(
        'sessions.*',
        'users.organizationId',
        'users.role',
        'users.disabledAt as userDisabledAt',
        'organizations.plan',
      )) as SessionState | undefined;
    return row ?? null;
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

  createOrganization(em: EntityManager, organization: OrganizationRow): void {
    em.persist(em.create(OrganizationEntity, organization));
  }

  createUser(em: EntityManager, user: UserRow): void {
    em.persist(em.create(UserEntity, user));
  }

  createSession(em: EntityManager, session: SessionRow): void {
    em.persist(em.create(SessionEntity, session));
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

  async endOtherSessions(
    em: EntityManager,
    userId: string,
    keepId: string,
    now: number,
    endReason: SessionEndReason,
  ): Promise<void> {
    await em.nativeUpdate(
      SessionEntity,
      { userId, id: { $ne: keepId }, ...isLive },
      { endedAt: now, endReason },
    );
  }

  /** Swaps the session's refresh token if `oldHash` is still the good one: one atomic step. */
  async rotateRefreshToken(
    em: EntityManager,
    id: string,
    oldHash: string,
    next: Pick<SessionRow, 'refreshHash' | 'lastSeenAt' | 'idleExpiresAt'>,
  ): Promise<boolean> {
    return (await em.nativeUpdate(SessionEntity, { id, refreshHash: oldHash, ...isLive }, next)) > 0;
  }
}

const userColumns = Object.keys(UserEntity.meta.properties);

/** The columns of a joined user, for another feature's query. */
export const joinedUser = (name: string): string[] =>
  userColumns.map((column) => `users.${column} as ${name}.${column}`);

/** Puts the columns of a joined user into a property of the row. */
export function splitJoinedUser(name: string, row: object): object {
  const prefix = `${name}.`;
  const entries = Object.entries(row);
  const user = entries
    .filter(([column]) => column.startsWith(prefix))
    .map(([column, value]) => [column.slice(prefix.length), value] as const);
  const rest = entries.filter(([column]) => !column.startsWith(prefix));
  return { ...Object.fromEntries(rest), [name]: Object.fromEntries(user) };
}
