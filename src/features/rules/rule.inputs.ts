import { z } from 'zod';
import { severities } from '../lint/index.js';

/** What a rule can be set to; `default` = as it comes. */
export const severityChoices = [...severities, 'off', 'default'] as const;
export type SeverityChoice = (typeof severityChoices)[number];

export const lintRulesInput = z.strictObject({
  /** Any text: what is no category has no rules. */
  category: z.string().nullish(),
});

export const setRuleSeverityInput = z.strictObject({
  ruleId: z.string(),
  severity: z.enum(severityChoices),
});
