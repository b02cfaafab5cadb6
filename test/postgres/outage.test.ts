import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest';
import {
  type Answer,
  type Person,
  type TestApp,
  createKey,
  createPerson,
  fileForm,
  password,
  startApp,
  uploadDocument,
} from '../support/app.js';
import { type Cable, layCable } from '../support/cable.js';
import { createTestDatabase, startPostgres } from '../support/postgres.js';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

/** More than the pool has, so that a connection that is lost to it would show. */
const many = 15;

const metricsToken = 'metrics-token-of-the-tests';

/** A server of its own, which may be stopped, reached through a cable that may be cut. */
let server: Awaited<ReturnType<typeof startPostgres>>;
let cable: Cable;
let app: TestApp;
let person: Person;
let auth: Record<string, string>;

beforeAll(async () => {
  server = await startPostgres();
  const { url } = await createTestDatabase(server.adminUrl);
  cable = await layCable(server.port);
  const throughCable = new URL(url);
  throughCable.port = String(cable.port);
  app = await startApp({
    CARGOLINT_DATABASE_URL: throughCable.href,
    CARGOLINT_DATABASE_CONNECTIONS: '5',
    CARGOLINT_METRICS_TOKEN: metricsToken,
  });
  person = await createPerson(app);
  auth = (await createKey(app, person)).auth;
});
afterAll(async () => {
  await app.close();
  await app.discard();
  cable.close();
  await server.remove();
});

const list = () => app.call('/api/v1/documents', { headers: auth });
const upload = () => app.call('/api/v1/documents', { headers: auth, body: fileForm() });
const logIn = () => app.call('/api/v1/auth/login', { body: { email: person.email, password } });
const metrics = async () =>
  (await app.call('/metrics', { headers: { authorization: `Bearer ${metricsToken}` } })).text;
const readiness = async () => (await app.call('/health/ready')).status;

/** One request of each kind: reading and writing, on each edge. */
const everything = () =>
  Promise.all([
    list(),
    upload(),
    logIn(),
    app.call('/trpc/me', { headers: person.auth }),
    app.graphql('{ documents { data { id } } }', {}, person.auth),
  ]);

/** What the server logged as its own. */
const faults = () => app.logged.filter((line) => line.includes('a request failed')).join('');

function expectBusy({ status, json, headers, text }: Answer): void {
  const data = json?.code === undefined ? (json?.error?.data ?? json?.errors?.[0]?.extensions) : json;
  expect(data?.code, `${text} ${faults()}`).toBe('service_busy');
  expect(status, text).toBe(503);
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
}

async function expectAllBusy(): Promise<void> {
  for (const answer of await everything()) expectBusy(answer);
  expect(await readiness()).toBe(503);
  expect((await app.call('/health/live')).status).toBe(200);
}

/** Without a restart, and with every connection of the pools. */
async function expectAllWell(): Promise<void> {
  await expect.poll(readiness).toBe(200);
  for (const { status, text } of await everything()) expect([200, 201], text).toContain(status);
  const reads = await Promise.all(Array.from({ length: many }, list));
  expect(reads.map(({ status }) => status)).toEqual(reads.map(() => 200));
  const writes = await Promise.all(Array.from({ length: many }, upload));
  expect(writes.map(({ status }) => status)).toEqual(writes.map(() => 201));
}

it('while the database refuses connections each request is 503 and the server is not ready; when it is back all is well', async () => {
  await expectAllWell();
  await server.stop();
  onTestFinished(() => server.start());
  await expectAllBusy();
  await expectAllBusy();
  await server.start();
  await expectAllWell();
});

it('a database that restarts under load fails requests only with 503, and keeps what was acknowledged', async () => {
  const acknowledged: string[] = [];
  let goOn = true;
  const load = Array.from({ length: 4 }, async () => {
    while (goOn) {
      const answer = await upload();
      if (answer.status === 201) acknowledged.push(answer.json.id as string);
      else expectBusy(answer);
    }
  });
  const restarts = async () => {
    // Each meets the requests at another point.
    for (let n = 0; n < 3; n++) {
      const before = acknowledged.length;
      await expect.poll(() => acknowledged.length).toBeGreaterThan(before + 10);
      await server.stop();
      await server.start();
    }
  };
  await Promise.all([restarts().finally(() => (goOn = false)), ...load]);
  for (const id of acknowledged) {
    expect((await app.call(`/api/v1/documents/${id}/content`, { headers: auth })).status).toBe(200);
  }
  await expectAllWell();
});

it('a database that stops answering is given up, and answers are asked for anew once it does', async () => {
  await expectAllWell();
  cable.hold();
  await expectAllBusy();
  cable.release();
  await expectAllWell();
});

it('a server is not ready, and its metrics say why, long before the requests that wait for a hanging database are given up', async () => {
  await expectAllWell();
  cable.hold();
  const ended: string[] = [];
  const waiting = list().then((answer) => {
    ended.push('the request');
    expectBusy(answer);
  });
  for (const time of ['first', 'second', 'third']) {
    expect(await readiness()).toBe(503);
    ended.push(time);
  }
  expect(await metrics()).toMatch(/^cargolint_database_up 0$/m);
  ended.push('the metrics');
  await waiting;
  expect(ended).toEqual(['first', 'second', 'third', 'the metrics', 'the request']);
  cable.release();
  await expectAllWell();
  expect(await metrics()).toMatch(/^cargolint_database_up 1$/m);
});

it('a database without room is 503, and what it holds stays readable', async () => {
  const { id } = await uploadDocument(app, auth);
  // The code of PostgreSQL for a full disk; filling one would take the whole machine along.
  await app.database.statement(
    `create function "refuse"() returns trigger language plpgsql as
      $$ begin raise exception 'could not extend file' using errcode = '53100'; end $$`,
    [],
  );
  await app.database.statement(
    `create trigger "full" before insert on "documents" execute function "refuse"()`,
    [],
  );
  expectBusy(await upload());
  expect((await app.call(`/api/v1/documents/${id}/content`, { headers: auth })).status).toBe(200);
  await app.database.statement(`drop function "refuse" cascade`, []);
  await expectAllWell();
});
