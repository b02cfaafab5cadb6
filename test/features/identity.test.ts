import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Person, type TestApp, createKey, createPerson, password, startApp } from '../support/app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ CARGOLINT_ALLOW_SIGNUP: 'on' });
});
afterAll(() => app.stop());

const login = (body: unknown) => app.call('/api/v1/auth/login', { body });
const refresh = (refreshToken: string) => app.call('/api/v1/auth/refresh', { body: { refreshToken } });
const listSessions = (headers: Record<string, string>) => app.call('/api/v1/auth/sessions', { headers });
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

/** Another session of the same person. */
async function logInAgain(person: Person) {
  const answer = await login({ email: person.email, password });
  return answer.json as { accessToken: string; refreshToken: string };
}

describe('login', () => {
  it('answers exactly the two tokens and their life', async () => {
    const person = await createPerson(app);
    const answer = await login({ email: person.email, password });
    expect(answer.status).toBe(200);
    expect(Object.keys(answer.json as object).sort()).toEqual(['accessToken', 'expiresIn', 'refreshToken']);
    expect(answer.json.expiresIn).toBe(3600);
    expect(answer.headers.get('cache-control')).toContain('no-store');
  });

  it('gives tokens that begin with the documented header and name no person', async () => {
    const person = await createPerson(app);
    for (const token of [person.accessToken, person.refreshToken]) {
      expect(token).toMatch(/^eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9\./);
      const claims = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString();
      expect(claims).not.toContain(person.email);
    }
  });

  it('finds the account without regard to the letter case of the email', async () => {
    const person = await createPerson(app);
    expect((await login({ email: person.email.toUpperCase(), password })).status).toBe(200);
  });

  it.each([
    ['the email is missing', { password }, 'email'],
    ['the password is missing', { email: 'a@example.com' }, 'password'],
    ['a field is unknown', { email: 'a@example.com', password, remember: true }, 'remember'],
    ['the password is no text', { email: 'a@example.com', password: 1 }, 'password'],
  ])('answers 400 and names the field when %s', async (_case, body, field) => {
    const answer = await login(body);
    expect(answer.status).toBe(400);
    expect(answer.json.code).toBe('validation_failed');
    expect(answer.text).toContain(field);
  });

  it('answers the same for a wrong password and an unknown email', async () => {
    const person = await createPerson(app);
    const wrong = await login({ email: person.email, password: 'not the pass phrase at all' });
    const unknown = await login({ email: 'nobody@example.com', password });
    expect(wrong.status).toBe(401);
    expect(wrong.json.code).toBe('invalid_credentials');
    expect(unknown.status).toBe(401);
    expect({ ...unknown.json, instance: '' }).toEqual({ ...wrong.json, instance: '' });
  });
});

describe('refresh', () => {
  it('gives a new pair and the session goes on', async () => {
    const person = await createPerson(app);
    const answer = await refresh(person.refreshToken);
    expect(answer.status).toBe(200);
    expect(Object.keys(answer.json as object).sort()).toEqual(['accessToken', 'expiresIn', 'refreshToken']);
    expect(answer.json.refreshToken).not.toBe(person.refreshToken);
    expect((await listSessions(bearer(answer.json.accessToken))).status).toBe(200);
  });

  it('ends the whole family when a used token comes back, its access tokens too', async () => {
    const own = await startApp();
    try {
      const person = await createPerson(own);
      const call = (refreshToken: string) => own.call('/api/v1/auth/refresh', { body: { refreshToken } });
      const next = await call(person.refreshToken);
      own.clock.advance(11_000);
      const reused = await call(person.refreshToken);
      expect(reused.status).toBe(401);
      expect(reused.json.code).toBe('token_reused');
      for (const token of [person.accessToken, next.json.accessToken as string]) {
        const answer = await own.call('/api/v1/documents', { headers: bearer(token) });
        expect(answer.status).toBe(401);
        expect(answer.headers.get('www-authenticate')).toContain('error="invalid_token"');
      }
      expect((await call(next.json.refreshToken as string)).status).toBe(401);
    } finally {
      await own.stop();
    }
  });

  it('refuses an access token and anything else', async () => {
    const person = await createPerson(app);
    for (const token of [person.accessToken, 'x', `${person.refreshToken}x`]) {
      const answer = await refresh(token);
      expect(answer.status).toBe(401);
      expect(answer.json.code).toBe('invalid_token');
    }
  });

  it('ends after 30 days without use, and an access token after an hour', async () => {
    const own = await startApp();
    try {
      const person = await createPerson(own);
      own.clock.advance(3_601_000);
      expect((await own.call('/api/v1/documents', { headers: person.auth })).status).toBe(401);
      own.clock.advance(30 * 24 * 3_600_000);
      const late = await own.call('/api/v1/auth/refresh', { body: { refreshToken: person.refreshToken } });
      expect(late.status).toBe(401);
    } finally {
      await own.stop();
    }
  });
});

