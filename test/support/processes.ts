import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createTestDatabase, postgresOfThisRun } from './postgres.js';

const root = path.resolve(import.meta.dirname, '../..');

/** What was built when the whole suite runs, as users run it; else the sources, so that no build is needed. */
const program =
  process.env.CARGOLINT_TEST_BUILT === undefined
    ? ['--import', 'tsx', path.join(root, 'src/cli.ts')]
    : [path.join(root, 'dist/cli.js')];

export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Real processes of the command line, sharing one data folder and one database of their own. */
export async function createProcesses() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'cargolint-cli-'));
  const postgres = postgresOfThisRun ? await createTestDatabase(postgresOfThisRun) : null;
  const shared: Record<string, string> = {
    CARGOLINT_DATA_DIR: folder,
    ...(postgres && { CARGOLINT_DATABASE_URL: postgres.url, CARGOLINT_DATABASE_CONNECTIONS: '5' }),
  };
  const running: ChildProcess[] = [];

  function start(args: string[], environment: Record<string, string> = {}): ChildProcess {
    const child = spawn(process.execPath, [...program, ...args], {
      cwd: root,
      env: { PATH: process.env.PATH, ...shared, CARGOLINT_PORT: '0', ...environment },
    });
    running.push(child);
    return child;
  }

  return {
    folder,
    /** For more that works on the same data. */
    shared,
    /** Runs a command to its end. */
    run(args: string[], input = '', environment: Record<string, string> = {}): Promise<Outcome> {
      const child = start(args, environment);
      const outcome: Outcome = { code: null, stdout: '', stderr: '' };
      child.stdout?.on('data', (chunk) => (outcome.stdout += String(chunk)));
      child.stderr?.on('data', (chunk) => (outcome.stderr += String(chunk)));
      child.stdin?.end(input);
      return new Promise((resolve) => child.on('close', (code) => resolve({ ...outcome, code })));
    },
    /** Starts a server and waits until it listens. */
    async serve(environment: Record<string, string> = {}): Promise<{
      url: string;
      child: ChildProcess;
      /** What it wrote to standard error so far. */
      printed(): string;
    }> {
      const child = start(['serve'], { CARGOLINT_RATE_LIMIT_FAILED_AUTH: '0', ...environment });
      let text = '';
      const url = await new Promise<string>((resolve, reject) => {
        child.stderr?.on('data', (chunk) => {
          text += String(chunk);
          const found = /listens on (\S+)/.exec(text)?.[1];
          if (found) resolve(found);
        });
        child.on('close', () => reject(new Error(`The server did not start: ${text}`)));
      });
      return { url, child, printed: () => text };
    },
    async stop() {
      for (const child of running) child.kill('SIGKILL');
      await postgres?.remove();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
