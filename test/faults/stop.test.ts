import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import http from 'node:http';
import net from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type Core, createCore } from '../../src/app.js';
import { loadConfig } from '../../src/config.js';
import { createLogger } from '../../src/platform/observability/logger.js';
import { password } from '../support/app.js';
import { send } from '../support/mixed-load.js';
import { type Running, createProcesses, end } from '../support/processes.js';
import { letterPdf, readers } from '../support/read-documents.js';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });

const email = 'ada@example.com';
const environment = { ...readers, CARGOLINT_RATE_LIMIT_ENTERPRISE: '0' };

let processes: Awaited<ReturnType<typeof createProcesses>>;
/** The test itself, as another process on the same data that reads nothing. */
let core: Core;

beforeAll(async () => {
  processes = await createProcesses();
  const config = loadConfig({ ...processes.shared, CARGOLINT_READERS: '0' });
  core = await createCore(config, { logger: createLogger('silent', { write: () => undefined }) });
  await core.identity.provisionUser({ email, organization: 'Stopped Ltd', password });
});
afterAll(async () => {
  await core.close();
  await processes.stop();
});

interface Answered {
  status: number;
  connection: string | undefined;
  body: string;
}

/** One request over a connection that is kept. @returns null = no connection was made, so nothing was sent */
function request(
  agent: http.Agent,
  url: string,
  authorization: string,
  form?: Buffer,
): Promise<Answered | null> {
  return new Promise((resolve, reject) => {
    const call = http.request(url, {
      agent,
      method: form ? 'POST' : 'GET',
      headers: {
        ...(authorization !== '' && { authorization }),
        ...(form && { 'content-type': 'multipart/form-data; boundary=x', 'content-length': form.length }),
      },
    });
    call.on('response', (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (body += chunk));
      response.on('error', reject);
      response.on('end', () => {
        const { statusCode: status = 0, headers } = response;
        if (response.complete) resolve({ status, connection: headers.connection, body });
        else reject(new Error('The answer was cut off.'));
      });
    });
    call.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED') resolve(null);
      else reject(error);
    });
    call.end(form);
  });
}

const toForm = (content: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from('--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n'),
    content,
    Buffer.from('\r\n--x--\r\n'),
  ]);

it('a server that is told to stop under load answers all that was sent, keeps what it acknowledged, and hands its reading over', async () => {
  const server = await processes.serve(environment);
  const { json } = await send(server.url, '/auth/login', { body: { email, password } });
  const authorization = `Bearer ${String(json.accessToken)}`;
  const form = toForm(await letterPdf());
  const acknowledged: string[] = [];
  const lost: string[] = [];
  let answered = 0;

  /** Asks without a pause until it is refused a connection. */
  async function client(uploads: boolean): Promise<void> {
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
    for (let isOpen = true; isOpen;) {
      const answer = await request(
        agent,
        `${server.url}/api/v1/documents`,
        authorization,
        uploads ? form : undefined,
      ).catch((error: unknown) => {
        lost.push(String(error));
        return null;
      });
      isOpen = answer !== null;
      if (answer === null) continue;
      answered++;
      expect(answer.status, answer.body).toBe(uploads ? 201 : 200);
      if (uploads) acknowledged.push((JSON.parse(answer.body) as { id: string }).id);
      if (uploads) await wait(200);
    }
    agent.destroy();
  }

  const clients = [true, true, ...Array.from({ length: 8 }, () => false)].map(client);
  await expect.poll(() => acknowledged.length).toBeGreaterThan(3);
  await wait(randomInt(100));
  const before = answered;
  const ended = end(server);
  await Promise.all(clients);
  expect(await ended).toBe(0);
  expect(lost).toEqual([]);
  expect(answered).toBeGreaterThan(before);

  const next = await processes.serve(environment);
  const statusOf = async (id: string) => {
    const found = await send(next.url, `/documents/${id}`, { token: String(json.accessToken) });
    return found.status === 200 ? (found.json.status as string) : String(found.status);
  };
  for (const id of acknowledged) {
    await expect
      .poll(() => statusOf(id), { timeout: 120_000, interval: 100 })
      .toMatch(/^(processed|requires_review)$/);
  }
});

/** Tells a server to stop. @returns once it has begun to, with the promise of its exit code */
async function stop(server: Running) {
  const stopping = new Promise<void>((resolve) => {
    server.child.stdout?.on('data', (chunk) => {
      if (String(chunk).includes('stopping')) resolve();
    });
  });
  const ended = end(server);
  await stopping;
  return { ended };
}

it('a request that comes over an open connection after the signal is answered, and told that it was the last', async () => {
  const server = await processes.serve({ CARGOLINT_READERS: '0' });
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const ask = () => request(agent, `${server.url}/health/live`, '');
  expect(await ask()).toMatchObject({ status: 200, connection: 'keep-alive' });
  const { ended } = await stop(server);
  expect(await ask()).toMatchObject({ status: 200, connection: 'close' });
  expect(await ended).toBe(0);
});

it('connections that nobody uses, as browsers open them in advance, do not keep a server from its end', async () => {
  const server = await processes.serve({ CARGOLINT_READERS: '0' });
  const { hostname, port } = new URL(server.url);
  const spare = net.connect(Number(port), hostname);
  await once(spare, 'connect');
  const { ended } = await stop(server);
  expect(await ended).toBe(0);
  spare.destroy();
});

it('an answer that is under way at the signal comes whole, and its connection does not keep a server from its end', async () => {
  const server = await processes.serve({ CARGOLINT_READERS: '0' });
  const { json } = await send(server.url, '/auth/login', { body: { email, password } });
  const token = String(json.accessToken);
  // More than waits in the buffers of a connection.
  const content = Buffer.concat([await letterPdf(), Buffer.alloc(4_900_000, '%')]);
  const body = new FormData();
  body.set('file', new Blob([new Uint8Array(content)]), 'long.pdf');
  const { id } = (await send(server.url, '/documents', { token, body })).json as { id: string };
  const agent = new http.Agent({ keepAlive: true });
  const call = http.get(`${server.url}/api/v1/documents/${id}/content`, {
    agent,
    headers: { authorization: `Bearer ${token}` },
  });
  const [answer] = (await once(call, 'response')) as [http.IncomingMessage];
  expect([answer.statusCode, answer.headers.connection]).toEqual([200, 'keep-alive']);
  const { ended } = await stop(server);
  expect((await buffer(answer)).equals(content)).toBe(true);
  expect(await ended).toBe(0);
  agent.destroy();
});
