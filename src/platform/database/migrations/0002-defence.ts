import { SqlMigration } from './sql-migration.js';

/** What holds against attackers: the refresh chain, the second factor, delays, activity and alerts. */
export class Defence extends SqlMigration {
  protected override get statements(): readonly string[] {
    return statements;
  }
}

const statements = [
  `alter table "users" add column "totpSecret" text null`,
  `alter table "users" add column "totpEnabledAt" bigint null`,
  `alter table "users" add column "totpLastStep" integer null`,

  `alter table "sessions" add column "refreshJti" text null`,
  `alter table "sessions" add column "refreshIssuedAt" bigint null`,
  `alter table "sessions" add column "refreshExpiresAt" bigint null`,
  `alter table "sessions" add column "parentHash" text null`,
  `alter table "sessions" add column "rotatedAt" bigint null`,
  `alter table "sessions" add column "rotatedBy" text null`,
  `alter table "sessions" add column "network" text null`,

  `create table "recoveryCodes" (
    "userId" text not null, "hash" text not null, "usedAt" bigint null,
    constraint "recoveryCodes_userId_foreign" foreign key ("userId") references "users" ("id") on update cascade,
    primary key ("userId", "hash"))`,

  `create table "loginFailures" (
    "account" text not null, "origin" text not null, "failures" integer not null, "lastFailedAt" bigint not null,
    "blockedUntil" bigint not null, primary key ("account", "origin"))`,
  `create index "loginFailures_lastFailedAt_index" on "loginFailures" ("lastFailedAt")`,

  `create table "activityEvents" (
    "id" text not null primary key, "organizationId" text null, "actorKind" text not null, "actorId" text null,
    "actorName" text null, "userId" text null, "keyId" text null, "action" text not null, "result" text not null,
    "reason" text null, "targetId" text null, "address" text not null, "userAgent" text not null,
    "requestId" text not null, "createdAt" bigint not null)`,
  `create index "activityEvents_by_time" on "activityEvents" ("organizationId", "createdAt", "id")`,
  `create index "activityEvents_by_user" on "activityEvents" ("organizationId", "userId", "createdAt", "id")`,
  `create index "activityEvents_by_key" on "activityEvents" ("organizationId", "keyId", "createdAt", "id")`,
  `create index "activityEvents_by_address" on "activityEvents" ("address", "createdAt")`,
  `create index "activityEvents_by_age" on "activityEvents" ("createdAt")`,

  `create table "apiCalls" (
    "organizationId" text not null, "callerKind" text not null, "callerId" text not null, "hour" bigint not null,
    "outcome" text not null, "count" integer not null,
    primary key ("callerId", "hour", "outcome"))`,
  `create index "apiCalls_by_hour" on "apiCalls" ("organizationId", "hour")`,

  `create table "knownNetworks" (
    "subjectId" text not null, "network" text not null, "firstSeenAt" bigint not null, "lastSeenAt" bigint not null,
    primary key ("subjectId", "network"))`,

  `create table "alerts" (
    "id" text not null primary key, "organizationId" text null, "ruleId" text not null, "severity" text not null,
    "subjectKind" text not null, "subjectId" text not null, "period" bigint not null, "message" text not null,
    "eventId" text null, "occurrences" integer not null, "createdAt" bigint not null, "lastSeenAt" bigint not null,
    "acknowledgedAt" bigint null, "acknowledgedById" text null)`,
  `create unique index "alerts_once_per_period" on "alerts" ("ruleId", "subjectId", "period")`,
  `create index "alerts_by_time" on "alerts" ("organizationId", "createdAt", "id")`,

  `create table "alertDeliveries" (
    "id" text not null primary key, "alertId" text not null, "channel" text not null, "target" text not null,
    "attempts" integer not null, "nextAttemptAt" bigint null, "deliveredAt" bigint null, "lastError" text null,
    constraint "alertDeliveries_alertId_foreign" foreign key ("alertId") references "alerts" ("id") on update cascade)`,
  `create index "alertDeliveries_alertId_index" on "alertDeliveries" ("alertId")`,
  `create index "alertDeliveries_nextAttemptAt_index" on "alertDeliveries" ("nextAttemptAt")`,
];
