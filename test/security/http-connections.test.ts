import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import type net from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import v8 from 'node:v8';
import vm from 'node:vm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Person, type TestApp, createPerson, startApp } from '../support/app.js';
import { closed, connect, parseAnswer, sendBytes } from '../support/raw.js';

/** Short enough to wait for, long enough for a busy machine to do an honest request. */
const short = { headers: 3_000, request: 5_000, silence: 4_000, keepAlive: 3_000, check: 250 };

let app: TestApp;
let person: Person;
beforeAll(async () => {
  app = await startApp({}, { connections: short });
  person = await createPerson(app);
});
afterAll(() => app.stop());
afterEach(() => {
  expect(app.logged.filter((line) => /"level":(50|60)|"statusCode":5/.test(line))).toEqual([]);
  app.logged.length = 0;
});

const connectionsOf = (server: TestApp['server']): Promise<number> =>
  new Promise((resolve, reject) =>
    server.server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
  );

/** Waits as long as the test may take. */
async function untilConnections(count: number): Promise<void> {
  while ((await connectionsOf(app.server)) !== count) await wait(100);
}

async function expectService(): Promise<void> {
  const [health, documents] = await Promise.all([
    app.call('/health/ready'),
    app.call('/api/v1/documents', { headers: person.auth }),
  ]);
  expect([health.status, documents.status]).toEqual([200, 200]);
}

const lines = (...text: string[]): string => text.join('\r\n');
const toJson = ['Host: a', 'Content-Type: application/json', 'Content-Length: 1000'];

function drip(socket: net.Socket, text: string): void {
  let sent = 0;
  const timer = setInterval(() => socket.write(text.charAt(sent++ % text.length)), 200);
  socket.once('close', () => clearInterval(timer));
}

/** What 500 clients do that only want to keep us busy. */
const slowClients: Record<string, (socket: net.Socket) => void> = {
  'say nothing': () => undefined,
  'stop in the request line': (socket) => socket.write('GET /api/v1/docu'),
  'stop in the headers': (socket) => socket.write(lines('GET /health/live HTTP/1.1', 'Host: a', 'X-A')),
  'send headers byte by byte': (socket) => {
    socket.write(lines('GET /health/live HTTP/1.1', 'Host: a', 'X-A: '));
    drip(socket, 'abc');
  },
  'stop in a JSON body': (socket) =>
    socket.write(lines('POST /api/v1/auth/login HTTP/1.1', ...toJson, '', '{"email":')),
  'send a JSON body byte by byte': (socket) => {
    socket.write(lines('POST /graphql HTTP/1.1', ...toJson, '', '{"query":"'));
    drip(socket, 'a');
  },
  'stop in a body of the dashboard': (socket) =>
    socket.write(lines('POST /trpc/login HTTP/1.1', ...toJson, '', '{"email":')),
  'send chunks byte by byte': (socket) => {
    const headers = ['Host: a', 'Content-Type: application/json', 'Transfer-Encoding: chunked'];
    socket.write(lines('POST /graphql HTTP/1.1', ...headers, '', ''));
    drip(socket, '1\r\na\r\n');
  },
  'stop in an upload': (socket) => startUpload(socket),
  'send an upload byte by byte': (socket) => {
    startUpload(socket);
    drip(socket, 'a');
  },
  'stop in an upload over GraphQL': (socket) => startGraphqlUpload(socket, fileBegins),
  'stop before the file of an upload over GraphQL': (socket) => startGraphqlUpload(socket, ''),
  'keep the connection after an answer': (socket) =>
    socket.write(lines('GET /health/live HTTP/1.1', 'Host: a', '', '')),
};

function startUpload(socket: net.Socket): void {
  socket.write(
    lines(
      'POST /api/v1/documents HTTP/1.1',
      'Host: a',
      `Authorization: Bearer ${person.accessToken}`,
      'Content-Type: multipart/form-data; boundary=x',
      'Content-Length: 100000',
      '',
      '--x',
      'Content-Disposition: form-data; name="file"; filename="a.pdf"',
      '',
      '%PDF-1.4\n',
    ),
  );
}

const operations = JSON.stringify({
  query: 'mutation ($file: Upload!) { uploadDocument(file: $file) { id } }',
  variables: { file: null },
});
const fileBegins = lines('Content-Disposition: form-data; name="0"; filename="a.pdf"', '', '%PDF-1.4\n');

/** @param last how the last part begins, or nothing */
function startGraphqlUpload(socket: net.Socket, last: string): void {
  socket.write(
    lines(
      'POST /graphql HTTP/1.1',
      'Host: a',
      `Authorization: Bearer ${person.accessToken}`,
      'Apollo-Require-Preflight: true',
      'Content-Type: multipart/form-data; boundary=x',
      'Content-Length: 100000',
      '',
      '--x',
      'Content-Disposition: form-data; name="operations"',
      '',
      operations,
      '--x',
      'Content-Disposition: form-data; name="map"',
      '',
      '{"0":["variables.file"]}',
      '--x',
      last,
    ),
  );
}

async function openConnections(count: number): Promise<net.Socket[]> {
  const sockets = Array.from({ length: count }, () => connect(app));
  await Promise.all(sockets.map((socket) => new Promise((resolve) => socket.once('connect', resolve))));
  return sockets;
}

