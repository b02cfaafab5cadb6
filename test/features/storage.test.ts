import { appendFileSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Person,
  type TestApp,
  createPerson,
  fileForm,
  startApp,
  uploadDocument,
} from '../support/app.js';
import { type Bucket, startBucket } from '../support/bucket.js';
import { createFolder } from '../support/folder.js';
import { drawablePdf, uploadContent } from '../support/originals.js';
import { invoicePdf, readers } from '../support/read-documents.js';

/** A place where files are kept, looked at from behind. */
interface Place {
  environment: Record<string, string>;
  keys(app: TestApp): string[];
  content(app: TestApp, key: string): Buffer;
  append(app: TestApp, key: string): void;
  erase(app: TestApp, key: string): void;
  stop(): Promise<void>;
}

function onDisk(): Promise<Place> {
  const folderOf = (app: TestApp) => path.join(app.folder, 'files');
  const fileOf = (app: TestApp, key: string) => path.join(folderOf(app), key.slice(-2), key);
  return Promise.resolve({
    environment: {},
    keys: (app) =>
      readdirSync(folderOf(app), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.parentPath.endsWith('incoming'))
        .map(({ name }) => name)
        .sort(),
    content: (app, key) => readFileSync(fileOf(app, key)),
    append: (app, key) => {
      appendFileSync(fileOf(app, key), 'something else');
    },
    erase: (app, key) => {
      rmSync(fileOf(app, key));
    },
    stop: () => Promise.resolve(),
  });
}

async function inBucket(): Promise<Place> {
  const bucket = await startBucket();
  return {
    environment: { ...bucket.environment, CARGOLINT_S3_TIMEOUT_MS: '20000' },
    keys: () => bucket.keys(),
    content: (_app, key) => bucket.content(key),
    append: (_app, key) => {
      bucket.append(key, 'something else');
    },
    erase: (_app, key) => {
      bucket.erase(key);
    },
    stop: () => bucket.stop(),
  };
}

const incoming = (app: TestApp) => readdirSync(path.join(app.folder, 'files', 'incoming'));

describe.each([
  ['the disk', onDisk],
  ['a bucket', inBucket],
])('files on %s', (_name, open) => {
  let place: Place;
  let app: TestApp;
  let person: Person;
  beforeAll(async () => {
    place = await open();
    app = await startApp({ ...readers, ...place.environment });
    person = await createPerson(app);
  });
  afterAll(async () => {
    await app.stop();
    await place.stop();
  });

  const download = async (id: string) => {
    const answer = await fetch(`${app.url}/api/v1/documents/${id}/content`, { headers: person.auth });
    return { status: answer.status, content: Buffer.from(await answer.arrayBuffer()) };
  };
  const statusOf = async (id: string) =>
    (await app.call(`/api/v1/documents/${id}`, { headers: person.auth })).json.status as string;

  it('a file comes back as it was sent, what was read of it lies beside it, and deleting removes both', async () => {
    const content = await invoicePdf();
    const { id } = await uploadContent(app, person.auth, 'invoice.pdf', content);
    expect(place.content(app, id)).toEqual(content);
    expect(await download(id)).toEqual({ status: 200, content });
    await expect.poll(() => statusOf(id), { interval: 200 }).not.toBe('processing');
    expect(place.keys(app)).toEqual([id, `words-${id}`]);
    const deleted = await app.call(`/api/v1/documents/${id}`, { method: 'DELETE', headers: person.auth });
    expect(deleted.status).toBe(204);
    await expect.poll(() => place.keys(app)).toEqual([]);
    await expect.poll(() => app.database.read('jobs').select('kind')).toEqual([]);
  });

  it('what is refused leaves nothing: a file that is too large, empty, or of another type', async () => {
    const before = place.keys(app);
    const contents = [Buffer.alloc(5 * 1024 * 1024 + 1, '%PDF-1.4\n'), Buffer.alloc(0), Buffer.from('text')];
    for (const content of contents) {
      const body = fileForm(new Blob([new Uint8Array(content)]), 'invoice.pdf');
      const { status } = await app.call('/api/v1/documents', { body, headers: person.auth });
      expect([413, 415, 422]).toContain(status);
    }
    expect(place.keys(app)).toEqual(before);
    expect(incoming(app)).toEqual([]);
  });

  it('32 downloads at once of a file of 5 MB are all whole, and leave nothing behind', async () => {
    const content = Buffer.alloc(5 * 1024 * 1024, 'x');
    content.write('%PDF-1.4\n');
    const { id } = await uploadContent(app, person.auth, 'large.pdf', content);
    const answers = await Promise.all(Array.from({ length: 32 }, () => download(id)));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect(answers.every((answer) => answer.content.equals(content))).toBe(true);
    await expect.poll(() => incoming(app)).toEqual([]);
  });

  it('content that was changed or is gone is a fault of ours, and the log names the file', async () => {
    const changed = await uploadDocument(app, person.auth);
    place.append(app, changed.id);
    const gone = await uploadDocument(app, person.auth);
    place.erase(app, gone.id);
    for (const { id } of [changed, gone]) {
      const answer = await app.call(`/api/v1/documents/${id}/content`, { headers: person.auth });
      expect([answer.status, answer.json.code]).toEqual([500, 'internal_error']);
      const faults = app.logged.filter((line) => line.includes('"err"')).join('');
      expect(faults).toContain(id);
      expect(faults).toContain(`"reqId":"${answer.json.instance}"`);
    }
    expect(incoming(app)).toEqual([]);
  });
});

