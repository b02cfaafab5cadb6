import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Entry, fromBuffer } from 'yauzl';
import {
  type Person,
  type TestApp,
  createKey,
  createPerson,
  fileForm,
  pdf,
  startApp,
  uploadDocument,
} from '../support/app.js';

let app: TestApp;
let person: Person;
beforeAll(async () => {
  app = await startApp();
  person = await createPerson(app);
});
afterAll(() => app.stop());

const path = '/api/v1/documents';
const maximumBytes = 5 * 1024 * 1024;

type Auth = Record<string, string>;
const upload = (form: FormData, query = '', headers: Auth = {}) =>
  app.call(path + query, { body: form, headers: { ...person.auth, ...headers } });
const get = (target: string, auth: Auth = person.auth, headers: Auth = {}) =>
  app.call(target, { headers: { ...auth, ...headers } });
const idsOf = (answer: { json: { data: { id: string }[] } }) => answer.json.data.map(({ id }) => id);

/** A PDF of exactly this size. */
function pdfOfSize(bytes: number): Blob {
  const content = Buffer.alloc(bytes, ' ');
  content.write('%PDF-1.4\n');
  return new Blob([content], { type: 'application/pdf' });
}

describe('an upload', () => {
  it('answers 201 with the address and a document that is being processed', async () => {
    const answer = await upload(fileForm(pdf(), 'invoice.pdf'));
    expect(answer.status).toBe(201);
    expect(answer.headers.get('location')).toBe(`${path}/${answer.json.id}`);
    expect(answer.json).toMatchObject({
      id: expect.stringMatching(/^doc_.{20,}$/),
      fileName: 'invoice.pdf',
      documentType: null,
      status: 'processing',
      fileSize: pdf().size,
      mimeType: 'application/pdf',
      environment: 'live',
      uploadBatchId: null,
    });
    const again = await get(answer.headers.get('location') ?? '');
    expect(again.json).toMatchObject({ id: answer.json.id, fileName: 'invoice.pdf' });
  });

  it('takes the batch as form field, as query parameter, or as both when they agree', async () => {
    const batch = randomUUID();
    const answers = [
      await upload(fileForm(pdf(), 'a.pdf', { uploadBatchId: batch })),
      await upload(fileForm(pdf(), 'b.pdf'), `?uploadBatchId=${batch}`),
      await upload(fileForm(pdf(), 'c.pdf', { uploadBatchId: batch }), `?uploadBatchId=${batch}`),
      await upload(fileForm(pdf(), 'd.pdf', { uploadBatchId: batch.toUpperCase() })),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(201);
      expect(answer.json.uploadBatchId).toBe(batch);
    }
  });

  it('takes the batch when its field comes after the file', async () => {
    const uploadBatchId = randomUUID();
    const form = fileForm();
    form.append('uploadBatchId', uploadBatchId);
    expect((await upload(form)).json.uploadBatchId).toBe(uploadBatchId);
  });

  it('is 400 when the two batches contradict each other, or one is no GUID', async () => {
    const form = () => fileForm(pdf(), 'a.pdf', { uploadBatchId: randomUUID() });
    expect((await upload(form(), `?uploadBatchId=${randomUUID()}`)).status).toBe(400);
    for (const answer of [
      await upload(fileForm(pdf(), 'a.pdf', { uploadBatchId: 'monday' })),
      await upload(fileForm(), '?uploadBatchId=monday'),
    ]) {
      expect(answer.status).toBe(400);
      expect(JSON.stringify(answer.json.errors)).toContain('uploadBatchId');
    }
  });

  it('is 400 without a file, with two, with an unknown field, and with a file field that is text', async () => {
    const none = new FormData();
    none.set('uploadBatchId', randomUUID());
    const two = fileForm();
    two.append('file', pdf(), 'second.pdf');
    const text = new FormData();
    text.set('file', 'invoice');
    for (const form of [none, two, fileForm(pdf(), 'a.pdf', { colour: 'red' }), text]) {
      const answer = await upload(form);
      expect(answer.status).toBe(400);
      expect(answer.json.code).toBe('validation_failed');
    }
  });

  it('takes a TIFF whose directory lies behind its pictures, as scanners write it', async () => {
    // The header (TIFF 6.0, section 2) says where the first directory is; this one is empty.
    const file = Buffer.alloc(100_006);
    file.write('II*\0', 'latin1');
    file.writeUInt32LE(100_000, 4);
    const answer = await upload(fileForm(new Blob([file]), 'fax.tiff'));
    expect(answer.json).toMatchObject({ mimeType: 'image/tiff', fileSize: 100_006 });
  });

  it('is 415 for a body that is no form', async () => {
    const answer = await app.call(path, { body: { file: 'x' }, headers: person.auth });
    expect(answer.status).toBe(415);
    expect(answer.json.code).toBe('unsupported_media_type');
  });

  it('goes by the content, not by the name or the declared type', async () => {
    const zip = new Blob([Buffer.from('504b0304140000000800', 'hex'), Buffer.alloc(200)], {
      type: 'application/pdf',
    });
    const refused = await upload(fileForm(zip, 'invoice.pdf'));
    expect(refused.status).toBe(415);
    expect(refused.json.code).toBe('unsupported_file_type');
    const html = new Blob(['<script>alert(1)</script>'], { type: 'image/png' });
    expect((await upload(fileForm(html, 'picture.png'))).status).toBe(415);
    const taken = await upload(
      fileForm(new Blob([await pdf().arrayBuffer()], { type: 'text/html' }), 'a.html'),
    );
    expect(taken.status).toBe(201);
    expect(taken.json.mimeType).toBe('application/pdf');
  });

  it('is 422 for an empty file', async () => {
    const answer = await upload(fileForm(new Blob([]), 'empty.pdf'));
    expect(answer.status).toBe(422);
    expect(answer.json.code).toBe('empty_file');
  });

  it('takes exactly 5 MB and refuses one byte more', async () => {
    const taken = await upload(fileForm(pdfOfSize(maximumBytes)));
    expect(taken.status).toBe(201);
    expect(taken.json.fileSize).toBe(maximumBytes);
    const refused = await upload(fileForm(pdfOfSize(maximumBytes + 1)));
    expect(refused.status).toBe(413);
    expect(refused.json.code).toBe('file_too_large');
  });

  it('of far more than 5 MB still gets its answer', async () => {
    const refused = await upload(fileForm(pdfOfSize(2 * maximumBytes)));
    expect(refused.status).toBe(413);
  });

  it('that is refused leaves no document behind', async () => {
    const other = await createPerson(app);
    await upload(fileForm(new Blob([]), 'empty.pdf'), '', other.auth);
    await upload(fileForm(pdfOfSize(maximumBytes + 1)), '', other.auth);
    expect((await get(path, other.auth)).json.pagination.total).toBe(0);
  });

  it.each([
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['C:\\scans\\bill.pdf', 'bill.pdf'],
    ['..', 'document'],
    ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
    ['Rechnung Zürich №7.pdf', 'Rechnung Zürich №7.pdf'],
  ])('keeps of the file name %j only %j', async (given, kept) => {
    expect((await upload(fileForm(pdf(), given))).json.fileName).toBe(kept);
  });
});

