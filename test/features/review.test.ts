import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Person,
  type TestApp,
  createKey,
  createPerson,
  startApp,
  uploadDocument,
} from '../support/app.js';
import { changed, correctDocuments } from '../support/extractions.js';
import { type ReadAs, readDocument } from '../support/readings.js';

let app: TestApp;
let person: Person;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

type Auth = Record<string, string>;
const get = (path: string, auth: Auth = person.auth) => app.call(`/api/v1/review${path}`, { headers: auth });
const post = (path: string, body?: object, auth: Auth = person.auth) =>
  app.call(`/api/v1/review${path}`, { method: 'POST', body, headers: auth });
const correct = (id: string, corrections: object, auth: Auth = person.auth) =>
  post(`/${id}/corrections`, { corrections }, auth);
const one = (fieldName: string, correctedValue: unknown) => [{ fieldName, correctedValue }];

/** An invoice whose total was misread: the lines say 17000. */
const misread = () => changed('invoice', { set: { totalAmount: 1700 } });
const newInvoice = (read: ReadAs = {}, auth: Auth = person.auth) =>
  readDocument(app, auth, [misread()], read);

describe('GET /review', () => {
  beforeAll(async () => {
    person = await createPerson(app);
  });

  it('shows what requires review and nothing else', async () => {
    await uploadDocument(app, person.auth);
    await newInvoice({ status: 'processed' });
    await newInvoice({ status: 'failed' });
    const reviewed = await newInvoice({ status: 'reviewed' });
    const id = await newInvoice();
    const { status, json } = await get('');
    expect(status).toBe(200);
    expect(json.data.map((item: { id: string }) => item.id)).toEqual([id]);
    expect(json.pagination).toEqual({ offset: 0, limit: 20, total: 1, hasMore: false });
    expect(json.data[0]).toMatchObject({ documentType: 'invoice', skippedAt: null, reviewedBy: null });
    const done = await get('?status=reviewed');
    expect(done.json.data.map((item: { id: string }) => item.id)).toEqual([reviewed]);
  });

  it('sorts, pages and filters by type, and shows last what was put off', async () => {
    const owner = await createPerson(app);
    const ids: string[] = [];
    for (const overallConfidence of [0.6, 0.2, 0.4, 0.1]) {
      ids.push(await newInvoice({ overallConfidence }, owner.auth));
      app.clock.advance(1000);
    }
    const [a, b, c, d] = ids as [string, string, string, string];
    const list = async (query: string) => {
      const { json } = await get(query, owner.auth);
      return json.data.map((item: { id: string }) => item.id);
    };
    expect(await list('')).toEqual([d, c, b, a]);
    expect(await list('?sortBy=oldest')).toEqual([a, b, c, d]);
    expect(await list('?sortBy=confidence')).toEqual([d, b, c, a]);
    expect((await post(`/${d}/skip`, undefined, owner.auth)).json.skippedAt).toMatch(/Z$/);
    expect(await list('')).toEqual([c, b, a, d]);
    expect(await list('?sortBy=oldest')).toEqual([a, b, c, d]);
    expect(await list('?sortBy=confidence')).toEqual([b, c, a, d]);
    expect(await list('?page=2&pageSize=3')).toEqual([d]);
    expect(await list('?offset=1&limit=2')).toEqual([b, a]);
    const packing = await readDocument(app, owner.auth, [correctDocuments.packing_list()]);
    expect(await list('?documentType=packing_list')).toEqual([packing]);
    const page = (await get('?limit=2', owner.auth)).json.pagination;
    expect(page).toEqual({ offset: 0, limit: 2, total: 5, hasMore: true });
  });

  it.each([
    'status=failed',
    'sortBy=size',
    'documentType=letter',
    'limit=0',
    'page=1&offset=2',
    'colour=red',
  ])('refuses %s with 400', async (query) => {
    expect(await get(`?${query}`)).toMatchObject({ status: 400, json: { code: 'validation_failed' } });
  });

  it('is for callers with a credential and the scope', async () => {
    expect((await get('', {})).status).toBe(401);
    const writer = await createKey(app, person, { scopes: ['review:write'] });
    expect(await get('', writer.auth)).toMatchObject({ status: 403, json: { code: 'insufficient_scope' } });
    const reader = await createKey(app, person, { scopes: ['documents:read'] });
    expect((await get('', reader.auth)).status).toBe(200);
  });

  it('keeps organizations and environments apart', async () => {
    const owner = await createPerson(app);
    const id = await newInvoice({}, owner.auth);
    const stranger = await createPerson(app);
    const test = await createKey(app, owner, {
      environment: 'test',
      scopes: ['documents:read', 'review:write'],
    });
    for (const auth of [stranger.auth, test.auth]) {
      expect((await get('', auth)).json.data).toEqual([]);
      expect((await get(`/${id}`, auth)).status).toBe(404);
      expect((await correct(id, one('totalAmount', 17000), auth)).status).toBe(404);
      expect((await post(`/${id}/approve`, undefined, auth)).status).toBe(404);
      expect((await post(`/${id}/skip`, undefined, auth)).status).toBe(404);
    }
  });
});

