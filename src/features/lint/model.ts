import type { DocumentType, Extraction } from '../reading/index.js';
import type { DocumentView } from './document-view.js';
import type { ReferenceTables, TableName } from './reference-tables.js';

export const severities = ['error', 'warning', 'info'] as const;
export type Severity = (typeof severities)[number];

/** Something that customs would object to, as the API shows it. */
export interface Issue {
  ruleId: string;
  category: string;
  severity: Severity;
  /** A sentence for people. */
  message: string;
  /** JSON pointer into the extracted data, such as `/invoice/lineItems/0/amount`; null = the whole document. */
  field: string | null;
  documentId: string | null;
  expected: string | null;
  actual: string | null;
  /** What to do about it. */
  help: string;
}

/** What a rule applies to; `batch` rules compare the documents of one batch. */
export type AppliesTo = readonly DocumentType[] | 'batch';

/** What a check found. The rule adds its id, its severity and its help. */
export interface Finding {
  message: string;
  field: string | null;
  expected?: string;
  actual?: string;
  /** In a batch: the document that the finding is about. */
  documentId?: string | null;
}

export interface RuleContext {
  document: DocumentView;
  /** The present, in milliseconds since 1970. */
  now: number;
  tables: ReferenceTables;
}

export interface BatchContext {
  documents: readonly DocumentView[];
  now: number;
  tables: ReferenceTables;
}

/** One row of the registry. */
export interface Rule {
  /** `category/name`. */
  id: string;
  category: string;
  severity: Severity;
  appliesTo: AppliesTo;
  /** What it checks, for docs/rules.md. */
  what: string;
  help: string;
  /** The fields that it reads; it is silent when they are missing, unless their absence is what it reports. */
  fields: readonly string[];
  /** The reference table without which it says nothing. */
  table?: TableName;
  check?: (context: RuleContext) => Finding[];
  /** Compares the documents of a batch. A rule may have both checks. */
  checkBatch?: (context: BatchContext) => Finding[];
}

/** What an organization made of a rule. */
export type SeverityOverrides = Readonly<Record<string, Severity | 'off'>>;

export interface LintSettings {
  /** The present, in milliseconds since 1970. */
  now: number;
  tables?: ReferenceTables;
  /** By rule id. */
  severities?: SeverityOverrides;
}

export interface LintContext extends LintSettings {
  /** What the reader's `overallConfidence` says, before the issues are taken off. */
  baseConfidence: number;
  documentId?: string | null;
}

export type ConfidenceBand = 'high' | 'review_recommended' | 'low';

/** A rule that said nothing because its table isn't loaded. */
export interface UncheckedRule {
  ruleId: string;
  table: TableName;
}

export interface LintResult {
  issues: Issue[];
  /** The overall confidence, 0…1. */
  score: number;
  status: 'processed' | 'requires_review';
  /** Null when the type is unknown: the bands belong to types. */
  confidenceBand: ConfidenceBand | null;
  unchecked: UncheckedRule[];
}

/** A document of a batch. */
export interface BatchDocument {
  documentId: string | null;
  extraction: Extraction;
}