describe('Idempotency-Key', () => {
  it('gives the first answer again and stores nothing twice', async () => {
    const other = await createPerson(app);
    const headers = { ...other.auth, 'idempotency-key': randomUUID() };
    const first = await upload(fileForm(), '', headers);
    const second = await upload(fileForm(), '', headers);
    expect(first.status).toBe(201);
    expect(second.status).toBe(201);
    expect(second.json).toEqual(first.json);
    expect((await get(path, other.auth)).json.pagination.total).toBe(1);
  });

  it('is 422 for another file under the same key', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    await upload(fileForm(pdf('one')), '', headers);
    for (const form of [fileForm(pdf('two')), fileForm(pdf('one'), 'other.pdf')]) {
      const answer = await upload(form, '', headers);
      expect(answer.status).toBe(422);
      expect(answer.json.code).toBe('idempotency_mismatch');
    }
  });

  it('is free again after a refused upload', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    expect((await upload(fileForm(new Blob([])), '', headers)).status).toBe(422);
    expect((await upload(fileForm(), '', headers)).status).toBe(201);
  });

  it('means nothing to another organization', async () => {
    const key = randomUUID();
    const other = await createPerson(app);
    const mine = await upload(fileForm(), '', { 'idempotency-key': key });
    const theirs = await upload(fileForm(), '', { ...other.auth, 'idempotency-key': key });
    expect(theirs.status).toBe(201);
    expect(theirs.json.id).not.toBe(mine.json.id);
  });

  it('that is malformed is 400 and names the header', async () => {
    const answer = await upload(fileForm(), '', { 'idempotency-key': 'a b' });
    expect(answer.status).toBe(400);
    expect(answer.json.errors[0].parameter).toBe('Idempotency-Key');
  });
});

