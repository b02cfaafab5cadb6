import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { type TestApp } from './app.js';
import { uploadContent } from './originals.js';

/** A server that reads what is uploaded, with one process. */
export const readers = { CARGOLINT_READERS: '1' };

export interface InvoiceFacts {
  number: string;
  /** How the number is announced. */
  numberLabel: string;
  seller: string;
  /** Points from the upper edge that everything below the title is moved down by. */
  down: number;
  quantity: number;
  unitPrice: number;
  /** Of the line; what quantity and price come to unless told. */
  amount?: number;
  total: number;
  grossWeight: number;
}

const usual: InvoiceFacts = {
  number: 'INV-2026-0815',
  numberLabel: 'Invoice number',
  down: 0,
  seller: 'Harbour Tools Ltd',
  quantity: 40,
  unitPrice: 12.5,
  total: 500,
  grossWeight: 320,
};

type Pdf = InstanceType<typeof PDFDocument>;

async function draw(...pages: ((pdf: Pdf) => void)[]): Promise<Buffer> {
  const pdf = new PDFDocument({ size: 'A4', margin: 50, autoFirstPage: false });
  const content = pdf.pipe(new PassThrough());
  for (const page of pages) {
    pdf.addPage();
    page(pdf);
  }
  pdf.end();
  return buffer(content);
}

const facts = (pdf: Pdf, rows: [label: string, value: string][], top: number): void => {
  rows.forEach(([label, value], index) => {
    pdf.text(label, 50, top + index * 20).text(value, 200, top + index * 20);
  });
};

function table(pdf: Pdf, top: number, columns: readonly number[], rows: string[][]): void {
  rows.forEach((row, line) => {
    row.forEach((text, index) => pdf.text(text, columns[index], top + line * 20));
  });
}

const invoicePage =
  ({ number, numberLabel, down, seller, quantity, unitPrice, amount, total, grossWeight }: InvoiceFacts) =>
  (pdf: Pdf): void => {
    pdf.fontSize(18).text('COMMERCIAL INVOICE', 50, 50).fontSize(10);
    facts(
      pdf,
      [
        [numberLabel, number],
        ['Invoice date', '2026-03-02'],
        ['Seller', `${seller}, 4 Dock Street, Bristol BS1 4AA, United Kingdom`],
        ['Buyer', 'Vega Importaciones SL, Calle Mayor 8, 46024 Valencia, Spain'],
        ['Incoterms', 'CIP Valencia (Incoterms 2020)'],
        ['Country of origin', 'United Kingdom'],
        ['Gross weight', `${grossWeight}.0 kg`],
      ],
      90 + down,
    );
    table(
      pdf,
      260 + down,
      [50, 220, 300, 370, 460],
      [
        ['Description', 'HS code', 'Quantity', 'Unit price', 'Amount'],
        [
          'Steel spanners, 13 mm',
          '820411',
          String(quantity),
          unitPrice.toFixed(2),
          (amount ?? quantity * unitPrice).toFixed(2),
        ],
      ],
    );
    pdf.text(`Total: ${total.toFixed(2)} EUR`, 370, 320 + down);
  };

const packingPage = (grossWeight: number) => (pdf: Pdf) => {
  pdf.fontSize(18).text('PACKING LIST', 50, 50).fontSize(10);
  facts(
    pdf,
    [
      ['Packing list number', 'PL-2026-0815'],
      ['Shipment date', '2026-03-03'],
      ['Shipper', 'Harbour Tools Ltd, 4 Dock Street, Bristol BS1 4AA, United Kingdom'],
      ['Consignee', 'Vega Importaciones SL, Calle Mayor 8, 46024 Valencia, Spain'],
      ['Country of origin', 'United Kingdom'],
      ['Country of destination', 'Spain'],
      ['Total packages', '4 cartons'],
      ['Gross weight', `${grossWeight}.0 kg`],
    ],
    90,
  );
};

/** An invoice that is right unless other facts are given. */
export const invoicePdf = (changes: Partial<InvoiceFacts> = {}): Promise<Buffer> =>
  draw(invoicePage({ ...usual, ...changes }));

/** A packing list of the same shipment. */
export const packingListPdf = (grossWeight = usual.grossWeight): Promise<Buffer> =>
  draw(packingPage(grossWeight));

/** An invoice and a packing list in one file. */
export const bundlePdf = (): Promise<Buffer> => draw(invoicePage(usual), packingPage(usual.grossWeight));

/** A PDF without a word that means anything to customs. */
export const letterPdf = (): Promise<Buffer> =>
  draw((pdf) => {
    pdf.text('Dear Ada, thank you for the lovely evening. We should do that again soon. Yours, Grace');
  });

/** Uploads over REST and waits until it was read. */
export async function uploadAndRead(
  app: TestApp,
  auth: Record<string, string>,
  content: Buffer,
  { name = 'document.pdf', fields = {} }: { name?: string; fields?: Record<string, string> } = {},
) {
  const { id } = await uploadContent(app, auth, name, content, fields);
  return waitUntilRead(app, auth, id);
}

/** Asks until the document is no longer being read. */
export async function waitUntilRead(app: TestApp, auth: Record<string, string>, id: string) {
  for (;;) {
    const answer = await app.call(`/api/v1/documents/${id}`, { headers: auth });
    if (answer.status !== 200) throw new Error(`The document is answered with ${answer.status}.`);
    if (answer.json.status !== 'processing') return answer.json;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
