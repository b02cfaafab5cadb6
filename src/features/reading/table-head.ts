import { overlapX, unionOf } from './geometry.js';
import type { Cell, Line } from './layout.js';
import type { ColumnKey } from './lexicon/index.js';
import type { Box, Word } from './model.js';
import { columnBook } from './phrases.js';
import { fold } from './text.js';

export interface Column {
  key: ColumnKey | null;
  text: string;
  box: Box;
  /** Only a part of the head is known. */
  isGuessed: boolean;
}

/**
 * The heads of columns: cells above one another are one head. Heads that touch are told apart by the line of data
 * below them.
 */
export function columnsOf(lines: readonly Line[], data: Line | null): Column[] {
  const groups: Word[][] = [];
  for (const cell of lines.flatMap((line) => line.cells)) {
    const parts = splitByData(cell, data);
    for (const words of lines.length === 1 && parts.length === 1 ? splitHead(cell) : parts) {
      const box = unionOf(words.map((word) => word.box));
      const above = groups.find((group) => overlapX(unionOf(group.map((word) => word.box)), box) > 0);
      if (above === undefined) groups.push([...words]);
      else above.push(...words);
    }
  }
  const columns = groups
    .map((words) => ({
      key: null,
      text: words.map((word) => word.text).join(' '),
      box: unionOf(words.map((word) => word.box)),
      isGuessed: false,
    }))
    .sort((a, b) => a.box.x - b.box.x);
  return named(columns);
}

/** Gives each column its key: first those whose whole head is known, then those of which a part is. */
function named(columns: readonly Column[]): Column[] {
  const used = new Set<ColumnKey>();
  const pick = (keys: readonly ColumnKey[]): ColumnKey | null => {
    const key = keys.find((candidate) => candidate === 'other' || !used.has(candidate)) ?? null;
    if (key !== null) used.add(key);
    return key;
  };
  const known = columns.map((column) => ({ ...column, key: pick(keysOfHead(column.text)) }));
  return known.map((column) => {
    if (column.key !== null || keysOfHead(column.text).length > 0) return column;
    const key = pick(keysOfPart(column.text));
    return { ...column, key, isGuessed: key !== null };
  });
}

/** "10. QTY" is a numbered box. */
const withoutNumber = (text: string): string => text.replace(/^\(?\d{1,2}[a-z]?[.)]\s*(?=\p{L})/iu, '');

/** The columns that a head may mean: as it is, without its parenthesis, or in one of its two languages. */
function keysOfHead(head: string): readonly ColumnKey[] {
  const text = withoutNumber(head);
  const bare = text.replace(/\([^)]*\)?/g, ' ');
  const withoutUnit = bare.replace(
    /(?<!\p{L})(in )?(USD|EUR|GBP|CNY|RMB|MXN|US\s?\$|US dollars?|HKD|CAD|kgs?|cbm|m3|m³|pcs|ctns|mm|cm|€|\$)(?!\p{L})/giu,
    ' ',
  );
  const forms = [
    text,
    bare,
    withoutUnit,
    text.replace(/[^\p{Script=Han}]+/gu, ''),
    bare.replace(/[^\p{Script=Han}]+/gu, ''),
    text.replace(/\p{Script=Han}+/gu, ' '),
    withoutUnit.replace(/\p{Script=Han}+/gu, ' '),
  ];
  for (const form of forms) {
    const keys = form.trim() === '#' ? (['lineNumber'] as const) : columnBook.find(fold(form));
    if (keys !== undefined) return keys;
  }
  if (perUnit.test(text)) return [];
  const parts = text.split('/').flatMap((part) => columnBook.find(fold(part)) ?? []);
  // "Item number / Description"
  return parts.includes('description') ? ['description'] : parts;
}

const perUnit = /\bper\b|\bpor (caja|bulto|unidad)|每|\/\s?(ctn|carton|box|caja|箱)/i;

/** "Unit Price CIF Manzanillo": the longest known phrase at the start or at the end of a head. */
function keysOfPart(head: string): readonly ColumnKey[] {
  if (perUnit.test(head)) return ['other'];
  const text = withoutNumber(head);
  const isHan = /^\p{Script=Han}/u.test(text);
  const parts = isHan ? Array.from(text.replace(/[^\p{Script=Han}]/gu, '')) : text.split(/\s+/);
  const shortest = isHan ? 2 : 3;
  for (let count = parts.length - 1; count > 0; count -= 1) {
    for (const part of [parts.slice(0, count), parts.slice(-count)]) {
      const folded = fold(part.join(' '));
      const keys = folded.length < shortest ? undefined : columnBook.exact(folded);
      if (keys !== undefined) return keys;
    }
  }
  return [];
}

/** Cuts a head above several cells of data at its gaps that are nearest to the borders between them. */
function splitByData(cell: Cell, data: Line | null): Word[][] {
  const below = (data?.cells ?? []).filter(
    (other) => overlapX(other.box, cell.box) > 0.3 * Math.min(other.box.width, cell.box.width),
  );
  if (below.length < 2 || cell.words.length < below.length) return [cell.words];
  const parts: Word[][] = [[]];
  let border = 0;
  for (const word of cell.words) {
    const [left, right] = [below[border], below[border + 1]];
    const middle = word.box.x + word.box.width / 2;
    const isNext =
      left !== undefined &&
      right !== undefined &&
      Math.abs(middle - middleX(right.box)) < Math.abs(middle - middleX(left.box));
    if (isNext && (parts.at(-1)?.length ?? 0) > 0) {
      parts.push([]);
      border += 1;
    }
    parts.at(-1)?.push(word);
  }
  return parts;
}

const middleX = (box: Box): number => box.x + box.width / 2;

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
