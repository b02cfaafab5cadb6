import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { days, hours, minutes, seconds } from '../../src/platform/runtime.js';
import { type Person, type TestApp, createKey, createPerson, startApp } from '../support/app.js';
import { type Credential, accountOf, createTraffic, keyOf } from '../support/traffic.js';

let app: TestApp;
let traffic: ReturnType<typeof createTraffic>;
let person: Person;
let key: Credential;
let keys = 0;

beforeAll(async () => {
  app = await startApp();
  traffic = createTraffic(app);
});
afterAll(() => app.stop());
beforeEach(async () => {
  person = await createPerson(app);
  key = keyOf(person, `key_${++keys}`);
});

const fired = async (of: Person = person) => (await traffic.alerts(of)).map(({ ruleId }) => ruleId);

async function repeat(count: number, act: (index: number) => Promise<unknown>): Promise<void> {
  for (let index = 0; index < count; index++) await act(index);
}

describe('new-network', () => {
  it('fires when a key is used from a network that it never was in', async () => {
    await traffic.use(key, '198.51.100.7', null);
    expect(await fired()).toEqual([]);
    await traffic.use(key, '203.0.113.5');
    const [alert] = await traffic.alerts(person);
    expect(alert).toMatchObject({
      ruleId: 'new-network',
      title: 'Use from a new network',
      severity: 'warning',
      subject: { kind: 'key', id: key.id },
      occurrences: 1,
      acknowledgedAt: null,
    });
    expect(alert?.message).toContain(key.name);
    expect(alert?.message).toMatch(/: 203\.0\.113\.0\/24\.$/);
  });

  it('fires when a user logs in from a new network, and names the event', async () => {
    await traffic.logIn(person, '2001:db8:1:ffff::1');
    const [alert] = await traffic.alerts(person);
    expect(alert?.subject).toEqual({ kind: 'user', id: person.id });
    expect(alert?.message).toContain('2001:db8:1::/48');
    expect(await app.database.read('activityEvents').where({ id: alert?.eventId })).toHaveLength(1);
  });

  it('a second new network within the hour is counted and named too', async () => {
    await traffic.use(key, '198.51.100.7', null);
    await traffic.use(key, '203.0.113.5');
    app.clock.advance(seconds(30));
    await traffic.use(key, '192.0.2.1');
    const alerts = await traffic.alerts(person);
    expect(alerts).toHaveLength(1);
    expect(alerts[0]?.occurrences).toBe(2);
    expect(alerts[0]?.message).toMatch(/: 192\.0\.2\.0\/24, 203\.0\.113\.0\/24\.$/);
    expect(Date.parse(alerts[0]?.lastSeenAt ?? '')).toBeGreaterThan(Date.parse(alerts[0]?.createdAt ?? ''));
  });

  it('does not fire for other addresses of the same network, nor for one that was seen lately', async () => {
    await traffic.use(key, '198.51.100.7', null);
    await traffic.use(key, '198.51.100.200');
    await traffic.use(key, '::ffff:198.51.100.9');
    await traffic.use(key, '203.0.113.5');
    app.clock.advance(days(89));
    await traffic.use(key, '203.0.113.77');
    expect(await fired()).toEqual(['new-network']);
  });

  it('fires again for a network that was not seen for 90 days', async () => {
    await traffic.use(key, '198.51.100.7', null);
    app.clock.advance(days(60));
    await traffic.use(key, '198.51.100.7');
    await traffic.use(key, '203.0.113.5');
    app.clock.advance(days(91));
    await traffic.use(key, '203.0.113.5');
    expect(await fired()).toEqual(['new-network', 'new-network']);
  });
});

