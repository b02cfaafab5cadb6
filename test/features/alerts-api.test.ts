import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCore } from '../../src/app.js';
import { ConfigError, loadConfig } from '../../src/config.js';
import { alertRules } from '../../src/features/alerts/index.js';
import { days, hours, minutes } from '../../src/platform/runtime.js';
import {
  type Person,
  type TestApp,
  createKey,
  createPerson,
  password,
  startApp,
  uploadDocument,
} from '../support/app.js';
import { createFolder } from '../support/folder.js';
import { createCountryFile } from '../support/mmdb.js';
import { createTraffic, keyOf } from '../support/traffic.js';

let app: TestApp;
let traffic: ReturnType<typeof createTraffic>;
beforeAll(async () => {
  app = await startApp();
  traffic = createTraffic(app);
});
afterAll(() => app.stop());

const query = `query ($filter: AlertFilter, $offset: Int, $limit: Int, $after: String) {
  alerts(filter: $filter, offset: $offset, limit: $limit, after: $after) {
    data { id ruleId title severity subject { kind id } message occurrences createdAt lastSeenAt
      acknowledgedAt acknowledgedById eventId }
    pagination { offset limit total hasMore endCursor } } }`;
const acknowledge = `mutation ($id: ID!) { acknowledgeAlert(id: $id) { id acknowledgedAt acknowledgedById } }`;

const list = async (person: Person, variables: object = {}) => {
  const answer = await app.graphql(query, variables, person.auth);
  expect(answer.json.errors, answer.text).toBeUndefined();
  return answer.json.data.alerts;
};
const codeOf = (answer: { json: { errors?: { extensions: { code: string } }[] } }) =>
  answer.json.errors?.[0]?.extensions.code;

/** A refused key that is used (warning), and then a refresh token that is used twice (critical). */
async function raiseTwo(person: Person): Promise<void> {
  const { organizationId, id: userId } = person;
  const keyId = `key_of_${userId}`;
  await traffic.record({ action: 'authenticate', reason: 'REVOKED', organizationId, keyId }, '192.0.2.1');
  await new Promise((resolve) => setTimeout(resolve, 2));
  await traffic.record({ action: 'refresh', reason: 'token_reused', organizationId, userId }, '192.0.2.1');
}

