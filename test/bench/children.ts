import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const program = path.join(root, 'dist/cli.js');

/** A server in a process of its own. */
export interface Server {
  url: string;
  pid: number;
  /** Megabytes of the heap that are still in use once garbage is collected. Only of `startProduct`. */
  keptHeap(): Promise<number>;
  stop(): Promise<void>;
}

const running = new Set<Server>();

/** Those that an error left behind. */
export async function stopServers(): Promise<void> {
  for (const server of running) await server.stop();
}

/** Lets the parent ask what is kept of the heap, in a production build that knows nothing of it. */
const answerForHeap =
  'data:text/javascript,process.on("message",()=>{gc();process.send(process.memoryUsage().heapUsed)});process.channel.unref()';

/** Starts a program and waits until it says where it listens. */
function listen(args: readonly string[], environment: Record<string, string>): Promise<Server> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  // An error of the benchmark must not leave servers behind.
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  return new Promise((resolve, reject) => {
    let text = '';
    let isListening = false;
    child.stderr?.on('data', (chunk) => {
      if (isListening) return;
      text = `${text}${String(chunk)}`.slice(-10_000);
      const url = /listens on (\S+)/.exec(text)?.[1];
      if (url === undefined || child.pid === undefined) return;
      isListening = true;
      const server: Server = {
        url,
        pid: child.pid,
        keptHeap: () => askForHeap(child),
        stop: async () => {
          running.delete(server);
          process.off('exit', kill);
          await stop(child);
        },
      };
      running.add(server);
      resolve(server);
    });
    child.on('error', reject);
    child.on('exit', () => reject(new Error(`The server did not start: ${text}`)));
  });
}

function askForHeap(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once('message', (bytes) => resolve(Number(bytes) / 2 ** 20));
    child.send('heap');
  });
}

function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

/** The bearer token of the metrics. */
export const metricsToken = 'of-the-benchmark-only';

/** What each request has to say in production, where a proxy ends TLS. */
export const proxyHeaders = { 'x-forwarded-proto': 'https' };

/** The production build, as behind a proxy that ends TLS, without limits. */
export function startProduct(environment: Record<string, string>): Promise<Server> {
  return listen(['--expose-gc', '--import', answerForHeap, program, 'serve'], {
    NODE_ENV: 'production',
    CARGOLINT_PORT: '0',
    CARGOLINT_TRUSTED_PROXIES: '127.0.0.1',
    CARGOLINT_METRICS_TOKEN: metricsToken,
    CARGOLINT_RATE_LIMIT_FAILED_AUTH: '0',
    CARGOLINT_RATE_LIMIT_BUSINESS: '0',
    CARGOLINT_RATE_LIMIT_ENTERPRISE: '0',
    ...environment,
  });
}

/** @param total how the floor finds out how long a list is */
export function startFloor(
  environment: Record<string, string>,
  total: 'counter' | 'counting',
): Promise<Server> {
  const file = path.join(root, 'test/bench/floor-server.ts');
  return listen(['--import', 'tsx', file, total], { NODE_ENV: 'production', ...environment });
}

/** Builds the program unless what is there is newer than every source. */
export function ensureBuilt(): void {
  const newest = Math.max(...['src', 'schema'].map((folder) => newestIn(path.join(root, folder))));
  if (existsSync(program) && statSync(program).mtimeMs > newest) return;
  console.log('Building …');
  const built = spawnSync('npm', ['run', 'build'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  if (built.status !== 0) throw new Error('The build failed.');
}

const newestIn = (folder: string): number =>
  Math.max(
    ...readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(path.join(entry.parentPath, entry.name)).mtimeMs),
  );
