import { columnKeys, type Lexicon, labelKeys, lexicons, phrasesOf } from './lexicon/index.js';
import { documentTypes } from './model.js';
import { editsBetween, fold, isWithinOneEdit, shapeOf } from './text.js';

/** From this many letters on, one wrong letter is forgiven. */
const tolerantFrom = 8;
/** In what was read from a picture more is forgiven: letters that look alike, and two wrong ones from this length on. */
const misread = { alikeFrom: 5, twoFrom: 15 };
/** One of at least so many Chinese characters may be another one. */
const misreadHan = 4;
const onlyHan = /^\p{Script=Han}+$/u;

const all = Object.values(lexicons);

/** What a text and the phrases of a length that differ from it by one letter have in common. */
const endsOf = (text: string, length: number): string[] => [
  `${length}^${text.slice(0, 3)}`,
  `${length}$${text.slice(-3)}`,
];

/** Phrases in the forms in which they are looked up. */
interface Index<Key> {
  byText: Map<string, Key[]>;
  /** By length and the first or the last letters: one wrong letter leaves one of the two as it is. */
  byEnds: Map<string, string[]>;
  byShape: Map<string, string>;
  /** Phrases of Chinese characters by their length. */
  han: Map<number, string[]>;
}

function addTo<Key>({ byText, byEnds, byShape, han }: Index<Key>, phrase: string, key: Key): void {
  const text = fold(phrase);
  if (text === '') return;
  const keys = byText.get(text);
  if (keys === undefined) {
    byText.set(text, [key]);
    byShape.set(shapeOf(text), text);
    if (onlyHan.test(text)) han.set(text.length, [...(han.get(text.length) ?? []), text]);
    for (const end of endsOf(text, text.length)) byEnds.set(end, [...(byEnds.get(end) ?? []), text]);
  } else if (!keys.includes(key)) {
    keys.push(key);
  }
}

/** Looks phrases up by their letters alone. */
export class PhraseBook<Key> {
  #made: Index<Key> | undefined;

  /** @param phrasesFor gives the phrases of a lexicon that mean a key */
  constructor(
    private readonly keys: readonly Key[],
    private readonly phrasesFor: (lexicon: Lexicon, key: Key) => readonly string[],
  ) {}

  /** Made when something is looked up: a server that reads no document itself starts sooner without it. */
  get #index(): Index<Key> {
    return (this.#made ??= this.#make());
  }

  #make(): Index<Key> {
    const index: Index<Key> = { byText: new Map(), byEnds: new Map(), byShape: new Map(), han: new Map() };
    for (const lexicon of all)
      for (const key of this.keys)
        for (const phrase of this.phrasesFor(lexicon, key)) addTo(index, phrase, key);
    return index;
  }

  /** The keys of a folded text. */
  exact(folded: string): readonly Key[] | undefined {
    return this.#index.byText.get(folded);
  }

  /** The keys of a folded text with at most one wrong letter. */
  near(folded: string): readonly Key[] | undefined {
    if (folded.length < tolerantFrom) return undefined;
    for (const length of [folded.length, folded.length + 1, folded.length - 1]) {
      if (length < tolerantFrom) continue;
      for (const end of endsOf(folded, length)) {
        const phrase = this.#index.byEnds.get(end)?.find((text) => isWithinOneEdit(text, folded));
        if (phrase !== undefined) return this.#index.byText.get(phrase);
      }
    }
    return undefined;
  }

  /** The keys of a folded text that was read from a picture; undefined as well when several phrases are as near. */
  misread(folded: string): readonly Key[] | undefined {
    const near = this.near(folded);
    if (near !== undefined) return near;
    const alike = folded.length < misread.alikeFrom ? undefined : this.#index.byShape.get(shapeOf(folded));
    const phrase = alike ?? (onlyHan.test(folded) ? this.#misreadHan(folded) : this.#withTwoEdits(folded));
    return phrase === undefined ? undefined : this.#index.byText.get(phrase);
  }

  #misreadHan(folded: string): string | undefined {
    if (folded.length < misreadHan) return undefined;
    const [first, ...others] = (this.#index.han.get(folded.length) ?? []).filter(
      (phrase) => Array.from(phrase).filter((character, at) => character !== folded[at]).length === 1,
    );
    return others.length === 0 ? first : undefined;
  }

  #withTwoEdits(folded: string): string | undefined {
    if (folded.length < misread.twoFrom) return undefined;
    const lengths = [-2, -1, 0, 1, 2].map((more) => folded.length + more);
    return lengths
      .flatMap((length) => endsOf(folded, length))
      .flatMap((end) => this.#index.byEnds.get(end) ?? [])
      .find((phrase) => editsBetween(phrase, folded, 2) <= 2);
  }

  find(folded: string): readonly Key[] | undefined {
    return this.exact(folded) ?? this.near(folded);
  }
}

/** Words that announce a value. */
export const labelBook = new PhraseBook(labelKeys, ({ labels }, key) => phrasesOf(labels[key]));
/** The heads of the columns of a table. */
export const columnBook = new PhraseBook(columnKeys, ({ columns }, key) => phrasesOf(columns[key]));
/** The names of documents. */
export const titleBook = new PhraseBook([...documentTypes, 'other'] as const, ({ titles }, type) =>
  phrasesOf(titles[type]),
);
const tailBook = new PhraseBook([true], ({ tails }) => phrasesOf(tails));
const totalBook = new PhraseBook([true], ({ totals }) => phrasesOf(totals));
let formTexts: readonly string[] | undefined;

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
  formTexts ??= all.flatMap(({ formPhrases }) => phrasesOf(formPhrases).map(fold));
  return formTexts.some(
    (phrase) => folded.startsWith(phrase) || (phrase.length >= 12 && folded.includes(phrase)),
  );
};

/** A unit and nothing else, as it stands below a head. */
export const unitOnly =
  /^\(?\s*(kgs?|lbs?|mt|tons?|cbm|m3|m³|cm|mm|pcs|ctns?|sets|usd|us\$|eur|cny|rmb|gbp|\$|€|公斤|千克|立方米|立方公尺|美元|件|箱|个|個|支|台|套)\.?\s*\)?$/i;
