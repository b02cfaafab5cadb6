import { readFile } from 'node:fs/promises';
import {
  type Issue,
  type LintResult,
  type ReferenceTables,
  type UncheckedRule,
  lintBatch,
  lintDocument,
} from '../features/lint/index.js';
import {
  type DocumentType,
  type Extraction,
  ReadError,
  overallConfidence,
  readDocument,
} from '../features/reading/index.js';

/** One document of a file; a bundle has several. */
export interface LintedDocument {
  /** The file, and which of its documents when it has several: `bundle.pdf#2`. */
  documentId: string;
  extraction: Extraction;
  result: LintResult;
}

export interface LintedFile {
  file: string;
  documents: LintedDocument[];
  /** What is wrong with the file as a whole. */
  issues: Issue[];
}

export interface LintReport {
  files: LintedFile[];
  /** What the documents of all files disagree about. */
  batchIssues: Issue[];
  unchecked: UncheckedRule[];
  counts: Record<Issue['severity'], number>;
}

export interface LintOptions {
  /** What every document is to be; without it, whatever it is. */
  type?: DocumentType;
  now: number;
  /** What rules look things up in; without a table its rules are unchecked. */
  tables?: ReferenceTables;
  /** Told of every file before it is read. */
  onFile?: (file: string, index: number) => void;
}

/** The rules of this command alone: they are about files, which the server refuses before it lints. */
export const fileRules = {
  'file/unreadable': {
    severity: 'error',
    what: 'The file is there and can be read.',
    help: 'Give a PDF without password, a PNG, a JPEG or a TIFF. Try whether another program opens it.',
  },
  'file/type': {
    severity: 'error',
    what: 'The document is of the type that was asked for.',
    help: 'Take the document out, or leave --type away.',
  },
  'file/unknown-type': {
    severity: 'warning',
    what: 'The document is of one of the known types.',
    help: 'Check it by hand. With --type it is checked as a document of that type.',
  },
} as const;

function toFileIssue(ruleId: keyof typeof fileRules, documentId: string, message: string): Issue {
  const { severity, help } = fileRules[ruleId];
  const nothing = { field: null, expected: null, actual: null };
  return { ruleId, category: 'file', severity, message, documentId, help, ...nothing };
}

const reasons: Record<string, string> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'it may not be read',
};

/** Why a file can't be read, as a sentence: whatever is thrown while reading is about this file only. */
function toReason(error: unknown): string {
  if (error instanceof ReadError) return `The file can’t be read: ${error.message}`;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return `The file can’t be read: ${reasons[code] ?? 'it is damaged'}.`;
}

async function readExtractions(file: string): Promise<Extraction[] | Issue> {
  try {
    const { extractions } = await readDocument(new Uint8Array(await readFile(file)));
    if (extractions.length > 0) return extractions;
    return toFileIssue('file/unreadable', file, 'The file can’t be read: it has no pages with text.');
  } catch (error) {
    return toFileIssue('file/unreadable', file, toReason(error));
  }
}

function lintExtraction(read: Extraction, documentId: string, { type, now, tables }: LintOptions) {
  const extraction = { ...read, documentType: read.documentType ?? type ?? null };
  const baseConfidence = overallConfidence(extraction);
  const result = lintDocument(extraction, { documentId, baseConfidence, now, tables });
  const issues: Issue[] = [];
  if (extraction.documentType === null) {
    const message = 'The document fits none of the known types.';
    issues.push(toFileIssue('file/unknown-type', documentId, message));
  } else if (type !== undefined && extraction.documentType !== type) {
    const message = `The document should be ${type}, but it is ${extraction.documentType}.`;
    issues.push(toFileIssue('file/type', documentId, message));
  }
  return { document: { documentId, extraction, result }, issues };
}

async function lintFile(file: string, options: LintOptions): Promise<LintedFile> {
  const read = await readExtractions(file);
  if (!Array.isArray(read)) return { file, documents: [], issues: [read] };
  const linted = read.map((extraction, index) =>
    lintExtraction(extraction, read.length === 1 ? file : `${file}#${index + 1}`, options),
  );
  return {
    file,
    documents: linted.map(({ document }) => document),
    issues: linted.flatMap(({ issues }) => issues),
  };
}

/** Every issue of a report. */
export const issuesOf = ({ files, batchIssues }: Pick<LintReport, 'files' | 'batchIssues'>): Issue[] => [
  ...files.flatMap(({ issues, documents }) => [
    ...issues,
    ...documents.flatMap(({ result }) => result.issues),
  ]),
  ...batchIssues,
];

/** Each rule that had no table, once. */
function findUnchecked(documents: readonly LintedDocument[]): UncheckedRule[] {
  const all = documents.flatMap(({ result }) => result.unchecked);
  return [...new Map(all.map((rule) => [rule.ruleId, rule])).values()];
}

/** Lints files, each for itself and all of them as one batch. One that can't be read is an issue of its own. */
export async function lintFiles(files: readonly string[], options: LintOptions): Promise<LintReport> {
  const linted: LintedFile[] = [];
  // One after the other: reading is work for the processor, and memory is for one document at a time.
  for (const [index, file] of [...new Set(files)].entries()) {
    options.onFile?.(file, index);
    linted.push(await lintFile(file, options));
  }
  const documents = linted.flatMap((each) => each.documents);
  const batchIssues = lintBatch(documents, { now: options.now, tables: options.tables });
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of issuesOf({ files: linted, batchIssues })) counts[severity] += 1;
  return { files: linted, batchIssues, unchecked: findUnchecked(documents), counts };
}
