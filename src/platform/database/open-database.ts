import type { DatabaseSettings } from '../../config.js';
import type { AnyEntity, Database } from './database.js';

/** Loads what this kind of database needs, and nothing of the other. */
export async function openDatabase(
  settings: DatabaseSettings,
  entities: readonly AnyEntity[],
): Promise<Database> {
  if (settings.kind === 'sqlite') {
    const { openSqliteDatabase } = await import('./sqlite-database.js');
    return openSqliteDatabase(settings.file, entities);
  }
  const { openPostgresDatabase } = await import('./postgres-database.js');
  return openPostgresDatabase(settings, entities);
}
