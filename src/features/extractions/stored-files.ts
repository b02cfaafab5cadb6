import type { Database } from '../../platform/database/database.js';
import { toWordsKey } from './words-file.js';

/** A file that the storage should have. */
export interface StoredFile {
  key: string;
  sha256: string;
}

interface FileRow {
  id: string;
  storageKey: string;
  sha256: string;
  wordsSha256: string | null;
}

const pageSize = 500;

/** The originals of all documents of all organizations, and what was read of them, in pages. */
export async function* listStoredFiles({ read }: Database): AsyncGenerator<StoredFile[]> {
  let after = '';
  for (;;) {
    const rows = (await read('documents')
      .leftJoin('readings', 'readings.documentId', 'documents.id')
      .where('documents.id', '>', after)
      .orderBy('documents.id')
      .limit(pageSize)
      .select(
        'documents.id',
        'documents.storageKey',
        'documents.sha256',
        'readings.wordsSha256',
      )) as FileRow[];
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows.flatMap(({ storageKey, sha256, wordsSha256 }) => [
      { key: storageKey, sha256 },
      ...(wordsSha256 === null ? [] : [{ key: toWordsKey(storageKey), sha256: wordsSha256 }]),
    ]);
    after = last.id;
  }
}
