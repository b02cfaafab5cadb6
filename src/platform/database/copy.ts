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
