import type { DocumentType, FieldContent, Language } from '../../../src/features/reading/index.js';

/** What a reader should say about a field. */
export interface Expected {
  value: FieldContent;
  /** Other spellings of the same. */
  or?: FieldContent[];
  /** Texts around the value that may be read with it, such as a telephone number below an address. */
  mayInclude?: string[];
  /** Right when it is read, and no fault when it isn't: the document says it without a label. */
  isOptional?: boolean;
}
export type ExpectedFields = Record<string, Expected>;

/** What stands on a document. A field that isn't here doesn't stand on it. */
export interface DocumentTruth {
  type: DocumentType;
  language: Language;
  layout: string;
  fields: ExpectedFields;
  lineItems: ExpectedFields[];
  /** From 1, in the file. */
  pages: number[];
  isBlank: boolean;
  /** Rules that must report something; on a correct document, none. */
  faults: string[];
}

/** Something printed, and what it says: one text may say two things, such as a port and a vessel. */
export interface Fact {
  lines: string[];
  expects: ExpectedFields;
}
export type Facts = Record<string, Fact>;