describe('alerts', () => {
  it('are listed newest first, by page or by cursor', async () => {
    const person = await createPerson(app);
    expect(await list(person)).toMatchObject({ data: [], pagination: { total: 0, endCursor: null } });
    await raiseTwo(person);
    const all = await list(person);
    expect(all.data.map((alert: { ruleId: string }) => alert.ruleId)).toEqual([
      'refresh-token-reuse',
      'revoked-key-used',
    ]);
    expect(all.data[0]).toMatchObject({
      id: expect.stringMatching(/^alt_/),
      title: 'A refresh token was used twice',
      severity: 'CRITICAL',
      subject: { kind: 'USER', id: person.id },
      occurrences: 1,
      acknowledgedAt: null,
      eventId: expect.stringMatching(/^evt_/),
    });
    const first = await list(person, { limit: 1 });
    expect(first.pagination).toMatchObject({ total: 2, hasMore: true });
    expect((await list(person, { limit: 1, offset: 1 })).data).toEqual(all.data.slice(1));
    expect((await list(person, { after: first.pagination.endCursor })).data).toEqual(all.data.slice(1));
  });

  it('are filtered', async () => {
    const person = await createPerson(app);
    await raiseTwo(person);
    const [critical, warning] = (await list(person)).data;
    await app.graphql(acknowledge, { id: critical.id }, person.auth);
    const found = async (filter: object) =>
      (await list(person, { filter })).data.map((alert: { id: string }) => alert.id);
    expect(await found({ acknowledged: true })).toEqual([critical.id]);
    expect(await found({ acknowledged: false })).toEqual([warning.id]);
    expect(await found({ acknowledged: null })).toHaveLength(2);
    expect(await found({ severity: 'WARNING' })).toEqual([warning.id]);
    expect(await found({ ruleId: 'refresh-token-reuse' })).toEqual([critical.id]);
    expect(await found({ ruleId: 'no such rule' })).toEqual([]);
    expect(await found({ from: critical.createdAt })).toEqual([critical.id]);
    expect(await found({ to: critical.createdAt })).toEqual([warning.id]);
    const bad = await app.graphql(query, { filter: { from: 'yesterday' } }, person.auth);
    expect(codeOf(bad)).toBe('validation_failed');
  });

  it('are acknowledged once: who was first stays, and the act is an event', async () => {
    const owner = await createPerson(app);
    const admin = await createPerson(app, { organization: owner.organization, role: 'admin' });
    await raiseTwo(owner);
    const [{ id }] = (await list(owner)).data;
    const first = (await app.graphql(acknowledge, { id }, owner.auth)).json.data.acknowledgeAlert;
    expect(first.acknowledgedById).toBe(owner.id);
    const again = (await app.graphql(acknowledge, { id }, admin.auth)).json.data.acknowledgeAlert;
    expect(again).toEqual(first);
    const events = await app.database
      .read('activityEvents')
      .where({ action: 'acknowledgeAlert', targetId: id });
    expect(events).toMatchObject([
      { result: 'success', actorId: owner.id, actorName: owner.email, organizationId: owner.organizationId },
    ]);
  });

  it('are for owners and admins of the organization', async () => {
    const owner = await createPerson(app);
    const member = await createPerson(app, { organization: owner.organization, role: 'member' });
    const stranger = await createPerson(app);
    const key = await createKey(app, owner, {
      scopes: ['documents:read', 'documents:write', 'review:write'],
    });
    await raiseTwo(owner);
    const [{ id }] = (await list(owner)).data;
    for (const [text, variables] of [
      [query, {}],
      [acknowledge, { id }],
    ] as const) {
      expect(codeOf(await app.graphql(text, variables, member.auth))).toBe('role_required');
      expect(codeOf(await app.graphql(text, variables, key.auth))).toBe('insufficient_scope');
      expect(codeOf(await app.graphql(text, variables))).toBe('unauthenticated');
    }
    expect((await list(stranger)).data).toEqual([]);
    expect(codeOf(await app.graphql(acknowledge, { id }, stranger.auth))).toBe('not_found');
    expect(codeOf(await app.graphql(acknowledge, { id: 'alt_none' }, owner.auth))).toBe('not_found');
    expect((await list(owner)).data[0].acknowledgedAt).toBeNull();
  });

  it('are the same over tRPC', async () => {
    const person = await createPerson(app);
    await raiseTwo(person);
    const headers = person.auth;
    const input = encodeURIComponent(JSON.stringify({ filter: { severity: 'critical' } }));
    const page = (await app.call(`/trpc/alerts?input=${input}`, { headers })).json.result.data;
    expect(page.data).toHaveLength(1);
    const { id } = page.data[0];
    const answer = await app.call('/trpc/acknowledgeAlert', { body: { id }, headers });
    expect(answer.json.result.data).toMatchObject({ id, severity: 'critical', acknowledgedById: person.id });
  });
});

describe('by real requests', () => {
  it('a revoked key, a refresh token in two hands and a curious test key raise alerts', async () => {
    const person = await createPerson(app);
    const revoked = await createKey(app, person);
    await app.call(`/api/v1/api-keys/${revoked.id}`, { method: 'DELETE', headers: person.auth });
    expect((await app.call('/api/v1/documents', { headers: revoked.auth })).status).toBe(401);

    const testKey = await createKey(app, person, { environment: 'test' });
    for (let count = 0; count < 3; count++) {
      const { id } = await uploadDocument(app, person.auth);
      expect((await app.call(`/api/v1/documents/${id}`, { headers: testKey.auth })).status).toBe(404);
    }

    const renew = (refreshToken: string) => app.call('/api/v1/auth/refresh', { body: { refreshToken } });
    const second = (await renew(person.refreshToken)).json.refreshToken;
    await renew(second);
    app.clock.advance(minutes(5));
    expect((await renew(person.refreshToken)).json.code).toBe('token_reused');

    await app.background.settle();
    const alerts = await traffic.alerts(person);
    expect(alerts.map(({ ruleId }) => ruleId).sort()).toEqual([
      'live-probing',
      'refresh-token-reuse',
      'revoked-key-used',
    ]);
    const messages = alerts.map(({ message }) => message).join(' ');
    expect(messages).toContain('The revoked API key “test key” was presented from 127.0.0.1');
    expect(messages).toContain(`A refresh token of ${person.email} was presented a second time`);
    expect(messages).toContain('The test key “test key” asked for 3 different live documents');
  });
});

