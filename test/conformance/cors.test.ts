import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestApp, startApp } from '../support/app.js';

const origin = 'https://app.example.com';
let app: TestApp;
beforeAll(async () => {
  app = await startApp({ CARGOLINT_CORS_ORIGINS: origin });
});
afterAll(() => app.stop());

const ask = (path: string, headers: Record<string, string>, method = 'OPTIONS') =>
  fetch(app.url + path, { method, headers });

it('a listed origin may call the public API, without cookies, and reads the documented headers', async () => {
  const preflight = await ask('/api/v1/documents', {
    origin,
    'access-control-request-method': 'GET',
    'access-control-request-headers': 'x-api-key',
  });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('access-control-allow-origin')).toBe(origin);
  expect(preflight.headers.get('access-control-allow-credentials')).toBeNull();
  const answer = await ask('/api/v1/documents', { origin }, 'GET');
  expect(answer.headers.get('access-control-expose-headers')).toContain('X-RateLimit-Remaining');
});

it('another origin is not let in, the dashboard’s API never, and OPTIONS that asks nothing is no error', async () => {
  const stranger = await ask('/api/v1/documents', { origin: 'https://evil.example' }, 'GET');
  expect(stranger.headers.get('access-control-allow-origin')).toBeNull();
  const dashboard = await ask('/trpc/me', { origin }, 'GET');
  expect(dashboard.headers.get('access-control-allow-origin')).toBeNull();
  expect((await ask('/api/v1/documents', {})).status).toBe(204);
});
