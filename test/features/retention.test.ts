import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { days, hours } from '../../src/platform/runtime.js';
import { type Person, type TestApp, createKey, createPerson, password, startApp } from '../support/app.js';
import { planOf, statementsOn } from '../support/plans.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

describe('sessions', () => {
  let person: Person;
  beforeEach(async () => {
    person = await createPerson(app);
  });

  const logIn = async () =>
    (await app.call('/api/v1/auth/login', { body: { email: person.email, password } })).json as {
      accessToken: string;
      refreshToken: string;
    };
  const refresh = (refreshToken: string) => app.call('/api/v1/auth/refresh', { body: { refreshToken } });
  const stored = async () =>
    ((await app.database.read('sessions').where({ userId: person.id }).select('id')) as { id: string }[])
      .length;

  it('are removed 30 days after their last moment, ended ones too, and newer ones are not', async () => {
    const { accessToken } = await logIn();
    await app.call('/api/v1/auth/logout', {
      method: 'POST',
      headers: { authorization: `Bearer ${accessToken}` },
    });
    expect(await stored()).toBe(2);
    app.clock.advance(days(60));
    const { refreshToken } = await logIn();
    // A session lives for 90 days at most.
    app.clock.advance(days(59));
    await app.retention.run();
    expect(await stored()).toBe(3);
    app.clock.advance(days(1) + hours(1));
    await logIn();
    await app.retention.run();
    expect(await stored()).toBe(2);
    expect((await refresh(refreshToken)).status).toBe(401);
  });

  it('that live are never removed', async () => {
    let { refreshToken } = person;
    for (let age = 0; age < 88; age += 22) {
      app.clock.advance(days(22));
      await app.retention.run();
      const answer = await refresh(refreshToken);
      expect(answer.status, `after ${age + 22} days`).toBe(200);
      refreshToken = answer.json.refreshToken as string;
    }
  });

  it('the newest of a person stays, so that a log-in after a long time is still an alert', async () => {
    await logIn();
    app.clock.advance(days(200));
    await app.retention.run();
    expect(await stored()).toBe(1);
    const { accessToken } = await logIn();
    await app.background.settle();
    const { json } = await app.graphql(
      '{ alerts { data { ruleId } } }',
      {},
      { authorization: `Bearer ${accessToken}` },
    );
    expect(json.data.alerts.data).toContainEqual({ ruleId: 'idle-credential' });
  });

  it('are removed in batches, however many there are', async () => {
    const [session] = await app.database.read('sessions').where({ userId: person.id });
    for (let made = 0; made < 1200; made += 300) {
      const copies = Array.from({ length: 300 }, (_, n) => ({
        ...session,
        id: `ses_${person.id}_${made + n}`,
      }));
      await app.database.transaction((em) => em.execute(em.getKnex()('sessions').insert(copies)));
    }
    app.clock.advance(days(121));
    await app.retention.run();
    expect(await stored()).toBe(1);
  });

  it('whatever is to be kept for ever, since it says so of activity only', async () => {
    const forEver = await startApp({ CARGOLINT_ACTIVITY_RETENTION_DAYS: '0' });
    const { email } = await createPerson(forEver);
    await forEver.call('/api/v1/auth/login', { body: { email, password } });
    forEver.clock.advance(days(121));
    await forEver.retention.run();
    expect(await forEver.database.read('sessions').select('id')).toHaveLength(1);
    await forEver.stop();
  });
});

it.each([
  ['sessions', 'sessions_by_expiry'],
  ['activityEvents', 'activityEvents_by_age'],
  ['apiCalls', 'apiCalls_by_age'],
])('what is too old of %s is found by an index, without reading what is younger', async (table, index) => {
  await createKey(app, await createPerson(app));
  const [statement] = await statementsOn(app.database, table, () => app.retention.run());
  const plan = (await planOf(app.database, statement ?? { sql: '', bindings: [] })).join('\n');
  expect(plan).toContain(index);
  expect(plan).not.toMatch(new RegExp(`SCAN ${table}|Seq Scan|TEMP B-TREE|Sort`));
});
