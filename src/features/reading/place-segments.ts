import { middleOf, rightOf, unionOf } from './geometry.js';
import { labelAtStart, type Sheet, sheetOf } from './sheet.js';
import type { Box, Page, Word } from './model.js';
import { fold } from './text.js';

/** Words side by side without a label between them. */
export interface Segment {
  words: Word[];
  box: Box;
  /** Index of the line, from above. */
  line: number;
}

/** A text that may announce a value: a known label, or other words without digits. */
export interface Mark {
  text: string;
  box: Box;
  isLabel: boolean;
}

/** A page cut into what may be values and what may announce them. */
export interface MarkedPage {
  number: number;
  segments: Segment[];
  marks: Mark[];
}

const shortestMark = 3;

export const isInside = ({ box }: Word, outer: Box): boolean => {
  const x = box.x + box.width / 2;
  const y = middleOf(box);
  return x > outer.x && x < rightOf(outer) && y > outer.y && y < outer.y + outer.height;
};

/** The words of a cell, cut where a label stands. */
function cutAtLabels(words: readonly Word[], labels: readonly Box[]): Word[][] {
  const runs: Word[][] = [[]];
  for (const word of words) {
    if (labels.some((label) => isInside(word, label))) runs.push([]);
    else runs.at(-1)?.push(word);
  }
  return runs.filter((run) => run.length > 0);
}

const toSegments = ({ lines, labels }: Sheet): Segment[] =>
  lines.flatMap(({ cells, box }, line) => {
    // A label that words follow without a colon may be part of a sentence, or of an address.
    const near = labels.all
      .flatMap((label) => (label.isStrong ? [label.box] : []))
      .filter((label) => label.y < box.y + box.height && label.y + label.height > box.y);
    return cells
      .flatMap((cell) => cutAtLabels(cell.words, near))
      .map((words) => ({ words, box: unionOf(words.map((word) => word.box)), line }));
  });

/** Lays pages out for looking for places on them. */
export function markPage(page: Page): MarkedPage {
  const sheet = sheetOf(page);
  const segments = toSegments(sheet);
  const labels = sheet.labels.all.map(({ text, box }) => ({ text: fold(text), box, isLabel: true }));
  const starts = sheet.lines.flatMap(({ cells }) =>
    cells.filter((cell) => labelAtStart(sheet, cell) === undefined && !/\d/.test(cell.text)),
  );
  const texts = starts.map(({ text, box }) => ({ text: fold(text), box, isLabel: false }));
  const marks = [...labels, ...texts.filter(({ text }) => !labels.some((label) => label.text === text))];
  return { number: page.number, segments, marks: marks.filter(({ text }) => text.length >= shortestMark) };
}
