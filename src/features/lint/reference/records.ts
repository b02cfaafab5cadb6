import { pipeline } from 'node:stream/promises';
import { type Info, CsvError, parse } from 'csv-parse';

/** A file can't be imported. The message is a sentence for the operator, with the line where there is one. */
export class ImportError extends Error {}

/** A row of a CSV file, with the line that it ends on (from 1). */
export interface CsvRow {
  line: number;
  cells: string[];
}

/** Rows that were left out: how many, and the first of them in words. */
export interface LeftOut {
  count: number;
  reasons: string[];
}

/** The text of a file as it arrives. */
export type TextStream = AsyncIterable<string> | Iterable<string>;

const maximumReasons = 5;
/** A quotation mark that is never closed would otherwise read the rest of the file as one cell. */
const maximumRowCharacters = 1024 * 1024;

export const noneLeftOut = (): LeftOut => ({ count: 0, reasons: [] });

/** Cells of the file are quoted in messages: short, and without what would steer a terminal. */
export const quote = (text: string): string =>
  `“${text.slice(0, 40).replace(/[\p{Cc}\p{Cf}]/gu, '�')}${text.length > 40 ? '…' : ''}”`;

export function leaveOut(into: LeftOut, line: number, reason: string): void {
  into.count += 1;
  if (into.reasons.length < maximumReasons) into.reasons.push(`line ${line}: ${reason}`);
}

/** The separator that the first line has most of, outside quotation marks. */
function separatorOf(beginning: string): string {
  const [firstLine = ''] = beginning.replace(/"[^"]*"/g, '').split(/\r?\n/, 1);
  const separators = [',', ';', '\t', '|'];
  const counted = separators.map((separator) => firstLine.split(separator).length);
  return separators[counted.indexOf(Math.max(...counted))] ?? ',';
}

/** Text up to the first end of a line, and the rest with it. */
async function readBeginning(text: TextStream): Promise<{ beginning: string; rest: AsyncGenerator<string> }> {
  const chunks = toChunks(text);
  let beginning = '';
  while (!/\S.*\n/.test(beginning) && beginning.length < maximumRowCharacters) {
    const next = await chunks.next();
    if (next.done === true) break;
    beginning += next.value;
  }
  async function* all(): AsyncGenerator<string> {
    yield beginning;
    yield* chunks;
  }
  return { beginning: beginning.replace(/^\uFEFF/, '').trimStart(), rest: all() };
}

async function* toChunks(text: TextStream): AsyncGenerator<string> {
  yield* text;
}

/** What a text begins with, to tell XML from CSV, and the whole of it. */
export async function peek(text: TextStream): Promise<{ isXml: boolean; text: TextStream }> {
  const { beginning, rest } = await readBeginning(text);
  return { isXml: beginning.startsWith('<'), text: rest };
}

function toImportError(error: unknown): unknown {
  if (!(error instanceof CsvError)) return error;
  const line = typeof error.lines === 'number' ? `line ${error.lines}: ` : '';
  const reasons: Record<string, string> = {
    CSV_QUOTE_NOT_CLOSED: 'a quotation mark is not closed',
    CSV_MAX_RECORD_SIZE: 'a quotation mark is not closed, or the line is too long',
    CSV_INVALID_CLOSING_QUOTE: 'there is text behind a closing quotation mark',
    INVALID_OPENING_QUOTE: 'there is a quotation mark inside a cell',
  };
  return new ImportError(`${line}${reasons[error.code] ?? error.message}.`);
}

/**
 * The rows of a CSV file, whichever separator it has; empty lines are skipped, cells are trimmed.
 * @throws ImportError with the line where the file isn't CSV
 */
export async function* readRows(text: TextStream): AsyncGenerator<CsvRow> {
  const { beginning, rest } = await readBeginning(text);
  const parser = parse({
    bom: true,
    delimiter: separatorOf(beginning),
    info: true,
    max_record_size: maximumRowCharacters,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  });
  const feeding = pipeline(rest, parser);
  // The parser hands the same fault to the loop below, which reports it.
  feeding.catch(() => undefined);
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
      yield { line: info.lines, cells: record };
    }
    await feeding;
  } catch (error) {
    throw toImportError(error);
  }
}

/** `HS Code`, `hs_code` and `HSCode` are one name of a column. */
const toColumnName = (cell: string): string =>
  cell
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** The position of the column that has the first of these names that occurs; -1 when none does. */
export function findColumn(header: readonly string[], names: readonly string[]): number {
  const columns = header.map(toColumnName);
  return names.map((name) => columns.indexOf(name)).find((position) => position >= 0) ?? -1;
}
