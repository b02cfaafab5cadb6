import { medianOf, middleOf, rightOf, textOf, unionOf } from './geometry.js';
import type { Box, Page, Word } from './model.js';
import { splitWord } from './text-runs.js';

/** Words that belong together in a line. */
export interface Cell {
  words: Word[];
  text: string;
  box: Box;
  page: number;
}

/** Words side by side, from left to right. */
export interface Line {
  cells: Cell[];
  box: Box;
  page: number;
}

/** A gap wider than this many heights separates two cells. */
const cellGap = 1.1;
/** Columns that start at the same place in this many lines separate cells whatever the gap. */
const sharedStarts = 4;
/** Text that happens to start below other text isn't a column: this much gap must precede a start, in heights. */
const columnGap = 0.62;
/** With fewer gaps than this a page doesn't tell how it spaces its words. */
const fewGaps = 12;

/** A cell of these words. */
export const cellOf = (words: Word[], page: number): Cell => ({
  words,
  text: textOf(words),
  box: unionOf(words.map((word) => word.box)),
  page,
});

/** The lines of a page from top to bottom, and the cells in them. */
export function layOut(page: Page): Line[] {
  const rows = rowsOf(page.words.flatMap(splitWord)).map(joinSpacedLetters);
  const gaps = gapsOf(rows);
  const starts = columnStarts(rows, gaps);
  return rows.flatMap((row) => {
    const cells = withColons(splitRow(row, starts, gaps))
      .map((words) => cellOf(words, page.number))
      .filter(({ text }) => !isPlaceholder(text));
    return cells.length === 0
      ? []
      : [{ cells, box: unionOf(cells.map((cell) => cell.box)), page: page.number }];
  });
}

/** "[Company Name]", "<date>" and "{{total}}" in cells of their own stand for what is to be written; "[X]" is a choice. */
const isPlaceholder = (text: string): boolean =>
  /^(\[[^\]]*\]|<[^>]*>|\{\{[^}]*\}\})$/.test(text) && /\p{L}{2}|\d{2}/u.test(text);

/** "SELLER   : ACME", with the colons of a list below one another: they belong to the labels in front of them. */
function withColons(groups: Word[][]): Word[][] {
  return groups.reduce<Word[][]>((found, words) => {
    const [first, ...rest] = words;
    const before = found.at(-1);
    const label = before?.at(-1);
    const colon = /^[:：]+/.exec(first?.text ?? '')?.[0];
    if (first === undefined || before === undefined || label === undefined || colon === undefined)
      return [...found, words];
    if (!/[:：]$/.test(label.text)) before.splice(-1, 1, { ...label, text: `${label.text}:` });
    const text = first.text.slice(colon.length);
    const left = text === '' ? rest : [{ ...first, text }, ...rest];
    return left.length === 0 ? found : [...found, left];
  }, []);
}

/** How wide the gaps between cells are on a page, in heights. */
interface Gaps {
  cell: number;
  column: number;
}

/** How wide the gaps between the words of a page are, in heights; 0 when there are too few to tell. */
export function usualGap(rows: readonly Word[][]): number {
  const within = rows.flatMap((row) =>
    row.slice(1).flatMap((word, index) => {
      const before = row[index] as Word;
      const gap =
        (word.box.x - rightOf(before.box)) / Math.max(1, Math.min(word.box.height, before.box.height));
      return gap > 0.1 && gap < cellGap && !isHan(word) && !isHan(before) ? [gap] : [];
    }),
  );
  return within.length < fewGaps ? 0 : medianOf(within);
}

/** Justified and spaced text has wide gaps between its words; those between cells are wider still. */
function gapsOf(rows: readonly Word[][]): Gaps {
  const usual = usualGap(rows);
  return { cell: Math.max(cellGap, 2.4 * usual), column: Math.max(columnGap, 1.5 * usual) };
}

const isHan = (word: Word): boolean => /\p{Script=Han}/u.test(word.text);

/** Words whose middles are at one height. */
function rowsOf(words: readonly Word[]): Word[][] {
  const sorted = [...words].sort((a, b) => middleOf(a.box) - middleOf(b.box));
  const rows: Word[][] = [];
  for (const word of sorted) {
    const row = rows.at(-1);
    const reference = row === undefined ? 0 : medianOf(row.map((other) => middleOf(other.box)));
    const height =
      row === undefined ? 0 : Math.min(word.box.height, medianOf(row.map((other) => other.box.height)));
    if (row !== undefined && middleOf(word.box) - reference < 0.45 * height) row.push(word);
    else rows.push([word]);
  }
  return rows.map((row) => row.sort((a, b) => a.box.x - b.box.x));
}

/** `I N V O I C E`: four and more single letters at equal gaps are a word. */
function joinSpacedLetters(row: Word[]): Word[] {
  const joined: Word[] = [];
  let index = 0;
  while (index < row.length) {
    let end = index;
    while (
      end < row.length &&
      /^\p{Lu}$/u.test(row[end]?.text ?? '') &&
      isNear(row[end - 1], row[end], end > index)
    )
      end += 1;
    const letters = row.slice(index, end);
    if (letters.length >= 4) {
      const box = unionOf(letters.map((word) => word.box));
      joined.push({
        text: letters.map((word) => word.text).join(''),
        box,
        confidence: letters[0]?.confidence ?? 1,
      });
      index = end;
    } else {
      joined.push(...row.slice(index, Math.max(end, index + 1)));
      index = Math.max(end, index + 1);
    }
  }
  return joined;
}

const isNear = (before: Word | undefined, word: Word | undefined, follows: boolean): boolean =>
  !follows ||
  (before !== undefined && word !== undefined && word.box.x - rightOf(before.box) < 0.9 * word.box.height);

const columnStarts = (rows: readonly Word[][], gaps: Gaps): number[] => {
  const counts = new Map<number, number>();
  for (const row of rows) {
    row.forEach((word, index) => {
      const before = row[index - 1];
      if (before !== undefined && word.box.x - rightOf(before.box) < gaps.column * word.box.height) return;
      const place = Math.round(word.box.x);
      counts.set(place, (counts.get(place) ?? 0) + 1);
    });
  }
  return [...counts.keys()].filter(
    (place) =>
      [place - 1, place, place + 1].reduce((sum, x) => sum + (counts.get(x) ?? 0), 0) >= sharedStarts,
  );
};

function splitRow(row: readonly Word[], starts: readonly number[], gaps: Gaps): Word[][] {
  const groups: Word[][] = [];
  row.forEach((word, index) => {
    const before = row[index - 1];
    const group = groups.at(-1);
    const gap = before === undefined ? 0 : word.box.x - rightOf(before.box);
    const height = Math.min(word.box.height, before?.box.height ?? word.box.height);
    const startsColumn = gap > gaps.column * height && starts.some((x) => Math.abs(x - word.box.x) <= 1.5);
    if (group === undefined || gap > gaps.cell * height || startsColumn) groups.push([word]);
    else group.push(word);
  });
  return groups;
}
