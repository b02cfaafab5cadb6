import { readContent } from './content.js';
import { detectType, findTitles, type Title } from './document-type.js';
import { medianOf } from './geometry.js';
import { detectLanguage } from './language.js';
import type { Reading, ReadOptions } from './file-words.js';
import type { DocumentType, ExtractedContent, Extraction, Language, Page } from './model.js';
import { headKeys, type Sheet, sheetOf } from './sheet.js';

/** Titles weaker than this don't start another document. */
const startsDocument = 0.6;

/** Loaded when the first file is read: a server leaves that to other processes, and has no use for OCR in its memory. */
const fileWords = () => import('./file-words.js');

/** Loads what reading files takes ahead of the first file. */
export const openReader = async (): Promise<void> => void (await fileWords());

/** The words of a file. @throws ReadError when it can't be read */
export const readFilePages = async (bytes: Uint8Array, options: ReadOptions = {}): Promise<Reading> =>
  (await fileWords()).readFilePages(bytes, options);

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

/** Reads pages whose words are known as a document of a type that somebody knows it is. */
export const readPagesAs = (
  pages: readonly Page[],
  type: DocumentType,
  language: Language,
): ExtractedContent => readContent(pages.map(sheetOf), type, language);

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
    new Set(sheets.flatMap(headKeys)),
  );
  const guess = detectLanguage(sheets.map((sheet) => sheet.page));
  const unreadPages = sheets.filter(({ page }) => page.fault !== undefined).map(({ page }) => page.number);
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
    ...(unreadPages.length > 0 && { unreadPages }),
  };
}
