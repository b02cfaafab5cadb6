import { type Grid, type Part, partsOf, widen } from './grid.js';
import { rightOf, unionOf } from './geometry.js';
import type { Box } from './model.js';
import { type OcrBudget } from './ocr-budget.js';
import { type Languages, type OcrWord, recognize } from './ocr-engine.js';
import { lettersOf } from './ocr-words.js';
import { type Picture, resize } from './pictures.js';

/** Letters are found with this many pixels in a point (150 dpi). */
const scale = 150 / 72;
/** From black (0) to white (255): what is darker is ink. */
const darkest = 150;
/** Less sure words are read again. Chinese ones aren't: without the characters around them they don't become surer. */
const sureWord = 0.5;
/** A rest of a Chinese character lies nearer to another one than this, in heights. */
const apart = 0.8;
/** What the second look is less sure of stays unread. */
const sureEnough = 0.6;
/** In points: a longer straight stroke is a ruled line; letters are so high and wide; a decimal point is so large. */
const sizes = {
  rule: 28,
  letter: { height: [3.6, 22], width: [0.9, 30] },
  point: { height: [0.45, 2.6], width: [0.45, 2.6] },
} as const;
/** What is thinner, in heights, is a rest of a ruled line. */
const thinnest = 0.14;
/** A page with more pieces is full of blotches. */
const mostPieces = 400;
/** Looking at more places than this would take too long. */
const mostPlaces = 40;

/** Straight strokes that are longer than letters, and what touches them; they may be a little askew. */
function rulesOf({ width, height, cells }: Grid, least: number): Grid {
  const rules = new Uint8Array(cells.length);
  const mark = (start: number, step: number, count: number, aside: number): void => {
    let run = 0;
    for (let index = 0; index <= count; index += 1) {
      const at = start + index * step;
      if (index < count && (cells[at] === 1 || cells[at + aside] === 1)) {
        run += 1;
        continue;
      }
      if (run >= least) for (let back = 1; back <= run; back += 1) rules[at - back * step] = 1;
      run = 0;
    }
  };
  for (let y = 0; y < height; y += 1) mark(y * width, 1, width, width);
  for (let x = 0; x < width; x += 1) mark(x, width, height, 1);
  return widen({ width, height, cells: rules }, 1);
}

function fill(
  { width, height, cells }: Grid,
  { x, y, width: across, height: down }: Box,
  value: 0 | 1,
): void {
  const [left, right] = [Math.max(0, Math.floor(x)), Math.min(width, Math.ceil(x + across))];
  const bottom = Math.min(height, Math.ceil(y + down));
  for (let row = Math.max(0, Math.floor(y)); row < bottom; row += 1)
    cells.fill(value, row * width + left, row * width + Math.max(left, right));
}

const scaled = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x * by,
  y: y * by,
  width: width * by,
  height: height * by,
});

const isHan = ({ text }: OcrWord): boolean => /\p{Script=Han}/u.test(text);

const grown = ({ x, y, width, height }: Box, aside: number): Box => ({
  x: x - aside,
  y,
  width: width + 2 * aside,
  height,
});

const boxOf = ({ left, right, top, bottom }: Part): Box => ({
  x: left,
  y: top,
  width: right - left + 1,
  height: bottom - top + 1,
});

/** Whether two pieces stand side by side in one line. */
function isBeside(a: Part, b: Part): boolean {
  const [heightA, heightB] = [a.bottom - a.top + 1, b.bottom - b.top + 1];
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) + 1;
  const gap = Math.max(a.left, b.left) - Math.min(a.right, b.right);
  const both = Math.max(a.bottom, b.bottom) - Math.min(a.top, b.top) + 1;
  const higher = Math.max(heightA, heightB);
  return shared >= 0.5 * Math.min(heightA, heightB) && both <= 1.5 * higher && gap <= higher;
}

/** Pieces side by side as one. */
function joinLines(pieces: readonly Part[]): Part[] {
  const lines: Part[] = [];
  for (const piece of [...pieces].sort((a, b) => a.left - b.left)) {
    const line = lines.find((other) => isBeside(other, piece));
    if (line === undefined) {
      lines.push({ ...piece });
      continue;
    }
    line.right = Math.max(line.right, piece.right);
    line.top = Math.min(line.top, piece.top);
    line.bottom = Math.max(line.bottom, piece.bottom);
    line.cells = [...line.cells, ...piece.cells];
  }
  return lines;
}

const isWithin = (value: number, [least, most]: readonly [number, number]): boolean =>
  value >= least && value <= most;

interface Unread {
  places: Part[];
  /** What may be decimal points, in pixels of the page. */
  points: Box[];
  /** What isn't to be seen at a second look: ruled lines and what was read. */
  hidden: Grid;
  /** Cells of the grid in a pixel of the page. */
  factor: number;
}

