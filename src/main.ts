import { setFlagsFromString } from 'node:v8';
import { type Core, createApp, createWorker } from './app.js';
import { type Config, ConfigError } from './config.js';

/** How long running requests get to finish. */
export const stopWithinMilliseconds = 15_000;

/**
 * Garbage of many requests at once outlives the young generation, and V8 would let it pile up to a multiple of what
 * is in use before it looks. Less than this makes its pauses longer (docs/performance.md).
 */
const collectEarlier = (): void => setFlagsFromString('--heap-growing-percent=100');

/** Runs the server until SIGTERM or SIGINT; running requests finish, within a limit. */
export async function serve(config: Config) {
  collectEarlier();
  const app = await createApp(config);
  const address = await orClose(app, app.listen());
  return { app, address, close: closeOnSignal(app) };
}

/** Reads what others have taken in, until SIGTERM or SIGINT; what is being read then is handed back. @throws ConfigError */
export async function work(config: Config) {
  const { processes } = config.reading;
  if (processes === 0) throw new ConfigError('CARGOLINT_READERS must not be 0 for a process that reads');
  collectEarlier();
  const worker = await createWorker(config);
  const address = await orClose(worker, worker.start());
  closeOnSignal(worker);
  // Nothing else keeps the process alive: timers of the workers do not.
  setInterval(() => undefined, 2 ** 30);
  return { processes, address };
}

/** What has begun by then would keep a process alive that can't do its work, such as one whose port is taken. */
async function orClose<T>({ close }: { close: () => Promise<void> }, started: Promise<T>): Promise<T> {
  try {
    return await started;
  } catch (error) {
    await close();
    throw error;
  }
}

function closeOnSignal({ close: closeAll, logger }: Pick<Core, 'close' | 'logger'>): () => Promise<void> {
  let closing: Promise<void> | undefined;
  const close = () => (closing ??= closeAll());
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      logger.info({ signal }, 'stopping');
      setTimeout(() => process.exit(1), stopWithinMilliseconds).unref();
      void close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
  return close;
}
