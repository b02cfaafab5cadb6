import { toIsoTime } from '../../platform/runtime.js';
import { type DocumentRow, type DocumentView, toDocumentView } from '../documents/index.js';
import type { CorrectionRow, ExtractionView } from '../extractions/index.js';
import type { FieldContent } from '../reading/index.js';

/** How many issues a document has. */
export interface IssueCountsView {
  error: number;
  warning: number;
  info: number;
}

/** A document as the queue shows it. */
export interface ReviewItemView extends Pick<
  DocumentView,
  | 'id'
  | 'fileName'
  | 'documentType'
  | 'status'
  | 'overallConfidence'
  | 'confidenceBand'
  | 'language'
  | 'uploadBatchId'
  | 'createdAt'
  | 'updatedAt'
  | 'processedAt'
  | 'pageCount'
> {
  issueCounts: IssueCountsView;
  /** When a reviewer put it off. */
  skippedAt: string | null;
  reviewedAt: string | null;
  /** The email of the person or the name of the key that approved it. */
  reviewedBy: string | null;
}

/** What somebody made of a field. */
export interface CorrectionView {
  /** A field, or a path such as `lineItems/0/quantity`; in a bundle it begins with `parts/N/`. */
  fieldName: string;
  /** Null = nothing was read. */
  readValue: FieldContent | null;
  /** Null = the field isn't on the document. */
  correctedValue: FieldContent | null;
  /** The email of the person or the name of the key. */
  correctedBy: string;
  createdAt: string;
}

/** All that a reviewer needs of a document. */
export interface ReviewDocumentView
  extends
    ReviewItemView,
    Pick<
      ExtractionView,
      'extractedData' | 'confidences' | 'parts' | 'fields' | 'otherFields' | 'pages' | 'issues'
    > {
  /** Every one that was made, oldest first: the last one of a field counts. */
  corrections: CorrectionView[];
}

/** @param reviewedBy who approved it, by name */
export function toReviewItemView(
  row: DocumentRow,
  issueCounts: IssueCountsView,
  reviewedBy: string | null,
): ReviewItemView {
  const document = toDocumentView(row);
  return {
    id: document.id,
    fileName: document.fileName,
    documentType: document.documentType,
    status: document.status,
    overallConfidence: document.overallConfidence,
    confidenceBand: document.confidenceBand,
    language: document.language,
    uploadBatchId: document.uploadBatchId,
    createdAt: document.createdAt,
    updatedAt: document.updatedAt,
    processedAt: document.processedAt,
    pageCount: document.pageCount,
    issueCounts,
    skippedAt: toIsoTime(row.reviewSkippedAt ?? null),
    reviewedAt: toIsoTime(row.reviewedAt ?? null),
    reviewedBy,
  };
}

export const toCorrectionView = (row: CorrectionRow): CorrectionView => ({
  fieldName: row.fieldName,
  readValue: JSON.parse(row.readValue) as FieldContent | null,
  correctedValue: JSON.parse(row.correctedValue) as FieldContent | null,
  correctedBy: row.authorName,
  createdAt: toIsoTime(row.createdAt),
});
