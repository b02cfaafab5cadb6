import { PassThrough, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

export interface ArchiveEntry {
  /** Unique in the archive and without folders, so that unpacking can't leave the target folder. */
  fileName: string;
  /** Milliseconds since 1970. */
  modifiedAt: number;
  open(): Promise<Readable>;
}

/** A ZIP of the entries as a stream: one file is open at a time, and none is held in memory. */
export function createArchive(entries: readonly ArchiveEntry[]): Readable {
  const zip = new ZipFile();
  const output = new PassThrough();
  // PDF and pictures are compressed already.
  const options = { compress: false };
  void addAll().catch((error: unknown) => {
    output.destroy(error as Error);
  });
  pipeline(zip.outputStream, output).catch(() => undefined);
  return output;

  async function addAll(): Promise<void> {
    for (const entry of entries) {
      const content = await entry.open();
      const done = new Promise<void>((resolve, reject) => {
        content.once('end', resolve).once('error', reject);
        output.once('close', () => {
          content.destroy();
          reject(new Error('The download was aborted.'));
        });
      });
      zip.addReadStream(content, entry.fileName, { ...options, mtime: new Date(entry.modifiedAt) });
      await done;
    }
    zip.end();
  }
}
