import type { DocumentRow } from '../documents/index.js';
import type { Reading } from '../extractions/index.js';
import type { GoodCorrection } from './correction-values.js';

/** Takes what corrections teach about the layout of a document. Never throws. */
export type Learn = (
  document: DocumentRow,
  reading: Reading,
  corrections: readonly GoodCorrection[],
) => Promise<void>;
