import type { IDatabaseDriver, MikroORM } from '@mikro-orm/core';
import type { Knex } from './database.js';
import { migrationNames, migrationTable } from './migrations/names.js';

/** Whether every migration was run. */
export async function isMigrated(knex: Knex): Promise<boolean> {
  if (!(await knex.schema.hasTable(migrationTable))) return false;
  const run = (await knex(migrationTable).select('name')) as { name: string }[];
  return migrationNames.every((name) => run.some((row) => row.name === name));
}

/**
 * Runs those that were not. Everything about migrations is only loaded here, since it is a fifteenth of the time that
 * a server takes to start, and a thirtieth of the memory that it takes, and hardly ever needed.
 */
export async function migrate<Driver extends IDatabaseDriver>({
  config,
  em,
}: MikroORM<Driver>): Promise<void> {
  const [{ Migrator }, { migrations }] = await Promise.all([
    import('@mikro-orm/migrations'),
    import('./migrations/index.js'),
  ]);
  config.set('migrations', { ...config.get('migrations'), migrationsList: migrations });
  await new Migrator(em as never).up();
}