describe('logout', () => {
  it('answers 204, and the next request with the token is 401', async () => {
    const person = await createPerson(app);
    const answer = await app.call('/api/v1/auth/logout', { method: 'POST', headers: person.auth });
    expect(answer.status).toBe(204);
    expect(answer.text).toBe('');
    expect((await listSessions(person.auth)).status).toBe(401);
    expect((await refresh(person.refreshToken)).status).toBe(401);
  });

  it('is 401 without a credential', async () => {
    expect((await app.call('/api/v1/auth/logout', { method: 'POST' })).status).toBe(401);
  });
});

describe('register', () => {
  const person = {
    email: 'founder@example.com',
    password: 'copper lantern over the quiet harbour',
    firstName: 'Ada',
    lastName: 'Quist',
    organizationName: 'Quist Freight',
    country: 'DE',
  };

  it('is closed unless the operator opens it', async () => {
    const closed = await startApp();
    try {
      const answer = await closed.call('/api/v1/auth/register', { body: person });
      expect(answer.status).toBe(403);
      expect(answer.json.code).toBe('registration_closed');
    } finally {
      await closed.stop();
    }
  });

  it('answers an empty object for a new and for a known email alike, and the person can log in', async () => {
    const first = await app.call('/api/v1/auth/register', { body: person });
    const second = await app.call('/api/v1/auth/register', {
      body: { ...person, password: 'another phrase that nobody would guess' },
    });
    for (const answer of [first, second]) {
      expect(answer.status).toBe(201);
      expect(answer.json).toEqual({});
    }
    expect((await login({ email: person.email, password: person.password })).status).toBe(200);
    expect(
      (await login({ email: person.email, password: 'another phrase that nobody would guess' })).status,
    ).toBe(401);
  });

  it.each([
    ['too short', 'tW9!x'],
    ['common', 'passwordpassword'],
    ["with the product's name", 'we all love cargolint here'],
    ['with a part of the email', 'the weakling says hello there'],
  ])('refuses a password that is %s', async (_case, weak) => {
    const answer = await app.call('/api/v1/auth/register', {
      body: { ...person, email: 'weakling@example.com', password: weak },
    });
    expect(answer.status).toBe(422);
    expect(answer.json.code).toBe('weak_password');
  });

  it('refuses a country that does not exist', async () => {
    const answer = await app.call('/api/v1/auth/register', { body: { ...person, country: 'XX' } });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('country');
  });
});

describe('a change of password', () => {
  const newPassword = 'seven green barges under one bridge';
  const change = (auth: Record<string, string>, body: unknown) =>
    app.call('/api/v1/auth/password', { body, headers: auth });

  it('ends the other sessions and keeps the one that asked', async () => {
    const person = await createPerson(app);
    const other = await logInAgain(person);
    const answer = await change(person.auth, { currentPassword: password, newPassword });
    expect(answer.status).toBe(204);
    expect((await listSessions(person.auth)).status).toBe(200);
    expect((await listSessions(bearer(other.accessToken))).status).toBe(401);
    expect((await refresh(other.refreshToken)).status).toBe(401);
    expect((await login({ email: person.email, password })).status).toBe(401);
    expect((await login({ email: person.email, password: newPassword })).status).toBe(200);
  });

  it('needs the current password and a strong new one', async () => {
    const person = await createPerson(app);
    const wrong = await change(person.auth, { currentPassword: 'not this one, surely', newPassword });
    expect(wrong.status).toBe(401);
    const weak = await change(person.auth, { currentPassword: password, newPassword: 'short' });
    expect(weak.status).toBe(422);
    expect(weak.json.code).toBe('weak_password');
    expect((await login({ email: person.email, password })).status).toBe(200);
  });
});

