import type { BackgroundTasks } from '../../platform/background.js';
import { type Runtime, days, hours } from '../../platform/runtime.js';
import type { ActivityRepository } from './activity.repository.js';

/** Removes events and counters that are older than they are to be kept, and what nobody needs any more. */
export interface Retention {
  /** Removes what is too old now. */
  run(): Promise<void>;
  /** Runs now, and every hour. */
  start(): void;
  /** Ends the timer; a run that is under way ends after its batch. */
  stop(): void;
}

export interface RetentionDependencies {
  repository: Pick<ActivityRepository, 'deleteEventsBefore' | 'deleteCallsBefore'>;
  runtime: Runtime;
  background: BackgroundTasks;
  /** Removes what other parts have no more use for. */
  removeSpent: () => Promise<void>;
  /** Of events and counters; null = kept for ever. */
  retentionDays: number | null;
}

/** Rows per transaction: others must not wait for long, since there is one writer. */
const removedAtOnce = 500;

export function createRetention(dependencies: RetentionDependencies): Retention {
  const { repository, runtime, background, removeSpent, retentionDays } = dependencies;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  async function removeAll(removeBatch: (limit: number) => Promise<number>): Promise<void> {
    let removed = removedAtOnce;
    while (removed === removedAtOnce && !stopped) removed = await removeBatch(removedAtOnce);
  }

  async function run(): Promise<void> {
    await removeSpent();
    if (retentionDays === null) return;
    const oldest = runtime.now() - days(retentionDays);
    await removeAll((limit) => repository.deleteEventsBefore(oldest, limit));
    // The hour that is partly too old stays until all of it is.
    await removeAll((limit) => repository.deleteCallsBefore(oldest - hours(1) + 1, limit));
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
