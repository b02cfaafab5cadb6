import type { Logger } from 'pino';

/** Work that no caller waits for, but that a graceful stop does. */
export interface BackgroundTasks {
  /** Starts the work. A failure is logged and never reaches a request. */
  run(what: string, work: () => Promise<unknown>): void;
  /** Resolves when everything that was started is done. */
  settle(): Promise<void>;
}

export function createBackgroundTasks(logger: Logger): BackgroundTasks {
  const running = new Set<Promise<void>>();
  return {
    run(what, work) {
      const task = work()
        .then(() => undefined)
        .catch((error: unknown) => {
          logger.error({ err: error, task: what }, 'a background task failed');
        })
        .finally(() => running.delete(task));
      running.add(task);
    },
    async settle() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
