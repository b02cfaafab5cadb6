import type { Language } from './model.js';
import type { Parsed } from './parse-numbers.js';
import { repairText } from './text.js';

const monthNames = new Map<string, number>();
for (const locale of ['en', 'es']) {
  for (const style of ['long', 'short'] as const) {
    const format = new Intl.DateTimeFormat(locale, { month: style, timeZone: 'UTC' });
    for (let month = 0; month < 12; month += 1)
      monthNames.set(plain(format.format(Date.UTC(2024, month, 1))), month + 1);
  }
}
monthNames.set('set', 9).set('setiembre', 9).set('sept', 9).set('sep', 9);

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
}

/** What is known about the order of day and month. */
export interface DateHints {
  language: Language;
  /** The words of the label, which may say "MM/DD/YYYY". */
  label: string;
  /** The document writes the month before the day. */
  isMonthFirst?: boolean;
}

const iso = (year: number, month: number, day: number): string | null => {
  const full = year < 100 ? 2000 + year : year;
  const date = new Date(Date.UTC(full, month - 1, day));
  const isReal =
    date.getUTCMonth() === month - 1 && date.getUTCDate() === day && full >= 1950 && full <= 2100;
  return isReal ? date.toISOString().slice(0, 10) : null;
};

const chineseDigits = '〇一二三四五六七八九';
/** 二〇二七 → 2027, 十二 → 12. */
const arabic = (text: string): string =>
  text
    .replace(/零|○/g, '〇')
    .replace(
      /([二三])?十([一二三四五六七八九])?(?=月|日)/g,
      (_, tens: string | undefined, ones: string | undefined) =>
        String(
          (tens === undefined ? 1 : chineseDigits.indexOf(tens)) * 10 +
            (ones === undefined ? 0 : chineseDigits.indexOf(ones)),
        ),
    )
    .replace(/[〇一二三四五六七八九]/g, (digit) => String(chineseDigits.indexOf(digit)));

/** The first date in a text as ISO 8601. Days come first unless the label or the value says otherwise. */
export function parseDate(text: string, hints: DateHints): Parsed<string> | null {
  const source = repairText(text).trim();
  const found = chineseDate(source) ?? yearFirst(source) ?? withMonthName(source) ?? numeric(source, hints);
  if (found === null) return null;
  // A date amid other text is less sure to be the one.
  const rest = source.length - found.length;
  return { value: found.value, quality: found.quality * (rest > 25 ? 0.7 : 1) };
}

interface Found extends Parsed<string> {
  length: number;
}

const as = (value: string | null, quality: number, match: RegExpExecArray): Found | null =>
  value === null ? null : { value, quality, length: match[0].length };

/** Years of the Republic of China are counted from 1912. */
const republic = 1911;

function chineseDate(text: string): Found | null {
  const old = /民[國国]\s*(\d{2,3})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号號]?/.exec(arabic(text));
  if (old !== null) return as(iso(Number(old[1]) + republic, Number(old[2]), Number(old[3])), 1, old);
  const match = /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号號]?/.exec(
    /年/.test(text) ? arabic(text) : text,
  );
  return match === null ? null : as(iso(Number(match[1]), Number(match[2]), Number(match[3])), 1, match);
}

function yearFirst(text: string): Found | null {
  const match = /(?<!\d)((?:19|20)\d{2})[-/.\s](\d{1,2})[-/.\s](\d{1,2})(?!\d)/.exec(text);
  const compact = match ?? /(?<![\dA-Za-z])(20\d{2})(\d{2})(\d{2})(?!\d)/.exec(text);
  return compact === null
    ? null
    : as(iso(Number(compact[1]), Number(compact[2]), Number(compact[3])), 1, compact);
}

function withMonthName(text: string): Found | null {
  const dayFirst =
    /(?<!\d)(\d{1,2})(?:st|nd|rd|th|ST|ND|RD|TH|º|°)?(?:[\s.,/-]+(?:day\s+)?(?:de(?:l)?|of))?[\s.,/-]*(\p{L}{3,10})\.?(?:[\s.,/-]+(?:de(?:l)?))?[\s.,/'-]*(\d{4}|\d{2})(?!\d)/u;
  const first = dayFirst.exec(text);
  const month = monthNames.get(plain(first?.[2] ?? ''));
  if (first !== null && month !== undefined)
    return as(iso(Number(first[3]), month, Number(first[1])), 1, first);
  const monthFirst =
    /(\p{L}{3,10})[\s./-]*(\d{1,2})(?:st|nd|rd|th|ST|ND|RD|TH)?[\s.,/-]+(\d{4}|\d{2})(?!\d)/iu.exec(text);
  const leading = monthNames.get(plain(monthFirst?.[1] ?? ''));
  if (monthFirst !== null && leading !== undefined)
    return as(iso(Number(monthFirst[3]), leading, Number(monthFirst[2])), 1, monthFirst);
  const yearLeading = /(\d{4})[\s.,/-]+(\p{L}{3,10})[\s.,/-]+(\d{1,2})(?!\d)/u.exec(text);
  const middle = monthNames.get(plain(yearLeading?.[2] ?? ''));
  if (yearLeading === null || middle === undefined) return null;
  return as(iso(Number(yearLeading[1]), middle, Number(yearLeading[3])), 1, yearLeading);
}

function numeric(text: string, hints: DateHints): Found | null {
  const match = /(?<![\d./-])(\d{1,2})\s?([-/.\s])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?![\d/])/.exec(text);
  if (match === null) return null;
  const [first, second, year] = [Number(match[1]), Number(match[3]), Number(match[4])];
  if (first > 12) return as(iso(year, second, first), 1, match);
  if (second > 12) return as(iso(year, first, second), 1, match);
  // The form of the date may stand behind it: "02/11/2026 (MM/DD/YYYY)".
  const label = `${hints.label} ${text}`.toLowerCase();
  const saysMonthFirst = /m{1,2}\s?[-/.]\s?d{1,2}/.test(label);
  const saysDayFirst = /d{1,2}\s?[-/.]\s?m{1,2}/.test(label);
  const isMonthFirst = saysMonthFirst || (hints.isMonthFirst === true && !saysDayFirst && match[2] !== '.');
  const value = isMonthFirst ? iso(year, first, second) : iso(year, second, first);
  const isSure =
    saysMonthFirst || saysDayFirst || hints.language === 'es' || match[2] === '.' || first === second;
  return as(value, isSure ? 0.97 : 0.8, match);
}
