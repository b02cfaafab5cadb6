import { bottomOf } from './geometry.js';
import type { Label } from './labels.js';
import type { Cell } from './layout.js';
import type { Word } from './model.js';
import { labelAtStart, type Sheet } from './sheet.js';

/** Words that may be the value of a label, and how well they stand to it. */
export interface Place {
  words: Word[];
  geometry: number;
}

/** What stands behind a label in its cell. */
export function inlinePlaces(label: Label): Place[] {
  if (label.inline.length === 0) return [];
  return [{ words: label.inline, geometry: label.hasColon ? 1 : 0.82 }];
}

/** Where the row of heads ends that a label is one of: its neighbours may have more lines. */
export const endOfHeads = (sheet: Sheet, { line, box }: Label): number =>
  Math.max(
    bottomOf(box),
    ...sheet.labels.all.filter((other) => other.line === line).map((other) => bottomOf(other.box)),
  );

/** The same label in a second language. */
export const isSameLabel = (sheet: Sheet, label: Label, cell: Cell): boolean => {
  const other = labelAtStart(sheet, cell);
  return (
    other !== undefined && other.inline.length === 0 && other.keys.some((key) => label.keys.includes(key))
  );
};
