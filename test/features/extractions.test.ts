import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  type Person,
  type TestApp,
  createKey,
  createPerson,
  startApp,
  uploadDocument,
} from '../support/app.js';
import { uploadContent } from '../support/originals.js';
import {
  bundlePdf,
  invoicePdf,
  letterPdf,
  packingListPdf,
  readers,
  uploadAndRead,
  waitUntilRead,
} from '../support/read-documents.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let app: TestApp;
let person: Person;
beforeAll(async () => {
  app = await startApp(readers);
  person = await createPerson(app);
});
afterAll(() => app.stop());

const rest = (target: string) => app.call(`/api/v1${target}`, { headers: person.auth });
const read = (content: Buffer, fields: Record<string, string> = {}) =>
  uploadAndRead(app, person.auth, content, { fields });

describe('an uploaded document', () => {
  it('is read, typed, linted and processed without being asked for', async () => {
    const document = await read(await invoicePdf());
    expect(document).toMatchObject({
      documentType: 'invoice',
      status: 'processed',
      language: 'en',
      confidenceBand: 'high',
      pageCount: 1,
      failureReason: null,
    });
    expect(document.overallConfidence).toBeGreaterThan(0.85);
    expect(Date.parse(document.processedAt)).toBeGreaterThanOrEqual(Date.parse(document.createdAt));
  });

  it('shows its fields in the documented form', async () => {
    const { id } = await read(await invoicePdf());
    const { json } = await rest(`/documents/${id}/extractions`);
    expect(json).toMatchObject({
      documentId: id,
      documentType: 'invoice',
      status: 'processed',
      parts: [],
      issues: [],
    });
    expect(json.extractedData.invoice).toMatchObject({
      invoiceNumber: 'INV-2026-0815',
      invoiceDate: '2026-03-02',
      totalAmount: 500,
      currency: 'EUR',
      sellerName: 'Harbour Tools Ltd',
      countryOfOrigin: 'GB',
      grossWeightKg: 320,
      lineItems: [{ description: 'Steel spanners, 13 mm', quantity: 40, unitPrice: 12.5, amount: 500 }],
    });
    expect(json.confidences['invoiceNumber']).toBeGreaterThan(0.8);
    expect(json.confidences['lineItems/0/quantity']).toBeGreaterThan(0.5);
  });

  it('shows the evidence of each field in GraphQL, and what is required and missing', async () => {
    const { id } = await read(await invoicePdf({ seller: 'Harbour Tools Ltd' }));
    const { json } = await app.graphql(
      `query ($id: ID!) { document(id: $id) { progress { stage } extraction { pages { number width height source } fields {
        name value readValue rawText page box { x y width height } confidence isRequired correctedBy alternatives { value } } } } }`,
      { id },
      person.auth,
    );
    const { extraction, progress } = json.data.document;
    expect(progress).toBeNull();
    expect(extraction.pages).toMatchObject([{ number: 1, source: 'text' }]);
    const field = (name: string) => extraction.fields.find((each: { name: string }) => each.name === name);
    const total = field('totalAmount');
    expect(total).toMatchObject({ value: 500, readValue: 500, page: 1, isRequired: true, correctedBy: null });
    expect(total.rawText).toContain('500.00');
    // The place where the test has drawn it.
    expect(total.box.x).toBeGreaterThan(360);
    expect(Math.abs(total.box.y - 320)).toBeLessThan(12);
    expect(field('freight')).toBeUndefined();
  });

  it('raises an error with its pointer, expected and actual value when the total is wrong', async () => {
    const { id, status } = await read(await invoicePdf({ total: 5000 }));
    const { json } = await rest(`/documents/${id}/issues`);
    expect(json.valid).toBe(false);
    const issue = json.data.find((each: { ruleId: string }) => each.ruleId === 'totals/sum-of-lines');
    expect(issue).toMatchObject({ severity: 'error', field: '/invoice/totalAmount', documentId: id });
    expect(issue.help).not.toBe('');
    const right = await read(await invoicePdf());
    const { json: fine } = await rest(`/documents/${right.id}/issues`);
    expect(fine).toMatchObject({ data: [], valid: true });
    expect(fine.score - json.score).toBeGreaterThanOrEqual(0.2 - 1e-6);
    expect(status).toBe(json.score >= 0.7 ? 'processed' : 'requires_review');
    const nested = await app.graphql(
      'query ($id: ID!) { document(id: $id) { issues { ruleId } } }',
      { id },
      person.auth,
    );
    expect(nested.json.data.document.issues.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(
      json.data.map(({ ruleId }: { ruleId: string }) => ruleId),
    );
  });

  it('that fits no type goes to review without a type and without invented fields', async () => {
    const { id, ...document } = await read(await letterPdf());
    expect(document).toMatchObject({ documentType: null, status: 'requires_review', failureReason: null });
    expect((await rest(`/documents/${id}/extractions`)).json).toMatchObject({
      extractedData: {},
      confidences: {},
    });
  });

  it('that is a bundle stays one document of type null, with a part for each document in it', async () => {
    const document = await read(await bundlePdf());
    expect(document).toMatchObject({ documentType: null, status: 'requires_review', pageCount: 2 });
    const { json } = await rest(`/documents/${document.id}/extractions`);
    expect(json.extractedData).toEqual({});
    expect(json.parts).toMatchObject([
      { documentType: 'invoice', pages: [1], extractedData: { invoice: { totalAmount: 500 } } },
      { documentType: 'packing_list', pages: [2], extractedData: { packing_list: { totalPackages: 4 } } },
    ]);
  });

  it('that is broken fails with a reason in words, and shows neither fields nor issues', async () => {
    const broken = Buffer.from('%PDF-1.7\nthis is no PDF at all');
    const document = await read(broken);
    expect(document).toMatchObject({ status: 'failed', documentType: null });
    expect(document.failureReason).toMatch(/damaged/);
    expect((await rest(`/documents/${document.id}/extractions`)).json).toMatchObject({
      extractedData: {},
      issues: [],
    });
    expect((await rest(`/documents/${document.id}/issues`)).json).toEqual({
      data: [],
      valid: false,
      score: null,
    });
  });

  it('leaves nothing behind when it is deleted', async () => {
    const { id } = await read(await invoicePdf({ total: 5000 }));
    const folder = path.join(app.folder, 'files', id.slice(-2));
    expect(readdirSync(folder).toSorted()).toEqual([id, `words-${id}`].toSorted());
    await app.call(`/api/v1/documents/${id}`, { method: 'DELETE', headers: person.auth });
    await expect
      .poll(() => existsSync(path.join(folder, id)) || existsSync(path.join(folder, `words-${id}`)))
      .toBe(false);
    for (const table of ['readings', 'issues', 'corrections']) {
      expect(await app.database.read(table).where({ documentId: id })).toEqual([]);
    }
    // The job is taken back when the files are gone.
    await expect.poll(() => app.database.read('jobs').where({ subjectId: id })).toEqual([]);
  });
});

describe('the documents of a batch', () => {
  it('are compared with each other once they were read', async () => {
    const uploadBatchId = randomUUID();
    const invoice = await read(await invoicePdf(), { uploadBatchId });
    await read(await packingListPdf(410), { uploadBatchId });
    const { json } = await rest(`/documents/${invoice.id}/batch`);
    expect(json.issues).toMatchObject([{ ruleId: 'batch/weights', severity: 'warning' }]);
    expect(json.data.map(({ id }: { id: string }) => id)).toContain(json.issues[0].documentId);
    const agreeing = randomUUID();
    const other = await read(await invoicePdf(), { uploadBatchId: agreeing });
    await read(await packingListPdf(), { uploadBatchId: agreeing });
    expect((await rest(`/documents/${other.id}/batch`)).json.issues).toEqual([]);
  });
});

it('the rules that found most are counted, of the own organization and environment only', async () => {
  const owner = await createPerson(app);
  await uploadAndRead(app, owner.auth, await invoicePdf({ total: 5000 }));
  await uploadAndRead(app, owner.auth, await invoicePdf({ total: 7000 }));
  const { json } = await app.graphql(
    '{ issueStatistics { ruleId severity what count documents } }',
    {},
    owner.auth,
  );
  expect(json.data.issueStatistics).toContainEqual({
    ruleId: 'totals/sum-of-lines',
    severity: 'ERROR',
    what: expect.stringMatching(/\w/),
    count: 2,
    documents: 2,
  });
  const stranger = await createPerson(app);
  const theirs = await app.graphql('{ issueStatistics { ruleId } }', {}, stranger.auth);
  expect(theirs.json.data.issueStatistics).toEqual([]);
});

describe('while a document is being read', () => {
  let waiting: TestApp;
  let owner: Person;
  beforeAll(async () => {
    waiting = await startApp();
    owner = await createPerson(waiting);
  });
  afterAll(() => waiting.stop());

  it('its extraction and issues are 409 still_processing with Retry-After', async () => {
    const { id } = await uploadDocument(waiting, owner.auth);
    for (const part of ['extractions', 'issues']) {
      const answer = await waiting.call(`/api/v1/documents/${id}/${part}`, { headers: owner.auth });
      expect(answer.status).toBe(409);
      expect(answer.json.code).toBe('still_processing');
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    }
  });

  it('its progress is there to poll in GraphQL and tRPC, and a nested extraction is null instead of an error', async () => {
    const { id } = await uploadDocument(waiting, owner.auth);
    const query =
      'query ($id: ID!) { document(id: $id) { progress { stage page pages } extraction { documentId } issues { ruleId } } }';
    const { json } = await waiting.graphql(query, { id }, owner.auth);
    const queued = { stage: 'queued', page: null, pages: null };
    expect(json).toEqual({
      data: { document: { progress: { ...queued, stage: 'QUEUED' }, extraction: null, issues: [] } },
    });
    const input = encodeURIComponent(JSON.stringify({ id }));
    const trpc = await waiting.call(`/trpc/document?input=${input}`, { headers: owner.auth });
    expect(trpc.json.result.data.progress).toEqual(queued);
    expect(
      Object.keys((await waiting.call(`/api/v1/documents/${id}`, { headers: owner.auth })).json),
    ).not.toContain('progress');
  });
});

it('a key that may only write documents reads nothing that hangs on them', async () => {
  const key = await createKey(app, person, { scopes: ['documents:write'] });
  const { id } = await read(await invoicePdf());
  for (const field of ['extraction { documentId }', 'issues { ruleId }', 'batch { uploadBatchId }']) {
    const uploadBatchId = randomUUID();
    const inBatch = await uploadContent(app, person.auth, 'a.pdf', await invoicePdf(), { uploadBatchId });
    await waitUntilRead(app, person.auth, inBatch.id);
    const { json } = await app.graphql(
      `mutation ($id: ID!) { setShipmentLabel(id: $id, shipmentLabel: "x") { id ${field} } }`,
      { id: field.startsWith('batch') ? inBatch.id : id },
      key.auth,
    );
    expect(json.errors[0].extensions.code, field).toBe('insufficient_scope');
  }
});

it('a foreign document’s extraction and issues are as unknown as a missing one’s', async () => {
  const { id } = await read(await invoicePdf());
  const stranger = await createPerson(app);
  for (const part of ['extractions', 'issues']) {
    const foreign = await app.call(`/api/v1/documents/${id}/${part}`, { headers: stranger.auth });
    const missing = await app.call(`/api/v1/documents/doc_none/${part}`, { headers: stranger.auth });
    expect([foreign.status, missing.status]).toEqual([404, 404]);
    expect(foreign.json.detail).toBe(missing.json.detail);
  }
});
