import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, createKey, createPerson, startApp } from '../support/app.js';
import { sendRequest } from '../support/raw.js';

const hsts = 'max-age=31536000';

const credentials: [name: string, headers: Record<string, string>][] = [
  ['an API key', { 'x-api-key': 'cl_live_x' }],
  ['a bearer token', { authorization: 'Bearer x' }],
  ['another kind of Authorization', { authorization: 'Basic x' }],
  ['the session cookie', { cookie: 'a=b; cargolint_session=x' }],
  ['the session cookie of HTTPS', { cookie: '__Host-cargolint_session=x' }],
];
const targets = [
  '/api/v1/documents',
  '/api/v1/nothing',
  '/graphql?query={__typename}',
  '/trpc/me',
  '/%61pi/v1/documents',
];
const secrets = ['login', 'refresh', 'register', 'password', '2fa/enable'].map(
  (name) => `/api/v1/auth/${name}`,
);

describe('plain HTTP in production', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({
      NODE_ENV: 'production',
      CARGOLINT_TRUSTED_PROXIES: '10.9.8.7',
      CARGOLINT_METRICS_TOKEN: 'a-token-for-the-metrics',
      CARGOLINT_RATE_LIMIT_FAILED_AUTH: '3',
    });
  });
  afterAll(() => app.stop());

  const expectRefused = (answer: { status: number; body: string }): void => {
    expect(answer.status, answer.body).toBe(400);
    expect(answer.body).toContain('invalid_request');
    expect(answer.body).toMatch(/https:.*CARGOLINT_TLS_CERT.*CARGOLINT_TLS_KEY.*CARGOLINT_TRUSTED_PROXIES/);
  };

  it.each(credentials)('refuses %s on every edge before it is looked at', async (_name, headers) => {
    for (const target of targets) expectRefused(await sendRequest(app, target, { headers }));
  });

  it('refuses every request whose body may hold a password, even from one who claims HTTPS', async () => {
    const headers = {
      'content-type': 'application/json',
      'x-forwarded-proto': 'https',
      'x-forwarded-for': '10.9.8.7',
    };
    for (const target of [...secrets, '/graphql', '/trpc/login']) {
      expectRefused(await sendRequest(app, target, { method: 'POST', headers, body: '{}' }));
    }
  });

  it('refuses the metrics token', async () => {
    const headers = { authorization: 'Bearer a-token-for-the-metrics' };
    expectRefused(await sendRequest(app, '/metrics', { headers }));
  });

  it('still tells how the server is and shows the documentation, without Strict-Transport-Security', async () => {
    for (const target of ['/health/live', '/health/ready', '/api/docs', '/api/v1/openapi.json']) {
      const answer = await sendRequest(app, target, { headers: { 'x-forwarded-proto': 'https' } });
      expect(answer.status).toBe(200);
      expect(answer.headers.get('strict-transport-security')).toBeNull();
    }
  });
});

describe('forwarded headers', () => {
  const guess = (app: TestApp, address: string, more: Record<string, string> = {}) =>
    sendRequest(app, '/api/v1/documents', {
      headers: { 'x-api-key': 'cl_live_guess', 'x-forwarded-for': address, ...more },
    });

  it('from anyone else change neither the address that failures are counted by nor the protocol', async () => {
    const app = await startApp({
      CARGOLINT_TRUSTED_PROXIES: '10.9.8.7',
      CARGOLINT_RATE_LIMIT_FAILED_AUTH: '3',
    });
    try {
      for (const address of ['1.1.1.1', '1.1.1.2', '10.9.8.7'])
        expect((await guess(app, address)).status).toBe(401);
      const fourth = await guess(app, '1.1.1.4', { 'x-forwarded-proto': 'https' });
      expect(fourth.status).toBe(429);
      expect(fourth.headers.get('strict-transport-security')).toBeNull();
    } finally {
      await app.stop();
    }
  });

  it('are not believed at all when no proxy is configured', async () => {
    const app = await startApp({ CARGOLINT_RATE_LIMIT_FAILED_AUTH: '1' });
    try {
      expect((await guess(app, '1.1.1.1')).status).toBe(401);
      expect((await guess(app, '1.1.1.2')).status).toBe(429);
    } finally {
      await app.stop();
    }
  });

  it('of a configured proxy count: its clients are told apart, and its https opens the API in production', async () => {
    const app = await startApp({
      NODE_ENV: 'production',
      CARGOLINT_TRUSTED_PROXIES: '127.0.0.1',
      CARGOLINT_RATE_LIMIT_FAILED_AUTH: '1',
    });
    try {
      const secure = { 'x-forwarded-proto': 'https' };
      for (const address of ['1.1.1.1', '1.1.1.2']) {
        const answer = await guess(app, address, secure);
        expect(answer.status).toBe(401);
        expect(answer.headers.get('strict-transport-security')).toBe(hsts);
      }
      expect((await guess(app, '6.6.6.6, 1.1.1.1', secure)).status, 'what the client wrote itself').toBe(429);
      expect((await guess(app, '1.1.1.3', { 'x-forwarded-proto': 'http' })).status).toBe(400);
      expect((await guess(app, '1.1.1.3')).status).toBe(400);
    } finally {
      await app.stop();
    }
  });
});

it('outside of production plain HTTP takes credentials, and no answer has Strict-Transport-Security', async () => {
  const app = await startApp();
  try {
    const key = await createKey(app, await createPerson(app));
    const answer = await app.call('/api/v1/documents', { headers: key.auth });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('strict-transport-security')).toBeNull();
  } finally {
    await app.stop();
  }
});
