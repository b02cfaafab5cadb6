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

/** A process of ours that runs until it is told to stop. */
export interface Running {
  child: ChildProcess;
  /** What it wrote to standard error so far. */
  printed(): string;
}

/** Tells a process to end. @returns its exit code */
export function end({ child }: Running, signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
  const code = new Promise<number | null>((resolve) => child.once('exit', resolve));
  child.kill(signal);
  return code;
}

export interface ServeOptions {
  /** Arguments of `serve`. */
  args?: string[];
  /** No file of the process becomes larger than so many bytes, as if the disk were full. */
  largestFile?: number;
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

  function start(
    args: string[],
    environment: Record<string, string> = {},
    largestFile?: number,
  ): ChildProcess {
    const command = [process.execPath, ...program, ...args];
    // `ulimit -f` counts in blocks of 512 bytes. The process id stays that of the shell.
    const limited =
      largestFile === undefined
        ? command
        : ['sh', '-c', `ulimit -f ${largestFile / 512}; exec "$@"`, 'sh', ...command];
    const child = spawn(limited[0] ?? '', limited.slice(1), {
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
    async serve(
      environment: Record<string, string> = {},
      { args = [], largestFile }: ServeOptions = {},
    ): Promise<Running & { url: string }> {
      const settings = { CARGOLINT_RATE_LIMIT_FAILED_AUTH: '0', ...environment };
      const child = start(['serve', ...args], settings, largestFile);
      const [server, url] = await untilItSays(child, /listens on (\S+)/);
      return { ...server, url };
    },
    /** Starts a process that only reads, and waits until it does. */
    async work(environment: Record<string, string> = {}): Promise<Running> {
      const [worker] = await untilItSays(start(['work'], environment), /works with (\d+) readers/);
      return worker;
    },
    async stop() {
      for (const child of running) child.kill('SIGKILL');
      await postgres?.remove();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** @returns the process and what the pattern's group found */
function untilItSays(child: ChildProcess, pattern: RegExp): Promise<[Running, string]> {
  let text = '';
  return new Promise((resolve, reject) => {
    child.stderr?.on('data', (chunk) => {
      text += String(chunk);
      const found = pattern.exec(text)?.[1];
      if (found) resolve([{ child, printed: () => text }, found]);
    });
    child.on('close', () => reject(new Error(`The process did not start: ${text}`)));
  });
}