describe('the list', () => {
  let reader: Person;
  const batch = randomUUID();
  /** Oldest first. */
  const ids: string[] = [];
  beforeAll(async () => {
    reader = await createPerson(app);
    const names = ['Alpha.pdf', 'beta_100%.pdf', 'gamma.pdf', 'ALPHABET.pdf', 'delta.pdf'];
    for (const [index, name] of names.entries()) {
      app.clock.advance(1000);
      const fields: Record<string, string> = index < 2 ? { uploadBatchId: batch } : {};
      const answer = await upload(fileForm(pdf(name), name, fields), '', reader.auth);
      ids.push(answer.json.id as string);
    }
    await app.call(`${path}/${ids[2]}/shipment-label`, {
      method: 'PUT',
      body: { shipmentLabel: 'MSC 42' },
      headers: reader.auth,
    });
  });
  const list = (query: string) => get(`${path}?${query}`, reader.auth);
  const at = (...indexes: number[]) => indexes.map((index) => ids[index]);

  it('is newest first and paged by offset and limit', async () => {
    expect(idsOf(await list(''))).toEqual(at(4, 3, 2, 1, 0));
    const page = await list('offset=1&limit=2');
    expect(idsOf(page)).toEqual(at(3, 2));
    expect(page.json.pagination).toEqual({ offset: 1, limit: 2, total: 5, hasMore: true });
    expect((await list('offset=3&limit=2')).json.pagination.hasMore).toBe(false);
    const behind = await list('offset=5');
    expect(idsOf(behind)).toEqual([]);
    expect(behind.json.pagination).toMatchObject({ total: 5, hasMore: false });
    expect((await list('')).json.pagination).toMatchObject({ offset: 0, limit: 20 });
  });

  it('takes page and pageSize as another spelling, but no mixture', async () => {
    const page = await list('page=2&pageSize=2');
    expect(idsOf(page)).toEqual(at(2, 1));
    expect(page.json.pagination).toMatchObject({ offset: 2, limit: 2 });
    expect((await list('page=2&limit=2')).status).toBe(400);
  });

  it('can be oldest first', async () => {
    expect(idsOf(await list('sort=createdAt'))).toEqual(at(0, 1, 2, 3, 4));
    expect(idsOf(await list('sort=-createdAt'))).toEqual(at(4, 3, 2, 1, 0));
  });

  it('is searched by a part of the file name, without regard to case and without wildcards', async () => {
    expect(idsOf(await list('q=alpha'))).toEqual(at(3, 0));
    expect(idsOf(await list('q=_100%25'))).toEqual(at(1));
    expect(idsOf(await list('q=%25'))).toEqual(at(1));
    expect(idsOf(await list("q='%20or%201=1"))).toEqual([]);
  });

  it('is filtered by each documented property, and by all together', async () => {
    expect(idsOf(await list(`uploadBatchId=${batch}`))).toEqual(at(1, 0));
    expect(idsOf(await list('shipmentLabel=MSC%2042'))).toEqual(at(2));
    expect(idsOf(await list('status=processed'))).toEqual([]);
    expect((await list('documentType=invoice&language=en')).status).toBe(200);
    expect(idsOf(await list(`uploadBatchId=${batch}&q=beta`))).toEqual(at(1));
  });

  it.each([
    ['limit=0', 'limit'],
    ['limit=101', 'limit'],
    ['limit=ten', 'limit'],
    ['limit=1.5', 'limit'],
    ['offset=-1', 'offset'],
    ['offset=100001', 'offset'],
    ['page=0', 'page'],
    ['pageSize=101', 'pageSize'],
    ['status=PROCESSING', 'status'],
    ['status=lost', 'status'],
    ['documentType=letter', 'documentType'],
    ['language=xx', 'language'],
    ['uploadBatchId=monday', 'uploadBatchId'],
    ['sort=fileName', 'sort'],
    ['colour=red', 'colour'],
    ['limit=1&limit=2', 'limit'],
  ])('answers 400 to ?%s and names the parameter', async (query, parameter) => {
    const answer = await list(query);
    expect(answer.status).toBe(400);
    expect(answer.json.code).toBe('validation_failed');
    expect(answer.json.errors[0].parameter).toBe(parameter);
  });

  it('points to the cursor of GraphQL where offset ends', async () => {
    expect((await list('offset=100000')).status).toBe(200);
    expect((await list('offset=100001')).text).toContain('after');
  });

  it('is read to the end by the cursor of GraphQL', async () => {
    const query =
      'query ($after: String) { documents(limit: 2, after: $after) { data { id } pagination { hasMore endCursor } } }';
    const found: string[] = [];
    let after: string | null = null;
    for (let more = true; more;) {
      const answer = await app.graphql(query, { after }, reader.auth);
      const { data, pagination } = answer.json.data.documents;
      found.push(...data.map(({ id }: { id: string }) => id));
      after = pagination.endCursor;
      more = pagination.hasMore;
    }
    expect(found).toEqual(at(4, 3, 2, 1, 0));
  });
});

