import { bottomOf, medianOf, overlapX, rightOf, textOf, unionOf } from './geometry.js';
import { type Line, usualGap } from './layout.js';
import type { ColumnKey } from './lexicon/index.js';
import type { Box, Word } from './model.js';
import { columnBook, unitOnly } from './phrases.js';
import { firstNumber } from './parse-numbers.js';
import { columnOf, type Sheet } from './sheet.js';
import { type Column, columnsOf } from './table-head.js';
import {
  boxesIn,
  carried,
  isNamedTotal,
  hasNumber,
  noteOn,
  startsBox,
  startsOther,
  startsTotals,
  type Row,
} from './table-lines.js';
import { addBeside, type DescribingLine, isBeside, linesOfNext, splitTouching } from './row-lines.js';
import { inferKeys } from './table-inference.js';
import { fold } from './text.js';

/** What stands below a row with a label of its own: "Country of origin: DE". */
export interface RowNote {
  row: Row;
  key: ColumnKey;
  words: Word[];
}

export interface Table {
  columns: Column[];
  rows: Row[];
  notes: RowNote[];
  /** What stands below the head "Marks", beside the rows. */
  marks: Word[];
  /** The line of totals below the rows. */
  totals: Row | null;
  /** From the first line of the head to the last line of the rows. */
  firstLine: number;
  lastLine: number;
}

const headLines = 4;
export const numericKeys: readonly (ColumnKey | null)[] = [
  'quantity',
  'unitPrice',
  'amount',
  'packages',
  'netWeight',
  'grossWeight',
  'volume',
];
const summedKeys: readonly (ColumnKey | null)[] = numericKeys.filter((key) => key !== 'unitPrice');
/** What may go on in the next line: "United" above "Kingdom". */
const wrappingKeys: readonly ColumnKey[] = ['description', 'countryOfOrigin'];
/** A letterhead and page numbers may stand above the rows that go on from the page before. */
const continuationLines = 12;
/** Two words nearer than this, in heights, are in one cell of a table; so are those with the gap of a typewriter. */
const tableGap = { least: 0.7, usual: 1.4 };

/** The table of goods on a page: a head of one to four lines and the rows until a total. */
export function findTable(sheet: Sheet): Table | null {
  let best: { columns: Column[]; first: number; last: number; score: number } | null = null;
  for (let first = 0; first < sheet.lines.length; first += 1) {
    for (let count = 1; count <= headLines; count += 1) {
      const lines = sheet.lines.slice(first, first + count);
      if (lines.length < count || isApart(lines)) break;
      // A line that starts beside the last one of a head belongs to the head.
      const next = sheet.lines[first + count];
      const end = Math.max(...lines.map((line) => bottomOf(line.box)));
      if (next !== undefined && next.box.y < end - 0.35 * next.box.height) continue;
      const columns = columnsOf(lines, firstData(sheet.lines, first + count));
      const known = new Set(columns.map((column) => column.key).filter((key) => key !== null));
      if (
        known.size < 3 ||
        !['description', 'quantity', 'packages', 'amount'].some((key) => known.has(key as ColumnKey))
      )
        continue;
      const unknown = columns.length - columns.filter((column) => column.key !== null).length;
      const guessed = columns.filter((column) => column.isGuessed).length;
      const describes = known.has('description') ? 0.6 : 0;
      // A row of labels, "Total packages: / Gross weight:", says the sums and not the heads.
      const labels = columns.filter((column) => /[:：]$/.test(column.text)).length;
      const isCut =
        next !== undefined && continuesHead(next, end) ? Math.min(2.4, 0.4 * next.cells.length) : 0;
      const score =
        known.size + describes - isCut - 0.4 * guessed - 0.6 * unknown - 0.3 * labels - 0.15 * (count - 1);
      if (score >= 2 && (best === null || score > best.score))
        best = { columns, first, last: first + count - 1, score };
    }
  }
  if (best === null) return null;
  const last = takeUnits(sheet.lines, best.columns, best.last);
  const first = takeHeadsAbove(sheet.lines, best.columns, best.first);
  const table = readRows(sheet, best.columns, first, last);
  const inferred = inferKeys(table);
  return inferred === null ? table : readRows(sheet, inferred, first, last);
}

