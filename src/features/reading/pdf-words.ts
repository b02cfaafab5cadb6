import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js';
import type { Page, Word } from './model.js';
import { ReadError } from './read-error.js';
import { repairText } from './text.js';
import { placeRuns, type TextRun } from './text-runs.js';

/** A text layer is cheap to read, yet no trade document needs more pages. */
export const maxTextPages = 20;
/** A dense page of small print has about 3,000 pieces of text. */
const maxItems = 30_000;
const maxCharacters = 400_000;

const packageFolder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const folder = (name: string): string => join(packageFolder, name) + sep;

/**
 * The pages of a PDF with the words of their text layers and of their form fields.
 * @throws ReadError when the file is encrypted or broken, or has too many pages or too much text
 */
export async function readPdfWords(bytes: Uint8Array): Promise<Page[]> {
  const pdf = await openPdf(bytes);
  try {
    const count = pdf.numPages;
    if (count < 1) throw new ReadError('no_pages', 'The PDF has no pages. Export it again.');
    if (count > maxTextPages)
      throw new ReadError(
        'too_many_pages',
        `The file has ${count} pages; at most ${maxTextPages} are read. Split it into files of one shipment each.`,
      );
    const pages: Page[] = [];
    for (let number = 1; number <= count; number += 1) {
      const page = await pdf.getPage(number);
      pages.push(await readPage(page, number));
      page.cleanup();
    }
    return pages;
  } catch (error) {
    throw asReadError(error);
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  try {
    const task = getDocument({
      // pdf.js takes the buffer away from its owner.
      data: Uint8Array.from(bytes),
      isEvalSupported: false,
      cMapUrl: folder('cmaps'),
      cMapPacked: true,
      standardFontDataUrl: folder('standard_fonts'),
      useSystemFonts: false,
      verbosity: VerbosityLevel.ERRORS,
    });
    return await task.promise;
  } catch (error) {
    throw asReadError(error);
  }
}

function asReadError(error: unknown): ReadError {
  if (error instanceof ReadError) return error;
  const isLocked = error instanceof Error && error.name === 'PasswordException';
  return isLocked
    ? new ReadError('encrypted', 'The PDF is protected with a password. Save it without one.')
    : new ReadError('broken', 'The PDF is damaged. Open it in another program and export it again.');
}

async function readPage(page: PDFPageProxy, number: number): Promise<Page> {
  const items = await itemsOf(page);
  const turn = mainTurn(items.map((item) => item.transform as number[]));
  const viewport = page.getViewport({ scale: 1, rotation: (page.rotate + turn) % 360 });
  const runs: TextRun[] = [];
  for (const item of items) {
    const run = runOf(item, viewport.transform);
    if (run !== null) runs.push(run);
  }
  const words = [
    ...placeRuns(runs),
    ...(await formWords(page, (x, y) => viewport.convertToViewportPoint(x, y) as number[])),
  ];
  return { number, width: viewport.width, height: viewport.height, words, source: 'text' };

  /** Scans are often stored lying; the text then says which way is up. */
  function mainTurn(transforms: number[][]): number {
    const counts = [0, 0, 0, 0];
    for (const transform of transforms) {
      const angle = Math.atan2(transform[1] ?? 0, transform[0] ?? 1) * (180 / Math.PI) - page.rotate;
      const quarter = ((Math.round(angle / 90) % 4) + 4) % 4;
      counts[quarter] = (counts[quarter] ?? 0) + 1;
    }
    return counts.indexOf(Math.max(...counts)) * 90;
  }
}

interface TextItem {
  str: string;
  transform: unknown[];
  width: number;
}

/** The pieces of text of a page, as they come; a page that has far too many of them isn't read to its end. */
async function itemsOf(page: PDFPageProxy): Promise<TextItem[]> {
  const reader = (page.streamTextContent() as ReadableStream<{ items: (TextItem | object)[] }>).getReader();
  const items: TextItem[] = [];
  let characters = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return items;
    for (const item of value.items) {
      if (!('str' in item)) continue;
      items.push(item);
      characters += item.str.length;
    }
    if (items.length <= maxItems && characters <= maxCharacters) continue;
    reader.cancel(new Error('too much text')).catch(() => undefined);
    throw new ReadError(
      'too_large',
      `Page ${page.pageNumber} has more text than a page can show. Print it to a new PDF, or send a scan.`,
    );
  }
}

/** A text item in points from the upper left; null for text across the page, such as a notice in the margin. */
function runOf(item: TextItem, view: number[]): TextRun | null {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = item.transform as number[];
  const [va = 1, vb = 0, vc = 0, vd = 1, ve = 0, vf = 0] = view;
  const alongX = va * a + vc * b;
  const alongY = vb * a + vd * b;
  if (alongX <= 0 || Math.abs(alongY) > Math.abs(alongX) * 0.2) return null;
  const height = Math.hypot(va * c + vc * d, vb * c + vd * d);
  if (height < 1 || height > 200) return null;
  const baseline = vb * e + vd * f + vf;
  return {
    text: repairText(item.str),
    box: { x: va * e + vc * f + ve, y: baseline - height * 0.85, width: item.width, height: height * 1.05 },
  };
}

interface Annotation {
  subtype?: string;
  fieldType?: string;
  fieldValue?: unknown;
  rect?: number[];
  hidden?: boolean;
}

/** What was typed into the fields of a form: it isn't part of the text layer. */
async function formWords(page: PDFPageProxy, place: (x: number, y: number) => number[]): Promise<Word[]> {
  const annotations = (await page.getAnnotations()) as Annotation[];
  return annotations.flatMap((annotation) => {
    const value = annotation.fieldValue;
    const text = Array.isArray(value) ? value.join(' ') : value;
    if (annotation.subtype !== 'Widget' || annotation.hidden || annotation.rect === undefined) return [];
    if (typeof text !== 'string' || text.trim() === '' || !['Tx', 'Ch'].includes(annotation.fieldType ?? ''))
      return [];
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = annotation.rect;
    const [ax = 0, ay = 0] = place(x0, y0);
    const [bx = 0, by = 0] = place(x1, y1);
    const lines = repairText(text).split(/[\r\n]+/);
    const height = Math.abs(by - ay) / lines.length;
    const size = Math.min(height, 11);
    return lines.flatMap((line, index) => {
      const y = Math.min(ay, by) + index * height + (height - size) / 2;
      const width = Math.min(Math.abs(bx - ax) - 4, line.length * size * 0.5);
      return placeRuns([{ text: line, box: { x: Math.min(ax, bx) + 2, y, width, height: size } }]);
    });
  });
}
