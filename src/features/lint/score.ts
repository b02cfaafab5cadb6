import type { DocumentType } from '../reading/index.js';
import type { ConfidenceBand, Issue, LintResult, Severity } from './model.js';

/** What one issue takes off the overall confidence. */
const penalties: Record<Severity, number> = { error: 0.2, warning: 0.1, info: 0 };

/** From here on nobody has to look at a document. */
const processedFrom = 0.7;

/** Above `high` it is high, below `low` it is low. */
const bands: Record<DocumentType, { high: number; low: number }> = {
  invoice: { high: 0.85, low: 0.65 },
  packing_list: { high: 0.8, low: 0.6 },
  bill_of_lading: { high: 0.88, low: 0.68 },
  certificate_of_origin: { high: 0.85, low: 0.62 },
};

/** Without the last digits of binary numbers: 0.9 − 0.2 must reach 0.7. */
const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;

/** The overall confidence less what the issues take off; never below 0. */
export function scoreOf(baseConfidence: number, issues: readonly Pick<Issue, 'severity'>[]): number {
  const penalty = issues.reduce((sum, { severity }) => sum + penalties[severity], 0);
  return Math.max(0, rounded(Math.min(1, baseConfidence) - penalty));
}

export const statusOf = (score: number): LintResult['status'] =>
  score >= processedFrom ? 'processed' : 'requires_review';

/** The band of a score; each type has its own limits. */
export function toBand(type: DocumentType, score: number): ConfidenceBand {
  const { high, low } = bands[type];
  if (score > high) return 'high';
  return score < low ? 'low' : 'review_recommended';
}
