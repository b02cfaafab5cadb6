import { bottomOf, overlapX, unionOf } from './geometry.js';
import type { Cell, Line } from './layout.js';
import type { LabelKey } from './lexicon/index.js';
import type { Box, Word } from './model.js';
import { isTail, labelBook, titleBook } from './phrases.js';
import { fold } from './text.js';

/** Words that announce a value, and where they stand. */
export interface Label {
  keys: readonly LabelKey[];
  text: string;
  box: Box;
  page: number;
  /** Index of the line and of the cell where it starts. */
  line: number;
  cell: number;
  /** What stands behind it in its cell, up to the next label. */
  inline: Word[];
  hasColon: boolean;
  /** False when a word follows without a colon: the label may be part of a sentence. */
  isStrong: boolean;
  /** What completed it, such as "(USD)". */
  tail: string;
}

/** The labels of a page, and the cells that are nothing but labels. */
export interface Labels {
  all: Label[];
  /** Cells without any value in them. */
  taken: Set<Cell>;
}

const longestInWords = 14;
const numbering = /^\(?(box|casilla|field)?\s?\d{1,2}[a-z]?[.)]*\)?:?$/i;

interface Match {
  keys: readonly LabelKey[];
  /** Index of the first word behind it. */
  end: number;
}

const isBalanced = (words: readonly Word[]): boolean => {
  const text = words.map((word) => word.text).join(' ');
  return text.split('(').length <= text.split(')').length;
};

const foldWord = (word: Word, isFirst: boolean): string =>
  fold(isFirst ? word.text.replace(/^\(?\d{1,2}[a-z]?[.)]+(?=\p{L})/u, '') : word.text);

/** The longest label that starts at a word. */
export function matchLabel(words: readonly Word[], start: number): Match | null {
  const texts: string[] = [];
  let joined = '';
  for (let index = start; index < Math.min(words.length, start + longestInWords); index += 1) {
    const word = words[index] as Word;
    joined += foldWord(word, index === start);
    texts.push(joined);
    if (word.text.endsWith(':')) break;
  }
  for (const look of [(text: string) => labelBook.exact(text), (text: string) => labelBook.near(text)]) {
    for (let count = texts.length; count > 0; count -= 1) {
      const keys = look(texts[count - 1] ?? '');
      // "Consignee (name" isn't a label: the parenthesis goes on.
      if (keys !== undefined && isBalanced(words.slice(start, start + count)))
        return { keys, end: start + count };
    }
  }
  return null;
}

/** Finds the labels of a page. */
export function findLabels(lines: readonly Line[]): Labels {
  const labels: Labels = { all: [], taken: new Set() };
  lines.forEach((line, lineIndex) => {
    line.cells.forEach((cell, cellIndex) => {
      if (labels.taken.has(cell)) return;
      const stacked = stackedLabel(lines, lineIndex, cell);
      if (stacked !== null) {
        labels.all.push({ ...stacked.label, line: lineIndex, cell: cellIndex });
        stacked.cells.forEach((taken) => labels.taken.add(taken));
        return;
      }
      const found = labelsOfCell(cell, lineIndex, cellIndex);
      labels.all.push(...found);
      if (found.length > 0 && found.every((label) => label.inline.length === 0)) labels.taken.add(cell);
    });
  });
  return labels;
}

const countedKeys: readonly LabelKey[] = [
  'totalPackages',
  'volume',
  'grossWeight',
  'netWeight',
  'containerNumbers',
  'other',
];

/** "3. Consignee" and "3 Consignee" are numbered boxes; "40 PALLETS" is a value. */
function startsWithNumbering(words: readonly Word[]): boolean {
  const first = words[0]?.text ?? '';
  if (words.length < 2 || !numbering.test(first)) return false;
  if (!/^\d+$/.test(first)) return true;
  const label = matchLabel(words, 1);
  return label !== null && !label.keys.some((key) => countedKeys.includes(key));
}

/** The labels in a cell: one at its start, and others that end with a colon. */
function labelsOfCell(cell: Cell, line: number, cellIndex: number): Label[] {
  const { words } = cell;
  const found: Label[] = [];
  const text = fold(cell.text);
  // The title "Certificado de origen" is no misread "Certificado de origen N".
  if (titleBook.exact(text) !== undefined && labelBook.exact(text) === undefined) return found;
  const lastColon = words.findLastIndex(endsWithColon);
  let index = startsWithNumbering(words) ? 1 : 0;
  let current: Label | undefined;
  while (index < words.length) {
    const mayStart = current === undefined ? index <= 1 : index <= lastColon;
    const label = mayStart ? labelAt(cell, index) : null;
    if (label !== null && (current === undefined || label.label.hasColon)) {
      current = { ...label.label, line, cell: cellIndex };
      found.push(current);
      index = label.end;
    } else if (current === undefined) {
      // A value in front; a label with a colon may still follow.
      const next = words.findIndex(
        (_, at) => at > index && at <= lastColon && labelAt(cell, at)?.label.hasColon === true,
      );
      if (next < 0) return found;
      const late = labelAt(cell, next) as { label: Label; end: number };
      current = { ...late.label, line, cell: cellIndex };
      found.push(current);
      index = late.end;
    } else {
      current.inline.push(words[index] as Word);
      index += 1;
    }
  }
  return found.map((label) => ({ ...label, isStrong: label.hasColon || label.inline.length === 0 }));
}

