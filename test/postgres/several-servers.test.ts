import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { createApp } from '../../src/app.js';
import { loadConfig } from '../../src/config.js';
import { createLogger } from '../../src/platform/observability/logger.js';
import { type Person, type TestApp, createKey, createPerson, startApp } from '../support/app.js';

const limit = 20;
const environment = { CARGOLINT_RATE_LIMIT_ENTERPRISE: String(limit), CARGOLINT_RATE_LIMIT_FAILED_AUTH: '5' };

let app: TestApp;
let person: Person;
beforeAll(async () => {
  app = await startApp(environment);
  person = await createPerson(app);
});
afterAll(() => app.stop());

/** Another server on the same database, with the same clock. */
async function startAnother(): Promise<string> {
  const config = loadConfig({ ...app.shared, ...environment, CARGOLINT_PORT: '0', CARGOLINT_READERS: '0' });
  const other = await createApp(config, { runtime: app.runtime, logger: createLogger('silent') });
  onTestFinished(() => other.close());
  return other.listen();
}

const statusesOf = async (calls: Promise<Response>[]): Promise<Record<number, number>> => {
  const counts: Record<number, number> = {};
  for (const { status } of await Promise.all(calls)) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
};

it('the rate limit of an organization is exact over several servers, to the request', async () => {
  const urls = [app.url, await startAnother(), await startAnother()];
  const key = await createKey(app, person);
  app.clock.advance(61_000);
  const list = (index: number) =>
    fetch(`${urls[index % urls.length]}/api/v1/documents`, { headers: key.auth });
  expect(await statusesOf(Array.from({ length: 90 }, (_, index) => list(index)))).toEqual({
    200: limit,
    429: 90 - limit,
  });
  const refused = await list(1);
  expect(refused.status).toBe(429);
  const wait = Number(refused.headers.get('retry-after'));
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(60);
  // Each server answers from its own memory until then, and looks again afterwards.
  app.clock.advance(wait * 1000);
  const later = await list(2);
  expect(later.status, await later.clone().text()).toBe(200);
  expect(Number(later.headers.get('x-ratelimit-remaining'))).toBeLessThan(limit);
});

it('a key that is revoked at one server is refused by another at its next request', async () => {
  const other = await startAnother();
  const owner = await createPerson(app);
  const key = await createKey(app, owner);
  const list = () => fetch(`${other}/api/v1/documents`, { headers: key.auth });
  const first = await list();
  expect(first.status, await first.text()).toBe(200);
  const revoked = await app.call(`/api/v1/api-keys/${key.id}`, { method: 'DELETE', headers: owner.auth });
  expect(revoked.status).toBeLessThan(300);
  expect((await list()).status).toBe(401);
});

it('a log-out at one server holds at another at its next request', async () => {
  const other = await startAnother();
  const owner = await createPerson(app);
  const list = () => fetch(`${other}/api/v1/documents`, { headers: owner.auth });
  expect((await list()).status).toBe(200);
  await app.call('/api/v1/auth/logout', { method: 'POST', headers: owner.auth });
  expect((await list()).status).toBe(401);
});

it('parallel refreshes of one token at several servers leave one live branch and log nobody out', async () => {
  const urls = [app.url, await startAnother(), await startAnother()];
  const owner = await createPerson(app);
  const answers = await Promise.all(
    Array.from({ length: 21 }, async (_, index) => {
      const response = await fetch(`${urls[index % urls.length]}/api/v1/auth/refresh`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ refreshToken: owner.refreshToken }),
      });
      return { status: response.status, ...((await response.json()) as { refreshToken?: string }) };
    }),
  );
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  expect(new Set(answers.map(({ refreshToken }) => refreshToken)).size).toBe(1);
});

it('no job is taken twice by workers of several processes, and none is left', async () => {
  const { createJobQueue } = await import('../../src/platform/jobs/job-queue.js');
  const jobs = Array.from({ length: 60 }, (_, index) => `subject_${index}`);
  const queues = [1, 2, 3].map(() => createJobQueue({ database: app.database, runtime: app.runtime }));
  await app.database.transaction(async (em) => {
    for (const subject of jobs) await queues[0]?.enqueue(em, 'several', subject);
  });
  const taken: string[] = [];
  await Promise.all(
    queues.map(async (queue, worker) => {
      for (;;) {
        const job = await queue.take(['several'], `worker ${worker}`, 60_000);
        if (!job) return;
        taken.push(job.subjectId);
      }
    }),
  );
  expect([...taken].sort()).toEqual([...jobs].sort());
});

it('failed authentications of an address are counted over several servers', async () => {
  const other = await startAnother();
  app.clock.advance(61_000);
  const guess = (url: string) =>
    fetch(`${url}/api/v1/documents`, { headers: { authorization: 'Bearer of.nothing.good' } });
  for (let attempt = 0; attempt < 5; attempt++) {
    expect((await guess(attempt % 2 === 0 ? app.url : other)).status).toBe(401);
  }
  expect((await guess(app.url)).status).toBe(429);
  expect((await guess(other)).status).toBe(429);
});

it('counts that nobody needs any more are removed, and those of the last minute stay', async () => {
  app.clock.advance(61_000);
  const [early, late] = [await createKey(app, await createPerson(app)), await createKey(app, person)];
  const list = async ({ auth }: typeof early) =>
    (await app.call('/api/v1/documents', { headers: auth })).status;
  const countRows = async () => (await app.database.read('rateWindows').select('key')).length;
  app.clock.advance(61_000);
  expect(await list(early)).toBe(200);
  app.clock.advance(61_000);
  for (let n = 0; n < limit; n++) expect(await list(late)).toBe(200);
  expect(await countRows()).toBeGreaterThan(1);
  await app.retention.run();
  expect(await countRows()).toBe(1);
  expect(await list(late)).toBe(429);
});
