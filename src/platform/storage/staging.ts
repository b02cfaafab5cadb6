import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { type FileHandle, open, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../errors.js';
import { hours } from '../runtime.js';
import type { StagedFile } from './storage.js';

/** A folder for files that are on their way; what lies in it belongs to nothing yet. */
export interface Staging {
  /** @returns the path of a new file there, which doesn't exist yet */
  newFile(): string;
  /**
   * Receives a stream into a new file.
   * @param commit moves the file to where it stays; it is removed afterwards if it is still there
   */
  receive(
    content: AsyncIterable<Buffer>,
    limit: number,
    commit: (file: string, key: string, facts: { size: number; sha256: string }) => Promise<void>,
  ): Promise<StagedFile>;
  sweep: (now: number) => Promise<void>;
}

/** @param folder of the storage; files are staged in `incoming` below it */
export function createStaging(folder: string): Staging {
  const incoming = path.join(folder, 'incoming');
  mkdirSync(incoming, { recursive: true, mode: 0o700 });
  const newFile = () => path.join(incoming, randomUUID());

  return {
    newFile,

    async receive(content, limit, commit) {
      const file = newFile();
      const discard = () => rm(file, { force: true });
      const handle = await open(file, 'wx', 0o600);
      try {
        const facts = await writeAll(content, handle, limit);
        await handle.sync();
        await handle.close();
        return {
          ...facts,
          path: file,
          commit: (key) => commit(file, key, facts).finally(discard),
          discard,
        };
      } catch (error) {
        await handle.close();
        await discard();
        throw error;
      }
    },

    async sweep(now) {
      for (const name of await readdir(incoming)) {
        const file = path.join(incoming, name);
        const facts = await stat(file).catch(() => null);
        // Younger files may belong to a process that runs.
        if (facts && facts.mtimeMs < now - hours(1)) await rm(file, { force: true });
      }
    },
  };
}

async function writeAll(content: AsyncIterable<Buffer>, handle: FileHandle, limit: number) {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of content) {
    size += chunk.length;
    if (size > limit) {
      throw new AppError(
        'file_too_large',
        `The file is larger than ${limit} bytes (${limit / 1024 / 1024} MB).`,
      );
    }
    hash.update(chunk);
    await handle.writeFile(chunk);
  }
  return { size, sha256: hash.digest('hex') };
}
