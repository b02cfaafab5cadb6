import { repairText } from './text.js';

/** A value and how well the text fits it, from 0 to 1. */
export interface Parsed<Value> {
  value: Value;
  quality: number;
}

/**
 * What a lone point or comma before three digits is, as in `8.240`: with `decimal`, points divide the fraction off;
 * with `comma`, commas do; else both divide thousands.
 */
export type Points = 'decimal' | 'comma' | 'either';

/**
 * A number as people write it: `1,234.50`, `1.234,50`, `1 234,50`, `1'234.50`. A lone separator before exactly
 * three digits divides thousands, unless the text before it is a lone zero.
 */
export function parseNumber(text: string, points: Points = 'either'): number | null {
  const plain = repairText(text)
    .trim()
    .replace(/(?<=\d)[OoQ](?=[\d.,]|$)/g, '0');
  const match = /^([-(+]?)(\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d+)?|\d[\d.,]*)\)?$/.exec(plain);
  if (match === null) return null;
  const digits = (match[2] ?? '').replace(/[ '’]/g, '').replace(/[.,]$/, '');
  const value = Number(decimalPoint(digits, points));
  if (!Number.isFinite(value)) return null;
  return match[1] === '-' || match[1] === '(' ? -value : value;
}

function decimalPoint(digits: string, points: Points): string {
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  if (last < 0) return digits;
  const separator = digits[last] as string;
  const other = separator === '.' ? ',' : '.';
  const count = digits.split(separator).length - 1;
  const behind = digits.length - last - 1;
  const isLoneMark = separator === { decimal: '.', comma: ',', either: '' }[points];
  const mayDivide = behind === 3 && last <= 3 && !digits.includes(other) && !/^0[.,]/.test(digits);
  // "1.982.60" has a comma that looks like a point.
  const dividesThousands = (count > 1 && behind === 3) || (mayDivide && !isLoneMark);
  const whole = dividesThousands ? digits : digits.slice(0, last);
  const fraction = dividesThousands ? '' : digits.slice(last + 1);
  return `${whole.replace(/[.,]/g, '')}${fraction === '' ? '' : `.${fraction}`}`;
}

/** The first number in a text with the text before and behind it. */
export function firstNumber(
  text: string,
  points: Points = 'either',
): { value: number; before: string; behind: string } | null {
  const pattern = /[-(]?\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d+)?(?![\d])|[-(]?\d[\d.,]*\d|\d/;
  const match = pattern.exec(text);
  if (match === null) return null;
  const value = parseNumber(match[0].replace('(', ''), points);
  if (value === null) return null;
  return {
    value,
    before: text.slice(0, match.index).trim(),
    behind: text.slice(match.index + match[0].length).trim(),
  };
}

const symbols: [RegExp, string][] = [
  [/US\s?\$|U\.S\.\s?\$|美元|美金|US dollars?|dolares (americanos|estadounidenses)/i, 'USD'],
  [/HK\s?\$|港币|港幣|港元/i, 'HKD'],
  [/NT\s?\$|新台币|新臺幣|新台幣/i, 'TWD'],
  [/(CA|C)\s?\$|Canadian dollars?/i, 'CAD'],
  [/(AU|A)\s?\$|Australian dollars?/i, 'AUD'],
  [/MX\s?\$|pesos mexicanos/i, 'MXN'],
  [/R\$/, 'BRL'],
  [/S\$/, 'SGD'],
  [/€|欧元|歐元|\beuros?\b/i, 'EUR'],
  [/£|英镑|英鎊|pounds? sterling/i, 'GBP'],
  [/RMB|人民币|人民幣|CN¥|\byuan\b/i, 'CNY'],
  [/日元|日圓|JP¥/i, 'JPY'],
  [/₩/, 'KRW'],
  [/₹/, 'INR'],
];

const codes = new Set(Intl.supportedValuesOf('currency'));
/** Words in capitals that happen to be codes of currencies. */
const notCurrencies = new Set([
  'ALL',
  'TOP',
  'CUP',
  'LAK',
  'BAM',
  'PAB',
  'SOS',
  'MOP',
  'COP',
  'GEL',
  'MGA',
  'TRY',
  'ANG',
  'KGS',
]);

/** The currency in a text as ISO 4217; a bare `$` is a guess. */
export function parseCurrency(text: string): Parsed<string> | null {
  const repaired = repairText(text);
  const words = repaired.match(/(?<![A-Za-z])[A-Z]{3}(?![A-Za-z])/g) ?? [];
  const code = words.find((word) => codes.has(word) && !notCurrencies.has(word));
  if (code !== undefined) return { value: code, quality: 1 };
  const lone = repaired.trim();
  if (codes.has(lone)) return { value: lone, quality: 0.9 };
  const symbol = symbols.find(([pattern]) => pattern.test(repaired));
  if (symbol !== undefined) return { value: symbol[1], quality: 0.95 };
  if (/\$/.test(repaired)) return { value: 'USD', quality: 0.6 };
  return /[¥]/.test(repaired) ? { value: 'CNY', quality: 0.6 } : null;
}

const moneyWords =
  /^[\s:.()/=-]*([A-Z]{3}|[A-Z]{0,2}\s?[$€£¥₩₹]|euros?|dolares|dollars|RMB|美元|元|欧元|人民币|人民幣|歐元)?[\s:.()/-]*$/i;

/** An amount of money; what stands beside it must be a currency. */
export function parseAmount(text: string, points: Points = 'either'): Parsed<number> | null {
  const number = firstNumber(text.trim(), points);
  if (number === null) return null;
  const plain = moneyWords.test(number.before) && moneyWords.test(number.behind);
  if (!plain) return null;
  const hasCents = /[.,]\d{2}(?!\d)/.test(text);
  return { value: number.value, quality: hasCents || parseCurrency(text) !== null ? 1 : 0.8 };
}

const kilograms: [RegExp, number][] = [
  [/^(kgs?|kilos?|kilogram(me)?s?|kilogramos?|千克|公斤)\b|^(千克|公斤)/i, 1],
  [/^(lbs?|pounds?|libras?|磅)(?![a-z])/i, 0.45359237],
  [/^(mts?|tons?|tonnes?|metric tons?|toneladas?|tm|t|公吨|吨|公噸|噸)(?![a-z])/i, 1000],
  [/^(g|grs?|grams?|gramos?|克)(?![a-z])/i, 0.001],
];

/** "205.0 lb / 93.0 kg" says it twice. */
const inKilograms = (text: string): string =>
  text.replace(/^[^\d.,]{0,20}[\d.,]{1,15}\s?(?:lbs?|pounds?)\.?\s?[/(|=]\s?(?=[\d.,]{1,15}\s?kgs?\b)/i, '');

/** A weight in kilograms; the unit may stand in the label. */
export function parseWeight(
  text: string,
  hint = '',
  points: Points = 'either',
  isSure = false,
): Parsed<number> | null {
  const number = firstNumber(inKilograms(text).trim(), points);
  if (number === null || number.value < 0 || !/^[\p{L}\s.:()/]{0,20}$/u.test(number.before)) return null;
  const behind = number.behind.replace(/^[(\s/]+/, '');
  const unit = kilograms.find(([pattern]) => pattern.test(behind));
  // `18.400 kg` is eighteen in one country and eighteen thousand in another.
  const isAmbiguous = /(?<![\d.,])[1-9]\d{0,2}[.,]\d{3}(?![\d.,])/.test(text);
  if (unit !== undefined)
    return {
      value: rounded(number.value * unit[1]),
      quality: isAmbiguous && !isSure && points === 'decimal' && text.includes('.') ? 0.7 : 1,
    };
  if (behind !== '' && !/^[)\s.]*$/.test(behind)) return null;
  // The letters of "G.W." and "T. weight" are no units.
  const units = hint.split(/[\s()/.,:]+/).filter((word) => word.length > 1 || /\p{Script=Han}/u.test(word));
  const hinted = kilograms.find(([pattern]) => units.some((word) => pattern.test(word)));
  return { value: rounded(number.value * (hinted?.[1] ?? 1)), quality: hinted === undefined ? 0.75 : 0.95 };
}

/** A volume in cubic metres. */
export function parseVolume(text: string, hint = '', points: Points = 'either'): Parsed<number> | null {
  const number = firstNumber(text.trim(), points);
  if (number === null || number.value < 0 || number.before.length > 12) return null;
  if (/^(cuft|cu\.? ?ft|ft3|cft)/i.test(number.behind))
    return { value: rounded(number.value * 0.0283168466), quality: 1 };
  if (
    /^(cbm|m3|m³|cu\.? ?m|m\^3|metros? cubicos?|metros? cúbicos?|立方米|立方公尺|立方)/i.test(number.behind)
  )
    return { value: number.value, quality: 1 };
  if (number.behind !== '') return null;
  return { value: number.value, quality: /cbm|m3|m³|立方/i.test(hint) ? 0.95 : 0.75 };
}

/** Floating point leaves tails behind. */
export const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;
