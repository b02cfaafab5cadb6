import type { FieldContent } from '../../src/features/reading/index.js';
import type { Expected } from './generate/truth.js';

/** A scan may cost letters of a long text; a printed text may not. */
export type Kind = 'text' | 'scan';
type Comparison = (read: FieldContent, expected: Expected, kind: Kind) => boolean;

/** Letters and digits only: case, accents, punctuation and spacing don't count. */
export const plain = (value: FieldContent): string =>
  String(value)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** How alike two texts are: 1 minus the edits per letter of the longer one. */
export function likeness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  if (longest === 0) return 1;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return 1 - (row[b.length] ?? longest) / longest;
}

const spellings = ({ value, or = [] }: Expected): FieldContent[] => [value, ...or];

const sameNumber: Comparison = (read, expected) =>
  spellings(expected).some((value) => Math.abs(Number(read) - Number(value)) < 0.005);

const sameText: Comparison = (read, expected) =>
  spellings(expected).some((value) => plain(read) === plain(value));

/** Of long texts, a scan may lose one letter in twelve. */
const sameName: Comparison = (read, expected, kind) =>
  sameText(read, expected, kind) ||
  (kind === 'scan' && spellings(expected).some((value) => likeness(plain(read), plain(value)) >= 11 / 12));

/** A block of text: what may be read with it is taken away before comparing. */
const sameBlock: Comparison = (read, expected, kind) => {
  const least = kind === 'scan' ? 0.88 : 0.97;
  const whole = plain(read);
  const without = (expected.mayInclude ?? []).reduce((text, extra) => text.replace(plain(extra), ''), whole);
  return spellings(expected).some(
    (value) => likeness(without, plain(value)) >= least || likeness(whole, plain(value)) >= least,
  );
};

const sameList: Comparison = (read, { value }) => {
  const of = (list: FieldContent): string[] => (Array.isArray(list) ? list : [list]).map(plain).sort();
  return of(read).join() === of(value).join();
};

const comparisons: Record<string, Comparison> = {
  sellerName: sameName,
  buyerName: sameName,
  shipperName: sameName,
  exporterName: sameName,
  consigneeName: sameName,
  notifyPartyName: sameName,
  carrierName: sameName,
  issuingBody: sameName,
  paymentTerms: sameName,
  vesselName: sameName,
  transportDetails: sameBlock,
  marks: sameBlock,
  sellerAddress: sameBlock,
  buyerAddress: sameBlock,
  exporterAddress: sameBlock,
  consigneeAddress: sameBlock,
  goodsDescription: sameBlock,
  description: sameBlock,
  containerNumbers: sameList,
  sealNumbers: sameList,
  hsCodes: sameList,
};

/** Whether what was read is what stands there. */
export function isSame(field: string, read: FieldContent, expected: Expected, kind: Kind): boolean {
  const comparison = comparisons[field] ?? (typeof expected.value === 'number' ? sameNumber : sameText);
  return comparison(read, expected, kind);
}
