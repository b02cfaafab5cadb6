import { bottomOf, middleOf, overlapX, rightOf, textOf } from './geometry.js';
import { boxNumberOf } from './label-match.js';
import { findLabels, isLabelText, type Label, type Labels } from './labels.js';
import { type Cell, layOut, type Line } from './layout.js';
import type { ColumnKey } from './lexicon/index.js';
import type { Box, Page } from './model.js';
import { columnBook, isFormText } from './phrases.js';
import { fold } from './text.js';

/** A page with its lines and labels. */
export interface Sheet {
  page: Page;
  lines: Line[];
  labels: Labels;
  /** The labels that start in a cell. */
  labelsIn: Map<Cell, Label[]>;
  /** Lines of the table of goods, whose heads aren't labels of the document. */
  tableLines: Set<number>;
  /** Cells of lines that are heads of columns. */
  heads: Set<Cell>;
}

/** Lays a page out and finds its labels. */
export function sheetOf(page: Page): Sheet {
  const lines = layOut(page);
  const labels = findLabels(lines);
  const labelsIn = new Map<Cell, Label[]>();
  for (const label of labels.all) {
    const cell = lines[label.line]?.cells[label.cell];
    if (cell !== undefined) labelsIn.set(cell, [...(labelsIn.get(cell) ?? []), label]);
  }
  return { page, lines, labels, labelsIn, tableLines: new Set(), heads: headsIn(lines) };
}

/** A line with this many known heads is the head of a table. */
const leastHeads = 3;

function headsIn(lines: readonly Line[]): Set<Cell> {
  const found = new Set<Cell>();
  for (const line of lines) {
    const heads = line.cells.filter((cell) => columnBook.exact(fold(cell.text)) !== undefined);
    if (heads.length >= leastHeads) heads.forEach((cell) => found.add(cell));
  }
  return found;
}

/** What the heads of columns on a page say. */
export const headKeys = ({ heads }: Sheet): ColumnKey[] =>
  [...heads].flatMap(({ text }) => columnBook.exact(fold(text)) ?? []);

/** The strong label at the start of a cell. */
export const labelAtStart = (sheet: Sheet, cell: Cell): Label | undefined =>
  sheet.labelsIn.get(cell)?.find((label) => label.isStrong) ?? undefined;

/** Whether a cell belongs to the form: a label, a title, an instruction or an empty line to write on. */
export const isForm = (sheet: Sheet, cell: Cell): boolean =>
  sheet.labels.taken.has(cell) ||
  sheet.heads.has(cell) ||
  labelAtStart(sheet, cell) !== undefined ||
  isLabelText(cell.words) ||
  isFormText(cell.text);

/**
 * Which of the heads of a row of columns a box belongs to: the one above it, and among several the one it is
 * aligned with on the left, on the right or in the middle.
 */
export function columnOf(box: Box, heads: readonly Box[]): number {
  const above = heads.map((head, index) => ({ head, index })).filter(({ head }) => overlapX(box, head) > 0);
  const choices = above.length > 0 ? above : heads.map((head, index) => ({ head, index }));
  const distance = (head: Box): number => {
    const left = Math.abs(head.x - box.x);
    const right = Math.abs(rightOf(head) - rightOf(box));
    const middle = Math.abs(head.x + head.width / 2 - box.x - box.width / 2);
    const aligned = Math.min(left, right, middle);
    return above.length > 0 ? aligned : Math.min(aligned, -overlapX(box, head));
  };
  return choices.reduce(
    (best, choice) => (distance(choice.head) < distance(best.head) ? choice : best),
    choices[0] as (typeof choices)[0],
  ).index;
}

/** The heads beside a label: what else is on its height. */
export function headsBeside(sheet: Sheet, label: Label): Box[] {
  const boxes: Box[] = [label.box];
  for (let index = label.line - 1; index <= label.line + 2; index += 1) {
    for (const cell of sheet.lines[index]?.cells ?? []) {
      const isBeside = cell.box.y < bottomOf(label.box) && bottomOf(cell.box) > label.box.y;
      if (isBeside && overlapX(cell.box, label.box) <= 0) boxes.push(cell.box);
    }
  }
  return boxes;
}

