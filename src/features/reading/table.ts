import { bottomOf, medianOf, overlapX, rightOf, textOf, unionOf } from './geometry.js';
import type { Cell, Line } from './layout.js';
import type { ColumnKey } from './lexicon/index.js';
import type { Box, Word } from './model.js';
import { columnBook, isTotal } from './phrases.js';
import { columnOf, labelAtStart, type Sheet } from './sheet.js';
import { fold } from './text.js';

export interface Column {
  key: ColumnKey | null;
  text: string;
  box: Box;
}

/** The words of a row by the index of their column. */
export type Row = Map<number, Word[]>;

export interface Table {
  columns: Column[];
  rows: Row[];
  /** The line of totals below the rows. */
  totals: Row | null;
  /** From the first line of the head to the last line of the rows. */
  firstLine: number;
  lastLine: number;
}

const headLines = 4;
const numericKeys: readonly (ColumnKey | null)[] = [
  'quantity',
  'unitPrice',
  'amount',
  'packages',
  'netWeight',
  'grossWeight',
  'volume',
];
/** Two words nearer than this, in heights, are in one cell of a table. */
const tableGap = 0.7;

/** The table of goods on a page: a head of one to four lines and the rows until a total. */
export function findTable(sheet: Sheet): Table | null {
  let best: { columns: Column[]; first: number; last: number; score: number } | null = null;
  for (let first = 0; first < sheet.lines.length; first += 1) {
    for (let count = 1; count <= headLines; count += 1) {
      const lines = sheet.lines.slice(first, first + count);
      if (lines.length < count || isApart(lines)) break;
      const columns = columnsOf(lines);
      const known = new Set(columns.map((column) => column.key).filter((key) => key !== null));
      if (
        known.size < 3 ||
        !['description', 'quantity', 'packages', 'amount'].some((key) => known.has(key as ColumnKey))
      )
        continue;
      const unknown = columns.length - columns.filter((column) => column.key !== null).length;
      const score = known.size - 0.6 * unknown - 0.15 * (count - 1);
      if (score >= 2 && (best === null || score > best.score))
        best = { columns, first, last: first + count - 1, score };
    }
  }
  if (best === null) return null;
  return readRows(sheet, best.columns, best.first, best.last);
}

const isApart = (lines: readonly Line[]): boolean =>
  lines.some((line, index) => {
    const before = lines[index - 1];
    return before !== undefined && line.box.y - bottomOf(before.box) > 0.9 * before.box.height;
  });

/** The heads of columns: cells above one another are one head. */
function columnsOf(lines: readonly Line[]): Column[] {
  const groups: Word[][] = [];
  for (const cell of lines.flatMap((line) => line.cells)) {
    for (const words of lines.length === 1 ? splitHead(cell) : [cell.words]) {
      const box = unionOf(words.map((word) => word.box));
      const above = groups.find((group) => overlapX(unionOf(group.map((word) => word.box)), box) > 0);
      if (above === undefined) groups.push([...words]);
      else above.push(...words);
    }
  }
  const used = new Set<ColumnKey>();
  return groups
    .map((words) => ({ words, box: unionOf(words.map((word) => word.box)) }))
    .sort((a, b) => a.box.x - b.box.x)
    .map(({ words, box }) => {
      const text = words.map((word) => word.text).join(' ');
      const key = keysOfHead(text).find((candidate) => candidate === 'other' || !used.has(candidate)) ?? null;
      if (key !== null) used.add(key);
      return { key, text, box };
    });
}

/** The columns that a head may mean: as it is, without its parenthesis, or in one of its two languages. */
function keysOfHead(text: string): readonly ColumnKey[] {
  const bare = text.replace(/\([^)]*\)/g, ' ');
  const withoutUnit = bare.replace(/\b(in )?(USD|EUR|GBP|CNY|MXN|US\$|HKD|kgs?|cbm|m3|pcs|€|\$)\b/gi, ' ');
  const forms = [
    text,
    bare,
    withoutUnit,
    text.replace(/\p{Script=Han}+/gu, ' '),
    text.replace(/[^\p{Script=Han}]+/gu, ''),
    ...text.split('/'),
  ];
  for (const form of forms) {
    const keys = form.trim() === '#' ? (['lineNumber'] as const) : columnBook.find(fold(form));
    if (keys !== undefined) return keys;
  }
  return [];
}

