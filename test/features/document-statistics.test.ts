import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { days } from '../../src/platform/runtime.js';
import {
  type Person,
  type TestApp,
  createKey,
  createPerson,
  startApp,
  uploadDocument,
} from '../support/app.js';

let app: TestApp;
let owner: Person;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());
beforeEach(async () => {
  owner = await createPerson(app);
});

const query = `query ($from: DateTime, $to: DateTime) { documentStatistics(from: $from, to: $to) {
  from to data { start processing processed requiresReview reviewed failed total }
  totals { processing processed requiresReview reviewed failed total } } }`;

type Headers = Record<string, string>;

const trpc = (input: object, headers: Headers) =>
  app.call(`/trpc/documentStatistics?input=${encodeURIComponent(JSON.stringify(input))}`, { headers });

/** The answer, which is the same over GraphQL and tRPC. */
async function statisticsOf(headers: Headers, input: object = {}) {
  const overTrpc = (await trpc(input, headers)).json.result.data;
  const { json } = await app.graphql(query, input, headers);
  expect(json.data.documentStatistics).toEqual(overTrpc);
  return overTrpc;
}

async function failureOf(input: object): Promise<[number, string]> {
  const { extensions } = (await app.graphql(query, input, owner.auth)).json.errors[0];
  const { data } = (await trpc(input, owner.auth)).json.error;
  expect([data.status, data.code]).toEqual([extensions.status, extensions.code]);
  return [data.status, data.code];
}

/** Uploads a document and lets it have been uploaded then, with that status now. */
async function addDocument(auth: Headers, createdAt: string, status: string) {
  const { id } = await uploadDocument(app, auth);
  await app.database.transaction((em) =>
    em.execute('update "documents" set "createdAt" = ?, "status" = ? where "id" = ?', [
      Date.parse(createdAt),
      status,
      id,
    ]),
  );
}

const none = { processing: 0, processed: 0, requiresReview: 0, reviewed: 0, failed: 0, total: 0 };

it('counts documents by status and day of the upload, in UTC, and all of them', async () => {
  await addDocument(owner.auth, '2026-02-28T23:59:59.999Z', 'processed');
  await addDocument(owner.auth, '2026-03-01T00:00:00.000Z', 'requires_review');
  await addDocument(owner.auth, '2026-03-01T23:59:59.999Z', 'reviewed');
  await addDocument(owner.auth, '2026-03-01T12:00:00.000Z', 'reviewed');
  await addDocument(owner.auth, '2026-03-03T00:00:00.000Z', 'failed');
  await addDocument(owner.auth, '2026-03-04T00:00:00.000Z', 'processing');
  const range = { from: '2026-03-01T10:00:00Z', to: '2026-03-04T00:00:00Z' };
  expect(await statisticsOf(owner.auth, range)).toEqual({
    from: '2026-03-01T00:00:00.000Z',
    to: '2026-03-04T00:00:00.000Z',
    data: [
      { ...none, start: '2026-03-01T00:00:00.000Z', requiresReview: 1, reviewed: 2, total: 3 },
      { ...none, start: '2026-03-02T00:00:00.000Z' },
      { ...none, start: '2026-03-03T00:00:00.000Z', failed: 1, total: 1 },
    ],
    totals: { processing: 1, processed: 1, requiresReview: 1, reviewed: 2, failed: 1, total: 6 },
  });
});

it('shows the last 30 days unless it is asked for others', async () => {
  await uploadDocument(app, owner.auth);
  const { data, from, to, totals } = await statisticsOf(owner.auth);
  expect(data).toHaveLength(30);
  expect(Date.parse(to) - Date.parse(from)).toBe(days(30));
  expect(data.at(-1)).toMatchObject({ processing: 1, total: 1 });
  expect(totals).toEqual({ ...none, processing: 1, total: 1 });
});

it('counts only what is of the organization and of the environment', async () => {
  const stranger = await createPerson(app);
  await uploadDocument(app, stranger.auth);
  const testKey = await createKey(app, owner, { environment: 'test' });
  await uploadDocument(app, testKey.auth);
  await uploadDocument(app, testKey.auth);
  const totalOf = async (headers: Headers) => {
    const { data, totals } = await statisticsOf(headers);
    expect(data.at(-1).total).toBe(totals.total);
    return totals.total;
  };
  expect(await totalOf(owner.auth)).toBe(0);
  expect(await totalOf(testKey.auth)).toBe(2);
  expect(await totalOf({ ...owner.auth, 'x-cargolint-environment': 'test' })).toBe(2);
  expect(await totalOf(stranger.auth)).toBe(1);
});

it('takes at most 400 days, and no range that ends before it begins', async () => {
  const from = '2025-01-01T00:00:00Z';
  const { data } = await statisticsOf(owner.auth, { from, to: '2026-02-05T00:00:00Z' });
  expect(data).toHaveLength(400);
  const refused = [400, 'validation_failed'];
  expect(await failureOf({ from, to: '2026-02-05T00:00:01Z' })).toEqual(refused);
  expect(await failureOf({ from, to: from })).toEqual(refused);
  expect(await failureOf({ from: 'yesterday' })).toEqual(refused);
});

it('reads with two statements, which find the rows by an index', async () => {
  const statements: { sql: string; bindings: readonly string[] }[] = [];
  const note = (statement: (typeof statements)[number]) => void statements.push(statement);
  app.database.read.on('query', note);
  await trpc({}, owner.auth);
  app.database.read.off('query', note);
  const counting = statements.filter(({ sql }) => /[`"]document/.test(sql));
  expect(counting).toHaveLength(2);
  // PostgreSQL reads a table of a few rows as a whole, whatever indexes it has.
  if (app.database.kind === 'postgresql') return;
  for (const { sql, bindings } of counting) {
    const plan = await app.database.read.raw(`explain query plan ${sql}`, bindings);
    expect(JSON.stringify(plan)).toMatch(/SEARCH document(s|Counts) USING (COVERING )?INDEX /);
  }
});
