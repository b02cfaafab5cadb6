import { rightOf, middleOf, unionOf } from './geometry.js';
import type { Word } from './model.js';
import type { OcrWord } from './ocr-engine.js';
import { withFontBoxes } from './ocr-sizes.js';
import { countLetters, repairText } from './text.js';
import { placeRuns } from './text-runs.js';

/** Where a picture starts, in its own pixels, and how many of them are in a point. */
export interface Placement {
  offset: { x: number; y: number };
  scale: number;
}

/** Less sure words are specks, stamps and signatures. */
const leastConfidence = 0.15;
/** Marks alone are mostly what is left of the lines of a table. */
const leastConfidenceOfMarks = 0.6;

/** The words that Tesseract found, in points, cut the way the words of a text layer are. */
export function placeWords(found: readonly OcrWord[], { offset, scale }: Placement): Word[] {
  const words: Word[] = [];
  for (const each of withFontBoxes(found)) {
    const text = [withoutRules, repairNumbers, repairCurrency, repairLetters].reduce(
      (sofar, repair) => repair(sofar),
      repairText(each.text),
    );
    if (!isLikely(text, each.confidence)) continue;
    const box = {
      x: (each.box.x - offset.x) / scale,
      y: (each.box.y - offset.y) / scale,
      width: each.box.width / scale,
      height: each.box.height / scale,
    };
    for (const piece of placeRuns([{ text, box }])) add(words, { ...piece, confidence: each.confidence });
  }
  return words;
}

/** How many letters and digits all of them have. */
export const lettersOf = (words: readonly OcrWord[]): number =>
  words.reduce((sum, { text }) => sum + countLetters(text), 0);

/** The lines of a table are read as upright marks at the ends of words. */
const withoutRules = (text: string): string =>
  text.replace(/^[|[\]{}_~=—–]+(?=.)|(?<=.)[|[\]{}_~=—–]+$/gu, '');

const isLikely = (text: string, confidence: number): boolean =>
  confidence >= (/[\p{L}\p{N}]/u.test(text) ? leastConfidence : leastConfidenceOfMarks) &&
  !/^[|_~=—–\s]*$/u.test(text);

/** `1;895.20`: nothing but a comma or a point stands between the digits of an amount. */
const repairNumbers = (text: string): string => text.replace(/(?<=^\d{1,3});(?=\d{3}(?:\D|$))/g, ',');

/** `NTS144.00`: the sign of a dollar looks like an S. */
const repairCurrency = (text: string): string => text.replace(/^(NT|US|HK|CA|AU|MX)S\$?(?=\d)/, '$1$$');

/** `Cl587677`: between a capital and a digit or a dash, a small l is a capital I. */
const repairLetters = (text: string): string => text.replace(/(?<=^\p{Lu}{1,4})l(?=[-/]?\d)/gu, 'I');

/** Tesseract gives Chinese characters one by one; here a run of them is one word, and so is `915. 90`. */
function add(words: Word[], word: Word): void {
  const before = words.at(-1);
  if (before === undefined || !(continues(before, word) || continuesNumber(before, word))) {
    words.push(word);
    return;
  }
  words[words.length - 1] = {
    text: before.text + word.text,
    box: unionOf([before.box, word.box]),
    confidence: Math.min(before.confidence, word.confidence),
  };
}

function continues(before: Word, word: Word): boolean {
  if (!/\p{Script=Han}$/u.test(before.text) || !/^[\p{Script=Han}:、]/u.test(word.text)) return false;
  return isClose(before, word, 0.7);
}

/** In a font for Chinese a point is half a character wide, which the engine takes for a space behind it. */
function continuesNumber(before: Word, word: Word): boolean {
  const isSplit =
    (/\d\.$/.test(before.text) && /^\d{1,3}$/.test(word.text)) ||
    (/(?:^|\D)\d{1,3},$/.test(before.text) && /^\d{3}(?:\D|$)/.test(word.text)) ||
    (/\d$/.test(before.text) && /^[.,]\d{2,3}$/.test(word.text)) ||
    (/\d$/.test(before.text) && /^[.,]$/.test(word.text));
  return isSplit && isClose(before, word, 0.5);
}

/** Whether a word begins less than so many heights behind another one in its line. */
function isClose(before: Word, word: Word, most: number): boolean {
  const height = Math.max(before.box.height, word.box.height);
  const gap = word.box.x - rightOf(before.box);
  const isLevel = Math.abs(middleOf(before.box) - middleOf(word.box)) < 0.5 * height;
  return gap > -height && gap < most * height && isLevel;
}
