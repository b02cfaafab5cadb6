import { mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createApp } from '../../src/app.js';
import { loadConfig } from '../../src/config.js';
import type { Database } from '../../src/platform/database/database.js';
import { createId } from '../../src/platform/crypto.js';
import { createJobQueue } from '../../src/platform/jobs/job-queue.js';
import { createLogger } from '../../src/platform/observability/logger.js';
import { minutes } from '../../src/platform/runtime.js';
import { startPostgres } from '../support/postgres.js';
import { invoicePdf } from '../support/read-documents.js';

/** What docs/scaling.md calculates with. Times depend on the machine and its disk; bytes hardly do. */

const documentCounts = [10_000, 100_000];
const extrapolatedTo = 100_000_000;
const organizations = 20;
const backlogs = [1_000, 100_000];
const takers = [1, 4, 16];
const milliseconds = 4_000;
const uploads = 300;
const uploadsAtOnce = 8;
const email = 'scale@example.com';
const request = { id: 'bench', address: '127.0.0.1', userAgent: 'bench' };

type Row = Record<string, unknown>;
type App = Awaited<ReturnType<typeof createApp>>;

/** Milliseconds between two documents. */
const between = 200;

export async function benchScale(): Promise<void> {
  await measure({});
  // Durable as in production: the tests' server isn't.
  const postgres = await startPostgres(undefined, ['-c', 'shared_buffers=256MB', '-c', 'max_wal_size=4GB']);
  try {
    await measure({ CARGOLINT_DATABASE_URL: postgres.adminUrl });
  } finally {
    await postgres.remove();
  }
}

