import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readDocument, type ReadingProgress } from '../../../src/features/reading/index.js';
import { corpus, fullSize } from '../../eval/corpus.js';
import { pdfOf, pdfOfTexts, scan } from '../../support/scans.js';
import { makeDocument } from '../../support/trade-documents.js';
import { shipmentFor } from '../../support/trade-values.js';

const english = () => makeDocument('invoice', 'boxed', shipmentFor(500, 'en'), 500);
const spanish = () => makeDocument('packing_list', 'boxed', shipmentFor(765, 'es'), 765);

describe('scans', () => {
  it('reads a scanned PDF, not the text that a scanner left behind the picture', async () => {
    const { bytes, truth } = await english();
    const image = await scan(bytes, { skew: 1.2, noise: 20, blur: 0.5 });
    const jpeg = await image.jpeg({ quality: 50 }).toBuffer();
    const scanned = await pdfOf((pdf) => {
      pdf.image(jpeg, 0, 0, { width: pdf.page.width, height: pdf.page.height });
      pdf.fillOpacity(0).text('lnv0ice garbage that is invisible', 50, 50);
    });
    const progress: ReadingProgress[] = [];
    const { extractions, pages, pageCount } = await readDocument(scanned, {
      onProgress: (step) => progress.push(step),
    });
    expect(pageCount).toBe(1);
    expect(progress).toEqual([{ stage: 'reading', page: 1, pages: 1 }]);
    expect(pages[0]?.source).toBe('ocr');
    expect(pages[0]?.words.map((word) => word.text)).not.toContain('garbage');
    expect(extractions[0]?.documentType).toBe('invoice');
    const { invoiceNumber, totalAmount } = extractions[0]?.fields ?? {};
    expect(invoiceNumber?.value).toBe(truth.fields.invoiceNumber);
    expect(totalAmount?.value).toBe(truth.fields.totalAmount);
    expect(extractions[0]?.lineItems).toHaveLength(truth.lineItems.length);
  });

  it('turns a fax in Spanish that lies upside down, and keeps its accents', async () => {
    const { bytes } = await spanish();
    const image = await scan(bytes, { skew: 0.6, turn: 180, dpi: 200 });
    const fax = await image.threshold(150).tiff({ compression: 'ccittfax4', bitdepth: 1 }).toBuffer();
    const { extractions, pages } = await readDocument(new Uint8Array(fax));
    expect(extractions[0]).toMatchObject({ documentType: 'packing_list', language: 'es' });
    expect(pages[0]?.words.map((word) => word.text).join(' ')).toMatch(
      /Descripción|Número|Dirección|dirección/,
    );
  });

  it('honours the rotation that a camera wrote down', async () => {
    const { bytes } = await english();
    const lying = await scan(bytes, { turn: 270, dpi: 150 });
    const photo = await lying.withExif({ IFD0: {} }).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect((await sharp(photo).metadata()).orientation).toBe(6);
    const { pages } = await readDocument(new Uint8Array(photo));
    const title = pages[0]?.words.find((word) => word.text === 'INVOICE');
    expect(title?.box.y).toBeLessThan(80);
    expect(pages[0]?.height).toBeGreaterThan(pages[0]?.width ?? Infinity);
  });

  it.each([
    ['zh-Hans', '商业发票', '宁波家居用品有限公司'],
    ['zh-Hant', '商業發票', '寧波家居用品有限公司'],
  ] as const)('tells the scripts of Chinese apart: %s', async (script, title, seller) => {
    const pdf = await pdfOfTexts(
      [
        [240, 40, title, 18],
        [40, 80, seller, 11],
        [40, 110, script === 'zh-Hans' ? '发票号码' : '發票號碼', 11],
        [140, 110, 'NB-20270318', 11],
        [40, 140, script === 'zh-Hans' ? '贸易术语 单价 数量 金额 总计' : '貿易條件 單價 數量 金額 總計', 11],
      ],
      script,
    );
    const png = await (await scan(pdf)).png().toBuffer();
    const { pages, extractions } = await readDocument(new Uint8Array(png));
    const text = pages[0]?.words.map((word) => word.text).join('');
    expect(text).toContain(seller);
    expect(text).toContain('NB-20270318');
    expect(extractions[0]?.language).toBe(script);
  });

  it('reads a file the same way whatever was read before it', async () => {
    const fileOf = async (name: string): Promise<Uint8Array> =>
      new Uint8Array(
        (
          await corpus(fullSize)
            .find((each) => each.name === name)
            ?.make()
        )?.bytes ?? [],
      );
    const file = await fileOf('packing_list-zh-Hans-scan-2-fax');
    const first = await readDocument(new Uint8Array(file));
    await readDocument(await fileOf('invoice-es-scan-1-grey'));
    const again = await readDocument(file);
    expect(again.pages).toEqual(first.pages);
  });
});
