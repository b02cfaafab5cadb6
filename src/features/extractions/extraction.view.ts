import { toIsoTime } from '../../platform/runtime.js';
import type { DocumentStatus, DocumentView, IssueView } from '../documents/index.js';
import { type ConfidenceBand, findRule, type Issue } from '../lint/index.js';
import {
  type Box,
  type DocumentType,
  type Extraction,
  type FieldContent,
  fieldNames,
  requiredFields,
} from '../reading/index.js';
import type { IssueRow } from './extraction.entity.js';
import { type Correction, applyCorrections, applyTypes } from './corrected.js';
import { type FieldPath, fieldAt, listFields, toFieldName } from './field-path.js';
import type { PageSize, Reading } from './extraction.repository.js';

/** What else a value might be. */
export interface CandidateView {
  value: FieldContent;
  /** As it stands on the page. */
  rawText: string;
  /** From 1. */
  page: number;
  /** In points from the upper left corner of the page. */
  box: Box;
  /** 0 to 1. */
  confidence: number;
}

/** A field with its evidence. */
export interface FieldView {
  /** The field, or a path such as `lineItems/0/quantity`; in a bundle it begins with `parts/N/`. */
  name: string;
  /** As corrected; null = it isn't on the document. */
  value: FieldContent | null;
  /** As read, whatever was corrected; null = nothing was read. */
  readValue: FieldContent | null;
  rawText: string | null;
  page: number | null;
  box: Box | null;
  /** 0 to 1; 1 after a correction, 0 for what wasn't found. */
  confidence: number;
  isRequired: boolean;
  alternatives: CandidateView[];
  correctedBy: string | null;
  correctedAt: string | null;
}

/** The values by document type and field, as REST documents them. Line items are a list of objects. */
export type ExtractedData = Partial<Record<DocumentType, Record<string, unknown>>>;

/** One document of a bundle. */
export interface PartView {
  documentType: DocumentType | null;
  pages: number[];
  extractedData: ExtractedData;
  /** By field name or path. */
  confidences: Record<string, number>;
}

/** What was read from a document. */
export interface ExtractionView {
  documentId: string;
  documentType: DocumentType | null;
  status: DocumentStatus;
  overallConfidence: number | null;
  confidenceBand: ConfidenceBand | null;
  extractedData: ExtractedData;
  confidences: Record<string, number>;
  /** The documents of a bundle; empty for a file that is one document. */
  parts: PartView[];
  fields: FieldView[];
  /** The names of fields that such documents may have, and that `fields` doesn't name. */
  otherFields: string[];
  pages: PageSize[];
  issues: IssueView[];
}

export const toIssueView = (issue: Issue | IssueRow, documentId: string): IssueView => ({
  ruleId: issue.ruleId,
  category: issue.category,
  severity: issue.severity,
  message: issue.message,
  field: issue.field ?? null,
  documentId: issue.documentId ?? documentId,
  expected: issue.expected ?? null,
  actual: issue.actual ?? null,
  help: issue.help,
});

function toExtractedData({ documentType, fields, lineItems }: Extraction): ExtractedData {
  if (documentType === null) return {};
  const values = (group: Extraction['fields']) =>
    Object.fromEntries(Object.entries(group).map(([name, { value }]) => [name, value]));
  return {
    [documentType]: { ...values(fields), ...(lineItems.length > 0 && { lineItems: lineItems.map(values) }) },
  };
}

const toConfidences = (extraction: Extraction): Record<string, number> =>
  Object.fromEntries(
    listFields([extraction]).map(({ path, field }) => [toFieldName(path), round(field.confidence)]),
  );

const round = (confidence: number): number => Math.round(confidence * 1000) / 1000;

