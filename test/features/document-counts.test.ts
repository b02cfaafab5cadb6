import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from '../../src/platform/database/open-database.js';
import { type Person, type TestApp, createPerson, startApp, uploadDocument } from '../support/app.js';
import { changed, correctDocuments } from '../support/extractions.js';
import { readDocument } from '../support/readings.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

type Read = TestApp['database']['read'];

const kind = ['organizationId', 'environment', 'status', 'documentType'];

/** What the counters say and what counting says, without what there is none of. */
async function bothCounts(read: Read = app.database.read) {
  const summed = (await read('documentCounts')
    .select(kind)
    .sum({ count: 'count' })
    .groupBy(kind)) as CountedRow[];
  const counted = (await read('documents')
    .select(
      'organizationId',
      'environment',
      'status',
      read.raw(`coalesce("documentType", '') as "documentType"`),
    )
    .count({ count: '*' })
    .groupByRaw('1, 2, 3, 4')) as CountedRow[];
  return { kept: toTexts(summed), counted: toTexts(counted) };
}

type CountedRow = Record<string, string | number> & { count: number };

const toTexts = (rows: CountedRow[]): string[] =>
  rows
    .filter(({ count }) => count !== 0)
    .map((row) => [...kind, 'count'].map((column) => row[column]).join(' '))
    .sort();

async function expectExact(read?: Read): Promise<string[]> {
  const { kept, counted } = await bothCounts(read);
  expect(kept).toEqual(counted);
  return kept;
}

const totalOf = async (person: Person, query = '') =>
  (await app.call(`/api/v1/documents${query}`, { headers: person.auth })).json.pagination.total;

it('the counters are exact after uploads, reading, corrections, review and deletion', async () => {
  const person = await createPerson(app);
  const { auth } = person;
  await uploadDocument(app, auth);
  await uploadDocument(app, { ...auth, 'x-cargolint-environment': 'test' });
  const failed = await readDocument(app, auth, [correctDocuments.invoice()], { status: 'failed' });
  const misread = await readDocument(app, auth, [changed('invoice', { set: { totalAmount: 1700 } })]);
  const packing = await readDocument(app, auth, [correctDocuments.packing_list()]);
  await expectExact();
  const corrections = [{ fieldName: 'totalAmount', correctedValue: 17000 }];
  const act = (id: string, what: string, body?: object) =>
    app.call(`/api/v1/review/${id}/${what}`, { method: 'POST', body, headers: auth });
  expect((await act(misread, 'corrections', { corrections })).status).toBe(200);
  expect((await act(packing, 'skip')).status).toBe(200);
  expect((await act(misread, 'approve')).status).toBe(200);
  await expectExact();
  expect(await totalOf(person)).toBe(4);
  await app.call(`/api/v1/documents/${failed}`, { method: 'DELETE', headers: auth });
  const rows = await expectExact();
  expect(rows.filter((row) => row.startsWith(person.organizationId))).toHaveLength(4);
});

it('totals with and without filters are those of the rows that match', async () => {
  const person = await createPerson(app);
  for (const type of ['invoice', 'invoice', 'packing_list'] as const) {
    await readDocument(app, person.auth, [correctDocuments[type]()], { status: 'processed' });
  }
  await uploadDocument(app, person.auth);
  const totals = await Promise.all(
    ['', '?documentType=invoice', '?status=processed', '?status=processed&documentType=packing_list'].map(
      (query) => totalOf(person, query),
    ),
  );
  expect(totals).toEqual([4, 2, 3, 1]);
  expect(await totalOf(person, '?q=INVOICE&status=processing')).toBe(1);
  expect(await totalOf(person, '?status=failed')).toBe(0);
});

const status = fc.constantFrom('processing', 'processed', 'failed');
const documentType = fc.constantFrom(null, 'invoice', 'packing_list');
const change = fc.oneof(
  fc.record({
    do: fc.constant('insert' as const),
    status,
    documentType,
    count: fc.integer({ min: 1, max: 4 }),
  }),
  // Everything of one kind becomes another: several rows in one statement.
  fc.record({ do: fc.constant('update' as const), from: status, status, documentType }),
  fc.record({ do: fc.constant('delete' as const), status, documentType }),
);
const transaction = fc.record({
  changes: fc.array(change, { minLength: 1, maxLength: 4 }),
  isUndone: fc.boolean(),
});

it('the counters are exact after any changes, parallel ones and undone ones too', async () => {
  const { organizationId } = await createPerson(app);
  let ids = 0;
  const toRow = (own: object) => ({
    ...{
      id: `doc_${++ids}`,
      organizationId,
      environment: 'live',
      fileName: 'a.pdf',
      mimeType: 'application/pdf',
    },
    ...{ fileSize: 1, sha256: '', storageKey: '', createdAt: ids, updatedAt: ids, ...own },
  });
  const run = ({ changes, isUndone }: typeof transaction extends fc.Arbitrary<infer T> ? T : never) =>
    app.database
      .transaction(async (em) => {
        const documents = () => em.getKnex()('documents');
        for (const each of changes) {
          if (each.do === 'insert') {
            const rows = Array.from({ length: each.count }, () =>
              toRow({ status: each.status, documentType: each.documentType }),
            );
            await em.execute(documents().insert(rows));
          } else if (each.do === 'update') {
            const { status, documentType } = each;
            await em.execute(
              documents().where({ organizationId, status: each.from }).update({ status, documentType }),
            );
          } else {
            const { status, documentType } = each;
            await em.execute(documents().where({ organizationId, status, documentType }).delete());
          }
        }
        if (isUndone) throw new Error('undone');
      })
      .catch((error: unknown) => {
        if (!isUndone) throw error;
      });
  await fc.assert(
    fc.asyncProperty(fc.array(transaction, { minLength: 1, maxLength: 6 }), async (transactions) => {
      await Promise.all(transactions.map(run));
      await expectExact();
    }),
    { numRuns: 40 },
  );
});

it('a database from before has its documents counted by the migration', async () => {
  await uploadDocument(app, (await createPerson(app)).auth);
  const before = await expectExact();
  expect(before.length).toBeGreaterThan(0);
  const undo =
    app.database.kind === 'postgresql'
      ? ['drop function "countDocuments" cascade']
      : ['insert', 'delete', 'update'].map((event) => `drop trigger "documents_count_${event}"`);
  for (const sql of [
    ...undo,
    'drop table "documentCounts"',
    'drop index "documents_by_type"',
    `delete from "migrations" where "name" = '0005-document-counts'`,
  ]) {
    await app.database.statement(sql, []);
  }
  await app.database.migrate();
  expect(await expectExact()).toEqual(before);
  await uploadDocument(app, (await createPerson(app)).auth);
  await expectExact();
});

it('a copy has the same counters, and goes on counting', async () => {
  const { auth } = await createPerson(app);
  await uploadDocument(app, auth);
  const before = await expectExact();
  const file = path.join(app.folder, 'copy.sqlite');
  await app.database.copyTo(file);
  const copy = await openDatabase({ kind: 'sqlite', file }, []);
  expect(await expectExact(copy.read)).toEqual(before);
  await copy.statement('delete from "documents"', []);
  expect(await expectExact(copy.read)).toEqual([]);
  await copy.close();
  await app.database.replaceBy(file);
  expect(await expectExact()).toEqual([]);
});
