import { describe, expect, it } from 'vitest';
import { type ExtractedFields, readPages } from '../../../src/features/reading/index.js';
import { repairText } from '../../../src/features/reading/text.js';
import { pageOf, type Placed } from '../../support/hand-pages.js';

const valuesOf = (fields: ExtractedFields): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.value]));

const read = (texts: Placed[]) => {
  const [extraction] = readPages([pageOf(texts)]);
  if (extraction === undefined) throw new Error('nothing was read');
  const { documentType, fields, lineItems } = extraction;
  return { documentType, fields: valuesOf(fields), items: lineItems.map(valuesOf) };
};

const invoiceHead: Placed[] = [
  [230, 30, 'COMMERCIAL INVOICE', 15],
  [40, 60, 'Seller: Larkfield Optics Ltd'],
  [40, 72, 'Buyer: Quillon Photo S.A.'],
  [380, 60, 'Invoice No: LO-5512'],
  [380, 72, 'Date: 14 May 2027'],
];

/** Heads of columns that the rows of these tests have. */
const heads: Placed[] = [
  [40, 120, 'No.'],
  [80, 120, 'Description'],
  [280, 120, 'Quantity'],
  [340, 120, 'Unit'],
  [400, 120, 'Unit Price'],
  [480, 120, 'Amount USD'],
];

describe('tables of which the cells are centred', () => {
  it('gives each row the lines of its own description', () => {
    const { items } = read([
      ...invoiceHead,
      ...heads,
      [80, 140, 'Field glass'],
      [40, 145, '1'],
      [280, 145, '40'],
      [340, 145, 'PCS'],
      [400, 145, '12.00'],
      [480, 145, '480.00'],
      [80, 150, 'in a case'],
      [80, 166, 'Tripod of'],
      [40, 171, '2'],
      [280, 171, '10'],
      [340, 171, 'PCS'],
      [400, 171, '30.00'],
      [480, 171, '300.00'],
      [80, 176, 'carbon'],
      [400, 200, 'TOTAL'],
      [480, 200, '780.00'],
    ]);
    expect(items).toMatchObject([
      { description: 'Field glass in a case', quantity: 40, amount: 480 },
      { description: 'Tripod of carbon', quantity: 10, amount: 300 },
    ]);
  });

  it('joins the lines of a row whose prices say a second currency', () => {
    const { items, fields } = read([
      ...invoiceHead,
      ...heads,
      [80, 140, 'Field glass'],
      [400, 140, '12.00'],
      [480, 140, '480.00'],
      [280, 145, '40'],
      [340, 145, 'PCS'],
      [80, 150, 'in a case'],
      [400, 150, '(EUR 11.00)'],
      [480, 150, '(EUR 440.00)'],
      [480, 180, '480.00'],
      [400, 185, 'Total Amount'],
      [480, 190, '(EUR 440.00)'],
    ]);
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ description: 'Field glass in a case', quantity: 40, unitPrice: 12 });
    expect(fields).toMatchObject({ totalAmount: 480 });
  });

  it('takes numbers that touch the next column for what they are', () => {
    const { items } = read([
      ...invoiceHead,
      ...heads,
      [72, 140, '1 Field glass'],
      [318, 140, '40 Pieces'],
      [400, 140, '12.00'],
      [480, 140, '480.00'],
      [72, 154, '2 Tripod'],
      [318, 154, '10 Pieces'],
      [400, 154, '30.00'],
      [480, 154, '300.00'],
    ]);
    expect(items).toMatchObject([
      { description: 'Field glass', quantity: 40, unit: 'Pieces' },
      { description: 'Tripod', quantity: 10, unit: 'Pieces' },
    ]);
  });

  it('finds sums in a line that is called after the consignment', () => {
    const { fields } = read([
      [230, 30, 'PACKING LIST', 15],
      [40, 60, 'Packing List No: P-9'],
      [40, 100, 'Description'],
      [240, 100, 'No. of Packages'],
      [340, 100, 'Net Weight (kg)'],
      [450, 100, 'Gross Weight (kg)'],
      [40, 116, 'Field glass'],
      [250, 116, '4.00'],
      [345, 116, '80.50'],
      [455, 116, '91.00'],
      [40, 130, 'Tripod'],
      [250, 130, '3.00'],
      [345, 130, '60.00'],
      [455, 130, '72.00'],
      [40, 146, 'Containers: 1'],
      [150, 146, 'Consignment Total'],
      [250, 146, '7.00'],
      [345, 146, '140.50'],
      [455, 146, '163.00'],
    ]);
    expect(fields).toMatchObject({ totalPackages: 7, netWeightKg: 140.5, grossWeightKg: 163 });
  });
});

