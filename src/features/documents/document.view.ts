import type { Environment } from '../../platform/access.js';
import type { CursorPage } from '../../platform/cursor.js';
import { toIsoTime } from '../../platform/runtime.js';
import { type ConfidenceBand, type Severity, toBand } from '../lint/index.js';
import type { DocumentType, Language } from '../reading/index.js';
import type { DocumentRow, DocumentStatus } from './document.entity.js';

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
  language: Language | null;
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
  /** How far reading it is; null when it isn't being read. */
  progress: ProgressView | null;
}

export const progressStages = ['queued', 'reading', 'linting'] as const;
export type ProgressStage = (typeof progressStages)[number];

export interface ProgressView {
  stage: ProgressStage;
  /** The page that is being read, from 1. */
  page: number | null;
  pages: number | null;
}

export type DocumentPageView = CursorPage<DocumentView>;

/** Something that a rule found. `field` is a JSON pointer into the extracted data. */
export interface IssueView {
  ruleId: string;
  category: string;
  severity: Severity;
  message: string;
  field: string | null;
  documentId: string;
  expected: string | null;
  actual: string | null;
  help: string;
}

/** Documents that were uploaded together, and where they disagree. */
export interface DocumentBatchView {
  uploadBatchId: string | null;
  data: DocumentView[];
  issues: IssueView[];
}

const bandOf = (type: DocumentType | null, confidence: number | null): ConfidenceBand | null =>
  type === null || confidence === null ? null : toBand(type, confidence);

const shownColumns = [
  'id',
  'fileName',
  'documentType',
  'status',
  'fileSize',
  'mimeType',
  'createdAt',
  'updatedAt',
  'language',
  'languageConfidence',
  'overallConfidence',
  'uploadBatchId',
  'shipmentLabel',
  'environment',
  'processedAt',
  'pageCount',
  'sha256',
  'failureReason',
] as const satisfies (keyof DocumentRow)[];

/** What a view needs of a document: reading the rest would cost a list a quarter of its time. */
export type ShownDocument = Pick<DocumentRow, (typeof shownColumns)[number]>;
export const shownDocumentColumns: readonly (keyof ShownDocument)[] = shownColumns;

/** @param progress what is known of the work on it, where there is any */
export const toDocumentView = (row: ShownDocument, progress?: ProgressView | null): DocumentView => ({
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
  confidenceBand: bandOf(row.documentType ?? null, row.overallConfidence ?? null),
  uploadBatchId: row.uploadBatchId ?? null,
  shipmentLabel: row.shipmentLabel ?? null,
  environment: row.environment,
  processedAt: toIsoTime(row.processedAt ?? null),
  pageCount: row.pageCount ?? null,
  sha256: row.sha256,
  failureReason: row.failureReason ?? null,
  progress: row.status === 'processing' ? (progress ?? { stage: 'queued', page: null, pages: null }) : null,
});
