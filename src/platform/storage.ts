import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, mkdirSync } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { AppError } from './errors.js';
import { hours } from './runtime.js';

/** A file that was received whole, but does not belong to anything yet. */
export interface StagedFile {
  /** Bytes. */
  size: number;
  sha256: string;
  /** The first bytes, enough to tell the type by content. */
  head: Buffer;
  /** Makes the file permanent under the key; it survives a power cut once this resolves. */
  commit(key: string): Promise<void>;
  discard(): Promise<void>;
}

/** Where the originals are kept. Keys are chosen by us, never by a client. */
export interface Storage {
  /** Receives a stream. @throws AppError file_too_large as soon as the limit (bytes) is passed */
  stage(content: Readable, limit: number): Promise<StagedFile>;
  /** The content, after its hash was checked against what was received. @throws Error when it differs or is gone */
  open(key: string, expectedSha256: string): Promise<Readable>;
  /** Removing what is not there is fine. */
  remove(key: string): Promise<void>;
}

const headLength = 4100;

/** Files in a folder of the disk. Unfinished ones lie in `incoming`. */
export function createDiskStorage(folder: string): Storage {
  const incoming = path.join(folder, 'incoming');
  const resolve = (key: string) => path.join(folder, key.slice(-2), key);
  mkdirSync(incoming, { recursive: true, mode: 0o700 });

  return {
    async stage(content, limit) {
      const file = path.join(incoming, randomUUID());
      const handle = await open(file, 'wx', 0o600);
      try {
        const facts = await writeAll(content, handle, limit);
        await handle.sync();
        await handle.close();
        return {
          ...facts,
          async commit(key) {
            const target = resolve(key);
            await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
            await rename(file, target);
            await syncFolder(path.dirname(target));
          },
          discard: () => rm(file, { force: true }),
        };
      } catch (error) {
        await handle.close();
        await rm(file, { force: true });
        throw error;
      }
    },

    async open(key, expectedSha256) {
      const file = resolve(key);
      const hash = createHash('sha256');
      for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
      if (hash.digest('hex') !== expectedSha256)
        throw new Error(`The stored file ${key} was changed or damaged.`);
      return createReadStream(file);
    },

    remove: (key) => rm(resolve(key), { force: true }),
  };
}

/** Removes what a process that died left half received. Younger files may belong to one that runs. */
export async function sweepUnfinished(folder: string, now: number): Promise<void> {
  const incoming = path.join(folder, 'incoming');
  for (const name of await readdir(incoming)) {
    const file = path.join(incoming, name);
    const facts = await stat(file).catch(() => null);
    if (facts && facts.mtimeMs < now - hours(1)) await rm(file, { force: true });
  }
}

async function writeAll(content: Readable, handle: FileHandle, limit: number) {
  const hash = createHash('sha256');
  const head: Buffer[] = [];
  let size = 0;
  for await (const piece of content) {
    const chunk = piece as Buffer;
    if (size < headLength) head.push(chunk);
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
  return { size, sha256: hash.digest('hex'), head: Buffer.concat(head).subarray(0, headLength) };
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
