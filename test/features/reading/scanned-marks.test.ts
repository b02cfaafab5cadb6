import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/features/reading/index.js';
import { pdfOf, scan } from '../../support/scans.js';

const rows = [
  ['1', 'Copper wire, annealed', '7', '1,240.50'],
  ['2', 'Wooden dining chair', '5', '318.00'],
  ['3', 'Ceramic dinner plate', '9', '96.75'],
  ['4', 'Electric kettle', '4', '77.20'],
] as const;
const columns = [50, 90, 330, 430] as const;

/** A ruled packing list whose columns hold lone digits; `stamp` may be drawn over it. */
const packingList = (stamp: { x: number; y: number } | null) =>
  pdfOf((pdf) => {
    pdf.font('Helvetica').fontSize(16).text('PACKING LIST', 220, 50, { lineBreak: false });
    pdf.fontSize(9).text('Packing List No.: PL-20917', 50, 90, { lineBreak: false });
    const line = (x1: number, y1: number, x2: number, y2: number): void =>
      void pdf.lineWidth(0.6).moveTo(x1, y1).lineTo(x2, y2).stroke('black');
    const table = [['No.', 'Description of goods', 'Packages', 'Gross weight (kg)'], ...rows];
    table.forEach((row, index) => {
      const y = 130 + 18 * index;
      line(44, y, 540, y);
      row.forEach((text, at) => pdf.text(text, columns[at], y + 5, { lineBreak: false }));
    });
    const bottom = 130 + 18 * table.length;
    line(44, bottom, 540, bottom);
    for (const x of [44, 84, 324, 424, 540]) line(x, 130, x, bottom);
    if (stamp === null) return;
    pdf.save().strokeOpacity(0.45).lineWidth(2.2);
    pdf.circle(stamp.x, stamp.y, 46).stroke('#b03030').circle(stamp.x, stamp.y, 39).stroke('#b03030');
    pdf.restore();
  });

const readRows = async (pdf: Uint8Array) => {
  const png = await (await scan(pdf, { skew: 0.8, noise: 14, dpi: 200 })).png().toBuffer();
  const { pages, extractions } = await readDocument(new Uint8Array(png));
  const [extraction] = extractions;
  const lines = (extraction?.lineItems ?? []).map(({ packages, grossWeightKg }) => [
    packages?.value,
    grossWeightKg?.value,
  ]);
  return { lines, texts: pages[0]?.words.map(({ text }) => text) ?? [] };
};

const expected = rows.map(([, , packages, weight]) => [Number(packages), Number(weight.replace(',', ''))]);

describe('marks on scans', () => {
  it('reads lone digits between ruled lines', async () => {
    const { lines, texts } = await readRows(await packingList(null));
    expect(lines).toEqual(expected);
    expect(texts).toEqual(expect.arrayContaining(['1', '2', '3', '4']));
  });

  it('reads the numbers that a pale stamp crosses', async () => {
    const { lines } = await readRows(await packingList({ x: 420, y: 180 }));
    expect(lines).toEqual(expected);
  });
});
