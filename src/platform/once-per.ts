import { LRUCache } from 'lru-cache';
import type { Runtime } from './runtime.js';

/**
 * Lets the same thing happen at most once per so many milliseconds in this process.
 * @param max how many things are remembered; the longest unused is forgotten first
 * @returns whether it is due; if so, it counts as done now
 */
export function createOncePer(runtime: Runtime, milliseconds: number, max: number) {
  const last = new LRUCache<string, number>({ max });
  return (what: string): boolean => {
    const now = runtime.now();
    // Either way: a clock that was ahead is put back.
    if (Math.abs(now - (last.get(what) ?? 0)) < milliseconds) return false;
    last.set(what, now);
    return true;
  };
}
