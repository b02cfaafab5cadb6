import type { BackgroundTasks } from '../../platform/background.js';
import { type Runtime, days, hours } from '../../platform/runtime.js';

/** Removes what has been kept for long enough, and what nobody needs any more. */
export interface Retention {
  /** Removes what is too old now. */
  run(): Promise<void>;
  /** Runs now, and every hour. */
  start(): void;
  /** Ends the timer; a run that is under way ends after its batch. */
  stop(): void;
}

/** @returns how many rows older than `time` it has removed in one transaction, at most `limit` */
export type RemoveBatch = (time: number, limit: number) => Promise<number>;

/** Of one table, or of tables that go together. */
export interface Removal {
  /** Null = kept for ever. */
  keptDays: number | null;
  removeBatch: RemoveBatch;
}

export interface RetentionDependencies {
  removals: readonly Removal[];
  runtime: Runtime;
  background: BackgroundTasks;
  /** Removes what other parts have no more use for. */
  removeSpent: () => Promise<void>;
}

/** Rows per transaction: others must not wait for long, since there is one writer. */
const removedAtOnce = 500;

export function createRetention(dependencies: RetentionDependencies): Retention {
  const { removals, runtime, background, removeSpent } = dependencies;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  async function run(): Promise<void> {
    await removeSpent();
    for (const { keptDays, removeBatch } of removals) {
      if (keptDays === null) continue;
      const oldest = runtime.now() - days(keptDays);
      let removed = removedAtOnce;
      while (removed === removedAtOnce && !stopped) removed = await removeBatch(oldest, removedAtOnce);
    }
  }

  const runInBackground = () => background.run('remove what is too old', run);

  return {
    run,
    start() {
      runInBackground();
      timer = setInterval(runInBackground, hours(1)).unref();
    },
    stop() {
      stopped = true;
      clearInterval(timer);
    },
  };
}
