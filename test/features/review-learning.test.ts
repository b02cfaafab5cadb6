import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  createPlaces,
  layoutFeatures,
  layoutSimilarity,
  readFilePages,
} from '../../src/features/reading/index.js';
import { applyLessons, toLesson } from '../../src/features/review/lesson.js';
import { type TestApp, createKey, createPerson, startApp } from '../support/app.js';
import { madeForms, readForm } from '../support/layout-pairs.js';
import { bundlePdf, invoicePdf, readers, uploadAndRead } from '../support/read-documents.js';
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

describe('what was learned', () => {
  it('is found by its label where rows above it have grown', async () => {
    const person = await createPerson(app);
    const first = await upload(person, await odd('HT-7001'));
    await correct(person.auth, first, 'invoiceNumber', 'HT-7001');
    const second = await upload(person, await odd('HT-9005', { down: 40 }));
    expect(await fieldOf(person.auth, second, 'invoiceNumber')).toMatchObject({ value: 'HT-9005' });
  });

  it('is there once more where nothing was read, and dates and numbers keep their normalised form', async () => {
    const person = await createPerson(app);
    const first = await upload(person, await invoicePdf());
    for (const [field, value] of [
      ['invoiceDate', '2026-03-02'],
      ['grossWeightKg', 320],
      ['currency', 'EUR'],
    ] as const) {
      await correct(person.auth, first, field, value);
    }
    const lessons = await app.database.read('lessons').select('fieldName', 'value');
    expect(lessons).toContainEqual({ fieldName: 'currency', value: '"EUR"' });
    const second = await upload(person, await invoicePdf({ grossWeight: 411 }));
    expect((await fieldOf(person.auth, second, 'invoiceDate'))?.value).toBe('2026-03-02');
    expect((await fieldOf(person.auth, second, 'grossWeightKg'))?.value).toBe(411);
  });

  it('stays when a later value stands nowhere on its document', async () => {
    const person = await createPerson(app);
    const first = await upload(person, await odd('HT-7001'));
    await correct(person.auth, first, 'invoiceNumber', 'HT-7001');
    await correct(person.auth, first, 'invoiceNumber', 'QQ-1');
    const second = await upload(person, await odd('HT-9006'));
    expect((await fieldOf(person.auth, second, 'invoiceNumber'))?.value).toBe('HT-9006');
  });

  it('is of one layout when two documents of it are corrected at the same time', async () => {
    const person = await createPerson(app);
    const ids = [await upload(person, await odd('HT-7001')), await upload(person, await odd('HT-7002'))];
    await Promise.all(
      ids.map((id, index) => correct(person.auth, id, 'invoiceNumber', `HT-700${index + 1}`)),
    );
    const readings = await app.database.read('readings').whereIn('documentId', ids).select('layoutId');
    expect(readings[0].layoutId).toMatch(/^lay_/);
    expect(readings[1].layoutId).toBe(readings[0].layoutId);
  });

  it('is nothing when the kept words are gone, and the correction stands all the same', async () => {
    const person = await createPerson(app);
    const first = await upload(person, await odd('HT-7001'));
    const where = { documentId: first };
    await app.database.transaction((em) =>
      em.execute(
        em
          .getKnex()('readings')
          .where(where)
          .update({ wordsSha256: 'f'.repeat(64) }),
      ),
    );
    await correct(person.auth, first, 'invoiceNumber', 'HT-7001');
    expect((await fieldOf(person.auth, first, 'invoiceNumber'))?.value).toBe('HT-7001');
    const [reading] = await app.database.read('readings').where(where).select('layoutId');
    expect(reading.layoutId).toBeNull();
  });

  it.each([
    ['as older versions kept it', '{"x":350,"y":92,"width":48,"height":10}'],
    ['as null', 'null'],
    ['as no JSON', '{"box":'],
  ])(
    'is left out when its place can’t be understood (%s), and what else is known still helps',
    async (_, box) => {
      const person = await createPerson(app);
      const first = await upload(person, await odd('HT-7001'));
      await correct(person.auth, first, 'invoiceNumber', 'HT-7001');
      await correct(person.auth, first, 'sellerName', 'Vega Importaciones SL');
      const [reading] = await app.database.read('readings').where({ documentId: first }).select('layoutId');
      const where = { layoutId: reading.layoutId, fieldName: 'invoiceNumber' };
      await app.database.transaction((em) =>
        em.execute(em.getKnex()('lessons').where(where).update({ box })),
      );
      const second = await upload(person, await odd('HT-9007'));
      expect((await fieldOf(person.auth, second, 'invoiceNumber'))?.value).toBeNull();
      expect((await fieldOf(person.auth, second, 'sellerName'))?.value).toBe('Vega Importaciones SL');
    },
  );

  it('is left alone in a bundle', async () => {
    const person = await createPerson(app);
    const id = await upload(person, await bundlePdf());
    await correct(person.auth, id, 'parts/0/sellerName', 'Vega Importaciones SL');
    const [reading] = await app.database.read('readings').where({ documentId: id }).select('layoutId');
    expect(reading.layoutId).toBeNull();
    const again = await upload(person, await bundlePdf());
    expect((await fieldOf(person.auth, again, 'parts/0/sellerName'))?.value).toBe('Harbour Tools Ltd');
  });
});

it('a document that is of another type is read again as of that type', async () => {
  const person = await createPerson(app);
  const id = await upload(person, await invoicePdf());
  await correct(person.auth, id, 'documentType', 'packing_list');
  const { json } = await app.call(`/api/v1/review/${id}`, { headers: person.auth });
  // Names that only a packing list has, from the words of the pages.
  expect(json.extractedData.packing_list).toMatchObject({
    shipperName: 'Harbour Tools Ltd',
    originCountry: 'GB',
    grossWeightKg: 320,
  });
});

/** Forms of every type and arrangement; each is learned from one document and met again with other rows. */
it('no right value of a made-up layout gives way to a learned one, and nine in ten are found anew', async () => {
  const counts = { values: 0, replaced: 0, found: 0, wrong: 0 };
  const plain = (value: unknown) =>
    String(value)
      .toLowerCase()
      .replaceAll(/[\s,.]+/g, ' ');
  for (const form of madeForms(1)) {
    const [first, second] = [await readForm(form, 0), await readForm(form, 1)];
    const known = createPlaces(first.pages, form.type, first.extraction.language);
    const places = createPlaces(second.pages, form.type, second.extraction.language);
    for (const [field, value] of Object.entries(first.truth.fields)) {
      const lesson = toLesson(field, value, undefined, known);
      const right = plain(second.truth.fields[field]);
      const read = second.extraction.fields[field];
      if (lesson === null || read === undefined || plain(read.value) !== right) continue;
      const { [field]: _, ...others } = second.extraction.fields;
      const after = applyLessons(second.extraction, [lesson], places).fields[field];
      const alone = applyLessons({ ...second.extraction, fields: others }, [lesson], places).fields[field];
      counts.values += 1;
      if (plain(after?.value) !== right) counts.replaced += 1;
      if (plain(alone?.value) === right) counts.found += 1;
      else if (alone !== undefined && alone.confidence >= 0.7) counts.wrong += 1;
    }
  }
  expect(counts.values).toBeGreaterThan(400);
  expect(counts.replaced).toBe(0);
  expect(counts.found / counts.values).toBeGreaterThan(0.9);
  expect(counts.wrong / counts.values).toBeLessThan(0.01);
});
