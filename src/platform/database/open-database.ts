import type { DatabaseSettings } from '../../config.js';
import type { AnyEntity, Database } from './database.js';
import { openPostgresDatabase } from './postgres-database.js';
import { openSqliteDatabase } from './sqlite-database.js';

export const openDatabase = (
  settings: DatabaseSettings,
  entities: readonly AnyEntity[],
): Promise<Database> =>
  settings.kind === 'sqlite'
    ? openSqliteDatabase(settings.file, entities)
    : openPostgresDatabase(settings, entities);
