import { SqlMigration } from './sql-migration.js';

/** What is read from documents: jobs, readings, issues, review, what corrections teach, and severities of rules. */
export class Reading extends SqlMigration {
  protected override get statements(): readonly string[] {
    return statements;
  }
}

const statements = [
  `create table "jobs" (
    "id" text not null primary key, "kind" text not null, "subjectId" text not null, "attempts" integer not null,
    "runAt" bigint not null, "leaseOwner" text null, "progress" text null, "lastError" text null,
    "createdAt" bigint not null)`,
  `create unique index "jobs_one_per_subject" on "jobs" ("kind", "subjectId")`,
  `create index "jobs_by_time" on "jobs" ("runAt")`,
  // Documents that were uploaded before there was a reader.
  `insert into "jobs" ("id", "kind", "subjectId", "attempts", "runAt", "createdAt")
    select 'job_' || substr("id", 5), 'readDocument', "id", 0, "createdAt", "createdAt"
    from "documents" where "status" = 'processing'`,

  `create table "readings" (
    "documentId" text not null primary key, "extractions" text not null, "pages" text not null,
    "wordsSha256" text not null, "layoutId" text null, "uncheckedRules" text not null, "readAt" bigint not null,
    constraint "readings_documentId_foreign" foreign key ("documentId") references "documents" ("id")
      on update cascade on delete cascade)`,

  `create table "issues" (
    "documentId" text not null, "position" integer not null, "organizationId" text not null,
    "environment" text not null, "ruleId" text not null, "category" text not null, "severity" text not null,
    "message" text not null, "field" text null, "expected" text null, "actual" text null, "help" text not null,
    "createdAt" bigint not null,
    constraint "issues_documentId_foreign" foreign key ("documentId") references "documents" ("id")
      on update cascade on delete cascade,
    primary key ("documentId", "position"))`,
  `create index "issues_by_time" on "issues" ("organizationId", "environment", "createdAt")`,

  `create table "corrections" (
    "id" text not null primary key, "documentId" text not null, "fieldName" text not null,
    "readValue" text not null, "correctedValue" text not null, "authorKind" text not null,
    "authorId" text not null, "authorName" text not null, "createdAt" bigint not null,
    constraint "corrections_documentId_foreign" foreign key ("documentId") references "documents" ("id")
      on update cascade on delete cascade)`,
  `create index "corrections_documentId_index" on "corrections" ("documentId")`,

  `create table "layouts" (
    "id" text not null primary key, "organizationId" text not null, "environment" text not null,
    "documentType" text not null, "features" text not null, "createdAt" bigint not null, "lastSeenAt" bigint not null)`,
  `create index "layouts_by_type" on "layouts" ("organizationId", "environment", "documentType", "lastSeenAt")`,

  `create table "lessons" (
    "layoutId" text not null, "fieldName" text not null, "page" integer null, "box" text null, "value" text null,
    "updatedAt" bigint not null,
    constraint "lessons_layoutId_foreign" foreign key ("layoutId") references "layouts" ("id")
      on update cascade on delete cascade,
    primary key ("layoutId", "fieldName"))`,

  `create table "ruleSettings" (
    "organizationId" text not null, "ruleId" text not null, "severity" text not null, "updatedAt" bigint not null,
    "updatedById" text not null,
    constraint "ruleSettings_organizationId_foreign" foreign key ("organizationId") references "organizations" ("id")
      on update cascade,
    primary key ("organizationId", "ruleId"))`,

  `alter table "documents" add column "reviewedAt" bigint null`,
  `alter table "documents" add column "reviewedById" text null`,
  `alter table "documents" add column "reviewSkippedAt" bigint null`,
  `create index "documents_by_status" on "documents" ("organizationId", "environment", "status", "createdAt", "id")`,
];