describe('one document', () => {
  it('has an ETag that spares the answer while nothing changes', async () => {
    const { id } = await uploadDocument(app, person.auth);
    const first = await get(`${path}/${id}`);
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[^"]+"$/);
    const spared = await get(`${path}/${id}`, person.auth, { 'if-none-match': etag });
    expect(spared.status).toBe(304);
    expect(spared.text).toBe('');
    await app.call(`${path}/${id}/shipment-label`, {
      method: 'PUT',
      body: { shipmentLabel: 'changed' },
      headers: person.auth,
    });
    const changed = await get(`${path}/${id}`, person.auth, { 'if-none-match': etag });
    expect(changed.status).toBe(200);
  });

  it('is the same 404 for a foreign and a missing id, on every route', async () => {
    const { id } = await uploadDocument(app, person.auth, { uploadBatchId: randomUUID() });
    const stranger = await createPerson(app);
    for (const rest of ['', '/content', '/batch']) {
      const foreign = await get(`${path}/${id}${rest}`, stranger.auth);
      const missing = await get(`${path}/doc_missing${rest}`, stranger.auth);
      expect(foreign.status).toBe(404);
      expect({ ...foreign.json, instance: '' }).toEqual({ ...missing.json, instance: '' });
    }
    const erased = await app.call(`${path}/${id}`, { method: 'DELETE', headers: stranger.auth });
    expect(erased.status).toBe(404);
    expect((await get(`${path}/${id}`)).status).toBe(200);
  });

  it('gives its original back byte by byte, as an attachment', async () => {
    const content = Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.from([0, 255, 13, 10, 128])]);
    const { json } = await upload(fileForm(new Blob([content]), 'Größe "1".pdf'));
    const response = await fetch(`${app.url}${path}/${json.id}/content`, { headers: person.auth });
    expect(response.status).toBe(200);
    expect(Buffer.from(await response.arrayBuffer()).equals(content)).toBe(true);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('content-length')).toBe(String(content.length));
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; /);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('is gone after its deletion', async () => {
    const { id } = await uploadDocument(app, person.auth);
    const erase = () => app.call(`${path}/${id}`, { method: 'DELETE', headers: person.auth });
    expect((await erase()).status).toBe(204);
    expect((await get(`${path}/${id}`)).status).toBe(404);
    expect((await get(`${path}/${id}/content`)).status).toBe(404);
    expect((await erase()).status).toBe(404);
  });
});

