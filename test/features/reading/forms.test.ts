import { describe, expect, it } from 'vitest';
import { type Extraction, overallConfidence, readPages } from '../../../src/features/reading/index.js';
import { pageOf, type Placed } from '../../support/hand-pages.js';

const read = (texts: readonly Placed[]): Extraction => readPages([pageOf(texts)])[0] as Extraction;
const valuesOf = (extraction: Extraction): Record<string, unknown> =>
  Object.fromEntries(Object.entries(extraction.fields).map(([name, field]) => [name, field.value]));
const rowsOf = (extraction: Extraction): Record<string, unknown>[] =>
  extraction.lineItems.map((item) =>
    Object.fromEntries(Object.entries(item).map(([name, field]) => [name, field.value])),
  );

/** A bill of lading as carriers print it: boxes above, columns of goods below, small print everywhere. */
const billOfLading: Placed[] = [
  [330, 30, 'BILL OF LADING FOR OCEAN TRANSPORT', 12],
  [330, 44, 'OR MULTIMODAL TRANSPORT', 12],
  [40, 60, 'Shipper', 6],
  [40, 70, 'NINGBO HOMEWARE CO., LTD.'],
  [40, 81, 'NO. 88 TONGDA ROAD, YINZHOU'],
  [40, 92, 'NINGBO, CHINA'],
  [330, 60, 'Booking No.', 6],
  [330, 70, '255712903'],
  [450, 60, 'B/L No.', 6],
  [450, 70, 'MAEU255712903'],
  [330, 92, 'Export references', 6],
  [330, 102, 'SVC 3398711'],
  [40, 130, 'Consignee (negotiable only if consigned "to order", "to order of" a named Person)', 6],
  [40, 140, 'TO ORDER OF BANCO DEL PACIFICO'],
  [40, 151, 'GUAYAQUIL, ECUADOR'],
  [40, 190, 'Notify Party (see clause 22)', 6],
  [40, 200, 'COMERCIAL ANDINA S.A.'],
  [40, 211, 'AV. 9 DE OCTUBRE 100'],
  [40, 222, 'GUAYAQUIL, ECUADOR'],
  [40, 240, 'Vessel (see clause 1 + 19)', 6],
  [40, 250, 'MAERSK ESSEN'],
  [180, 240, 'Voyage No.', 6],
  [180, 250, '208W'],
  [330, 240, 'Place of Receipt. Applicable only when document used as Multimodal Transport B/L', 5],
  [40, 265, 'Port of Loading', 6],
  [40, 275, 'Ningbo'],
  [180, 265, 'Port of Discharge', 6],
  [180, 275, 'Guayaquil'],
  [330, 265, 'Place of Delivery. Applicable only when document used as Multimodal Transport B/L', 5],
  [200, 292, 'PARTICULARS FURNISHED BY SHIPPER', 7],
  [40, 304, 'Kind of Packages; Description of goods; Marks and Numbers; Container No./Seal No.', 6],
  [440, 304, 'Weight', 6],
  [510, 304, 'Measurement', 6],
  [40, 320, '1 Container Said to Contain 412 CARTONS'],
  [440, 320, '8240.000 KGS'],
  [510, 320, '62.4000 CBM'],
  [40, 340, 'STAINLESS STEEL COOKWARE'],
  [40, 351, 'HS CODE: 732393'],
  [40, 380, "MSKU7245161 ML-CN1234567 40 DRY 9'6 412 CARTONS 8240.000 KGS 62.4000 CBM"],
  [40, 400, 'FREIGHT COLLECT'],
  [40, 600, 'Freight & Charges', 6],
  [200, 600, 'Rate', 6],
  [280, 600, 'Unit', 6],
  [350, 600, 'Currency', 6],
  [430, 600, 'Prepaid', 6],
  [500, 600, 'Collect', 6],
  [40, 660, 'Carrier’s Receipt. Total number of containers or packages received by Carrier.', 6],
  [40, 670, '1 container'],
  [330, 660, 'Place of Issue of B/L', 6],
  [330, 670, 'Ningbo'],
  [40, 690, 'Number & Sequence of Original B(s)/L', 6],
  [40, 700, 'THREE/3'],
  [200, 690, 'Date of Issue of B/L', 6],
  [200, 700, '2027-04-18'],
  [40, 720, 'Shipped on Board Date (Local Time)', 6],
  [40, 730, '2027-04-17'],
];

