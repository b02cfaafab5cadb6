import { z } from 'zod';
import { cursorPaging } from '../../platform/cursor.js';
import { alertSeverities } from './alert.entity.js';

/** Becomes milliseconds since 1970. */
const time = z.iso
  .datetime({ offset: true, message: 'takes an ISO 8601 time such as 2027-01-31T00:00:00Z' })
  .transform((text) => Date.parse(text));

export const alertsInput = z.strictObject({
  ...cursorPaging,
  filter: z
    .strictObject({
      acknowledged: z.boolean().nullish(),
      /** Any text: what is no rule found nothing. */
      ruleId: z.string().nullish(),
      severity: z.enum(alertSeverities).nullish(),
      from: time.nullish(),
      /** Excluded, so that the end of one period can be the beginning of the next. */
      to: time.nullish(),
    })
    .nullish(),
});

export type AlertFilter = NonNullable<z.output<typeof alertsInput>['filter']>;

export const acknowledgeAlertInput = z.strictObject({ id: z.string() });
