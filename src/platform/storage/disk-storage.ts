import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { createStaging } from './staging.js';
import type { ManagedStorage } from './storage.js';

/** Files in a folder of the disk. Unfinished ones lie in `incoming`. */
export function createDiskStorage(folder: string): ManagedStorage {
  const staging = createStaging(folder);
  const resolve = (key: string) => path.join(folder, key.slice(-2), key);

  return {
    place: folder,

    stage: (content, limit) =>
      staging.receive(content, limit, async (file, key) => {
        const target = resolve(key);
        await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
        await rename(file, target);
        await syncFolder(path.dirname(target));
      }),

    async open(key, expectedSha256) {
      const file = resolve(key);
      const hash = createHash('sha256');
      for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
      if (hash.digest('hex') !== expectedSha256)
        throw new Error(`The stored file ${key} was changed or damaged.`);
      return createReadStream(file);
    },

    remove: (key) => rm(resolve(key), { force: true }),

    has: (key) =>
      access(resolve(key)).then(
        () => true,
        () => false,
      ),

    // Making the folder has shown it.
    check: () => Promise.resolve(null),
    sweep: staging.sweep,
    close: () => undefined,
  };
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
