import { z } from 'zod';
import { validationFailed } from './operation.js';
import { days, hours } from './runtime.js';

/** What counts over time share: the input, and the intervals in UTC that it stands for. */

/** Becomes milliseconds since 1970. */
export const time = z.iso
  .datetime({ offset: true, message: 'takes an ISO 8601 time such as 2027-01-31T00:00:00Z' })
  .transform((text) => Date.parse(text))
  .nullish();

/** `from` is inclusive, `to` exclusive. */
export interface TimeRange {
  from?: number | null | undefined;
  to?: number | null | undefined;
}

export const isRange = ({ from, to }: TimeRange): boolean => from == null || to == null || from < to;
export const rangeProblem = { path: ['to'], message: 'must be after `from`' };

export const intervals = ['hour', 'day'] as const;
export type Interval = (typeof intervals)[number];

/** How long an interval is, and how many are shown where no start is given. */
const intervalRules: Record<Interval, { length: number; usual: number }> = {
  hour: { length: hours(1), usual: 24 },
  day: { length: days(1), usual: 30 },
};

/** The longest answer. */
const maximumIntervals = 400;

/** Whole intervals that follow each other. */
export interface Intervals {
  starts: number[];
  /** Start of the first one. */
  from: number;
  /** End of the last one. */
  to: number;
  /** Milliseconds of each of them. */
  length: number;
}

const startOf = (moment: number, length: number): number => moment - (moment % length);

/**
 * All intervals that the range touches; by default the latest ones, up to now.
 * @throws AppError validation_failed
 */
export function toIntervals(range: TimeRange, interval: Interval, now: number): Intervals {
  const { length, usual } = intervalRules[interval];
  const last = startOf((range.to ?? now + 1) - 1, length);
  const first = range.from == null ? last - (usual - 1) * length : startOf(range.from, length);
  const count = (last - first) / length + 1;
  if (count > maximumIntervals || first < 0) {
    throw validationFailed([
      {
        pointer: '/from',
        code: 'too_many_intervals',
        detail: `may reach back ${maximumIntervals} intervals at most, not before 1970`,
      },
    ]);
  }
  const starts = Array.from({ length: Math.max(0, count) }, (_, index) => first + index * length);
  const from = starts[0] ?? 0;
  return { starts, from, to: from + starts.length * length, length };
}

/** The latest so many intervals, the one that runs now included. */
export function latestIntervals(count: number, interval: Interval, now: number): Intervals {
  const { length } = intervalRules[interval];
  const to = startOf(now, length) + length;
  return toIntervals({ from: to - count * length, to }, interval, now);
}
