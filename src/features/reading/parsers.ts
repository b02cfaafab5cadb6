import type { FieldContent } from './model.js';
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

/** What a parser may be told besides the text. */
export type Hints = DateHints;
type Parser = (text: string, hints: Hints) => Parsed<FieldContent> | null;

const amount: Parser = (text) => {
  const parsed = parseAmount(text);
  return parsed === null || parsed.value < 0 ? null : parsed;
};

/** Carriers write three decimals, with a point except in Spanish. */
const pointsOf = (hints: Hints): Points => (hints.language === 'es' ? 'either' : 'decimal');

/** Every kind of value with what reads it. */
export const parsers = {
  identifier: (text) => parseIdentifier(text),
  date: (text, hints) => parseDate(text, hints),
  amount,
  discount: (text) => {
    const parsed = parseAmount(text);
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
  weight: (text, hints) => positive(parseWeight(text, hints.label, pointsOf(hints))),
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
