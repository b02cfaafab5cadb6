import type { Language } from '../../../src/features/reading/index.js';
import type { Random } from './random.js';

/** 1,234.56 or 1.234,56 or 1 234,56. */
export type NumberFormat = 'point' | 'comma' | 'space';

const separators: Record<NumberFormat, [thousands: string, decimals: string]> = {
  point: [',', '.'],
  comma: ['.', ','],
  space: [' ', ','],
};

export function writeNumber(value: number, decimals: number, format: NumberFormat): string {
  const [thousands, point] = separators[format];
  const [whole = '0', fraction] = value.toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, thousands);
  return fraction === undefined ? grouped : `${grouped}${point}${fraction}`;
}

/** Spanish is written in all three ways: Mexico and Peru with a point, Spain and Chile with a comma. */
export const numberFormatOf = (random: Random, language: Language): NumberFormat =>
  language === 'es' ? random.pick(['comma', 'comma', 'point', 'space'] as const) : 'point';

const monthNames = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  es: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
} as const;

interface DateParts {
  year: number;
  month: number;
  day: number;
}
type DateWriter = (parts: DateParts) => string;

const two = (value: number): string => String(value).padStart(2, '0');
const english = (month: number): string => monthNames.en[month - 1] ?? '';
const spanish = (month: number): string => monthNames.es[month - 1] ?? '';

const iso: DateWriter = ({ year, month, day }) => `${year}-${two(month)}-${two(day)}`;
const chinese: DateWriter[] = [
  iso,
  ({ year, month, day }) => `${year}年${month}月${day}日`,
  ({ year, month, day }) => `${year}年${two(month)}月${two(day)}日`,
  ({ year, month, day }) => `${year}/${two(month)}/${two(day)}`,
  ({ year, month, day }) => `${year}.${two(month)}.${two(day)}`,
  ({ year, month, day }) => `${english(month).slice(0, 3).toUpperCase()}. ${day}, ${year}`,
];

const writers: Record<Language, DateWriter[]> = {
  en: [
    iso,
    ({ year, month, day }) => `${day} ${english(month)} ${year}`,
    ({ year, month, day }) => `${english(month)} ${day}, ${year}`,
    ({ year, month, day }) => `${two(day)}-${english(month).slice(0, 3)}-${year}`,
    ({ year, month, day }) => `${english(month).slice(0, 3).toUpperCase()}. ${two(day)}, ${year}`,
    ({ year, month, day }) => `${two(day)}.${two(month)}.${year}`,
    ({ year, month, day }) => `${two(day)} ${english(month).slice(0, 3).toUpperCase()} ${year}`,
    ({ year, month, day }) => `${english(month).toUpperCase()} ${day}, ${year}`,
    // Only with a day that can't be a month: the order is then certain.
    ({ year, month, day }) =>
      day > 12 ? `${two(day)}/${two(month)}/${year}` : `${day} ${english(month)} ${year}`,
    ({ year, month, day }) =>
      day > 12 ? `${two(month)}/${two(day)}/${year}` : `${english(month)} ${day}, ${year}`,
  ],
  es: [
    ({ year, month, day }) => `${two(day)}/${two(month)}/${year}`,
    ({ year, month, day }) => `${day} de ${spanish(month)} de ${year}`,
    ({ year, month, day }) => `${two(day)}-${spanish(month).slice(0, 3)}-${year}`,
    ({ year, month, day }) => `${two(day)}.${two(month)}.${year}`,
    ({ year, month, day }) => `${day} de ${spanish(month)} del ${year}`,
    ({ year, month, day }) => `${two(day)}-${two(month)}-${year}`,
    iso,
  ],
  'zh-Hans': chinese,
  'zh-Hant': [...chinese, ({ year, month, day }) => `中華民國${year - 1911}年${month}月${day}日`],
};

/** Chooses how a document writes its dates. */
export function dateWriterOf(random: Random, language: Language): (isoDate: string) => string {
  const write = random.pick(writers[language]);
  return (isoDate) => {
    const [year = 0, month = 0, day = 0] = isoDate.split('-').map(Number);
    return write({ year, month, day });
  };
}
