import { bottomOf, confidenceOf, middleOf, rightOf, textOf, unionOf } from './geometry.js';
import { isLabelText } from './labels.js';
import { layOut } from './layout.js';
import type { Box, Candidate, DocumentType, FieldContent, Language, Page, Word } from './model.js';
import { parseAs } from './parsers.js';
import { isFormText } from './phrases.js';
import { askedFields } from './provider-fields.js';
import { createFinder } from './provider-places.js';

/** Where a field stands on a page. */
export interface FieldPlace {
  /** From 1. */
  page: number;
  box: Box;
}

/** A value that stands at a place that a person has shown. */
const shownConfidence = 0.9;
/** The next value may be longer: words that follow so closely (in heights of the text) belong to it. */
const wordGap = 1.2;
/** Behind such a word another part begins, such as an address behind a name. */
const endsPart = /[,;:]$/;

/** Where a value stands among the words of pages, in whatever spelling; null when it doesn't. */
export function findPlace(
  pages: readonly Page[],
  type: DocumentType,
  field: string,
  value: FieldContent,
  language: Language,
): FieldPlace | null {
  const parser = askedFields(type).get(field);
  if (parser === undefined) return null;
  const text = Array.isArray(value) ? value.join(' ') : String(value);
  const found = createFinder(pages)({ text, parser, value, hints: { language, label: '' } });
  return found && { page: found.page, box: found.box };
}

/** What a field's parser makes of the words at a place; null when they aren't such a value. */
export function readPlace(
  pages: readonly Page[],
  type: DocumentType,
  field: string,
  { page: number, box }: FieldPlace,
  language: Language,
): Candidate | null {
  const page = pages.find((each) => each.number === number);
  const parser = askedFields(type).get(field);
  if (page === undefined || parser === undefined) return null;
  const words = wordsAt(page, box);
  const rawText = textOf(words).replace(endsPart, '');
  if (words.length === 0 || isLabelText(words) || isFormText(rawText)) return null;
  const parsed = parseAs(parser, rawText, { language, label: '' });
  if (parsed === null) return null;
  return {
    value: parsed.value,
    rawText,
    page: number,
    box: unionOf(words.map((word) => word.box)),
    confidence: shownConfidence * confidenceOf(words),
  };
}

/** The words in a box, line by line, with those that go on to the right without a gap. */
function wordsAt(page: Page, box: Box): Word[] {
  return layOut(page).flatMap((line) => {
    const words = line.cells.flatMap((cell) => cell.words);
    const isOnLine = words.some((word) => middleOf(word.box) > box.y && middleOf(word.box) < bottomOf(box));
    if (!isOnLine) return [];
    const taken: Word[] = [];
    for (const word of words) {
      const last = taken.at(-1);
      const isInside = word.box.x + word.box.width / 2 > box.x - 2 && word.box.x < rightOf(box);
      const follows =
        last && !endsPart.test(last.text) && word.box.x - rightOf(last.box) < last.box.height * wordGap;
      if (isInside || (follows && word.box.x >= rightOf(last.box) - 2)) taken.push(word);
    }
    return taken;
  });
}
