import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type Core, createCore } from '../../src/app.js';
import { loadConfig } from '../../src/config.js';
import { createLogger } from '../../src/platform/observability/logger.js';
import { password } from '../support/app.js';
import { createProcesses } from '../support/processes.js';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const processes = await createProcesses();
const organization = 'Two Processes Ltd';
let urls: string[];
let people = 0;
/** The test itself is a third process on the same data. */
let core: Core;

beforeAll(async () => {
  const first = await processes.serve();
  const second = await processes.serve();
  urls = [first.url, second.url];
  const logger = createLogger('silent', { write: () => undefined });
  core = await createCore(loadConfig(processes.shared), { logger });
});
afterAll(async () => {
  await core.close();
  await processes.stop();
});

const here = () => urls[0] ?? '';
const there = () => urls[1] ?? '';

async function call(url: string, path: string, token?: string, body?: object, method?: string) {
  const response = await fetch(`${url}/api/v1${path}`, {
    method: method ?? (body ? 'POST' : 'GET'),
    headers: {
      ...(body && { 'content-type': 'application/json' }),
      ...(token && { authorization: `Bearer ${token}` }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, json: text ? JSON.parse(text) : null };
}

async function createPerson(role?: string) {
  const email = `shared${++people}@example.com`;
  await core.identity.provisionUser({ email, organization, password, role });
  const { json } = await call(here(), '/auth/login', undefined, { email, password });
  return { email, ...(json as { accessToken: string; refreshToken: string }) };
}

const refresh = (url: string, refreshToken: string) =>
  call(url, '/auth/refresh', undefined, { refreshToken });
const isAccepted = async (token: string) => {
  const answers = await Promise.all(urls.map((url) => call(url, '/documents', token)));
  return answers.map(({ status }) => status);
};

it('a token and a key of one process are good on the other, and revoking the key holds there at the next request', async () => {
  const owner = await createPerson();
  const { json: key } = await call(here(), '/api-keys', owner.accessToken, {
    name: 'shared',
    environment: 'live',
  });
  expect(await isAccepted(key.key)).toEqual([200, 200]);
  expect(await isAccepted(owner.accessToken)).toEqual([200, 200]);
  expect((await call(there(), `/api-keys/${key.id}`, owner.accessToken, undefined, 'DELETE')).status).toBe(
    204,
  );
  expect(await isAccepted(key.key)).toEqual([401, 401]);
});

it('log-out, change of password, disabling and change of role hold on both at the next request', async () => {
  const changes: Record<string, (person: Awaited<ReturnType<typeof createPerson>>) => Promise<unknown>> = {
    'log-out': ({ accessToken }) => call(here(), '/auth/logout', accessToken, undefined, 'POST'),
    'end of the session': async ({ email, accessToken }) => {
      const { json: other } = await call(there(), '/auth/login', undefined, { email, password });
      const { json: list } = await call(there(), '/auth/sessions', accessToken);
      const own = list.data.find(({ current }: { current: boolean }) => current) as { id: string };
      return call(there(), `/auth/sessions/${own.id}`, other.accessToken, undefined, 'DELETE');
    },
    'change of password': async ({ email }) => {
      const { json: other } = await call(there(), '/auth/login', undefined, { email, password });
      const body = { currentPassword: password, newPassword: 'seven green barges under one bridge' };
      return call(there(), '/auth/password', other.accessToken, body);
    },
    disabling: ({ email }) => processes.run(['user', 'disable', '--email', email]),
    'change of role': ({ email }) => core.identity.changeUser({ email, role: 'admin' }),
  };
  for (const [name, change] of Object.entries(changes)) {
    const person = await createPerson('member');
    expect(await isAccepted(person.accessToken), name).toEqual([200, 200]);
    await change(person);
    expect(await isAccepted(person.accessToken), name).toEqual([401, 401]);
  }
});

it('40 parallel refreshes of one token over both processes leave one live branch and log nobody out', async () => {
  const person = await createPerson('member');
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, n) => refresh(urls[n % 2] ?? '', person.refreshToken)),
  );
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 40 }, () => 200));
  const branches = new Set(answers.map(({ json }) => json.refreshToken as string));
  expect(branches.size).toBe(1);
  const [branch = ''] = branches;
  expect((await refresh(there(), branch)).status).toBe(200);
});

it('reuse that one process sees ends the session on the other', async () => {
  const person = await createPerson('member');
  const first = await refresh(here(), person.refreshToken);
  const second = await refresh(there(), first.json.refreshToken);
  expect((await refresh(here(), person.refreshToken)).json.code).toBe('token_reused');
  expect(await isAccepted(second.json.accessToken)).toEqual([401, 401]);
  expect((await refresh(there(), second.json.refreshToken)).status).toBe(401);
});

it('wrong passwords at one process make the next attempt wait at the other', async () => {
  const person = await createPerson('member');
  const guess = { email: person.email, password: 'not the password of anyone' };
  for (let n = 0; n < 8; n++) await call(urls[n % 2] ?? '', '/auth/login', undefined, guess);
  const blocked = await call(there(), '/auth/login', undefined, { email: person.email, password });
  expect(blocked.status).toBe(429);
});