describe('a bucket', () => {
  let bucket: Bucket;
  let app: TestApp;
  let person: Person;
  beforeAll(async () => {
    bucket = await startBucket();
    app = await startApp({ ...readers, ...bucket.environment });
    person = await createPerson(app);
  });
  afterAll(async () => {
    await app.stop();
    await bucket.stop();
  });

  const upload = (headers: Record<string, string> = {}) =>
    app.call('/api/v1/documents', { body: fileForm(), headers: { ...person.auth, ...headers } });
  const content = (id: string) => app.call(`/api/v1/documents/${id}/content`, { headers: person.auth });

  it('an object is written with its length and hash, in one piece', async () => {
    const body = await drawablePdf('An invoice');
    const { id, sha256 } = await uploadContent(app, person.auth, 'invoice.pdf', body);
    const [put] = bucket.requests.filter(({ method, url }) => method === 'PUT' && url.includes(id));
    expect(put?.headers['content-length']).toBe(String(body.length));
    expect(put?.headers['transfer-encoding']).toBeUndefined();
    expect(put?.headers['x-amz-trailer']).toBeUndefined();
    expect(put?.headers['x-amz-content-sha256']).toBe(sha256);
    const checksum = Buffer.from(String(put?.headers['x-amz-checksum-sha256']), 'base64').toString('hex');
    expect(checksum).toBe(sha256);
  });

  it.each(['closed', 'silent', 'slow-down'] as const)(
    'while it is out of reach (%s) the answer is 503, and the upload can be repeated with its Idempotency-Key',
    async (fault) => {
      const { id } = (await upload()).json as { id: string };
      const before = bucket.keys().filter((key) => !key.startsWith('words-'));
      const lines = app.logged.length;
      bucket.break(() => fault);
      const key = { 'idempotency-key': `while-${fault}` };
      for (const answer of [await upload(key), await content(id)]) {
        expect([answer.status, answer.json.code]).toEqual([503, 'service_busy']);
        expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      }
      // The job that reads the first upload may wait for the bucket as well.
      await expect.poll(() => incoming(app)).toEqual([]);
      bucket.repair();
      const logged = app.logged.slice(lines).join('');
      expect(logged).toContain('the object storage could not be reached');
      expect(logged).toContain(`"file":"${id}"`);
      expect(logged).not.toContain(bucket.environment.CARGOLINT_S3_SECRET_ACCESS_KEY);
      const again = await upload(key);
      expect(again.status).toBe(201);
      expect(bucket.keys().filter((key) => !key.startsWith('words-'))).toEqual(
        [...before, again.json.id].sort(),
      );
      expect((await content(id)).status).toBe(200);
    },
  );

  it.each([
    ['slow-down', 'PUT'],
    ['closed', 'PUT'],
    ['slow-down', 'GET'],
    ['closed', 'GET'],
    ['cut', 'GET'],
  ] as const)('one %s of a %s goes unnoticed', async (fault, method) => {
    let left = 1;
    bucket.break((each) => (each === method && left-- > 0 ? fault : undefined));
    const uploaded = await upload();
    expect(uploaded.status).toBe(201);
    expect((await content(uploaded.json.id as string)).text).toContain('invoice');
    expect(left).toBeLessThan(1);
    bucket.repair();
  });

  it('an upload whose success got lost leaves no object for good', async () => {
    const before = bucket.keys();
    bucket.break((method) => (method === 'PUT' ? 'answer-lost' : undefined));
    expect((await upload()).status).toBe(503);
    bucket.repair();
    const left = () => bucket.keys().filter((key) => !before.includes(key) && !key.startsWith('words-'));
    // The job that removes it is noted beside the answer.
    await expect.poll(left).toEqual([]);
  });

  it('a document that is deleted during an outage loses its files after it', async () => {
    const { id } = (await upload()).json as { id: string };
    await expect.poll(() => app.database.read('jobs').select('kind')).toEqual([]);
    const lines = app.logged.length;
    bucket.break(() => 'slow-down');
    const deleted = await app.call(`/api/v1/documents/${id}`, { method: 'DELETE', headers: person.auth });
    expect(deleted.status).toBe(204);
    await expect.poll(() => app.logged.slice(lines).join('')).toContain('a background task failed');
    expect(bucket.keys()).toContain(id);
    bucket.repair();
    app.clock.advance(61_000);
    await expect.poll(() => bucket.keys().filter((key) => key.includes(id))).toEqual([]);
  });

  it('a document that can not be fetched is read after the outage, however long it takes', async () => {
    bucket.break((method) => (method === 'GET' ? 'slow-down' : undefined));
    const { id } = await uploadContent(app, person.auth, 'invoice.pdf', await invoicePdf());
    const job = async () =>
      (await app.database.read('jobs').where({ subjectId: id }).first()) as
        { attempts: number; leaseOwner: string | null } | undefined;
    const putOffs = () =>
      app.logged.filter((line) => line.includes('a job is put off') && line.includes(id)).length;
    for (let time = 1; time <= 5; time++) {
      await expect.poll(putOffs).toBeGreaterThanOrEqual(time);
      await expect.poll(job).toMatchObject({ attempts: 0, leaseOwner: null });
      app.clock.advance(11_000);
    }
    bucket.repair();
    const read = async () => (await app.call(`/api/v1/documents/${id}`, { headers: person.auth })).json;
    await expect.poll(async () => (await read()).status).not.toBe('processing');
    expect((await read()).status).not.toBe('failed');
  });

  it('servers with one database and one bucket, and a folder each, see each other’s files', async () => {
    const shared = {
      ...bucket.environment,
      CARGOLINT_DATABASE_URL: `sqlite:${path.join(app.folder, 'cargolint.sqlite')}`,
      ...app.shared,
      CARGOLINT_DATA_DIR: createFolder(),
      CARGOLINT_JWT_SECRETS: readFileSync(path.join(app.folder, 'jwt-secret'), 'utf8').trim(),
      CARGOLINT_ENCRYPTION_KEYS: readFileSync(path.join(app.folder, 'encryption-key'), 'utf8').trim(),
    };
    const other = await startApp(shared);
    const { id } = (await upload()).json as { id: string };
    const there = await other.call(`/api/v1/documents/${id}/content`, { headers: person.auth });
    expect([there.status, there.text]).toEqual([200, (await content(id)).text]);
    const fromThere = await uploadDocument(other, person.auth);
    expect((await content(fromThere.id)).status).toBe(200);
    await other.stop();
  });
});

