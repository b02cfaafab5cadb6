import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { acceptConfiguredSecrets, createCore } from '../../src/app.js';
import { ConfigError, loadConfig } from '../../src/config.js';
import { openDatabase } from '../../src/platform/database/open-database.js';
import { createLogger } from '../../src/platform/observability/logger.js';
import { createFolder } from '../support/folder.js';
import { createTestDatabase, postgresOfThisRun, startPostgres } from '../support/postgres.js';

const logger = createLogger('silent', { write: () => undefined });

let server: Awaited<ReturnType<typeof startPostgres>> | null = null;
beforeAll(async () => {
  server = postgresOfThisRun ? null : await startPostgres();
});
afterAll(async () => {
  await server?.remove();
});

const secret = (letter: string): string => `${letter}-of-the-fingerprint-tests-0123456789`;

/** A machine with a data folder of its own. */
const createMachine = createFolder;

interface Place {
  url: string;
  remove(): Promise<void>;
}

const places: Record<string, () => Promise<Place>> = {
  SQLite: () =>
    Promise.resolve({
      url: `sqlite:${path.join(createMachine(), 'shared.sqlite')}`,
      remove: () => Promise.resolve(),
    }),
  PostgreSQL: () => createTestDatabase(postgresOfThisRun ?? server?.adminUrl ?? ''),
};

const configure = (url: string, folder: string, variables: Record<string, string> = {}) =>
  loadConfig({
    CARGOLINT_DATABASE_URL: url,
    CARGOLINT_DATA_DIR: folder,
    CARGOLINT_READERS: '0',
    ...variables,
  });

async function start(...settings: Parameters<typeof configure>): Promise<string> {
  try {
    await (await createCore(configure(...settings), { logger })).close();
    return 'started';
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.message;
  }
}

describe.each(Object.entries(places))('%s', (_kind, open) => {
  let place: Place;
  beforeEach(async () => {
    place = await open();
    return () => place.remove();
  });

  it('a second machine with generated secrets of its own is refused, and told what to set', async () => {
    const first = createMachine();
    expect(await start(place.url, first)).toBe('started');
    expect(await start(place.url, createMachine())).toMatch(
      /^CARGOLINT_JWT_SECRETS has none .*same on all machines/,
    );
    expect(await start(place.url, first)).toBe('started');
  });

  it('each purpose is compared by itself, and a refused start makes nothing known', async () => {
    const [first, second] = [createMachine(), createMachine()];
    const shared = { CARGOLINT_JWT_SECRETS: secret('a') };
    expect(await start(place.url, first, shared)).toBe('started');
    const added = { CARGOLINT_JWT_SECRETS: `${secret('b')},${secret('a')}` };
    expect(await start(place.url, second, added)).toMatch(/^CARGOLINT_ENCRYPTION_KEYS /);
    expect(await start(place.url, first, { CARGOLINT_JWT_SECRETS: secret('b') })).toMatch(
      /^CARGOLINT_JWT_SECRETS /,
    );
  });

  it.each(['CARGOLINT_JWT_SECRETS', 'CARGOLINT_ENCRYPTION_KEYS'])(
    '%s are exchanged by adding the new one, then taking the old one away',
    async (name) => {
      const folder = createMachine();
      const [a, b] = [secret('a'), secret('b')];
      for (const step of [a, `${a},${b}`, `${b},${a}`, b]) {
        expect(await start(place.url, folder, { [name]: step }), step).toBe('started');
      }
      expect(await start(place.url, folder, { [name]: secret('c') })).toContain(name);
    },
  );

  it('lost secrets are given up with a command, and only then are new ones taken', async () => {
    const [lost, replacement] = [createMachine(), createMachine()];
    expect(await start(place.url, lost)).toBe('started');
    expect(await start(place.url, replacement)).toMatch(/cargolint secrets accept/);
    await acceptConfiguredSecrets(configure(place.url, replacement));
    expect(await start(place.url, replacement)).toBe('started');
    expect(await start(place.url, lost)).toMatch(/^CARGOLINT_JWT_SECRETS /);
  });

  it('of machines that start at once with secrets of their own, one wins', async () => {
    const folders = [createMachine(), createMachine(), createMachine()];
    const outcomes = await Promise.all(folders.map((folder) => start(place.url, folder)));
    expect(outcomes.filter((outcome) => outcome === 'started')).toHaveLength(1);
  });
});

it('a new SQLite file is only opened with the lock of migrations, so that it is never locked for one that starts', async () => {
  const folder = createMachine();
  const { database: settings } = configure(`sqlite:${path.join(folder, 'new.sqlite')}`, folder);
  const database = await openDatabase(settings, []);
  expect(readdirSync(folder)).toEqual([]);
  await database.migrate();
  expect(readdirSync(folder)).toContain('new.sqlite');
  await database.close();
});

it('what is kept of a secret is not the secret, and differs by purpose', async () => {
  const folder = createMachine();
  const one = { CARGOLINT_JWT_SECRETS: secret('a'), CARGOLINT_ENCRYPTION_KEYS: secret('a') };
  const url = `sqlite:${path.join(folder, 'cargolint.sqlite')}`;
  const core = await createCore(configure(url, folder, one), { logger });
  const rows = (await core.database.read('secretFingerprints').select()) as { fingerprint: string }[];
  await core.close();
  expect(new Set(rows.map(({ fingerprint }) => fingerprint)).size).toBe(2);
  expect(JSON.stringify(rows)).not.toContain('fingerprint-tests');
});
