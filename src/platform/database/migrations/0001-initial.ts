import { SqlMigration } from './sql-migration.js';

/** Organizations, users, sessions, API keys, documents. Times are milliseconds since 1970 (UTC). */
export class Initial extends SqlMigration {
  protected override get statements(): readonly string[] {
    return statements;
  }
}

const statements = [
  `create table "organizations" (
    "id" text not null primary key, "name" text not null, "country" text null, "plan" text not null,
    "createdAt" bigint not null)`,

  `create table "users" (
    "id" text not null primary key, "organizationId" text not null, "email" text not null,
    "passwordHash" text not null, "role" text not null, "firstName" text null, "lastName" text null,
    "disabledAt" bigint null, "createdAt" bigint not null,
    constraint "users_organizationId_foreign" foreign key ("organizationId") references "organizations" ("id") on update cascade)`,
  `create index "users_organizationId_index" on "users" ("organizationId")`,
  `create unique index "users_email_unique" on "users" ("email")`,

  `create table "sessions" (
    "id" text not null primary key, "userId" text not null, "kind" text not null, "refreshHash" text null,
    "cookieHash" text null, "createdAt" bigint not null, "lastSeenAt" bigint not null,
    "idleExpiresAt" bigint not null, "expiresAt" bigint not null, "endedAt" bigint null, "endReason" text null,
    "address" text not null, "userAgent" text not null,
    constraint "sessions_userId_foreign" foreign key ("userId") references "users" ("id") on update cascade)`,
  `create index "sessions_userId_index" on "sessions" ("userId")`,
  `create unique index "sessions_cookieHash_unique" on "sessions" ("cookieHash")`,

  `create table "apiKeys" (
    "id" text not null primary key, "organizationId" text not null, "createdById" text not null,
    "name" text not null, "environment" text not null, "hash" text not null, "prefix" text not null,
    "last4" text not null, "scopes" text not null, "allowedIps" text not null, "createdAt" bigint not null,
    "expiresAt" bigint null, "lastUsedAt" bigint null, "lastUsedIp" text null, "rotatedFromId" text null,
    "rotatedAt" bigint null, "revokedAt" bigint null,
    constraint "apiKeys_organizationId_foreign" foreign key ("organizationId") references "organizations" ("id") on update cascade,
    constraint "apiKeys_createdById_foreign" foreign key ("createdById") references "users" ("id") on update cascade)`,
  `create index "apiKeys_organizationId_index" on "apiKeys" ("organizationId")`,
  `create index "apiKeys_createdById_index" on "apiKeys" ("createdById")`,
  `create unique index "apiKeys_hash_unique" on "apiKeys" ("hash")`,

  `create table "documents" (
    "id" text not null primary key, "organizationId" text not null, "environment" text not null,
    "fileName" text not null, "mimeType" text not null, "fileSize" integer not null, "sha256" text not null,
    "storageKey" text not null, "documentType" text null, "status" text not null, "language" text null,
    "languageConfidence" double precision null, "overallConfidence" double precision null, "pageCount" integer null,
    "failureReason" text null, "uploadBatchId" text null, "shipmentLabel" text null,
    "createdAt" bigint not null, "updatedAt" bigint not null, "processedAt" bigint null,
    constraint "documents_organizationId_foreign" foreign key ("organizationId") references "organizations" ("id") on update cascade)`,
  `create index "documents_by_time" on "documents" ("organizationId", "environment", "createdAt", "id")`,
  `create index "documents_by_batch" on "documents" ("organizationId", "environment", "uploadBatchId")`,

  `create table "idempotencyKeys" (
    "organizationId" text not null, "environment" text not null, "key" text not null, "fingerprint" text null,
    "response" text null, "createdAt" bigint not null,
    constraint "idempotencyKeys_organizationId_foreign" foreign key ("organizationId") references "organizations" ("id") on update cascade,
    primary key ("organizationId", "environment", "key"))`,
  `create index "idempotencyKeys_createdAt_index" on "idempotencyKeys" ("createdAt")`,
];
