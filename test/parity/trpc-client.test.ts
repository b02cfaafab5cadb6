import { createTRPCClient, httpLink } from '@trpc/client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TrpcRouter } from '../../src/edges/trpc/router.js';
import {
  type Person,
  type TestApp,
  createPerson,
  fileForm,
  password,
  pdf,
  startApp,
} from '../support/app.js';

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

it('the cookie of an ended session does not stand in the way of a new log-in', async () => {
  const { client, setCookie } = createBrowser(app.url);
  await client.login.mutate({ email: person.email, password });
  const cookie = setCookie().split(';')[0] ?? '';
  await client.logout.mutate();
  const headers = { cookie, origin: app.url };
  const again = await app.call('/trpc/login', { body: { email: person.email, password }, headers });
  expect(again.status).toBe(200);
  expect(again.headers.get('set-cookie')).toMatch(/^cargolint_session=[^;]{20,};/);
  expect((await app.call('/trpc/me', { headers })).json.error.data.code).toBe('invalid_token');
});

it('an upload that is repeated with its idempotency key makes one document', async () => {
  const headers = person.auth;
  const send = () =>
    app.call('/trpc/uploadDocument', {
      body: fileForm(undefined, 'repeated.pdf', { idempotencyKey: 'the-same-upload' }),
      headers,
    });
  const [first, second] = [await send(), await send()];
  expect(first.status).toBe(200);
  expect(second.json.result.data.id).toBe(first.json.result.data.id);
  const list = await app.call('/api/v1/documents?q=repeated', { headers });
  expect(list.json.pagination.total).toBe(1);
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

it('the dashboard finds documents by each filter, in the environment that it asks for', async () => {
  const lister = await createPerson(app);
  const inTest = { 'x-cargolint-environment': 'test' };
  const batch = '3f2b8c1e-5d4a-4b6f-9a7c-2e1d0f9b8a76';
  const upload = async (name: string, fields: Record<string, string>, headers: Record<string, string>) => {
    const body = fileForm(pdf(), name, fields);
    const { json } = await app.call('/api/v1/documents', { body, headers: { ...lister.auth, ...headers } });
    return json.id as string;
  };
  await upload('live.pdf', {}, {});
  const plain = await upload('Packing 100%.pdf', {}, inTest);
  const batched = await upload('invoice.pdf', { uploadBatchId: batch }, inTest);
  const read = await upload('other.pdf', {}, inTest);
  await app.call(`/api/v1/documents/${batched}/shipment-label`, {
    method: 'PUT',
    body: { shipmentLabel: 'MSC 42' },
    headers: { ...lister.auth, ...inTest },
  });
  await app.database.transaction((em) =>
    em.execute(
      `update "documents" set "status" = 'reviewed', "documentType" = 'packing_list' where "id" = ?`,
      [read],
    ),
  );
  const { client, setCookie } = createBrowser(app.url);
  await client.login.mutate({ email: lister.email, password });
  const cookie = setCookie().split(';')[0] ?? '';
  const list = async (input: object, headers: Record<string, string> = inTest) => {
    const path = `/trpc/documents?input=${encodeURIComponent(JSON.stringify(input))}`;
    return (await app.call(path, { headers: { cookie, ...headers } })).json.result.data;
  };
  const idsOf = async (input: object) => (await list(input)).data.map(({ id }: { id: string }) => id);

  expect((await list({}, {})).data).toMatchObject([{ fileName: 'live.pdf', environment: 'live' }]);
  expect(await idsOf({})).toEqual([read, batched, plain]);
  expect(await idsOf({ sort: 'createdAt' })).toEqual([plain, batched, read]);
  expect(await idsOf({ filter: { q: 'pAcKiNg 100%' } })).toEqual([plain]);
  expect(await idsOf({ filter: { status: 'reviewed' } })).toEqual([read]);
  expect(await idsOf({ filter: { documentType: 'packing_list' } })).toEqual([read]);
  expect(await idsOf({ filter: { uploadBatchId: batch.toUpperCase() } })).toEqual([batched]);
  expect(await idsOf({ filter: { shipmentLabel: 'MSC 42' } })).toEqual([batched]);
  expect(await idsOf({ filter: { status: 'processing', q: 'invoice' } })).toEqual([batched]);
  const second = await list({ sort: 'createdAt', offset: 1, limit: 1 });
  expect(second.data).toMatchObject([{ id: batched, environment: 'test' }]);
  expect(second.pagination).toMatchObject({ offset: 1, limit: 1, total: 3, hasMore: true });
  const original = (headers: Record<string, string>) =>
    app.call(`/trpc/content/${batched}`, { headers: { cookie, ...headers } });
  expect((await original(inTest)).status).toBe(200);
  expect((await original({})).status).toBe(404);
});