/** Heads in another language may stand above those that were read; returns the first line of the whole head. */
function takeHeadsAbove(lines: readonly Line[], columns: Column[], first: number): number {
  const heads = columns.map((column) => column.box);
  let top = first;
  while (top > 0 && first - top < headLines) {
    const [above, below] = [lines[top - 1] as Line, lines[top] as Line];
    const isNear = below.box.y - bottomOf(above.box) < 0.9 * above.box.height;
    const isHead = above.cells.every(
      (cell) =>
        (unitOnly.test(cell.text) || columnBook.find(fold(cell.text)) !== undefined) &&
        heads.some((head) => overlapX(head, cell.box) > 0),
    );
    if (!isNear || !isHead) break;
    for (const cell of above.cells) {
      const column = columns[columnOf(cell.box, heads)];
      if (column !== undefined) column.text = `${cell.text} ${column.text}`;
    }
    top -= 1;
  }
  return top;
}

/** A near line without numbers may still belong to the head above. */
const continuesHead = (line: Line, end: number): boolean =>
  line.box.y - end < 0.9 * line.box.height && !line.cells.some((cell) => /\d/.test(cell.text));

/** The first line of numbers below a head: it shows where one column ends and the next begins. */
const firstData = (lines: readonly Line[], from: number): Line | null =>
  lines
    .slice(from, from + 3)
    .find(
      (line) =>
        line.cells.length >= 3 && line.cells.filter((cell) => /^\W{0,3}\d/.test(cell.text)).length >= 2,
    ) ?? null;

/** Adds a line of units below a head, "(LBS)", to the heads; returns the last line of the head. */
function takeUnits(lines: readonly Line[], columns: Column[], last: number): number {
  const below = lines[last + 1];
  if (below === undefined || !below.cells.every((cell) => unitOnly.test(cell.text))) return last;
  const heads = columns.map((column) => column.box);
  for (const cell of below.cells) {
    const column = columns[columnOf(cell.box, heads)];
    if (column !== undefined) column.text += ` ${cell.text}`;
  }
  return last + 1;
}

const isApart = (lines: readonly Line[]): boolean =>
  lines.some((line, index) => {
    const before = lines[index - 1];
    return before !== undefined && line.box.y - bottomOf(before.box) > 0.9 * before.box.height;
  });

function rowOf(line: Line, columns: readonly Column[], gap: number): Row {
  const row: Row = new Map();
  const words = line.cells.flatMap((cell) => cell.words);
  const groups: Word[][] = [];
  words.forEach((word, index) => {
    const before = words[index - 1];
    if (before !== undefined && word.box.x - rightOf(before.box) < gap * word.box.height)
      groups.at(-1)?.push(word);
    else groups.push([word]);
  });
  const heads = columns.map((column) => column.box);
  const places = groups.map((group) => {
    const box = unionOf(group.map((word) => word.box));
    return { group, box, index: columnOf(box, heads) };
  });
  for (const place of places) {
    const index = betweenHeads(place, places, heads);
    row.set(index, [...(row.get(index) ?? []), ...place.group]);
  }
  return row;
}

interface RowPlace {
  box: Box;
  index: number;
}

/** Words below no head belong to the other column beside them when the nearer one has words of its own. */
function betweenHeads(place: RowPlace, places: readonly RowPlace[], heads: readonly Box[]): number {
  const { box, index } = place;
  const own = heads[index] as Box;
  const rival = places.some(
    (other) => other !== place && other.index === index && overlapX(other.box, own) > 0,
  );
  if (!rival || overlapX(box, own) > 0) return index;
  const beside = index + (box.x < own.x ? -1 : 1);
  return heads[beside] === undefined || places.some((other) => other.index === beside) ? index : beside;
}

