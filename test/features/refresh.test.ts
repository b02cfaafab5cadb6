import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Answer, type Person, type TestApp, createPerson, password, startApp } from '../support/app.js';
import { beforeNextTransaction } from '../support/meanwhile.js';

let app: TestApp;
let person: Person;
beforeEach(async () => {
  app = await startApp({ CARGOLINT_TRUSTED_PROXIES: '127.0.0.1' });
  person = await createPerson(app);
});
afterEach(() => app.stop());

const refresh = (refreshToken: string, headers: Record<string, string> = {}): Promise<Answer> =>
  app.call('/api/v1/auth/refresh', { body: { refreshToken }, headers });
const isAccepted = async (accessToken: string): Promise<boolean> => {
  const headers = { authorization: `Bearer ${accessToken}` };
  return (await app.call('/api/v1/auth/sessions', { headers })).status === 200;
};
const logIn = ({ email }: Person): Promise<Answer> =>
  app.call('/api/v1/auth/login', { body: { email, password } });
const claimsOf = (token: string) =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>;

/** Expects that the family of tokens is dead: neither of its tokens is worth anything. */
async function expectEnded(answers: { accessToken: string; refreshToken: string }[]): Promise<void> {
  for (const { accessToken, refreshToken } of answers) {
    expect(await isAccepted(accessToken)).toBe(false);
    expect((await refresh(refreshToken)).status).toBe(401);
  }
}

