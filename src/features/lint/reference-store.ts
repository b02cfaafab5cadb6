import { randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { ImportedTable, TableContent } from './reference-import.js';
import type { ReferenceTables, TableName } from './reference-tables.js';
import { toHsTable } from './reference/hs.js';
import { toPortTable } from './reference/ports.js';
import { toSanctionsTable } from './reference/sanctions-names.js';

/** Where a table came from. */
export interface TableSource {
  fileName: string;
  sha256: string;
}

/** What people are told about a loaded table. */
export interface TableEdition {
  table: TableName;
  edition: string;
  rows: number;
  /** ISO 8601. */
  importedAt: string;
}

interface StoredTable extends TableEdition {
  format: number;
  sources: TableSource[];
  content: TableContent;
}

/** A server that finds another format takes the table for missing, instead of reading it wrongly. */
const format = 1;

const allTables: readonly TableName[] = ['ports', 'hs', 'sanctions'];

const fileOf = (dataDir: string, table: TableName): string =>
  path.join(dataDir, 'reference', `${table}.json`);

async function sync(handle: FileHandle): Promise<void> {
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Puts a table in place of the one that is there, at once and for all processes. */
export async function saveTable(
  dataDir: string,
  { edition, content, rows }: ImportedTable,
  sources: readonly TableSource[],
  now: number,
): Promise<TableEdition> {
  const { table } = content;
  const saved = { table, edition, rows, importedAt: new Date(now).toISOString() };
  const target = fileOf(dataDir, table);
  const folder = path.dirname(target);
  await mkdir(folder, { recursive: true });
  const unfinished = `${target}.${randomUUID()}`;
  try {
    // The lists are public, and the operator who imports may be another user than the server.
    const handle = await open(unfinished, 'wx', 0o644);
    try {
      await handle.writeFile(JSON.stringify({ format, ...saved, sources, content }));
    } finally {
      await sync(handle);
    }
    await rename(unfinished, target);
    await sync(await open(folder, 'r'));
  } finally {
    await rm(unfinished, { force: true });
  }
  return saved;
}

/** Whether there was one. */
export async function removeTable(dataDir: string, table: TableName): Promise<boolean> {
  try {
    await rm(fileOf(dataDir, table));
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');

interface Loaded extends TableEdition {
  tables: ReferenceTables;
}

const builders: {
  [Name in TableName]: (content: Extract<TableContent, { table: Name }>, edition: string) => ReferenceTables;
} = {
  ports: ({ lines }, edition) => ({ ports: toPortTable(lines, edition) }),
  hs: ({ entries }, edition) => ({ hs: toHsTable(entries, edition) }),
  sanctions: ({ entries, countries }, edition) => ({
    sanctions: toSanctionsTable(entries, countries, edition),
  }),
};

const build = <Name extends TableName>(
  table: Name,
  content: Extract<TableContent, { table: Name }>,
  edition: string,
): ReferenceTables => builders[table](content, edition);

async function load(file: string, table: TableName): Promise<Loaded> {
  const stored = JSON.parse(await readFile(file, 'utf8')) as StoredTable;
  if (stored.format !== format || stored.content.table !== table) {
    throw new Error('it was written by another version of CargoLint');
  }
  const { edition, rows, importedAt, content } = stored;
  return { table, edition, rows, importedAt, tables: build(table, content as never, edition) };
}

export interface ReferenceTableSource {
  /** The tables that are loaded now. One that can't be read counts as missing. */
  current(): Promise<ReferenceTables>;
  editions(): Promise<TableEdition[]>;
}

/** Keeps one table in memory for as long as its file stays the same. */
function watchTable(file: string, table: TableName, onDamaged: (file: string, reason: string) => void) {
  let known: { version: string; loaded: Promise<Loaded | null> } | null = null;
  return async (): Promise<Loaded | null> => {
    const found = await stat(file).catch((error: unknown) => {
      if (isMissing(error)) return null;
      throw error;
    });
    if (found === null) {
      known = null;
      return null;
    }
    // Two imports within one tick of the clock still differ in the inode.
    const version = `${found.mtimeMs} ${found.size} ${found.ino}`;
    if (known?.version !== version) {
      const loaded = load(file, table).catch((error: unknown) => {
        onDamaged(file, error instanceof Error ? error.message : String(error));
        return null;
      });
      known = { version, loaded };
    }
    return known.loaded;
  };
}

/**
 * The tables that were imported into a data folder. They are read when they are first asked for, and again
 * after an import, also one by another process.
 * @param onDamaged is told of a file that can't be read, once until it changes
 */
export function createReferenceTables(
  dataDir: string,
  onDamaged: (file: string, reason: string) => void = () => undefined,
): ReferenceTableSource {
  const watched = allTables.map((table) => watchTable(fileOf(dataDir, table), table, onDamaged));
  const loadAll = async (): Promise<Loaded[]> =>
    (await Promise.all(watched.map((each) => each()))).filter((loaded) => loaded !== null);
  return {
    async current() {
      const loaded = await loadAll();
      return Object.assign({}, ...loaded.map(({ tables }) => tables)) as ReferenceTables;
    },
    async editions() {
      const loaded = await loadAll();
      return loaded.map(({ table, edition, rows, importedAt }) => ({ table, edition, rows, importedAt }));
    },
  };
}