describe('forms that are common', () => {
  it('reads a bill of lading of a carrier', () => {
    const extraction = read(billOfLading);
    expect(extraction.documentType).toBe('bill_of_lading');
    expect(valuesOf(extraction)).toMatchObject({
      billOfLadingNumber: 'MAEU255712903',
      shipperName: 'NINGBO HOMEWARE CO., LTD.',
      consigneeName: 'TO ORDER OF BANCO DEL PACIFICO',
      notifyPartyName: 'COMERCIAL ANDINA S.A.',
      vesselName: 'MAERSK ESSEN',
      voyageNumber: '208W',
      portOfLoading: 'Ningbo',
      portOfDischarge: 'Guayaquil',
      grossWeightKg: 8240,
      volumeM3: 62.4,
      containerNumbers: ['MSKU7245161'],
      freightTerms: 'collect',
      hsCodes: ['732393'],
      numberOfOriginals: 3,
      issueDate: '2027-04-18',
      shippedOnBoardDate: '2027-04-17',
      totalPackages: 412,
    });
    expect(String(extraction.fields.goodsDescription?.value)).toContain('STAINLESS STEEL COOKWARE');
    expect(extraction.fields.placeOfReceipt).toBeUndefined();
    expect(extraction.fields.placeOfDelivery).toBeUndefined();
  });

  it('reads a certificate Form A', () => {
    const extraction = read([
      [40, 40, "1. Goods consigned from (Exporter's business name, address,", 7],
      [40, 49, 'country)', 7],
      [40, 60, 'DHAKA GARMENTS LTD.'],
      [40, 71, '12 TEJGAON I/A, DHAKA'],
      [40, 82, 'BANGLADESH'],
      [310, 40, 'Reference No.  A 0934417', 8],
      [310, 62, 'GENERALISED SYSTEM OF PREFERENCES', 10],
      [340, 78, 'CERTIFICATE OF ORIGIN', 12],
      [310, 92, '(Combined declaration and certificate)', 8],
      [370, 104, 'FORM A', 12],
      [40, 120, "2. Goods consigned to (Consignee's name, address, country)", 7],
      [40, 131, 'NORDIC APPAREL AB'],
      [40, 142, 'STORGATAN 4, MALMO'],
      [40, 153, 'SWEDEN'],
      [310, 122, 'Issued in .................................................', 8],
      [390, 134, '(country)', 7],
      [310, 150, 'See Notes overleaf', 7],
      [40, 180, '3. Means of transport and route (as far as known)', 7],
      [40, 191, 'BY SEA FROM CHITTAGONG TO GOTHENBURG'],
      [310, 180, '4. For official use', 7],
      [40, 230, '5. Item', 7],
      [40, 239, 'number', 7],
      [85, 230, '6. Marks and', 7],
      [85, 239, 'numbers of', 7],
      [85, 248, 'packages', 7],
      [160, 230, '7. Number and kind of packages; description of goods', 7],
      [375, 230, '8. Origin', 7],
      [375, 239, 'criterion (see', 7],
      [375, 248, 'Notes overleaf)', 7],
      [440, 230, '9. Gross weight', 7],
      [440, 239, 'or other', 7],
      [440, 248, 'quantity', 7],
      [505, 230, '10. Number', 7],
      [505, 239, 'and date of', 7],
      [505, 248, 'invoices', 7],
      [45, 265, '1'],
      [85, 265, 'NORDIC'],
      [85, 276, 'C/NO 1-120'],
      [160, 265, '120 CARTONS OF COTTON T-SHIRTS'],
      [160, 276, 'H.S. CODE 6109.10'],
      [390, 265, '"W" 61.09'],
      [440, 265, '1,440.00 KGS'],
      [505, 265, 'DG-2027-77'],
      [505, 276, '02 MAY 2027'],
      [40, 600, '11. Certification', 7],
      [
        40,
        612,
        'It is hereby certified, on the basis of control carried out, that the declaration by the exporter is correct.',
        7,
      ],
      [310, 600, '12. Declaration by the exporter', 7],
      [310, 612, 'The undersigned hereby declares that the above details and statements are correct', 7],
      [310, 622, 'that all the goods were produced in BANGLADESH', 8],
      [310, 634, '(country)', 7],
      [40, 700, 'Place and date, signature and stamp of certifying authority', 7],
      [310, 700, 'Place and date, signature of authorised signatory', 7],
    ]);
    expect(extraction.documentType).toBe('certificate_of_origin');
    expect(valuesOf(extraction)).toMatchObject({
      exporterName: 'DHAKA GARMENTS LTD.',
      consigneeName: 'NORDIC APPAREL AB',
      certificateNumber: 'A 0934417',
      transportDetails: 'BY SEA FROM CHITTAGONG TO GOTHENBURG',
      grossWeightKg: 1440,
      invoiceNumber: 'DG-2027-77',
      hsCodes: ['610910'],
      countryOfOrigin: 'BD',
    });
    expect(String(extraction.fields.goodsDescription?.value)).toContain('COTTON T-SHIRTS');
  });

  it('reads an invoice with bill-to beside ship-to, a head of two lines and totals below', () => {
    const extraction = read([
      [40, 40, 'KESTREL COMPONENTS LLC', 15],
      [40, 60, '1250 Industrial Parkway', 8],
      [40, 70, 'Austin, TX 78701, USA', 8],
      [40, 80, 'Tel: +1 512 555 0100  www.kestrel.example', 8],
      [440, 40, 'INVOICE', 18],
      [360, 80, 'Invoice #:'],
      [450, 80, '2027-0917'],
      [360, 92, 'Date:'],
      [450, 92, 'Sep 17, 2027'],
      [360, 104, 'Due Date:'],
      [450, 104, 'Oct 17, 2027'],
      [40, 130, 'Bill To:'],
      [300, 130, 'Ship To:'],
      [40, 142, 'Maple & Finch Imports'],
      [300, 142, 'Maple Warehouse 4'],
      [40, 153, '40 King St W, Toronto'],
      [300, 153, '9 Dock Rd, Hamilton'],
      [40, 164, 'Canada'],
      [300, 164, 'Canada'],
      [40, 200, 'Item'],
      [90, 200, 'Description'],
      [300, 196, 'Country of'],
      [305, 206, 'Origin'],
      [370, 200, 'Qty'],
      [420, 196, 'Unit'],
      [420, 206, 'Price'],
      [500, 200, 'Amount'],
      [40, 224, '1'],
      [90, 224, 'Bearing housing, cast iron,'],
      [90, 234, 'series 200'],
      [305, 224, 'US'],
      [370, 224, '40'],
      [420, 224, '$12.50'],
      [500, 224, '$500.00'],
      [40, 250, '2'],
      [90, 250, 'Shaft coupling'],
      [305, 250, 'DE'],
      [370, 250, '10'],
      [420, 250, '$30.00'],
      [500, 250, '$300.00'],
      [420, 280, 'Subtotal'],
      [500, 280, '$800.00'],
      [420, 292, 'Discount'],
      [500, 292, '-$50.00'],
      [420, 304, 'Freight'],
      [500, 304, '$120.00'],
      [420, 316, 'Insurance'],
      [500, 316, '$15.00'],
      [420, 328, 'TOTAL USD'],
      [500, 328, '$885.00'],
      [40, 360, 'Payment terms: Net 30. Please remit to First Bank, account 000123456.'],
    ]);
    expect(extraction.documentType).toBe('invoice');
    expect(valuesOf(extraction)).toMatchObject({
      sellerName: 'KESTREL COMPONENTS LLC',
      buyerName: 'Maple & Finch Imports',
      buyerAddress: '40 King St W, Toronto, Canada',
      invoiceNumber: '2027-0917',
      invoiceDate: '2027-09-17',
      totalAmount: 885,
      currency: 'USD',
      freight: 120,
      insurance: 15,
      discount: 50,
    });
    expect(rowsOf(extraction)).toEqual([
      {
        description: 'Bearing housing, cast iron, series 200',
        countryOfOrigin: 'US',
        quantity: 40,
        unitPrice: 12.5,
        amount: 500,
      },
      { description: 'Shaft coupling', countryOfOrigin: 'DE', quantity: 10, unitPrice: 30, amount: 300 },
    ]);
    expect(overallConfidence(extraction)).toBeGreaterThan(0.7);
  });
});

