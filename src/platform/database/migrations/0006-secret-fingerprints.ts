import { SqlMigration } from './sql-migration.js';

/** With which secrets the database was used. */
export class SecretFingerprints extends SqlMigration {
  protected override get statements(): readonly string[] {
    return [
      `create table "secretFingerprints" (
        "purpose" text not null, "fingerprint" text not null, "createdAt" bigint not null,
        primary key ("purpose", "fingerprint"))`,
    ];
  }
}
