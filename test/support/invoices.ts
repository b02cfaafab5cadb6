import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';

/** An invoice whose values stand at known places, and where one may go wrong. */

const seller = {
  name: 'Demo Trading Ltd',
  address: ['14 Harbour Road', 'Bristol BS1 5TY', 'United Kingdom'],
};
const buyer = { name: 'Vega Importaciones SL', address: ['Calle del Puerto 8', '46024 Valencia', 'Spain'] };

const rows: readonly (readonly string[])[] = [
  ['Stainless steel ball valves DN50', '848180', '400', '21.50', '8,600.00'],
  ['Centrifugal pumps 2.2 kW', '841370', '24', '310.00', '7,440.00'],
  ['Rubber gasket sets', '401693', '800', '1.20', '960.00'],
];
const columns = [45, 255, 315, 375, 455];
const heads = ['Description', 'HS code', 'Quantity', 'Unit price', 'Amount'];

export interface InvoiceOptions {
  number?: string;
  /** As it is printed; the lines add up to 17,000.00. */
  total?: string;
  /** Empty pages before it. */
  pagesBefore?: number;
}

/** Points from the upper left corner of the page: where the value of each label is drawn. */
export const places = {
  invoiceNumber: { x: 330, y: 100 },
  invoiceDate: { x: 330, y: 120 },
  totalAmount: { x: 455, y: 420 },
} as const;

/** @returns a PDF of letter size with one invoice on its last page */
export async function invoicePdf(options: InvoiceOptions = {}): Promise<Buffer> {
  const { number = 'INV-2025-0417', total = '17,000.00', pagesBefore = 0 } = options;
  const pdf = new PDFDocument({ size: 'LETTER', margin: 40 });
  const content = pdf.pipe(new PassThrough());
  for (let page = 0; page < pagesBefore; page++) {
    pdf.fontSize(10).text('Terms and conditions of sale apply.', 45, 60);
    pdf.addPage();
  }
  const write = (x: number, y: number, text: string, font = 'Helvetica'): void => {
    pdf.font(font).fontSize(9).text(text, x, y, { lineBreak: false });
  };
  pdf.font('Helvetica-Bold').fontSize(18).text('COMMERCIAL INVOICE', 45, 50, { lineBreak: false });
  const party = (label: string, top: number, { name, address }: typeof seller): void => {
    write(45, top, label, 'Helvetica-Bold');
    [name, ...address].forEach((line, index) => write(45, top + 14 + index * 12, line));
  };
  party('Seller:', 100, seller);
  party('Buyer:', 180, buyer);
  const entries: [string, string, number][] = [
    ['Invoice number:', number, 100],
    ['Invoice date:', '2025-10-06', 120],
    ['Currency:', 'EUR', 140],
    ['Incoterms:', 'CIP Valencia (Incoterms 2020)', 160],
    ['Payment terms:', 'Net 30 days', 180],
    ['Country of origin:', 'United Kingdom', 200],
  ];
  for (const [label, value, y] of entries) {
    write(230, y, label, 'Helvetica-Bold');
    write(330, y, value);
  }
  heads.forEach((head, index) => write(columns[index] ?? 0, 300, head, 'Helvetica-Bold'));
  rows.forEach((row, line) =>
    row.forEach((cell, index) => write(columns[index] ?? 0, 320 + line * 20, cell)),
  );
  write(315, 420, 'Total amount EUR', 'Helvetica-Bold');
  write(455, 420, total);
  pdf.end();
  return buffer(content);
}
