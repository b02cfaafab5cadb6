import { bottomOf } from './geometry.js';
import type { Cell } from './layout.js';
import type { LabelKey } from './lexicon/index.js';
import { firstNumber } from './parse-numbers.js';
import { labelAtStart, type Sheet } from './sheet.js';

const measures: readonly LabelKey[] = ['grossWeight', 'netWeight', 'volume', 'totalPackages'];

export const isOtherMeasure = (sheet: Sheet, cell: Cell): boolean => {
  const label = labelAtStart(sheet, cell);
  return (
    label !== undefined && label.inline.length === 0 && label.keys.every((key) => measures.includes(key))
  );
};

/** The first of several numbers of a column is that of a row of a table, and not what the whole document weighs. */
export const oneOfMany = 0.35;
/** Rows of a table are this far apart at most, in heights. */
const rowGap = 4;

/** The numbers below one another that have the same unit: "84.0 lb" above "121.0 lb". */
export function columnOfNumbers(sheet: Sheet, rows: readonly { cells: Cell[] }[]): Cell[] {
  const found: Cell[] = [];
  for (const [cell] of rows.map(({ cells }) => cells)) {
    const above = found.at(-1);
    if (cell === undefined || labelAtStart(sheet, cell) !== undefined) break;
    if (above !== undefined && cell.box.y - bottomOf(above.box) > rowGap * above.box.height) break;
    const unit = (text: string): string => text.replace(/[\d.,\s]/g, '');
    if (/^\d/.test(cell.text) && (above === undefined || unit(above.text) === unit(cell.text)))
      found.push(cell);
    else if (above === undefined) break;
  }
  return found;
}

/** The last number of a column when it is the sum of those above. */
export function sumBelow(column: readonly Cell[]): Cell | null {
  const numbers = column.map(({ text }) => firstNumber(text)?.value ?? 0);
  const last = numbers.at(-1) ?? 0;
  const sum = numbers.slice(0, -1).reduce((total, each) => total + each, 0);
  return numbers.length > 1 && Math.abs(sum - last) < 0.01 ? (column.at(-1) ?? null) : null;
}
