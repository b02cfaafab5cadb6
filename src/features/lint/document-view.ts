import type { DocumentType, ExtractedField, ExtractedFields, Extraction } from '../reading/index.js';
import { decimalsOf } from './decimal.js';

/** One value of the document with its place in the extracted data. */
export interface Placed {
  field: ExtractedField;
  pointer: string;
}

export interface PlacedText extends Placed {
  text: string;
}

export interface PlacedNumber extends Placed {
  number: number;
}

/** A group of fields: those of the document, or those of one line of the table of goods. */
export interface FieldGroup {
  pointerTo: (name: string) => string;
  field(name: string): Placed | null;
  /** The value as trimmed text; null when it isn't there or blank. */
  text(name: string): PlacedText | null;
  /** The value when it is a finite number. */
  number(name: string): PlacedNumber | null;
  /** The values of a list, each with its own pointer; a single text is a list of one. */
  list(name: string): PlacedText[];
}

/** What the rules see of a document. */
export interface DocumentView extends FieldGroup {
  type: DocumentType;
  documentId: string | null;
  extraction: Extraction;
  lines: readonly FieldGroup[];
}

const isAbsent = (field: ExtractedField | undefined): boolean =>
  field === undefined ||
  (typeof field.value === 'string' && field.value.trim() === '') ||
  (Array.isArray(field.value) && field.value.length === 0);

function createGroup(fields: ExtractedFields, prefix: string): FieldGroup {
  const pointerTo = (name: string): string => `${prefix}/${name}`;
  const field = (name: string): Placed | null => {
    const found = fields[name];
    return found === undefined || isAbsent(found) ? null : { field: found, pointer: pointerTo(name) };
  };
  return {
    pointerTo,
    field,
    text(name) {
      const placed = field(name);
      if (placed === null) return null;
      const { value } = placed.field;
      return { ...placed, text: (Array.isArray(value) ? value.join(', ') : String(value)).trim() };
    },
    number(name) {
      const placed = field(name);
      const value = placed?.field.value;
      if (placed === null || typeof value !== 'number' || !Number.isFinite(value)) return null;
      return Math.abs(value) < 1e15 ? { ...placed, number: value } : null;
    },
    list(name) {
      const placed = field(name);
      if (placed === null) return [];
      const { value } = placed.field;
      if (!Array.isArray(value)) return [{ ...placed, text: String(value).trim() }];
      return value.map((text, index) => ({
        ...placed,
        pointer: `${placed.pointer}/${index}`,
        text: text.trim(),
      }));
    },
  };
}

/** Null for a document of unknown type: no rule applies to it. */
export function viewDocument(extraction: Extraction, documentId: string | null = null): DocumentView | null {
  const { documentType, fields, lineItems } = extraction;
  if (documentType === null) return null;
  return {
    ...createGroup(fields, `/${documentType}`),
    type: documentType,
    documentId,
    extraction,
    lines: lineItems.map((line, index) => createGroup(line, `/${documentType}/lineItems/${index}`)),
  };
}

/** The value that a pointer such as `/invoice/lineItems/0/amount` means; of a list, the whole list. */
export function findByPointer(extraction: Extraction, pointer: string): ExtractedField | null {
  const [, type, name = '', index = '', column = ''] = pointer.split('/');
  if (type !== extraction.documentType) return null;
  const field =
    name === 'lineItems' ? extraction.lineItems[Number(index)]?.[column] : extraction.fields[name];
  return field ?? null;
}

/**
 * How many decimals the number is printed with: `1,200.50` → 2. The printed digits and the value tell it, so that
 * it doesn't matter which mark the document uses. Without such digits, those of the value.
 */
export function printedDecimals({ field, number }: PlacedNumber): number {
  for (const token of field.rawText.normalize('NFKC').match(/\d[\d.,'’\s]*/gu) ?? []) {
    const digits = token.replace(/\D/g, '');
    for (let decimals = 0; decimals < Math.min(digits.length, 8); decimals++) {
      if (Number(digits) / 10 ** decimals === Math.abs(number)) return decimals;
    }
  }
  return decimalsOf(number);
}

/** `sellerName` → `seller name`, `grossWeightKg` → `gross weight`. */
export function inWords(name: string): string {
  const special: Record<string, string> = {
    hsCode: 'HS code',
    hsCodes: 'HS codes',
    incoterm: 'Incoterm',
    incotermPlace: 'Incoterm place',
    lineItems: 'line items',
  };
  const words = name
    .replace(/(Kg|M3)$/, '')
    .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .trim();
  return special[name] ?? words;
}

/** For the beginning of a sentence. */
export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `/invoice/lineItems/2/amount` is on line 3; null for a field of the document. */
export function lineOf(pointer: string): number | null {
  const found = /\/lineItems\/(\d+)/.exec(pointer)?.[1];
  return found === undefined ? null : Number(found) + 1;
}

/** A field in words, with the line it stands on: `Amount of line 3`. */
export function nameOf(pointer: string): string {
  const [, , first = '', , column = ''] = pointer.split('/');
  const line = lineOf(pointer);
  if (line === null || column === '') return capitalized(inWords(first));
  return `${capitalized(inWords(column))} of line ${line}`;
}

export const typeNames: Record<DocumentType, string> = {
  invoice: 'invoice',
  packing_list: 'packing list',
  bill_of_lading: 'bill of lading',
  certificate_of_origin: 'certificate of origin',
};
