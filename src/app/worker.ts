import type { Config } from '../config.js';
import { createOperationsServer } from '../edges/operations.js';
import { createReadiness } from '../platform/database/probe.js';
import { createCore } from './core.js';
import type { Surroundings } from './foundation.js';

/** The part of the product that reads documents and serves nobody. With a port of its own it tells how it is. */
export async function createWorker(config: Config, surroundings: Surroundings = {}) {
  const core = await createCore(config, surroundings);
  const { logger, runtime, metrics } = core;
  let ready = false;
  const setReady = (next: boolean): void => {
    ready = next;
    metrics.setReady(next);
  };
  const databaseAnswers = createReadiness(core.database);
  const server =
    config.workerPort === null
      ? null
      : createOperationsServer({
          config,
          logger,
          runtime,
          metrics,
          connections: surroundings.connections,
          isReady: async () => ready && (await databaseAnswers()),
        });

  /** Ends gracefully: what is being read is handed back. */
  async function close(): Promise<void> {
    setReady(false);
    await server?.close();
    await core.close();
  }

  return {
    logger,
    close,
    /** Begins to read. @returns the address that tells how it is, such as http://127.0.0.1:4001; null = there is none */
    async start(): Promise<string | null> {
      const address = server
        ? await server.listen({ host: config.host, port: config.workerPort ?? 0 })
        : null;
      core.background.run('remove unfinished files', () => core.storage.sweep(runtime.now()));
      core.startWorkers();
      setReady(true);
      return address;
    },
  };
}
