import type { HsTable } from '../reference-tables.js';
import {
  ImportError,
  type LeftOut,
  type TextStream,
  findColumn,
  leaveOut,
  quote,
  readRows,
} from './records.js';

const columnNames = [
  'hscode',
  'hs6',
  'hs',
  'code',
  'commoditycode',
  'goodsnomenclatureitemid',
  'goodscode',
  'htsnumber',
  'hts',
  'cncode',
  'cn',
  'tariffcode',
  'tariffnumber',
  'tariffitem',
  'itemcode',
  'subheading',
  'codigo',
  '商品编码',
  '税则号列',
  '稅則號列',
];

/**
 * Reads the codes of a tariff: any CSV file whose header names the column of the code. Dots and
 * blanks in codes don't matter; chapters and headings are skipped.
 * @throws ImportError when no column of the header is known
 */
export async function* readHsCodes(text: TextStream, leftOut: LeftOut): AsyncGenerator<string> {
  let column: number | null = null;
  for await (const { line, cells } of readRows(text)) {
    if (column === null) {
      column = findColumn(cells, columnNames);
      if (column < 0) {
        throw new ImportError(`line ${line}: the header has no column hscode, code or commodity code.`);
      }
      continue;
    }
    const written = cells[column] ?? '';
    const code = written.replace(/[\s.·-]/g, '');
    // Titles of sections and chapters stand in rows without a code.
    if (code === '' || /^(\d{2}|\d{4})$/.test(code)) continue;
    if (/^\d{6,12}$/.test(code)) yield code;
    else if (/^\d{5}$/.test(code)) leaveOut(leftOut, line, `${quote(written)} has lost its leading zero`);
    else if (/^\d/.test(code)) leaveOut(leftOut, line, `${quote(written)} is no HS code`);
  }
}

/**
 * The subheadings and the national codes of a tariff. Some tariffs fill headings up with zeros
 * (`0102000000`), and a zero at the end stands for “not divided further”: with 010221 in the list,
 * neither 010200 nor 010220 is a subheading.
 */
export function toHsCodes(codes: readonly string[]): string[] {
  const given = new Set(codes.filter((code) => code.length === 6));
  const sixDigits = [...new Set(codes.map((code) => code.slice(0, 6)))];
  const divided = new Set(
    sixDigits.flatMap((code) => [
      ...(code.endsWith('0') ? [] : [code.slice(0, 5)]),
      ...(code.endsWith('00') ? [] : [code.slice(0, 4)]),
    ]),
  );
  const isFilledUp = (code: string): boolean =>
    code.endsWith('0000') ||
    (code.endsWith('0') && divided.has(code.slice(0, 5))) ||
    (code.endsWith('00') && divided.has(code.slice(0, 4)));
  const subheadings = sixDigits.filter((code) => given.has(code) || !isFilledUp(code));
  return [...new Set([...subheadings, ...codes.filter((code) => code.length > 6)])].sort();
}

export function toHsTable(codes: readonly string[], edition: string): HsTable {
  const known = new Set(codes);
  return { edition, has: (code) => known.has(code) };
}
