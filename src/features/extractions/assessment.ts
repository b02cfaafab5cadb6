import {
  type Issue,
  type LintSettings,
  type SeverityOverrides,
  type UncheckedRule,
  lintBatch,
  lintDocument,
  worstFirst,
} from '../lint/index.js';
import { type DocumentType, type Extraction, overallConfidence } from '../reading/index.js';

/** What the rules say about a file. */
export interface Assessment {
  /** Null for a bundle, and for what fits none of the types. */
  documentType: DocumentType | null;
  status: 'processed' | 'requires_review';
  /** 0…1, after what the issues take off; of a bundle, that of its worst document. */
  overallConfidence: number;
  /** Worst first. Pointers into a bundle begin with `/parts/N`. */
  issues: Issue[];
  unchecked: UncheckedRule[];
  /** What the organization had made of the rules when they were run. */
  severities: SeverityOverrides;
}

/** Lints every document of a file, and the documents of a bundle against each other. */
export function assess(
  extractions: readonly Extraction[],
  documentId: string,
  settings: LintSettings,
): Assessment {
  const results = extractions.map((extraction) =>
    lintDocument(extraction, { ...settings, documentId, baseConfidence: overallConfidence(extraction) }),
  );
  const unchecked = [
    ...new Map(results.flatMap((result) => result.unchecked).map((rule) => [rule.ruleId, rule])).values(),
  ];
  const severities = settings.severities ?? {};
  const [only] = results;
  if (only && results.length === 1) {
    const { status, score, issues } = only;
    const documentType = extractions[0]?.documentType ?? null;
    return { documentType, status, overallConfidence: score, issues, unchecked, severities };
  }
  const issues = results.flatMap((result, part) => result.issues.map((issue) => inPart(issue, part)));
  issues.push(...lintBundle(extractions, documentId, settings));
  return {
    documentType: null,
    status: 'requires_review',
    overallConfidence: results.length === 0 ? 0 : Math.min(...results.map(({ score }) => score)),
    issues: issues.sort(worstFirst),
    unchecked,
    severities,
  };
}

const inPart = (issue: Issue, part: number): Issue => ({
  ...issue,
  field: issue.field === null ? null : `/parts/${part}${issue.field}`,
});

/** The documents of a bundle are compared like those of a batch; each stands for itself while that is done. */
function lintBundle(extractions: readonly Extraction[], documentId: string, settings: LintSettings): Issue[] {
  const documents = extractions.map((extraction, part) => ({ documentId: String(part), extraction }));
  return lintBatch(documents, settings).map((issue) => ({
    ...(issue.documentId === null ? issue : inPart(issue, Number(issue.documentId))),
    documentId,
  }));
}
