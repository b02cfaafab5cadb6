import type { Port, PortTable } from '../reference-tables.js';
import { fold } from './fold.js';
import { otherPortNames } from './port-names.js';
import {
  type CsvRow,
  ImportError,
  type LeftOut,
  type TextStream,
  findColumn,
  leaveOut,
  quote,
  readRows,
} from './records.js';

/** UN/LOCODE, name, and all names, folded for comparing. */
export type PortEntry = [code: string, name: string, ...otherNames: string[]];

/** Where a row has what; -1 = the file has no such column. */
interface Columns {
  code: number;
  country: number;
  location: number;
  name: number;
  plainName: number;
  function: number;
}

/**
 * The list as UNECE publishes it has no header. Status and function have changed places between
 * editions, so the function is found by its form.
 */
const official: Columns = { code: -1, country: 1, location: 2, name: 3, plainName: 4, function: -1 };
const officialWidth = 11;

function toColumns({ line, cells }: CsvRow): { columns: Columns; isHeader: boolean } {
  const columns = {
    code: findColumn(cells, ['locode', 'unlocode', 'unloc', 'portcode', 'code']),
    country: findColumn(cells, ['country', 'lo', 'countrycode']),
    location: findColumn(cells, ['location', 'place']),
    name: findColumn(cells, ['name', 'portname', 'placename']),
    plainName: findColumn(cells, ['namewodiacritics', 'nameascii']),
    function: findColumn(cells, ['function', 'functions']),
  };
  const hasCode = columns.code >= 0 || (columns.country >= 0 && columns.location >= 0);
  if (hasCode && columns.name >= 0) return { columns, isHeader: true };
  if (cells.length >= officialWidth && /^[A-Z]{2}$/.test(cells[1] ?? '')) {
    return { columns: official, isHeader: false };
  }
  throw new ImportError(
    `line ${line}: this is neither the UN/LOCODE list as UNECE publishes it nor a header with the columns locode and name.`,
  );
}

/** `--34-6--`: 1 sea port, 2 rail, 3 road, 4 airport, 5 post, 6 inland depot, 7 fixed, B border crossing. */
const functionForm = /^[-\d B]{8}$/;

/**
 * A bill of lading may name any place where goods are loaded, also inland. Only what is nothing but a
 * post office, or of unknown function, is left away.
 */
function isForGoods(cells: readonly string[], columns: Columns): boolean {
  const functions =
    columns.function >= 0
      ? cells[columns.function]
      : cells.slice(5, 8).find((cell) => functionForm.test(cell));
  return functions === undefined || functions === '' || /[123467B]/.test(functions);
}

/** Other ways to write a name of the list: `Itaguaí Pt = Sepetiba Pt`, `Landana (Cacongo)`, `Mina Zayed/Abu Dhabi`. */
function namesOf(name: string): string[] {
  const parts = name.split(/[=()/]/).map((part) => part.trim());
  return [name, ...parts]
    .flatMap((part) => [fold(part), withoutKind(fold(part))])
    .filter((part) => part.length > 1);
}

/** Words around a name that say what kind of place it is. */
const kindBefore = /^(port of|puerto de|port|puerto|porto|port d|icd|cfs) (?=\p{L})/u;
const kindBehind = / (pt|port|harbour|harbor|seaport|sea port|apt|airport|international airport|icd|cfs)$/;
const withoutKind = (folded: string): string => folded.replace(kindBefore, '').replace(kindBehind, '');

function toEntry(cells: readonly string[], columns: Columns): PortEntry | string {
  const cell = (column: number): string => cells[column] ?? '';
  const written = columns.code >= 0 ? cell(columns.code) : cell(columns.country) + cell(columns.location);
  const code = written.replace(/\s/g, '').toUpperCase();
  const name = cell(columns.name);
  if (!/^[A-Z]{2}[A-Z0-9]{3}$/.test(code)) return `${quote(written)} is no UN/LOCODE`;
  if (name === '') return `${code} has no name`;
  // A tab would end the name where the list is searched.
  return [
    code,
    name.replace(/\s+/g, ' '),
    ...new Set([...namesOf(name), ...namesOf(cell(columns.plainName))]),
  ];
}

/** Rows of the official list that are no places: the name of a country, and references. */
const isNoPlace = (cells: readonly string[], { code, location, name }: Columns): boolean =>
  code < 0 && cells[location] === '' && /^\.|=/.test(cells[name] ?? '');

/**
 * Reads UN/LOCODE: the parts of UNECE's code list with or without header, or any CSV file whose header
 * has `locode` (or `country` and `location`) and `name`.
 * @throws ImportError when the file has another form
 */
export async function* readPorts(text: TextStream, leftOut: LeftOut): AsyncGenerator<PortEntry> {
  let columns: Columns | null = null;
  for await (const row of readRows(text)) {
    if (columns === null) {
      const found = toColumns(row);
      ({ columns } = found);
      if (found.isHeader) continue;
    }
    if (isNoPlace(row.cells, columns) || !isForGoods(row.cells, columns)) continue;
    const entry = toEntry(row.cells, columns);
    if (typeof entry === 'string') leaveOut(leftOut, row.line, entry);
    else yield entry;
  }
}

/**
 * The list as text that is searched: a line for each code and each name, `\nKEY\tCODE\tNAME`. Reading it
 * takes a fraction of the time that a map of a hundred thousand places takes, and few names are looked up.
 */
export function toPortLines(entries: readonly PortEntry[]): string {
  const lines = entries.flatMap(([code, name, ...otherNames]) =>
    [code.toLowerCase(), ...otherNames].map((key) => `\n${toKey(key)}\t${code}\t${name}`),
  );
  return `${[...new Set(lines)].join('')}\n`;
}

/** Hai Phong is Haiphong. */
const toKey = (folded: string): string => folded.replaceAll(' ', '');

/** The table that rules ask. Names are found without case, accents and words such as “port of”. */
export function toPortTable(lines: string, edition: string): PortTable {
  const findKey = (key: string): Port[] => {
    const found: Port[] = [];
    if (key === '') return found;
    const start = `\n${key}\t`;
    for (let at = lines.indexOf(start); at >= 0; at = lines.indexOf(start, at + 1)) {
      const end = lines.indexOf('\n', at + 1);
      const [code = '', name = ''] = lines.slice(at + start.length, end).split('\t');
      found.push({ code, name, country: code.slice(0, 2) });
    }
    return found;
  };
  return {
    edition,
    find(nameOrCode) {
      const name = fold(nameOrCode);
      const bare = withoutKind(name);
      const names = [name, bare, ...(otherPortNames.get(bare) ?? [])].map(toKey);
      const found = [...new Set(names)].flatMap(findKey);
      return [...new Map(found.map((port) => [port.code, port])).values()];
    },
  };
}
