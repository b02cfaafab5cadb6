import {
  type ColumnKey,
  columnKeys,
  type LabelKey,
  labelKeys,
  lexicons,
  phrasesOf,
} from './lexicon/index.js';
import { documentTypes, type DocumentType } from './model.js';
import { editsBetween, fold, isWithinOneEdit, shapeOf } from './text.js';

/** From this many letters on, one wrong letter is forgiven. */
const tolerantFrom = 8;
/** In what was read from a picture more is forgiven: letters that look alike, and two wrong ones from this length on. */
const misread = { alikeFrom: 5, twoFrom: 15 };
/** One of at least so many Chinese characters may be another one. */
const misreadHan = 4;
const onlyHan = /^\p{Script=Han}+$/u;

/** What a text and the phrases of a length that differ from it by one letter have in common. */
const endsOf = (text: string, length: number): string[] => [
  `${length}^${text.slice(0, 3)}`,
  `${length}$${text.slice(-3)}`,
];

/** Looks phrases up by their letters alone. */
export class PhraseBook<Key> {
  readonly #byText = new Map<string, Key[]>();
  /** By length and the first or the last letters: one wrong letter leaves one of the two as it is. */
  readonly #byEnds = new Map<string, string[]>();
  readonly #byShape = new Map<string, string>();
  /** Phrases of Chinese characters by their length. */
  readonly #han = new Map<number, string[]>();

  add(phrase: string, key: Key): void {
    const text = fold(phrase);
    if (text === '') return;
    const keys = this.#byText.get(text);
    if (keys === undefined) {
      this.#byText.set(text, [key]);
      this.#byShape.set(shapeOf(text), text);
      if (onlyHan.test(text)) this.#han.set(text.length, [...(this.#han.get(text.length) ?? []), text]);
      for (const end of endsOf(text, text.length))
        this.#byEnds.set(end, [...(this.#byEnds.get(end) ?? []), text]);
    } else if (!keys.includes(key)) {
      keys.push(key);
    }
  }

  /** The keys of a folded text. */
  exact(folded: string): readonly Key[] | undefined {
    return this.#byText.get(folded);
  }

  /** The keys of a folded text with at most one wrong letter. */
  near(folded: string): readonly Key[] | undefined {
    if (folded.length < tolerantFrom) return undefined;
    for (const length of [folded.length, folded.length + 1, folded.length - 1]) {
      if (length < tolerantFrom) continue;
      for (const end of endsOf(folded, length)) {
        const phrase = this.#byEnds.get(end)?.find((text) => isWithinOneEdit(text, folded));
        if (phrase !== undefined) return this.#byText.get(phrase);
      }
    }
    return undefined;
  }

  /** The keys of a folded text that was read from a picture; undefined as well when several phrases are as near. */
  misread(folded: string): readonly Key[] | undefined {
    const near = this.near(folded);
    if (near !== undefined) return near;
    const alike = folded.length < misread.alikeFrom ? undefined : this.#byShape.get(shapeOf(folded));
    const phrase = alike ?? (onlyHan.test(folded) ? this.#misreadHan(folded) : this.#withTwoEdits(folded));
    return phrase === undefined ? undefined : this.#byText.get(phrase);
  }

  #misreadHan(folded: string): string | undefined {
    if (folded.length < misreadHan) return undefined;
    const [first, ...others] = (this.#han.get(folded.length) ?? []).filter(
      (phrase) => Array.from(phrase).filter((character, at) => character !== folded[at]).length === 1,
    );
    return others.length === 0 ? first : undefined;
  }

  #withTwoEdits(folded: string): string | undefined {
    if (folded.length < misread.twoFrom) return undefined;
    const lengths = [-2, -1, 0, 1, 2].map((more) => folded.length + more);
    return lengths
      .flatMap((length) => endsOf(folded, length))
      .flatMap((end) => this.#byEnds.get(end) ?? [])
      .find((phrase) => editsBetween(phrase, folded, 2) <= 2);
  }

  find(folded: string): readonly Key[] | undefined {
    return this.exact(folded) ?? this.near(folded);
  }
}

const all = Object.values(lexicons);

/** Words that announce a value. */
export const labelBook = new PhraseBook<LabelKey>();
/** The heads of the columns of a table. */
export const columnBook = new PhraseBook<ColumnKey>();
/** The names of documents. */
export const titleBook = new PhraseBook<DocumentType | 'other'>();
const tailBook = new PhraseBook<true>();
const totalBook = new PhraseBook<true>();
const formTexts: string[] = [];

for (const lexicon of all) {
  for (const key of labelKeys)
    for (const phrase of phrasesOf(lexicon.labels[key])) labelBook.add(phrase, key);
  for (const key of columnKeys)
    for (const phrase of phrasesOf(lexicon.columns[key])) columnBook.add(phrase, key);
  for (const type of [...documentTypes, 'other'] as const)
    for (const phrase of phrasesOf(lexicon.titles[type])) titleBook.add(phrase, type);
  for (const phrase of phrasesOf(lexicon.tails)) tailBook.add(phrase, true);
  for (const phrase of phrasesOf(lexicon.totals)) totalBook.add(phrase, true);
  formTexts.push(...phrasesOf(lexicon.formPhrases).map(fold));
}

/** Whether a text only completes a label: "(name and address)", "no.". */
export const isTail = (text: string): boolean =>
  /^\(.*\)?:?$/.test(text.trim()) || tailBook.find(fold(text)) !== undefined;

/** Whether a text starts the line of totals of a table. */
export const isTotal = (text: string): boolean =>
  totalBook.exact(fold(text.replace(/[:(].*$/, ''))) !== undefined;

/** Whether a text belongs to the form and not to what was filled in. */
export const isFormText = (text: string): boolean => {
  const folded = fold(text);
  if (/^[\s_.…\-–—/|*]*$/.test(text)) return true;
  return formTexts.some(
    (phrase) => folded.startsWith(phrase) || (phrase.length >= 12 && folded.includes(phrase)),
  );
};

/** A unit and nothing else, as it stands below a head. */
export const unitOnly =
  /^\(?\s*(kgs?|lbs?|mt|tons?|cbm|m3|m³|cm|mm|pcs|ctns?|sets|usd|us\$|eur|cny|rmb|gbp|\$|€|公斤|千克|立方米|立方公尺|美元|件|箱|个|個|支|台|套)\.?\s*\)?$/i;