async function findUnread(picture: Picture, words: readonly OcrWord[]): Promise<Unread> {
  const small = await resize(picture, Math.min(1, scale / picture.scale));
  const { width, height } = small;
  const factor = width / picture.width;
  const ink: Grid = { width, height, cells: small.pixels.map((grey) => (grey < darkest ? 1 : 0)) };
  const hidden = rulesOf(ink, sizes.rule * small.scale);
  for (const word of words) {
    if (isHan(word)) fill(hidden, scaled(grown(word.box, apart * word.box.height), factor), 1);
    else if (word.confidence >= sureWord) fill(hidden, scaled(word.box, factor), 1);
  }
  const open = { ...ink, cells: ink.cells.map((cell, at) => (hidden.cells[at] === 1 ? 0 : cell)) };
  const pieces = partsOf(open).map((part) => ({ part, box: scaled(boxOf(part), 1 / small.scale) }));
  const ofSize = (size: typeof sizes.letter | typeof sizes.point): typeof pieces =>
    pieces.filter(({ box }) => isWithin(box.height, size.height) && isWithin(box.width, size.width));
  const letters = ofSize(sizes.letter).filter(({ box }) => box.width >= thinnest * box.height);
  const places = letters.length > mostPieces ? [] : joinLines(letters.map(({ part }) => part));
  const points = ofSize(sizes.point).map(({ part }) => scaled(boxOf(part), 1 / factor));
  return { places: places.slice(0, mostPlaces), points, hidden, factor };
}

/** A part of a page without what is hidden, on white ground. */
function cutOut(picture: Picture, box: Box, { hidden, factor }: Unread): Picture {
  const [left, top] = [Math.floor(box.x), Math.floor(box.y)];
  const [width, height] = [Math.ceil(box.width), Math.ceil(box.height)];
  const pixels = new Uint8Array(width * height).fill(255);
  for (let y = Math.max(0, -top); y < Math.min(height, picture.height - top); y += 1)
    for (let x = Math.max(0, -left); x < Math.min(width, picture.width - left); x += 1) {
      const cell = Math.floor((top + y) * factor) * hidden.width + Math.floor((left + x) * factor);
      if (hidden.cells[cell] !== 1)
        pixels[y * width + x] = picture.pixels[(top + y) * picture.width + left + x] ?? 255;
    }
  return { pixels, width, height, scale: picture.scale };
}

const holds = (outer: Box, { x, y, width, height }: Box): boolean => {
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  return (
    middleX >= outer.x &&
    middleX <= outer.x + outer.width &&
    middleY >= outer.y &&
    middleY <= outer.y + outer.height
  );
};

/** The number that goes on with cents behind a point that wasn't read: "1,156" before "00". */
function beforePoint(cents: OcrWord, words: readonly OcrWord[], points: readonly Box[]): OcrWord | undefined {
  const { x, y, height } = cents.box;
  if (!/^\d{2}$/.test(cents.text)) return undefined;
  return words.find(({ text, box }) => {
    const gap = x - rightOf(box);
    const isLevel = Math.abs(box.y - y) < 0.3 * height;
    return (
      /\d$/.test(text) &&
      isLevel &&
      gap > 0 &&
      gap < 1.8 * height &&
      points.some(
        (point) =>
          point.x > rightOf(box) && rightOf(point) < x && point.y > y + 0.6 * height && point.y < y + height,
      )
    );
  });
}

function withPoints(words: readonly OcrWord[], points: readonly Box[]): OcrWord[] {
  const joined = new Map<OcrWord, OcrWord>();
  for (const cents of points.length === 0 ? [] : words) {
    const before = beforePoint(cents, words, points);
    if (before !== undefined) joined.set(before, cents);
  }
  const taken = new Set(joined.values());
  return words
    .filter((word) => !taken.has(word))
    .map((word) => {
      const cents = joined.get(word);
      if (cents === undefined) return word;
      return {
        ...word,
        text: `${word.text}.${cents.text}`,
        confidence: Math.min(word.confidence, cents.confidence),
        box: unionOf([word.box, cents.box]),
      };
    });
}

/**
 * Looks a second time at what the first left unread: a number alone in its column, a word beside a line or a blotch.
 * Returns all words.
 */
export async function readUnread(
  picture: Picture,
  words: readonly OcrWord[],
  languages: Languages,
  budget: OcrBudget,
): Promise<OcrWord[]> {
  const unread = await findUnread(picture, words);
  let all = withPoints(words, unread.points);
  const lines = 1 + Math.max(0, ...words.map(({ line }) => line));
  for (const [index, place] of unread.places.entries()) {
    const inner = scaled(boxOf(place), 1 / unread.factor);
    const margin = 0.5 * inner.height;
    const box: Box = {
      x: Math.floor(inner.x - margin),
      y: Math.floor(inner.y - margin),
      width: inner.width + 2 * margin,
      height: inner.height + 2 * margin,
    };
    const found = await recognize(cutOut(picture, box, unread), languages, budget, 'line');
    const sure = found.filter(
      ({ text, confidence }) => confidence >= sureEnough && /[\p{L}\p{N}]/u.test(text),
    );
    const unsure = all.filter((word) => word.confidence < sureWord && holds(box, word.box));
    // A second look that sees less than the first is no better.
    if (lettersOf(sure) <= 0.8 * lettersOf(unsure)) continue;
    all = all.filter((word) => !unsure.includes(word));
    all.push(
      ...sure.map((word) => ({
        ...word,
        line: lines + index,
        box: { ...word.box, x: word.box.x + box.x, y: word.box.y + box.y },
      })),
    );
  }
  return all;
}