describe('with a GeoIP file', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'cargolint-geo-'));
  const file = path.join(folder, 'countries.mmdb');
  writeFileSync(
    file,
    createCountryFile({
      '198.51.0.0/16': 'DE',
      '203.0.113.0/24': 'DE',
      '192.0.2.0/24': 'FR',
      '2001:db8::/32': 'FR',
    }),
  );
  let geoApp: TestApp;
  let geoTraffic: ReturnType<typeof createTraffic>;
  beforeAll(async () => {
    geoApp = await startApp({ CARGOLINT_GEOIP_FILE: file });
    geoTraffic = createTraffic(geoApp);
  });
  afterAll(async () => {
    await geoApp.stop();
    rmSync(folder, { recursive: true });
  });

  it('another network of the same country is no alert, another country is', async () => {
    const person = await createPerson(geoApp);
    const key = keyOf(person, 'key_geo');
    await geoTraffic.use(key, '198.51.100.7', null);
    await geoTraffic.use(key, '203.0.113.5');
    expect(await geoTraffic.alerts(person)).toEqual([]);
    await geoTraffic.use(key, '192.0.2.4');
    await geoTraffic.use(key, '2001:db8::1');
    const alerts = await geoTraffic.alerts(person);
    expect(alerts.map(({ ruleId, occurrences }) => [ruleId, occurrences])).toEqual([['new-network', 1]]);
    expect(alerts[0]?.message).toContain('FR');
  });

  it('an address that the file does not know is judged by its network', async () => {
    const person = await createPerson(geoApp);
    const key = keyOf(person, 'key_private');
    await geoTraffic.use(key, '10.1.1.1', null);
    await geoTraffic.use(key, '10.1.1.2');
    expect(await geoTraffic.alerts(person)).toEqual([]);
    await geoTraffic.use(key, '10.9.9.9');
    expect(await geoTraffic.alerts(person)).toHaveLength(1);
  });

  it.each([
    ['missing', path.join(os.tmpdir(), 'no-such-file.mmdb')],
    ['of another kind', path.join(import.meta.dirname, '../../package.json')],
  ])('the server does not start with a file that is %s', async (_case, broken) => {
    const config = loadConfig({ CARGOLINT_DATA_DIR: createFolder(), CARGOLINT_GEOIP_FILE: broken });
    await expect(createCore(config)).rejects.toThrow(ConfigError);
    await expect(createCore(config)).rejects.toThrow(/^CARGOLINT_GEOIP_FILE takes a readable file/);
  });
});

it('a rule that fails is logged, undoes nothing and stops no other rule', async () => {
  const broken = await startApp();
  const person = await createPerson(broken);
  await broken.database.transaction((em) => em.execute('drop table "knownNetworks"'));
  const { use, alerts } = createTraffic(broken);
  const { email } = person;
  expect((await broken.call('/api/v1/auth/login', { body: { email, password } })).status).toBe(200);
  await use(keyOf(person, 'key_idle'), '192.0.2.1', broken.runtime.now() - days(100));
  expect((await alerts(person)).map(({ ruleId }) => ruleId)).toEqual(['idle-credential']);
  expect(broken.logged.some((line) => line.includes('an alert rule failed'))).toBe(true);
  await broken.stop();
});

it('docs/alerts.md lists the rules as they are', () => {
  const units: [number, string][] = [
    [days(1), 'day'],
    [hours(1), 'hour'],
    [minutes(1), 'minute'],
  ];
  const inWords = (milliseconds: number): string => {
    const [size, unit] = units.find(([size]) => milliseconds % size === 0) ?? [1, 'millisecond'];
    const count = milliseconds / size;
    return `${count} ${unit}${count === 1 ? '' : 's'}`;
  };
  const text = readFileSync(path.join(import.meta.dirname, '../../docs/alerts.md'), 'utf8');
  const rows = text
    .split('\n')
    .filter((line) => line.startsWith('| `') && line.split('|').length === 8)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  expect(rows).toEqual(
    alertRules.map(({ id, severity, what, threshold, window, oncePer }) => [
      `\`${id}\``,
      severity,
      what,
      String(threshold),
      inWords(window),
      inWords(oncePer),
    ]),
  );
});