function toFieldViews(
  read: readonly Extraction[],
  corrected: readonly Extraction[],
  corrections: readonly Correction[],
): FieldView[] {
  const paths = new Map<string, FieldPath>();
  const note = (path: FieldPath) => paths.set(toFieldName(path), path);
  read.forEach(({ documentType }, index) => {
    const part = read.length > 1 ? index : null;
    for (const field of documentType === null ? [] : requiredFields[documentType])
      note({ part, line: null, field });
  });
  const required = new Set(paths.keys());
  for (const { path } of [...listFields(read), ...listFields(corrected)]) note(path);
  const correctionOf = new Map(corrections.map((correction) => [correction.fieldName, correction]));
  return [...paths].map(([name, path]) => {
    const before = fieldAt(read, path);
    const now = fieldAt(corrected, path);
    const correction = correctionOf.get(name);
    return {
      name,
      value: now?.value ?? null,
      readValue: before?.value ?? null,
      rawText: before?.rawText ?? null,
      page: before?.page ?? null,
      box: before?.box ?? null,
      confidence: correction ? 1 : round(now?.confidence ?? 0),
      isRequired: required.has(name),
      alternatives: (before?.alternatives ?? []).map((candidate) => ({
        ...candidate,
        confidence: round(candidate.confidence),
      })),
      correctedBy: correction?.authorName ?? null,
      correctedAt: correction ? toIsoTime(correction.createdAt) : null,
    };
  });
}

/** What else a person may find on the documents of a file. */
function toOtherFields(extractions: readonly Extraction[], shown: readonly FieldView[]): string[] {
  const names = new Set(shown.map(({ name }) => name));
  return extractions
    .flatMap(({ documentType }, index) => {
      const part = extractions.length > 1 ? index : null;
      const own = documentType === null ? [] : fieldNames(documentType);
      return own.map((field) => toFieldName({ part, line: null, field }));
    })
    .filter((name) => !names.has(name));
}

/** What a document shows of its reading. A document that could not be read shows nothing. */
export function toExtractionView(
  document: DocumentView,
  reading: Reading | undefined,
  corrections: readonly Correction[],
  issues: readonly IssueRow[],
): ExtractionView {
  const extractions = reading?.extractions ?? [];
  const read = applyTypes(extractions, corrections);
  const corrected = applyCorrections(extractions, corrections);
  const fields = toFieldViews(read, corrected, corrections);
  const [only] = corrected;
  const single = corrected.length === 1 ? only : undefined;
  const { id: documentId, documentType, status, overallConfidence, confidenceBand } = document;
  return {
    documentId,
    documentType,
    status,
    overallConfidence,
    confidenceBand,
    extractedData: single ? toExtractedData(single) : {},
    confidences: single ? toConfidences(single) : {},
    parts: single
      ? []
      : corrected.map((part) => ({
          documentType: part.documentType,
          pages: part.pages,
          extractedData: toExtractedData(part),
          confidences: toConfidences(part),
        })),
    fields,
    otherFields: toOtherFields(read, fields),
    pages: reading?.pages ?? [],
    issues: issues.map((issue) => toIssueView(issue, documentId)),
  };
}

/** What a document is worth after its issues. */
export interface IssueListView {
  data: IssueView[];
  /** Whether no issue is an error. */
  valid: boolean;
  /** The overall confidence, 0 to 1; null when it could not be read. */
  score: number | null;
}

export const toIssueListView = (document: DocumentView, issues: readonly IssueRow[]): IssueListView => ({
  data: issues.map((issue) => toIssueView(issue, document.id)),
  valid: document.status !== 'failed' && !issues.some(({ severity }) => severity === 'error'),
  score: document.overallConfidence,
});

/** A rule that found much. */
export interface RuleCountView {
  ruleId: string;
  severity: IssueRow['severity'];
  /** What the rule checks. */
  what: string;
  count: number;
  documents: number;
}

export const toRuleCountView = (count: Omit<RuleCountView, 'what'>): RuleCountView => ({
  ...count,
  what: findRule(count.ruleId)?.what ?? '',
});
