import { SqlMigration } from './sql-migration.js';

/** Alerts are removed when they are too old. */
export class AlertsByAge extends SqlMigration {
  protected override get statements(): readonly string[] {
    return [`create index "alerts_by_age" on "alerts" ("lastSeenAt")`];
  }
}
