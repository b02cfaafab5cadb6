import pg from 'pg';
import sqlite3 from 'sqlite3';

/** The two drivers that the product uses, with nothing around them but prepared statements. */

export type Value = string | number | null;
export type Row = Record<string, string | number | null>;
export type Statement = readonly [sql: string, values: Value[]];

export interface Store {
  all(sql: string, values: Value[]): Promise<Row[]>;
  /** All in one transaction, on the disk when it resolves. @returns the rows that each one changed */
  write(...statements: Statement[]): Promise<number[]>;
}

export const openStore = (url: string | undefined, file: string): Store =>
  url === undefined ? openSqlite(file) : openPostgres(url);

/** As many connections as the product has: two that read, one that writes. */
function openSqlite(file: string): Store {
  const readers = [connect(file), connect(file)];
  const writer = connect(file);
  writer.raw.exec('pragma busy_timeout = 10000; pragma synchronous = FULL; pragma foreign_keys = on;');
  let next = 0;
  let turn: Promise<unknown> = Promise.resolve();

  async function transact(statements: Statement[]): Promise<number[]> {
    const [first] = statements;
    if (statements.length === 1 && first) return [await writer.run(...first)];
    await writer.run('begin immediate', []);
    try {
      const changes: number[] = [];
      for (const statement of statements) changes.push(await writer.run(...statement));
      await writer.run('commit', []);
      return changes;
    } catch (error) {
      await writer.run('rollback', []);
      throw error;
    }
  }

  return {
    all: (sql, values) => (readers[next++ % readers.length] ?? writer).all(sql, values),
    write(...statements) {
      const written = turn.then(() => transact(statements));
      turn = written.catch(() => undefined);
      return written;
    },
  };
}

function connect(file: string) {
  const raw = new sqlite3.Database(file);
  const prepared = new Map<string, sqlite3.Statement>();
  function prepare(sql: string): sqlite3.Statement {
    let statement = prepared.get(sql);
    if (!statement) prepared.set(sql, (statement = raw.prepare(sql)));
    return statement;
  }
  return {
    raw,
    all: (sql: string, values: Value[]) =>
      new Promise<Row[]>((resolve, reject) =>
        prepare(sql).all<Row>(values, (error, rows) => (error ? reject(error) : resolve(rows))),
      ),
    run: (sql: string, values: Value[]) =>
      new Promise<number>((resolve, reject) =>
        prepare(sql).run(values, function (error) {
          if (error) reject(error);
          else resolve(this.changes);
        }),
      ),
  };
}

const int8 = 20;
const numeric = 1700;

function openPostgres(connectionString: string): Store {
  pg.types.setTypeParser(int8, Number);
  pg.types.setTypeParser(numeric, Number);
  const pool = new pg.Pool({ connectionString, max: 10 });
  const named = new Map<string, { name: string; text: string }>();
  /** With a name, so that each connection plans it once. */
  function name(sql: string): { name: string; text: string } {
    let known = named.get(sql);
    if (!known) {
      let position = 0;
      const text = sql.replace(/\?/g, () => `$${++position}`);
      named.set(sql, (known = { name: `floor${named.size}`, text }));
    }
    return known;
  }
  return {
    all: async (sql, values) => (await pool.query<Row>({ ...name(sql), values })).rows,
    async write(...statements) {
      const client = await pool.connect();
      try {
        await client.query('begin');
        const changes: number[] = [];
        for (const [sql, values] of statements) {
          changes.push((await client.query({ ...name(sql), values })).rowCount ?? 0);
        }
        await client.query('commit');
        client.release();
        return changes;
      } catch (error) {
        client.release(true);
        throw error;
      }
    },
  };
}
