import { randomInt } from 'node:crypto';
import http from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type Core, createCore } from '../../src/app.js';
import { loadConfig } from '../../src/config.js';
import { createLogger } from '../../src/platform/observability/logger.js';
import { password } from '../support/app.js';
import { send } from '../support/mixed-load.js';
import { createProcesses } from '../support/processes.js';
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
  const ended = new Promise((resolve) => server.child.once('exit', resolve));
  server.child.kill('SIGTERM');
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

it('a request that comes over an open connection after the signal is answered, and told that it was the last', async () => {
  const server = await processes.serve({ CARGOLINT_READERS: '0' });
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const ask = () => request(agent, `${server.url}/health/live`, '');
  expect(await ask()).toMatchObject({ status: 200, connection: 'keep-alive' });
  const ended = new Promise((resolve) => server.child.once('exit', resolve));
  const stopping = new Promise<void>((resolve) => {
    server.child.stdout?.on('data', (chunk) => {
      if (String(chunk).includes('stopping')) resolve();
    });
  });
  server.child.kill('SIGTERM');
  await stopping;
  expect(await ask()).toMatchObject({ status: 200, connection: 'close' });
  expect(await ended).toBe(0);
});
