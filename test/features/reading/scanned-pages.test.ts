import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { type Page, readDocument } from '../../../src/features/reading/index.js';
import { pdfOf, scan } from '../../support/scans.js';
import { makeDocument } from '../../support/trade-documents.js';
import { seeded, shipmentFor } from '../../support/trade-values.js';

const invoice = () => makeDocument('invoice', 'boxed', shipmentFor(500, 'en'), 500);
const packingList = () => makeDocument('packing_list', 'boxed', shipmentFor(500, 'en'), 500);

const scanned = async (pdf: Uint8Array, dpi = 200): Promise<Buffer> =>
  (await scan(pdf, { dpi })).png().toBuffer();

/** Pages of one size as one TIFF. */
async function tiffOf(pages: readonly Buffer[]): Promise<Uint8Array> {
  const { width, height } = await sharp(pages[0]).metadata();
  const alike = await Promise.all(
    pages.map((page) => sharp(page).resize(width, height, { fit: 'fill' }).png().toBuffer()),
  );
  const joined = sharp(alike, { join: { animated: true } }).toColourspace('b-w');
  return new Uint8Array(
    await joined.tiff({ compression: 'deflate', xres: 200 / 25.4, yres: 200 / 25.4 }).toBuffer(),
  );
}

/** Blotches of the size of letters all over a page: what a photograph of gravel looks like. */
async function gravel(like: Buffer): Promise<Buffer> {
  const { width, height } = await sharp(like).metadata();
  const random = seeded(11);
  const [across, down] = [Math.ceil(width / 4), Math.ceil(height / 4)];
  const pixels = Uint8Array.from({ length: across * down }, () => Math.floor(random() * 256));
  const small = sharp(pixels, { raw: { width: across, height: down, channels: 1 } });
  return small.resize(width, height, { fit: 'fill' }).png().toBuffer();
}

const textOf = (page: Page | undefined): string => page?.words.map(({ text }) => text).join(' ') ?? '';

describe('scanned pages', () => {
  it('reads every page of a TIFF, and the documents on them', async () => {
    const [first, second] = [await invoice(), await packingList()];
    const file = await tiffOf([await scanned(first.bytes), await scanned(second.bytes)]);
    const { pages, pageCount, extractions } = await readDocument(file);
    expect(pageCount).toBe(2);
    expect(pages.map(({ number, source }) => [number, source])).toEqual([
      [1, 'ocr'],
      [2, 'ocr'],
    ]);
    expect(extractions.map(({ documentType, pages: numbers }) => [documentType, numbers])).toEqual([
      ['invoice', [1]],
      ['packing_list', [2]],
    ]);
    expect(extractions[0]?.fields.invoiceNumber?.value).toBe(first.truth.fields.invoiceNumber);
  });

  it.each([90, 270] as const)('turns a page upright that lies by %i degrees', async (turn) => {
    const { bytes, truth } = await invoice();
    const lying = await (await scan(bytes, { turn, dpi: 200 })).png().toBuffer();
    const { pages, extractions } = await readDocument(new Uint8Array(lying));
    const [page] = pages;
    expect(page?.height).toBeGreaterThan(page?.width ?? Infinity);
    expect(page?.words.find(({ text }) => text === 'INVOICE')?.box.y).toBeLessThan(80);
    expect(extractions[0]?.fields.invoiceNumber?.value).toBe(truth.fields.invoiceNumber);
  });

  it('enlarges a small picture until its letters can be read', async () => {
    const { bytes, truth } = await invoice();
    const image = await scan(bytes, { dpi: 110 });
    const small = await image.png().toBuffer();
    expect((await sharp(small).metadata()).width).toBeLessThan(1000);
    const { pages, extractions } = await readDocument(new Uint8Array(small));
    // Boxes are in points of the paper, however many pixels it had.
    expect(pages[0]?.width).toBeCloseTo(612, -1);
    expect(extractions[0]?.fields.totalAmount?.value).toBe(truth.fields.totalAmount);
  });

  it('refuses more than five scanned pages, as PDF and as TIFF, instead of leaving some out', async () => {
    const page = await scanned((await invoice()).bytes, 60);
    const tiff = await tiffOf(Array.from({ length: 6 }, () => page));
    const pdf = await pdfOf((document) => {
      for (let number = 1; number <= 6; number += 1) {
        if (number > 1) document.addPage();
        document.image(page, 0, 0, { width: document.page.width, height: document.page.height });
      }
    });
    for (const file of [tiff, pdf])
      await expect(readDocument(file)).rejects.toMatchObject({
        reason: 'too_many_pages',
        message: expect.stringMatching(/6 of the file’s 6 pages/) as unknown,
      });
  });

  it('gives up a page that takes too long, says which, and reads the others', async () => {
    const { bytes, truth } = await invoice();
    const text = await scanned(bytes);
    const file = await tiffOf([await gravel(text), text]);
    const { pages, extractions } = await readDocument(file, {
      pageTimeLimits: { first: 500, later: 100_000 },
    });
    expect(pages[0]).toMatchObject({ number: 1, words: [], fault: 'took_too_long' });
    expect(pages[1]?.fault).toBeUndefined();
    expect(textOf(pages[1])).toContain('INVOICE');
    expect(extractions).toHaveLength(1);
    expect(extractions[0]).toMatchObject({ documentType: 'invoice', pages: [1, 2], unreadPages: [1] });
    expect(extractions[0]?.fields.invoiceNumber?.value).toBe(truth.fields.invoiceNumber);
  });

  it('says that it took too long when no page could be read in time', async () => {
    const picture = await gravel(await scanned((await invoice()).bytes, 100));
    const read = readDocument(new Uint8Array(picture), { pageTimeLimits: { first: 200, later: 200 } });
    await expect(read).rejects.toMatchObject({ name: 'ReadError', reason: 'too_slow' });
  });
});
