import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Runtime } from './runtime.js';
import { createTurns } from './turns.js';

const windowSeconds = 60;

const toSum = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

export interface RateDecision {
  allowed: boolean;
  limit: number;
  remaining: number;
  /** Unix seconds at which everything that was counted so far has left the window. */
  resetAt: number;
  /** Seconds until the next request would be let through; 0 when it was. */
  retryAfter: number;
}

/**
 * A sliding window of 60 seconds: at no moment are more than `limit` requests of the last 60 seconds
 * let through. The library counts per key and second; what is refused is not counted.
 */
export class SlidingWindow {
  private readonly counters = new RateLimiterMemory({
    points: Number.MAX_SAFE_INTEGER,
    duration: windowSeconds + 1,
  });
  /** Deciding and counting must be one step. */
  private readonly turns = createTurns();

  constructor(private readonly runtime: Runtime) {}

  /** Counts a request of `key` if it is within the limit. */
  consume(key: string, limit: number): Promise<RateDecision> {
    return this.turns.inTurn(key, async () => {
      const second = Math.floor(this.runtime.now() / 1000);
      const counts = await this.countsOfWindow(key, second);
      const used = toSum(counts);
      if (used < limit) {
        await this.counters.consume(`${key}:${second}`);
        return {
          allowed: true,
          limit,
          remaining: limit - used - 1,
          resetAt: second + windowSeconds,
          retryAfter: 0,
        };
      }
      const newest = second - counts.findIndex((count) => count > 0);
      const retryAfter = windowSeconds - counts.findLastIndex((count) => count > 0);
      return { allowed: false, limit, remaining: 0, resetAt: newest + windowSeconds, retryAfter };
    });
  }

  /** Whether `key` has reached the limit, without counting. @returns seconds to wait; 0 = it has not */
  async waitOf(key: string, limit: number): Promise<number> {
    const second = Math.floor(this.runtime.now() / 1000);
    const counts = await this.countsOfWindow(key, second);
    if (toSum(counts) < limit) return 0;
    return windowSeconds - counts.findLastIndex((count) => count > 0);
  }

  /** What was counted of `key` in the last 60 seconds. */
  async used(key: string): Promise<number> {
    return toSum(await this.countsOfWindow(key, Math.floor(this.runtime.now() / 1000)));
  }

  /** The counts of the last 60 seconds, this second first. */
  private async countsOfWindow(key: string, second: number): Promise<number[]> {
    const seconds = Array.from({ length: windowSeconds }, (_, ago) => `${key}:${second - ago}`);
    const results = await Promise.all(seconds.map((counter) => this.counters.get(counter)));
    return results.map((result) => result?.consumedPoints ?? 0);
  }
}
