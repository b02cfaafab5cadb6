import { type SanctionsEntry, significantWords } from './sanctions-names.js';
import {
  type CsvRow,
  ImportError,
  type LeftOut,
  type TextStream,
  findColumn,
  leaveOut,
  peek,
  quote,
  readRows,
} from './records.js';
import { type ListedName, toDay } from './listed-name.js';
import { readUnList } from './un-list.js';

const splitAliases = (cell: string): string[] =>
  cell
    .split(/[;|\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== '-0-');

type ToName = (row: CsvRow) => ListedName | null;

/** OFAC's files have no header: SDN.CSV has twelve columns, with aliases among the remarks; ALT.CSV has five. */
const ofacSdn: ToName = ({ line, cells }) => {
  const remarks = cells[11] ?? '';
  const aliases = [...remarks.matchAll(/[afn]\.k\.a\. ['"]([^'"]+)['"]/g)].map((match) => match[1] ?? '');
  return { line, name: cells[1] ?? '', aliases, listDate: null };
};
const ofacAlt: ToName = ({ line, cells }) => ({ line, name: cells[3] ?? '', aliases: [], listDate: null });

const byWidth: Record<number, ToName> = { 12: ofacSdn, 5: ofacAlt };

function byHeader(header: readonly string[]): ToName | null {
  const name = findColumn(header, [
    'namealiaswholename',
    'naalwholename',
    'wholename',
    'sdnname',
    'entityname',
    'fullname',
    'name',
  ]);
  const aliases = findColumn(header, ['aliases', 'alias', 'aka', 'akas', 'altnames', 'othernames']);
  const date = findColumn(header, ['listdate', 'filegenerationdate', 'dateoflist', 'publicationdate']);
  if (name < 0) return null;
  return ({ line, cells }) => {
    const written = cells[name] ?? '';
    // The EU's file has rows for addresses and birth dates too, which have no name.
    if (written === '') return null;
    const listDate = date < 0 ? null : toDay(cells[date] ?? '');
    return { line, name: written, aliases: aliases < 0 ? [] : splitAliases(cells[aliases] ?? ''), listDate };
  };
}

async function* readCsvList(text: TextStream): AsyncGenerator<ListedName> {
  let toName: ToName | null = null;
  for await (const row of readRows(text)) {
    if (toName === null) {
      const ofac = /^\d+$/.test(row.cells[0] ?? '') ? byWidth[row.cells.length] : undefined;
      toName = ofac ?? byHeader(row.cells);
      if (toName === null) {
        throw new ImportError(
          `line ${row.line}: this is neither OFAC’s SDN.CSV or ALT.CSV nor a header with a column name.`,
        );
      }
      if (ofac === undefined) continue;
    }
    // OFAC ends its files with a sign of CP/M.
    if (row.cells.length === 1 && row.cells[0] === '\u001a') continue;
    const named = toName(row);
    if (named !== null) yield named;
  }
}

function toEntry({ name, aliases }: ListedName): SanctionsEntry | null {
  const keys = [name, ...aliases].map((each) => significantWords(each).join(' ')).filter((key) => key !== '');
  return keys.length === 0 ? null : [name, ...new Set(keys)];
}

/**
 * Reads a sanctions list: OFAC's SDN.CSV and ALT.CSV, the UN's consolidated list (XML), the EU's
 * consolidated list (CSV), or a CSV file with a header that has `name`, and may have `aliases`
 * (divided by `;`) and `list date`.
 * @param onDate is told every date of the list that the file has
 * @throws ImportError when the file has another form
 */
export async function* readSanctions(
  text: TextStream,
  leftOut: LeftOut,
  onDate: (day: string) => void,
): AsyncGenerator<SanctionsEntry> {
  const beginning = await peek(text);
  const read = beginning.isXml ? readUnList(beginning.text) : readCsvList(beginning.text);
  for await (const listed of read) {
    if (listed.listDate !== null) onDate(listed.listDate);
    const entry = toEntry(listed);
    if (entry === null) leaveOut(leftOut, listed.line, `${quote(listed.name)} has no word to compare`);
    else yield entry;
  }
}
