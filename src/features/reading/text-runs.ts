import { middleOf, rightOf } from './geometry.js';
import type { Box, Word } from './model.js';
import { repairText } from './text.js';

/** A piece of text on one line, as a PDF draws it. */
export interface TextRun {
  text: string;
  box: Box;
}

/** About how wide a character is, in heights. */
function widthOf(character: string): number {
  if (/\p{Script=Han}/u.test(character)) return 1;
  if (/[\s.,:;'!|ijlIft()[\]]/.test(character)) return 0.3;
  if (/[mwMW@%]/.test(character)) return 0.9;
  return /[A-Z&]/.test(character) ? 0.68 : 0.54;
}

/** Words, and runs of Chinese characters with what stands right behind them apart; `#` is apart from its number. */
const pieces =
  /#(?=[A-Z]*\d)|\p{Script=Han}+[:：、]?|[^\s\p{Script=Han}]+?(?<=[\p{L}.)#]):(?!\/)|[^\s\p{Script=Han}]+/gu;

interface Piece extends TextRun {
  startsRun: boolean;
  endsRun: boolean;
}

/** Splits a run at its spaces, with boxes in proportion to the characters. */
function split(run: TextRun): Piece[] {
  const whole = Array.from(run.text).reduce((sum, character) => sum + widthOf(character), 0);
  if (whole === 0) return [];
  const widthUpTo = (end: number): number =>
    (Array.from(run.text.slice(0, end)).reduce((sum, character) => sum + widthOf(character), 0) / whole) *
    run.box.width;
  return [...run.text.matchAll(pieces)].map((match) => {
    const from = widthUpTo(match.index);
    const to = widthUpTo(match.index + match[0].length);
    return {
      text: match[0],
      box: { ...run.box, x: run.box.x + from, width: to - from },
      startsRun: match.index === 0,
      endsRun: match.index + match[0].length === run.text.length,
    };
  });
}

/** Some programs draw a word in several runs. */
function continues(before: Piece | undefined, piece: Piece): before is Piece {
  if (before === undefined || !before.endsRun || !piece.startsRun) return false;
  const height = Math.min(before.box.height, piece.box.height);
  const gap = piece.box.x - rightOf(before.box);
  const sameLine = Math.abs(middleOf(before.box) - middleOf(piece.box)) < 0.2 * height;
  return sameLine && Math.abs(gap) < 0.1 * height && !/\p{Script=Han}/u.test(before.text + piece.text);
}

/** The words of text runs in the order in which they are drawn. */
export function placeRuns(runs: readonly TextRun[]): Word[] {
  const merged: Piece[] = [];
  for (const piece of runs.flatMap(split)) {
    const before = merged.at(-1);
    if (continues(before, piece)) {
      before.text += piece.text;
      before.box = { ...before.box, width: rightOf(piece.box) - before.box.x };
      before.endsRun = piece.endsRun;
    } else {
      merged.push({ ...piece });
    }
  }
  return merged.map(({ text, box }) => ({ text, box, confidence: 1 }));
}

/** A word as the pieces that `placeRuns` makes: labels end at their colon, Chinese stands apart from other writing. */
export const splitWord = (word: Word): Word[] => {
  const text = repairText(word.text).trim();
  return split({ text, box: word.box }).map((piece) => ({
    text: piece.text,
    box: piece.box,
    confidence: word.confidence,
  }));
};
