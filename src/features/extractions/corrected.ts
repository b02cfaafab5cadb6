import {
  type DocumentType,
  type ExtractedContent,
  type ExtractedField,
  type ExtractedFields,
  type Extraction,
  type FieldContent,
  fieldKind,
  lineFieldKind,
} from '../reading/index.js';
import type { CorrectionRow } from './extraction.entity.js';
import { type FieldPath, fieldAt, isTypePath, parseFieldPath } from './field-path.js';

/** A correction with its values parsed. */
export interface Correction {
  path: FieldPath;
  fieldName: string;
  /** Null = nothing was read. */
  readValue: FieldContent | null;
  /** Null = the field isn't on the document. */
  correctedValue: FieldContent | null;
  authorName: string;
  createdAt: number;
}

/** The corrections that count, the last one of each field, oldest first. */
export function toCorrections(rows: readonly CorrectionRow[]): Correction[] {
  const last = new Map<string, Correction>();
  for (const row of rows) {
    const path = parseFieldPath(row.fieldName);
    if (path === null) continue;
    last.delete(row.fieldName);
    last.set(row.fieldName, {
      path,
      fieldName: row.fieldName,
      readValue: JSON.parse(row.readValue) as FieldContent | null,
      correctedValue: JSON.parse(row.correctedValue) as FieldContent | null,
      authorName: row.authorName,
      createdAt: row.createdAt,
    });
  }
  return [...last.values()];
}

/** A person's word is sure; where the value stands on the page is kept from what was read. */
function toField(value: FieldContent, read: ExtractedField | undefined): ExtractedField {
  const place = read ?? { page: 1, box: { x: 0, y: 0, width: 0, height: 0 }, alternatives: [] };
  const rawText = Array.isArray(value) ? value.join(', ') : String(value);
  return { ...place, value, rawText, confidence: 1 };
}

const hasField = (type: DocumentType, { line, field }: Pick<FieldPath, 'line' | 'field'>): boolean =>
  (line === null ? fieldKind(type, field) : lineFieldKind(type, field)) !== null;

/** Of a reading as another type, what the new type has too: for when the pages can't be read again. */
function carryOver({ fields, lineItems }: ExtractedContent, type: DocumentType): ExtractedContent {
  const keep = (group: ExtractedFields, line: number | null): ExtractedFields =>
    Object.fromEntries(Object.entries(group).filter(([field]) => hasField(type, { line, field })));
  const lines = lineItems.map((group, line) => keep(group, line));
  return { fields: keep(fields, null), lineItems: lines.filter((line) => Object.keys(line).length > 0) };
}

/** What was read as a document of a type; of no type nothing is known. */
function contentAs(extraction: Extraction, type: DocumentType | null): ExtractedContent {
  if (type === null) return { fields: {}, lineItems: [] };
  if (type === extraction.documentType) return extraction;
  return extraction.otherTypes?.[type] ?? carryOver(extraction, type);
}

/** What was read, each document as of the type that a person said it is. Fields are as they were read. */
export function applyTypes(
  extractions: readonly Extraction[],
  corrections: readonly Pick<Correction, 'path' | 'correctedValue'>[],
): Extraction[] {
  return extractions.map((extraction, index) => {
    const said = corrections.findLast(({ path }) => isTypePath(path) && (path.part ?? 0) === index);
    if (said === undefined) return extraction;
    const documentType = said.correctedValue as DocumentType | null;
    const { fields, lineItems } = contentAs(extraction, documentType);
    return { ...extraction, documentType, fields, lineItems };
  });
}

/** What was read with the corrections in place. The extractions themselves stay as they are. */
export function applyCorrections(
  read: readonly Extraction[],
  corrections: readonly Correction[],
): Extraction[] {
  const extractions = applyTypes(read, corrections);
  const corrected = extractions.map((extraction) => ({
    ...extraction,
    fields: { ...extraction.fields },
    lineItems: extraction.lineItems.map((line) => ({ ...line })),
  }));
  // A line that was overlooked must be there before the next one can be.
  const byLine = [...corrections].sort((a, b) => (a.path.line ?? -1) - (b.path.line ?? -1));
  for (const { path, correctedValue } of byLine) {
    const extraction = corrected[path.part ?? 0];
    // Corrections of fields that only another type has wait for the day when it is of that type again.
    const type = extraction?.documentType;
    if (extraction === undefined || type == null || !hasField(type, path)) continue;
    const group = groupOf(extraction, path.line);
    if (group === undefined) continue;
    if (correctedValue === null) delete group[path.field];
    else group[path.field] = toField(correctedValue, fieldAt(extractions, path));
  }
  for (const extraction of corrected) {
    extraction.lineItems = extraction.lineItems.filter((line) => Object.keys(line).length > 0);
  }
  return corrected;
}

/** The line after the last one may be corrected too: it is one that was overlooked. */
function groupOf(extraction: Extraction, line: number | null): ExtractedFields | undefined {
  if (line === null) return extraction.fields;
  if (line === extraction.lineItems.length) extraction.lineItems.push({});
  return extraction.lineItems[line];
}
