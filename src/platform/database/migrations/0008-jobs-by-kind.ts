import { SqlMigration } from './sql-migration.js';

/** The oldest job of a kind is found without sorting those that wait. */
export class JobsByKind extends SqlMigration {
  protected override get statements(): readonly string[] {
    return [`drop index "jobs_by_time"`, `create index "jobs_by_kind" on "jobs" ("kind", "runAt", "id")`];
  }
}
