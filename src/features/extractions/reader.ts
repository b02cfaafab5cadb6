import type { Extraction, Page, ReadFailure } from '../reading/index.js';

/** How far the reading of a document is. */
export interface ReadingProgress {
  stage: 'reading';
  /** The page that is being read, from 1. */
  page: number;
  pages: number;
}

/** What came out of a file: its documents and the words on its pages, or why it can't be read. */
export type ReadingOutcome =
  | { ok: true; extractions: Extraction[]; pages: Page[]; pageCount: number }
  | { ok: false; reason: ReadFailure; message: string };

/** Reads the bytes of a file somewhere where it can do no harm. */
export type Reader = (
  bytes: Uint8Array,
  context: { signal: AbortSignal; onProgress: (progress: ReadingProgress) => void },
) => Promise<ReadingOutcome>;
