import type { Principal } from '../../platform/access.js';
import type { BackgroundTasks } from '../../platform/background.js';
import type { Database } from '../../platform/database/database.js';
import { type Runtime, hours, seconds } from '../../platform/runtime.js';
import type { ActivityObserver } from './activity-log.js';
import type { ApiCallRow, CallOutcome } from './activity.entity.js';
import type { ActivityRepository } from './activity.repository.js';

/** Counts authenticated calls in memory, and adds the counts to the database every few seconds. */
export interface CallCounter {
  /** @param status what the caller was answered, as an HTTP status */
  count(principal: Principal, status: number): void;
  /** Writes what was counted. What could not be written stays counted for the next time. */
  flush(): Promise<void>;
  start(): void;
  /** Ends the timer and writes the rest, as a background task. */
  stop(): void;
}

export interface CallCounterDependencies {
  database: Database;
  repository: Pick<ActivityRepository, 'addCalls'>;
  runtime: Runtime;
  background: BackgroundTasks;
  observers: readonly ActivityObserver[];
}

const flushedEvery = seconds(5);

export function createCallCounter(dependencies: CallCounterDependencies): CallCounter {
  const { database, repository, runtime, background, observers } = dependencies;
  let counted = new Map<string, ApiCallRow>();
  let writing: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;

  function add(call: ApiCallRow): void {
    const key = `${call.callerId} ${call.hour} ${call.outcome}`;
    const known = counted.get(key);
    if (known) known.count += call.count;
    else counted.set(key, call);
  }

  async function write(): Promise<void> {
    if (counted.size === 0) return;
    const calls = [...counted.values()];
    counted = new Map();
    try {
      await database.transaction(async (em) => {
        await repository.addCalls(em, calls);
        for (const observer of observers) await observer.onCalls?.(em, calls);
      });
    } catch (error) {
      calls.forEach(add);
      throw error;
    }
  }

  function flush(): Promise<void> {
    writing = writing.catch(() => undefined).then(write);
    return writing;
  }

  const flushInBackground = () => background.run('count API calls', flush);

  return {
    count(principal, status) {
      const now = runtime.now();
      add({
        organizationId: principal.organizationId,
        ...(principal.kind === 'key'
          ? { callerKind: 'key', callerId: principal.keyId }
          : { callerKind: 'user', callerId: principal.userId }),
        hour: now - (now % hours(1)),
        outcome: toOutcome(status),
        count: 1,
      });
    },
    flush,
    start() {
      timer = setInterval(flushInBackground, flushedEvery).unref();
    },
    stop() {
      clearInterval(timer);
      flushInBackground();
    },
  };
}

function toOutcome(status: number): CallOutcome {
  if (status < 400) return 'success';
  if (status === 401 || status === 403) return 'denied';
  if (status === 429) return 'rate_limited';
  return status < 500 ? 'client_error' : 'server_error';
}
