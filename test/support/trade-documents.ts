import PDFDocument from 'pdfkit';
import type { DocumentType } from '../../src/features/reading/index.js';
import { blank, entriesFor, type Entry, titleFor } from './trade-labels.js';
import { type GoodsTable, tableFor } from './trade-tables.js';
import { seeded, type Shipment } from './trade-values.js';

/** The ways in which made-up documents are laid out. */
export const layouts = ['boxed', 'letterhead', 'tabular', 'above', 'left'] as const;
export type Layout = (typeof layouts)[number];

/** What a made-up document says, by field. */
export interface Truth {
  fields: Record<string, string | number | string[]>;
  lineItems: Record<string, string | number>[];
}

type Pdf = InstanceType<typeof PDFDocument>;

const left = 45;
const width = 505;

/** A document as PDF with what it says; without values when `isBlank`. */
export async function makeDocument(
  type: DocumentType,
  layout: Layout,
  shipment: Shipment,
  seed: number,
  isBlank = false,
): Promise<{ bytes: Uint8Array; truth: Truth }> {
  const random = seeded(seed + 7919);
  const all = entriesFor(type, shipment, random);
  const entries = isBlank ? blank(all) : all;
  const pdf = new PDFDocument({ size: random() < 0.5 ? 'A4' : 'LETTER', margin: 40, compress: false });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<void>((resolve) => pdf.on('end', () => resolve()));
  const title = titleFor(type, shipment.language, random);
  const bottom = drawers[layout](pdf, title, entries, isBlank);
  const table = tableFor(type, shipment, random);
  if (table !== null) drawTable(pdf, table, bottom + 14, isBlank);
  pdf.end();
  await done;
  const shown = isBlank ? [] : all;
  const truth: Truth = {
    fields: Object.fromEntries(shown.flatMap((entry) => entry.truth)),
    lineItems: isBlank ? [] : (table?.truth ?? []),
  };
  if (!isBlank && table !== null) Object.assign(truth.fields, table.fields);
  return { bytes: new Uint8Array(Buffer.concat(chunks)), truth };
}

const text = (pdf: Pdf, x: number, y: number, value: string, size = 9, bold = false): void => {
  pdf
    .font(bold ? 'Helvetica-Bold' : 'Helvetica')
    .fontSize(size)
    .text(value, x, y, { lineBreak: false });
};

type Drawer = (pdf: Pdf, title: string, entries: readonly Entry[], isBlank: boolean) => number;

/** A grid of boxes with a small label in the corner of each. */
const boxed: Drawer = (pdf, title, entries) => {
  text(pdf, left + 150, 36, title, 15, true);
  let y = 66;
  for (let index = 0; index < entries.length; index += 2) {
    const pair = entries.slice(index, index + 2);
    const height = Math.max(...pair.map((entry) => 22 + entry.lines.length * 11));
    pair.forEach((entry, side) => {
      const x = left + side * (width / 2);
      pdf
        .lineWidth(0.6)
        .rect(x, y, width / 2, height)
        .stroke();
      text(pdf, x + 4, y + 4, `${index + side + 1}. ${entry.label}`, 7);
      entry.lines.forEach((line, row) => text(pdf, x + 6, y + 15 + row * 11, line));
    });
    y += height;
  }
  return y;
};

/** The first party at the head without a label, the second to the left, the rest in a list to the right. */
const letterhead: Drawer = (pdf, title, entries, isBlank) => {
  const [head, second, ...rest] = entries as [Entry, Entry, ...Entry[]];
  const isInvoice = head.canBeLetterhead && !isBlank;
  let y = 36;
  if (isInvoice) {
    text(pdf, left, y, head.lines[0] ?? '', 14, true);
    head.lines.slice(1).forEach((line, row) => text(pdf, left, y + 18 + row * 11, line, 8));
  } else {
    text(pdf, left, y, head.label, 8, true);
    head.lines.forEach((line, row) => text(pdf, left, y + 12 + row * 11, line));
  }
  text(pdf, left + 300, 40, title, 16, true);
  y = 105;
  text(pdf, left, y, `${second.label}:`, 9, true);
  second.lines.forEach((line, row) => text(pdf, left, y + 13 + row * 11, line));
  let right = y;
  for (const entry of rest) {
    text(pdf, left + 205, right, `${entry.label}:`, 8, true);
    entry.lines.forEach((line, row) => text(pdf, left + 385, right + row * 11, line));
    right += 6 + 11 * Math.max(1, entry.lines.length);
  }
  return Math.max(right, y + 80);
};

/** Rows of two to four columns with labels in a head row above their values. */
const tabular: Drawer = (pdf, title, entries) => {
  text(pdf, left, 36, title, 18, true);
  let y = 70;
  let index = 0;
  while (index < entries.length) {
    const isTall = (entries[index]?.lines.length ?? 0) > 1 || entries[index]?.isTall === true;
    const row = entries.slice(index, index + (isTall ? 2 : 3));
    row.forEach((entry, column) => {
      const x = left + column * (width / row.length);
      text(pdf, x, y, entry.label.toUpperCase(), 7.5, true);
      entry.lines.forEach((line, at) => text(pdf, x, y + 11 + at * 11, line));
    });
    y += 26 + 11 * Math.max(1, ...row.map((entry) => entry.lines.length));
    index += row.length;
  }
  return y;
};

/** Labels above their values, one below the other in two columns. */
const above: Drawer = (pdf, title, entries) => {
  text(pdf, left + 170, 34, title, 16, true);
  const ys = [68, 68];
  entries.forEach((entry, index) => {
    const side = index % 2;
    const x = left + side * 265;
    const y = ys[side] as number;
    text(pdf, x, y, entry.label, 8, true);
    entry.lines.forEach((line, row) => text(pdf, x, y + 11 + row * 11, line));
    ys[side] = y + 22 + 11 * Math.max(1, entry.lines.length);
  });
  return Math.max(...ys);
};

/** Labels to the left of their values, one column. */
const leftLabels: Drawer = (pdf, title, entries) => {
  text(pdf, left, 34, title, 15, true);
  let y = 64;
  for (const entry of entries) {
    text(pdf, left, y, `${entry.label}:`, 9);
    entry.lines.forEach((line, row) => text(pdf, left + 200, y + row * 11, line, 9, true));
    y += 5 + 11 * Math.max(1, entry.lines.length);
  }
  return y;
};

const drawers: Record<Layout, Drawer> = { boxed, letterhead, tabular, above, left: leftLabels };

function drawTable(pdf: Pdf, table: GoodsTable, top: number, isBlank: boolean): void {
  const unit = width / (table.heads.length + 1.6);
  const starts = table.heads.map((_, index) => left + (index === 0 ? 0 : unit * (index + 1.6)));
  let y = top;
  const draw = (cells: readonly string[], bold: boolean): void => {
    cells.forEach((cell, index) => {
      pdf.font(bold ? 'Helvetica-Bold' : 'Helvetica').fontSize(8);
      const x = starts[index] as number;
      const isNumber = index > 0;
      pdf.text(cell, isNumber ? x + unit - 6 - pdf.widthOfString(cell) : x, y, { lineBreak: false });
    });
    y += 14;
  };
  draw(table.heads, true);
  if (!isBlank) table.rows.forEach((row) => draw(row, false));
  y += 4;
  if (!isBlank) draw(table.totals, true);
}
