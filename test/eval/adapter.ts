import { type Extraction, readDocument } from '../../src/features/reading/index.js';

/** What the reader says about a file: the one place that knows how it is called. */
export const read = async (bytes: Uint8Array): Promise<Extraction[]> =>
  (await readDocument(bytes)).extractions;
