import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { LockMode, MikroORM } from '@mikro-orm/sqlite';
import { createAfterCommit } from './after-commit.js';
import type { AnyEntity, Database } from './database.js';
import { isMigrated, migrate } from './migrate.js';
import { ormOptions, toTables } from './orm-options.js';
import { createReadRows, keepConnections } from './read-rows.js';
import { ImmediateDialect, asJson, copySqliteFile, openReader, withFileLock, writerPool } from './sqlite.js';
import { transact } from './transact.js';

/** @param file is made if it is not there */
export async function openSqliteDatabase(file: string, entities: readonly AnyEntity[]): Promise<Database> {
  mkdirSync(path.dirname(file), { recursive: true });
  const orm = await MikroORM.init({
    ...ormOptions(entities),
    dbName: file,
    driverOptions: { client: ImmediateDialect },
    pool: writerPool,
    connect: false,
  });
  const read = openReader(file);
  const kept = keepConnections(read, 2);
  const readRows = createReadRows(read, kept.lend);
  const commits = createAfterCommit();
  return {
    kind: 'sqlite',
    read,
    readRows,
    readTable: async <Row>(columns: readonly string[], sql: string, values: readonly unknown[]) => {
      const [table] = await readRows<{ json: string }>(asJson(columns, sql), values);
      return JSON.parse(table?.json ?? '[]') as Row[];
    },
    transaction: (work) => commits.during((begun) => transact(orm.em.fork(), begun), work),
    afterCommit: (em, work) => {
      commits.add(em, work);
    },
    tables: toTables(orm.getMetadata()),
    snapshot: (work) => read.transaction(work),
    statement: (sql, values) => orm.em.getConnection().execute<never[]>(sql, [...values]),
    takingLock: LockMode.PESSIMISTIC_WRITE,
    // Every transaction holds the lock on everything.
    lock: () => Promise.resolve(),
    // A new file's first connection that writes turns WAL on, for which nobody else may use the file. It is opened by
    // the first use, which is this one.
    migrate: () =>
      withFileLock(`${file}.migration-lock`, async () => {
        if (!(await isMigrated(orm.em.getKnex()))) await migrate(orm);
      }),
    pendingSchemaChanges: () => orm.schema.getUpdateSchemaSQL({ wrap: false, safe: false }),
    copyTo: async (target) => {
      await orm.em.getConnection().execute('VACUUM INTO ?', [target]);
    },
    replaceBy: (source) => copySqliteFile(source, file),
    close: async () => {
      await kept.release();
      await read.destroy();
      await orm.close(true);
    },
  };
}
