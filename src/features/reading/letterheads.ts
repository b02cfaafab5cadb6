import { titleOf } from './document-type.js';
import { bottomOf, medianOf, overlapX } from './geometry.js';
import type { Cell } from './layout.js';
import type { Box, Word } from './model.js';
import { takeLine } from './party-blocks.js';
import { companyEnd, longestName, type Party, partyFrom } from './party-names.js';
import { isForm, labelAtStart, type Sheet } from './sheet.js';
import { fold } from './text.js';

/** The party at the head of a page: the first words that look like the name of a company, with what follows. */
export function letterhead(sheet: Sheet): Party | null {
  const height = medianOf(sheet.lines.map((line) => line.box.height));
  const firstLabel = sheet.lines.findIndex((line) =>
    line.cells.some((cell) => labelAtStart(sheet, cell) !== undefined),
  );
  const top = sheet.lines.slice(0, 8).filter((line) => line.box.y < sheet.page.height * 0.25);
  for (const [index, line] of top.entries()) {
    for (const cell of line.cells) {
      const isTitle = titleOf(cell.words) !== null;
      const isFirst = index === 0 && cell === line.cells[0];
      const looksLikeName =
        companyEnd.test(cell.text) ||
        (index === 0 && cell.box.height > height * 1.2) ||
        (isFirst && isName.test(cell.text) && hasStreetBelow(sheet, cell));
      if (isTitle || isForm(sheet, cell) || !looksLikeName || cell.text.length > longestName) continue;
      if (firstLabel >= 0 && index > firstLabel + 1) return null;
      const party = partyFrom(
        { lines: letterheadLines(sheet, cell, index), geometry: 1 },
        sheet.page.number,
        0.72,
      );
      if (party !== null) return party;
    }
  }
  return null;
}

/** Two or more words, each with a capital: "Juniper Bay Soapworks". */
const isName = /^\p{Lu}[\p{L}'’&.-]+(?: (?:\p{Lu}[\p{L}'’&.-]*|&|and|of|de|y))+$/u;

/** A line right below that may be the first of an address. */
function hasStreetBelow(sheet: Sheet, cell: Cell): boolean {
  const below = sheet.lines[1]?.cells[0];
  return (
    below !== undefined &&
    Math.abs(below.box.x - cell.box.x) < 6 &&
    /\d/.test(below.text) &&
    /\p{L}{3}/u.test(below.text) &&
    !/:/.test(below.text) &&
    !isForm(sheet, below)
  );
}

/** Lines of a letterhead that are about centred: one lies within the other, and both ends stand away. */
const isCentred = (one: Box, other: Box): boolean =>
  overlapX(one, other) > 0.95 * Math.min(one.width, other.width) &&
  Math.abs(one.x + one.width / 2 - other.x - other.width / 2) < 0.15 * Math.max(one.width, other.width);

/** The part of a page above this may be a letter's head. */
const headOfLetter = 0.45;

/** The party in the window of a letter: below a line that repeats the name and address of the sender. */
export function addressees(sheet: Sheet, sender: string): Party[] {
  const name = fold(sender);
  return sheet.lines.flatMap((line, index) =>
    line.cells.flatMap((cell) => {
      const text = fold(cell.text);
      const isSender = text.startsWith(name) && text.length > name.length + 8 && /[,·|•–-]\s/.test(cell.text);
      if (!isSender || cell.box.y > sheet.page.height * headOfLetter) return [];
      const party = partyFrom(
        { lines: linesOfWindow(sheet, cell, index), geometry: 1 },
        sheet.page.number,
        0.8,
      );
      return party === null ? [] : [party];
    }),
  );
}

function linesOfWindow(sheet: Sheet, sender: Cell, index: number): Word[][] {
  const lines: Word[][] = [];
  let bottom = bottomOf(sender.box);
  for (const line of sheet.lines.slice(index + 1)) {
    const cell = line.cells.find(({ box }) => Math.abs(box.x - sender.box.x) < 6);
    if (cell === undefined) continue;
    if (cell.box.y - bottom > (lines.length === 0 ? 4 : 1.2) * cell.box.height) break;
    if (!takeLine(sheet, cell, lines)) break;
    bottom = bottomOf(cell.box);
  }
  return lines;
}

function letterheadLines(sheet: Sheet, cell: Cell, index: number): Word[][] {
  const lines = [cell.words];
  let bottom = bottomOf(cell.box);
  for (const line of sheet.lines.slice(index + 1)) {
    const middle = cell.box.x + cell.box.width / 2;
    const next =
      line.cells.find(
        (other) =>
          Math.abs(other.box.x - cell.box.x) < 6 || Math.abs(other.box.x + other.box.width / 2 - middle) < 8,
      ) ?? (line.cells.length === 1 ? line.cells.find(({ box }) => isCentred(box, cell.box)) : undefined);
    if (next === undefined && line.box.y - bottom < cell.box.height) continue;
    if (next === undefined || next.box.y - bottom > 1.3 * next.box.height || titleOf(next.words) !== null)
      break;
    if (!takeLine(sheet, next, lines)) break;
    bottom = bottomOf(next.box);
  }
  return lines;
}
