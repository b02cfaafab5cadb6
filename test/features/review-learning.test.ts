import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { layoutFeatures, layoutSimilarity, readFilePages } from '../../src/features/reading/index.js';
import { type TestApp, createKey, createPerson, startApp } from '../support/app.js';
import { invoicePdf, readers, uploadAndRead } from '../support/read-documents.js';
import { layouts, makeDocument } from '../support/trade-documents.js';
import { shipmentFor } from '../support/trade-values.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let app: TestApp;
beforeAll(async () => {
  app = await startApp(readers);
});
afterAll(() => app.stop());

/** The number stands where no label of an invoice number announces it. */
const odd = (number: string, changes: object = {}) =>
  invoicePdf({ number, numberLabel: 'Our file', ...changes });

async function fieldOf(auth: Record<string, string>, id: string, name: string) {
  const query =
    'query ($id: ID!) { document(id: $id) { extraction { fields { name value readValue confidence box { x y } alternatives { value } } } } }';
  const { json } = await app.graphql(query, { id }, auth);
  const { fields } = json.data.document.extraction as { fields: { name: string; value: unknown }[] };
  return fields.find((field) => field.name === name);
}

async function correct(auth: Record<string, string>, id: string, fieldName: string, correctedValue: unknown) {
  const answer = await app.call(`/api/v1/review/${id}/corrections`, {
    body: { corrections: [{ fieldName, correctedValue }] },
    headers: auth,
  });
  expect(answer.status).toBe(200);
}

const upload = async (person: { auth: Record<string, string> }, content: Buffer): Promise<string> =>
  (await uploadAndRead(app, person.auth, content)).id as string;

describe('a correction of a field', () => {
  it('is remembered by its place: the next document of that layout is read there', async () => {
    const person = await createPerson(app);
    const first = await upload(person, await odd('HT-7001'));
    expect((await fieldOf(person.auth, first, 'invoiceNumber'))?.value).toBeNull();
    await correct(person.auth, first, 'invoiceNumber', 'HT-7001');
    const second = await upload(person, await odd('HT-9002', { quantity: 60, total: 750, grossWeight: 411 }));
    const field = await fieldOf(person.auth, second, 'invoiceNumber');
    expect(field).toMatchObject({ value: 'HT-9002', readValue: 'HT-9002', confidence: 0.9 });
    const { json } = await app.call(`/api/v1/documents/${second}/issues`, { headers: person.auth });
    expect(json.data.map(({ ruleId }: { ruleId: string }) => ruleId)).not.toContain('required/invoiceNumber');
  });

  it('is put before what was read, which becomes the first alternative', async () => {
    const person = await createPerson(app);
    const first = await upload(person, await invoicePdf());
    await correct(person.auth, first, 'sellerName', 'Vega Importaciones SL');
    const second = await upload(person, await invoicePdf({ number: 'INV-2026-0816' }));
    expect(await fieldOf(person.auth, second, 'sellerName')).toMatchObject({
      value: 'Vega Importaciones SL',
      alternatives: [{ value: 'Harbour Tools Ltd' }],
    });
  });

  it('teaches nothing to other organizations, to the other environment, and about other layouts', async () => {
    const person = await createPerson(app);
    const first = await upload(person, await odd('HT-7001'));
    await correct(person.auth, first, 'invoiceNumber', 'HT-7001');
    const stranger = await createPerson(app);
    const test = await createKey(app, person, { environment: 'test' });
    for (const { auth } of [stranger, test]) {
      const id = await upload({ auth }, await odd('HT-9003'));
      expect((await fieldOf(auth, id, 'invoiceNumber'))?.value).toBeNull();
    }
    const other = await makeDocument('invoice', 'boxed', shipmentFor(3, 'en'), 3);
    const id = await upload(person, Buffer.from(other.bytes));
    expect((await fieldOf(person.auth, id, 'invoiceNumber'))?.value).toBe(other.truth.fields.invoiceNumber);
  });

  it('that takes the field away forgets what was learned', async () => {
    const person = await createPerson(app);
    const first = await upload(person, await odd('HT-7001'));
    await correct(person.auth, first, 'invoiceNumber', 'HT-7001');
    await correct(person.auth, first, 'invoiceNumber', null);
    const second = await upload(person, await odd('HT-9004'));
    expect((await fieldOf(person.auth, second, 'invoiceNumber'))?.value).toBeNull();
  });
});

it('documents of one layout are alike whatever they say, and others are not', async () => {
  const featuresOf = async (layout: (typeof layouts)[number], seed: number) => {
    const { bytes } = await makeDocument('invoice', layout, shipmentFor(seed, 'en'), 11);
    return layoutFeatures((await readFilePages(bytes)).pages);
  };
  const [boxed = [], tabular = []] = await Promise.all([featuresOf('boxed', 1), featuresOf('tabular', 1)]);
  for (const seed of [2, 3, 4]) {
    expect(layoutSimilarity(boxed, await featuresOf('boxed', seed)), `seed ${seed}`).toBeGreaterThanOrEqual(
      0.75,
    );
  }
  expect(layoutSimilarity(boxed, tabular)).toBeLessThan(0.75);
});
