import { rightOf, middleOf, unionOf } from './geometry.js';
import type { Word } from './model.js';
import type { OcrWord } from './ocr-engine.js';
import { repairText } from './text.js';
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
  for (const each of found) {
    const text = withoutRules(repairText(each.text));
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

/** The lines of a table are read as upright marks at the ends of words. */
const withoutRules = (text: string): string =>
  text.replace(/^[|[\]{}_~=—–]+(?=.)|(?<=.)[|[\]{}_~=—–]+$/gu, '');

const isLikely = (text: string, confidence: number): boolean =>
  confidence >= (/[\p{L}\p{N}]/u.test(text) ? leastConfidence : leastConfidenceOfMarks) &&
  !/^[|_~=—–\s]*$/u.test(text);

/** Tesseract gives Chinese characters one by one; here a run of them is one word. */
function add(words: Word[], word: Word): void {
  const before = words.at(-1);
  if (before === undefined || !continues(before, word)) {
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
  const height = Math.max(before.box.height, word.box.height);
  const gap = word.box.x - rightOf(before.box);
  return (
    gap > -height && gap < 0.8 * height && Math.abs(middleOf(before.box) - middleOf(word.box)) < 0.5 * height
  );
}
