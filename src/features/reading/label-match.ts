import type { LabelKey } from './lexicon/index.js';
import type { Box, Word } from './model.js';
import { labelBook } from './phrases.js';
import { fold } from './text.js';

/** Words that announce a value, and where they stand. */
export interface Label {
  keys: readonly LabelKey[];
  text: string;
  box: Box;
  page: number;
  /** Index of the line and of the cell where it starts. */
  line: number;
  cell: number;
  /** What stands behind it in its cell, up to the next label. */
  inline: Word[];
  hasColon: boolean;
  /** False when a word follows without a colon: the label may be part of a sentence. */
  isStrong: boolean;
  /** What completed it, such as "(USD)". */
  tail: string;
  /** The number of its box on the form. */
  boxNumber: number | null;
}

const longestInWords = 14;
export const numbering = /^\(?(box|casilla|field)?\s?\d{1,2}[a-z]?[.)]*\)?:?$/i;

/** A label among words. */
export interface Match {
  keys: readonly LabelKey[];
  /** Index of the first word behind it. */
  end: number;
}

const countedKeys: readonly LabelKey[] = [
  'totalPackages',
  'volume',
  'grossWeight',
  'netWeight',
  'containerNumbers',
  'other',
];

/** Whether a number in front of a label may count something: "40 PALLETS". */
export const isCounted = ({ keys }: Match): boolean => keys.some((key) => countedKeys.includes(key));

/** Whether every parenthesis that is opened is closed; that of "B(s)/L", which is misread as "B(syL", needn't be. */
export const isBalanced = (words: readonly Word[]): boolean => {
  const text = words.map((word) => word.text.replace(/^B\(s/i, '')).join(' ');
  return text.split('(').length <= text.split(')').length;
};

/** Words of a text layer are sure; those that were read from a picture never are. */
const isFromPicture = (word: Word): boolean => word.confidence < 1;

/** The number of a box is no part of its label; on pictures it also sticks to it without a point: "4Transport". */
const foldWord = (word: Word, isFirst: boolean): string => {
  if (!isFirst) return fold(word.text);
  const numbered = isFromPicture(word) ? /^\(?\d{1,2}[.)]*(?=\p{L}{3})/u : /^\(?\d{1,2}[a-z]?[.)]+(?=\p{L})/u;
  return fold(word.text.replace(numbered, ''));
};

const looks = [(text: string) => labelBook.exact(text), (text: string) => labelBook.near(text)];
const looksAtPicture = [
  (text: string) => labelBook.exact(text),
  (text: string) => labelBook.near(text),
  (text: string) => labelBook.misread(text),
];

/**
 * Whether a word may be what is left of the first half of a label in two languages, such as 卸货港 in "货港 Port of
 * Discharge".
 */
export const isLeftOver = (word: Word | undefined): boolean =>
  word !== undefined &&
  isFromPicture(word) &&
  (word.confidence < 0.6 || /^\p{Script=Han}{1,6}$/u.test(word.text));

/** The longest label that starts at a word. */
export function matchLabel(words: readonly Word[], start: number): Match | null {
  if (isCheckBox(words[start])) return null;
  const texts: string[] = [];
  let joined = '';
  for (let index = start; index < Math.min(words.length, start + longestInWords); index += 1) {
    const word = words[index] as Word;
    joined += foldWord(word, index === start);
    texts.push(joined);
    if (word.text.endsWith(':')) break;
  }
  const isPicture = words.slice(start, start + texts.length).some(isFromPicture);
  // What ends with a colon is one label, whatever a part of it means.
  const toColon = words[start + texts.length - 1]?.text.endsWith(':') ? (texts.at(-1) ?? '') : '';
  const whole = isPicture ? (labelBook.exact(toColon) ?? labelBook.misread(toColon)) : undefined;
  if (whole !== undefined && isBalanced(words.slice(start, start + texts.length)))
    return { keys: whole, end: start + texts.length };
  for (const look of isPicture ? looksAtPicture : looks) {
    for (let count = texts.length; count > 0; count -= 1) {
      const keys = look(texts[count - 1] ?? '');
      // "Consignee (name" isn't a label: the parenthesis goes on.
      if (keys !== undefined && isBalanced(words.slice(start, start + count)))
        return { keys, end: start + count };
    }
  }
  return halfMatch(words.slice(start, start + texts.length), start);
}

/** "Buque/Barcaza:" is a label when one half of it is. */
function halfMatch(words: readonly Word[], start: number): Match | null {
  const halves = words
    .map(({ text }) => text)
    .join(' ')
    .split('/');
  // "AURORA / Voyage:" is the value in front of a label.
  const isOneWord = halves.length === 2 && halves.every((half) => half === half.trim());
  if (!isOneWord || !endsWithColon(words.at(-1))) return null;
  const keys = halves.flatMap((half) => labelBook.exact(fold(half)) ?? []);
  return keys.length === 0 ? null : { keys: [...new Set(keys)], end: start + words.length };
}

export const endsWithColon = (word: Word | undefined): boolean => /[:：]$/.test(word?.text ?? '');

/** `[X]`, `[` and the like: a choice of the form. */
const isCheckBox = (word: Word | undefined): boolean =>
  word !== undefined && (/^[[(]?\s*[xX✓✔]?\s*[\])]$/.test(word.text) || /^[[☐☑☒□■]/.test(word.text));

/** The number of a box of a form: 7 for "7. Remarks"; null without one. */
export function boxNumberOf(words: readonly Word[]): number | null {
  const found = /^\(?(\d{1,2})[a-z]?[.)]?(?=$|\D)/i.exec(words[0]?.text ?? '');
  return found === null ? null : Number(found[1]);
}
