import { bottomOf } from './geometry.js';
import type { Box, Word } from './model.js';
import type { Column } from './table-head.js';

/** A line of a description that has no numbers beside it. */
export interface DescribingLine {
  words: Word[];
  box: Box;
}

/** Lines whose boxes overlap by this much of their height are side by side in one row: its cells are centred. */
const besideOverlap = 0.25;
/** The line of a centred description is this near to the numbers of its row, in heights. */
const centredLeading = 0.45;

/** Whether a line stands at the height of a row, between the lines of its other cells. */
export const isBeside = (line: Box, row: Box): boolean =>
  line.y < bottomOf(row) - besideOverlap * line.height;

/** Adds to a row what stands beside it in columns that are empty, and what goes on with its description. */
export function addBeside(
  row: Map<number, Word[]>,
  more: ReadonlyMap<number, Word[]>,
  describing: number,
): void {
  for (const [column, words] of more) {
    if (!row.has(column)) row.set(column, words);
    else if (column === describing) row.set(column, [...(row.get(column) ?? []), ...words]);
  }
}

/**
 * The lines of a description between two rows that belong to the second one: its numbers are centred beside them.
 * @param isCentred whether the rows of this table are known to be centred
 */
export function linesOfNext(
  lines: readonly DescribingLine[],
  above: Box,
  next: Box,
  isCentred: boolean,
): DescribingLine[] {
  const boxes = [above, ...lines.map(({ box }) => box), next];
  const gaps = boxes.slice(1).map((box, index) => box.y - bottomOf(boxes[index] as Box));
  const last = gaps.at(-1) as number;
  const isInside = last < -besideOverlap * next.height;
  const widest = Math.max(...gaps);
  const isNear = isCentred && last < centredLeading * next.height && widest > 1.3 * last;
  return isInside || isNear ? lines.slice(gaps.lastIndexOf(widest)) : [];
}

/**
 * Numbers at the right of their column touch the words of the next one: "1 Steel flange" below "No." and "Description",
 * "500 Pieces" below "Quantity" and "Unit".
 */
export function splitTouching(columns: readonly Column[], rows: readonly Map<number, Word[]>[]): void {
  columns.forEach(({ key }, index) => {
    const next = columns[index + 1]?.key;
    if (key !== 'lineNumber' && !(key === 'quantity' && next === 'unit')) return;
    const isTouching = rows.every((row, at) => {
      const [first, ...others] = row.get(index + 1) ?? [];
      const isNumber =
        key === 'lineNumber' ? first?.text === String(at + 1) : /^\d[\d.,]*$/.test(first?.text ?? '');
      return isNumber && others.length > 0 && !row.has(index);
    });
    if (!isTouching) return;
    for (const row of rows) {
      const words = row.get(index + 1) ?? [];
      row.set(index, words.slice(0, 1));
      row.set(index + 1, words.slice(1));
    }
  });
}
