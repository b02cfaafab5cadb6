import { bottomOf, overlapX, rightOf, unionOf } from './geometry.js';
import type { Label } from './labels.js';
import type { Cell } from './layout.js';
import type { Box, Word } from './model.js';
import { type Block, contactLine, isCompany, wordsText } from './party-names.js';
import { isFormText, isTail } from './phrases.js';
import {
  cellsBelow,
  cellsRight,
  columnOf,
  headsBeside,
  isForm,
  isNextBox,
  labelAtStart,
  type Sheet,
} from './sheet.js';

/** A name and an address take this many lines at most. */
const partyLines = 8;

/** The lines at a label: beside it, or below. */
export function blockAt(sheet: Sheet, label: Label): Block | null {
  if (label.inline.length > 0) return { lines: besides(sheet, label, label.inline), geometry: 1 };
  const right = cellsRight(sheet, label)[0];
  const isNear = right !== undefined && right.box.x - label.box.x < sheet.page.width * 0.45;
  const below = blockBelow(sheet, label);
  const next = cellsBelow(sheet, label)[0];
  const isNamedBeside =
    label.hasColon ||
    below.length === 0 ||
    (next !== undefined && partOf(sheet, next) === 'partyAddress') ||
    isCompanyBeside(label, right, below);
  if (right !== undefined && isNear && isNamedBeside && !isFormText(right.text)) {
    const startsBelow =
      label.hasColon && below.length > 0 && right.box.x - label.box.x > sheet.page.width * 0.3;
    if (!startsBelow) return { lines: besides(sheet, label, right.words), geometry: 0.97 };
  }
  return below.length === 0 ? null : { lines: below, geometry: 0.95 };
}

/** A name this near to its label is beside it, in heights. */
const nearName = 6;

/** "and risk of Messrs | ACME CO" above an address: the company is beside the label, whatever stands below. */
const isCompanyBeside = (label: Label, right: Cell | undefined, below: readonly Word[][]): boolean =>
  right !== undefined &&
  right.box.x - rightOf(label.box) < nearName * label.box.height &&
  isCompany(right.text) &&
  !isCompany(wordsText(below[0] ?? []));

/** "(Name and Address of Shipper)" stands below the line to write on. */
export const isBelowValue = ({ text, inline }: Label): boolean =>
  inline.length === 0 && /^\(.*\)$/.test(text);

const longestSentence = 40;
const leadIn = /^.*\b(?:consigned to|undersigned|shipped by|for|to)$/i;

/** What stands above a label of a line in a sentence: "for ACME INC., 2 ORANGE AVENUE". */
export function blockAbove(sheet: Sheet, label: Label): Block | null {
  const above = (sheet.lines[label.line - 1]?.cells ?? []).find(({ box }) => overlapX(box, label.box) > 0);
  const isSentence = above !== undefined && above.words.length <= longestSentence;
  if (!isSentence || isForm(sheet, above) || /__/.test(above.text)) return null;
  const end = above.words.findLastIndex((_, index) =>
    leadIn.test(wordsText(above.words.slice(0, index + 1))),
  );
  return { lines: [above.words.slice(end + 1)], geometry: 0.9 };
}

/** Where a label starts, and where the number of its box does. */
const startsOf = (sheet: Sheet, { box, line, cell }: Label): number[] => [
  box.x,
  sheet.lines[line]?.cells[cell]?.box.x ?? box.x,
];

/** A block that starts in the line of its label and goes on below its own first word, or below the label. */
function besides(sheet: Sheet, label: Label, first: Word[]): Word[][] {
  const lines = [first];
  const start = unionOf(first.map((word) => word.box));
  const pitch = start.height;
  let bottom = bottomOf(start);
  let x: number | null = null;
  for (const line of sheet.lines.slice(label.line + 1)) {
    const isAt = (at: number, far: number) => (other: Cell) =>
      !isWithin(other.box, label.box) && Math.abs(other.box.x - at) < far;
    const cell: Cell | undefined =
      line.cells.find(isAt(x ?? start.x, 7)) ??
      (x === null
        ? startsOf(sheet, label).flatMap((at) => line.cells.find(isAt(at, 4)) ?? [])[0]
        : undefined);
    if (cell === undefined) {
      if (line.box.y - bottom > pitch) break;
      continue;
    }
    const labelLeft = line.cells.some(
      (other) =>
        other.box.x < cell.box.x - 7 &&
        other.box.x > label.box.x - 7 &&
        isForm(sheet, other) &&
        partOf(sheet, other) !== 'partyName' &&
        partOf(sheet, other) !== 'partyAddress' &&
        // The label itself may go on beside the value.
        bottomOf(other.box) > bottomOf(label.box) + 1,
    );
    if (labelLeft || isNextBox(label, cell) || cell.box.y - bottom > 0.95 * pitch) break;
    if (!takeLine(sheet, cell, lines)) break;
    x = cell.box.x;
    bottom = bottomOf(cell.box);
  }
  return lines;
}

