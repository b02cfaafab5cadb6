import { z } from 'zod';
import { cursorPaging } from '../../platform/cursor.js';
import { intervals, isRange, rangeProblem, time } from '../../platform/intervals.js';
import { activityActions, activityResults } from './activity.entity.js';

const id = z.string().nullish();

export const activityEventsInput = z.strictObject({
  ...cursorPaging,
  filter: z
    .strictObject({
      actorId: id,
      action: z.enum(activityActions).nullish(),
      result: z.enum(activityResults).nullish(),
      keyId: id,
      userId: id,
      /** Inclusive. */
      from: time,
      /** Exclusive. */
      to: time,
    })
    .refine(isRange, rangeProblem)
    .nullish(),
});

export type ActivityFilter = NonNullable<z.output<typeof activityEventsInput>['filter']>;

export const apiCallsInput = z
  .strictObject({
    keyId: id,
    from: time,
    to: time,
    interval: z
      .enum(intervals)
      .nullish()
      .transform((value) => value ?? ('day' as const)),
  })
  .refine(isRange, rangeProblem);

export const keyUsageInput = z.strictObject({
  keyIds: z.array(z.string()),
  days: z
    .int()
    .min(1)
    .max(90)
    .nullish()
    .transform((value) => value ?? 30),
});

/** What an operator exports: of all organizations unless one is named. */
export const exportInput = z
  .strictObject({ organization: id, from: time, to: time })
  .refine(isRange, rangeProblem);
