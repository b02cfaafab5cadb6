import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createKey, createPerson, password, startApp, uploadDocument } from '../support/app.js';
import { changed, correctDocuments } from '../support/extractions.js';
import { createTestDatabase, postgresOfThisRun, startPostgres } from '../support/postgres.js';
import { type Outcome, createProcesses, end } from '../support/processes.js';
import { readDocument } from '../support/readings.js';

// Each command starts a process that compiles the sources first, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const processes = await createProcesses();
const folder = mkdtempSync(path.join(os.tmpdir(), 'cargolint-moving-'));
const sqlite = `sqlite:${path.join(folder, 'source.sqlite')}`;
let server: Awaited<ReturnType<typeof startPostgres>> | null = null;
const removals: (() => Promise<void>)[] = [];

async function createPostgres(): Promise<string> {
  const { url, remove } = await createTestDatabase(postgresOfThisRun ?? server?.adminUrl ?? '');
  removals.push(remove);
  return url;
}

interface Source {
  dataDir: string;
  auth: Record<string, string>;
  key: Record<string, string>;
  email: string;
  documentId: string;
  /** What is asked of both servers. */
  paths: string[];
}

/** An organization with all there is: documents, a reading with issues and corrections, keys, a second factor begun. */
async function createSource(): Promise<Source & { discard(): Promise<void> }> {
  const app = await startApp({ CARGOLINT_DATABASE_URL: sqlite });
  const person = await createPerson(app);
  const key = await createKey(app, person, { name: 'Zürich 汉字 🚢' });
  await createKey(app, person, { environment: 'test' });
  const { id: untouched } = await uploadDocument(app, key.auth);
  const misread = changed('invoice', { set: { totalAmount: 1700 } });
  const documentId = await readDocument(app, key.auth, [misread]);
  const other = await readDocument(app, key.auth, [correctDocuments.packing_list()]);
  const corrected = await app.call(`/api/v1/review/${documentId}/corrections`, {
    headers: person.auth,
    body: { corrections: [{ fieldName: 'totalAmount', correctedValue: 17000 }] },
  });
  expect(corrected.status).toBe(200);
  await app.call('/api/v1/auth/2fa/setup', { headers: person.auth });
  await app.background.settle();
  await app.close();
  return {
    dataDir: app.folder,
    auth: person.auth,
    key: key.auth,
    email: person.email,
    documentId,
    paths: [
      '/documents?limit=50',
      ...[untouched, documentId, other].flatMap((id) => [`/documents/${id}`, `/documents/${id}/content`]),
      ...[documentId, other].flatMap((id) => [`/documents/${id}/extractions`, `/documents/${id}/issues`]),
      `/review/${documentId}`,
      '/review?status=reviewed',
      '/api-keys',
    ],
    discard: () => app.discard(),
  };
}

let source: Awaited<ReturnType<typeof createSource>>;
beforeAll(async () => {
  server = postgresOfThisRun ? null : await startPostgres();
  source = await createSource();
});
afterAll(async () => {
  await processes.stop();
  await source.discard();
  for (const remove of removals) await remove();
  await server?.remove();
  rmSync(folder, { recursive: true, force: true });
});

const environment = (url: string, dataDir = source.dataDir) => ({
  CARGOLINT_DATABASE_URL: url,
  CARGOLINT_DATA_DIR: dataDir,
  CARGOLINT_READERS: '0',
});

const run = (args: string[], url: string, dataDir?: string): Promise<Outcome> =>
  processes.run([...args, '--json'], '', environment(url, dataDir));

const parse = (outcome: Outcome) => {
  expect(outcome.code, outcome.stderr).toBe(0);
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are looked at freely in tests
  return JSON.parse(outcome.stdout) as any;
};

type Said = [target: string, status: number, text: string];

