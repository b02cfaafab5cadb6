import { mkdtempSync, renameSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import https from 'node:https';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import tls from 'node:tls';
import { generate } from 'selfsigned';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConfigError } from '../../src/config.js';
import { type TestApp, password, startApp } from '../support/app.js';
import { closed, sendRequest } from '../support/raw.js';

interface Pair {
  cert: string;
  private: string;
}
const makePair = (name: string): Promise<Pair> =>
  generate([{ name: 'commonName', value: name }], { keySize: 2048, algorithm: 'sha256' });

const folder = mkdtempSync(path.join(os.tmpdir(), 'cargolint-tls-'));
const certFile = path.join(folder, 'cert.pem');
const keyFile = path.join(folder, 'key.pem');
const environment = { NODE_ENV: 'production', CARGOLINT_TLS_CERT: certFile, CARGOLINT_TLS_KEY: keyFile };
const hsts = 'max-age=31536000';

let pairs: Pair[];
beforeAll(async () => {
  pairs = await Promise.all(['first', 'second', 'third', 'fourth'].map((name) => makePair(name)));
  write(pairs[0] as Pair);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(pair: Pair): void {
  writeFileSync(certFile, pair.cert);
  writeFileSync(keyFile, pair.private);
}

interface HttpsAnswer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

function request(
  app: TestApp,
  target: string,
  options: { method?: string; headers?: Record<string, string>; body?: object; agent?: https.Agent } = {},
): Promise<HttpsAnswer> {
  const { body, headers, method = body ? 'POST' : 'GET', agent } = options;
  return new Promise((resolve, reject) => {
    const url = app.url + target;
    const given = { ...(body && { 'content-type': 'application/json' }), ...headers };
    const sent = https.request(
      url,
      { method, headers: given, agent, rejectUnauthorized: false },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
      },
    );
    sent.on('error', reject);
    sent.end(body && JSON.stringify(body));
  });
}

const connectTls = (app: TestApp): Promise<tls.TLSSocket> =>
  new Promise((resolve, reject) => {
    const port = Number(new URL(app.url).port);
    const socket = tls.connect({ port, host: '127.0.0.1', rejectUnauthorized: false }, () => resolve(socket));
    socket.once('error', reject);
  });

/** The name in the certificate that a new connection is shown. */
async function shownName(app: TestApp): Promise<string> {
  const socket = await connectTls(app);
  const { subject } = socket.getPeerCertificate();
  socket.destroy();
  return String(subject.CN);
}

describe('its own HTTPS', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp(environment, { connections: { certificate: 50, headers: 2_000, check: 200 } });
  });
  afterAll(() => app.stop());

  const untilShown = async (name: string): Promise<void> => {
    while ((await shownName(app)) !== name) await wait(50);
  };
  const untilLogged = async (text: string): Promise<void> => {
    while (!app.logged.some((line) => line.includes(text))) await wait(20);
  };

  it('takes credentials in production, and every answer has Strict-Transport-Security', async () => {
    expect(app.url).toMatch(/^https:/);
    const email = 'secure@example.com';
    await app.identity.provisionUser({ email, password, organization: 'Secure' });
    const login = await request(app, '/api/v1/auth/login', { body: { email, password } });
    expect(login.status, login.text).toBe(200);
    const { accessToken } = JSON.parse(login.text) as { accessToken: string };
    const headers = { authorization: `Bearer ${accessToken}` };
    const answers = [login, await request(app, '/api/v1/documents', { headers })];
    expect(answers[1]?.status).toBe(200);
    for (const target of [
      '/health/live',
      '/api/docs',
      '/api/v1/nothing',
      '/%',
      '/graphql',
      '/trpc/me',
      '/metrics',
    ]) {
      answers.push(await request(app, target));
    }
    answers.push(await request(app, '/', { headers: { 'x-long': 'a'.repeat(17_000) } }));
    expect(answers.at(-1)?.status).toBe(431);
    expect(answers.map((answer) => answer.headers['strict-transport-security'])).toEqual(
      answers.map(() => hsts),
    );
  });

  it('shows a renewed certificate to new connections, and open ones go on', async () => {
    const agent = new https.Agent({ keepAlive: true, maxSockets: 1 });
    let port: number | undefined;
    agent.on('free', (socket: net.Socket) => (port = socket.localPort));
    expect((await request(app, '/health/live', { agent })).status).toBe(200);
    await wait(10);
    const before = port;
    expect(await shownName(app)).toBe('first');
    write(pairs[1] as Pair);
    await untilShown('second');
    expect((await request(app, '/health/live', { agent })).status).toBe(200);
    await wait(10);
    expect(port, 'the same connection').toBe(before);
    agent.destroy();
  });

  it('keeps the certificate in use while the files are broken, half written or do not fit, and logs an error', async () => {
    const third = pairs[2] as Pair;
    const broken: [string, string][] = [
      [third.cert.slice(0, 300), third.private],
      [third.cert, third.private.slice(0, 200)],
      [third.cert, (pairs[0] as Pair).private],
      ['', ''],
    ];
    for (const [cert, key] of broken) {
      app.logged.length = 0;
      writeFileSync(certFile, cert);
      writeFileSync(keyFile, key);
      await untilLogged('the renewed certificate can not be used');
      expect(await shownName(app)).toBe('second');
    }
    app.logged.length = 0;
    unlinkSync(keyFile);
    await untilLogged('the renewed certificate can not be used');
    expect(app.logged.join('')).not.toContain('PRIVATE KEY');
    expect(await shownName(app)).toBe('second');
    write(third);
    await untilShown('third');
  });

  it('sees a pair that is exchanged by renaming or by a symbolic link', async () => {
    const [first, , , fourth] = pairs as [Pair, Pair, Pair, Pair];
    const swap = (pair: Pair, name: string): void => {
      for (const [file, content] of [
        [certFile, pair.cert],
        [keyFile, pair.private],
      ] as const) {
        const target = `${file}.${name}`;
        writeFileSync(target, content);
        symlinkSync(target, `${file}.link`);
        renameSync(`${file}.link`, file);
      }
    };
    writeFileSync(`${certFile}.new`, fourth.cert);
    writeFileSync(`${keyFile}.new`, fourth.private);
    renameSync(`${certFile}.new`, certFile);
    renameSync(`${keyFile}.new`, keyFile);
    await untilShown('fourth');
    swap(first, 'live-1');
    await untilShown('first');
    swap(pairs[1] as Pair, 'live-2');
    await untilShown('second');
  });

  it('cuts 500 handshakes that never end, and plain HTTP gets no answer', async () => {
    const port = Number(new URL(app.url).port);
    const sockets = Array.from({ length: 500 }, () =>
      net
        .connect(port, '127.0.0.1')
        .on('error', () => undefined)
        .resume(),
    );
    for (const [index, socket] of sockets.entries()) if (index % 2) socket.write('\x16\x03\x01');
    expect((await request(app, '/health/ready')).status).toBe(200);
    await Promise.all(sockets.map(closed));
    expect((await sendRequest(app, '/health/live')).status).toBe(0);
    expect((await request(app, '/health/ready')).status).toBe(200);
    expect(app.logged.filter((line) => line.includes('"level":60'))).toEqual([]);
  });
});

it('the server does not start with a certificate that can not be used, and names the variables', async () => {
  const [first, second] = pairs as [Pair, Pair];
  for (const [cert, key] of [
    [first.cert, second.private],
    ['nonsense', first.private],
  ] as const) {
    write({ cert, private: key });
    const error: unknown = await startApp(environment).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ConfigError);
    expect((error as Error).message).toMatch(/CARGOLINT_TLS_CERT and CARGOLINT_TLS_KEY/);
    expect((error as Error).message).not.toContain('PRIVATE KEY');
  }
});
