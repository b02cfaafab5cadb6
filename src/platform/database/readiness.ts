import { setTimeout as wait } from 'node:timers/promises';
import { seconds } from '../runtime.js';
import type { Database } from './database.js';

/** How long a question without any work may take. Load balancers ask often, and few wait for longer. */
const patience = seconds(2);

/**
 * Whether the database answers within two seconds. Those who ask at the same time share one question, so that they take
 * no connections from others while it hangs.
 */
export function createReadiness({ read }: Pick<Database, 'read'>): () => Promise<boolean> {
  let asked: Promise<boolean> | undefined;

  const ask = async (): Promise<boolean> => {
    try {
      // PostgreSQL's driver gives the connection up then, so that the next question gets another one.
      await read.raw('select 1').options({ query_timeout: patience });
      return true;
    } catch {
      return false;
    }
  };

  return () => {
    asked ??= ask().finally(() => (asked = undefined));
    return Promise.race([asked, wait(patience, false, { ref: false })]);
  };
}
