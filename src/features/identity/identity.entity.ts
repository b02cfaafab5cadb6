import { type InferEntity, defineEntity } from '@mikro-orm/core';
import type { Plan, Role } from '../../platform/access.js';

/** A customer: everything belongs to one. Times in all entities are milliseconds since 1970 (UTC). */
export const OrganizationEntity = defineEntity({
  name: 'Organization',
  tableName: 'organizations',
  properties: (p) => ({
    id: p.string().primary(),
    name: p.string(),
    /** ISO 3166-1 alpha-2; null where nobody said. */
    country: p.string().nullable(),
    plan: p.string().$type<Plan>(),
    createdAt: p.bigint('number'),
  }),
});
export type OrganizationRow = InferEntity<typeof OrganizationEntity>;

export const UserEntity = defineEntity({
  name: 'User',
  tableName: 'users',
  properties: (p) => ({
    id: p.string().primary(),
    organizationId: () => p.manyToOne(OrganizationEntity).mapToPk().fieldName('organizationId').index(),
    /** Lower case, as it is compared. */
    email: p.string().unique(),
    /** argon2id in PHC string form. */
    passwordHash: p.string(),
    role: p.string().$type<Role>(),
    firstName: p.string().nullable(),
    lastName: p.string().nullable(),
    disabledAt: p.bigint('number').nullable(),
    /** Encrypted. Set up, and in use once `totpEnabledAt` is there. */
    totpSecret: p.text().nullable(),
    totpEnabledAt: p.bigint('number').nullable(),
    /** The time step (RFC 6238) of the last code that was taken: no code is taken twice. */
    totpLastStep: p.integer().nullable(),
    createdAt: p.bigint('number'),
  }),
});
export type UserRow = InferEntity<typeof UserEntity>;

export type SessionKind = 'api' | 'dashboard';
export type SessionEndReason =
  | 'logout'
  | 'ended_by_user'
  | 'password_changed'
  | 'password_reset'
  | 'refresh_token_reused'
  | 'user_disabled';

/**
 * One log-in. For an API log-in it is also the family of refresh tokens that descend from it:
 * `refresh…` describes the one token that is still good. A dashboard session has a cookie instead.
 */
export const SessionEntity = defineEntity({
  name: 'Session',
  tableName: 'sessions',
  indexes: [{ name: 'sessions_by_expiry', properties: ['expiresAt'] }],
  properties: (p) => ({
    id: p.string().primary(),
    userId: () => p.manyToOne(UserEntity).mapToPk().fieldName('userId').index(),
    kind: p.string().$type<SessionKind>(),
    /** SHA-256 of the refresh token that is good now. */
    refreshHash: p.string().nullable(),
    /** What the good token was made of, to make it once more for a repeated refresh. */
    refreshJti: p.string().nullable(),
    refreshIssuedAt: p.bigint('number').nullable(),
    refreshExpiresAt: p.bigint('number').nullable(),
    /** SHA-256 of the token before it, when that one was exchanged, and by which device and address. */
    parentHash: p.string().nullable(),
    rotatedAt: p.bigint('number').nullable(),
    rotatedBy: p.string().nullable(),
    /** SHA-256 of the dashboard's cookie. */
    cookieHash: p.string().nullable().unique(),
    createdAt: p.bigint('number'),
    lastSeenAt: p.bigint('number'),
    /** End without use; moves with every refresh. */
    idleExpiresAt: p.bigint('number'),
    /** The last moment, whatever happens. */
    expiresAt: p.bigint('number'),
    endedAt: p.bigint('number').nullable(),
    endReason: p.string().$type<SessionEndReason>().nullable(),
    /** Where it was last seen from. */
    address: p.string(),
    /** The network of the log-in. */
    network: p.string().nullable(),
    userAgent: p.string(),
  }),
});
export type SessionRow = InferEntity<typeof SessionEntity>;

/** A recovery code, which stands in for the second factor once. */
export const RecoveryCodeEntity = defineEntity({
  name: 'RecoveryCode',
  tableName: 'recoveryCodes',
  properties: (p) => ({
    userId: () => p.manyToOne(UserEntity).mapToPk().fieldName('userId').primary().index(false),
    /** SHA-256 of the code, which has 80 random bits. */
    hash: p.string().primary(),
    usedAt: p.bigint('number').nullable(),
  }),
});
export type RecoveryCodeRow = InferEntity<typeof RecoveryCodeEntity>;

/** Failed log-ins of an account, whether it exists or not, which make further attempts wait. */
export const LoginFailureEntity = defineEntity({
  name: 'LoginFailure',
  tableName: 'loginFailures',
  properties: (p) => ({
    /** SHA-256 of the email. */
    account: p.string().primary(),
    /** The network that they came from; empty = from anywhere. */
    origin: p.string().primary(),
    failures: p.integer(),
    lastFailedAt: p.bigint('number').index(),
    blockedUntil: p.bigint('number'),
  }),
});
export type LoginFailureRow = InferEntity<typeof LoginFailureEntity>;