describe('labels', () => {
  it('have their value beside them at half their height', () => {
    const { fields } = read([
      [230, 30, 'PACKING LIST', 15],
      [40, 60, 'Packing List No: P-9'],
      [40, 90, 'For account'],
      [40, 100, 'and risk of'],
      [150, 100, 'Quillon Photo S.A.'],
      [40, 110, 'Messrs'],
      [40, 130, 'Address'],
      [150, 130, '12 Rue du Port, Lyon'],
      [40, 150, 'Gross weight: 91 kg'],
    ]);
    expect(fields).toMatchObject({ consigneeName: 'Quillon Photo S.A.' });
  });

  it('have a company beside them, and its address below both', () => {
    const { fields } = read([
      [230, 30, 'COMMERCIAL INVOICE', 15],
      [40, 60, 'Seller: Larkfield Optics Ltd'],
      [380, 60, 'Invoice No: LO-5512'],
      [40, 90, 'and risk of Messrs'],
      [150, 90, 'QUILLON MEGA STORE CO'],
      [42, 102, 'P.O. BOX 4752, SAFAT'],
      [40, 130, 'Total USD 780.00'],
    ]);
    expect(fields).toMatchObject({
      buyerName: 'QUILLON MEGA STORE CO',
      buyerAddress: 'P.O. BOX 4752, SAFAT',
    });
  });

  it('may go on in a script of which the words aren’t known', () => {
    const { fields } = read([...invoiceHead, [40, 100, 'Payment Terms 结汇办法约定 : T/T 30 days']]);
    expect(fields).toMatchObject({ paymentTerms: 'T/T 30 days' });
  });

  it('may be one half of a word before a colon, and the value before the next one', () => {
    const { fields } = read([
      [230, 30, 'BILL OF LADING', 15],
      [40, 60, 'B/L No: XK-55012'],
      [40, 80, 'Buque/Remolcador:'],
      [40, 91, 'AURORA TRES / Viaje: 118W'],
      [300, 80, 'Port of loading'],
      [300, 91, 'Villeta'],
      [40, 120, 'Shipper'],
      [40, 131, 'Larkfield Optics Ltd'],
      [300, 120, 'Shipper Reference'],
      [300, 131, 'LISBON, 14 APRIL 2027'],
      [40, 160, 'Gross weight: 91 kg'],
    ]);
    expect(fields).toMatchObject({ vesselName: 'AURORA TRES', shipperName: 'Larkfield Optics Ltd' });
  });

  it('say nothing of a carrier beside the number of an original', () => {
    const { fields } = read([
      [230, 30, 'BILL OF LADING', 15],
      [40, 60, 'B/L No: XK-55012'],
      [40, 80, 'Port of loading: Villeta'],
      [40, 120, 'for the carrier'],
      [400, 124, 'ORIGINAL 1'],
    ]);
    expect(fields.carrierName).toBeUndefined();
  });

  it('with empty boxes take no head of the next box for a value', () => {
    const { fields } = read([
      [200, 30, 'BILL OF LADING', 15],
      [40, 60, 'B/L No: XK-55012'],
      [40, 72, 'Gross weight: 91 kg'],
      [40, 120, 'Port of Discharge', 7],
      [300, 120, 'Place of Delivery', 7],
      [40, 138, 'MKS & NOS/CONTAINER NOS', 7],
      [300, 138, 'PARTICULARS OF GOODS ARE THOSE DECLARED', 7],
    ]);
    expect(fields.portOfDischarge).toBeUndefined();
    expect(fields.placeOfDelivery).toBeUndefined();
  });

  it('say who buys, not where the packages below the goods go', () => {
    const { fields } = read([
      [230, 30, 'COMMERCIAL INVOICE', 15],
      [40, 60, 'Exporter: Larkfield Optics Ltd'],
      [40, 72, 'Consignee: Quillon Photo S.A.'],
      [380, 60, 'Invoice No: LO-5512'],
      ...heads,
      [40, 140, '1'],
      [80, 140, 'Field glass'],
      [280, 140, '40'],
      [340, 140, 'PCS'],
      [400, 140, '12.00'],
      [480, 140, '480.00'],
      [40, 180, 'Shipping marks'],
      [40, 192, 'To: Quillon Lyon'],
    ]);
    expect(fields).toMatchObject({ buyerName: 'Quillon Photo S.A.' });
  });

  it('don’t start with the number of a house', () => {
    const { fields } = read([
      [200, 30, 'CERTIFICATE OF ORIGIN', 15],
      [40, 60, 'EXPORTER:'],
      [40, 72, 'LARKFIELD OPTICS LTD'],
      [40, 83, 'NO: 37, HARBOUR TERRACE,'],
      [40, 94, 'PENANG, MALAYSIA'],
      [40, 120, 'Certificate No: C-118'],
      [40, 132, 'Invoice No: LO-5512'],
    ]);
    expect(fields).toMatchObject({
      exporterName: 'LARKFIELD OPTICS LTD',
      exporterAddress: 'NO: 37, HARBOUR TERRACE, PENANG, MALAYSIA',
    });
  });
});

