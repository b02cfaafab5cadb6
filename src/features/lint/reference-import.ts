import { countries } from './names.js';
import type { TableName } from './reference-tables.js';
import { readHsCodes, toHsCodes } from './reference/hs.js';
import { readPorts, toPortLines } from './reference/ports.js';
import { ImportError, type LeftOut, type TextStream, noneLeftOut, quote } from './reference/records.js';
import type { SanctionsEntry } from './reference/sanctions-names.js';
import { readSanctions } from './reference/sanctions.js';

export { ImportError } from './reference/records.js';

/** A file of a table. Some publishers divide a table among several files. */
export interface ImportSource {
  /** Stands in messages, and gives the edition when it says it. */
  fileName: string;
  text: TextStream;
}

export interface ImportOptions {
  /** Which edition it is; else as the file name says. For sanctions, the date of the list (`YYYY-MM-DD`). */
  edition?: string;
  /** Sanctions only: countries under a general embargo (ISO 3166-1 alpha-2), which the lists don't name. */
  embargoed?: readonly string[];
  /** Told now and then how many rows there are so far. */
  onProgress?: (rows: number) => void;
}

/** What the rules need of a table, as it is stored. */
export type TableContent =
  | { table: 'ports'; lines: string }
  | { table: 'hs'; entries: string[] }
  | { table: 'sanctions'; entries: SanctionsEntry[]; countries: string[] };

export interface ImportedTable {
  edition: string;
  content: TableContent;
  rows: number;
  /** Rows that were skipped, with the first of them in words. */
  leftOut: LeftOut;
}

const rowsBetweenProgress = 20_000;

type ReadEntries<Entry> = (
  text: TextStream,
  leftOut: LeftOut,
  onDate: (day: string) => void,
) => AsyncGenerator<Entry>;

interface Collected<Entry> {
  entries: Entry[];
  leftOut: LeftOut;
  /** Of each source, the newest date in it. */
  dates: (string | null)[];
}

/** Prefixes the name of the file to what is wrong with it. */
function withFileName(error: unknown, fileName: string): unknown {
  return error instanceof ImportError ? new ImportError(`${fileName}: ${error.message}`) : error;
}

async function collect<Entry>(
  sources: readonly ImportSource[],
  read: ReadEntries<Entry>,
  onProgress: ImportOptions['onProgress'],
): Promise<Collected<Entry>> {
  const entries: Entry[] = [];
  const leftOut = noneLeftOut();
  const dates: (string | null)[] = [];
  for (const { fileName, text } of sources) {
    const ofFile = noneLeftOut();
    const before = entries.length;
    let newest: string | null = null;
    const onDate = (day: string): void => {
      if (newest === null || day > newest) newest = day;
    };
    try {
      for await (const entry of read(text, ofFile, onDate)) {
        entries.push(entry);
        if (entries.length % rowsBetweenProgress === 0) onProgress?.(entries.length);
      }
      refuseUseless(entries.length - before, ofFile);
    } catch (error) {
      throw withFileName(error, fileName);
    }
    dates.push(newest);
    leftOut.count += ofFile.count;
    leftOut.reasons.push(...ofFile.reasons.map((reason) => `${fileName}: ${reason}`));
  }
  return { entries, leftOut, dates };
}

/** A file of which most can't be used is another file than the operator thinks. */
function refuseUseless(rows: number, { count, reasons }: LeftOut): void {
  if (rows === 0)
    throw new ImportError(`there is no row that can be used${reasons[0] ? `; ${reasons[0]}` : ''}.`);
  if (count > rows)
    throw new ImportError(`${count} rows can’t be used, and only ${rows} can; ${reasons[0] ?? ''}.`);
}

/** `un-locode-2024-1.csv` → `UN/LOCODE 2024-1`; another name stands for itself. */
function portsEdition([source]: readonly ImportSource[]): string {
  const found = /(?:19|20)\d\d-[12](?!\d)/.exec(source?.fileName ?? '');
  return found ? `UN/LOCODE ${found[0]}` : (source?.fileName ?? '');
}

/** `hs-2022.csv` → `HS 2022`; another name stands for itself. */
function hsEdition([source]: readonly ImportSource[]): string {
  const found = /^hs\D{0,3}((?:19|20)\d\d)/i.exec(source?.fileName ?? '');
  return found ? `HS ${found[1]}` : (source?.fileName ?? '');
}

/** The table is as current as the oldest of its files. */
function listDate(sources: readonly ImportSource[], dates: readonly (string | null)[]): string {
  const known = dates.filter((date) => date !== null).sort();
  const undated = sources[dates.indexOf(null)];
  if (undated) {
    throw new ImportError(`${undated.fileName}: the list doesn’t tell its date; give it with --date.`);
  }
  return known[0] ?? '';
}

type Import = (sources: readonly ImportSource[], options: ImportOptions) => Promise<ImportedTable>;

const importers: Record<TableName, Import> = {
  async ports(sources, { edition, onProgress }) {
    const { entries, leftOut } = await collect(sources, readPorts, onProgress);
    const byCode = new Map(entries.map((entry) => [entry[0], entry]));
    return {
      edition: edition ?? portsEdition(sources),
      content: { table: 'ports', lines: toPortLines([...byCode.values()]) },
      rows: byCode.size,
      leftOut,
    };
  },
  async hs(sources, { edition, onProgress }) {
    const { entries, leftOut } = await collect(sources, readHsCodes, onProgress);
    const codes = toHsCodes(entries);
    return {
      edition: edition ?? hsEdition(sources),
      content: { table: 'hs', entries: codes },
      rows: codes.length,
      leftOut,
    };
  },
  async sanctions(sources, { edition, embargoed = [], onProgress }) {
    const unknown = embargoed.find((code) => !countries.has(code));
    if (unknown !== undefined) throw new ImportError(`${quote(unknown)} is no country code of two letters.`);
    const { entries, leftOut, dates } = await collect(sources, readSanctions, onProgress);
    return {
      edition: edition ?? listDate(sources, dates),
      content: { table: 'sanctions', entries, countries: [...embargoed] },
      rows: entries.length,
      leftOut,
    };
  },
};

/**
 * Reads the files of a table. Rows that can't be used are left out and counted.
 * @throws ImportError with file and line when a file has another form, has no row that can be used, or more
 * that can't be used than can
 */
export const importTable = (
  table: TableName,
  sources: readonly ImportSource[],
  options: ImportOptions = {},
): Promise<ImportedTable> => importers[table](sources, options);