describe('call-burst', () => {
  const steady = (perHour: number, activeHours: number) =>
    repeat(activeHours, async () => {
      await traffic.calls(key, perHour);
      app.clock.advance(hours(1));
    });

  it('fires above ten times what is usual, once for six hours', async () => {
    await steady(100, 30);
    await traffic.calls(key, 1001);
    await traffic.calls(key, 1);
    const alerts = await traffic.alerts(person);
    expect(alerts.map(({ ruleId, occurrences }) => [ruleId, occurrences])).toEqual([['call-burst', 2]]);
    expect(alerts[0]?.message).toBe(`The API key “${key.id}” made 1002 calls in one hour; usual are 100.`);
  });

  it('does not fire at ten times what is usual', async () => {
    await steady(100, 30);
    await traffic.calls(key, 1000);
    expect(await fired()).toEqual([]);
  });

  it('does not fire below 600 calls, however quiet the key is', async () => {
    await steady(2, 30);
    await traffic.calls(key, 600);
    expect(await fired()).toEqual([]);
    await traffic.calls(key, 1);
    expect(await fired()).toEqual(['call-burst']);
  });

  it('a key without a baseline may make 6000 calls in an hour', async () => {
    await steady(10, 23);
    await traffic.calls(key, 6000);
    expect(await fired()).toEqual([]);
    await traffic.calls(key, 1);
    expect(await fired()).toEqual(['call-burst']);
  });
});

describe('failed-authentications', () => {
  const fail = () =>
    traffic.record(
      { action: 'login', reason: 'invalid_credentials', organizationId: person.organizationId },
      '192.0.2.9',
    );

  it('fires at the 20th failure within 10 minutes, whatever the way in', async () => {
    const { organizationId } = person;
    await repeat(17, fail);
    await traffic.record({ action: 'refresh', reason: 'invalid_token', organizationId }, '192.0.2.9');
    await traffic.record({ action: 'authenticate', reason: 'EXPIRED', organizationId }, '192.0.2.9');
    expect(await fired()).toEqual([]);
    await fail();
    await fail();
    const alerts = await traffic.alerts(person);
    expect(alerts).toHaveLength(1);
    expect(alerts[0]).toMatchObject({
      ruleId: 'failed-authentications',
      subject: { kind: 'organization', id: person.organizationId },
      occurrences: 2,
    });
  });

  it('does not fire when the same number comes slowly, or elsewhere', async () => {
    const other = await createPerson(app);
    await repeat(40, async () => {
      await fail();
      app.clock.advance(minutes(1));
    });
    expect(await fired()).toEqual([]);
    expect(await fired(other)).toEqual([]);
  });

  it('from one address without an organization: the operator learns of it at the 50th', async () => {
    const stray = (address: string) =>
      traffic.record({ action: 'authenticate', reason: 'NOT_FOUND' }, address);
    await repeat(49, () => stray('192.0.2.50'));
    await repeat(30, () => stray('192.0.2.51'));
    expect(await traffic.operatorAlerts()).toEqual([]);
    await stray('192.0.2.50');
    expect(await traffic.operatorAlerts()).toMatchObject([
      { ruleId: 'failed-authentications-from-address', subjectId: '192.0.2.50', severity: 'warning' },
    ]);
    expect(await fired()).toEqual([]);
    expect(app.logged.some((line) => line.includes('failed-authentications-from-address'))).toBe(true);
  });
});

describe('single events', () => {
  const about = () => ({ organizationId: person.organizationId, userId: person.id });

  it('refresh-token-reuse: critical for a token that was used, nothing for one that is void', async () => {
    await traffic.record({ action: 'refresh', reason: 'invalid_token', ...about() }, '192.0.2.1');
    expect(await fired()).toEqual([]);
    await traffic.record({ action: 'refresh', reason: 'token_reused', ...about() }, '192.0.2.1');
    expect(await traffic.alerts(person)).toMatchObject([
      { ruleId: 'refresh-token-reuse', severity: 'critical', subject: { kind: 'user', id: person.id } },
    ]);
  });

  it('revoked-key-used: once a day, nothing for an expired key', async () => {
    const present = (reason: string) =>
      traffic.record(
        { action: 'authenticate', reason, organizationId: person.organizationId, keyId: key.id },
        '192.0.2.1',
      );
    await present('EXPIRED');
    expect(await fired()).toEqual([]);
    await repeat(5, () => present('REVOKED'));
    app.clock.advance(hours(25));
    await present('REVOKED');
    const alerts = await traffic.alerts(person);
    expect(alerts.map(({ ruleId, occurrences }) => [ruleId, occurrences])).toEqual([
      ['revoked-key-used', 1],
      ['revoked-key-used', 5],
    ]);
  });

  it('idle-credential: after 90 days, not after 89, not at the first use ever', async () => {
    await traffic.use(key, '198.51.100.7', null);
    await traffic.use(key, '198.51.100.7', app.runtime.now() - days(89));
    expect(await fired()).toEqual([]);
    await traffic.use(key, '198.51.100.7', app.runtime.now() - days(90));
    expect(await traffic.alerts(person)).toMatchObject([{ ruleId: 'idle-credential', severity: 'warning' }]);
  });

  it('live-probing: at the third document within an hour, not for one document or slowly', async () => {
    const probe = (targetId: string) =>
      traffic.record(
        { action: 'probeDocument', keyId: key.id, organizationId: person.organizationId, targetId },
        '192.0.2.1',
      );
    await repeat(10, () => probe('doc_1'));
    await repeat(3, async (index) => {
      app.clock.advance(minutes(61));
      await probe(`doc_${index}`);
    });
    expect(await fired()).toEqual([]);
    await probe('doc_8');
    await probe('doc_9');
    expect(await fired()).toEqual(['live-probing']);
  });
});

