import { entities } from '../app.js';
import { type Config, ConfigError, type DatabaseSettings } from '../config.js';
import { type TableSum, copyDatabase, sumTables } from '../platform/database/copy.js';
import type { Database } from '../platform/database/database.js';
import { openDatabase } from '../platform/database/open-database.js';

export interface Migrated {
  /** All that were copied. */
  rows: number;
  tables: TableSum[];
}

/** How many rows are copied from one line about it to the next. */
const rowsPerLine = 50_000;

/**
 * Copies the configured SQLite database to a PostgreSQL database, which is brought up to date first, and compares
 * both afterwards. All or nothing. The source is not changed.
 * @param replace also when the target has organizations
 * @throws ConfigError when the configured database is not SQLite
 * @throws Error when the target is not empty, or the source was written to meanwhile
 */
export async function migrateTo(
  { database: settings }: Config,
  target: DatabaseSettings,
  replace: boolean,
  say: (line: string) => void,
): Promise<Migrated> {
  if (settings.kind !== 'sqlite') {
    throw new ConfigError(
      'CARGOLINT_DATABASE_URL must name the SQLite database that is to be copied, or be left away',
    );
  }
  return withDatabase(settings, (source) =>
    withDatabase(target, async (into) => {
      if (!replace && (await hasOrganizations(into))) {
        throw new Error('The target has organizations. Take an empty database, or --replace them.');
      }
      await copyDatabase(source, into, ({ table, done }) => {
        if (done % rowsPerLine === 0) say(`${table}: ${done} rows so far`);
      });
      say('Comparing');
      return compare(await sumTables(source), await sumTables(into), say);
    }),
  );
}

async function withDatabase<T>(
  settings: DatabaseSettings,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const database = await openDatabase(settings, entities);
  try {
    await database.migrate();
    return await work(database);
  } finally {
    await database.close();
  }
}

const hasOrganizations = async ({ read }: Database): Promise<boolean> =>
  (await read('organizations').first('id')) !== undefined;

function compare(
  from: readonly TableSum[],
  into: readonly TableSum[],
  say: (line: string) => void,
): Migrated {
  const different: string[] = [];
  for (const sum of from) {
    const copied = into.find(({ table }) => table === sum.table);
    say(`${sum.table}: ${sum.rows} rows`);
    if (copied?.sha256 !== sum.sha256)
      different.push(`${sum.table} (${sum.rows}, copied ${copied?.rows ?? 0})`);
  }
  if (different.length > 0) {
    throw new Error(
      `These tables are not the same in both: ${different.join(', ')}. Stop every server and worker, and run it again with --replace.`,
    );
  }
  return { rows: from.reduce((total, { rows }) => total + rows, 0), tables: [...into] };
}
