import { createHash } from 'node:crypto';
import type { Knex } from '@mikro-orm/sqlite';
import type { Database, Table } from './database.js';

export interface CopyProgress {
  table: string;
  /** Rows of the table. */
  done: number;
}

type Row = Record<string, unknown>;

const rowsAtOnce = 500;
/** PostgreSQL takes 65,535 parameters in a statement, SQLite 32,766. */
const parametersAtOnce = 30_000;

/**
 * Puts everything that one database holds in place of what another one holds: as it was at one moment, and all of it
 * or nothing. Both must be migrated. They may be of different kinds.
 */
export async function copyDatabase(
  source: Database,
  target: Database,
  onProgress: (progress: CopyProgress) => void = () => undefined,
): Promise<void> {
  await source.snapshot((from) =>
    target.transaction(async (em) => {
      const into = em.getKnex();
      // What refers to something else goes first, and comes last.
      for (const { name } of [...target.tables].reverse()) await em.execute(into(name).delete());
      for (const table of target.tables) {
        let done = 0;
        for await (const rows of readAll(from, table)) {
          const atOnce = Math.floor(parametersAtOnce / Object.keys(rows[0] ?? {}).length);
          for (let start = 0; start < rows.length; start += atOnce) {
            await em.execute(into(table.name).insert(rows.slice(start, start + atOnce)));
          }
          done += rows.length;
          onProgress({ table: table.name, done });
        }
      }
    }),
  );
}

/** What a table holds, in a form that two databases can be compared by, also of different kinds. */
export interface TableSum {
  table: string;
  rows: number;
  /** SHA-256 (hex) of all values, by primary key. */
  sha256: string;
}

/** Reads everything once, as it is at one moment. Times and counts are numbers in every database, all else is text. */
export const sumTables = (database: Database): Promise<TableSum[]> =>
  database.snapshot(async (from) => {
    const sums: TableSum[] = [];
    for (const table of database.tables) {
      const hash = createHash('sha256');
      let count = 0;
      for await (const rows of readAll(from, table)) {
        for (const row of rows) hash.update(`${toCanonical(row)}\n`);
        count += rows.length;
      }
      sums.push({ table: table.name, rows: count, sha256: hash.digest('hex') });
    }
    return sums;
  });

/** The order of columns depends on the migrations that a database went through. */
const toCanonical = (row: Row): string =>
  JSON.stringify(
    Object.keys(row)
      .sort()
      .map((column) => [column, row[column] ?? null]),
  );

/** All rows by primary key. */
async function* readAll(from: Knex, { name, primaryKey }: Table): AsyncGenerator<Row[]> {
  const columns = primaryKey.map((column) => `"${column}"`).join(', ');
  const marks = primaryKey.map(() => '?').join(', ');
  let last: Row | undefined;
  do {
    const after = last;
    const rows = (await from(name)
      .modify((query) => {
        if (!after) return;
        void query.whereRaw(
          `(${columns}) > (${marks})`,
          primaryKey.map((column) => after[column] as string | number),
        );
      })
      .orderBy([...primaryKey])
      .limit(rowsAtOnce)) as Row[];
    if (rows.length > 0) yield rows;
    last = rows.length === rowsAtOnce ? rows.at(-1) : undefined;
  } while (last);
}
