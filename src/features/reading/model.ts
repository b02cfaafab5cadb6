/** What is found on a page and in a document. Pure data: everything that reads and lints speaks in these terms. */

/** A rectangle on a page, in PDF points (1/72 inch) from the upper left corner. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** One word, or one run of Chinese characters. */
export interface Word {
  text: string;
  box: Box;
  /** 0…1: how sure the reader is; 1 for a text layer. */
  confidence: number;
}

/**
 * A page as it is read: turned upright and its lines levelled. Width, height and boxes are those of the upright
 * page; on a page that was scanned askew, boxes may lie a little outside of it.
 */
export interface Page {
  /** From 1. */
  number: number;
  width: number;
  height: number;
  words: Word[];
  /** Where the words come from. */
  source: 'text' | 'ocr';
  /** Why the page has no words although something is on it. */
  fault?: 'took_too_long';
}

export const documentTypes = ['invoice', 'packing_list', 'bill_of_lading', 'certificate_of_origin'] as const;
export type DocumentType = (typeof documentTypes)[number];

/** BCP 47 tags of the languages that are read. */
export const languages = ['en', 'es', 'zh-Hans', 'zh-Hant'] as const;
export type Language = (typeof languages)[number];

/** Dates as ISO 8601, countries as ISO 3166-1 alpha-2, currencies as ISO 4217, weights in kilograms. */
export type FieldContent = string | number | string[];

export interface Candidate {
  value: FieldContent;
  /** As it stands on the page. */
  rawText: string;
  page: number;
  box: Box;
  /** 0…1. */
  confidence: number;
}

/** A value with where it was found, and up to two other candidates. */
export interface ExtractedField extends Candidate {
  alternatives: Candidate[];
}

export type ExtractedFields = Record<string, ExtractedField>;

/** What was read from a document, or from one part of a bundle. */
export interface Extraction {
  /** Null when it fits none of the types. */
  documentType: DocumentType | null;
  typeConfidence: number;
  language: Language;
  languageConfidence: number;
  /** Every language that occurs, the primary one first. */
  languages: Language[];
  /** Field name → value, without line items. */
  fields: ExtractedFields;
  /** The rows of the table of goods, from top to bottom. */
  lineItems: ExtractedFields[];
  pages: number[];
  /** What the same pages say when they are read as another type, once a person has said that it is one. */
  otherTypes?: Partial<Record<DocumentType, ExtractedContent>>;
  /** Those of the pages that could not be read in time: what stands on them is missing. */
  unreadPages?: number[];
}

/** The values of a document, whatever its type. */
export type ExtractedContent = Pick<Extraction, 'fields' | 'lineItems'>;
