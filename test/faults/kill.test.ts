import { randomInt } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type Core, createCore } from '../../src/app.js';
import { loadConfig } from '../../src/config.js';
import { createLogger } from '../../src/platform/observability/logger.js';
import { type Random, randomFrom } from '../eval/generate/random.js';
import { password } from '../support/app.js';
import { type Promised, createMixedLoad, send, toHash } from '../support/mixed-load.js';
import { postgresOfThisRun } from '../support/postgres.js';
import { type Running, createProcesses, end } from '../support/processes.js';
import { letterPdf, readers } from '../support/read-documents.js';

vi.setConfig({ testTimeout: 600_000, hookTimeout: 120_000 });

const rounds = 20;
const clients = 3;
const email = 'ada@example.com';
const environment = { ...readers, CARGOLINT_RATE_LIMIT_ENTERPRISE: '0' };

let processes: Awaited<ReturnType<typeof createProcesses>>;
/** The test itself, as another process on the same data that reads nothing. */
let core: Core;

beforeAll(async () => {
  processes = await createProcesses();
  const config = loadConfig({ ...processes.shared, CARGOLINT_READERS: '0' });
  core = await createCore(config, { logger: createLogger('silent', { write: () => undefined }) });
  await core.identity.provisionUser({ email, organization: 'Killed Ltd', password });
});
afterAll(async () => {
  await core.close();
  await processes.stop();
});

/** One that is killed and started again. */
interface Place {
  start: () => Promise<Running & { url?: string }>;
  now: Running & { url?: string };
}

/** All that runs: two servers and a process that reads on PostgreSQL, one that does all on SQLite. */
async function startAll(): Promise<Place[]> {
  const server = (args: string[]) => () => processes.serve(environment, { args });
  const starts =
    postgresOfThisRun === undefined
      ? [server([])]
      : [server(['--no-worker']), server(['--no-worker']), () => processes.work(readers)];
  return Promise.all(starts.map(async (start) => ({ start, now: await start() })));
}

const urlsOf = (places: readonly Place[]): string[] =>
  places.map(({ now }) => now.url).filter((url) => url !== undefined);

async function killOne(places: readonly Place[], random: Random): Promise<void> {
  const place = random.pick(places);
  await end(place.now, 'SIGKILL');
  place.now = await place.start();
}

const tokenOf = async (url: string): Promise<string> => {
  const { json } = await send(url, '/auth/login', { body: { email, password } });
  return json.accessToken as string;
};

async function expectUploads(url: string, uploads: Promised['uploads'], about: string): Promise<void> {
  const authorization = `Bearer ${await tokenOf(url)}`;
  for (const { id, sha256 } of uploads) {
    const answer = await fetch(`${url}/api/v1/documents/${id}/content`, { headers: { authorization } });
    expect(answer.status, `upload ${id}, ${about}`).toBe(200);
    expect(toHash(Buffer.from(await answer.arrayBuffer())), `upload ${id}, ${about}`).toBe(sha256);
  }
}

async function expectKeys(
  url: string,
  { keys, revokedKeys, endedTokens }: Promised,
  about: string,
): Promise<void> {
  const statusOf = async (credential: { key: string } | { token: string }) =>
    (await send(url, '/documents?limit=1', credential)).status;
  for (const { key } of keys) expect(await statusOf({ key }), `a key, ${about}`).toBe(200);
  for (const key of revokedKeys) expect(await statusOf({ key }), `a revoked key, ${about}`).toBe(401);
  for (const token of endedTokens) expect(await statusOf({ token }), `a log-out, ${about}`).toBe(401);
}

/** The last token of a session is good, unless a use of it was cut off; then all older ones are not, and end it. */
async function expectOneBranch(url: string, sessions: Promised['sessions'], about: string): Promise<void> {
  const refresh = (refreshToken: string | undefined) =>
    send(url, '/auth/refresh', { body: { refreshToken } });
  for (const { refreshTokens, isUncertain } of sessions) {
    const last = await refresh(refreshTokens.at(-1));
    if (!isUncertain) expect(last.status, `the last refresh token, ${about}`).toBe(200);
    const branch = last.status === 200 ? [last.json.refreshToken as string] : [];
    for (const old of refreshTokens.slice(0, -1)) {
      expect((await refresh(old)).status, `a used refresh token, ${about}`).toBe(401);
    }
    // A second live branch would survive the end of the first.
    if (refreshTokens.length > 1)
      for (const token of [...branch, ...refreshTokens])
        expect((await refresh(token)).status, `after reuse, ${about}`).toBe(401);
  }
}

async function expectNothingIsStuck(about: string): Promise<void> {
  const processing = async () => {
    const [row] = (await core.database.read('documents').where({ status: 'processing' }).count('* as n')) as {
      n: number;
    }[];
    return row?.n;
  };
  await expect
    .poll(processing, { timeout: 120_000, interval: 500, message: `documents processing, ${about}` })
    .toBe(0);
  // What a killed upload left behind is removed by jobs too.
  await expect.poll(() => core.database.read('jobs').select('kind')).toEqual([]);
}

it('servers and readers that are killed twenty times under load lose nothing that was acknowledged, and accept nothing that was revoked', async () => {
  const seed = process.env.CARGOLINT_TEST_SEED ?? String(randomInt(2 ** 31));
  const about = `CARGOLINT_TEST_SEED=${seed}`;
  const random = randomFrom(seed);
  const places = await startAll();
  const load = createMixedLoad({ random, urls: () => urlsOf(places), email, content: await letterPdf() });
  const running = load.run(clients);
  let seen = 0;
  for (let round = 0; round < rounds; round++) {
    load.grant(30);
    await wait(random.int(50, 700));
    await killOne(places, random);
    const since = load.promised.uploads.length;
    await expectUploads(random.pick(urlsOf(places)), load.promised.uploads.slice(seen, since), about);
    seen = since;
  }
  const { promised } = load;
  // Some of each, whatever the dice say; more keys than clients that may still revoke one.
  const { uploads, keys, revokedKeys, endedTokens } = promised;
  const isEnough = () => {
    load.grant(20);
    return [uploads, revokedKeys, endedTokens].every(({ length }) => length > 0) && keys.length > clients;
  };
  await expect.poll(isEnough, { interval: 300, message: about }).toBe(true);
  load.stop();
  await running;
  const [url = ''] = urlsOf(places);
  expect(load.faults, about).toEqual([]);
  expect(load.unanswered(), about).toBeGreaterThan(0);
  await expectUploads(url, promised.uploads, about);
  await expectKeys(url, promised, about);
  await expectOneBranch(url, promised.sessions, about);
  await expectNothingIsStuck(about);
});
