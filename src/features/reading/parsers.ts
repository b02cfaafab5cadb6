import type { FieldContent } from './model.js';
import type { DecimalMark } from './number-marks.js';
import { type DateHints, parseDate } from './parse-dates.js';
import {
  parseContainers,
  parseFreightTerms,
  parseHsCodes,
  parseIdentifier,
  parseOriginals,
  parsePackages,
  parseSeals,
  parseText,
} from './parse-identifiers.js';
import {
  parseAmount,
  parseCurrency,
  type Parsed,
  parseVolume,
  parseWeight,
  type Points,
} from './parse-numbers.js';
import { parseCountry, parseIncoterm, parsePlace } from './parse-places.js';

/** What is known about a document as a whole. */
export type DocumentHints = Omit<Hints, 'label'>;

/** What a parser may be told besides the text. */
export interface Hints extends DateHints {
  /** How the document writes fractions, when its other numbers tell. */
  mark?: DecimalMark | null;
}
type Parser = (text: string, hints: Hints) => Parsed<FieldContent> | null;

/** Carriers write three decimals, with a point except in Spanish. */
const pointsOf = (hints: Hints): Points => marked(hints) ?? (hints.language === 'es' ? 'either' : 'decimal');

const marked = ({ mark }: Hints): Points | undefined =>
  mark == null ? undefined : mark === '.' ? 'decimal' : 'comma';

const amount: Parser = (text, hints) => {
  const parsed = parseAmount(text, marked(hints) ?? 'either');
  return parsed === null || parsed.value < 0 ? null : parsed;
};

/** Every kind of value with what reads it. */
export const parsers = {
  identifier: (text) => parseIdentifier(text),
  date: (text, hints) => parseDate(text, hints),
  amount,
  discount: (text, hints) => {
    const parsed = parseAmount(text, marked(hints) ?? 'either');
    return parsed === null ? null : { ...parsed, value: Math.abs(parsed.value) };
  },
  currency: (text) => parseCurrency(text),
  incoterm: (text) => {
    const parsed = parseIncoterm(text);
    return parsed === null ? null : { value: parsed.value.term, quality: parsed.quality };
  },
  incotermPlace: (text) => {
    const parsed = parseIncoterm(text);
    return parsed?.value.place == null ? null : { value: parsed.value.place, quality: parsed.quality * 0.95 };
  },
  country: (text) => parseCountry(text),
  place: (text) => parsePlace(text),
  weight: (text, hints) => positive(parseWeight(text, hints.label, pointsOf(hints), hints.mark != null)),
  volume: (text, hints) => positive(parseVolume(text, hints.label, pointsOf(hints))),
  packages: (text) => parsePackages(text),
  originals: (text) => parseOriginals(text),
  freightTerms: (text) => parseFreightTerms(text),
  containers: (text) => parseContainers(text),
  seals: (text) => parseSeals(text),
  hsCodes: (text) => parseHsCodes(text),
  vessel: (text) => parseText(text.replace(/\s*(\/|\bV(oy)?\.?\s?(no\.?)?\s?(?=\w*\d)).*$/i, ''), 60),
  voyage: (text) => {
    const behind =
      /(?:\/|\bV(?:oy)?\.?\s?(?:no\.?)?\s?)\s*(\w*\d[\w-]*)\s*$/i.exec(text)?.[1] ??
      /\s(\w*\d\w*)$/.exec(text)?.[1];
    return parseIdentifier(behind ?? text);
  },
  name: (text) => parseText(text, 100),
  text: (text) => parseText(text, 200),
  longText: (text) => parseText(text, 1000),
} as const satisfies Record<string, Parser>;

export type ParserName = keyof typeof parsers;

const positive = (parsed: Parsed<number> | null): Parsed<number> | null =>
  parsed === null || parsed.value <= 0 ? null : parsed;

/** Reads a text as a kind of value. */
export const parseAs = (name: ParserName, text: string, hints: Hints): Parsed<FieldContent> | null =>
  (parsers[name] as Parser)(text, hints);