/** Labels of contacts that announce a part of the address. */
const placePart = /^(city|country|state|zip|post|town|province|ciudad|pa[ií]s|c\.?p|国家|國家)/i;

const partKeys = ['partyName', 'partyAddress', 'partyContact'] as const;

/** Which part of a party a cell announces: "Address:". */
const partOf = (sheet: Sheet, cell: Cell): (typeof partKeys)[number] | undefined =>
  partKeys.find((key) => labelAtStart(sheet, cell)?.keys.includes(key));

/** Whether a box is a part of another, such as a line of a label. */
const isWithin = (box: Box, whole: Box): boolean =>
  box.x > whole.x - 1 &&
  box.y > whole.y - 1 &&
  bottomOf(box) < bottomOf(whole) + 1 &&
  box.x < whole.x + whole.width;

/** "NO: 37, PERSIARAN SEGAMBUT" is a street. */
const isHouseNumber = ({ keys, inline }: Label): boolean =>
  keys.every((key) => key === 'bareNumber') && /^\d[\w/-]*,?\s+\D*\p{L}{3}/u.test(wordsText(inline));

/** Adds the words of a cell to a block; false where the block ends. */
export function takeLine(sheet: Sheet, cell: Cell, lines: Word[][]): boolean {
  if (lines.length >= partyLines) return false;
  const label = labelAtStart(sheet, cell);
  const part = partOf(sheet, cell);
  const isPlaceSaid = label !== undefined && label.inline.length > 0 && placePart.test(cell.text);
  if ((part === 'partyContact' && !isPlaceSaid) || contactLine.test(cell.text)) return true;
  // What a part is called in Chinese.
  if (/^\(\p{Script=Han}{1,8}\)$/u.test(cell.text)) return true;
  if (part !== undefined && label !== undefined && label.inline.length > 0) {
    lines.push(label.inline);
    return true;
  }
  if (part !== undefined) return true;
  if (label !== undefined && isHouseNumber(label)) {
    lines.push(cell.words);
    return true;
  }
  if (label !== undefined || isForm(sheet, cell)) return false;
  lines.push(cell.words);
  return true;
}

function blockBelow(sheet: Sheet, label: Label): Word[][] {
  const lines: Word[][] = [];
  let bottom = bottomOf(label.box);
  const heads = headsBeside(sheet, label);
  let isContact = false;
  for (const cell of cellsBelow(sheet, label)) {
    // "Phone" above the number: what follows a lone label of a contact isn't a part of the address.
    const follows = isContact && !isForm(sheet, cell);
    isContact = partOf(sheet, cell) === 'partyContact' && isLonely(sheet, cell);
    if (follows) {
      bottom = bottomOf(cell.box);
      continue;
    }
    if (lines.length === 0 && isTail(cell.text)) {
      bottom = bottomOf(cell.box);
      continue;
    }
    const again = labelAtStart(sheet, cell);
    if (
      lines.length === 0 &&
      again !== undefined &&
      again.inline.length === 0 &&
      again.keys.some((key) => label.keys.includes(key))
    ) {
      bottom = bottomOf(cell.box);
      continue;
    }
    const gap = cell.box.y - bottom;
    const limit = lines.length === 0 ? 2.5 : 1.1;
    if (gap > limit * cell.box.height || columnOf(cell.box, heads) !== 0 || isNextBox(label, cell)) break;
    if (cell.box.x < label.box.x - 25) break;
    if (!takeWithName(sheet, cell, lines)) break;
    bottom = bottomOf(cell.box);
  }
  return lines;
}

/** A label of a contact without a value beside it; "Country" is a part of the address. */
function isLonely(sheet: Sheet, cell: Cell): boolean {
  const label = labelAtStart(sheet, cell);
  return (
    label !== undefined &&
    !placePart.test(cell.text) &&
    label.inline.length === 0 &&
    cellsRight(sheet, label).length === 0
  );
}

/** "Name: | ACME" — the value of a part of a party may stand in the next cell. */
function takeWithName(sheet: Sheet, cell: Cell, lines: Word[][]): boolean {
  const label = labelAtStart(sheet, cell);
  const isPart = label?.keys.some((key) => key === 'partyName' || key === 'partyAddress') === true;
  if (label !== undefined && isPart && label.inline.length === 0) {
    const right = cellsRight(sheet, label)[0];
    if (right !== undefined) lines.push(right.words);
    return true;
  }
  return takeLine(sheet, cell, lines);
}
