import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest';
import { createApp } from '../../src/app.js';
import { loadConfig } from '../../src/config.js';
import { readDocumentJob } from '../../src/features/documents/index.js';
import { createJobQueue } from '../../src/platform/jobs/job-queue.js';
import { createLogger } from '../../src/platform/observability/logger.js';
import { hours, minutes, seconds } from '../../src/platform/runtime.js';
import { type Person, type TestApp, createKey, createPerson, password, startApp } from '../support/app.js';
import { uploadContent } from '../support/originals.js';
import { invoicePdf, readers } from '../support/read-documents.js';

vi.setConfig({ testTimeout: 120_000 });

const limit = 5;

let app: TestApp;
/** Another one, with limits. */
let limited: TestApp;
beforeAll(async () => {
  app = await startApp();
  limited = await startApp({
    CARGOLINT_RATE_LIMIT_ENTERPRISE: String(limit),
    CARGOLINT_RATE_LIMIT_FAILED_AUTH: String(limit),
  });
});
afterAll(async () => {
  await app.stop();
  await limited.stop();
});

/** The clock goes wrong by hours for the time of the work. */
async function whileAhead<T>({ clock }: TestApp, work: () => Promise<T>, by = hours(3)): Promise<T> {
  clock.advance(by);
  try {
    return await work();
  } finally {
    clock.advance(-by);
  }
}

const list = async (headers: Record<string, string>, at = app) =>
  (await at.call('/api/v1/documents', { headers })).status;
const refresh = (refreshToken: string) => app.call('/api/v1/auth/refresh', { body: { refreshToken } });
const logIn = (at: TestApp, { email }: Person, secret = password) =>
  at.call('/api/v1/auth/login', { body: { email, password: secret } });
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

it('a document whose worker took it, put it off or died while the clock was ahead is read once the clock is right', async () => {
  const content = await invoicePdf();
  const { auth } = await createKey(app, await createPerson(app));
  const queue = createJobQueue({ database: app.database, runtime: app.runtime });
  const take = () => queue.take([readDocumentJob], 'a worker that dies', seconds(15));
  const ids = await whileAhead(app, async () => {
    const uploads = ['died.pdf', 'put-off.pdf', 'waits.pdf'];
    const made: string[] = [];
    for (const name of uploads) made.push((await uploadContent(app, auth, name, content)).id);
    expect(await take()).toMatchObject({ subjectId: made[0] });
    const second = await take();
    if (second) await queue.putOff(second, app.runtime.now() + minutes(1), 'an error that passes');
    return made;
  });
  const config = loadConfig({ ...app.shared, ...readers, CARGOLINT_PORT: '0' });
  const other = await createApp(config, { runtime: app.runtime, logger: createLogger('silent') });
  onTestFinished(() => other.close());
  const statusOf = async (id: string) =>
    ((await app.database.read('documents').where({ id }).first('status')) as { status: string }).status;
  for (const id of ids) await expect.poll(() => statusOf(id), { interval: 100 }).toBe('processed');
});

it('a reader that works when the clock jumps finishes its document, once', async () => {
  const config = loadConfig({ ...app.shared, ...readers, CARGOLINT_PORT: '0' });
  const other = await createApp(config, { runtime: app.runtime, logger: createLogger('silent') });
  onTestFinished(() => other.close());
  const owner = await createPerson(app);
  const { id } = await uploadContent(app, owner.auth, 'jump.pdf', await invoicePdf());
  const jobOf = async () =>
    (await app.database.read('jobs').where({ subjectId: id }).first()) as
      { leaseOwner: string | null } | undefined;
  await expect.poll(async () => (await jobOf())?.leaseOwner ?? null, { interval: 2 }).not.toBeNull();
  app.clock.advance(hours(3));
  onTestFinished(() => {
    app.clock.advance(-hours(3));
  });
  await expect.poll(jobOf, { interval: 50 }).toBeUndefined();
  expect(await app.database.read('readings').where({ documentId: id })).toHaveLength(1);
});

it('no access token or key is accepted beyond its time, nor one of a time that has not come', async () => {
  const owner = await createPerson(app);
  const expiresAt = new Date(app.runtime.now() + hours(1)).toISOString();
  const key = await createKey(app, owner, { expiresAt });
  const early = await whileAhead(app, async () => {
    expect(await list(owner.auth)).toBe(401);
    expect(await list(key.auth)).toBe(401);
    return (await logIn(app, owner)).json.accessToken as string;
  });
  expect(await list(bearer(early))).toBe(401);
  expect(await list(owner.auth)).toBe(200);
  expect(await list(key.auth)).toBe(200);
  await whileAhead(
    app,
    async () => {
      expect(await list(owner.auth)).toBe(401);
      expect(await list(key.auth)).toBe(401);
    },
    hours(1) + seconds(1),
  );
  expect((await logIn(app, owner)).status).toBe(200);
});

it('a refresh token that was used while the clock was ahead is not taken for a repetition afterwards', async () => {
  const owner = await createPerson(app);
  await whileAhead(app, async () => {
    expect((await refresh(owner.refreshToken)).status).toBe(200);
    // Within ten seconds it is one.
    expect((await refresh(owner.refreshToken)).status).toBe(200);
  });
  const answer = await refresh(owner.refreshToken);
  expect([answer.status, answer.json.code]).toEqual([401, 'token_reused']);
});

it('who used up a limit while the clock was ahead does not wait until it is that late', async () => {
  const owner = await createPerson(limited);
  const key = await createKey(limited, owner);
  const exhaust = async () => {
    for (let n = 0; n < limit; n++) expect(await list(key.auth, limited)).toBe(200);
    expect(await list(key.auth, limited)).toBe(429);
  };
  limited.clock.advance(minutes(2));
  await exhaust();
  await whileAhead(limited, exhaust);
  await exhaust();
});

it('wrong passwords of a time that has not come keep nobody out', async () => {
  const owner = await createPerson(limited);
  await whileAhead(limited, async () => {
    for (let n = 0; n < limit; n++) await logIn(limited, owner, 'not the password of anyone');
    // Too many of the address, and of the account.
    expect((await logIn(limited, owner)).status).toBe(429);
    limited.clock.advance(minutes(2));
    for (let n = 0; n < limit; n++) await logIn(limited, owner, 'not the password of anyone');
    limited.clock.advance(-minutes(2));
  });
  expect((await logIn(limited, owner)).status).toBe(200);
});