/** What a server says about everything, and whether people can still log in. */
async function askAll(url: string, dataDir?: string) {
  const asked = await processes.serve(environment(url, dataDir));
  const ask = async (target: string, headers: Record<string, string>) => {
    const answer = await fetch(`${asked.url}/api/v1${target}`, { headers });
    return [target, answer.status, await answer.text()];
  };
  const answers = [];
  for (const target of source.paths) answers.push(await ask(target, source.auth));
  // The key's own last use is shown in the list of keys, so the key comes last.
  const byKey = await ask('/documents', source.key);
  const events = await fetch(`${asked.url}/graphql`, {
    method: 'POST',
    headers: { ...source.auth, 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ activityEvents(limit: 50) { data { id action result createdAt } } }' }),
  });
  const login = await fetch(`${asked.url}/api/v1/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: source.email, password }),
  });
  await end(asked);
  return { answers: [...answers, byKey] as Said[], activity: await events.text(), login: login.status };
}

describe('migrate-to', () => {
  it('copies everything: a server on PostgreSQL gives the same answers to the same token and key', async () => {
    const url = await createPostgres();
    const result = parse(await run(['migrate-to', url], sqlite));
    const rows = Object.fromEntries(
      result.tables.map((each: { table: string; rows: number }) => [each.table, each.rows]),
    );
    expect(rows).toMatchObject({ organizations: 1, users: 1, documents: 3, corrections: 1, apiKeys: 2 });
    const after = await askAll(url);
    expect(after.answers.map(([target, status]) => [target, status])).toEqual(
      after.answers.map(([target]) => [target, 200]),
    );
    const before = await askAll(sqlite);
    expect(after.answers).toEqual(before.answers);
    expect(after.login).toBe(200);
    expect(after.activity).toBe(before.activity);
    expect(after.activity).toContain('CORRECT_DOCUMENT');
  });

  it('refuses a target that has organizations, unless they are to be replaced', async () => {
    const url = await createPostgres();
    const create = ['user', 'create', '--email', 'other@example.com', '--organization', 'Other Ltd'];
    const other = mkdtempSync(path.join(folder, 'other-'));
    await processes.run([...create, '--password-stdin'], `${password}\n`, environment(url, other));
    const refused = await run(['migrate-to', url], sqlite);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('--replace');
    parse(await run(['migrate-to', url, '--replace'], sqlite));
    const login = await run(['user', 'disable', '--email', 'other@example.com'], url);
    expect(login.code).toBe(1);
  });

  it('an address that is none is a wrong call, and so is a source that is PostgreSQL already', async () => {
    const url = await createPostgres();
    expect((await run(['migrate-to', 'mysql://localhost/x'], sqlite)).code).toBe(2);
    const outcome = await run(['migrate-to', url], url);
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toContain('CARGOLINT_DATABASE_URL');
  });
});

describe('backup and restore', () => {
  /** Both ways through each kind of database: the archive does not tell which one it is of. */
  it('an archive of either database restores into the other and into its own kind', async () => {
    const first = await createPostgres();
    parse(await run(['migrate-to', first], sqlite));
    const ofSqlite = path.join(folder, 'sqlite.tar.gz');
    const ofPostgres = path.join(folder, 'postgres.tar.gz');
    parse(await run(['backup', ofSqlite], sqlite));
    parse(await run(['backup', ofPostgres], first));
    const expected = (await askAll(first)).answers;
    const intoSqlite = mkdtempSync(path.join(folder, 'restored-'));
    const targets: [archive: string, url: string, dataDir: string][] = [
      [ofPostgres, await createPostgres(), mkdtempSync(path.join(folder, 'restored-'))],
      [ofSqlite, await createPostgres(), mkdtempSync(path.join(folder, 'restored-'))],
      [ofPostgres, `sqlite:${path.join(intoSqlite, 'cargolint.sqlite')}`, intoSqlite],
    ];
    for (const [archive, url, dataDir] of targets) {
      const outcome = await run(['restore', archive], url, dataDir);
      // The readings that this test wrote by itself have no file of words, and restore says so; nothing else is missing.
      expect(outcome.stderr).toMatch(/\n2 of 5 files are missing/);
      expect(outcome.code).toBe(1);
      const restored = await askAll(url, dataDir);
      expect(restored.answers.map(comparable), `${archive} into ${url}`).toEqual(expected.map(comparable));
      expect(restored.login).toBe(200);
    }
  });
});

/** Without what using the key changes. */
const comparable = (answer: (string | number)[]): string =>
  answer.join(' ').replaceAll(/"lastUsed\w+":("[^"]*"|null)/g, '');
