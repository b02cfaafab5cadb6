import type { Page } from './model.js';

/** The sign between the whole and the fraction of numbers. */
export type DecimalMark = '.' | ',';

const points = [
  /^\d{1,3}(,\d{3})+\.\d+$/,
  /^(?!\d{4}\.\d\d$)\d+\.\d{1,2}$/,
  /^0\.\d+$/,
  /^\d{1,3}(,\d{3}){2,}$/,
];
const commas = [/^\d{1,3}(\.\d{3})+,\d+$/, /^\d+,\d{1,2}$/, /^0,\d+$/, /^\d{1,3}(\.\d{3}){2,}$/];

/** A single number may be a name or a size. */
const leastEvidence = 2;

/**
 * How a document writes fractions, by the numbers that can be read in one way only; null when there are none or
 * when they disagree. It tells whether `18.400 kg` is eighteen or eighteen thousand.
 */
export function decimalMarkOf(pages: readonly Page[]): DecimalMark | null {
  let [withPoint, withComma] = [0, 0];
  for (const word of pages.flatMap((page) => page.words)) {
    const number = /^\D{0,4}(\d[\d.,]*\d)\D{0,4}$/.exec(word.text)?.[1];
    if (number === undefined) continue;
    // "1,250.00" and "0,667" say more than the "1,5" of a description.
    const weight = /[.,].*[.,]/.test(number) ? 3 : /^0[.,]\d{3}/.test(number) ? 2 : 1;
    if (points.some((shape) => shape.test(number))) withPoint += weight;
    else if (commas.some((shape) => shape.test(number))) withComma += weight;
  }
  if (Math.max(withPoint, withComma) < leastEvidence) return null;
  if (withPoint > 2 * withComma) return '.';
  return withComma > 2 * withPoint ? ',' : null;
}
