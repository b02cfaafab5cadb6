import { setTimeout as sleep } from 'node:timers/promises';
import { LockMode, MikroORM } from '@mikro-orm/core';
import { seconds } from '../runtime.js';
import { createAfterCommit } from './after-commit.js';
import { copyDatabase } from './copy.js';
import type { AnyEntity, Database, EntityManager } from './database.js';
import { isMigrated, migrate } from './migrate.js';
import { ormOptions, toTables } from './orm-options.js';
import {
  PostgresDialect,
  PostgresDriver,
  type PostgresSettings,
  connectionOf,
  isConflict,
  isUnavailable,
  openPostgresReader,
  postgresWriterPool,
  toReported,
  withPostgresLock,
} from './postgres.js';
import { createReadRows } from './read-rows.js';
import { transact } from './transact.js';

const attempts = 5;

/** How long a server that starts together with its database waits for it. */
const startPatience = seconds(30);

/** The database must be there, and the user must own it; tables are made by `migrate`. */
export async function openPostgresDatabase(
  settings: PostgresSettings,
  entities: readonly AnyEntity[],
): Promise<Database> {
  const open = (patient: boolean) =>
    MikroORM.init<PostgresDriver>({
      ...ormOptions(entities),
      driver: PostgresDriver,
      dbName: decodeURIComponent(new URL(settings.url).pathname.slice(1)),
      driverOptions: { client: PostgresDialect, ...connectionOf(settings, patient) },
      pool: postgresWriterPool(patient ? 1 : settings.connections),
      connect: false,
    });
  const orm = await open(false);
  const read = openPostgresReader(settings);
  const readRows = createReadRows(read);
  const commits = createAfterCommit();

  async function transaction<T>(work: (em: EntityManager) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await commits.during<T>(
          (begun) => transact(orm.em.fork() as unknown as EntityManager, begun),
          work,
        );
      } catch (error) {
        if (attempt === attempts || !isConflict(error)) throw toReported(error);
      }
      await sleep(Math.random() * 20 * attempt);
    }
  }

  /** Migrations may take longer than any request would wait. */
  async function withPatientOrm<T>(work: (patient: typeof orm) => Promise<T>): Promise<T> {
    const patient = await open(true);
    try {
      return await work(patient);
    } finally {
      await patient.close(true);
    }
  }

  const database: Database = {
    kind: 'postgresql',
    read,
    readRows,
    readTable: (_columns, sql, values) => readRows(sql, values),
    transaction,
    afterCommit: (em, work) => {
      commits.add(em, work);
    },
    tables: toTables(orm.getMetadata()),
    snapshot: (work) => read.transaction(work, { isolationLevel: 'repeatable read', readOnly: true }),
    statement: (sql, values) =>
      orm.em
        .getConnection()
        .execute<never[]>(sql, [...values])
        .catch((error: unknown) => {
          throw toReported(error);
        }),
    takingLock: LockMode.PESSIMISTIC_PARTIAL_WRITE,
    async lock(em, ...names) {
      // In one order, so that two can't wait for each other.
      for (const name of [...new Set(names)].sort()) {
        await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [name]);
      }
    },
    migrate: () =>
      whenItAnswers(async () => {
        if (await isMigrated(orm.em.getKnex())) return;
        await withPostgresLock(settings, () => withPatientOrm(migrate));
      }),
    pendingSchemaChanges: () => orm.schema.getUpdateSchemaSQL({ wrap: false, safe: false }),
    copyTo: (file) => withSqlite(file, entities, (copy) => copyDatabase(database, copy)),
    replaceBy: (file) => withSqlite(file, entities, (copy) => copyDatabase(copy, database)),
    close: async () => {
      await read.destroy();
      await orm.close(true);
    },
  };
  return database;
}

async function withSqlite(
  file: string,
  entities: readonly AnyEntity[],
  work: (copy: Database) => Promise<void>,
): Promise<void> {
  const { openSqliteDatabase } = await import('./sqlite-database.js');
  const copy = await openSqliteDatabase(file, entities);
  try {
    await copy.migrate();
    await work(copy);
  } finally {
    await copy.close();
  }
}

/** @throws the last error when it has not answered for half a minute */
async function whenItAnswers<T>(work: () => Promise<T>): Promise<T> {
  const until = performance.now() + startPatience;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isUnavailable(error) || performance.now() > until) throw error;
    }
    await sleep(500);
  }
}