describe('the start', () => {
  let bucket: Bucket;
  beforeAll(async () => {
    bucket = await startBucket();
  });
  afterAll(() => bucket.stop());

  it('a bucket that refuses our credentials or is not there stops the start with a line that names it', async () => {
    const wrong = {
      CARGOLINT_S3_ACCESS_KEY_ID: 'SOMEBODY',
      CARGOLINT_S3_SECRET_ACCESS_KEY: 'secret-of-nobody',
    };
    const missing = { CARGOLINT_STORAGE_URL: 's3://another-bucket' };
    for (const changes of [wrong, missing]) {
      const start = startApp({ ...bucket.environment, ...changes });
      await expect(start).rejects.toThrow(/^CARGOLINT_STORAGE_URL takes a bucket .*40[34]/);
      await expect(start).rejects.not.toThrow(/SOMEBODY|secret-of-nobody/);
    }
  });

  it('a bucket that is out of reach is no reason not to start', async () => {
    bucket.break(() => 'closed');
    const app = await startApp(bucket.environment);
    expect((await app.call('/health/ready')).status).toBe(200);
    bucket.repair();
    const person = await createPerson(app);
    const uploaded = await uploadDocument(app, person.auth);
    expect(bucket.keys()).toEqual([uploaded.id]);
    await app.stop();
  });
});
