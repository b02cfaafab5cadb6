import { SqlMigration } from './sql-migration.js';

/** Sessions and counted calls are removed when they are too old. */
export class ByAge extends SqlMigration {
  protected override get statements(): readonly string[] {
    return [
      `create index "sessions_by_expiry" on "sessions" ("expiresAt")`,
      `create index "apiCalls_by_age" on "apiCalls" ("hour")`,
    ];
  }
}
