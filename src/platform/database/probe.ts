import { setTimeout as wait } from 'node:timers/promises';
import { seconds } from '../runtime.js';
import type { Database } from './database.js';

/**
 * A question to the database by which it is watched: null when it fails, or takes longer than `patience` milliseconds.
 * Those who ask at the same time share one question, so that they take no connections from others while it hangs.
 * @param ask passes the options on to the driver
 */
export function createProbe<T>(
  ask: (options: { query_timeout: number }) => PromiseLike<T>,
  patience: number,
): () => Promise<T | null> {
  let asked: Promise<T | null> | undefined;

  const begin = async (): Promise<T | null> => {
    try {
      // PostgreSQL's driver gives the connection up then, so that the next question gets another one.
      return await ask({ query_timeout: patience });
    } catch {
      return null;
    }
  };

  return () => {
    asked ??= begin().finally(() => (asked = undefined));
    return Promise.race([asked, wait(patience, null, { ref: false })]);
  };
}

/** Whether the database answers. Load balancers ask often, and few wait for long. */
export function createReadiness({ read }: Pick<Database, 'read'>): () => Promise<boolean> {
  const probe = createProbe<unknown>((options) => read.raw('select 1').options(options), seconds(2));
  return async () => (await probe()) !== null;
}
