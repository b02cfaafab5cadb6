import { generateSync } from 'otplib';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { password } from '../support/app.js';
import { type Running, createProcesses, end } from '../support/processes.js';

// Each command starts a process that compiles the sources first, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const oldKey = 'k3Jd8Sx0Qw7Zt4Vb6Nm1Lp5Rf2Gh9Yc-old';
const newKey = 'p9Lk2Mn5Bv8Cx1Za4Sd7Fg0Hj3Qw6Er-new';

const processes = await createProcesses();
afterAll(() => processes.stop());

const keys = (...all: string[]) => ({ CARGOLINT_ENCRYPTION_KEYS: all.join(',') });

type Server = Running & { url: string };

async function withServer<T>(environment: Record<string, string>, work: (server: Server) => Promise<T>) {
  const server = await processes.serve(environment);
  const result = await work(server);
  await end(server);
  return result;
}

async function call({ url }: Server, path: string, token: string | null, body?: object) {
  const response = await fetch(`${url}/api/v1/auth/${path}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      ...(body && { 'content-type': 'application/json' }),
      ...(token !== null && { authorization: `Bearer ${token}` }),
    },
    body: body && JSON.stringify(body),
  });
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are looked at freely in tests
  return { status: response.status, json: (await response.json()) as any };
}

/** Of now, or of the next period: a code is taken once. */
const codeOf = (secret: string, period = 0) =>
  generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + 30 * period });

async function createPerson(name: string) {
  const email = `${name}@example.com`;
  const args = ['user', 'create', '--email', email, '--organization', name, '--password-stdin'];
  expect((await processes.run(args, password, keys(oldKey))).code).toBe(0);
  return email;
}

const logIn = (server: Server, email: string, code?: string) =>
  call(server, 'login', null, { email, password, ...(code && { code }) });

async function setUp(server: Server, email: string) {
  const { accessToken } = (await logIn(server, email)).json;
  const { secret } = (await call(server, '2fa/setup', accessToken)).json;
  return { accessToken, secret } as { accessToken: string; secret: string };
}

async function enable(server: Server, email: string): Promise<string> {
  const { accessToken, secret } = await setUp(server, email);
  expect((await call(server, '2fa/enable', accessToken, { code: codeOf(secret) })).status).toBe(200);
  return secret;
}

const reencrypt = (...all: string[]) => processes.run(['secrets', 're-encrypt', '--json'], '', keys(...all));

let early: string;
let late: string;
let pending: string;
let secrets: { early: string; late: string; pending: { accessToken: string; secret: string } };
beforeAll(async () => {
  [early, pending, late] = [
    await createPerson('early'),
    await createPerson('pending'),
    await createPerson('late'),
  ];
  const before = await withServer(keys(oldKey), async (server) => ({
    early: await enable(server, early),
    pending: await setUp(server, pending),
  }));
  const after = await withServer(keys(newKey, oldKey), (server) => enable(server, late));
  secrets = { ...before, late: after };
});

it('what no configured key reads is left alone and named, and the command fails', async () => {
  const outcome = await reencrypt(newKey);
  expect(outcome.code).toBe(1);
  expect(JSON.parse(outcome.stdout)).toEqual({ reencrypted: 0, current: 1, unreadable: [early, pending] });
  expect(outcome.stderr).toContain(early);
});

it('afterwards the old key is not needed any more, for second factors in use and for those being set up', async () => {
  const first = await reencrypt(newKey, oldKey);
  expect(first).toMatchObject({ code: 0, stderr: '' });
  expect(JSON.parse(first.stdout)).toEqual({ reencrypted: 2, current: 1, unreadable: [] });
  const again = await reencrypt(newKey, oldKey);
  expect(JSON.parse(again.stdout)).toEqual({ reencrypted: 0, current: 3, unreadable: [] });
  await withServer(keys(newKey), async (server) => {
    for (const [email, secret] of [
      [early, secrets.early],
      [late, secrets.late],
    ] as const) {
      expect((await logIn(server, email)).json.code).toBe('two_factor_required');
      expect((await logIn(server, email, codeOf(secret, 1))).status).toBe(200);
    }
    const { accessToken, secret } = secrets.pending;
    expect((await call(server, '2fa/enable', accessToken, { code: codeOf(secret) })).status).toBe(200);
  });
});
