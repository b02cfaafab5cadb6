import { plain } from '../names.js';

/** Letters that Unicode doesn't take apart, and how lists without accents write them. */
const ligatures: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** A name without case, accents and punctuation, words divided by one blank. */
export const fold = (text: string): string =>
  plain(text).replace(/[ßæœøłđðþı]/g, (letter) => ligatures[letter] ?? letter);
