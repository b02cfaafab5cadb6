import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Person, type TestApp, createPerson, startApp, uploadDocument } from '../support/app.js';
import { type Statement, planOf, statementsOn } from '../support/plans.js';

let app: TestApp;
let person: Person;
beforeAll(async () => {
  app = await startApp();
  person = await createPerson(app);
  for (let count = 0; count < 5; count++) await uploadDocument(app, person.auth);
});
afterAll(() => app.stop());

const query = `query ($offset: Int, $limit: Int, $after: String, $filter: DocumentFilter, $sort: DocumentSort) {
  documents(offset: $offset, limit: $limit, after: $after, filter: $filter, sort: $sort) {
    data { id } pagination { total hasMore endCursor } } }`;

async function list(variables: object) {
  const { json } = await app.graphql(query, variables, person.auth);
  const { data, pagination } = json.data.documents;
  return { ...pagination, ids: data.map(({ id }: { id: string }) => id) as string[] };
}

/** How the documents of an answer are read. */
async function planOfList(variables: object): Promise<string[]> {
  const [statement, ...others] = await statementsOn(app.database, 'documents', () => list(variables));
  expect(others).toEqual([]);
  return planOf(app.database, statement as Statement);
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
  const plan = await planOfList({ ...variables, offset: 2 });
  expect(plan.filter((step) => covered[app.database.kind](index).test(step))).toHaveLength(1);
  expect(plan.join('\n')).not.toMatch(/SCAN documents|Seq Scan/);
});

it('a first page and a page by cursor read their rows in the order of an index, without sorting', async () => {
  const { endCursor } = await list({ limit: 2 });
  for (const variables of [{ limit: 2 }, { limit: 2, after: endCursor }]) {
    const plan = (await planOfList(variables)).join('\n');
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