describe('GET /review/{id}', () => {
  beforeAll(async () => {
    person = await createPerson(app);
  });

  it('shows values, confidences and issues', async () => {
    const id = await newInvoice();
    const { status, json } = await get(`/${id}`);
    expect(status).toBe(200);
    expect(json).toMatchObject({ id, status: 'requires_review', corrections: [], parts: [] });
    expect(json.extractedData.invoice.totalAmount).toBe(1700);
    expect(json.confidences['lineItems/0/quantity']).toBe(0.95);
  });

  it('shows the evidence over GraphQL', async () => {
    const id = await newInvoice();
    const query = `query ($id: ID!) { reviewDocument(id: $id) { status fields { name readValue box { x } isRequired } } }`;
    const { json } = await app.graphql(query, { id }, person.auth);
    expect(json.data.reviewDocument.status).toBe('REQUIRES_REVIEW');
    const fields = json.data.reviewDocument.fields as { name: string }[];
    expect(fields.find(({ name }) => name === 'totalAmount')).toEqual({
      name: 'totalAmount',
      readValue: 1700,
      box: { x: 100 },
      isRequired: true,
    });
  });

  it('is 404 for what is missing and 409 while it is being read', async () => {
    expect((await get('/doc_missing')).status).toBe(404);
    const { id } = await uploadDocument(app, person.auth);
    const waiting = await get(`/${id}`);
    expect(waiting).toMatchObject({ status: 409, json: { code: 'still_processing' } });
    expect(Number(waiting.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await correct(id, one('totalAmount', 1))).status).toBe(409);
    expect((await post(`/${id}/approve`)).status).toBe(409);
    expect((await post(`/${id}/skip`)).status).toBe(409);
  });
});