describe('the type of a document', () => {
  it('is told by a name with other words around it, whatever number of invoice it cites', () => {
    const { documentType } = read([
      [230, 30, 'Mill Packing List', 13],
      [40, 60, 'Exporter'],
      [40, 72, 'Larkfield Optics Ltd'],
      [300, 60, 'Invoice No. LO-5512'],
      [300, 72, 'Invoice date 14 May 2027'],
      [300, 84, 'Buyer (if other than consignee)'],
      [40, 100, 'Total packages: 7'],
      [40, 112, 'Gross weight: 163 kg'],
    ]);
    expect(documentType).toBe('packing_list');
  });

  it('is that of an invoice when a table has prices below its name', () => {
    const { documentType, items } = read([
      [230, 30, 'COMMERCIAL INVOICE', 18],
      [40, 70, 'PRODUCT DETAIL:'],
      [40, 90, 'Description of Product'],
      [380, 90, 'Unit Price'],
      [450, 90, 'Quantity'],
      [520, 90, 'Amount'],
      [40, 104, 'Butter biscuits in tins'],
      [385, 104, '18.50'],
      [455, 104, '24'],
      [520, 104, '444.00'],
    ]);
    expect(documentType).toBe('invoice');
    expect(items).toMatchObject([{ quantity: 24, amount: 444 }]);
  });
});

describe('values without a label of their own', () => {
  it('are a term with points and the name of a currency below the prices', () => {
    const { fields } = read([
      ...invoiceHead,
      ...heads.slice(0, 5),
      [480, 120, 'Amount'],
      [430, 132, '$ US DOLLAR'],
      [420, 144, 'F.O.B. PENANG, MALAYSIA'],
    ]);
    expect(fields).toMatchObject({ currency: 'USD', incoterm: 'FOB', incotermPlace: 'PENANG, MALAYSIA' });
  });

  it('are a country that a sentence names in its next line', () => {
    const { fields } = read([
      [200, 30, 'CERTIFICATE OF ORIGIN', 15],
      [40, 60, 'Exporter: Larkfield Optics Ltd'],
      [40, 72, 'Invoice No: LO-5512'],
      [40, 84, 'Certificate No: C-118'],
      [300, 200, 'I hereby certify that the goods have been manufactured in'],
      [300, 211, 'Malaysia.'],
    ]);
    expect(fields).toMatchObject({ countryOfOrigin: 'MY' });
  });

  it('are a number and what it counts side by side', () => {
    const { fields } = read([
      [200, 30, 'LISTA DE EMPAQUE', 15],
      [40, 60, 'EXPORTADOR: Costa Larga SAC'],
      [40, 200, 'PESO NETO:'],
      [200, 200, '3120.00'],
      [40, 180, '215'],
      [200, 180, 'BULTOS'],
    ]);
    expect(fields).toMatchObject({ totalPackages: 215, netWeightKg: 3120 });
  });
});

describe('characters', () => {
  it('are read where a file has the radicals that look like them', () => {
    expect(repairText('重庆驰⾏汽⻋出⼝')).toBe('重庆驰行汽车出口');
  });
});