const endsWithColon = (word: Word | undefined): boolean => /[:：]$/.test(word?.text ?? '');
const isSeparator = (word: Word | undefined): boolean =>
  word !== undefined && /^[/|&\-–—:.]+$/.test(word.text);

/** A label at a word with what completes it: separators, the same in another language, "(name and address)". */
function labelAt(cell: Cell, start: number): { label: Label; end: number } | null {
  const { words } = cell;
  const match = matchLabel(words, start);
  if (match === null) return null;
  const keys = [...match.keys];
  let { end } = match;
  let tail = '';
  while (end < words.length && !endsWithColon(words[end - 1])) {
    const isSeparatorWord = isSeparator(words[end]);
    const isSeparated = isSeparatorWord || /[;,/]$/.test(words[end - 1]?.text ?? '');
    const next = isSeparatorWord ? end + 1 : end;
    const more = matchLabel(words, next);
    const completion = tailAt(words, next);
    if (more !== null && (isSeparated || more.end === words.length || endsWithColon(words[more.end - 1]))) {
      keys.push(...more.keys.filter((key) => !keys.includes(key)));
      end = more.end;
    } else if (completion !== null) {
      tail += ` ${completion.text}`;
      end = completion.end;
    } else if (isSeparatorWord) {
      end = next;
      if (/:$/.test(words[end - 1]?.text ?? '')) break;
    } else {
      break;
    }
  }
  const own = words.slice(start, end);
  const label: Label = {
    keys,
    text: own.map((word) => word.text).join(' '),
    box: unionOf(own.map((word) => word.box)),
    page: cell.page,
    line: 0,
    cell: 0,
    inline: [],
    hasColon: endsWithColon(own.at(-1)),
    isStrong: true,
    tail: tail.trim(),
  };
  return { label, end };
}

/** A completion of a label at a word: a parenthesis or a phrase such as "name and address". */
function tailAt(words: readonly Word[], start: number): { text: string; end: number } | null {
  if (words[start]?.text.startsWith('(')) {
    const close = words.findIndex((word, index) => index >= start && /\)[:.]?$/.test(word.text));
    const end = close < 0 ? words.length : close + 1;
    return { text: textBetween(words, start, end), end };
  }
  for (let end = Math.min(words.length, start + 10); end > start; end -= 1) {
    if (isTail(textBetween(words, start, end))) return { text: textBetween(words, start, end), end };
  }
  return null;
}

const textBetween = (words: readonly Word[], start: number, end: number): string =>
  words
    .slice(start, end)
    .map((word) => word.text)
    .join(' ');

/** A label whose parts stand below one another: "Port of" above "loading". */
function stackedLabel(
  lines: readonly Line[],
  line: number,
  cell: Cell,
): { label: Label; cells: Cell[] } | null {
  if (endsWithColon(cell.words.at(-1)) || cell.words.length > 6) return null;
  const cells = [cell];
  let best: { label: Label; cells: Cell[] } | null = null;
  for (let index = line + 1; index <= line + 3; index += 1) {
    const above = cells.at(-1) as Cell;
    const below = lines[index]?.cells.find((other) => isBelow(above, other));
    if (below === undefined) break;
    cells.push(below);
    const all = cells.flatMap((part) => part.words);
    const skipped = numbering.test(all[0]?.text ?? '') ? 1 : 0;
    const words = all.slice(skipped);
    const match = matchLabel(words, 0);
    const first = cell.words.length - skipped;
    const isWhole = match?.end === words.length || endsWithColon(words.at(-1));
    if (match === null || !isWhole || match.end <= first) continue;
    // Two labels one above the other stay two.
    const single = matchLabel(below.words, 0);
    const ownMatch = matchLabel(cell.words.slice(skipped), 0);
    if (ownMatch?.end === first && single?.end === below.words.length && cells.length === 2) {
      if (single.keys.some((key) => !match.keys.includes(key))) continue;
    }
    const box = unionOf(cells.map((part) => part.box));
    const text = words.map((word) => word.text).join(' ');
    const hasColon = endsWithColon(words.at(-1));
    const label = {
      keys: match.keys,
      text,
      box,
      page: cell.page,
      line,
      cell: 0,
      inline: [],
      hasColon,
      isStrong: true,
      tail: '',
    };
    best = { label, cells: [...cells] };
  }
  return best;
}

const isBelow = (above: Cell, below: Cell): boolean =>
  below.box.y - bottomOf(above.box) < 0.7 * above.box.height &&
  overlapX(above.box, below.box) > 0.4 * Math.min(above.box.width, below.box.width);

/** Whether the words are nothing but a label or a title: such words are never a value. */
export function isLabelText(words: readonly Word[]): boolean {
  const text = fold(words.map((word) => word.text).join(' '));
  if (titleBook.exact(text) !== undefined || labelBook.find(text) !== undefined) return true;
  return endsWithColon(words.at(-1));
}
