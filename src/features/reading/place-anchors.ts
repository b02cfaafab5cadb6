import { bottomOf, middleOf, overlapX, rightOf } from './geometry.js';
import type { Box } from './model.js';
import type { Mark, MarkedPage } from './place-segments.js';

/** A text beside or above a value that documents of the layout repeat, with where it stood. */
export interface Anchor {
  /** Folded. */
  text: string;
  box: Box;
  /** Which of the equal texts of the page it was, from 0, and how many there were. */
  nth: number;
  of: number;
  /** Whether it is a label that the reader knows. */
  isLabel: boolean;
  /** Whether nothing that may grow stands between it and the value. */
  isNear: boolean;
}

/** As many are kept: what one of them loses by a misread letter another may still have. */
const mostAnchors = 3;
/** A text that isn't a known label is as good as a label so much (in heights of the value) further away. */
const textPenalty = 40;
/** A text above by less, in heights of the value, stands directly above it; others may have rows in between. */
const nextLine = 2.5;
const farAbove = 60;
/** Texts that are set at the same place differ by less, in points. */
const sameColumn = 3;

/** Whether a box stands to the left of a value, in its first line. */
export const isLeftOf = (box: Box, value: Box): boolean =>
  rightOf(box) <= value.x + 0.3 * box.height &&
  middleOf(box) > value.y &&
  bottomOf(box) < value.y + 2 * box.height;

/** How far a mark is from the value that it may announce; null when it stands neither left of it nor above it. */
function distanceTo(value: Box, lineHeight: number, { box }: Mark): number | null {
  const first = value.y + lineHeight / 2;
  if (Math.abs(middleOf(box) - first) < 0.6 * lineHeight) {
    const gap = value.x - rightOf(box);
    return gap > -0.3 * lineHeight ? (0.25 * gap) / lineHeight : null;
  }
  const gap = (value.y - bottomOf(box)) / lineHeight;
  if (gap < -0.5 || overlapX(box, value) <= 0) return null;
  return gap < nextLine ? 2 * Math.max(0, gap) : farAbove + gap;
}

const alike = (marks: readonly Mark[], text: string): Mark[] => marks.filter((mark) => mark.text === text);

/**
 * The texts that announce a value, the nearest first; known labels go before other texts.
 * @param lineHeight of the value's first line, in points
 */
export function anchorsOf({ marks }: MarkedPage, value: Box, lineHeight: number): Anchor[] {
  return marks
    .map((mark) => ({ mark, far: distanceTo(value, lineHeight, mark) }))
    .filter((each): each is { mark: Mark; far: number } => each.far !== null)
    .sort((a, b) => a.far + (a.mark.isLabel ? 0 : textPenalty) - b.far - (b.mark.isLabel ? 0 : textPenalty))
    .slice(0, mostAnchors)
    .map(({ mark: { text, box, isLabel }, far }) => {
      const same = alike(marks, text);
      return {
        text,
        box,
        nth: same.findIndex((other) => other.box === box),
        of: same.length,
        isLabel,
        isNear: far < farAbove,
      };
    });
}

/** Where an anchor stands on another page, and whether it can be no other text. */
export interface FoundAnchor {
  box: Box;
  isClear: boolean;
}

/** Finds the text of an anchor; of several equal ones that of the same number, else the one nearest to where it was. */
export function findAnchor(
  { marks }: MarkedPage,
  { text, box, nth, of, isNear }: Anchor,
): FoundAnchor | null {
  const found = alike(marks, text);
  const inColumn = ({ box: other }: Mark): boolean => Math.abs(other.x - box.x) < sameColumn;
  const counted = found.length === of ? found[nth] : undefined;
  if (counted !== undefined)
    return { box: counted.box, isClear: isNear && (counted.isLabel || inColumn(counted)) };
  const [nearest] = found
    .map((mark) => ({ mark, far: Math.abs(mark.box.x - box.x) * 3 + Math.abs(mark.box.y - box.y) }))
    .sort((a, b) => a.far - b.far);
  return nearest === undefined ? null : { box: nearest.mark.box, isClear: false };
}

/** A value's box where its anchor has moved. */
export const movedWith = (value: Box, { box: before }: Anchor, now: Box): Box => ({
  ...value,
  x: value.x + now.x - before.x,
  y: value.y + middleOf(now) - middleOf(before),
});
