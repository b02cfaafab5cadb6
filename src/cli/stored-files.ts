import path from 'node:path';
import pLimit from 'p-limit';
import type { Core } from '../app.js';
import type { Config } from '../config.js';
import { type StoredFile, listStoredFiles } from '../features/extractions/index.js';
import { createDiskStorage } from '../platform/storage/disk-storage.js';

const parallel = 8;

/** @param work is done for every file that the database knows, several at a time; `seen` counts them after each page */
async function forEachFile(
  { database }: Core,
  work: (file: StoredFile) => Promise<void>,
  seen: (soFar: number) => void = () => undefined,
): Promise<number> {
  const limit = pLimit(parallel);
  let count = 0;
  for await (const page of listStoredFiles(database)) {
    await limit.map(page, work);
    count += page.length;
    seen(count);
  }
  return count;
}

/** @returns how many files the database knows, and the keys of those that the storage doesn't have */
export async function findMissingFiles(core: Core): Promise<{ files: number; missing: string[] }> {
  const missing: string[] = [];
  const files = await forEachFile(core, async ({ key }) => {
    if (!(await core.storage.has(key))) missing.push(key);
  });
  return { files, missing };
}

/**
 * Copies the files of the data folder to the configured storage. What is there already is left alone, so that it can
 * be broken off and begun again.
 */
export async function copyFilesFromDisk(core: Core, config: Config, seen: (soFar: number) => void) {
  const disk = createDiskStorage(path.join(config.dataDir, 'files'));
  const result = { copied: 0, alreadyThere: 0, missing: [] as string[] };
  await forEachFile(
    core,
    async ({ key, sha256 }) => {
      if (await core.storage.has(key)) {
        result.alreadyThere++;
        return;
      }
      const content = await disk.open(key, sha256).catch(() => null);
      if (content === null) {
        result.missing.push(key);
        return;
      }
      const staged = await core.storage.stage(content, Infinity);
      if (staged.sha256 === sha256) {
        await staged.commit(key);
        result.copied++;
      } else {
        await staged.discard();
        result.missing.push(key);
      }
    },
    seen,
  );
  return result;
}
