import { detectType, findTitles, type Title } from './document-type.js';
import { readFields } from './fields.js';
import { medianOf } from './geometry.js';
import { detectLanguage } from './language.js';
import { readLineItems, readTotals } from './line-items.js';
import type {
  Candidate,
  DocumentType,
  ExtractedFields,
  Extraction,
  FieldContent,
  Language,
  Page,
} from './model.js';
import { type Reading, type ReadOptions, readFilePages } from './file-words.js';
import { type Sheet, sheetOf } from './sheet.js';
import { findTable } from './table.js';

/** Titles weaker than this don't start another document. */
const startsDocument = 0.6;
/** An empty form has labels and no numbers: a document that was filled in has at least this many. */
const leastNumbers = 2;

/**
 * Reads the documents in a file; a bundle gives one extraction for each of its documents.
 * @throws ReadError when the file can't be read
 */
export async function readDocument(
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<Reading & { extractions: Extraction[] }> {
  const reading = await readFilePages(bytes, options);
  return { ...reading, extractions: readPages(reading.pages) };
}

interface TitledSheet {
  sheet: Sheet;
  titles: Title[];
}

/** Reads the documents on pages whose words are known, wherever the words come from. */
export function readPages(pages: readonly Page[]): Extraction[] {
  const sheets = pages.map((page) => {
    const sheet = sheetOf(page);
    const textHeight = medianOf(page.words.map((word) => word.box.height));
    return { sheet, titles: findTitles(sheet.lines, page.height, textHeight) };
  });
  return partsOf(sheets).map(readPart);
}

/** The pages of each document: a title of another type starts another document. */
function partsOf(sheets: readonly TitledSheet[]): TitledSheet[][] {
  const parts: TitledSheet[][] = [];
  let current: Title['type'] | null = null;
  for (const sheet of sheets) {
    const title = [...sheet.titles].sort((a, b) => b.weight - a.weight)[0];
    const isTitled = title !== undefined && title.weight >= startsDocument;
    const part = parts.at(-1);
    if (part === undefined || (isTitled && current !== null && title.type !== current)) parts.push([sheet]);
    else part.push(sheet);
    if (isTitled) current = title.type;
  }
  return parts;
}

function readPart(part: readonly TitledSheet[]): Extraction {
  const sheets = part.map((page) => page.sheet);
  const labels = sheets.flatMap((sheet) => sheet.labels.all);
  const type = detectType(
    part.flatMap((page) => page.titles),
    labels,
  );
  const guess = detectLanguage(sheets.map((sheet) => sheet.page));
  const content = type.type === null ? null : readContent(sheets, type.type, guess.language);
  return {
    documentType: type.type,
    typeConfidence: type.confidence,
    language: guess.language,
    languageConfidence: guess.confidence,
    languages: guess.languages,
    fields: content?.fields ?? {},
    lineItems: content?.lineItems ?? [],
    pages: sheets.map((sheet) => sheet.page.number),
  };
}

function readContent(
  sheets: readonly Sheet[],
  type: DocumentType,
  language: Language,
): Pick<Extraction, 'fields' | 'lineItems'> {
  const lineItems: ExtractedFields[] = [];
  const totals: Record<string, Candidate[]> = {};
  const hasItems = type === 'invoice' || type === 'packing_list';
  for (const sheet of hasItems ? sheets : []) {
    const table = findTable(sheet);
    if (table === null) continue;
    for (let line = table.firstLine; line <= table.lastLine; line += 1) sheet.tableLines.add(line);
    lineItems.push(...readLineItems(table, type, language, sheet.page.number));
    for (const [name, candidate] of Object.entries(readTotals(table, language, sheet.page.number)))
      totals[name] = [...(totals[name] ?? []), candidate];
  }
  const fields = readFields(sheets, type, language, totals);
  return isBlank(fields, lineItems) ? { fields: {}, lineItems: [] } : { fields, lineItems };
}

const holdsNumber = (value: FieldContent): boolean => typeof value === 'number' || /\d/.test(String(value));

/** Words below the labels of an empty form may look like names; without numbers they are part of the form. */
const isBlank = (fields: ExtractedFields, lineItems: readonly ExtractedFields[]): boolean => {
  const values = [fields, ...lineItems].flatMap((group) => Object.values(group));
  return values.filter((field) => holdsNumber(field.value)).length < leastNumbers;
};
