import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fileForm, password, pdf } from '../support/app.js';
import { type Running, createProcesses, end } from '../support/processes.js';

// Each command starts a process that compiles the sources first, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const token = 'metrics-token-of-the-tests';
const processes = await createProcesses();
afterAll(() => processes.stop());

describe('a worker with a port', () => {
  let worker: Running;
  let url: string;
  beforeAll(async () => {
    worker = await processes.work({
      CARGOLINT_READERS: '1',
      CARGOLINT_WORKER_PORT: '0',
      CARGOLINT_METRICS_TOKEN: token,
    });
    url = /listens on (\S+)/.exec(worker.printed())?.[1] ?? '';
  });

  const ask = (path: string, headers: Record<string, string> = {}) => fetch(url + path, { headers });
  const metrics = async () => (await ask('/metrics', { authorization: `Bearer ${token}` })).text();

  it('tells that it lives and is ready', async () => {
    for (const path of ['/health/live', '/health/ready']) {
      const answer = await ask(path);
      expect([answer.status, await answer.json()]).toEqual([200, { status: 'ok' }]);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  it('shows its metrics to who has the token only', async () => {
    expect((await ask('/metrics')).status).toBe(401);
    expect((await ask('/metrics', { authorization: 'Bearer another-token-altogether' })).status).toBe(401);
    const shown = (await metrics()).split('\n');
    expect(shown).toEqual(
      expect.arrayContaining([
        'cargolint_ready 1',
        'cargolint_database_up 1',
        'cargolint_jobs{state="waiting"} 0',
        'cargolint_oldest_job_age_seconds 0',
      ]),
    );
  });

  it('serves nothing else', async () => {
    for (const path of ['/', '/api/v1/documents', '/api/docs', '/graphql', '/trpc/me', '/set-up'])
      expect((await ask(path)).status, path).toBe(404);
    expect((await fetch(`${url}/health/ready`, { method: 'POST' })).status).toBe(405);
  });

  it('shows how the jobs went that it did for servers', async () => {
    const who = ['--email', 'worker@example.com'];
    await processes.run(
      ['user', 'create', ...who, '--organization', 'Worker Ltd', '--password-stdin'],
      password,
    );
    const made = await processes.run([
      ...['key', 'create', ...who, '--name', 'upload', '--environment', 'live', '--json'],
    ]);
    const { key } = JSON.parse(made.stdout) as { key: string };
    const server = await processes.serve({}, { args: ['--no-worker'] });
    const uploaded = await fetch(`${server.url}/api/v1/documents`, {
      method: 'POST',
      headers: { 'x-api-key': key },
      body: fileForm(pdf('not to be read')),
    });
    expect(uploaded.status).toBe(201);
    await expect
      .poll(metrics)
      .toMatch(/^cargolint_job_duration_seconds_count\{kind="readDocument",outcome="done"\} 1$/m);
    await end(server);
  });

  it('takes the whole port, so that a second one with it fails at once', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const { port } = taken.address() as { port: number };
    const outcome = await processes.run(['work'], '', {
      CARGOLINT_READERS: '1',
      CARGOLINT_WORKER_PORT: String(port),
    });
    taken.close();
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toContain('EADDRINUSE');
  });

  it('stops gracefully', async () => {
    expect(await end(worker)).toBe(0);
    await expect(ask('/health/live')).rejects.toThrow();
  });
});

it('in production the metrics token of a worker is refused over plain HTTP, and health is not', async () => {
  const worker = await processes.work({
    NODE_ENV: 'production',
    CARGOLINT_READERS: '1',
    CARGOLINT_WORKER_PORT: '0',
    CARGOLINT_METRICS_TOKEN: token,
  });
  const url = /listens on (\S+)/.exec(worker.printed())?.[1] ?? '';
  const refused = await fetch(`${url}/metrics`, { headers: { authorization: `Bearer ${token}` } });
  expect(refused.status).toBe(400);
  expect((await fetch(`${url}/health/ready`)).status).toBe(200);
  expect(await end(worker)).toBe(0);
});

it('a worker without a port listens nowhere', async () => {
  const worker = await processes.work({ CARGOLINT_READERS: '1' });
  expect(worker.printed()).toContain('works with 1 readers\n');
  expect(await end(worker)).toBe(0);
});
