import type { Extraction, Page, ReadFailure, ReadingProgress } from '../reading/index.js';

/** What came out of a file: its documents and the words on its pages, or why it can't be read. */
export type ReadingOutcome =
  | { ok: true; extractions: Extraction[]; pages: Page[]; pageCount: number }
  | { ok: false; reason: ReadFailure; message: string };

/** Reads the bytes of a file somewhere where it can do no harm. */
export type Reader = (
  bytes: Uint8Array,
  context: { signal: AbortSignal; onProgress: (progress: ReadingProgress) => void },
) => Promise<ReadingOutcome>;