describe('the refresh chain', () => {
  it('normal use: each refresh gives the next token, also after weeks', async () => {
    let token = person.refreshToken;
    const seen = new Set([token]);
    for (let week = 0; week < 5; week++) {
      app.clock.advance(7 * 24 * 3_600_000);
      const answer = await refresh(token);
      expect(answer.status).toBe(200);
      expect(await isAccepted(answer.json.accessToken)).toBe(true);
      token = answer.json.refreshToken as string;
      expect(seen.has(token)).toBe(false);
      seen.add(token);
    }
  });

  it('reuse of an old token ends the family, is logged and is shown to the user', async () => {
    const next = (await refresh(person.refreshToken)).json;
    app.clock.advance(11_000);
    const reused = await refresh(person.refreshToken);
    expect(reused.status).toBe(401);
    expect(reused.json.code).toBe('token_reused');
    await expectEnded([person, next]);
    expect(app.logged.join('')).toContain('a refresh token was used twice');
    const again = await app.call('/api/v1/auth/login', {
      body: { email: person.email, password: 'a pass phrase of the tests' },
    });
    const events = await app.graphql(
      '{ activityEvents(filter: { action: REFRESH }) { data { action result reason address } } }',
      {},
      { authorization: `Bearer ${again.json.accessToken}` },
    );
    expect(events.json.data.activityEvents.data).toContainEqual({
      action: 'REFRESH',
      result: 'FAILURE',
      reason: 'token_reused',
      address: '127.0.0.1',
    });
  });

  it('20 parallel refreshes of one token leave exactly one live branch and log nobody out', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => refresh(person.refreshToken)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
    const branches = new Set(answers.map(({ json }) => json.refreshToken as string));
    expect(branches.size).toBe(1);
    for (const { json } of answers) expect(await isAccepted(json.accessToken)).toBe(true);
    const [branch = ''] = branches;
    expect((await refresh(branch)).status).toBe(200);
  });

  it('lost answer: the repetition within 10 seconds gets the same refresh token and a fresh access token', async () => {
    const lost = (await refresh(person.refreshToken)).json;
    app.clock.advance(9_000);
    const repeated = await refresh(person.refreshToken);
    expect(repeated.status).toBe(200);
    expect(repeated.json.refreshToken).toBe(lost.refreshToken);
    expect(repeated.json.accessToken).not.toBe(lost.accessToken);
    expect(Number(claimsOf(repeated.json.accessToken).iat)).toBeGreaterThan(
      Number(claimsOf(lost.accessToken).iat),
    );
    expect(await isAccepted(repeated.json.accessToken)).toBe(true);
  });

  it('lost answer: repeating it does not prolong the 10 seconds', async () => {
    await refresh(person.refreshToken);
    app.clock.advance(6_000);
    expect((await refresh(person.refreshToken)).status).toBe(200);
    app.clock.advance(6_000);
    expect((await refresh(person.refreshToken)).json.code).toBe('token_reused');
  });

  it.each([
    ['another device', { 'user-agent': 'stolen/1.0' }],
    ['another address', { 'x-forwarded-for': '203.0.113.9' }],
  ])('a repetition from %s is reuse, however soon it comes', async (_case, headers) => {
    const next = (await refresh(person.refreshToken)).json;
    const stolen = await refresh(person.refreshToken, headers);
    expect(stolen.status).toBe(401);
    expect(stolen.json.code).toBe('token_reused');
    await expectEnded([person, next]);
  });

  it('a grandparent is reuse, however soon it comes', async () => {
    const first = (await refresh(person.refreshToken)).json;
    const second = (await refresh(first.refreshToken)).json;
    expect((await refresh(person.refreshToken)).json.code).toBe('token_reused');
    await expectEnded([first, second]);
  });

  it('expired: after 30 days without use, and after 90 days in any case', async () => {
    app.clock.advance(30 * 24 * 3_600_000 + 1_000);
    expect((await refresh(person.refreshToken)).json.code).toBe('invalid_token');

    const other = await createPerson(app);
    let token = other.refreshToken;
    for (let age = 0; age < 75; age += 25) {
      app.clock.advance(25 * 24 * 3_600_000);
      const answer = await refresh(token);
      expect(answer.status, `after ${age + 25} days`).toBe(200);
      token = answer.json.refreshToken as string;
    }
    app.clock.advance(15 * 24 * 3_600_000 + 1_000);
    expect((await refresh(token)).json.code).toBe('invalid_token');
  });

  it("other user's: a token opens the session of its own user only", async () => {
    const stranger = await createPerson(app);
    const answer = await refresh(stranger.refreshToken, person.auth);
    expect(answer.status).toBe(200);
    expect(claimsOf(answer.json.accessToken).sub).toBe(stranger.id);
    expect((await refresh(person.refreshToken)).status).toBe(200);
  });

  it('disabled user: neither token is accepted, nor when the user is enabled again', async () => {
    await app.identity.changeUser({ email: person.email, disabled: true });
    expect((await refresh(person.refreshToken)).json.code).toBe('invalid_token');
    expect(await isAccepted(person.accessToken)).toBe(false);
    await app.identity.changeUser({ email: person.email, disabled: false });
    await expectEnded([person]);
    const again = await logIn(person);
    expect(again.status).toBe(200);
    // Enabling somebody who is not disabled ends nothing.
    await app.identity.changeUser({ email: person.email, disabled: false });
    expect(await isAccepted(again.json.accessToken)).toBe(true);
  });

  it('sessions of a user whom an older version disabled are dead when the user is enabled', async () => {
    const disabledAt = app.runtime.now();
    await app.database.statement('update "users" set "disabledAt" = ? where "id" = ?', [
      disabledAt,
      person.id,
    ]);
    await app.identity.changeUser({ email: person.email, disabled: false });
    await expectEnded([person]);
  });

  it('a log-in whose password is being checked while the user is disabled starts no session', async () => {
    beforeNextTransaction(app.database, 'sessions.ts', () =>
      app.identity.changeUser({ email: person.email, disabled: true }),
    );
    const answer = await logIn(person);
    expect(answer.status).toBe(401);
    expect(answer.json.code).toBe('invalid_credentials');
    const live = await app.database.read('sessions').where({ userId: person.id, endedAt: null });
    expect(live).toEqual([]);
  });

  it('a change of role voids access tokens at once, and a refresh gives one with the new role', async () => {
    await app.identity.changeUser({ email: person.email, role: 'admin' });
    expect(await isAccepted(person.accessToken)).toBe(false);
    const answer = await refresh(person.refreshToken);
    expect(claimsOf(answer.json.accessToken).role).toBe('admin');
    expect(await isAccepted(answer.json.accessToken)).toBe(true);
  });
});

describe('the list of sessions', () => {
  it('shows device, address and when each was last seen', async () => {
    app.clock.advance(120_000);
    const headers = { ...person.auth, 'x-forwarded-for': '198.51.100.20' };
    await app.call('/api/v1/documents', { headers });
    await app.background.settle();
    const answer = await app.call('/api/v1/auth/sessions', { headers });
    const [session] = answer.json.data;
    expect(session).toMatchObject({ address: '198.51.100.20', current: true, kind: 'api' });
    expect(session.userAgent).not.toBe('');
    expect(Date.parse(session.lastSeenAt) - Date.parse(session.createdAt)).toBeGreaterThanOrEqual(119_000);
  });

  it('can be ended as a whole, this session too', async () => {
    const other = await app.call('/api/v1/auth/login', {
      body: { email: person.email, password: 'a pass phrase of the tests' },
    });
    const ended = await app.call('/api/v1/auth/sessions', { method: 'DELETE', headers: person.auth });
    expect(ended.status).toBe(204);
    await expectEnded([person, other.json]);
  });
});