/** The cells below a label in its column, line by line, from top to bottom. */
export function rowsBelow(sheet: Sheet, label: Label): { line: number; cells: Cell[] }[] {
  const heads = headsBeside(sheet, label);
  const found: { line: number; cells: Cell[] }[] = [];
  for (const [index, line] of sheet.lines.entries()) {
    if (index <= label.line) continue;
    const below = line.cells.filter(
      (cell) => middleOf(cell.box) > bottomOf(label.box) && columnOf(cell.box, heads) === 0,
    );
    const near = below.filter((cell) => overlapX(cell.box, label.box) > -60);
    if (near.length > 0) found.push({ line: index, cells: near });
  }
  return found;
}

/** The first cell of each line below a label in its column. */
export const cellsBelow = (sheet: Sheet, label: Label): Cell[] =>
  rowsBelow(sheet, label).map(({ cells }) => cells[0] as Cell);

/** A form may go on with a box of one of the next numbers, whose label isn't known. */
const boxesAhead = 4;

/** Whether a cell is the head of a numbered box that follows that of a label. */
export function isNextBox(label: Label, cell: Cell): boolean {
  const number = label.boxNumber === null ? null : boxNumberOf(cell.words);
  if (number === null || label.boxNumber === null) return false;
  const isMarked = /^\(?\d{1,2}[.)]/.test(cell.text) && /^\S+\s*\p{L}/u.test(cell.text);
  const [, ...words] = cell.words;
  // "5 Remarks"
  if (!isMarked && number === label.boxNumber + 1 && words.length > 0)
    return isLabelText(words) || columnBook.exact(fold(textOf(words))) !== undefined;
  return isMarked && number > label.boxNumber && number <= label.boxNumber + boxesAhead;
}

/** The next cells in the line of a label, up to another label; of one that has several lines, also in its last line. */
export function cellsRight(sheet: Sheet, label: Label): Cell[] {
  const own = sheet.lines[label.line]?.cells ?? [];
  const right = own.slice(label.cell + 1);
  const found = untilLabel(sheet, label, right.length > 0 ? right : besideLines(sheet, label));
  if (found.length > 0 || label.box.height < 2 * (own[label.cell]?.box.height ?? Infinity)) return found;
  const last = sheet.lines.slice(label.line + 1).find(({ box }) => bottomOf(box) > bottomOf(label.box) - 1);
  const at = last?.cells.findIndex(
    (cell) => sheet.labels.taken.has(cell) && Math.abs(bottomOf(cell.box) - bottomOf(label.box)) < 1,
  );
  return last === undefined || at === undefined || at < 0
    ? []
    : untilLabel(sheet, label, last.cells.slice(at + 1));
}

/** Lines that overlap with a label by this much of their height are beside it. */
const besideOverlap = 0.15;
/** A value beside a label may start in one of so many lines above. */
const linesAbove = 2;

/** What is centred beside a label, when nothing stands in its first line: one of them has more lines than the other. */
function besideLines(sheet: Sheet, label: Label): Cell[] {
  const isBeside = ({ box }: Cell): boolean =>
    box.x >= rightOf(label.box) &&
    Math.min(bottomOf(box), bottomOf(label.box)) - Math.max(box.y, label.box.y) > besideOverlap * box.height;
  for (const [index, { box, cells }] of sheet.lines.entries()) {
    if (index < label.line - linesAbove || index === label.line) continue;
    if (box.y > bottomOf(label.box)) break;
    // What follows another label in its own line belongs to that one.
    if (index < label.line && cells.some((cell) => cell.box.x < rightOf(label.box))) continue;
    const beside = cells.filter(isBeside);
    if (beside[0] !== undefined) return isBelowLabel(sheet, beside[0]) ? [] : beside;
  }
  return [];
}

/** Whether a label of its own stands right above a cell. */
const isBelowLabel = (sheet: Sheet, { box }: Cell): boolean =>
  sheet.labels.all.some(
    (label) =>
      Math.abs(label.box.x - box.x) < 6 &&
      box.y > label.box.y &&
      box.y - bottomOf(label.box) < 1.5 * box.height,
  );

function untilLabel(sheet: Sheet, label: Label, cells: readonly Cell[]): Cell[] {
  const end = cells.findIndex(
    (cell) =>
      sheet.labels.taken.has(cell) || labelAtStart(sheet, cell) !== undefined || isNextBox(label, cell),
  );
  return end < 0 ? [...cells] : cells.slice(0, end);
}
