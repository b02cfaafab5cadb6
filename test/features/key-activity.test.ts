import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  type Person,
  type TestApp,
  createKey,
  createPerson,
  startApp,
  uploadDocument,
} from '../support/app.js';

let app: TestApp;
let owner: Person;
beforeAll(async () => {
  app = await startApp({ CARGOLINT_TRUSTED_PROXIES: '127.0.0.1' });
  owner = await createPerson(app);
});
afterAll(() => app.stop());

async function eventsOf(keyId: string) {
  await app.background.settle();
  const answer = await app.graphql(
    'query ($keyId: ID) { activityEvents(filter: { keyId: $keyId }) { data { action result reason actor { kind id name } keyId } } }',
    { keyId },
    owner.auth,
  );
  return answer.json.data.activityEvents.data as {
    action: string;
    result: string;
    reason: string | null;
    actor: { kind: string; id: string; name: string };
  }[];
}

const ask = (key: { auth: Record<string, string> }, address: string) =>
  app.call('/api/v1/documents', { headers: { ...key.auth, 'x-forwarded-for': address } });
const change = (id: string, method: string, path = '', body?: object) =>
  app.call(`/api/v1/api-keys/${id}${path}`, { method, body, headers: owner.auth });

it('creation, change, rotation, revocation and failed use of a key are events with actor and key', async () => {
  const key = await createKey(app, owner);
  await change(key.id, 'PATCH', '', { name: 'renamed' });
  await change(key.id, 'POST', '/rotate', { gracePeriodSeconds: 3600 });
  await change(key.id, 'DELETE');
  expect((await ask(key, '203.0.113.4')).status).toBe(401);
  const events = await eventsOf(key.id);
  expect(events.map(({ action, result, reason }) => [action, result, reason]).reverse()).toEqual([
    ['CREATE_API_KEY', 'SUCCESS', null],
    ['UPDATE_API_KEY', 'SUCCESS', null],
    ['ROTATE_API_KEY', 'SUCCESS', null],
    ['REVOKE_API_KEY', 'SUCCESS', null],
    ['AUTHENTICATE', 'FAILURE', 'REVOKED'],
  ]);
  const [failed, ...acts] = events;
  for (const { actor } of acts) expect(actor).toEqual({ kind: 'USER', id: owner.id, name: owner.email });
  expect(failed?.actor).toEqual({ kind: 'KEY', id: key.id, name: 'renamed' });
});

it('an expired key and a forbidden address are told apart in the events, and not to the stranger', async () => {
  const bound = await createKey(app, owner, { allowedIps: ['10.0.0.0/8'] });
  const ending = await createKey(app, owner, {
    expiresAt: new Date(app.runtime.now() + 60_000).toISOString(),
  });
  app.clock.advance(61_000);
  const answers = [await ask(bound, '203.0.113.4'), await ask(ending, '203.0.113.4')];
  const [first, second] = answers.map(({ status, json }) => ({ status, ...json, instance: '' }));
  expect(first).toEqual(second);
  const reasons = [await eventsOf(bound.id), await eventsOf(ending.id)].map(([event]) => event?.reason);
  expect(reasons).toEqual(['IP_FORBIDDEN', 'EXPIRED']);
});

it('the last use of a key is written once a minute at most', async () => {
  const key = await createKey(app, owner);
  const lastUse = async () => {
    await app.background.settle();
    return (await change(key.id, 'GET')).json as { lastUsedAt: string; lastUsedIp: string };
  };
  await ask(key, '198.51.100.1');
  const first = await lastUse();
  expect(first.lastUsedIp).toBe('198.51.100.1');
  for (let n = 2; n < 8; n++) await ask(key, `198.51.100.${n}`);
  expect(await lastUse()).toMatchObject(first);
  app.clock.advance(61_000);
  await ask(key, '198.51.100.9');
  expect((await lastUse()).lastUsedIp).toBe('198.51.100.9');
});

it('a test key that asks for a live document leaves an event, one that asks for nothing does not', async () => {
  const { id } = await uploadDocument(app, owner.auth);
  const key = await createKey(app, owner, { environment: 'test' });
  expect((await app.call(`/api/v1/documents/${id}`, { headers: key.auth })).status).toBe(404);
  expect((await app.call('/api/v1/documents/doc_missing', { headers: key.auth })).status).toBe(404);
  const probes = (await eventsOf(key.id)).filter(({ action }) => action === 'PROBE_DOCUMENT');
  expect(probes).toHaveLength(1);
});

it('what one credential does from one address too often is counted, but not all of it is written', async () => {
  const key = await createKey(app, owner);
  await change(key.id, 'DELETE');
  for (let n = 0; n < 45; n++) await ask(key, '203.0.113.77');
  const failures = async () => {
    await app.background.settle();
    return app.database.read('activityEvents').where({ keyId: key.id, reason: 'REVOKED' });
  };
  expect(await failures()).toHaveLength(30);
  app.clock.advance(61_000);
  await ask(key, '203.0.113.77');
  expect(await failures()).toHaveLength(31);
});