/** "Qty Unit" in one cell are two heads. */
function splitHead(cell: Cell): Word[][] {
  if (keysOfHead(cell.text).length > 0) return [cell.words];
  for (let cut = 1; cut < cell.words.length; cut += 1) {
    const [left, right] = [cell.words.slice(0, cut), cell.words.slice(cut)];
    const both = [left, right].every(
      (words) => keysOfHead(words.map((word) => word.text).join(' ')).length > 0,
    );
    if (both) return [left, right];
  }
  return [cell.words];
}

function rowOf(line: Line, columns: readonly Column[]): Row {
  const row: Row = new Map();
  const words = line.cells.flatMap((cell) => cell.words);
  const groups: Word[][] = [];
  words.forEach((word, index) => {
    const before = words[index - 1];
    if (before !== undefined && word.box.x - rightOf(before.box) < tableGap * word.box.height)
      groups.at(-1)?.push(word);
    else groups.push([word]);
  });
  const heads = columns.map((column) => column.box);
  for (const group of groups) {
    const index = columnOf(unionOf(group.map((word) => word.box)), heads);
    row.set(index, [...(row.get(index) ?? []), ...group]);
  }
  return row;
}

const hasNumber = (words: readonly Word[] | undefined): boolean =>
  words !== undefined && /\d/.test(textOf(words));

function readRows(sheet: Sheet, columns: Column[], first: number, headEnd: number): Table {
  const numeric = columns.flatMap((column, index) => (numericKeys.includes(column.key) ? [index] : []));
  const describing = columns.findIndex((column) => column.key === 'description');
  const needed = Math.min(2, numeric.length);
  const height = medianOf(sheet.lines.map((line) => line.box.height));
  const table: Table = { columns, rows: [], totals: null, firstLine: first, lastLine: headEnd };
  let pending: Word[] = [];
  let bottom = bottomOf((sheet.lines[headEnd] as Line).box);
  for (let index = headEnd + 1; index < sheet.lines.length; index += 1) {
    const line = sheet.lines[index] as Line;
    const row = rowOf(line, columns);
    if (line.cells.some((cell) => isTotal(cell.text) || isTotal(cell.words[0]?.text ?? ''))) {
      table.totals = row;
      break;
    }
    if (line.box.y - bottom > 5 * height || startsOther(sheet, line)) break;
    const numbers = numeric.filter(
      (column) => hasNumber(row.get(column)) && startsWithNumber(row.get(column)),
    );
    const last = table.rows.at(-1);
    if (numbers.length >= needed && numeric.length > 0) {
      if (pending.length > 0) row.set(describing, [...pending, ...(row.get(describing) ?? [])]);
      pending = [];
      table.rows.push(row);
      table.lastLine = index;
    } else if (last === undefined) {
      pending.push(...(row.get(describing) ?? []));
    } else if (line.box.y - bottom < 0.9 * line.box.height && row.has(describing)) {
      last.set(describing, [...(last.get(describing) ?? []), ...(row.get(describing) ?? [])]);
      table.lastLine = index;
    }
    bottom = bottomOf(line.box);
  }
  return table;
}

const startsWithNumber = (words: readonly Word[] | undefined): boolean =>
  /^\W{0,4}([A-Z]{2,3}\s?)?\W{0,2}\d/.test(textOf(words ?? []));

/** A label with a colon below a table starts another part of the document. */
const startsOther = (sheet: Sheet, line: Line): boolean => {
  const first = line.cells[0];
  const label = first === undefined ? undefined : labelAtStart(sheet, first);
  return (
    label !== undefined &&
    (label.hasColon || !['hsCodes', 'countryOfOrigin', 'other'].includes(label.keys[0] ?? ''))
  );
};
