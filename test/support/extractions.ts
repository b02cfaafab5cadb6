import type {
  DocumentType,
  ExtractedField,
  Extraction,
  FieldContent,
} from '../../src/features/reading/index.js';

/** Extractions made by hand: one correct document of each type, all of one shipment. */

/** A field at some place of the first page. */
export function field(value: FieldContent, rawText?: string): ExtractedField {
  return {
    value,
    rawText: rawText ?? (Array.isArray(value) ? value.join(', ') : String(value)),
    page: 1,
    box: { x: 100, y: 200, width: 80, height: 12 },
    confidence: 0.95,
    alternatives: [],
  };
}

type Values = Record<string, ExtractedField | FieldContent>;

const isField = (value: ExtractedField | FieldContent): value is ExtractedField =>
  typeof value === 'object' && !Array.isArray(value);

export const fieldsOf = (values: Values): Record<string, ExtractedField> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, isField(value) ? value : field(value)]),
  );

export const extractionOf = (
  documentType: DocumentType | null,
  values: Values,
  lines: Values[] = [],
): Extraction => ({
  documentType,
  typeConfidence: 0.98,
  language: 'en',
  languageConfidence: 0.97,
  languages: ['en'],
  fields: fieldsOf(values),
  lineItems: lines.map(fieldsOf),
  pages: [1],
});

const seller = { name: 'Demo Trading Ltd', address: '14 Harbour Road, Bristol BS1 5TY, United Kingdom' };
const buyer = { name: 'Vega Importaciones SL', address: 'Calle del Puerto 8, 46024 Valencia, Spain' };
const ports = { portOfLoading: 'Felixstowe, United Kingdom', portOfDischarge: 'Valencia, Spain' };

export const correctDocuments: Record<DocumentType, () => Extraction> = {
  invoice: () =>
    extractionOf(
      'invoice',
      {
        invoiceNumber: 'INV-2025-0417',
        invoiceDate: '2025-10-06',
        sellerName: seller.name,
        sellerAddress: seller.address,
        buyerName: buyer.name,
        buyerAddress: buyer.address,
        totalAmount: field(17000, '17,000.00 EUR'),
        currency: field('EUR', 'EUR'),
        incoterm: field('CIP', 'CIP Valencia (Incoterms 2020)'),
        incotermPlace: 'Valencia',
        countryOfOrigin: field('GB', 'United Kingdom'),
        grossWeightKg: field(1240, '1,240.0 kg'),
        netWeightKg: field(1120, '1,120.0 kg'),
        totalPackages: field(6, '6 pallets'),
        amountInWords: 'Seventeen thousand euros only',
        ...ports,
      },
      [
        {
          description: 'Stainless steel ball valves, DN50',
          hsCode: '848180',
          quantity: field(400, '400 pcs'),
          unitPrice: field(21.5, '21.50 EUR'),
          amount: field(8600, '8,600.00 EUR'),
        },
        {
          description: 'Centrifugal pumps, 2.2 kW',
          hsCode: '841370',
          quantity: field(24, '24 pcs'),
          unitPrice: field(310, '310.00 EUR'),
          amount: field(7440, '7,440.00 EUR'),
        },
        {
          description: 'Rubber gasket sets',
          hsCode: '401693',
          quantity: field(800, '800 sets'),
          unitPrice: field(1.2, '1.20 EUR'),
          amount: field(960, '960.00 EUR'),
        },
      ],
    ),
  packing_list: () =>
    extractionOf(
      'packing_list',
      {
        packingListNumber: 'PL-2025-0417',
        shipmentDate: '2025-10-06',
        originCountry: field('GB', 'United Kingdom'),
        destinationCountry: field('ES', 'Spain'),
        shipperName: seller.name,
        consigneeName: buyer.name,
        invoiceNumber: 'INV-2025-0417',
        containerNumbers: ['MSKU1234565'],
        totalPackages: field(6, '6 pallets'),
        netWeightKg: field(1120, '1,120.0 kg'),
        grossWeightKg: field(1240, '1,240.0 kg'),
      },
      [
        ['Stainless steel ball valves, DN50', 400, 3, 560, 620],
        ['Centrifugal pumps, 2.2 kW', 24, 2, 480, 528],
        ['Rubber gasket sets', 800, 1, 80, 92],
      ].map(([description, quantity, packages, net, gross]) => ({
        description: description as string,
        quantity: quantity as number,
        packages: packages as number,
        netWeightKg: net as number,
        grossWeightKg: gross as number,
      })),
    ),
  bill_of_lading: () =>
    extractionOf('bill_of_lading', {
      billOfLadingNumber: 'EXSU0425117',
      issueDate: '2025-10-09',
      shippedOnBoardDate: '2025-10-09',
      shipperName: seller.name,
      consigneeName: buyer.name,
      notifyPartyName: buyer.name,
      vesselName: 'MV Example Star',
      goodsDescription: 'Ball valves, centrifugal pumps, rubber gasket sets',
      containerNumbers: ['MSKU1234565'],
      sealNumbers: ['UK482201'],
      freightTerms: 'prepaid',
      numberOfOriginals: field(3, 'three'),
      totalPackages: field(6, '6 pallets'),
      grossWeightKg: field(1240, '1,240 kg'),
      ...ports,
    }),
  certificate_of_origin: () =>
    extractionOf('certificate_of_origin', {
      certificateNumber: 'CO-2025-88214',
      issueDate: '2025-10-07',
      exporterName: seller.name,
      exporterAddress: seller.address,
      consigneeName: buyer.name,
      consigneeAddress: buyer.address,
      countryOfOrigin: field('GB', 'United Kingdom'),
      goodsDescription: 'Stainless steel ball valves, centrifugal pumps, rubber gasket sets',
      issuingBody: 'Bristol Chamber of Commerce',
      invoiceNumber: 'INV-2025-0417',
      hsCodes: ['848180', '841370', '401693'],
      grossWeightKg: field(1240, '1,240.0 kg'),
    }),
};

export interface Change {
  /** Fields to put in place of others; null takes one away. */
  set?: Record<string, ExtractedField | FieldContent | null>;
  /** The same for one line. */
  line?: { index: number; set: Record<string, ExtractedField | FieldContent | null> };
  lines?: Values[];
  language?: Extraction['language'];
}

function replace(
  fields: Record<string, ExtractedField>,
  set: Record<string, ExtractedField | FieldContent | null>,
): void {
  for (const [name, value] of Object.entries(set)) {
    if (value === null) delete fields[name];
    else fields[name] = isField(value) ? value : field(value);
  }
}

/** The correct document of a type with one thing changed. */
export function changed(type: DocumentType, change: Change): Extraction {
  const extraction = correctDocuments[type]();
  if (change.language) extraction.language = change.language;
  if (change.lines) extraction.lineItems = change.lines.map(fieldsOf);
  replace(extraction.fields, change.set ?? {});
  const line = change.line && extraction.lineItems[change.line.index];
  if (line) replace(line, change.line?.set ?? {});
  return extraction;
}
