import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../../src/features/reading/language.js';
import { pageOf } from '../../support/hand-pages.js';

const detect = (...lines: string[]): ReturnType<typeof detectLanguage> =>
  detectLanguage([pageOf(lines.map((line, index) => [40, 40 + index * 12, line]))]);

describe('language', () => {
  it.each([
    ['en', 'Commercial Invoice', 'Invoice No. 22', 'Shipper', 'Gross weight 12 kg'],
    ['es', 'Factura comercial', 'Número de factura 22', 'Exportador', 'Peso bruto 12 kg'],
    ['zh-Hans', '商业发票', '发票号码 22', '卖方', '毛重 12 公斤'],
    ['zh-Hant', '商業發票', '發票號碼 22', '賣方', '毛重 12 公斤'],
    ['en', 'Handelsrechnung', 'Rechnungsnummer 22'],
    ['en'],
  ])('finds %s', (language, ...lines) => expect(detect(...lines).language).toBe(language));

  it('keeps the languages that occur besides the primary one', () => {
    const both = detect(
      '商业发票 发票号码 卖方 买方 数量 单价 金额 合计',
      'Commercial Invoice',
      'Invoice Number',
      'Total Amount',
    );
    expect(both.language).toBe('zh-Hans');
    expect(both.languages).toEqual(['zh-Hans', 'en']);
  });

  it('takes a Chinese stamp on an English document for a stamp', () => {
    const stamped = detect(
      'Certificate of origin',
      'Exporter name and address',
      'Consignee name and address',
      'Gross weight and quantity',
      'Invoice number and date',
      '宁波公司',
    );
    expect(stamped.language).toBe('en');
  });
});