describe('a batch', () => {
  it('shows the siblings of a document', async () => {
    const uploadBatchId = randomUUID();
    const one = await uploadDocument(app, person.auth, { uploadBatchId });
    const two = await uploadDocument(app, person.auth, { uploadBatchId });
    const alone = await uploadDocument(app, person.auth);
    const answer = await get(`${path}/${two.id}/batch`);
    expect(answer.json.uploadBatchId).toBe(uploadBatchId);
    expect(idsOf(answer).sort()).toEqual([one.id, two.id].sort());
    expect(answer.json.issues).toEqual([]);
    const single = await get(`${path}/${alone.id}/batch`);
    expect(single.json.uploadBatchId).toBeNull();
    expect(idsOf(single)).toEqual([alone.id]);
  });

  it('is downloaded as a ZIP of the originals, each under a name of its own', async () => {
    const uploadBatchId = randomUUID();
    await upload(fileForm(pdf('first'), 'invoice.pdf', { uploadBatchId }));
    await upload(fileForm(pdf('second'), 'invoice.pdf', { uploadBatchId }));
    const response = await fetch(`${app.url}${path}/batch/${uploadBatchId}/download`, {
      headers: person.auth,
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/zip');
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; /);
    const entries = await unzip(Buffer.from(await response.arrayBuffer()));
    expect([...entries.keys()].sort()).toEqual(['invoice (2).pdf', 'invoice.pdf']);
    const contents = [...entries.values()].map(String).sort();
    expect(contents).toEqual([await pdf('first').text(), await pdf('second').text()]);
  });

  it('that is foreign or unknown is 404', async () => {
    const uploadBatchId = randomUUID();
    await uploadDocument(app, person.auth, { uploadBatchId });
    const stranger = await createPerson(app);
    for (const id of [uploadBatchId, randomUUID(), 'monday'])
      expect((await get(`${path}/batch/${id}/download`, stranger.auth)).status).toBe(404);
  });

  it('shares the shipment label of each of its documents', async () => {
    const uploadBatchId = randomUUID();
    const one = await uploadDocument(app, person.auth, { uploadBatchId });
    const two = await uploadDocument(app, person.auth, { uploadBatchId });
    const other = await uploadDocument(app, person.auth);
    const label = (shipmentLabel: unknown) =>
      app.call(`${path}/${one.id}/shipment-label`, {
        method: 'PUT',
        body: { shipmentLabel },
        headers: person.auth,
      });
    const answer = await label('MAERSK 7');
    expect(answer.status).toBe(200);
    expect(answer.json).toMatchObject({ id: one.id, shipmentLabel: 'MAERSK 7' });
    expect((await get(`${path}/${two.id}`)).json.shipmentLabel).toBe('MAERSK 7');
    expect((await get(`${path}/${other.id}`)).json.shipmentLabel).toBeNull();
    expect((await label('x'.repeat(100))).status).toBe(200);
    expect((await label('x'.repeat(101))).status).toBe(400);
    expect((await label(7)).status).toBe(400);
  });
});

describe('live and test', () => {
  it('never see each other’s documents', async () => {
    const owner = await createPerson(app);
    const live = await createKey(app, owner, { environment: 'live' });
    const test = await createKey(app, owner, { environment: 'test' });
    const uploadBatchId = randomUUID();
    const real = await uploadDocument(app, live.auth, { uploadBatchId });
    const trial = await uploadDocument(app, test.auth, { uploadBatchId });
    expect(idsOf(await get(path, live.auth))).toEqual([real.id]);
    expect(idsOf(await get(path, test.auth))).toEqual([trial.id]);
    expect(idsOf(await get(path, owner.auth))).toEqual([real.id]);
    expect(idsOf(await get(path, { ...owner.auth, 'x-cargolint-environment': 'test' }))).toEqual([trial.id]);
    for (const rest of ['', '/content', '/batch']) {
      expect((await get(`${path}/${real.id}${rest}`, test.auth)).status).toBe(404);
      expect((await get(`${path}/${trial.id}${rest}`, live.auth)).status).toBe(404);
    }
    expect(idsOf(await get(`${path}/${trial.id}/batch`, test.auth))).toEqual([trial.id]);
    await app.call(`${path}/${trial.id}/shipment-label`, {
      method: 'PUT',
      body: { shipmentLabel: 'trial' },
      headers: test.auth,
    });
    expect((await get(`${path}/${real.id}`, live.auth)).json.shipmentLabel).toBeNull();
    const erased = await app.call(`${path}/${real.id}`, { method: 'DELETE', headers: test.auth });
    expect(erased.status).toBe(404);
  });
});

describe('an upload over GraphQL', () => {
  const query =
    'mutation ($file: Upload!, $batch: ID) { uploadDocument(file: $file, uploadBatchId: $batch) { id status fileName uploadBatchId } }';
  function form(content: Blob, batch: string | null = null): FormData {
    const body = new FormData();
    body.set('operations', JSON.stringify({ query, variables: { file: null, batch } }));
    body.set('map', JSON.stringify({ 0: ['variables.file'] }));
    body.set('0', content, 'invoice.pdf');
    return body;
  }
  const send = (body: FormData, headers: Auth = { 'apollo-require-preflight': 'true' }) =>
    app.call('/graphql', { body, headers: { ...person.auth, ...headers } });

  it('is a multipart request with a preflight header', async () => {
    const batch = randomUUID();
    const answer = await send(form(pdf(), batch));
    expect(answer.json.errors).toBeUndefined();
    expect(answer.json.data.uploadDocument).toEqual({
      id: expect.stringMatching(/^doc_/),
      status: 'PROCESSING',
      fileName: 'invoice.pdf',
      uploadBatchId: batch,
    });
    expect((await get(`${path}/${answer.json.data.uploadDocument.id}`)).status).toBe(200);
  });

  it('without that header is refused, and the error names the header', async () => {
    const answer = await send(form(pdf()), {});
    expect(answer.status).toBe(400);
    expect(answer.json.errors[0].message).toMatch(/apollo-require-preflight/i);
    expect(answer.json.errors[0].extensions.code).toBe('invalid_request');
  });

  it('is refused for the same reasons as over REST', async () => {
    const codeOf = async (content: Blob) => (await send(form(content))).json.errors[0].extensions;
    expect(await codeOf(new Blob([]))).toMatchObject({ code: 'empty_file', status: 422 });
    expect(await codeOf(new Blob(['text']))).toMatchObject({ code: 'unsupported_file_type', status: 415 });
    expect(await codeOf(pdfOfSize(maximumBytes + 1))).toMatchObject({ code: 'file_too_large', status: 413 });
  });
});

/** The files of an archive, by name. yauzl refuses names that leave the folder. */
function unzip(archive: Buffer): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  return new Promise((resolve, reject) => {
    fromBuffer(archive, { lazyEntries: true }, (failed, zip) => {
      if (failed) return void reject(failed);
      zip.on('error', reject);
      zip.on('end', () => {
        resolve(files);
      });
      zip.on('entry', (entry: Entry) => {
        zip.openReadStream(entry, (error, stream) => {
          if (error) return void reject(error);
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('end', () => {
            files.set(entry.fileName, Buffer.concat(chunks));
            zip.readEntry();
          });
        });
      });
      zip.readEntry();
    });
  });
}