async function measure(environment: Record<string, string>): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'cargolint-scale-'));
  const during = async <T>(readers: number, work: (app: App, url: string) => Promise<T>): Promise<T> => {
    const config = loadConfig({
      CARGOLINT_DATA_DIR: folder,
      CARGOLINT_PORT: '0',
      CARGOLINT_RATE_LIMIT_ENTERPRISE: '0',
      CARGOLINT_READERS: String(readers),
      CARGOLINT_DATABASE_CONNECTIONS: '16',
      ...environment,
    });
    const app = await createApp(config, { logger: createLogger('error') });
    try {
      return await work(app, await app.listen());
    } finally {
      await app.close();
    }
  };
  try {
    const template = await during(1, (app, url) => readOne(app, url, folder));
    // Without a reader: it would take what is put into the queue, and the processor.
    await during(0, async (app, url) => {
      await measureGrowth(app, url, template);
      await measureQueue(app);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureGrowth(app: App, url: string, template: Template): Promise<void> {
  const { database } = app;
  let filled = 0;
  for (const count of documentCounts) {
    const started = performance.now();
    await fill(app, template, filled, count);
    const rate = (count - filled) / ((performance.now() - started) / 1000);
    filled = count;
    console.log(
      `\n  ${count} documents (copied at ${rate.toFixed(0)} a second, ${organizations} organizations)`,
    );
    printSizes(await sizesOf(database), count);
    const uploaded = await uploadRate(url, template.key);
    console.log(`  uploads over HTTP, ${uploadsAtOnce} at once: ${uploaded.toFixed(0)} a second`);
  }
}

/** Uploads an invoice, waits until it is read, and takes what that has left in the database. */
async function readOne(app: App, url: string, folder: string) {
  const { read, kind } = app.database;
  console.log(`\n${kind === 'sqlite' ? 'SQLite' : 'PostgreSQL'}`);
  const password = 'a pass phrase of the benchmark';
  await app.identity.provisionUser({ email, organization: 'Scale', password });
  const principal = await app.identity.principalOf(email);
  const { key } = await app.apiKeys.createApiKey({ principal, request }, { name: 'b', environment: 'live' });
  const id = await upload(url, key, await invoicePdf());
  let document: Row = {};
  do {
    await new Promise((resolve) => setTimeout(resolve, 50));
    document = (await read<Row>('documents').where({ id }).first()) ?? {};
  } while (document.status === 'processing');
  if (document.status === 'failed') throw new Error('The benchmark’s document can’t be read.');
  await app.background.settle();
  for (const name of [id, `words-${id}`]) {
    const { size } = statSync(path.join(folder, 'files', id.slice(-2), name));
    console.log(`  its ${name === id ? 'original' : 'words'}: ${size} bytes`);
  }
  return {
    key,
    organization: (await read<Row>('organizations').first()) as Row,
    documents: [document],
    readings: (await read('readings').where({ documentId: id })) as Row[],
    issues: (await read('issues').where({ documentId: id })) as Row[],
    activityEvents: (await read('activityEvents').where({ targetId: id })) as Row[],
  };
}

type Template = Awaited<ReturnType<typeof readOne>>;

/** The rows of one document under new ids, as time goes on. */
async function fill(app: App, template: Template, from: number, to: number): Promise<void> {
  const { database, runtime } = app;
  const start = runtime.now();
  if (from === 0) {
    const all = Array.from({ length: organizations }, (_, n) => ({
      ...template.organization,
      id: `org_${n}`,
    }));
    await insert(database, 'organizations', all);
  }
  for (let done = from; done < to; done += 500) {
    const rows = { documents: [] as Row[], readings: [] as Row[], issues: [] as Row[], events: [] as Row[] };
    for (let n = done; n < Math.min(done + 500, to); n++) {
      const now = start + n * between;
      const at = { now: () => now, randomBytes: runtime.randomBytes };
      const id = createId('doc', at);
      const organizationId = `org_${n % organizations}`;
      const owned = { documentId: id, organizationId, createdAt: now };
      for (const each of template.documents)
        rows.documents.push({ ...each, id, organizationId, storageKey: id, createdAt: now });
      for (const each of template.readings) rows.readings.push({ ...each, documentId: id });
      for (const each of template.issues) rows.issues.push({ ...each, ...owned });
      for (const each of template.activityEvents) {
        const event = {
          id: createId('evt', at),
          targetId: id,
          createdAt: now,
          requestId: createId('req', at),
        };
        rows.events.push({ ...each, ...event, organizationId });
      }
    }
    await insert(database, 'documents', rows.documents);
    await insert(database, 'readings', rows.readings);
    await insert(database, 'issues', rows.issues);
    await insert(database, 'activityEvents', rows.events);
  }
}

async function insert(database: Database, table: string, rows: readonly Row[]): Promise<void> {
  await database.transaction(async (em) => {
    for (let start = 0; start < rows.length; start += 500)
      await em.execute(
        em
          .getKnex()(table)
          .insert(rows.slice(start, start + 500)),
      );
  });
}

interface Size {
  table: string;
  data: number;
  indexes: number;
}

/** Bytes of tables and of all their indexes. */
async function sizesOf(database: Database): Promise<Size[]> {
  if (database.kind === 'postgresql') {
    await database.statement('checkpoint', []);
    const { rows } = await database.read.raw<{ rows: Size[] }>(
      `select relname as "table", pg_table_size(oid) as "data", pg_indexes_size(oid) as "indexes"
        from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
    );
    return rows;
  }
  return database.read.raw<Size[]>(
    `select m."tbl_name" as "table", sum(case when m."type" = 'table' then s."pgsize" else 0 end) as "data",
        sum(case when m."type" = 'index' then s."pgsize" else 0 end) as "indexes"
      from dbstat as s join sqlite_schema as m on m."name" = s."name" where s."aggregate" = 1 group by 1`,
  );
}

function printSizes(sizes: readonly Size[], count: number): void {
  const large = sizes.filter(({ data, indexes }) => (data + indexes) / count >= 10);
  const all = { table: 'all', data: 0, indexes: 0 };
  for (const { data, indexes } of large) {
    all.data += data;
    all.indexes += indexes;
  }
  for (const { table, data, indexes } of [...large, all]) {
    const [rows, index] = [data / count, indexes / count].map((bytes) => bytes.toFixed(0).padStart(7));
    console.log(`  ${table.padEnd(16)} ${rows} bytes a document, indexes ${index}`);
  }
  const gigabytes = (((all.data + all.indexes) / count) * extrapolatedTo) / 1e9;
  console.log(`  times ${extrapolatedTo} documents (arithmetic only): ${gigabytes.toFixed(0)} GB`);
}

async function upload(url: string, key: string, content: Buffer): Promise<string> {
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(content)]), 'bench.pdf');
  const headers = { 'x-api-key': key };
  const answer = await fetch(`${url}/api/v1/documents`, { method: 'POST', headers, body: form });
  if (answer.status !== 201) throw new Error(`The benchmark’s document is answered with ${answer.status}.`);
  return ((await answer.json()) as { id: string }).id;
}

/** Without a reader: of the answer 201 alone. */
async function uploadRate(url: string, key: string): Promise<number> {
  const content = await invoicePdf();
  const started = performance.now();
  const one = async (): Promise<void> => {
    for (let n = 0; n < uploads / uploadsAtOnce; n++) await upload(url, key, content);
  };
  await Promise.all(Array.from({ length: uploadsAtOnce }, one));
  return uploads / ((performance.now() - started) / 1000);
}

const settling = { sqlite: 'pragma wal_checkpoint(truncate)', postgresql: 'checkpoint' };

/** Jobs without work: what the table of jobs can take by itself. All takers are in this one process. */
async function measureQueue({ database, runtime }: App): Promise<void> {
  const queue = createJobQueue({ database, runtime });
  for (const backlog of backlogs) {
    for (const count of takers) {
      await database.transaction((em) => em.execute('delete from "jobs"'));
      const now = runtime.now() - minutes(10);
      const jobs = Array.from({ length: backlog }, (_, n) => ({
        id: createId('job', runtime),
        kind: 'bench',
        subjectId: String(n),
        attempts: 0,
        runAt: now + n,
        createdAt: now + n,
      }));
      await insert(database, 'jobs', jobs);
      // What filling has left to do is not the queue's.
      await database.statement(settling[database.kind], []);
      const until = performance.now() + milliseconds;
      let done = 0;
      const take = async (owner: string): Promise<void> => {
        while (performance.now() < until) {
          const job = await queue.take(['bench'], owner, minutes(1));
          if (job === null) return;
          await database.transaction((em) => queue.complete(em, job));
          done++;
        }
      };
      const started = performance.now();
      await Promise.all(Array.from({ length: count }, (_, n) => take(String(n))));
      const rate = done / ((performance.now() - started) / 1000);
      console.log(`  queue of ${backlog}, ${count} takers: ${rate.toFixed(0)} jobs a second`);
    }
  }
  await database.transaction((em) => em.execute('delete from "jobs"'));
}
