import { textOf } from './geometry.js';
import type { Cell, Line } from './layout.js';
import type { ColumnKey, LabelKey } from './lexicon/index.js';
import type { Word } from './model.js';
import { isTotal } from './phrases.js';
import { labelAtStart, type Sheet } from './sheet.js';
import type { Column } from './table-head.js';

/** The words of a row by the index of their column. */
export type Row = Map<number, Word[]>;

export const hasNumber = (words: readonly Word[] | undefined): boolean =>
  words !== undefined && /\d/.test(textOf(words));

/** The numbers of boxes in the head of a column: 14 for "Selling price 14. Unit price". */
export const boxesIn = (head: string): number[] =>
  [...head.matchAll(/(?:^|\s)(\d{1,2})\.\s?(?=\p{L})/gu)].map((found) => Number(found[1]));

/** Whether the boxes of a form go on in a line below columns that are numbered boxes themselves. */
export const startsBox = ({ cells }: Line, lastBox: number): boolean =>
  lastBox > 0 &&
  cells.some(({ text }) => boxesIn(text.slice(0, 8)).some((box) => box > lastBox && box <= lastBox + 4));

/** Sums of a page go on with the table: they don't end it. */
export const carried =
  /^\(?(total |amount |sum )?(carried|brought) (forward|over)|^suma y sigue|^suma anterior|^(承上页|接下页|承上頁|接下頁|过次页|過次頁|承前页|承前頁)/i;

const noteKeys: Partial<Record<LabelKey, ColumnKey | null>> = {
  hsCodes: 'hsCode',
  countryOfOrigin: 'countryOfOrigin',
  otherNumber: null,
  other: null,
};

/** The labels of a line that stands below the description or the number of a row; null when it doesn't. */
export function noteOn(
  sheet: Sheet,
  line: Line,
  described: readonly Column[],
): { key: ColumnKey | null; words: Word[] }[] | null {
  const [first] = line.cells;
  // What starts where the table does belongs to the document.
  const start = described[Math.min(1, described.length - 1)];
  if (first === undefined || start === undefined || first.box.x < start.box.x - 6) return null;
  // "HS 8483 40 21" needs no colon.
  const labels = line.cells.map(
    (cell) =>
      labelAtStart(sheet, cell) ??
      sheet.labelsIn
        .get(cell)
        ?.find(({ keys, inline }) => keys.includes('hsCodes') && /^\d/.test(inline[0]?.text ?? '')),
  );
  const notes = labels.flatMap((label) => {
    const key = label?.keys.map((each) => noteKeys[each]).find((each) => each !== undefined);
    return label === undefined || key === undefined || label.inline.length === 0
      ? []
      : [{ key, words: label.inline }];
  });
  return notes.length === line.cells.length ? notes : null;
}

const totalKeys: readonly LabelKey[] = ['bareTotal', 'totalAmount', 'subtotal'];

/** A label of a total with numbers below the columns. */
export function isNamedTotal(sheet: Sheet, line: Line, row: Row, numeric: readonly number[]): boolean {
  const [first] = line.cells;
  const label = first === undefined ? undefined : labelAtStart(sheet, first);
  const isTotalLabel = label?.keys.some((key) => totalKeys.includes(key)) === true;
  return isTotalLabel && numeric.some((column) => hasNumber(row.get(column)));
}

export const startsTotals = (sheet: Sheet, cell: Cell): boolean => {
  const first = cell.words[0]?.text ?? '';
  const label = labelAtStart(sheet, cell);
  // "Total volume: 9.6 CBM" is a field of the document.
  if (
    label?.hasColon === true &&
    !label.keys.some((key) => totalKeys.includes(key)) &&
    label.inline.length > 0
  )
    return false;
  // "Consignment total"
  if (/^(\p{L}+\s){1,2}totals?:?$/iu.test(cell.text)) return true;
  return isTotal(cell.text) || (isTotal(first) && (cell.words.length <= 3 || /\d/.test(cell.text)));
};

/** A label with a colon below a table starts another part of the document. */
export const startsOther = (sheet: Sheet, line: Line): boolean => {
  const first = line.cells[0];
  const label = first === undefined ? undefined : labelAtStart(sheet, first);
  return (
    label !== undefined &&
    (label.hasColon || !['hsCodes', 'countryOfOrigin', 'other'].includes(label.keys[0] ?? ''))
  );
};
