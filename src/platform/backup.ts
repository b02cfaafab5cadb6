import { existsSync } from 'node:fs';
import { chmod, cp, mkdtemp, rename, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { create, extract } from 'tar';
import type { Database } from './database/database.js';

const databaseName = 'database.sqlite';
const kept = ['files', 'reference', 'jwt-secret', 'encryption-key'];

/**
 * Writes one archive of the database, the files and the secrets, consistent while others go on
 * working: files are never changed after they are written, and the database is copied first.
 */
export async function backup(database: Database, dataDir: string, target: string): Promise<void> {
  await withTemporaryFolder(async (folder) => {
    await database.copyTo(path.join(folder, databaseName));
    for (const name of kept.filter((each) => existsSync(path.join(dataDir, each)))) {
      await cp(path.join(dataDir, name), path.join(folder, name), {
        recursive: true,
        filter: (source) => path.basename(source) !== 'incoming',
      });
    }
    const unfinished = `${target}.part`;
    await create({ gzip: true, cwd: folder, file: unfinished, mode: 0o600 }, ['.']);
    await chmod(unfinished, 0o600);
    await rename(unfinished, target);
  });
}

/** Puts an archive's content in place of what the data folder has. Files that are not in the archive stay. */
export async function restore(database: Database, dataDir: string, source: string): Promise<void> {
  await withTemporaryFolder(async (folder) => {
    await extract({ file: source, cwd: folder, strict: true });
    const copied = path.join(folder, databaseName);
    if (!existsSync(copied)) throw new Error(`${source} is not a backup: it has no ${databaseName}.`);
    for (const name of kept.filter((each) => existsSync(path.join(folder, each)))) {
      await cp(path.join(folder, name), path.join(dataDir, name), { recursive: true });
    }
    await database.replaceBy(copied);
  });
}

async function withTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'cargolint-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
