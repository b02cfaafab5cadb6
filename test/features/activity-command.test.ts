import { spawn } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it, vi } from 'vitest';
import { createPerson, startApp } from '../support/app.js';

// Each command starts a process that compiles the sources first, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 180_000 });

const root = path.resolve(import.meta.dirname, '../..');

async function run(shared: Record<string, string>, ...args: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', path.join(root, 'src/cli.ts'), ...args], {
    cwd: root,
    env: { PATH: process.env.PATH, ...shared },
  });
  const exit = new Promise((resolve) => child.on('close', resolve));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await exit, stdout, stderr };
}

it('activity export writes events beside a running server: to standard output or into a file', async () => {
  const app = await startApp();
  const { id, email, organizationId } = await createPerson(app);
  await app.database.transaction((em) =>
    app.activity.record(
      em,
      { id: 'req_1', address: '192.0.2.1', userAgent: 'a test' },
      {
        action: 'changePassword',
        result: 'success',
        actor: { kind: 'user', id, name: email },
        organizationId,
        userId: id,
      },
    ),
  );
  const lines = await run(app.shared, 'activity', 'export', '--organization', organizationId);
  expect(lines.code).toBe(0);
  const last = lines.stdout.trimEnd().split('\n').at(-1) ?? '';
  expect(JSON.parse(last)).toMatchObject({ action: 'changePassword', organizationId, userId: id });
  expect(lines.stderr).toMatch(/^Exported \d+ events\.\n$/);

  const file = path.join(app.folder, 'events.csv');
  const csv = await run(app.shared, 'activity', 'export', '--format', 'csv', '--output', file, '--json');
  const exported = readFileSync(file, 'utf8').trimEnd().split('\n').slice(1);
  expect(JSON.parse(csv.stdout)).toEqual({ file, events: exported.length });
  expect(exported.at(-1)).toContain(`changePassword,success,,user,${id},${email},${id}`);
  expect(statSync(file).mode & 0o777).toBe(0o600);

  const nothing = await run(app.shared, 'activity', 'export', '--to', '2020-01-01', '--format', 'csv');
  expect(nothing.stdout.split('\n')).toHaveLength(2);
  expect((await run(app.shared, 'activity', 'export', '--from', 'yesterday')).code).toBe(1);
  await app.stop();
});
