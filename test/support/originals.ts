import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import sharp from 'sharp';
import { type TestApp, fileForm } from './app.js';

/** Files that programs can really draw. */

/**
 * @param userPassword without which it can't be opened
 * @returns a PDF with a line of text and a filled box on each page
 */
export async function drawablePdf(title: string, pages = 1, userPassword?: string): Promise<Buffer> {
  const document = new PDFDocument({ size: 'A4', autoFirstPage: false, userPassword });
  const content = document.pipe(new PassThrough());
  for (let page = 1; page <= pages; page++) {
    document.addPage();
    document.fontSize(20).text(`${title}, page ${page}`);
    document.moveDown().fontSize(11).text('Seller: Example Trading Ltd., Rotterdam\nTotal: EUR 12 300.00');
    document.rect(72, 200, 200, 80).fill('#0f5f6b');
  }
  document.end();
  return buffer(content);
}

/**
 * @param orientation how the pages lie in the file (TIFF 6.0, tag 274): 6 = a quarter to the left
 * @returns a fax (CCITT group 4) of two portrait pages with a black box in the upper half
 */
export async function fax(orientation: 1 | 6 = 1): Promise<Buffer> {
  const box = await sharp({ create: { width: 600, height: 300, channels: 3, background: 'black' } })
    .png()
    .toBuffer();
  const page = sharp({ create: { width: 850, height: 1100, channels: 3, background: 'white' } })
    .composite([{ input: box, left: 100, top: 100 }])
    .png();
  const upright = await page.toBuffer();
  const lying = orientation === 1 ? upright : await sharp(upright).rotate(-90).toBuffer();
  const file = await sharp([lying, lying], { join: { animated: true } })
    .removeAlpha()
    .toColourspace('b-w')
    .tiff({ compression: 'ccittfax4', bitdepth: 1 })
    .toBuffer();
  // sharp tells the orientation of pictures in colour only, so the entry (tag, type, count, value) is written here.
  const entry = Buffer.from('120103000100000001', 'hex');
  for (let at = file.indexOf(entry); at >= 0; at = file.indexOf(entry, at + 1)) {
    file[at + entry.length - 1] = orientation;
  }
  return file;
}

/** The smallest thing that is a TIFF by its content: a header and an empty directory. */
export const tiff = Buffer.from('49492a0008000000000000000000000000000000', 'hex');

/** Uploads content over the REST API, past the pages. */
export async function uploadContent(
  app: TestApp,
  auth: Record<string, string>,
  name: string,
  content: Buffer,
  fields: Record<string, string> = {},
): Promise<{ id: string; sha256: string }> {
  const form = fileForm(new Blob([new Uint8Array(content)]), name, fields);
  const answer = await app.call('/api/v1/documents', { body: form, headers: auth });
  return answer.json as { id: string; sha256: string };
}
