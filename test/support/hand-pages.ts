import type { Page } from '../../src/features/reading/index.js';
import { placeRuns } from '../../src/features/reading/text-runs.js';

/** A text on a page: x, y, the text and perhaps its size. */
export type Placed = [x: number, y: number, text: string, size?: number];

/** About what Helvetica and a Chinese font take. */
const widthOf = (text: string, size: number): number =>
  Array.from(text).reduce((sum, character) => {
    if (/\p{Script=Han}/u.test(character)) return sum + 1;
    if (/[\s.,:;'!|ijlft()[\]]/.test(character)) return sum + 0.28;
    return sum + (/[A-Z]/.test(character) ? 0.68 : 0.53);
  }, 0) * size;

/** A page as if its words had been read. */
export function pageOf(texts: readonly Placed[], number = 1): Page {
  const runs = texts.map(([x, y, text, size = 9]) => ({
    text,
    box: { x, y, width: widthOf(text, size), height: size },
  }));
  return { number, width: 595, height: 842, words: placeRuns(runs), source: 'text' };
}
