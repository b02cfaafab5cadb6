import { clockTolerance, seconds } from './runtime.js';

/** How many seconds a limit looks back. */
export const windowSeconds = 60;

/** What was counted of a key: `counts[n]` in the second that lies `n` before `second` (Unix seconds). */
export interface Window {
  second: number;
  /** `windowSeconds` of them. */
  counts: readonly number[];
}

export interface RateDecision {
  allowed: boolean;
  limit: number;
  remaining: number;
  /** Unix seconds at which everything that was counted so far has left the window. */
  resetAt: number;
  /** Seconds until the next request would be let through; 0 when it was. */
  retryAfter: number;
}

export const emptyWindow = (second: number): Window => ({
  second,
  counts: Array.from({ length: windowSeconds }, () => 0),
});

/** Seconds. */
export const mostAhead = clockTolerance / seconds(1);

/** The window as it is at `second`. Clocks of several machines differ: one that is a little behind counts as now. */
export function shift({ second: before, counts }: Window, second: number): Window {
  if (before - second > mostAhead) return emptyWindow(second);
  const passed = Math.min(Math.max(second - before, 0), windowSeconds);
  if (passed === 0) return { second: before, counts };
  return {
    second,
    counts: [...Array.from({ length: passed }, () => 0), ...counts.slice(0, windowSeconds - passed)],
  };
}

/** One more in the newest second. */
export const addOne = ({ second, counts: [newest = 0, ...older] }: Window): Window => ({
  second,
  counts: [newest + 1, ...older],
});

export const usedOf = ({ counts }: Window): number => counts.reduce((sum, count) => sum + count, 0);

/** Seconds until the oldest that is counted leaves the window. */
export const untilOneLeaves = ({ counts }: Window): number =>
  windowSeconds - counts.findLastIndex((count) => count > 0);

/** @param window with the request, when it was let through */
export function toDecision(window: Window, limit: number, allowed: boolean): RateDecision {
  const newest =
    window.second -
    Math.max(
      0,
      window.counts.findIndex((count) => count > 0),
    );
  return {
    allowed,
    limit,
    remaining: Math.max(0, limit - usedOf(window)),
    resetAt: newest + windowSeconds,
    retryAfter: allowed ? 0 : untilOneLeaves(window),
  };
}
