import type { DocumentType, ExtractedField } from '../../reading/index.js';

const isoDate = /^(\d{4})-(\d\d)-(\d\d)$/;

/** Midnight UTC of an ISO 8601 day, in milliseconds since 1970; null for a day that isn't in the calendar. */
export function toTime(text: string): number | null {
  if (!isoDate.test(text)) return null;
  const time = Date.parse(`${text}T00:00:00Z`);
  // Some engines turn 30 February into 2 March.
  return Number.isNaN(time) || !new Date(time).toISOString().startsWith(text) ? null : time;
}

export const isDate = (text: string): boolean => toTime(text) !== null;

/** The dates of each type. */
export const dateFields: Record<DocumentType, readonly string[]> = {
  invoice: ['invoiceDate'],
  packing_list: ['shipmentDate'],
  bill_of_lading: ['shippedOnBoardDate', 'issueDate'],
  certificate_of_origin: ['issueDate'],
};

/** A date as digits whose first two parts may be day and month or month and day. */
export interface NumericDate {
  first: number;
  second: number;
  separator: string;
}

/** The parts of a date such as `05/06/2025`; null when the year comes first or the month is a word. */
export function readNumericDate({ rawText }: Pick<ExtractedField, 'rawText'>): NumericDate | null {
  const found = /(?<!\d)(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(?:\d{4}|\d\d)(?!\d)/.exec(
    rawText.normalize('NFKC'),
  );
  if (found === null) return null;
  const [, first, separator = '', second] = found;
  return { first: Number(first), second: Number(second), separator };
}
