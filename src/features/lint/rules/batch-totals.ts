import type { DocumentType } from '../../reading/index.js';
import { type Decimal, halfOfLastDigit, isWithin, sum, toDecimal, toText } from '../decimal.js';
import { type DocumentView, printedDecimals } from '../document-view.js';

/** A total of all documents of one type in a batch. */
export interface BatchTotal {
  value: Decimal;
  /** What rounding may have taken from it. */
  rounding: Decimal;
  /** The first of the documents, for the finding. */
  document: DocumentView;
  pointer: string;
}

/** What tells two documents of a type from two copies of one. */
const numbers: Record<DocumentType, string> = {
  invoice: 'invoiceNumber',
  packing_list: 'packingListNumber',
  bill_of_lading: 'billOfLadingNumber',
  certificate_of_origin: 'certificateNumber',
};

function withoutCopies(documents: readonly DocumentView[]): DocumentView[] {
  const seen = new Set<string>();
  return documents.filter((document) => {
    const number = document.text(numbers[document.type])?.text;
    if (number === undefined) return true;
    if (seen.has(number)) return false;
    seen.add(number);
    return true;
  });
}

/** The total of documents of one type; null when one of them doesn't have it, because then the sum says nothing. */
export function totalOf(documents: readonly DocumentView[], name: string): BatchTotal | null {
  const unique = withoutCopies(documents);
  const values = unique.flatMap((document) => document.number(name) ?? []);
  const [document, value] = [unique[0], values[0]];
  if (document === undefined || value === undefined || values.length < unique.length) return null;
  return {
    value: sum(values.map(({ number }) => toDecimal(number))),
    // Packages are counted, not rounded.
    rounding: name.endsWith('Kg') ? sum(values.map((each) => halfOfLastDigit(printedDecimals(each)))) : 0n,
    document,
    pointer: value.pointer,
  };
}

/** Whether two totals are the same but for rounding. */
export const isSameTotal = (a: BatchTotal, b: BatchTotal): boolean =>
  isWithin(a.value, b.value, a.rounding + b.rounding);

export const toShown = ({ value }: BatchTotal): string => toText(value);
