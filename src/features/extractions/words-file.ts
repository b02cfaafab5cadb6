import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Storage } from '../../platform/storage/storage.js';
import type { Page } from '../reading/index.js';

/** Where the storage keeps the words of a document's pages. */
export const toWordsKey = (storageKey: string): string => `words-${storageKey}`;

const zip = promisify(gzip);
const unzip = promisify(gunzip);
const limit = 50 * 1024 * 1024;

/** Keeps the words, so that a correction can learn where its value stands. @returns the SHA-256 of the file */
export async function saveWords(
  storage: Storage,
  storageKey: string,
  pages: readonly Page[],
): Promise<string> {
  const content = await zip(JSON.stringify(pages));
  const staged = await storage.stage(Readable.from([content]), limit);
  await staged.commit(toWordsKey(storageKey));
  return staged.sha256;
}

/** The pages of a document with their words. */
export async function openWords(storage: Storage, storageKey: string, sha256: string): Promise<Page[]> {
  const content = await buffer(await storage.open(toWordsKey(storageKey), sha256));
  return JSON.parse((await unzip(content)).toString()) as Page[];
}
