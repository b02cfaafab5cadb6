import { promisify } from 'node:util';
import { type Knex, SqliteKnexDialect, knex } from '@mikro-orm/sqlite';
import { LRUCache } from 'lru-cache';
import sqlite3 from 'sqlite3';

interface Statement {
  sql: string;
}

interface Question extends Statement {
  bindings: readonly unknown[];
  response?: unknown;
}

/**
 * Every transaction takes the write lock at once. A deferred one that turns from reading to writing
 * fails with SQLITE_BUSY when another process wrote in between, and no busy time-out helps against that.
 */
export class ImmediateDialect extends SqliteKnexDialect {
  override _query(connection: unknown, statement: Statement): Promise<unknown> {
    if (statement.sql === 'BEGIN;') statement.sql = 'BEGIN IMMEDIATE;';
    return super._query(connection, statement);
  }
}

interface SqliteConnection {
  exec(sql: string, done: (error: Error | null) => void): void;
  prepare(sql: string, done: (this: sqlite3.Statement, error: Error | null) => void): void;
  close(done: (error: Error | null) => void): void;
}

/** How many different questions a connection has ready. */
const mostPrepared = 200;

/** By connection. Not of the dialect, since a transaction has a copy of it that was never constructed. */
const preparedBy = new WeakMap<object, LRUCache<string, Promise<sqlite3.Statement>>>();

/** The same few questions are asked again and again, so each is prepared once for a connection. */
class PreparedDialect extends SqliteKnexDialect {
  override async _query(connection: SqliteConnection, question: Question): Promise<unknown> {
    const statement = await this.prepare(connection, question.sql);
    return new Promise((resolve, reject) => {
      statement.all(question.bindings, (error: Error | null, rows: unknown[]) => {
        if (error) {
          reject(error);
          return;
        }
        question.response = rows;
        resolve(question);
      });
    });
  }

  /** SQLite closes no connection that has statements left. */
  async destroyRawConnection(connection: SqliteConnection): Promise<void> {
    const statements = await Promise.allSettled([...(preparedBy.get(connection)?.values() ?? [])]);
    for (const result of statements) {
      if (result.status === 'fulfilled') result.value.finalize();
    }
    await promisify(connection.close.bind(connection))();
  }

  private prepare(connection: SqliteConnection, sql: string): Promise<sqlite3.Statement> {
    const prepared =
      preparedBy.get(connection) ??
      new LRUCache<string, Promise<sqlite3.Statement>>({
        max: mostPrepared,
        dispose: (statement) => void statement.then((old) => old.finalize(), ignore),
      });
    preparedBy.set(connection, prepared);
    const known = prepared.get(sql);
    if (known) return known;
    const statement = new Promise<sqlite3.Statement>((resolve, reject) => {
      connection.prepare(sql, function (error) {
        if (error) reject(error);
        else resolve(this);
      });
    });
    prepared.set(sql, statement);
    // One that can't be prepared is told to who asked, and tried anew when it is asked again.
    statement.catch(() => prepared.delete(sql));
    return statement;
  }
}

const ignore = (): void => undefined;

/** Durable before a 2xx is given: WAL alone would allow `synchronous=NORMAL`, which can lose the last commits. */
const writerPragmas =
  'PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;';

const pool = (size: number, pragmas: string) => ({
  min: 0,
  max: size,
  afterCreate(
    connection: SqliteConnection,
    done: (error: Error | null, connection: SqliteConnection) => void,
  ) {
    connection.exec(pragmas, (error) => {
      done(error, connection);
    });
  },
});

/** SQLite has one writer at a time, so one connection writes. */
export const writerPool = pool(1, writerPragmas);

/** Connections for reading, four at most, so that a list never waits behind a transaction (WAL allows both at once). */
export function openReader(file: string): Knex {
  return knex({
    client: PreparedDialect as unknown as typeof Knex.Client,
    connection: { filename: file },
    pool: pool(4, 'PRAGMA busy_timeout = 10000; PRAGMA query_only = ON;'),
    useNullAsDefault: true,
  });
}

/**
 * The same rows as one JSON text, `json`. The driver makes each value of a row by itself, on the thread that serves
 * everybody: twenty rows take it three times as long as SQLite and `JSON.parse` together.
 * @param sql has a limit, so that SQLite keeps its order
 */
export function asJson(columns: readonly string[], sql: string): string {
  const members = columns.map((column) => `'${column}', "${column}"`).join(', ');
  return `select json_group_array(json_object(${members})) as "json" from (${sql})`;
}

/**
 * Runs `work` while no other process runs its own. The lock is a transaction on a file beside the
 * database: the operating system lets go of it when a process dies, so it can't be left behind.
 */
export async function withFileLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const lock = knex({
    client: ImmediateDialect as unknown as typeof Knex.Client,
    connection: { filename: file },
    pool: pool(1, 'PRAGMA busy_timeout = 60000;'),
    useNullAsDefault: true,
  });
  try {
    return await lock.transaction(work);
  } finally {
    await lock.destroy();
  }
}

/** What sqlite3's published types leave out. */
interface OnlineBackup {
  step(pages: number, done: (error: Error | null) => void): void;
  finish(done: () => void): void;
}
interface BackupSource {
  backup(
    file: string,
    to: string,
    from: string,
    fileIsTarget: boolean,
    opened: (error: Error | null) => void,
  ): OnlineBackup;
}

/** SQLite's own online backup, so that a server that has the database open sees the restored content. */
export async function copySqliteFile(source: string, target: string): Promise<void> {
  const database = new sqlite3.Database(target);
  try {
    await new Promise<void>((resolve, reject) => {
      const copy = (database as unknown as BackupSource).backup(source, 'main', 'main', false, (error) => {
        if (error) reject(error);
      });
      copy.step(-1, (error) => {
        copy.finish(() => {
          if (error) reject(error);
          else resolve();
        });
      });
    });
  } finally {
    await promisify(database.close.bind(database))();
  }
}
