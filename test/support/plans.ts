import type { Database } from '../../src/platform/database/database.js';

export interface Statement {
  sql: string;
  bindings: readonly (string | number)[];
}

/** What is read from a table while `work` runs, on the connections for reading. */
export async function statementsOn(
  { read }: Database,
  table: string,
  work: () => Promise<unknown>,
): Promise<Statement[]> {
  const statements: Statement[] = [];
  const note = (statement: Statement) => void statements.push(statement);
  read.on('query', note);
  await work();
  read.off('query', note);
  return statements.filter(({ sql }) => new RegExp(`from [\`"]${table}[\`"]`).test(sql));
}

/** The steps by which the database would read; PostgreSQL by indexes even where a table is too small for them. */
export async function planOf(database: Database, { sql, bindings }: Statement): Promise<string[]> {
  if (database.kind === 'sqlite') {
    const steps = (await database.read.raw(`explain query plan ${sql}`, bindings)) as { detail: string }[];
    return steps.map(({ detail }) => detail);
  }
  return database.read.transaction(async (transaction) => {
    for (const kind of ['seqscan', 'bitmapscan', 'sort'])
      await transaction.raw(`set local enable_${kind} = off`);
    const sent = sql.replace(/\$\d+/g, '?');
    const { rows } = (await transaction.raw(`explain ${sent}`, bindings)) as {
      rows: { 'QUERY PLAN': string }[];
    };
    return rows.map((row) => row['QUERY PLAN'].trim());
  });
}
