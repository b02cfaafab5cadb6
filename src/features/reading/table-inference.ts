import { textOf } from './geometry.js';
import type { ColumnKey } from './lexicon/index.js';
import { firstNumber } from './parse-numbers.js';
import { parseCountry } from './parse-places.js';
import type { Word } from './model.js';
import { columnBook } from './phrases.js';
import type { Column } from './table-head.js';
import { fold } from './text.js';

/** What the rows of a table hold in each column. */
interface Table {
  columns: Column[];
  rows: ReadonlyMap<number, Word[]>[];
}

/** "1, 2, 3" or "P1, P2": which package it is, not how many. */
const isRunning = (texts: readonly string[]): boolean =>
  texts.length >= 2 &&
  texts.every((text, index) => text.replace(/^\p{L}{0,3}[\s.-]?0*/u, '') === String(index + 1));

/** Packages that are numbered in a column whose head could also mean their count; the count stands in another. */
function numberedPackages(table: Table): Column[] | null {
  const index = table.columns.findIndex((column) => column.key === 'packages');
  if (
    index < 0 ||
    !isRunning(textsIn(table, index)) ||
    /qty|no\.? of|cant|数量|數量|件数|件數/i.test(table.columns[index]?.text ?? '')
  )
    return null;
  const counts = table.columns.findIndex(
    (column, at) =>
      at !== index &&
      column.key === null &&
      columnBook.find(fold(column.text))?.includes('packages') === true,
  );
  return table.columns.map((column, at) => ({
    ...column,
    key: at === index ? 'cartonNumbers' : at === counts ? 'packages' : column.key,
  }));
}

const hsShape = /^\d{4}[.\s]?\d{2}([.\s]?\d{2}){0,2}$/;

/** Columns whose heads aren't known, told by what stands in them; null when nothing is learned. */
export function inferKeys(table: Table): Column[] | null {
  if (table.rows.length === 0) return null;
  const renumbered = numberedPackages(table);
  if (renumbered !== null) return inferKeys({ ...table, columns: renumbered }) ?? renumbered;
  const used = new Set(table.columns.map((column) => column.key));
  const learned = new Map<number, ColumnKey>();
  const learn = (index: number, key: ColumnKey): void => {
    if (used.has(key)) return;
    used.add(key);
    learned.set(index, key);
  };
  table.columns.forEach((column, index) => {
    const texts = textsIn(table, index);
    // "Size" above S, M and L is no measure.
    if (column.key === 'dimensions' && texts.length > 0 && texts.every((text) => /^\d+$/.test(text)))
      learned.set(index, 'other');
    if (texts.length < table.rows.length || !isOpen(column)) return;
    if (texts.every((text) => hsShape.test(text) && Number(text.slice(0, 2)) <= 97)) learn(index, 'hsCode');
    else if (column.key === null && texts.every((text) => parseCountry(text)?.quality === 1))
      learn(index, 'countryOfOrigin');
  });
  if (!used.has('description')) {
    const described = table.columns
      .map((column, index) => ({ index, column, letters: lettersIn(textsIn(table, index)) }))
      .filter(({ column, index }) => isOpen(column) && !learned.has(index))
      .sort((a, b) => b.letters - a.letters)[0];
    if (described !== undefined && described.letters >= leastLetters * table.rows.length)
      learn(described.index, 'description');
  }
  const counted = used.has('quantity') ? null : columnOfQuantity(table);
  if (counted !== null) learn(counted, 'quantity');
  if (learned.size === 0) return null;
  return table.columns.map((column, index) => ({ ...column, key: learned.get(index) ?? column.key }));
}

/** The column of which the numbers times the prices are the amounts: goods may be counted under any head. */
function columnOfQuantity({ columns, rows }: Table): number | null {
  const [price, amount] = [
    columns.findIndex(({ key }) => key === 'unitPrice'),
    columns.findIndex(({ key }) => key === 'amount'),
  ];
  if (price < 0 || amount < 0) return null;
  const numberIn = (row: ReadonlyMap<number, Word[]>, index: number): number =>
    firstNumber(textOf(row.get(index) ?? []))?.value ?? 0;
  const found = columns.findIndex(
    (_, index) =>
      index !== price &&
      index !== amount &&
      rows.every((row) => {
        const product = numberIn(row, index) * numberIn(row, price);
        return product > 0 && Math.abs(product - numberIn(row, amount)) <= 0.005 * product;
      }),
  );
  return found < 0 ? null : found;
}

/** A description has about this many letters at least. */
const leastLetters = 5;

/** Only heads that say nothing, or "article", may mean something else. */
const isOpen = (column: Column): boolean => column.key === null || column.key === 'sku';

const textsIn = (table: Table, column: number): string[] =>
  table.rows.flatMap((row) => {
    const words = row.get(column);
    return words === undefined ? [] : [textOf(words).trim()];
  });

const lettersIn = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + (text.match(/\p{L}/gu) ?? []).length, 0);
