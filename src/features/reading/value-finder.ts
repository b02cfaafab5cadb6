import { confidenceOf, middleOf, rightOf, textOf, unionOf } from './geometry.js';
import { type Cell, layOut } from './layout.js';
import type { Box, FieldContent, Page, Word } from './model.js';
import { type Hints, type ParserName, parseAs } from './parsers.js';
import { fold } from './text.js';

/** Where a value stands on the pages. */
export interface FoundPlace {
  page: number;
  box: Box;
  rawText: string;
  /** 0…1: of the words. */
  confidence: number;
}

/**
 * How many words and runs are looked at for one document. Honest documents need a few thousand; one that repeats a
 * word thousands of times must not keep the server busy. What isn't found by then counts as not found.
 */
const mostLooks = 300_000;
/** Values of numbers and dates are looked for in this many neighbouring words. */
const longestRun = 5;
/** A block goes on in the next line: so many heights below at most. */
const lineGap = 2.5;

const toPlace = (words: Word[], page: number): FoundPlace => ({
  page,
  box: unionOf(words.map(({ box }) => box)),
  rawText: textOf(words),
  confidence: confidenceOf(words),
});

interface FoldedWord {
  word: Word;
  folded: string;
}

/** How far a word is from the end of another as text runs: beside it, or at the start of a line below. */
function distance(from: Box, to: Box, start: Box): number | null {
  const height = Math.max(from.height, 1);
  const down = middleOf(to) - middleOf(from);
  if (Math.abs(down) < 0.6 * height) {
    const gap = to.x - rightOf(from);
    return gap > -0.5 * height && gap < 6 * height ? gap : null;
  }
  const isBelow = down > 0 && down < lineGap * height && to.x > start.x - 6 * height;
  return isBelow ? 100 * down + Math.abs(to.x - start.x) : null;
}

/** `Date:2025-10-06` is one word of which the value is the end. */
const startsOf = (word: Word): FoldedWord[] =>
  [...new Set([word.text, word.text.replace(/^.*[:：]/, '')])]
    .map((part) => ({ word, folded: fold(part) }))
    .filter(({ folded }) => folded !== '');

/** A page prepared for being searched many times. */
interface SearchedPage {
  number: number;
  starts: FoldedWord[];
  words: FoldedWord[];
  cells: Cell[];
}

const prepare = (page: Page): SearchedPage => ({
  number: page.number,
  starts: page.words.flatMap(startsOf),
  words: page.words.map((word) => ({ word, folded: fold(word.text) })).filter(({ folded }) => folded !== ''),
  cells: layOut(page).flatMap(({ cells }) => cells),
});

/** Counts what a search looks at; false when it has looked enough. */
type Look = () => boolean;

/** Goes on from a word to the nearest that continues the text, until the text is complete. */
function follow(first: FoldedWord, target: string, words: readonly FoldedWord[], look: Look): Word[] | null {
  const found = new Set([first.word]);
  let before = first.word;
  let position = first.folded.length;
  while (position < target.length) {
    let next: (FoldedWord & { far: number }) | null = null;
    for (const each of words) {
      if (!look()) return null;
      if (!target.startsWith(each.folded, position) || found.has(each.word)) continue;
      const far = distance(before.box, each.word.box, first.word.box);
      if (far !== null && (next === null || far < next.far)) next = { ...each, far };
    }
    if (next === null) return null;
    found.add(next.word);
    before = next.word;
    position += next.folded.length;
  }
  return [...found];
}

/** A text that stands on a page: the same letters and digits, in the same order, one word near the other. */
function findText(page: SearchedPage, text: string, look: Look): FoundPlace | null {
  const target = fold(text);
  if (target === '') return null;
  for (const first of page.starts) {
    if (!look()) return null;
    const words = target.startsWith(first.folded) ? follow(first, target, page.words, look) : null;
    if (words !== null) return toPlace(words, page.number);
  }
  return null;
}

/** Neighbouring words of a cell, the shortest runs first: the value alone, without what stands around it. */
function* runsOf({ words }: Cell): Generator<Word[]> {
  for (let length = 1; length <= Math.min(longestRun, words.length); length += 1) {
    for (let start = 0; start + length <= words.length; start += 1) yield words.slice(start, start + length);
  }
}

/** A value that stands on a page in another spelling: 1,240.00 for 1240, 6 October 2025 for 2025-10-06. */
function findValue(page: SearchedPage, asked: Asked, look: Look): FoundPlace | null {
  const hasDigits = /\d/.test(String(asked.value));
  for (const cell of page.cells) {
    // Chinese dates and numbers may be written without digits, but then they are found as texts.
    if (hasDigits && !/\d/.test(cell.text)) continue;
    for (const run of runsOf(cell)) {
      if (!look()) return null;
      const parsed = parseAs(asked.parser, textOf(run), asked.hints);
      if (parsed?.value === asked.value) return toPlace(run, page.number);
    }
  }
  return null;
}

/** Kinds of values whose spelling doesn't matter. Texts must stand there letter by letter. */
const spelledFreely: ReadonlySet<ParserName> = new Set<ParserName>([
  'date',
  'amount',
  'discount',
  'currency',
  'country',
  'weight',
  'volume',
  'packages',
  'originals',
]);

/** A text that is looked for, and what a parser read in it. */
export interface Asked {
  text: string;
  parser: ParserName;
  value: FieldContent;
  hints: Hints;
}

function firstOn(
  pages: readonly SearchedPage[],
  find: (page: SearchedPage) => FoundPlace | null,
): FoundPlace | null {
  for (const page of pages) {
    const found = find(page);
    if (found !== null) return found;
  }
  return null;
}

/** Finds values among the words of pages; null for one that isn't there. Of a list, all must be there. */
export function createFinder(pages: readonly Page[]): (asked: Asked) => FoundPlace | null {
  const searched = pages.map(prepare);
  let looks = 0;
  const look = (): boolean => (looks += 1) <= mostLooks;
  const asText = (text: string): FoundPlace | null => firstOn(searched, (page) => findText(page, text, look));
  return (asked) => {
    if (Array.isArray(asked.value)) {
      const found = asked.value.map(asText);
      return found.length > 0 && found.every((place) => place !== null) ? (found[0] ?? null) : null;
    }
    const found = asText(asked.text);
    if (found !== null || !spelledFreely.has(asked.parser)) return found;
    return firstOn(searched, (page) => findValue(page, asked, look));
  };
}
