import { formatNumber } from '../ui/format.js';

/** Names and values of fields as people read them. */

export type Content = string | number | string[];

type Kind = 'date' | 'country' | 'currency' | 'money' | 'weight' | 'volume' | 'number' | 'list' | 'text';

/** What kind of value a field has, by its name. The first row that fits counts. */
const kinds: readonly (readonly [RegExp, Kind])[] = [
  [/Date$/, 'date'],
  [/^(countryOfOrigin|originCountry|destinationCountry)$/, 'country'],
  [/^currency$/, 'currency'],
  [/^(totalAmount|amount|unitPrice|freight|insurance|discount)$/, 'money'],
  [/Kg$/, 'weight'],
  [/M3$/, 'volume'],
  [/^(quantity|packages|totalPackages|numberOfOriginals)$/, 'number'],
  [/^(containerNumbers|sealNumbers|hsCodes)$/, 'list'],
];

/** `parts/1/lineItems/0/unitPrice` → `unitPrice`. */
export const lastOf = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

const kindOf = (name: string): Kind => kinds.find(([shape]) => shape.test(lastOf(name)))?.[1] ?? 'text';

const numbers: readonly Kind[] = ['money', 'weight', 'volume', 'number'];
export const isNumeric = (name: string): boolean => numbers.includes(kindOf(name));

/** `grossWeightKg` → "Gross weight", `hsCodes` → "HS codes". */
export function nameInWords(name: string): string {
  const words = lastOf(name)
    .replace(/(Kg|M3)$/, '')
    .replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .replace(/^hs\b/, 'HS');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The same for a line of the table of goods: "Unit price, line 1". */
export function fullName(name: string): string {
  const line = /lineItems\/(\d+)\//.exec(name);
  return line ? `${nameInWords(name)}, line ${Number(line[1]) + 1}` : nameInWords(name);
}

const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' });
const money = new Intl.NumberFormat(undefined, { minimumFractionDigits: 2, maximumFractionDigits: 10 });
const exact = new Intl.NumberFormat(undefined, { maximumFractionDigits: 10 });
const regions = new Intl.DisplayNames(undefined, { type: 'region', fallback: 'none' });
const currencies = new Intl.DisplayNames(undefined, { type: 'currency', fallback: 'none' });

/** A code with its name, where it has one. */
function named(names: Intl.DisplayNames, code: string): string {
  try {
    const name = names.of(code);
    return name === undefined ? code : `${name} (${code})`;
  } catch {
    return code;
  }
}

function formatDate(text: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
    ? day.format(Date.parse(text))
    : text;
}

const ofText: Partial<Record<Kind, (text: string) => string>> = {
  date: formatDate,
  country: (text) => named(regions, text),
  currency: (text) => named(currencies, text),
};

const ofNumber: Partial<Record<Kind, (value: number) => string>> = {
  money: (value) => money.format(value),
  weight: (value) => `${exact.format(value)} kg`,
  volume: (value) => `${exact.format(value)} m³`,
};

/** A value in a form that is easy to read: dates, countries and currencies by name, numbers with their unit. */
export function formatValue(name: string, value: Content): string {
  const kind = kindOf(name);
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value === 'number') return ofNumber[kind]?.(value) ?? exact.format(value);
  return ofText[kind]?.(value) ?? value;
}

/** A value as one types it. */
export const toInput = (value: Content | null): string =>
  value === null ? '' : Array.isArray(value) ? value.join(', ') : String(value);

/** A number as people type it: `17,000.50`, `17 000.50`, `17000,5`; null for anything else. */
function toNumber(text: string): number | null {
  const bare = text.replaceAll(/[\s'’]/g, '');
  const plain = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(bare) ? bare.replaceAll(',', '') : bare.replace(',', '.');
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

const hints: Partial<Record<Kind, string>> = {
  date: 'Year, month and day, such as 2027-01-31.',
  country: 'Two letters, such as DE.',
  currency: 'Three letters, such as EUR.',
  weight: 'In kilograms.',
  volume: 'In cubic metres.',
  list: 'Several are separated by commas.',
};

/** How a value of the field is typed; undefined where there is nothing to say. */
export const hintOf = (name: string): string | undefined => hints[kindOf(name)];

/** What was typed as a value of the field. @returns a sentence when it makes no sense there */
export function fromInput(name: string, text: string): { value: Content | null } | { error: string } {
  const trimmed = text.trim();
  if (trimmed === '') return { value: null };
  if (isNumeric(name)) {
    const value = toNumber(trimmed);
    return value === null ? { error: 'Takes a number, such as 1240.50.' } : { value };
  }
  const kind = kindOf(name);
  if (kind === 'country' || kind === 'currency') return { value: trimmed.toUpperCase() };
  if (kind !== 'list') return { value: trimmed };
  const values = trimmed.split(/[,;\n]/).map((each) => each.trim());
  return { value: values.filter((each) => each !== '') };
}

/** `[1, 2, 3, 5]` → "Pages 1–3, 5". */
export function pagesInWords(pages: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const page of [...pages].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && page === last[1] + 1) last[1] = page;
    else runs.push([page, page]);
  }
  const list = runs.map(([from, to]) => (from === to ? formatNumber(from) : `${from}–${to}`)).join(', ');
  return `${pages.length === 1 ? 'Page' : 'Pages'} ${list}`;
}
