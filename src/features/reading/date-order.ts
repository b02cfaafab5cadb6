import type { Line } from './layout.js';
import { parseCountry } from './parse-places.js';

const numericDate = /(?<![\d./-])(\d{1,2})([-/])(\d{1,2})\2(?:\d{4}|\d{2})(?![\d/])/g;
/** A state and its ZIP code end an address of the United States. */
const stateAndZip =
  /\b(A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])\.?,? \d{5}(-\d{4})?\b/;

/**
 * Whether a document writes the month before the day: when one of its dates can't be meant otherwise and none says the
 * opposite, or when the first address on it, which is hardly ever the receiver's, is in the United States.
 */
export function isMonthFirst(lines: readonly Line[]): boolean {
  const texts = lines.flatMap(({ cells }) => cells.map(({ text }) => text));
  const dates = texts.flatMap((text) => [...text.matchAll(numericDate)]);
  if (dates.some(([, first]) => Number(first) > 12)) return false;
  if (dates.some(([, , , second]) => Number(second) > 12)) return true;
  return dates.length > 0 && firstCountry(texts) === 'US';
}

function firstCountry(texts: readonly string[]): string | null {
  for (const text of texts) {
    if (stateAndZip.test(text)) return 'US';
    const last = text.split(/[:,]/).at(-1)?.trim() ?? '';
    const country = /\p{L}{3}/u.test(last) ? parseCountry(last) : null;
    if (country !== null && country.quality === 1) return country.value;
  }
  return null;
}
