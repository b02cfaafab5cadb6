import { candidateFrom } from './candidates.js';
import { textOf, unionOf } from './geometry.js';
import type { ColumnKey } from './lexicon/index.js';
import type { Candidate, DocumentType, ExtractedFields, FieldContent, Word } from './model.js';
import { packageWords, parsePackages, parseText } from './parse-identifiers.js';
import { firstNumber, parseCurrency, type Parsed, parseVolume } from './parse-numbers.js';
import { type DocumentHints, type Hints, parseAs } from './parsers.js';
import { numericKeys, type Table } from './table.js';
import type { Row } from './table-lines.js';
import type { Column } from './table-head.js';

type Reader = (text: string, hints: Hints) => Record<string, Parsed<FieldContent> | null>;

const longestDescription = 200;
const unitShape = /^[\p{L}./²³]{1,12}\.?$/u;

/** Units as a bad copy shows them. */
const misreadUnits: Record<string, string> = { pes: 'pcs', pos: 'pcs', kqs: 'kgs', kq: 'kg' };

const asUnit = (text: string): string => misreadUnits[text.toLowerCase()] ?? text;

const one =
  (field: string, parser: Parameters<typeof parseAs>[0]): Reader =>
  (text, hints) => ({ [field]: parseAs(parser, text, hints) });

/** "120 PCS" is a quantity with its unit. */
const quantity: Reader = (text, { mark }) => {
  const number = firstNumber(text, mark === ',' ? 'comma' : mark === '.' ? 'decimal' : 'either');
  if (number === null || number.before !== '' || number.value <= 0) return { quantity: null, unit: null };
  const unit = number.behind.replace(/[()]/g, '').trim();
  const isUnit = unitShape.test(unit);
  return {
    quantity: { value: number.value, quality: unit === '' || isUnit ? 0.97 : 0.7 },
    unit: isUnit ? { value: asUnit(unit), quality: 0.9 } : null,
  };
};

const packages: Reader = (text) => {
  const parsed = parsePackages(text);
  const kind = /^\s*\d[\d,.]*\s+([\p{L}().]+)\s*$/u.exec(text)?.[1];
  return {
    packages: parsed,
    packageType: parsed === null || kind === undefined ? null : { value: kind, quality: 0.9 },
  };
};

const hsCode: Reader = (text, hints) => {
  const parsed = parseAs('hsCodes', text, hints);
  const [code] = parsed === null ? [] : (parsed.value as string[]);
  return { hsCode: code === undefined || parsed === null ? null : { value: code, quality: parsed.quality } };
};

const unit: Reader = (text) => ({
  unit: unitShape.test(text) ? { value: asUnit(text), quality: 0.95 } : null,
});
const description: Reader = (text) => ({ description: parseText(text, longestDescription) });

const readers: Partial<Record<DocumentType, Partial<Record<ColumnKey, Reader>>>> = {
  invoice: {
    description,
    quantity,
    unit,
    unitPrice: one('unitPrice', 'amount'),
    amount: one('amount', 'amount'),
    hsCode,
    countryOfOrigin: one('countryOfOrigin', 'country'),
    netWeight: one('weightKg', 'weight'),
    grossWeight: one('weightKg', 'weight'),
  },
  packing_list: {
    description,
    quantity: (text, hints) => ({ quantity: quantity(text, hints).quantity ?? null }),
    packages,
    packageType: one('packageType', 'text'),
    netWeight: one('netWeightKg', 'weight'),
    grossWeight: one('grossWeightKg', 'weight'),
    dimensions: one('dimensions', 'text'),
    cartonNumbers: one('cartonNumbers', 'text'),
  },
};

/** The rows of a table as fields. */
export function readLineItems(
  table: Table,
  type: DocumentType,
  hints: DocumentHints,
  page: number,
): ExtractedFields[] {
  const own = readers[type];
  if (own === undefined) return [];
  return table.rows
    .filter((row) => !isUnfilled(row, table.columns))
    .map((row) => ({
      ...notesOf(row, table, own, hints, page),
      ...readRow(row, table.columns, own, hints, page),
    }))
    .filter(isItem);
}

/** What is said about a row in lines below it. */
function notesOf(
  row: Row,
  table: Table,
  own: Partial<Record<ColumnKey, Reader>>,
  hints: DocumentHints,
  page: number,
): ExtractedFields {
  const notes = table.notes.filter((note) => note.row === row);
  const columns = notes.map(({ key, words }) => ({
    key,
    text: '',
    box: unionOf(words.map((word) => word.box)),
    isGuessed: false,
  }));
  return readRow(new Map(notes.map(({ words }, index) => [index, words])), columns, own, hints, page);
}

