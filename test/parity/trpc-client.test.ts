import { createTRPCClient, httpLink } from '@trpc/client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TrpcRouter } from '../../src/edges/trpc/router.js';
import { type Person, type TestApp, createPerson, fileForm, password, startApp } from '../support/app.js';

let app: TestApp;
let person: Person;
beforeAll(async () => {
  app = await startApp();
  person = await createPerson(app);
});
afterAll(() => app.stop());

/** A browser in small: keeps the cookie and sends the origin. */
function createBrowser(origin: string) {
  let cookie = '';
  let lastSetCookie = '';
  const client = createTRPCClient<TrpcRouter>({
    links: [
      httpLink({
        url: `${app.url}/trpc`,
        fetch: async (url, init) => {
          const headers = new Headers(init?.headers as HeadersInit);
          headers.set('origin', origin);
          if (cookie) headers.set('cookie', cookie);
          const response = await fetch(url as string, { ...(init as RequestInit), headers });
          lastSetCookie = response.headers.get('set-cookie') ?? lastSetCookie;
          cookie = lastSetCookie.split(';')[0] ?? '';
          return response;
        },
      }),
    ],
  });
  return { client, setCookie: () => lastSetCookie };
}

it('the dashboard logs in with a cookie that scripts and other sites can not use, works and logs out', async () => {
  const { client, setCookie } = createBrowser(app.url);
  expect(await client.login.mutate({ email: person.email, password })).toBe(true);
  expect(setCookie()).toMatch(/HttpOnly/);
  expect(setCookie()).toMatch(/SameSite=Strict/);
  expect((await client.me.query()).email).toBe(person.email);
  const key = await client.createApiKey.mutate({ name: 'from the dashboard', environment: 'live' });
  expect((await app.call('/api/v1/documents', { headers: { 'x-api-key': key.key } })).status).toBe(200);
  const uploaded = await client.uploadDocument.mutate(fileForm());
  expect(uploaded.status).toBe('processing');
  expect((await client.documents.query({})).pagination.total).toBe(1);
  const cookie = setCookie().split(';')[0] ?? '';
  await client.logout.mutate();
  expect(setCookie()).toMatch(/^cargolint_session=;/);
  const afterwards = await app.call('/trpc/me', { headers: { cookie } });
  expect(afterwards.status).toBe(401);
  expect(afterwards.json.error.data.code).toBe('invalid_token');
});

it('a page of another site can not use the cookie', async () => {
  const { client, setCookie } = createBrowser(app.url);
  await client.login.mutate({ email: person.email, password });
  const cookie = setCookie().split(';')[0] ?? '';
  const forged = await app.call('/trpc/logout', {
    method: 'POST',
    body: {},
    headers: { cookie, origin: 'https://evil.example' },
  });
  expect(forged.status).toBe(400);
  const withoutOrigin = await app.call('/trpc/logout', { method: 'POST', body: {}, headers: { cookie } });
  expect(withoutOrigin.status).toBe(400);
  const crossSite = await app.call('/trpc/me', { headers: { cookie, 'sec-fetch-site': 'cross-site' } });
  expect(crossSite.status).toBe(400);
});

it('the cookie is worth nothing on the public edges', async () => {
  const { client, setCookie } = createBrowser(app.url);
  await client.login.mutate({ email: person.email, password });
  const cookie = setCookie().split(';')[0] ?? '';
  expect((await app.call('/api/v1/documents', { headers: { cookie } })).status).toBe(401);
  expect((await app.call('/graphql', { body: { query: '{ me { id } }' }, headers: { cookie } })).status).toBe(
    401,
  );
});

it('an original is shown inline to who may read it', async () => {
  const uploaded = (await app.call('/api/v1/documents', { body: fileForm(), headers: person.auth })).json as {
    id: string;
  };
  const shown = await app.call(`/trpc/content/${uploaded.id}`, { headers: person.auth });
  expect(shown.status).toBe(200);
  expect(shown.headers.get('content-disposition')).toMatch(/^inline/);
  const stranger = await createPerson(app);
  expect((await app.call(`/trpc/content/${uploaded.id}`, { headers: stranger.auth })).status).toBe(404);
});
