import { LRUCache } from 'lru-cache';
import type { Database } from './database/database.js';
import type { Runtime } from './runtime.js';
import {
  type RateDecision,
  type Window,
  addOne,
  emptyWindow,
  shift,
  toDecision,
  untilOneLeaves,
  usedOf,
  windowSeconds,
} from './sliding-window.js';

export type { RateDecision };

/**
 * A sliding window of 60 seconds: at no moment are more than `limit` requests of the last 60 seconds let through.
 * Counted per key and second; what is refused is not counted.
 */
export interface RateLimit {
  /** Counts a request of `key` if it is within the limit: one atomic step. */
  consume(key: string, limit: number): Promise<RateDecision>;
  /** Whether `key` has reached the limit, without counting. @returns seconds to wait; 0 = it has not */
  waitOf(key: string, limit: number): Promise<number>;
  /** What was counted of `key` in the last 60 seconds. */
  used(key: string): Promise<number>;
}

/** Where the windows are kept. */
interface WindowStore {
  read(key: string): Promise<Window | null>;
  /** Adds one at `second` unless that would be more than `limit`. @returns the window; null = it would */
  take(key: string, second: number, limit: number): Promise<Window | null>;
}

/** `max` would take the memory for all of them at once. */
const upTo100000Keys = { maxSize: 100_000, sizeCalculation: () => 1 };

/** @param name keeps the keys of one limit apart from those of another */
export function createRateLimit(name: string, database: Database, runtime: Runtime): RateLimit {
  const store = database.kind === 'postgresql' ? createSharedStore(database) : createOwnStore();
  /** When a key that was refused may be asked for again: until then there is no need to look. */
  const refused = new LRUCache<string, { until: number; decision: RateDecision }>(upTo100000Keys);
  const toKey = (key: string): string => `${name} ${key}`;
  const second = (): number => Math.floor(runtime.now() / 1000);

  const current = async (key: string): Promise<Window> =>
    shift((await store.read(toKey(key))) ?? emptyWindow(second()), second());

  return {
    async consume(key, limit) {
      const now = second();
      const known = refused.get(key);
      if (known && known.decision.limit === limit && now < known.until) {
        return { ...known.decision, retryAfter: known.until - now };
      }
      const taken = await store.take(toKey(key), now, limit);
      if (taken) return toDecision(taken, limit, true);
      const decision = toDecision(await current(key), limit, false);
      // Waiting for the store took time: the decision counts from now on.
      refused.set(key, { until: second() + decision.retryAfter, decision });
      return decision;
    },

    async waitOf(key, limit) {
      const window = await current(key);
      return usedOf(window) < limit ? 0 : untilOneLeaves(window);
    },

    used: async (key) => usedOf(await current(key)),
  };
}

/** In the memory of this process: exact as long as there is one. */
function createOwnStore(): WindowStore {
  const windows = new LRUCache<string, Window>(upTo100000Keys);
  return {
    read: (key) => Promise.resolve(windows.get(key) ?? null),
    take(key, second, limit) {
      const window = shift(windows.get(key) ?? emptyWindow(second), second);
      if (usedOf(window) >= limit) return Promise.resolve(null);
      const taken = addOne(window);
      windows.set(key, taken);
      return Promise.resolve(taken);
    },
  };
}

/** The row's window moved to the second of the request, in SQL. */
const shifted = `(array_fill(0, array[least(greatest(excluded."second" - w."second", 0), ${windowSeconds})::int])
  || w."counts")[1:${windowSeconds}]`;

/** A row that is locked while it changes decides in one statement, for however many processes. */
const takeSql = `insert into "rateWindows" as w ("key", "second", "counts")
  values (?, ?, array[1] || array_fill(0, array[${windowSeconds - 1}]))
  on conflict ("key") do update set
    "second" = greatest(w."second", excluded."second"),
    "counts" = array[(${shifted})[1] + 1] || (${shifted})[2:]
  where (select sum(count) from unnest(${shifted}) as count) < ?
  returning "second", "counts"`;

const createSharedStore = (database: Database): WindowStore => ({
  async read(key) {
    const row = (await database.read('rateWindows').where({ key }).first('second', 'counts')) as
      Window | undefined;
    return row ?? null;
  },
  async take(key, second, limit) {
    const [taken] = await database.statement<Window>(takeSql, [key, second, limit]);
    return taken ?? null;
  },
});