/** A row of a table of goods has at least a description or a quantity. */
const isItem = (item: ExtractedFields): boolean =>
  item.description !== undefined || item.quantity !== undefined;

/** A row that nobody filled in may say "0.00" in every column of numbers. */
const isUnfilled = (row: Row, columns: readonly Column[]): boolean => {
  const numbers = [...row].flatMap(([index, words]) =>
    numericKeys.includes(columns[index]?.key ?? null) && /\d/.test(textOf(words)) ? [textOf(words)] : [],
  );
  return numbers.length > 0 && numbers.every((text) => !/[1-9]/.test(text));
};

function readRow(
  row: Row,
  columns: readonly Column[],
  own: Partial<Record<ColumnKey, Reader>>,
  hints: DocumentHints,
  page: number,
): ExtractedFields {
  const item: ExtractedFields = {};
  for (const [index, words] of row) {
    const column = columns[index];
    const reader = column?.key == null ? undefined : own[column.key];
    if (column === undefined || reader === undefined) continue;
    for (const [field, parsed] of Object.entries(reader(textOf(words), { ...hints, label: column.text }))) {
      if (
        parsed === null ||
        (item[field] !== undefined && column.key !== 'unit' && column.key !== 'packageType')
      )
        continue;
      item[field] = { ...candidateFrom(words, parsed.value, page, 0.95 * parsed.quality), alternatives: [] };
    }
  }
  return item;
}

const totalFields: Partial<Record<ColumnKey, { field: string; parser: Parameters<typeof parseAs>[0] }>> = {
  amount: { field: 'totalAmount', parser: 'amount' },
  packages: { field: 'totalPackages', parser: 'packages' },
  netWeight: { field: 'netWeightKg', parser: 'weight' },
  grossWeight: { field: 'grossWeightKg', parser: 'weight' },
  volume: { field: 'volumeM3', parser: 'volume' },
};

/** "280 PCS" below these isn't a number of packages. */
const countedColumns: readonly (ColumnKey | null)[] = [
  'quantity',
  'unitPrice',
  'amount',
  'netWeight',
  'grossWeight',
];

/** "Total: 30 CARTONS" below columns that don't count packages. */
function countedIn(table: Table, page: number): Record<string, Candidate> {
  for (const [index, words] of table.totals ?? []) {
    if (countedColumns.includes(table.columns[index]?.key ?? null)) continue;
    const count = words.findIndex(({ text }) => /^\d/.test(text));
    const counted = words.slice(count, count + 2);
    const parsed =
      count < 0 || !packageWords.test(textOf(counted.slice(1))) ? null : parsePackages(textOf(counted));
    if (parsed !== null)
      return { totalPackages: candidateFrom(counted, parsed.value, page, 0.85 * parsed.quality) };
  }
  return {};
}

/** The currency that heads such as "Rate USD" and "Amount (EUR)" name. */
export function currencyOfHeads({ columns }: Table, page: number): Candidate | null {
  for (const { key, text, box } of columns) {
    const parsed = key === 'amount' || key === 'unitPrice' ? parseCurrency(text) : null;
    if (parsed !== null)
      return { value: parsed.value, rawText: text, page, box, confidence: 0.85 * parsed.quality };
  }
  return null;
}

/** The marks that stand beside the rows of goods. */
export function marksOf({ marks }: Table, page: number): Candidate | null {
  const parsed = marks.length === 0 ? null : parseText(textOf(marks), longestDescription);
  return parsed === null ? null : candidateFrom(marks, parsed.value, page, 0.85 * parsed.quality);
}

/** What the line of totals says about the whole document. */
export function readTotals(table: Table, hints: DocumentHints, page: number): Record<string, Candidate> {
  const found: Record<string, Candidate> = countedIn(table, page);
  for (const [index, all] of table.totals ?? []) {
    const column = table.columns[index];
    const target = column?.key == null ? undefined : totalFields[column.key];
    const start = all.findIndex(({ text }) => /\d|[$€£¥]|^[A-Z]{3}$/.test(text));
    const words: Word[] = start < 0 ? [] : all.slice(start);
    const volume = target === undefined ? parseVolume(textOf(words)) : null;
    // "5.78 CBM" below the sizes of cartons.
    if (volume?.quality === 1) found.volumeM3 = candidateFrom(words, volume.value, page, 0.9);
    if (column === undefined || target === undefined || words.length === 0) continue;
    const parsed = parseAs(target.parser, textOf(words), { ...hints, label: column.text });
    const confidence = target.field === 'totalAmount' ? 0.84 : 0.95;
    if (parsed !== null)
      found[target.field] = candidateFrom(words, parsed.value, page, confidence * parsed.quality);
  }
  return found;
}