describe('Chinese', () => {
  const invoice = (script: 'zh-Hans' | 'zh-Hant'): Placed[] => {
    const write = (simplified: string, traditional: string): string =>
      script === 'zh-Hans' ? simplified : traditional;
    return [
      [240, 40, write('商业发票', '商業發票'), 18],
      [40, 80, write('卖方:', '賣方:')],
      [100, 80, write('宁波家居用品有限公司', '寧波家居用品有限公司')],
      [100, 92, write('宁波市鄞州区通达路88号', '寧波市鄞州區通達路88號')],
      [40, 116, write('买方:', '買方:')],
      [100, 116, write('香港远东贸易公司', '香港遠東貿易公司')],
      [100, 128, write('香港九龙弥敦道20号', '香港九龍彌敦道20號')],
      [340, 80, write('发票号码:', '發票號碼:')],
      [420, 80, 'NB-20270318'],
      [340, 92, write('发票日期:', '發票日期:')],
      [420, 92, '2027年3月18日'],
      [340, 104, write('币种:', '幣別:')],
      [420, 104, 'USD'],
      [340, 116, write('贸易术语:', '貿易條件:')],
      [420, 116, write('FOB 宁波', 'FOB 寧波')],
      [340, 128, write('原产国:', '原產國:')],
      [420, 128, write('中国', '中國')],
      [40, 160, write('货物名称', '貨物名稱')],
      [260, 160, write('数量', '數量')],
      [320, 160, write('单位', '單位')],
      [390, 160, write('单价', '單價')],
      [470, 160, write('金额', '金額')],
      [40, 176, write('不锈钢锅', '不鏽鋼鍋')],
      [260, 176, '500'],
      [320, 176, '个'],
      [390, 176, '4.20'],
      [470, 176, '2,100.00'],
      [40, 192, write('合计', '合計')],
      [470, 192, '2,100.00'],
    ];
  };

  it.each(['zh-Hans', 'zh-Hant'] as const)('reads an invoice in %s', (script) => {
    const extraction = read(invoice(script));
    expect(extraction.documentType).toBe('invoice');
    expect(extraction.language).toBe(script);
    const name = script === 'zh-Hans' ? '宁波家居用品有限公司' : '寧波家居用品有限公司';
    expect(valuesOf(extraction)).toMatchObject({
      sellerName: name,
      buyerName: script === 'zh-Hans' ? '香港远东贸易公司' : '香港遠東貿易公司',
      invoiceNumber: 'NB-20270318',
      invoiceDate: '2027-03-18',
      totalAmount: 2100,
      currency: 'USD',
      incoterm: 'FOB',
      countryOfOrigin: 'CN',
    });
    expect(rowsOf(extraction)[0]).toMatchObject({ quantity: 500, unitPrice: 4.2, amount: 2100 });
  });
});

