import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Surroundings, createApp } from '../../src/app.js';
import { loadConfig } from '../../src/config.js';
import { createLogger } from '../../src/platform/observability/logger.js';
import { type Runtime, systemRuntime } from '../../src/platform/runtime.js';
import { createContract } from './openapi.js';
import { createTestDatabase, postgresOfThisRun } from './postgres.js';
import { SecretLedger, filesOf, findLeaks } from './secrets.js';

export const password = 'a pass phrase of the tests';

/** A clock that a test can move. */
export interface TestClock {
  advance(milliseconds: number): void;
}

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are looked at freely in tests
  json: any;
}

export interface CallOptions {
  method?: string;
  headers?: Record<string, string>;
  /** Sent as JSON unless it is a form. */
  body?: unknown;
}

const contract = createContract();

export type TestApp = Awaited<ReturnType<typeof startApp>>;

/** A whole server on a free port with an empty folder of its own. Every REST answer is held against the OpenAPI document. */
export async function startApp(
  environment: Record<string, string> = {},
  surroundings: Pick<Surroundings, 'connections'> = {},
) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'cargolint-test-'));
  const postgres = postgresOfThisRun ? await createTestDatabase(postgresOfThisRun) : null;
  const config = loadConfig({
    CARGOLINT_DATA_DIR: folder,
    CARGOLINT_PORT: '0',
    CARGOLINT_RATE_LIMIT_FAILED_AUTH: '0',
    CARGOLINT_RATE_LIMIT_ENTERPRISE: '0',
    // Tests that are about reading ask for it; in all others documents stay as they were uploaded.
    CARGOLINT_READERS: '0',
    ...(postgres && { CARGOLINT_DATABASE_URL: postgres.url, CARGOLINT_DATABASE_CONNECTIONS: '5' }),
    ...environment,
  });
  let offset = 0;
  const runtime: Runtime = {
    now: () => Date.now() + offset,
    randomBytes: (count) => systemRuntime.randomBytes(count),
  };
  const lines: string[] = [];
  const logger = createLogger('info', { write: (line) => void lines.push(line) });
  // The clients of a test that ends send nothing any more.
  const connections = { linger: 0, ...surroundings.connections };
  async function discard(): Promise<void> {
    await postgres?.remove();
    rmSync(folder, { recursive: true, force: true });
  }
  const app = await createApp(config, { connections, runtime, logger }).catch(async (error: unknown) => {
    await discard();
    throw error;
  });
  const url = await app.listen();
  const secrets = new SecretLedger();
  secrets.passwords.add(password);
  if (app.setUpToken !== null) secrets.generated.add(app.setUpToken);

  async function call(target: string, options: CallOptions = {}): Promise<Answer> {
    const { method = options.body === undefined ? 'GET' : 'POST', headers = {}, body } = options;
    const isForm = body instanceof FormData;
    const response = await fetch(url + target, {
      method,
      headers: { ...(body !== undefined && !isForm && { 'content-type': 'application/json' }), ...headers },
      body: body === undefined ? undefined : isForm ? body : JSON.stringify(body),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    if (target.startsWith('/api/v1')) {
      contract.check({
        method,
        path: target,
        status: response.status,
        headers: response.headers,
        body: text,
      });
    }
    const json: unknown = isJson && text ? JSON.parse(text) : null;
    // The description of the API is full of examples, which nobody can log in with.
    if (!target.startsWith('/api/v1/openapi.json')) {
      secrets.note(body, json, response.headers.get('set-cookie'));
    }
    return { status: response.status, headers: response.headers, text, json };
  }

  return {
    ...app,
    url,
    folder,
    config,
    /** For another server with the same data. */
    shared: {
      CARGOLINT_DATA_DIR: folder,
      ...(postgres && { CARGOLINT_DATABASE_URL: postgres.url }),
    } as Record<string, string>,
    /** Every line that the server logged. */
    logged: lines,
    call,
    clock: { advance: (milliseconds) => void (offset += milliseconds) } satisfies TestClock,
    graphql: (query: string, variables: object = {}, headers: Record<string, string> = {}) =>
      call('/graphql', { body: { query, variables }, headers }),
    secrets,
    /** Removes what a server that was closed already has left behind. */
    discard,
    /** Stops, and makes sure that nothing secret was written anywhere. */
    async stop() {
      const rows = postgres ? await postgres.rows() : [];
      await app.close();
      await postgres?.remove();
      const written: [string, Buffer | string][] = [
        ['the log', lines.join('\n')],
        ...filesOf(folder),
        ...rows,
      ];
      rmSync(folder, { recursive: true, force: true });
      secrets.save();
      const leaks = findLeaks([...secrets.generated, ...secrets.passwords], written);
      if (leaks.length > 0) throw new Error(`Secrets were written: ${leaks.join('; ')}`);
    },
  };
}

let people = 0;

/** Makes a user (of a new organization unless one is named) and logs in. */
export async function createPerson(app: TestApp, options: { organization?: string; role?: string } = {}) {
  const email = `person${++people}@example.com`;
  const organization = options.organization ?? `Organization ${people}`;
  const user = await app.identity.provisionUser({ email, password, organization, role: options.role });
  const login = await app.call('/api/v1/auth/login', { body: { email, password } });
  const tokens = login.json as { accessToken: string; refreshToken: string };
  return { ...user, email, organization, ...tokens, auth: { authorization: `Bearer ${tokens.accessToken}` } };
}

export type Person = Awaited<ReturnType<typeof createPerson>>;

/** Makes an API key with the person's access token. */
export async function createKey(app: TestApp, owner: Person, properties: object = {}) {
  const answer = await app.call('/api/v1/api-keys', {
    body: { name: 'test key', environment: 'live', ...properties },
    headers: owner.auth,
  });
  const created = answer.json as { id: string; key: string };
  return { ...created, auth: { 'x-api-key': created.key } };
}

export const pdf = (content = 'invoice'): Blob =>
  new Blob([`%PDF-1.4\n${content}\n%%EOF\n`], { type: 'application/pdf' });

export function fileForm(
  content: Blob = pdf(),
  name = 'invoice.pdf',
  fields: Record<string, string> = {},
): FormData {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.set(field, value);
  form.set('file', content, name);
  return form;
}

export async function uploadDocument(
  app: TestApp,
  auth: Record<string, string>,
  fields: Record<string, string> = {},
) {
  const answer = await app.call('/api/v1/documents', {
    body: fileForm(pdf(), 'invoice.pdf', fields),
    headers: auth,
  });
  return answer.json as { id: string; fileName: string };
}
