import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Person, type TestApp, createPerson, startApp, uploadDocument } from '../support/app.js';

let app: TestApp;
let person: Person;
beforeAll(async () => {
  app = await startApp();
  person = await createPerson(app);
  for (let count = 0; count < 5; count++) await uploadDocument(app, person.auth);
});
afterAll(() => app.stop());

interface Statement {
  sql: string;
  bindings: readonly string[];
}

const query = `query ($offset: Int, $limit: Int, $after: String, $filter: DocumentFilter, $sort: DocumentSort) {
  documents(offset: $offset, limit: $limit, after: $after, filter: $filter, sort: $sort) {
    data { id } pagination { total hasMore endCursor } } }`;

async function list(variables: object) {
  const { json } = await app.graphql(query, variables, person.auth);
  const { data, pagination } = json.data.documents;
  return { ...pagination, ids: data.map(({ id }: { id: string }) => id) as string[] };
}

/** The statement that reads documents for an answer. */
async function statementOf(variables: object): Promise<Statement> {
  const statements: Statement[] = [];
  const note = (statement: Statement) => void statements.push(statement);
  app.database.read.on('query', note);
  await list(variables);
  app.database.read.off('query', note);
  const [statement, ...others] = statements.filter(({ sql }) => /from [`"]documents[`"]/.test(sql));
  expect(others).toEqual([]);
  return statement as Statement;
}

/** The steps by which the database would read; PostgreSQL by indexes even where a table is too small for them. */
async function planOf({ sql, bindings }: Statement): Promise<string[]> {
  const { database } = app;
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

const covered = {
  sqlite: (index: string) => new RegExp(`^SEARCH documents USING COVERING INDEX ${index} `),
  postgresql: (index: string) => new RegExp(`Index Only Scan (Backward )?using ${index} on documents`),
};

it.each([
  [{}, 'documents_by_time'],
  [{ sort: 'CREATED_AT_ASC' }, 'documents_by_time'],
  [{ filter: { status: 'PROCESSING' } }, 'documents_by_status'],
  [{ filter: { documentType: 'INVOICE' } }, 'documents_by_type'],
])('rows that an offset skips are walked over in an index (%o)', async (variables, index) => {
  const plan = await planOf(await statementOf({ ...variables, offset: 2 }));
  expect(plan.filter((step) => covered[app.database.kind](index).test(step))).toHaveLength(1);
  expect(plan.join('\n')).not.toMatch(/SCAN documents|Seq Scan/);
});

it('a first page and a page by cursor read their rows in the order of an index, without sorting', async () => {
  const { endCursor } = await list({ limit: 2 });
  for (const variables of [{ limit: 2 }, { limit: 2, after: endCursor }]) {
    const plan = (await planOf(await statementOf(variables))).join('\n');
    expect(plan).toMatch(/documents_by_time/);
    expect(plan).not.toMatch(/SCAN documents|Seq Scan|TEMP B-TREE|Sort/);
  }
});

it.each([{}, { sort: 'CREATED_AT_ASC' }, { filter: { status: 'PROCESSING' } }, { filter: { q: 'INVOICE' } }])(
  'pages by offset hold the rows that pages by cursor hold (%o)',
  async (variables) => {
    const byOffset: string[] = [];
    const byCursor: string[] = [];
    let after: string | undefined;
    for (let offset = 0; offset < 6; offset += 2) {
      const there = await list({ ...variables, limit: 2, offset });
      expect([there.total, there.hasMore]).toEqual([5, offset < 4]);
      byOffset.push(...there.ids);
      const here = await list({ ...variables, limit: 2, after });
      byCursor.push(...here.ids);
      after = here.endCursor;
    }
    expect(new Set(byOffset).size).toBe(5);
    expect(byCursor).toEqual(byOffset);
  },
);
