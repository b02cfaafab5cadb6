import { lintDocument } from '../../src/features/lint/index.js';
import { type Extraction, overallConfidence } from '../../src/features/reading/index.js';
import type { DocumentTruth, ExpectedFields } from './generate/truth.js';

/** The documents are of 2025; the present of the checks is fixed, so that they don't age. */
const now = Date.parse('2026-06-01T00:00:00Z');

const seriousRules = (extraction: Extraction): string[] =>
  lintDocument(extraction, { now, baseConfidence: overallConfidence(extraction) })
    .issues.filter(({ severity }) => severity !== 'info')
    .map(({ ruleId }) => ruleId);

const perfectly = (fields: ExpectedFields): Extraction['fields'] =>
  Object.fromEntries(
    Object.entries(fields).map(([name, { value }]) => [
      name,
      {
        value,
        rawText: String(value),
        page: 1,
        box: { x: 0, y: 0, width: 1, height: 1 },
        confidence: 1,
        alternatives: [],
      },
    ]),
  );

/** What a reader without faults would say. */
export const perfectExtraction = ({
  type,
  language,
  fields,
  lineItems,
  pages,
}: DocumentTruth): Extraction => ({
  documentType: type,
  typeConfidence: 1,
  language,
  languageConfidence: 1,
  languages: [language],
  fields: perfectly(fields),
  lineItems: lineItems.map(perfectly),
  pages,
});

export interface LintVerdict {
  /** Planted faults that were reported. */
  found: string[];
  missed: string[];
  /** Errors and warnings about what is right. */
  falseAlarms: string[];
}

/** Holds the issues of an extraction against what is wrong with the document. */
export function judgeLint(extraction: Extraction | null, { faults }: DocumentTruth): LintVerdict {
  const rules = extraction === null ? [] : seriousRules(extraction);
  return {
    found: faults.filter((rule) => rules.includes(rule)),
    missed: faults.filter((rule) => !rules.includes(rule)),
    falseAlarms: rules.filter((rule) => !faults.includes(rule)),
  };
}
