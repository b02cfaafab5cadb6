import net from 'node:net';
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest';
import { type Person, type TestApp, createKey, createPerson, startApp } from '../support/app.js';
import { createTestDatabase, startPostgres } from '../support/postgres.js';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

/** A server of its own, which may be stopped, reached through a cable that may be cut. */
let server: Awaited<ReturnType<typeof startPostgres>>;
let cable: Awaited<ReturnType<typeof layCable>>;
let app: TestApp;
let person: Person;
let auth: Record<string, string>;

/** Forwards connections, until it is told to hold everything back. */
async function layCable(port: number) {
  const sockets = new Set<net.Socket>();
  let isHeld = false;
  const forward = (from: net.Socket, to: net.Socket) => {
    sockets.add(from);
    from.on('data', (chunk) => {
      if (!isHeld) to.write(chunk);
    });
    from.on('error', () => undefined);
    from.on('close', () => {
      sockets.delete(from);
      to.destroy();
    });
  };
  const listener = net.createServer((client) => {
    const database = net.connect(port, '127.0.0.1');
    forward(client, database);
    forward(database, client);
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  return {
    port: (listener.address() as net.AddressInfo).port,
    hold: (): void => void (isHeld = true),
    release(): void {
      isHeld = false;
      for (const socket of sockets) socket.destroy();
    },
    close(): void {
      for (const socket of sockets) socket.destroy();
      listener.close();
    },
  };
}

beforeAll(async () => {
  server = await startPostgres();
  const { url } = await createTestDatabase(server.adminUrl);
  cable = await layCable(server.port);
  const throughCable = new URL(url);
  throughCable.port = String(cable.port);
  app = await startApp({ CARGOLINT_DATABASE_URL: throughCable.href });
  person = await createPerson(app);
  auth = (await createKey(app, person)).auth;
});
afterAll(async () => {
  await app.close();
  cable.close();
  await server.remove();
});

const list = () => app.call('/api/v1/documents', { headers: auth });

/** Each request ends in one of these: what is good, or the documented 503. */
async function expectBusy(): Promise<void> {
  const answer = await list();
  expect(answer.status, answer.text).toBe(503);
  expect(answer.json.code).toBe('service_busy');
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
}

const works = () => expect.poll(async () => (await list()).status, { timeout: 30_000 }).toBe(200);

it('while the database is down requests are 503 and the server is not ready; when it is back all is well', async () => {
  await works();
  await server.stop();
  onTestFinished(() => server.start().catch(() => undefined));
  await expectBusy();
  const login = { email: person.email, password: 'a pass phrase of the tests' };
  expect((await app.call('/api/v1/auth/login', { body: login })).status).toBe(503);
  expect((await app.call('/health/ready')).status).toBe(503);
  expect((await app.call('/health/live')).status).toBe(200);
  await server.start();
  await works();
  expect((await app.call('/health/ready')).status).toBe(200);
  expect((await app.call('/api/v1/auth/login', { body: login })).status).toBe(200);
});

it('a database that stops answering is given up, and answers are asked for anew once it does', async () => {
  await works();
  cable.hold();
  await expectBusy();
  cable.release();
  await works();
});