function readRows(sheet: Sheet, columns: Column[], first: number, headEnd: number): Table {
  const numeric = columns.flatMap((column, index) => (numericKeys.includes(column.key) ? [index] : []));
  const describing = columns.findIndex((column) => column.key === 'description');
  const wrapping = columns.flatMap(({ key }, index) =>
    key !== null && wrappingKeys.includes(key) ? [index] : [],
  );
  const needed = Math.min(2, numeric.length);
  const height = medianOf(sheet.lines.map((line) => line.box.height));
  const table: Table = {
    columns,
    rows: [],
    notes: [],
    marks: [],
    totals: null,
    firstLine: first,
    lastLine: headEnd,
  };
  const rows = sheet.lines.map(({ cells }) => cells.flatMap(({ words }) => words));
  const gap = Math.max(tableGap.least, tableGap.usual * usualGap(rows));
  const lastBox = Math.max(0, ...columns.flatMap(({ text }) => boxesIn(text)));
  let pending: Word[] = [];
  let between: DescribingLine[] = [];
  let band: Box | null = null;
  let isCentred = false;
  const marking = columns.findIndex((column) => column.key === 'marks');
  const head = sheet.lines[headEnd];
  let bottom = head === undefined ? 0 : bottomOf(head.box);
  let isApart = false;
  for (let index = headEnd + 1; index < sheet.lines.length; index += 1) {
    const line = sheet.lines[index] as Line;
    const row = rowOf(line, columns, gap);
    if (carried.test(line.cells[0]?.text ?? '')) {
      bottom = bottomOf(line.box);
      continue;
    }
    const note = noteOn(sheet, line, columns.slice(0, describing + 1));
    const noted = table.rows.at(-1);
    if (note !== null && noted !== undefined && line.box.y - bottom < 0.9 * line.box.height) {
      table.notes.push(
        ...note.flatMap(({ key, words }) => (key === null ? [] : [{ row: noted, key, words }])),
      );
      table.lastLine = index;
      bottom = bottomOf(line.box);
      continue;
    }
    if (line.cells.some((cell) => startsTotals(sheet, cell)) || isNamedTotal(sheet, line, row, numeric)) {
      table.totals = row;
      break;
    }
    isApart ||= line.box.y - bottom >= 0.9 * line.box.height;
    if (line.box.y - bottom > 5 * height || startsOther(sheet, line) || startsBox(line, lastBox)) break;
    const numbers = numeric.filter(
      (column) => hasNumber(row.get(column)) && startsWithNumber(row.get(column)),
    );
    const last = table.rows.at(-1);
    if (last !== undefined && band !== null && isBeside(line.box, band)) {
      addBeside(last, row, describing);
      band = unionOf([band, line.box]);
      table.lastLine = index;
    } else if (numbers.length >= needed && numeric.length > 0) {
      isCentred ||= pending.length > 0;
      if (last !== undefined && band !== null) {
        pending = linesOfNext(between, band, line.box, isCentred).flatMap(({ words }) => words);
        const own = last.get(describing)?.filter((word) => !pending.includes(word));
        if (own !== undefined) last.set(describing, own);
      }
      if (pending.length > 0) row.set(describing, [...pending, ...(row.get(describing) ?? [])]);
      pending = [];
      between = [];
      band = line.box;
      table.rows.push(row);
      table.lastLine = index;
      isApart = false;
    } else if (last === undefined) {
      pending.push(...(row.get(describing) ?? []));
    } else if (wrapping.some((column) => row.has(column))) {
      const described = row.get(describing);
      if (described !== undefined) between.push({ words: described, box: line.box });
      for (const column of isApart ? [] : wrapping) {
        const more = row.get(column);
        if (more !== undefined) last.set(column, [...(last.get(column) ?? []), ...more]);
      }
      if (!isApart) table.lastLine = index;
    }
    if (!isApart && table.rows.length > 0) table.marks.push(...(row.get(marking) ?? []));
    bottom = bottomOf(line.box);
  }
  splitTouching(columns, table.rows);
  takeUnnamedTotals(table);
  return table;
}

/** The last row without a description whose numbers are the sums of the others says the totals. */
function takeUnnamedTotals(table: Table): void {
  const last = table.rows.at(-1);
  const others = table.rows.slice(0, -1);
  if (table.totals !== null || last === undefined || others.length === 0) return;
  const describing = table.columns.findIndex((column) => column.key === 'description');
  if (/\p{L}{2}/u.test(textOf(last.get(describing) ?? []))) return;
  const numberIn = (row: Row, column: number): number | null =>
    firstNumber(textOf(row.get(column) ?? []))?.value ?? null;
  const verdicts = table.columns.flatMap((column, index) => {
    const printed = summedKeys.includes(column.key) ? numberIn(last, index) : null;
    if (printed === null) return [];
    const sum = others.reduce((total, row) => total + (numberIn(row, index) ?? 0), 0);
    return [Math.abs(sum - printed) < 0.02];
  });
  if (verdicts.length === 0 || !verdicts.every(Boolean)) return;
  table.totals = last;
  table.rows.pop();
}

/** The rows at the head of a page that go on with the table of the page before; null when there are none. */
export function continueTable(sheet: Sheet, before: Table): Table | null {
  if (before.totals !== null) return null;
  for (let first = -1; first < Math.min(sheet.lines.length, continuationLines); first += 1) {
    const table = readRows(sheet, before.columns, Math.max(0, first), first);
    if (table.rows.length > 0) return { ...table, firstLine: first + 1 };
  }
  return null;
}

const startsWithNumber = (words: readonly Word[] | undefined): boolean =>
  /^\W{0,4}([A-Z]{2,3}\s?)?\W{0,2}\d/.test(textOf(words ?? []));
