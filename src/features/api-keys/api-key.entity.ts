import { type InferEntity, defineEntity } from '@mikro-orm/core';
import type { Environment } from '../../platform/access.js';
import { OrganizationEntity, UserEntity } from '../identity/index.js';

/** An API key. Its text is not here: only its hash and the ends that are shown. */
export const ApiKeyEntity = defineEntity({
  name: 'ApiKey',
  tableName: 'apiKeys',
  properties: (p) => ({
    id: p.string().primary(),
    organizationId: () => p.manyToOne(OrganizationEntity).mapToPk().fieldName('organizationId').index(),
    createdById: () => p.manyToOne(UserEntity).mapToPk().fieldName('createdById').index(),
    name: p.string(),
    environment: p.string().$type<Environment>(),
    /** SHA-256 of the whole text. */
    hash: p.string().unique(),
    prefix: p.string(),
    last4: p.string(),
    /** Separated by blanks, as in OAuth 2.0 (RFC 6749 section 3.3). */
    scopes: p.text(),
    /** Addresses and networks, separated by blanks; empty = from anywhere. */
    allowedIps: p.text(),
    createdAt: p.bigint('number'),
    expiresAt: p.bigint('number').nullable(),
    lastUsedAt: p.bigint('number').nullable(),
    lastUsedIp: p.string().nullable(),
    /** The key that this one replaces; deliberately no foreign key to itself, so that old keys may be purged. */
    rotatedFromId: p.string().nullable(),
    /** When a successor was made. */
    rotatedAt: p.bigint('number').nullable(),
    revokedAt: p.bigint('number').nullable(),
  }),
});
export type ApiKeyRow = InferEntity<typeof ApiKeyEntity>;
