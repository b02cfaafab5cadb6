import { z } from 'zod';
import { isRange, rangeProblem, time } from '../../platform/intervals.js';

export const issueStatisticsInput = z
  .strictObject({
    from: time,
    to: time,
    /** How many rules. */
    limit: z
      .int()
      .min(1)
      .max(100)
      .nullish()
      .transform((value) => value ?? 10),
  })
  .refine(isRange, rangeProblem);
