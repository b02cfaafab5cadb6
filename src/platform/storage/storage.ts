import type { Readable } from 'node:stream';
import { AppError } from '../errors.js';

/** A file that was received whole, but does not belong to anything yet. */
export interface StagedFile {
  /** Bytes. */
  size: number;
  sha256: string;
  /** Where its content lies on the disk until it is committed or discarded. */
  path: string;
  /**
   * Makes the file permanent under the key; it survives a power cut once this resolves. Can be called once: whether
   * it works or not, nothing is staged any more.
   * @throws AppError service_busy when the storage can't be reached; the file may be there all the same
   */
  commit(key: string): Promise<void>;
  discard(): Promise<void>;
}

/** Where the originals are kept. Keys are chosen by us, never by a client. */
export interface Storage {
  /** Receives a stream. @throws AppError file_too_large as soon as the limit (bytes) is passed */
  stage(content: AsyncIterable<Buffer>, limit: number): Promise<StagedFile>;
  /**
   * The content, after its hash was checked against what was received.
   * @throws AppError service_busy when the storage can't be reached
   * @throws Error when the content differs or is gone
   */
  open(key: string, expectedSha256: string): Promise<Readable>;
  /** Removing what is not there is fine. @throws AppError service_busy when the storage can't be reached */
  remove(key: string): Promise<void>;
}

/** What the process that runs a storage does with it, besides using it. */
export interface ManagedStorage extends Storage {
  /** Where it is, to show to the operator. */
  readonly place: string;
  /** @throws AppError service_busy when the storage can't be reached */
  has(key: string): Promise<boolean>;
  /**
   * Writes, reads and removes a little file.
   * @returns why the storage refuses that, in words for the operator; null = it works, or can't be reached right now
   */
  check(): Promise<string | null>;
  /** Removes what a process that died left half received. @param now milliseconds */
  sweep: (now: number) => Promise<void>;
  close(): void;
}

/** Seconds. An outage lasts longer than a rush. */
const retryAfter = 10;

/** The storage can't be reached, which is nobody's fault who asks. Who throws it has logged why. */
export const storageUnavailable = (): AppError =>
  new AppError('service_busy', 'The storage of the files can not be reached. Try again in a moment.', {
    retryAfter,
  });