describe('500 clients that', () => {
  it.each(Object.keys(slowClients))('%s don’t stop the service, and all are cut', async (name) => {
    const sockets = await openConnections(500);
    for (const socket of sockets) slowClients[name]?.(socket.resume());
    await expectService();
    await untilConnections(0);
    await expectService();
    expect(readdirSync(path.join(app.folder, 'files', 'incoming'))).toEqual([]);
  });
});

it('50 clients that ask for much and read nothing don’t stop the service, and all are cut', async () => {
  const sockets = await openConnections(50);
  const request = lines('GET /api/v1/openapi.json HTTP/1.1', 'Host: a', '', '');
  for (const socket of sockets) socket.pause().write(request.repeat(100));
  await expectService();
  await untilConnections(0);
  for (const socket of sockets) socket.destroy();
  await expectService();
});

it('a request that takes too long is told 408 in our form before it is cut', async () => {
  for (const bytes of [
    lines('GET /health/live HTTP/1.1', 'Host: a', 'X-A'),
    lines('POST /api/v1/auth/login HTTP/1.1', 'Host: a', 'Content-Type: application/json', ''),
  ]) {
    const answer = parseAnswer(await sendBytes(app, bytes));
    expect(answer.status).toBe(408);
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(JSON.parse(answer.body)).toMatchObject({ status: 408, code: 'invalid_request' });
  }
});

/** Opens idle connections in a process of its own: both ends need a descriptor. */
async function idleFromOutside(count: number): Promise<{ end: () => void }> {
  const script = `
    const net = require('node:net');
    let started = 0, open = 0;
    const next = () => {
      if (started++ >= ${count}) return;
      const socket = net.connect(${new URL(app.url).port}, '127.0.0.1', () => {
        if (++open === ${count}) process.stdout.write('open\\n');
        next();
      });
      socket.on('error', () => {});
    };
    for (let n = 0; n < 100; n++) next();`;
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  return { end: () => void child.kill('SIGKILL') };
}

function usedHeap(): number {
  v8.setFlagsFromString('--expose-gc');
  const collect = vm.runInNewContext('gc') as () => void;
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}

it('10,000 idle connections don’t stop the service, and their memory comes back when they go', async () => {
  const report = process.report.getReport() as { userLimits: { open_files: { soft: number | 'unlimited' } } };
  const allowed = report.userLimits.open_files.soft;
  // With a low `ulimit -n` as many as the process may have; the server keeps 256 descriptors for itself.
  const count = allowed === 'unlimited' ? 10_000 : Math.min(10_000, allowed - 600);
  const patience = 600_000;
  const limits = { ...short, headers: patience, request: patience, silence: patience };
  const patient = await startApp({}, { connections: limits });
  const usual = app;
  app = patient;
  try {
    const wave = async (): Promise<number> => {
      const { end } = await idleFromOutside(count);
      while ((await connectionsOf(app.server)) < count) await wait(100);
      expect((await app.call('/health/ready')).status).toBe(200);
      end();
      await untilConnections(0);
      return usedHeap();
    };
    const first = await wave();
    const second = await wave();
    expect(second - first, 'bytes that the second wave left behind').toBeLessThan(count * 1024);
  } finally {
    app = usual;
    await patient.stop();
  }
});

it('beyond the maximum connections are turned away, those that exist are served, and a free place is taken again', async () => {
  const small = await startApp({}, { connections: { maximum: 10 } });
  try {
    const sockets = Array.from({ length: 10 }, () => connect(small));
    await Promise.all(sockets.map((socket) => new Promise((resolve) => socket.once('connect', resolve))));
    while ((await connectionsOf(small.server)) < 10) await wait(20);
    const request = lines('GET /health/live HTTP/1.1', 'Host: a', 'Connection: close', '', '');
    expect(await sendBytes(small, request)).toBe('');
    const [served] = sockets as [net.Socket];
    const chunk = new Promise<string>((resolve) =>
      served.once('data', (data: Buffer) => resolve(data.toString())),
    );
    served.write(request);
    expect(parseAnswer(await chunk).status).toBe(200);
    await closed(served);
    expect(parseAnswer(await sendBytes(small, request)).status).toBe(200);
    for (const socket of sockets) socket.destroy();
  } finally {
    await small.stop();
  }
});

it('210 bodies and uploads that break off leave no file, no fault and a server that goes on', async () => {
  const sockets = Array.from({ length: 210 }, () => connect(app));
  const names = [
    'stop in a JSON body',
    'stop in an upload',
    'stop in an upload over GraphQL',
    'stop before the file of an upload over GraphQL',
    'stop in a body of the dashboard',
    'stop in the headers',
  ];
  for (const [index, socket] of sockets.entries()) slowClients[names[index % names.length] ?? '']?.(socket);
  const incoming = path.join(app.folder, 'files', 'incoming');
  while (readdirSync(incoming).length === 0) await wait(20);
  await wait(200);
  for (const [index, socket] of sockets.entries()) {
    if (index % 2) socket.destroy();
    else socket.resetAndDestroy();
  }
  await untilConnections(0);
  await expectService();
  const list = await app.call('/api/v1/documents', { headers: person.auth });
  expect(list.json.pagination.total).toBe(0);
  expect(readdirSync(incoming)).toEqual([]);
  await app.callCounter.flush();
  expect(await app.database.read('apiCalls').where({ outcome: 'server_error' })).toEqual([]);
});
