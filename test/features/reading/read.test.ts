import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import {
  documentTypes,
  type DocumentType,
  type Extraction,
  readDocument,
  ReadError,
} from '../../../src/features/reading/index.js';
import { layouts, makeDocument, type Truth } from '../../support/trade-documents.js';
import { type DocumentLanguage, shipmentFor } from '../../support/trade-values.js';

/** How many made-up documents there are of each type, language and layout. */
const documentsPerLayout = 3;
/** What was reached when the documents were made up; a fall below is a step back. */
const floors = { precision: 0.99, recall: 0.99 };

type Values = Map<string, string>;

const comparable = (value: unknown): string =>
  typeof value === 'number'
    ? String(Math.round(value * 100) / 100)
    : String(value)
        .replace(/[\s,.]+/g, ' ')
        .trim()
        .toLowerCase();

function foundIn(extraction: Extraction): Values {
  const values: Values = new Map();
  for (const [name, field] of Object.entries(extraction.fields)) values.set(name, comparable(field.value));
  extraction.lineItems.forEach((item, index) => {
    for (const [name, field] of Object.entries(item)) values.set(`${index}.${name}`, comparable(field.value));
  });
  return values;
}

function toldBy(truth: Truth): Values {
  const values: Values = new Map();
  for (const [name, value] of Object.entries(truth.fields)) values.set(name, comparable(value));
  truth.lineItems.forEach((item, index) => {
    for (const [name, value] of Object.entries(item)) values.set(`${index}.${name}`, comparable(value));
  });
  return values;
}

const bytesOf = async (pdf: InstanceType<typeof PDFDocument>): Promise<Uint8Array> => {
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<void>((resolve) => pdf.on('end', () => resolve()));
  pdf.end();
  await done;
  return new Uint8Array(Buffer.concat(chunks));
};

describe.each(['en', 'es'] as const)('made-up documents in %s', (language: DocumentLanguage) => {
  it.each(documentTypes)(
    '%s: says what is there, and nothing for a blank form',
    async (type: DocumentType) => {
      const count = { right: 0, found: 0, told: 0 };
      const misses: string[] = [];
      for (const layout of layouts) {
        for (let index = 0; index < documentsPerLayout; index += 1) {
          const seed = 500 + index * 31 + layouts.indexOf(layout);
          const shipment = shipmentFor(seed, language);
          const { bytes, truth } = await makeDocument(type, layout, shipment, seed);
          const [extraction] = (await readDocument(bytes)).extractions;
          expect(extraction?.documentType, `${layout} ${seed}`).toBe(type);
          expect(extraction?.language, `${layout} ${seed}`).toBe(language);
          const [found, told] = [foundIn(extraction as Extraction), toldBy(truth)];
          count.found += found.size;
          count.told += told.size;
          for (const [name, value] of told) {
            if (found.get(name) === value) count.right += 1;
            else misses.push(`${layout} ${seed} ${name}: ${value} was read as ${found.get(name)}`);
          }
          const empty = await makeDocument(type, layout, shipment, seed, true);
          const [blank] = (await readDocument(empty.bytes)).extractions;
          expect(blank?.fields, `blank ${layout} ${seed}`).toEqual({});
          expect(blank?.lineItems, `blank ${layout} ${seed}`).toEqual([]);
        }
      }
      const [precision, recall] = [count.right / count.found, count.right / count.told];
      const report = `${language} ${type}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}\n${misses.join('\n')}`;
      expect(precision, report).toBeGreaterThanOrEqual(floors.precision);
      expect(recall, report).toBeGreaterThanOrEqual(floors.recall);
    },
  );
});

describe('files', () => {
  it('keeps where a value stands', async () => {
    const pdf = new PDFDocument({ size: [400, 300], margin: 0 });
    pdf.fontSize(16).text('COMMERCIAL INVOICE', 100, 20, { lineBreak: false });
    pdf
      .fontSize(10)
      .text('Invoice No.:', 40, 100, { lineBreak: false })
      .text('INV-77', 150, 100, { lineBreak: false });
    pdf
      .text('Invoice date:', 40, 120, { lineBreak: false })
      .text('2027-02-03', 150, 120, { lineBreak: false });
    const [extraction] = (await readDocument(await bytesOf(pdf))).extractions;
    const field = extraction?.fields.invoiceNumber;
    expect(field).toMatchObject({ value: 'INV-77', rawText: 'INV-77', page: 1 });
    expect(field?.box.x).toBeCloseTo(150, 0);
    expect(field?.box.y).toBeGreaterThan(96);
    expect(field?.box.y).toBeLessThan(104);
  });

  it('reads the fields of a form that was filled in', async () => {
    const pdf = new PDFDocument({ size: 'A4', margin: 0 });
    pdf.font('Helvetica').initForm();
    pdf.fontSize(16).text('COMMERCIAL INVOICE', 200, 30, { lineBreak: false });
    pdf
      .fontSize(9)
      .text('Invoice No.', 40, 100, { lineBreak: false })
      .text('Invoice date', 300, 100, { lineBreak: false });
    pdf.formText('number', 40, 112, 150, 16, { value: 'INV-4711' });
    pdf.formText('date', 300, 112, 150, 16, { value: '2027-05-06' });
    const [extraction] = (await readDocument(await bytesOf(pdf))).extractions;
    expect(extraction?.fields.invoiceNumber?.value).toBe('INV-4711');
    expect(extraction?.fields.invoiceDate?.value).toBe('2027-05-06');
  });

  it('turns a page that lies on its side', async () => {
    const pdf = new PDFDocument({ size: [300, 400], margin: 0 });
    // Text that runs upwards, as a scanner stores a sheet that was put in sideways.
    pdf.rotate(-90, { origin: [0, 0] }).translate(-400, 0);
    pdf.fontSize(16).text('COMMERCIAL INVOICE', 100, 20, { lineBreak: false });
    pdf.fontSize(10).text('Invoice No.:', 40, 100, { lineBreak: false });
    pdf.text('INV-77', 150, 100, { lineBreak: false });
    pdf
      .text('Invoice date:', 40, 120, { lineBreak: false })
      .text('2027-02-03', 150, 120, { lineBreak: false });
    const [extraction] = (await readDocument(await bytesOf(pdf))).extractions;
    expect(extraction?.fields.invoiceNumber).toMatchObject({ value: 'INV-77' });
    expect(extraction?.fields.invoiceNumber?.box.x).toBeCloseTo(150, 0);
  });

  it('says why a file cannot be read', async () => {
    const locked = new PDFDocument({ userPassword: 'secret', ownerPassword: 'owner' });
    locked.text('COMMERCIAL INVOICE');
    await expect(readDocument(await bytesOf(locked))).rejects.toMatchObject({ reason: 'encrypted' });
    const broken = readDocument(new TextEncoder().encode('%PDF-1.7 nothing of the kind'));
    await expect(broken).rejects.toBeInstanceOf(ReadError);
    await expect(broken).rejects.toMatchObject({ reason: 'broken' });
  });
});
