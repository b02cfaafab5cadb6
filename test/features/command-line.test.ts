import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { fileForm, password } from '../support/app.js';
import { createFolder } from '../support/folder.js';
import { type Outcome, createProcesses, end } from '../support/processes.js';

// Each command starts a process that compiles the sources first, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const processes = await createProcesses();
const { folder, run, serve } = processes;

const json = (outcome: Outcome) => {
  expect(outcome.stderr).not.toMatch(/error/i);
  expect(outcome.stdout.trim().split('\n')).toHaveLength(1);
  return JSON.parse(outcome.stdout) as Record<string, string>;
};

let key = '';
beforeAll(async () => {
  const user = json(
    await run(
      [
        'user',
        'create',
        '--email',
        'cli@example.com',
        '--organization',
        'Command Line Ltd',
        '--password-stdin',
        '--json',
      ],
      `${password}\n`,
    ),
  );
  expect(user.role).toBe('owner');
  const created = json(
    await run([
      'key',
      'create',
      '--email',
      'cli@example.com',
      '--name',
      'script',
      '--environment',
      'live',
      '--json',
    ]),
  );
  key = created.key ?? '';
});
afterAll(() => processes.stop());

it('commands work on an empty data folder, and the generated secret is for its owner only', () => {
  expect(key).toMatch(/^cl_live_[0-9A-Za-z]{36}$/);
  expect(statSync(path.join(folder, 'jwt-secret')).mode & 0o777).toBe(0o600);
});

it('after kill -9 an acknowledged upload and its key are still there', async () => {
  const first = await serve();
  const auth = { 'x-api-key': key };
  const uploaded = await fetch(`${first.url}/api/v1/documents`, {
    method: 'POST',
    headers: auth,
    body: fileForm(),
  });
  expect(uploaded.status).toBe(201);
  first.child.kill('SIGKILL');
  const { id } = (await uploaded.json()) as { id: string };
  const second = await serve();
  const content = await fetch(`${second.url}/api/v1/documents/${id}/content`, { headers: auth });
  expect(content.status).toBe(200);
  expect(await content.text()).toContain('%PDF-1.4');
  second.child.kill('SIGKILL');
});

it('SIGTERM stops the server with exit code 0', async () => {
  expect(await end(await serve())).toBe(0);
});

it('a server whose port is taken says so and ends, with exit code 1', async () => {
  const { url, child } = await serve();
  const outcome = await run(['serve'], '', { CARGOLINT_PORT: new URL(url).port });
  child.kill('SIGTERM');
  expect(outcome.stderr).toContain('EADDRINUSE');
  expect(outcome.code).toBe(1);
});

it('a key that is revoked on the command line is refused by the running server at its next request', async () => {
  const { url, child } = await serve();
  const created = json(
    await run([
      'key',
      'create',
      '--email',
      'cli@example.com',
      '--name',
      'short',
      '--environment',
      'test',
      '--json',
    ]),
  );
  const list = () => fetch(`${url}/api/v1/documents`, { headers: { 'x-api-key': created.key ?? '' } });
  expect((await list()).status).toBe(200);
  json(await run(['key', 'revoke', created.id ?? '', '--json']));
  expect((await list()).status).toBe(401);
  child.kill('SIGKILL');
});

it('a backup restores everything into another folder, also the content of files and the log-in', async () => {
  const archive = path.join(folder, 'backup.tar.gz');
  json(await run(['backup', archive, '--json']));
  const other = createFolder();
  // A backup is the same for every database.
  const elsewhere = {
    CARGOLINT_DATA_DIR: other,
    CARGOLINT_DATABASE_URL: `sqlite:${path.join(other, 'cargolint.sqlite')}`,
  };
  const restored = await run(['restore', archive, '--json'], '', elsewhere);
  expect(restored.code).toBe(0);
  expect(readFileSync(path.join(other, 'jwt-secret'))).toEqual(readFileSync(path.join(folder, 'jwt-secret')));
  const made = await run(
    ['key', 'create', '--email', 'cli@example.com', '--name', 'again', '--environment', 'live', '--json'],
    '',
    elsewhere,
  );
  expect(made.code).toBe(0);
});

it('a restore beside a running server brings back what was deleted since, and saves what it replaces', async () => {
  const { url, child } = await serve();
  const auth = { 'x-api-key': key };
  const uploaded = await fetch(`${url}/api/v1/documents`, {
    method: 'POST',
    headers: auth,
    body: fileForm(),
  });
  const { id } = (await uploaded.json()) as { id: string };
  const archive = path.join(folder, 'before.tar.gz');
  json(await run(['backup', archive, '--json']));
  const deleted = await fetch(`${url}/api/v1/documents/${id}`, { method: 'DELETE', headers: auth });
  expect(deleted.status).toBe(204);
  const { stdout, code } = await run(['restore', archive, '--json']);
  expect(code).toBe(0);
  expect(existsSync((JSON.parse(stdout) as { saved: string }).saved)).toBe(true);
  const content = await fetch(`${url}/api/v1/documents/${id}/content`, { headers: auth });
  expect(content.status).toBe(200);
  const again = await fetch(`${url}/api/v1/documents`, { method: 'POST', headers: auth, body: fileForm() });
  expect(again.status).toBe(201);
  child.kill('SIGKILL');
});

it.each([
  ['CARGOLINT_PORT', 'eighty'],
  ['CARGOLINT_JWT_SECRETS', 'short'],
  ['CARGOLINT_JWT_SECRETS', 'changeme-changeme-changeme-changeme'],
  ['CARGOLINT_CORS_ORIGINS', 'example.com'],
  ['CARGOLINT_DATABASE_URL', 'mysql://localhost/x'],
  ['CARGOLINT_DATABASE_URL', 'postgresql://localhost'],
  ['CARGOLINT_INTROSPECTION', 'maybe'],
])('%s=%s stops the start with one line that names it, and exit code 2', async (name, value) => {
  const outcome = await run(['serve'], '', { [name]: value });
  expect(outcome.code).toBe(2);
  expect(outcome.stderr.trim().split('\n')).toHaveLength(1);
  expect(outcome.stderr).toContain(name);
});

it('a variable that has no effect, such as a mistyped one, is named before the command does its work', async () => {
  const outcome = await run(['user', 'disable', '--email', 'nobody@example.com'], '', {
    CARGOLINT_TLS_CERT_FILE: '/etc/cargolint/fullchain.pem',
    CARGOLINT_API_KEY: 'of the examples for clients',
  });
  expect(outcome.stderr).toMatch(
    /^warning: CARGOLINT_TLS_CERT_FILE is no setting .*\ncargolint: There is no such user\.\n$/,
  );
});

it('a wrong call exits with 2 and says how to get help', async () => {
  const outcome = await run(['key', 'create']);
  expect(outcome.code).toBe(2);
  expect(outcome.stderr).toContain('--help');
  expect((await run(['--help'])).code).toBe(0);
});
