import { fileTypeFromBuffer } from 'file-type';
import type { Page } from './model.js';
import { type Habits, readPicture } from './ocr.js';
import { withOwnEngine } from './ocr-engine.js';
import { openPdfPictures, type PdfPictures } from './page-pictures.js';
import { readPdfWords } from './pdf-words.js';
import { openPictures } from './picture-pages.js';
import { maxPicturePages, type Picture, tooManyPictures } from './pictures.js';
import { ReadError } from './read-error.js';
import { checkStreams } from './pdf-streams.js';

export interface ReadingProgress {
  stage: 'reading';
  /** From 1: the page that is being read. */
  page: number;
  /** Pages in the file. */
  pages: number;
}

export interface ReadOptions {
  onProgress?: (progress: ReadingProgress) => void;
  /** Of processor time for a scanned page, in milliseconds; see `pageTimeLimits`. */
  pageTimeLimits?: { first: number; later: number };
}

/** The words of a file, page by page. */
export interface Reading {
  pages: Page[];
  /** Pages in the file. */
  pageCount: number;
}

/** A picture that covers so much of a page is a scan; the text behind it is some other program's guess. */
const scanShare = 0.9;
/** Fewer words are a page number or a stamp of the program that made the file. */
const fewWords = 5;

const readers: Record<string, (bytes: Uint8Array, options: ReadOptions) => Promise<Page[]>> = {
  'application/pdf': readPdf,
  'image/png': readPictures,
  'image/jpeg': readPictures,
  'image/tiff': readPictures,
};

/**
 * Finds the words of a file. What kind of file it is, its bytes say.
 * @throws ReadError when it can't be read
 */
export async function readFilePages(bytes: Uint8Array, options: ReadOptions = {}): Promise<Reading> {
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
  const read = readers[type?.mime ?? ''];
  if (read === undefined)
    throw new ReadError('unsupported', 'The file is no PDF, PNG, JPEG or TIFF. Export it as one of them.');
  const pages = await withOwnEngine(() => read(bytes, options));
  const isBare = pages.every((page) => page.words.length === 0);
  if (isBare && pages.some((page) => page.fault === 'took_too_long'))
    throw new ReadError(
      'too_slow',
      'Finding text on the picture took too long. Scan the paper itself, on a plain background, at 300 dpi.',
    );
  if (isBare)
    throw new ReadError(
      'no_pages',
      'No page of the file has text that can be read. Scan it again at 300 dpi.',
    );
  return { pages, pageCount: pages.length };
}

async function readPdf(bytes: Uint8Array, options: ReadOptions): Promise<Page[]> {
  await checkStreams(bytes);
  const texts = await readPdfWords(bytes);
  const pictures = await openPdfPictures(bytes);
  try {
    const scans = texts.filter((page) => isScan(page, pictures));
    if (scans.length > maxPicturePages) throw tooManyPictures(scans.length, texts.length);
    return await readEach(texts.length, options, async (number, habits) => {
      const text = texts[number - 1] as Page;
      return scans.includes(text) ? readScan(pictures.picture(number), text, habits, options) : text;
    });
  } finally {
    pictures.close();
  }
}

function isScan(page: Page, pictures: PdfPictures): boolean {
  const { pictureShare, hasShapes } = pictures.drawing(page.number);
  return pictureShare >= scanShare || (page.words.length < fewWords && hasShapes);
}

/** A page with a few words and shapes that aren't letters keeps its words. */
async function readScan(
  picture: Picture,
  text: Page,
  habits: Habits,
  { pageTimeLimits }: ReadOptions,
): Promise<Page> {
  const page = await readPicture(picture, text.number, habits, pageTimeLimits);
  return page.words.length === 0 && text.words.length > 0 ? text : page;
}

async function readPictures(bytes: Uint8Array, options: ReadOptions): Promise<Page[]> {
  const file = await openPictures(bytes);
  return readEach(file.pageCount, options, async (number, habits) =>
    readPicture(await file.picture(number), number, habits, options.pageTimeLimits),
  );
}

/** One page after the other: the memory is for one picture at a time. */
async function readEach(
  count: number,
  { onProgress }: ReadOptions,
  read: (number: number, habits: Habits) => Promise<Page>,
): Promise<Page[]> {
  const pages: Page[] = [];
  const habits: Habits = {};
  for (let number = 1; number <= count; number += 1) {
    onProgress?.({ stage: 'reading', page: number, pages: count });
    pages.push(await read(number, habits));
  }
  return pages;
}
