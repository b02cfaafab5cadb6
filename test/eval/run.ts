import type { Extraction } from '../../src/features/reading/index.js';
import { read } from './adapter.js';
import type { Case } from './corpus.js';
import type { DocumentTruth } from './generate/truth.js';
import { judgeLint, type LintVerdict, perfectExtraction } from './lint.js';
import { scoreDocument, type Scored } from './score.js';

export interface CaseResult {
  case: Case;
  bytes: Uint8Array;
  extension: string;
  truths: DocumentTruth[];
  extractions: Extraction[];
  scored: Scored[];
  /** What lint says about what was read, and about what should have been. */
  lint: { read: LintVerdict; perfect: LintVerdict }[];
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
  const found = truths.map((truth) =>
    truths.length === 1 ? (extractions[0] ?? null) : partOf(extractions, truth),
  );
  const kind = each.kind === 'scan' ? 'scan' : 'text';
  const scored = truths.map((truth, index) => scoreDocument(each.name, found[index] ?? null, truth, kind));
  const lint = truths.map((truth, index) => ({
    read: judgeLint(found[index] ?? null, truth),
    perfect: judgeLint(perfectExtraction(truth), truth),
  }));
  const hasRightParts =
    extractions.length === truths.length &&
    truths.every((truth, index) => samePages(truth.pages, extractions[index]?.pages ?? []));
  return {
    case: each,
    bytes,
    extension,
    truths,
    extractions,
    scored,
    lint,
    hasRightParts,
    fault,
    milliseconds,
  };
}