describe('what is no trade document', () => {
  it('has no type and no fields', () => {
    const letter = read([
      [40, 40, 'Dear Ms Lee,'],
      [
        40,
        60,
        'thank you for the invoice that you sent us last week. We have forwarded it to our accounts department.',
      ],
      [40, 72, 'Please note that our office will be closed on 24 December 2027.'],
    ]);
    expect(letter.documentType).toBeNull();
    expect(letter.fields).toEqual({});
    const order = read([
      [200, 40, 'PURCHASE ORDER', 18],
      [40, 80, 'Order No.: 4711'],
      [40, 92, 'Date: 2027-01-02'],
      [40, 110, 'Vendor: Orion Tools Corporation'],
      [40, 122, 'Payment terms: Net 30'],
    ]);
    expect(order.documentType).toBeNull();
  });

  it('gives nothing for a form that nobody filled in', () => {
    const labels = billOfLading.filter(([, , , size]) => size !== undefined);
    const extraction = read(labels);
    expect(extraction.documentType).toBe('bill_of_lading');
    expect(extraction.fields).toEqual({});
  });
});

describe('bundles', () => {
  it('gives a part for each document', () => {
    const packing = pageOf(
      [
        [200, 40, 'PACKING LIST', 18],
        [40, 80, 'Packing List No.: PL-22'],
        [40, 92, 'Total packages: 12 CARTONS'],
        [40, 104, 'Gross weight: 120.00 KGS'],
      ],
      2,
    );
    const parts = readPages([pageOf(billOfLading), packing]);
    expect(parts.map((part) => [part.documentType, part.pages])).toEqual([
      ['bill_of_lading', [1]],
      ['packing_list', [2]],
    ]);
    expect(parts[1]?.fields.totalPackages?.value).toBe(12);
    expect(parts[1]?.fields.totalPackages?.page).toBe(2);
  });
});
