import { SqlMigration } from './sql-migration.js';

/**
 * How many documents there are of each kind, kept by triggers: a list says how long it is, and counting ten thousand
 * rows costs more than reading twenty.
 */
export class DocumentCounts extends SqlMigration {
  protected override get statements(): readonly string[] {
    return [
      // `documentType` is '' for documents without a type, since parts of a key can't be null.
      `create table "documentCounts" (
        "organizationId" text not null, "environment" text not null, "status" text not null,
        "documentType" text not null, "shard" integer not null, "count" bigint not null,
        primary key ("organizationId", "environment", "status", "documentType", "shard"))`,
      `create index "documents_by_type" on "documents" ("organizationId", "environment", "documentType", "createdAt", "id")`,
    ];
  }

  protected override get sqliteStatements(): readonly string[] {
    return [
      `create trigger "documents_count_insert" after insert on "documents" begin ${change('new', 1)}; end`,
      `create trigger "documents_count_delete" after delete on "documents" begin ${change('old', -1)}; end`,
      `create trigger "documents_count_update" after update of ${counted} on "documents"
        when ${counted
          .split(', ')
          .map((column) => `old.${column} is not new.${column}`)
          .join(' or ')}
        begin ${change('old', -1)}; ${change('new', 1)}; end`,
      backFill,
    ];
  }

  /**
   * Transactions that change documents of the same kind would wait for each other at one row, so each connection has one
   * of eight. The sum counts; a single row may be below zero. The rows of a change are taken in the order of their keys,
   * so that two changes can't wait for each other.
   */
  protected override get postgresStatements(): readonly string[] {
    return [
      `create function "countDocuments"() returns trigger language plpgsql as $$
        begin
          insert into "documentCounts" as kept (${key}, "count")
          select ${counted}, pg_backend_pid() % 8, "count" from (
            select ${valuesOf('old')}, -1 as "count" where tg_op <> 'INSERT'
            union all
            select ${valuesOf('new')}, 1 where tg_op <> 'DELETE'
          ) as changed (${counted}, "count")
          order by ${counted}
          on conflict (${key}) do update set "count" = kept."count" + excluded."count";
          return null;
        end $$`,
      `create trigger "documents_count" after insert or delete on "documents"
        for each row execute function "countDocuments"()`,
      `create trigger "documents_count_update" after update of ${counted} on "documents"
        for each row when ((${valuesOf('old')}) is distinct from (${valuesOf('new')}))
        execute function "countDocuments"()`,
      backFill,
    ];
  }
}

const counted = '"organizationId", "environment", "status", "documentType"';
const key = `${counted}, "shard"`;

const valuesOf = (row: string): string =>
  `${row}."organizationId", ${row}."environment", ${row}."status", coalesce(${row}."documentType", '')`;

/** SQLite's form: it has one writer, so one row of each kind is enough. */
const change = (row: 'old' | 'new', by: 1 | -1): string =>
  `insert into "documentCounts" (${key}, "count") values (${valuesOf(row)}, 0, ${by})
    on conflict (${key}) do update set "count" = "count" + excluded."count"`;

/** After the triggers, which lock the table on PostgreSQL: no change falls in between. */
const backFill = `insert into "documentCounts" (${key}, "count")
  select ${valuesOf('"documents"')}, 0, count(*) from "documents" group by 1, 2, 3, 4`;
