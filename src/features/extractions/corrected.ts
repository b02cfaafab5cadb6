import type { ExtractedField, ExtractedFields, Extraction, FieldContent } from '../reading/index.js';
import type { CorrectionRow } from './extraction.entity.js';
import { type FieldPath, fieldAt, parseFieldPath } from './field-path.js';

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

/** What was read with the corrections in place. The extractions themselves stay as they are. */
export function applyCorrections(
  extractions: readonly Extraction[],
  corrections: readonly Correction[],
): Extraction[] {
  const corrected = extractions.map((extraction) => ({
    ...extraction,
    fields: { ...extraction.fields },
    lineItems: extraction.lineItems.map((line) => ({ ...line })),
  }));
  // A line that was overlooked must be there before the next one can be.
  const byLine = [...corrections].sort((a, b) => (a.path.line ?? -1) - (b.path.line ?? -1));
  for (const { path, correctedValue } of byLine) {
    const extraction = corrected[path.part ?? 0];
    if (extraction === undefined) continue;
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
