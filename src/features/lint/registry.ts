import type { Rule } from './model.js';
import { batchRules } from './rules/batch.js';
import { billOfLadingRules } from './rules/bill-of-lading.js';
import { certificateRules } from './rules/certificate.js';
import { containerRules } from './rules/containers.js';
import { currencyRules } from './rules/currency.js';
import { dateRules } from './rules/dates.js';
import { descriptionRules } from './rules/description.js';
import { formatRules } from './rules/format.js';
import { hsRules } from './rules/hs.js';
import { incotermRules } from './rules/incoterms.js';
import { originRules } from './rules/origin.js';
import { partyRules } from './rules/parties.js';
import { portRules } from './rules/ports.js';
import { requiredRules } from './rules/required.js';
import { sanctionsRules } from './rules/sanctions.js';
import { totalsRules } from './rules/totals.js';

/** Every rule. docs/rules.md is made of this table, and a test compares the two. */
export const rules: readonly Rule[] = [
  ...requiredRules,
  ...formatRules,
  ...totalsRules,
  ...currencyRules,
  ...dateRules,
  ...incotermRules,
  ...hsRules,
  ...originRules,
  ...portRules,
  ...containerRules,
  ...billOfLadingRules,
  ...certificateRules,
  ...descriptionRules,
  ...partyRules,
  ...sanctionsRules,
  ...batchRules,
];

/** The rule of an id; null when there is none. */
export const findRule = (id: string): Rule | null => rules.find((rule) => rule.id === id) ?? null;
