import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { loadConfig } from '../config.js';
import {
  type ImportSource,
  type TableName,
  type TableSource,
  createReferenceTables,
  importTable,
  removeTable,
  saveTable,
  tableNames,
} from '../features/lint/index.js';
import { systemRuntime } from '../platform/runtime.js';
import { report, say } from './output.js';

export interface ImportCommandOptions {
  edition?: string;
  date?: string;
  embargo?: string[];
  json?: boolean;
}

const reasons: Record<string, string> = { ENOENT: 'there is no such file', EACCES: 'it may not be read' };

async function checkFile(file: string): Promise<void> {
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    throw new Error(`${file}: ${reasons[error.code ?? ''] ?? error.message}.`);
  });
  if (!found.isFile()) throw new Error(`${file}: it is no file.`);
}

/** Reads a file once for its hash and to tell UTF-8 from the Windows encoding, which older lists have. */
async function inspect(file: string): Promise<{ sha256: string; encoding: string }> {
  await checkFile(file);
  const hash = createHash('sha256');
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let encoding = 'utf-8';
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    try {
      if (encoding === 'utf-8') decoder.decode(chunk, { stream: true });
    } catch {
      encoding = 'windows-1252';
    }
  }
  return { sha256: hash.digest('hex'), encoding };
}

async function* readText(file: string, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    yield decoder.decode(chunk, { stream: true });
  }
  yield decoder.decode();
}

/** Reads the files whole before anything is changed. */
export async function importFiles(
  table: TableName,
  files: readonly string[],
  { edition, date, embargo, json }: ImportCommandOptions,
): Promise<void> {
  const { dataDir } = loadConfig();
  const sources: (ImportSource & TableSource)[] = [];
  for (const file of files) {
    const { sha256, encoding } = await inspect(file);
    sources.push({ fileName: path.basename(file), sha256, text: readText(file, encoding) });
  }
  const imported = await importTable(table, sources, {
    edition: edition ?? date,
    embargoed: embargo,
    onProgress: (rows) => say(`${rows} rows so far`),
  });
  const { count, reasons: first } = imported.leftOut;
  for (const reason of first) say(reason);
  if (count > 0) say(`${count} rows were left out.`);
  const from = sources.map(({ fileName, sha256 }) => ({ fileName, sha256 }));
  const saved = await saveTable(dataDir, imported, from, systemRuntime.now());
  if (table === 'sanctions' && embargo === undefined) {
    say('No embargoed countries were given with --embargo, so origins and destinations are not compared.');
  }
  report(
    { json },
    { ...saved, leftOut: count },
    `Imported ${saved.rows} rows: ${tableNames[table]}, ${saved.edition}.`,
  );
}

export async function list({ json }: { json?: boolean }): Promise<void> {
  const { dataDir } = loadConfig();
  const tables = createReferenceTables(dataDir, (file, reason) => say(`${file} can’t be read: ${reason}.`));
  const editions = await tables.editions();
  const lines = editions.map(
    ({ table, edition, rows, importedAt }) =>
      `${table}: ${edition}, ${rows} rows, imported ${importedAt.slice(0, 16).replace('T', ' ')} UTC`,
  );
  report({ json }, editions, lines.length > 0 ? lines.join('\n') : 'No table is loaded.');
}

export async function remove(table: TableName, { json }: { json?: boolean }): Promise<void> {
  const { dataDir } = loadConfig();
  const removed = await removeTable(dataDir, table);
  report(
    { json },
    { table, removed },
    removed ? `Removed: ${tableNames[table]}.` : `There is no ${tableNames[table]}.`,
  );
}
