import type { LintReport, LintedDocument } from './lint-files.js';

const toDocument = ({ documentId, extraction, result }: LintedDocument): object => ({
  documentId,
  documentType: extraction.documentType,
  language: extraction.language,
  pages: extraction.pages,
  overallConfidence: result.score,
  confidenceBand: result.confidenceBand,
  status: result.status,
  issues: result.issues,
});

/** The report as one line of JSON; issues have the form of the API. */
export function toJson({ files, batchIssues, unchecked, counts }: LintReport): string {
  return JSON.stringify({
    files: files.map(({ file, issues, documents }) => ({
      file,
      issues,
      documents: documents.map(toDocument),
    })),
    batch: { issues: batchIssues },
    unchecked,
    errors: counts.error,
    warnings: counts.warning,
    infos: counts.info,
  });
}
