import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createCore } from '../../src/app.js';
import { loadConfig } from '../../src/config.js';
import { createLogger } from '../../src/platform/observability/logger.js';
import { createTestDatabase, startPostgres } from '../support/postgres.js';
import { stopServers } from './children.js';
import { insertDocuments } from './fill.js';
import type { BenchOptions } from './options.js';

const password = 'a pass phrase of the benchmark';
const request = { id: 'bench', address: '127.0.0.1', userAgent: 'bench' };

/** Who calls, of an organization that has documents. */
export interface Caller {
  organizationId: string;
  userId: string;
  key: string;
  accessToken: string;
}

export type World = Awaited<ReturnType<typeof createWorld>>;

/** A filled database, and what servers need to work on it. */
export async function createWorld({ database: kind }: Pick<BenchOptions, 'database'>) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'cargolint-bench-'));
  const removeFolder = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', removeFolder);
  const secret = randomBytes(48).toString('base64url');
  // Durable, unlike in the tests: a write that does not wait for the disk would be a different figure.
  const postgres =
    kind === 'postgresql' ? await startPostgres(undefined, ['-c', 'shared_buffers=256MB']) : null;
  const url = postgres ? (await createTestDatabase(postgres.adminUrl)).url : null;
  /** For every process that works on it. */
  const environment: Record<string, string> = {
    CARGOLINT_DATA_DIR: folder,
    CARGOLINT_JWT_SECRETS: secret,
    ...(url !== null && { CARGOLINT_DATABASE_URL: url }),
  };
  const config = loadConfig({ ...environment, CARGOLINT_RATE_LIMIT_FAILED_AUTH: '0' });
  const core = await createCore(config, { logger: createLogger('silent') });

  return {
    folder,
    secret,
    environment,
    database: core.database,

    /** An organization with its owner, a key and documents, of which only rows exist. */
    async addOrganization(name: string, documents: number): Promise<Caller> {
      const email = `${name}@example.com`;
      const user = await core.identity.provisionUser({ email, organization: name, password });
      const principal = await core.identity.principalOf(email);
      const { key } = await core.apiKeys.createApiKey(
        { principal, request },
        { name: 'bench', environment: 'live' },
      );
      const { accessToken } = await core.identity.login({ principal: null, request }, { email, password });
      await insertDocuments(core.database, user.organizationId, documents, Date.now());
      return { organizationId: user.organizationId, userId: user.id, key, accessToken };
    },

    /** What a database that runs for longer has done by itself. */
    async settle(): Promise<void> {
      await core.database.statement(url === null ? 'pragma wal_checkpoint(truncate)' : 'vacuum analyze', []);
    },

    async remove(): Promise<void> {
      await stopServers();
      await core.close();
      await postgres?.remove();
      process.off('exit', removeFolder);
      removeFolder();
    },
  };
}
