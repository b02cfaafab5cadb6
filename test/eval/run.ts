import type { Extraction } from '../../src/features/reading/index.js';
import { read } from './adapter.js';
import type { Case } from './corpus.js';
import type { DocumentTruth } from './generate/truth.js';
import { scoreDocument, type Scored } from './score.js';

export interface CaseResult {
  case: Case;
  bytes: Uint8Array;
  extension: string;
  truths: DocumentTruth[];
  extractions: Extraction[];
  scored: Scored[];
  /** Whether the file was divided into its documents. */
  hasRightParts: boolean;
  fault: string | null;
  milliseconds: number;
}

const overlap = (a: readonly number[], b: readonly number[]): number =>
  a.filter((page) => b.includes(page)).length;
const samePages = (a: readonly number[], b: readonly number[]): boolean => a.join() === b.join();

/** The part that covers most of the pages of a document. */
const partOf = (extractions: readonly Extraction[], { pages }: DocumentTruth): Extraction | null =>
  [...extractions]
    .filter((each) => overlap(each.pages, pages) > 0)
    .sort((a, b) => overlap(b.pages, pages) - overlap(a.pages, pages))[0] ?? null;

export async function runCase(each: Case): Promise<CaseResult> {
  const { bytes, extension, truths } = await each.make();
  const started = performance.now();
  let extractions: Extraction[] = [];
  let fault: string | null = null;
  try {
    // The reader may take the memory of what it is given.
    extractions = await read(new Uint8Array(bytes));
  } catch (error) {
    fault = error instanceof Error ? error.message : String(error);
  }
  const milliseconds = performance.now() - started;
  const single = truths.length === 1;
  const scored = truths.map((truth) => {
    const extraction = single ? (extractions[0] ?? null) : partOf(extractions, truth);
    return scoreDocument(each.name, extraction, truth, each.kind);
  });
  const hasRightParts =
    extractions.length === truths.length &&
    truths.every((truth, index) => samePages(truth.pages, extractions[index]?.pages ?? []));
  return { case: each, bytes, extension, truths, extractions, scored, hasRightParts, fault, milliseconds };
}
