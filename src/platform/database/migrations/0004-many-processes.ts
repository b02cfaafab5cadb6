import { SqlMigration } from './sql-migration.js';

/** What several processes share. */
export class ManyProcesses extends SqlMigration {
  protected override get statements(): readonly string[] {
    return [];
  }

  /** Not logged: a request does not wait for the disk, and a crash of the database only starts the minute anew. */
  protected override get postgresStatements(): readonly string[] {
    return [
      `create unlogged table "rateWindows" (
        "key" text not null primary key, "second" bigint not null, "counts" integer[] not null)`,
      `create index "rateWindows_second_index" on "rateWindows" ("second")`,
    ];
  }
}
