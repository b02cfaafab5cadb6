import type { FieldContent } from './model.js';
import type { DecimalMark } from './number-marks.js';
import { type DateHints, parseDate } from './parse-dates.js';
import { parseGoods } from './parse-goods.js';
import {
  parseAmountInWords,
  parseContainers,
  parseCriterion,
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
import { parseVessel, parseVoyage } from './parse-vessels.js';

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

/** "Terms" alone may announce a rule of delivery or the payment. */
const paymentWords =
  /\b(net|days?|t\/?t|l\/?c|prepa(id|yment)|advance|deposit|cash|c\.?o\.?d|d\/[ap]|cad|due|d[ií]as|contado|transferencia|carta de cr[eé]dito|anticipo)\b|天|电汇|電匯|信用证|信用狀|预付|月结|月結/i;

/** Every kind of value with what reads it. */
export const parsers = {
  identifier: (text) => parseIdentifier(text),
  date: (text, hints) => parseDate(text, hints),
  amount,
  discount: (text, hints) => {
    const parsed = parseAmount(text, marked(hints) ?? 'either');
    return parsed === null ? null : { ...parsed, value: Math.abs(parsed.value) };
  },
  // "TOTAL USD" before a bare amount.
  currency: (text, hints) => {
    const [own, announced] = [parseCurrency(text), parseCurrency(hints.label)];
    return own ?? (announced?.quality === 1 && parseAmount(text) !== null ? announced : null);
  },
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
  volume: (text, hints) => positive(plausibleVolume(text, hints)),
  packages: (text) => parsePackages(text),
  originals: (text) => parseOriginals(text),
  freightTerms: (text) => parseFreightTerms(text),
  containers: (text) => parseContainers(text),
  seals: (text) => parseSeals(text),
  hsCodes: (text) => parseHsCodes(text),
  vessel: (text, hints) => parseVessel(text, hints.label),
  voyage: (text, hints) => parseVoyage(text, hints.label),
  goods: (text) => parseGoods(text),
  criterion: (text) => parseCriterion(text),
  amountInWords: (text) => parseAmountInWords(text),
  paymentTerms: (text, hints) => {
    const parsed = parseText(text, 200);
    const isLong = /pay|pago|付款|支付|结算|結算/i.test(hints.label) || paymentWords.test(text);
    if (parsed === null || !isLong) return null;
    // "Terms of delivery and payment" announces both.
    const isDelivery = parseIncoterm(text)?.quality === 1 && !paymentWords.test(text);
    return isDelivery ? { ...parsed, quality: 0.3 } : parsed;
  },
  name: (text) => parseText(text, 100),
  text: (text) => parseText(text, 200),
  longText: (text) => parseText(text, 1000),
} as const satisfies Record<string, Parser>;

export type ParserName = keyof typeof parsers;

/** No shipment has thousands of cubic metres with a lone mark: `15,500 M3` is fifteen and a half. */
const largestVolume = 2000;

function plausibleVolume(text: string, hints: Hints): Parsed<number> | null {
  const parsed = parseVolume(text, hints.label, pointsOf(hints));
  if (parsed === null || parsed.value < largestVolume) return parsed;
  const others = (['comma', 'decimal'] as const).map((points) => parseVolume(text, hints.label, points));
  return others.find((other) => other !== null && other.value < largestVolume) ?? parsed;
}

const positive = (parsed: Parsed<number> | null): Parsed<number> | null =>
  parsed === null || parsed.value <= 0 ? null : parsed;

/** Reads a text as a kind of value. */
export const parseAs = (name: ParserName, text: string, hints: Hints): Parsed<FieldContent> | null =>
  (parsers[name] as Parser)(text, hints);
