import type { Box, Word } from './model.js';

/** The smallest box around others. */
export function unionOf(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

export const rightOf = (box: Box): number => box.x + box.width;
export const bottomOf = (box: Box): number => box.y + box.height;
export const middleOf = (box: Box): number => box.y + box.height / 2;

/** How far two boxes lie above one another, in points; negative: the gap between them. */
export const overlapX = (a: Box, b: Box): number => Math.min(rightOf(a), rightOf(b)) - Math.max(a.x, b.x);

/** The middle value. */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Words as text, line by line: touching words are one, and Chinese characters have no spaces between them. */
export function textOf(words: readonly Word[]): string {
  let text = '';
  let before: Word | undefined;
  for (const word of words) {
    const gap = before === undefined ? 0 : word.box.x - rightOf(before.box);
    const height = Math.max(word.box.height, 1);
    const bothHan = /\p{Script=Han}$/u.test(text) && /^\p{Script=Han}/u.test(word.text);
    const isNextLine = before !== undefined && middleOf(word.box) - middleOf(before.box) > 0.6 * height;
    if (isNextLine) text += '\n';
    else if (before !== undefined && gap > (bothHan ? 0.8 : 0.1) * height) text += ' ';
    text += word.text;
    before = word;
  }
  return text;
}

/** The least sure word decides. */
export const confidenceOf = (words: readonly Word[]): number =>
  words.reduce((lowest, word) => Math.min(lowest, word.confidence), 1);
