import type { Extraction, Page } from './model.js';

/** Reads the documents in a PDF; a bundle gives one extraction for each of its documents. */
export async function readDocument(_bytes: Uint8Array): Promise<Extraction[]> {
  return readPages([]);
}

/** Reads the documents on pages whose words are known, wherever the words come from. */
export function readPages(_pages: Page[]): Extraction[] {
  return [];
}
