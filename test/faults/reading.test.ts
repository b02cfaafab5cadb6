import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { type Core, createCore } from '../../src/app.js';
import { loadConfig } from '../../src/config.js';
import { createLogger } from '../../src/platform/observability/logger.js';
import { createPerson, password, startApp } from '../support/app.js';
import { uploadContent } from '../support/originals.js';
import { createProcesses, end } from '../support/processes.js';
import { invoicePdf, readers, uploadAndRead } from '../support/read-documents.js';
import { isAlive, readersOf, signalAll } from '../support/reader-processes.js';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

let processes: Awaited<ReturnType<typeof createProcesses>>;
/** The test itself, as another process on the same data that reads nothing. */
let core: Core;
let url = '';

beforeEach(async () => {
  processes = await createProcesses();
  const logger = createLogger('silent', { write: () => undefined });
  core = await createCore(loadConfig({ ...processes.shared, CARGOLINT_READERS: '0' }), {
    logger,
  });
  await core.identity.provisionUser({ email: 'ada@example.com', organization: 'Faults Ltd', password });
});
afterEach(async () => {
  await core.close();
  await processes.stop();
});

async function call(path: string, body?: FormData | object, token?: string) {
  const isForm = body instanceof FormData;
  const response = await fetch(`${url}/api/v1${path}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      ...(body && !isForm && { 'content-type': 'application/json' }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    ...(body && { body: isForm ? body : JSON.stringify(body) }),
  });
  return (await response.json()) as Record<string, string>;
}

async function upload(): Promise<{ id: string; token: string }> {
  const { accessToken: token = '' } = await call('/auth/login', { email: 'ada@example.com', password });
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(await invoicePdf())]), 'invoice.pdf');
  const { id = '' } = await call('/documents', form, token);
  return { id, token };
}

const rowOf = async (id: string) =>
  (await core.database.read('documents').where({ id }).first()) as { status: string; failureReason: string };
const jobOf = async (id: string) =>
  (await core.database.read('jobs').where({ subjectId: id }).first()) as
    { attempts: number; leaseOwner: string | null } | undefined;

it('a server that is killed while it reads loses no document: the next one reads it, and no reader is left over', async () => {
  const first = await processes.serve(readers);
  url = first.url;
  const ids: string[] = [];
  for (let n = 0; n < 5; n++) ids.push((await upload()).id);
  const children = readersOf(first.child.pid);
  expect(children).toHaveLength(1);
  first.child.kill('SIGKILL');
  await expect.poll(() => children.filter((pid) => isAlive(pid))).toEqual([]);
  const waiting = await Promise.all(ids.map(jobOf));
  expect(waiting.filter(Boolean).length).toBeGreaterThan(0);
  ({ url } = await processes.serve(readers));
  for (const id of ids) {
    await expect
      .poll(async () => (await rowOf(id)).status, { timeout: 90_000, interval: 200 })
      .toBe('processed');
    expect(await jobOf(id)).toBeUndefined();
  }
});

it('a server that is told to stop hands its work back at once', async () => {
  const first = await processes.serve(readers);
  url = first.url;
  const { id } = await upload();
  await expect.poll(async () => (await jobOf(id))?.leaseOwner ?? null, { interval: 5 }).not.toBeNull();
  expect(await end(first)).toBe(0);
  const job = await jobOf(id);
  if (job) expect(job).toMatchObject({ attempts: 0, leaseOwner: null });
  else expect((await rowOf(id)).status).toBe('processed');
});

it('two servers on one database read each document once', async () => {
  const [first, second] = [await processes.serve(readers), await processes.serve(readers)];
  url = first.url;
  const ids: string[] = [];
  for (let n = 0; n < 8; n++) {
    url = n % 2 === 0 ? first.url : second.url;
    ids.push((await upload()).id);
  }
  for (const id of ids) {
    await expect.poll(async () => (await rowOf(id)).status, { interval: 100 }).toBe('processed');
  }
  const said = first.printed() + second.printed();
  expect(said).not.toContain('taken over');
  expect(await core.database.read('readings').whereIn('documentId', ids)).toHaveLength(ids.length);
});

it('a document whose reader dies each time ends as failed with a reason, and the others are read', async () => {
  const app = await startApp(readers);
  onTestFinished(() => app.stop());
  const { auth } = await createPerson(app);
  const { id } = await uploadContent(app, auth, 'invoice.pdf', await invoicePdf());
  const hunter = setInterval(() => {
    signalAll(readersOf(process.pid), 'SIGKILL');
  }, 10);
  const waitingJob = () =>
    app.database.read('jobs').where({ subjectId: id, leaseOwner: null }).first('runAt') as Promise<
      { runAt: number } | undefined
    >;
  const read = async () => (await app.call(`/api/v1/documents/${id}`, { headers: auth })).json;
  const statusAfterWait = async () => {
    const job = await waitingJob();
    if (job) app.clock.advance(Math.max(0, job.runAt - app.runtime.now()));
    return (await read()).status as string;
  };
  await expect.poll(statusAfterWait, { interval: 200 }).toBe('failed');
  clearInterval(hunter);
  expect((await read()).failureReason).toContain('never came to an end');
  expect(await app.database.read('jobs').where({ subjectId: id })).toEqual([]);
  const other = await uploadAndRead(app, auth, await invoicePdf());
  expect(other.status).toBe('processed');
});
