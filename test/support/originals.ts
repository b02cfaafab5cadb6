import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
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