describe('key-rotation-due', () => {
  const round = async () => {
    app.clock.advance(days(1));
    app.alertWatch.tick();
    await app.background.settle();
  };

  it('fires for a working key of more than 90 days, once in 30 days', async () => {
    const old = await createKey(app, person);
    const revoked = await createKey(app, person, { name: 'revoked' });
    await app.call(`/api/v1/api-keys/${revoked.id}`, { method: 'DELETE', headers: person.auth });
    const replaced = await createKey(app, person, { name: 'replaced' });
    const expiresAt = new Date(app.runtime.now() + days(80)).toISOString();
    await createKey(app, person, { name: 'expired', expiresAt });
    app.clock.advance(days(88));
    await app.database.transaction((em) =>
      em.execute('update "apiKeys" set "rotatedAt" = ?, "expiresAt" = ? where "id" = ?', [
        app.runtime.now(),
        app.runtime.now() + days(30),
        replaced.id,
      ]),
    );
    await round();
    expect(await fired()).toEqual([]);
    await round();
    await round();
    await round();
    const alerts = await traffic.alerts(person, { ruleId: 'key-rotation-due' });
    const subjects = alerts.map(({ subject }) => subject.id);
    expect(subjects).toContain(old.id);
    expect(subjects).not.toContain(revoked.id);
    expect(subjects).not.toContain(replaced.id);
    expect(alerts.map(({ severity }) => severity)).toEqual(['info']);
    app.clock.advance(days(30));
    await round();
    const later = await traffic.alerts(person, { ruleId: 'key-rotation-due' });
    expect(later.filter(({ subject }) => subject.id === old.id)).toHaveLength(2);
  });
});

it('no rule fires in 14 days of ordinary use', async () => {
  const { organizationId } = person;
  const nightly = keyOf(person, `key_nightly_${keys}`);
  const testKey = keyOf(person, `key_test_${keys}`);
  let lastUse: number | null = null;
  for (let day = 0; day < 14; day++) {
    await traffic.record({ action: 'login', reason: 'invalid_credentials', organizationId }, '127.0.0.1');
    await traffic.logIn(person, '127.0.0.1');
    await traffic.calls(nightly, 500 + 20 * day);
    await traffic.use(nightly, '198.51.100.4', lastUse);
    for (let hour = 0; hour < 9; hour++) {
      await traffic.calls(key, 30 + ((day * 7 + hour * 13) % 60));
      await traffic.use(key, `203.0.113.${10 + hour}`, lastUse);
      lastUse = app.runtime.now();
      app.clock.advance(hours(1));
    }
    await traffic.use(accountOf(person), '127.0.0.2');
    await traffic.record({ action: 'refresh', reason: 'invalid_token', organizationId }, '127.0.0.1');
    await traffic.record({ action: 'authenticate', reason: 'NOT_FOUND' }, '203.0.113.9');
    await traffic.record(
      { action: 'probeDocument', organizationId, keyId: testKey.id, targetId: `doc_${day}` },
      '203.0.113.9',
    );
    app.clock.advance(hours(15));
  }
  expect(await fired()).toEqual([]);
  // The traffic was seen, and not simply lost.
  expect(await app.database.read('knownNetworks').where({ subjectId: key.id })).toHaveLength(1);
});