describe('sessions', () => {
  it('lists one’s own live sessions and marks the present one', async () => {
    const person = await createPerson(app);
    await logInAgain(person);
    const answer = await listSessions(person.auth);
    expect(answer.json.pagination.total).toBe(2);
    expect(answer.json.data.every((session: { id: string }) => session.id.startsWith('ses_'))).toBe(true);
    const current = answer.json.data.filter((session: { current: boolean }) => session.current);
    expect(current).toHaveLength(1);
  });

  it('ends one of one’s own at once, and answers 404 for a foreign or missing one', async () => {
    const person = await createPerson(app);
    const stranger = await createPerson(app);
    const other = await logInAgain(person);
    const own = await listSessions(bearer(other.accessToken));
    const { id } = own.json.data.find((session: { current: boolean }) => session.current);
    const end = (sessionId: string, auth: Record<string, string>) =>
      app.call(`/api/v1/auth/sessions/${sessionId}`, { method: 'DELETE', headers: auth });
    expect((await end(id, stranger.auth)).status).toBe(404);
    expect((await listSessions(bearer(other.accessToken))).status).toBe(200);
    expect((await end(id, person.auth)).status).toBe(204);
    expect((await listSessions(bearer(other.accessToken))).status).toBe(401);
    expect((await end(id, person.auth)).status).toBe(404);
    expect((await end('ses_missing', person.auth)).status).toBe(404);
  });
});

describe('credentials', () => {
  it('are 400 when two different ones are sent, and fine when both are the same', async () => {
    const person = await createPerson(app);
    const key = await createKey(app, person);
    const two = await app.call('/api/v1/documents', { headers: { ...person.auth, ...key.auth } });
    expect(two.status).toBe(400);
    expect(two.json.code).toBe('invalid_request');
    const same = await app.call('/api/v1/documents', { headers: { ...bearer(key.key), ...key.auth } });
    expect(same.status).toBe(200);
  });

  it('may be an API key as bearer token', async () => {
    const key = await createKey(app, await createPerson(app));
    expect((await app.call('/api/v1/documents', { headers: bearer(key.key) })).status).toBe(200);
  });

  it('are asked for without an error code when there are none', async () => {
    const answer = await app.call('/api/v1/documents');
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="cargolint"');
  });

  it.each(['sk_test_abc', 'Basic', 'cl_live_short'])('that are unknown (%s) are 401', async (text) => {
    const answer = await app.call('/api/v1/documents', { headers: { 'x-api-key': text } });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toContain('error="invalid_token"');
  });

  it('are never read from the query or a cookie', async () => {
    const person = await createPerson(app);
    const key = await createKey(app, person);
    const asQuery = await app.call(`/graphql?access_token=${person.accessToken}&api_key=${key.key}`, {
      body: { query: '{ documents { pagination { total } } }' },
    });
    expect(asQuery.status).toBe(401);
    const asCookie = await app.call('/api/v1/documents', {
      headers: { cookie: `cargolint_session=${person.accessToken}` },
    });
    expect(asCookie.status).toBe(401);
  });
});

describe('X-CargoLint-Environment', () => {
  it('moves a session into the test world, and back', async () => {
    const person = await createPerson(app);
    const ask = async (environment: string) => {
      const headers = { ...person.auth, 'x-cargolint-environment': environment };
      return app.call('/api/v1/documents', { headers });
    };
    expect((await ask('test')).status).toBe(200);
    expect((await ask('live')).status).toBe(200);
    const other = await ask('staging');
    expect(other.status).toBe(400);
    expect(other.json.code).toBe('invalid_request');
  });

  it('can not move a key out of its own environment', async () => {
    const key = await createKey(app, await createPerson(app), { environment: 'test' });
    const ask = (environment: string) =>
      app.call('/api/v1/documents', { headers: { ...key.auth, 'x-cargolint-environment': environment } });
    expect((await ask('test')).status).toBe(200);
    expect((await ask('live')).status).toBe(400);
  });
});
