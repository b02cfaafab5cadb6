import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toIsoTime } from '../../src/platform/runtime.js';

/** The first and last time that JavaScript can name. */
const range = { min: -8_640_000_000_000_000, max: 8_640_000_000_000_000 };

describe('times in answers', () => {
  it('are what JavaScript writes, whichever time it is', () => {
    fc.assert(
      fc.property(fc.integer(range), (time) => {
        expect(toIsoTime(time)).toBe(new Date(time).toISOString());
      }),
      { numRuns: 2000 },
    );
  });

  it('are right on both sides of midnight, also where days come back after many others', () => {
    const midnights = Array.from({ length: 1500 }, (_, day) => Date.UTC(2024, 0, 1 + day));
    for (const midnight of [...midnights, ...midnights.slice(0, 3)]) {
      for (const time of [midnight - 1, midnight, midnight + 1]) {
        expect(toIsoTime(time)).toBe(new Date(time).toISOString());
      }
    }
  });
});
