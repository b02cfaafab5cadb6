import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createCore } from '../../src/app.js';
import { loadConfig } from '../../src/config.js';
import { createLogger } from '../../src/platform/observability/logger.js';
import {
  type Answer,
  type Person,
  type TestApp,
  createKey,
  createPerson,
  fileForm,
  password,
  pdf,
  startApp,
  uploadDocument,
} from '../support/app.js';
import { postgresOfThisRun } from '../support/postgres.js';
import { createProcesses } from '../support/processes.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const mebibyte = 1024 * 1024;

const largePdf = (bytes: number): Blob => pdf('x'.repeat(bytes));

describe('a disk that takes no more of a file', () => {
  let processes: Awaited<ReturnType<typeof createProcesses>>;
  let temporary: string;
  let url: string;
  let authorization: string;

  beforeAll(async () => {
    processes = await createProcesses();
    const core = await createCore(loadConfig(processes.shared), { logger: createLogger('silent') });
    await core.identity.provisionUser({ email: 'ada@example.com', organization: 'Full Ltd', password });
    await core.close();
    temporary = path.join(processes.folder, 'temporary');
    mkdirSync(temporary);
    const environment = { CARGOLINT_READERS: '0', TMPDIR: temporary };
    ({ url } = await processes.serve(environment, { largestFile: 4 * mebibyte }));
    const login = await post('/api/v1/auth/login', { email: 'ada@example.com', password });
    authorization = `Bearer ${String(login.json.accessToken)}`;
  });
  afterAll(() => processes.stop());

  async function post(target: string, body: object, headers: Record<string, string> = {}) {
    const isForm = body instanceof FormData;
    const response = await fetch(url + target, {
      method: 'POST',
      headers: {
        ...(!isForm && { 'content-type': 'application/json' }),
        ...(authorization && { authorization }),
        ...headers,
      },
      body: isForm ? body : JSON.stringify(body),
    });
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are looked at freely in tests
    const json = (await response.json()) as any;
    return { status: response.status, retryAfter: Number(response.headers.get('retry-after')), json };
  }

  function graphqlForm(content: Blob): FormData {
    const query = 'mutation ($file: Upload!) { uploadDocument(file: $file) { id } }';
    const form = new FormData();
    form.set('operations', JSON.stringify({ query, variables: { file: null } }));
    form.set('map', JSON.stringify({ 0: ['variables.file'] }));
    form.set('0', content, 'large.pdf');
    return form;
  }

  const nothingIsLeft = async () => {
    expect(readdirSync(path.join(processes.folder, 'files', 'incoming'))).toEqual([]);
    // Where the server runs from its sources, what compiles them keeps a folder of its own here.
    const left = () => readdirSync(temporary).filter((name) => !name.startsWith('tsx-'));
    await expect.poll(left).toEqual([]);
    const list = await fetch(`${url}/api/v1/documents`, { headers: { authorization } });
    expect(list.status).toBe(200);
    expect(((await list.json()) as { pagination: { total: number } }).pagination.total).toBe(0);
  };

  it('is 503 and service_busy with Retry-After over REST, and nothing is left of the upload', async () => {
    const answer = await post('/api/v1/documents', fileForm(largePdf(4.5 * mebibyte)));
    expect([answer.status, answer.json.code]).toEqual([503, 'service_busy']);
    expect(answer.retryAfter).toBeGreaterThan(0);
    await nothingIsLeft();
  });

  it('is service_busy with the time to wait over GraphQL, and nothing is left of the upload', async () => {
    const headers = { 'apollo-require-preflight': 'true' };
    const answer = await post('/graphql', graphqlForm(largePdf(4.5 * mebibyte)), headers);
    expect(answer.json.errors?.[0]?.extensions).toMatchObject({ code: 'service_busy', status: 503 });
    expect(answer.json.errors[0].extensions.retryAfter).toBeGreaterThan(0);
    await nothingIsLeft();
  });

  it('is 503 and service_busy over tRPC, and nothing is left of the upload', async () => {
    const answer = await post('/trpc/uploadDocument', fileForm(largePdf(4.5 * mebibyte)));
    expect([answer.status, answer.json.error?.data.code]).toEqual([503, 'service_busy']);
    expect(answer.json.error.data.retryAfter).toBeGreaterThan(0);
    await nothingIsLeft();
  });

  it('keeps nobody from storing what there is room for', async () => {
    const answer = await post('/api/v1/documents', fileForm(largePdf(mebibyte)));
    expect(answer.status).toBe(201);
  });
});

// What PostgreSQL says of a full disk is in test/postgres/outage.test.ts.
if (postgresOfThisRun === undefined) {
  describe('a database that has no room left', () => {
    let app: TestApp;
    let person: Person;
    beforeAll(async () => {
      app = await startApp();
      person = await createPerson(app);
    });
    afterAll(() => app.stop());

    /** SQLite then says what it says when the disk is full. */
    async function leaveRoomFor(pages: number): Promise<void> {
      const [size] = await app.database.statement<{ page_count: number }>('pragma page_count', []);
      await app.database.statement(`pragma max_page_count = ${(size?.page_count ?? 0) + pages}`, []);
    }

    it('is 503 and service_busy on all edges, what was stored stays readable, and all works once there is room', async () => {
      const key = await createKey(app, person);
      const early = await uploadDocument(app, key.auth);
      await leaveRoomFor(2);
      const stored: string[] = [];
      let refused: Answer | null = null;
      // A page that is there already takes some rows before the first is refused.
      for (let n = 0; refused === null && n < 500; n++) {
        const answer = await app.call('/api/v1/documents', { body: fileForm(), headers: key.auth });
        if (answer.status === 201) stored.push(answer.json.id as string);
        else refused = answer;
      }
      expect([refused?.status, refused?.json.code]).toEqual([503, 'service_busy']);
      expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);

      // Larger than what a page may still have room for.
      const name = 'n'.repeat(100);
      const scopes = ['documents:read'];
      const keys = Array.from({ length: 200 }, () => ({ name, environment: 'live', scopes }));
      const mutation = `mutation ($name: String!) { createApiKey(name: $name, environment: LIVE) { key } }`;
      const overGraphql = await untilRefused(keys, async () => {
        const answer = await app.graphql(mutation, { name }, person.auth);
        return answer.json.errors?.[0]?.extensions as unknown;
      });
      expect(overGraphql).toMatchObject({ code: 'service_busy', status: 503 });
      const overTrpc = await untilRefused(keys, async (body) => {
        const answer = await app.call('/trpc/createApiKey', { body, headers: person.auth });
        return answer.json.error?.data as unknown;
      });
      expect(overTrpc).toMatchObject({ code: 'service_busy', status: 503 });

      for (const id of [early.id, ...stored]) {
        const content = await app.call(`/api/v1/documents/${id}/content`, { headers: key.auth });
        expect(content.status).toBe(200);
      }
      const list = await app.call('/api/v1/documents?limit=1', { headers: key.auth });
      expect(list.json.pagination.total).toBe(stored.length + 1);

      await leaveRoomFor(1_000_000);
      const later = await uploadDocument(app, key.auth);
      expect(later.id).toMatch(/^doc_/);
      expect((await createPerson(app)).accessToken).toBeTruthy();
    });

    async function untilRefused<T>(
      inputs: readonly T[],
      send: (input: T) => Promise<unknown>,
    ): Promise<unknown> {
      for (const input of inputs) {
        const refusal = await send(input);
        if (refusal !== undefined) return refusal;
      }
      return null;
    }
  });
}
