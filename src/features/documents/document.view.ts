import type { Environment } from '../../platform/access.js';
import type { CursorPage } from '../../platform/cursor.js';
import { toIsoTime } from '../../platform/runtime.js';
import type {
  ConfidenceBand,
  DocumentLanguage,
  DocumentRow,
  DocumentStatus,
  DocumentType,
} from './document.entity.js';

/** A document as every edge shows it. Confidences go from 0 to 1. */
export interface DocumentView {
  id: string;
  fileName: string;
  documentType: DocumentType | null;
  status: DocumentStatus;
  /** Bytes. */
  fileSize: number;
  mimeType: string;
  createdAt: string;
  updatedAt: string;
  language: DocumentLanguage | null;
  languageConfidence: number | null;
  overallConfidence: number | null;
  confidenceBand: ConfidenceBand | null;
  uploadBatchId: string | null;
  shipmentLabel: string | null;
  environment: Environment;
  processedAt: string | null;
  pageCount: number | null;
  sha256: string;
  failureReason: string | null;
}

export type DocumentPageView = CursorPage<DocumentView>;

export type IssueSeverity = 'error' | 'warning' | 'info';

/** Something that a rule found. `field` is a JSON pointer into the extracted data. */
export interface IssueView {
  ruleId: string;
  category: string;
  severity: IssueSeverity;
  message: string;
  field: string | null;
  documentId: string;
  expected: string | null;
  actual: string | null;
  help: string;
}

/** Documents that were uploaded together, and where they disagree. No rule compares documents yet. */
export interface DocumentBatchView {
  uploadBatchId: string | null;
  data: DocumentView[];
  issues: IssueView[];
}

export const toBatchView = (uploadBatchId: string, rows: readonly DocumentRow[]): DocumentBatchView => ({
  uploadBatchId,
  data: rows.map(toDocumentView),
  issues: [],
});

/** Above `high` a document needs no look, below `low` it needs a careful one. */
const bands: Record<DocumentType, { high: number; low: number }> = {
  invoice: { high: 0.85, low: 0.65 },
  packing_list: { high: 0.8, low: 0.6 },
  bill_of_lading: { high: 0.88, low: 0.68 },
  certificate_of_origin: { high: 0.85, low: 0.62 },
};

function toBand(type: DocumentType | null, confidence: number | null): ConfidenceBand | null {
  if (type === null || confidence === null) return null;
  if (confidence > bands[type].high) return 'high';
  return confidence < bands[type].low ? 'low' : 'review_recommended';
}

export const toDocumentView = (row: DocumentRow): DocumentView => ({
  id: row.id,
  fileName: row.fileName,
  documentType: row.documentType ?? null,
  status: row.status,
  fileSize: row.fileSize,
  mimeType: row.mimeType,
  createdAt: toIsoTime(row.createdAt),
  updatedAt: toIsoTime(row.updatedAt),
  language: row.language ?? null,
  languageConfidence: row.languageConfidence ?? null,
  overallConfidence: row.overallConfidence ?? null,
  confidenceBand: toBand(row.documentType ?? null, row.overallConfidence ?? null),
  uploadBatchId: row.uploadBatchId ?? null,
  shipmentLabel: row.shipmentLabel ?? null,
  environment: row.environment,
  processedAt: toIsoTime(row.processedAt ?? null),
  pageCount: row.pageCount ?? null,
  sha256: row.sha256,
  failureReason: row.failureReason ?? null,
});