describe('POST /review/{id}/corrections', () => {
  beforeAll(async () => {
    person = await createPerson(app);
  });

  it('keeps what was read, lints anew and leaves the status', async () => {
    const id = await newInvoice();
    // The issues of the reading as it is.
    const before = (await correct(id, one('sellerName', 'Demo Trading Ltd'))).json;
    const rules = (view: { issues: { ruleId: string }[] }) => view.issues.map(({ ruleId }) => ruleId);
    expect(before.issueCounts.error).toBeGreaterThan(0);
    const { status, json } = await correct(id, one('totalAmount', '17000'));
    expect(status).toBe(200);
    expect(json.extractedData.invoice.totalAmount).toBe(17000);
    expect(json.confidences.totalAmount).toBe(1);
    expect(json.overallConfidence).toBeGreaterThan(before.overallConfidence);
    expect(json.issueCounts.error).toBeLessThan(before.issueCounts.error);
    expect(rules(before).filter((rule) => !rules(json).includes(rule))).not.toEqual([]);
    expect(json.status).toBe('requires_review');
    expect(json.corrections.at(-1)).toMatchObject({
      fieldName: 'totalAmount',
      readValue: 1700,
      correctedValue: 17000,
      correctedBy: person.email,
    });
    const [reading] = await app.database.read('readings').where({ documentId: id }).select('extractions');
    expect(JSON.parse(reading.extractions)[0].fields.totalAmount.value).toBe(1700);
    expect((await get(`/${id}`)).json).toEqual(json);
  });

  it('takes lines, a new line, lists and nothing', async () => {
    const invoice = await newInvoice();
    const { status, json } = await correct(invoice, [
      { fieldName: 'lineItems/0/quantity', correctedValue: 401 },
      { fieldName: 'lineItems/3/description', correctedValue: ' Flanges ' },
      { fieldName: 'lineItems/3/amount', correctedValue: '12.50' },
      { fieldName: 'incoterm', correctedValue: null },
    ]);
    expect(status).toBe(200);
    const { lineItems, incoterm } = json.extractedData.invoice;
    expect(lineItems[0].quantity).toBe(401);
    expect(lineItems[3]).toEqual({ description: 'Flanges', amount: 12.5 });
    expect(incoterm).toBeUndefined();
    // Its first part was corrected after the line behind it.
    await correct(invoice, one('lineItems/4/description', 'Bolts'));
    const again = await correct(invoice, [
      { fieldName: 'lineItems/3/description', correctedValue: 'Flanges, DN50' },
      { fieldName: 'lineItems/3/amount', correctedValue: null },
    ]);
    const lines = again.json.extractedData.invoice.lineItems;
    expect(lines.slice(3)).toEqual([{ description: 'Flanges, DN50' }, { description: 'Bolts' }]);
    const packing = await readDocument(app, person.auth, [correctDocuments.packing_list()]);
    const list = await correct(packing, one('containerNumbers', ['MSKU1234565', ' TGHU7654320']));
    expect(list.json.extractedData.packing_list.containerNumbers).toEqual(['MSKU1234565', 'TGHU7654320']);
  });

  it('reaches the documents of a bundle', async () => {
    const id = await readDocument(app, person.auth, [misread(), correctDocuments.packing_list()]);
    const { json } = await correct(id, one('parts/0/totalAmount', 17000));
    expect(json.parts[0].extractedData.invoice.totalAmount).toBe(17000);
    expect(json).toMatchObject({ documentType: null, status: 'requires_review', extractedData: {} });
    expect((await correct(id, one('totalAmount', 17000))).json.errors[0].pointer).toBe(
      '/corrections/0/fieldName',
    );
  });

  it.each([
    ['fieldName', 'colour', 'red'],
    ['fieldName', 'constructor', 'x'],
    ['fieldName', 'lineItems/0/colour', 'red'],
    ['fieldName', 'lineItems/4/quantity', 1],
    ['fieldName', 'lineItems/0', 1],
    ['fieldName', 'parts/0/totalAmount', 1],
    ['fieldName', 'parts/0/documentType', 'packing_list'],
    ['fieldName', 'lineItems/0/documentType', 'packing_list'],
    ['correctedValue', 'documentType', 'letter'],
    ['correctedValue', 'documentType', 7],
    ['correctedValue', 'totalAmount', '1,700.00'],
    ['correctedValue', 'totalAmount', -1],
    ['correctedValue', 'totalAmount', ['1']],
    ['correctedValue', 'totalPackages', 1.5],
    ['correctedValue', 'invoiceDate', '2025-02-30'],
    ['correctedValue', 'invoiceDate', '01/02/2025'],
    ['correctedValue', 'countryOfOrigin', 'Germany'],
    ['correctedValue', 'countryOfOrigin', 'XX'],
    ['correctedValue', 'currency', 'euro'],
    ['correctedValue', 'sellerName', 7],
    ['correctedValue', 'sellerName', '  '],
    ['correctedValue', 'sellerName', 'x'.repeat(2001)],
    ['correctedValue', 'sellerName', { text: 'x' }],
    ['correctedValue', 'sellerName', true],
  ])('refuses a %s such as %s = %j, and keeps nothing', async (member, fieldName, correctedValue) => {
    const id = await newInvoice();
    const good = { fieldName: 'buyerName', correctedValue: 'Somebody' };
    const { status, json } = await correct(id, [good, { fieldName, correctedValue }]);
    expect(status).toBe(400);
    expect(json.code).toBe('validation_failed');
    expect(json.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      `/corrections/1/${member}`,
    ]);
    expect((await get(`/${id}`)).json.corrections).toEqual([]);
  });

  it('refuses none, too many, the same twice, and one without a value', async () => {
    const id = await newInvoice();
    const twice = [...one('totalAmount', 1), ...one('totalAmount', 2)];
    for (const corrections of [
      [],
      Array(101).fill(one('totalAmount', 1)[0]),
      twice,
      [{ fieldName: 'totalAmount' }],
    ]) {
      expect((await correct(id, corrections)).status).toBe(400);
    }
  });

  it('refuses a document that failed or is none of the types', async () => {
    const { id } = await uploadDocument(app, person.auth);
    await app.database.transaction((em) =>
      em.execute(em.getKnex()('documents').where({ id }).update({ status: 'failed' })),
    );
    expect((await correct(id, one('totalAmount', 1))).json.detail).toContain('could not be read');
    const unknown = await readDocument(app, person.auth, [{ ...misread(), documentType: null, fields: {} }]);
    expect((await correct(unknown, one('totalAmount', 1))).json.detail).toContain('none of the known types');
  });

  describe('of the type of the document', () => {
    const type = (value: unknown) => one('documentType', value);

    it('reads the fields as of that type and lints them by its rules, and can be taken back', async () => {
      const id = await newInvoice();
      const before = (await get(`/${id}`)).json;
      const { status, json } = await correct(id, type('packing_list'));
      expect(status).toBe(200);
      expect(json).toMatchObject({ documentType: 'packing_list', status: 'requires_review' });
      // Pages of this reading aren't kept, so it is what both types have.
      expect(json.extractedData.packing_list).toMatchObject({ totalPackages: 6, grossWeightKg: 1240 });
      expect(json.extractedData).not.toHaveProperty('invoice');
      const missing = json.issues.map(({ ruleId }: { ruleId: string }) => ruleId);
      expect(missing).toContain('required/packingListNumber');
      expect(missing).not.toContain('totals/sum-of-lines');
      expect(json.corrections).toMatchObject([
        {
          fieldName: 'documentType',
          readValue: 'invoice',
          correctedValue: 'packing_list',
          correctedBy: person.email,
        },
      ]);
      const [reading] = await app.database.read('readings').where({ documentId: id }).select('extractions');
      expect(JSON.parse(reading.extractions)[0].documentType).toBe('invoice');
      const listed = await app.call('/api/v1/documents?documentType=packing_list', { headers: person.auth });
      expect(listed.json.data.map((row: { id: string }) => row.id)).toContain(id);
      const again = (await correct(id, type('invoice'))).json;
      expect(again.extractedData).toEqual(before.extractedData);
      expect(again.corrections).toHaveLength(2);
    });

    it('makes its fields correctable, in the same request and in any order', async () => {
      const id = await readDocument(app, person.auth, [{ ...misread(), documentType: null, fields: {} }]);
      expect((await correct(id, one('vesselName', 'MV Example Star'))).status).toBe(400);
      const { status, json } = await correct(id, [
        ...one('vesselName', 'MV Example Star'),
        ...type('bill_of_lading'),
      ]);
      expect(status).toBe(200);
      expect(json.extractedData.bill_of_lading).toEqual({ vesselName: 'MV Example Star' });
      expect(json.corrections.map(({ readValue }: { readValue: unknown }) => readValue)).toEqual([
        null,
        null,
      ]);
      const none = (await correct(id, type(null))).json;
      expect(none).toMatchObject({ documentType: null, extractedData: {} });
      const back = (await correct(id, type('bill_of_lading'))).json;
      expect(back.extractedData.bill_of_lading).toEqual({ vesselName: 'MV Example Star' });
    });

    it('refuses fields that only the type has which it was taken for', async () => {
      const id = await newInvoice();
      const { status, json } = await correct(id, [...type('bill_of_lading'), ...one('totalAmount', 17000)]);
      expect(status).toBe(400);
      expect(json.errors).toMatchObject([{ pointer: '/corrections/1/fieldName', code: 'unknown_field' }]);
    });

    it('reaches a document of a bundle, over GraphQL too', async () => {
      const id = await readDocument(app, person.auth, [misread(), correctDocuments.packing_list()]);
      const query =
        'mutation ($id: ID!, $corrections: [FieldCorrection!]!) { correctDocument(id: $id, corrections: $corrections) { documentType parts { documentType } fields { name isRequired } } }';
      const corrections = one('parts/1/documentType', 'certificate_of_origin');
      const { json } = await app.graphql(query, { id, corrections }, person.auth);
      const { documentType, parts, fields } = json.data.correctDocument;
      expect(documentType).toBeNull();
      expect(parts).toEqual([{ documentType: 'INVOICE' }, { documentType: 'CERTIFICATE_OF_ORIGIN' }]);
      expect(fields).toContainEqual({ name: 'parts/1/exporterName', isRequired: true });
    });
  });

  it('brings a processed document to the review when it falls below 0.70, and leaves a reviewed one', async () => {
    const read = changed('invoice', {});
    const worse = [
      { fieldName: 'totalAmount', correctedValue: 1 },
      { fieldName: 'currency', correctedValue: null },
      { fieldName: 'invoiceDate', correctedValue: null },
    ];
    for (const [before, after] of [
      ['processed', 'requires_review'],
      ['reviewed', 'reviewed'],
    ] as const) {
      const id = await readDocument(app, person.auth, [read], { status: before });
      const { json } = await correct(id, worse);
      expect(json.overallConfidence).toBeLessThan(0.7);
      expect(json.status).toBe(after);
    }
    const id = await readDocument(app, person.auth, [read], { status: 'processed' });
    expect((await correct(id, one('buyerName', 'Vega Importaciones SL'))).json.status).toBe('processed');
  });

  it('keeps both of two corrections at the same time, and lints with all of them', async () => {
    const id = await newInvoice();
    const lines = [8600, 7440, 960].map((amount, line) => one(`lineItems/${line}/amount`, amount));
    const answers = await Promise.all([
      ...lines.map((line) => correct(id, line)),
      correct(id, one('totalAmount', 17000)),
      correct(id, one('grossWeightKg', 1240)),
      correct(id, one('grossWeightKg', 1241)),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    const { json } = await get(`/${id}`);
    expect(json.corrections).toHaveLength(6);
    const weight = json.corrections.filter(
      ({ fieldName }: { fieldName: string }) => fieldName === 'grossWeightKg',
    );
    expect(json.extractedData.invoice.grossWeightKg).toBe(weight.at(-1).correctedValue);
    // The last word of the rules: correcting again with what is there changes nothing about them.
    const again = (await correct(id, one('buyerName', 'Vega Importaciones SL'))).json;
    expect(again.issues).toEqual(json.issues);
  });

  it('is for members and for keys with the scope, and names them', async () => {
    const id = await newInvoice();
    const member = await createPerson(app, { organization: person.organization, role: 'member' });
    expect((await correct(id, one('totalAmount', 17000), member.auth)).status).toBe(200);
    const reader = await createKey(app, person, { scopes: ['documents:read', 'documents:write'] });
    expect(await correct(id, one('totalAmount', 1), reader.auth)).toMatchObject({
      status: 403,
      json: { code: 'insufficient_scope' },
    });
    expect((await correct(id, one('totalAmount', 1), {})).status).toBe(401);
    const writer = await createKey(app, person, { name: 'erp', scopes: ['review:write'] });
    const { json } = await correct(id, one('totalAmount', 17000), writer.auth);
    const authors = json.corrections.map(({ correctedBy }: { correctedBy: string }) => correctedBy);
    expect(authors).toEqual([member.email, 'erp']);
  });
});

describe('approving and putting off', () => {
  beforeAll(async () => {
    person = await createPerson(app);
  });

  it('approves once, with the name of who did it', async () => {
    const id = await newInvoice();
    await post(`/${id}/skip`);
    const { status, json } = await post(`/${id}/approve`);
    expect(status).toBe(200);
    expect(json).toMatchObject({ status: 'reviewed', reviewedBy: person.email, skippedAt: null });
    const other = await createPerson(app, { organization: person.organization, role: 'member' });
    app.clock.advance(1000);
    expect((await post(`/${id}/approve`, undefined, other.auth)).json).toEqual(json);
    expect((await get('')).json.data.map((item: { id: string }) => item.id)).not.toContain(id);
    expect((await get('?status=reviewed')).json.data[0]).toEqual(json);
  });

  it('names a key that approved', async () => {
    const key = await createKey(app, person, { name: 'robot', scopes: ['review:write'] });
    const id = await newInvoice({ status: 'processed' });
    const { json } = await post(`/${id}/approve`, undefined, key.auth);
    expect(json).toMatchObject({ status: 'reviewed', reviewedBy: 'robot' });
  });

  it('refuses what can not be approved or put off', async () => {
    const failed = await newInvoice({ status: 'failed' });
    const processed = await newInvoice({ status: 'processed' });
    for (const path of [`/${failed}/approve`, `/${failed}/skip`, `/${processed}/skip`]) {
      expect(await post(path)).toMatchObject({ status: 400, json: { code: 'validation_failed' } });
    }
    expect((await post('/doc_missing/approve')).status).toBe(404);
  });

  it('writes an event for each act', async () => {
    const owner = await createPerson(app);
    const id = await newInvoice({}, owner.auth);
    await correct(id, one('totalAmount', 17000), owner.auth);
    await post(`/${id}/skip`, undefined, owner.auth);
    await post(`/${id}/approve`, undefined, owner.auth);
    await post(`/${id}/approve`, undefined, owner.auth);
    const query = '{ activityEvents { data { action targetId actor { name } } } }';
    const { json } = await app.graphql(query, {}, owner.auth);
    const events = json.data.activityEvents.data as { action: string; targetId: string }[];
    const own = events.filter(({ targetId }) => targetId === id);
    expect(own.map(({ action }) => action)).toEqual([
      'APPROVE_DOCUMENT',
      'SKIP_DOCUMENT',
      'CORRECT_DOCUMENT',
    ]);
    expect(own[0]).toMatchObject({ actor: { name: owner.email } });
  });
});
