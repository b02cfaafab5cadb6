import type { DocumentType, Extraction } from '../../../src/features/reading/index.js';
import { requiredFields } from '../../../src/features/reading/index.js';
import type { ReferenceTables } from '../../../src/features/lint/index.js';
import { type Change, changed, field } from '../../support/extractions.js';

/** What a rule is tried on: a correct document with one thing changed. */
export interface Case {
  rule: string;
  fires: boolean;
  why: string;
  extraction: Extraction;
  /** The field that a finding points to. */
  field?: string;
}

export const tables: Required<ReferenceTables> = {
  ports: {
    edition: 'UN/LOCODE 2024-1',
    find: (name) =>
      [
        { code: 'GBFXT', name: 'Felixstowe', country: 'GB' },
        { code: 'ESVLC', name: 'Valencia', country: 'ES' },
        { code: 'VEVLN', name: 'Valencia', country: 'VE' },
      ].filter((port) => port.name === name),
  },
  hs: { edition: 'HS 2022', has: (code) => ['848180', '841370', '401693'].includes(code) },
  sanctions: {
    edition: '2025-09-30',
    findName: (name) => (name === 'Blocked Shipping Co' ? ['BLOCKED SHIPPING COMPANY'] : []),
    countries: ['KP'],
  },
};

export type Row = [rule: string, type: DocumentType, why: string, change: Change, field?: string];

export const toCases = (fires: boolean, rows: Row[]): Case[] =>
  rows.map(([rule, type, why, change, pointer]) => ({
    rule,
    fires,
    why,
    extraction: changed(type, change),
    field: pointer,
  }));

const types = Object.keys(requiredFields) as DocumentType[];

/** Every required field is taken away from every document that needs it. */
const required: Row[] = types.flatMap((type) =>
  requiredFields[type].map((name): Row => [
    `required/${name}`,
    type,
    'is missing',
    { set: { [name]: null } },
    `/${type}/${name}`,
  ]),
);

export const line = (set: Change['set'], index = 0): Change => ({ line: { index, set: set ?? {} } });
const long = 'A'.repeat(101);

const formats: Row[] = [
  ['format/invoiceNumber', 'invoice', 'too long', { set: { invoiceNumber: '1'.repeat(51) } }],
  ['format/invoiceNumber', 'packing_list', 'no letter or digit first', { set: { invoiceNumber: '=2' } }],
  ['format/invoiceDate', 'invoice', '30 February', { set: { invoiceDate: '2025-02-30' } }],
  ['format/sellerName', 'invoice', 'too long', { set: { sellerName: long } }],
  ['format/buyerName', 'invoice', 'too long', { set: { buyerName: long } }],
  ['format/totalAmount', 'invoice', 'zero', { set: { totalAmount: 0 } }],
  ['format/freight', 'invoice', 'negative', { set: { freight: -5 } }],
  ['format/insurance', 'invoice', 'not a number', { set: { insurance: 'n/a' } }],
  ['format/packingListNumber', 'packing_list', 'too long', { set: { packingListNumber: '1'.repeat(51) } }],
  ['format/shipmentDate', 'packing_list', 'not ISO 8601', { set: { shipmentDate: '6 Oct 2025' } }],
  ['format/billOfLadingNumber', 'bill_of_lading', 'odd marks', { set: { billOfLadingNumber: 'A*B' } }],
  ['format/shippedOnBoardDate', 'bill_of_lading', 'month 13', { set: { shippedOnBoardDate: '2025-13-01' } }],
  ['format/certificateNumber', 'certificate_of_origin', 'marks', { set: { certificateNumber: '???' } }],
  ['format/issueDate', 'certificate_of_origin', 'a word', { set: { issueDate: 'today' } }],
  ['format/shipperName', 'packing_list', 'too long', { set: { shipperName: long } }],
  ['format/consigneeName', 'packing_list', 'too long', { set: { consigneeName: long } }],
  ['format/exporterName', 'certificate_of_origin', 'too long', { set: { exporterName: long } }],
  ['format/totalPackages', 'bill_of_lading', 'half a package', { set: { totalPackages: 6.5 } }],
  ['format/grossWeightKg', 'bill_of_lading', 'negative', { set: { grossWeightKg: -1240 } }],
  ['format/netWeightKg', 'packing_list', 'zero', { set: { netWeightKg: 0 } }],
  ['format/volumeM3', 'packing_list', 'zero', { set: { volumeM3: 0 } }],
  ['format/description', 'invoice', 'too long', line({ description: 'A'.repeat(201) })],
  ['format/quantity', 'invoice', 'zero', line({ quantity: 0 }), '/invoice/lineItems/0/quantity'],
  ['format/unitPrice', 'invoice', 'negative', line({ unitPrice: -21.5 })],
  ['format/lineItems', 'invoice', '101 lines', { lines: Array.from({ length: 101 }, () => ({ amount: 1 })) }],
];

const amount = '/invoice/lineItems/0/amount';

const money: Row[] = [
  ['totals/line-amount', 'invoice', 'wrong product', line({ amount: field(8602.02, '8,602.02') }), amount],
  [
    'totals/line-amount',
    'invoice',
    'two cents off a whole price',
    line({ quantity: 1, amount: 21.53 }),
    amount,
  ],
  [
    'totals/sum-of-lines',
    'invoice',
    'wrong total',
    { set: { totalAmount: 17000.02 } },
    '/invoice/totalAmount',
  ],
  [
    'totals/sum-of-lines',
    'invoice',
    'freight not added under FOB',
    { set: { incoterm: 'FOB', freight: 100 } },
  ],
  ['totals/sum-of-lines', 'invoice', 'discount not taken off', { set: { discount: 50 } }],
  [
    'totals/weights',
    'packing_list',
    'gross',
    { set: { grossWeightKg: 1241 } },
    '/packing_list/grossWeightKg',
  ],
  ['totals/weights', 'packing_list', 'net above gross in a row', line({ netWeightKg: 630 })],
  ['totals/weights', 'invoice', 'net above gross', { set: { netWeightKg: 1300 } }, '/invoice/netWeightKg'],
  ['totals/packages', 'packing_list', 'one too many', { set: { totalPackages: 7 } }],
  [
    'totals/amount-in-words',
    'invoice',
    'another number',
    { set: { amountInWords: 'Seventy thousand euros' } },
  ],
  ['currency/unknown', 'invoice', 'no code', { set: { currency: 'EUX' } }, '/invoice/currency'],
  ['currency/unknown', 'invoice', 'gold', { set: { currency: 'XAU' } }],
  ['currency/symbol-only', 'invoice', '$', { set: { currency: field('USD', '$') } }],
  ['currency/decimals', 'invoice', 'three decimals', { set: { freight: 10.125 } }, '/invoice/freight'],
  ['currency/decimals', 'invoice', 'half a yen', { set: { currency: 'JPY', insurance: 0.5 } }],
];

const terms: Row[] = [
  ['date/future', 'invoice', 'next year', { set: { invoiceDate: '2026-10-06' } }, '/invoice/invoiceDate'],
  ['date/future', 'packing_list', 'far ahead', { set: { shipmentDate: '2026-06-01' } }],
  ['date/order', 'bill_of_lading', 'issued first', { set: { issueDate: '2025-10-08' } }],
  ['date/ambiguous', 'invoice', '06/10/2025', { set: { invoiceDate: field('2025-10-06', '06/10/2025') } }],
  ['incoterm/unknown', 'invoice', 'C&F', { set: { incoterm: 'C&F' } }, '/invoice/incoterm'],
  ['incoterm/withdrawn', 'invoice', 'DDU', { set: { incoterm: 'DDU' } }],
  ['incoterm/place', 'invoice', 'no place', { set: { incotermPlace: null } }, '/invoice/incotermPlace'],
  ['incoterm/edition', 'invoice', '2010', { set: { incoterm: field('CIF', 'CIF Incoterms 2010') } }],
  ['incoterm/mode', 'invoice', 'airport', { set: { incoterm: 'CIF', portOfLoading: 'Heathrow Airport' } }],
  ['incoterm/mode', 'invoice', '机场', { set: { incoterm: 'FOB', incotermPlace: '上海浦东机场' } }],
];

const goods: Row[] = [
  ['hs/format', 'invoice', 'odd length', line({ hsCode: '84818' }), '/invoice/lineItems/0/hsCode'],
  ['hs/format', 'certificate_of_origin', 'a letter', { set: { hsCodes: ['848180', '84l370'] } }],
  ['hs/unknown', 'invoice', 'no such subheading', line({ hsCode: '848199' })],
  ['hs/short', 'invoice', 'heading', line({ hsCode: '8481' })],
  ['hs/line-missing', 'invoice', 'one without', line({ hsCode: null }), '/invoice/lineItems/0/hsCode'],
  ['hs/format', 'invoice', 'seven digits', line({ hsCode: '8481801' })],
  ['origin/unknown', 'packing_list', 'no country', { set: { destinationCountry: 'ZZ' } }],
  ['origin/unknown', 'invoice', 'withdrawn code', line({ countryOfOrigin: 'SU' })],
  ['origin/conflict', 'invoice', 'a line differs', line({ countryOfOrigin: 'CN' })],
  ['port/unknown', 'invoice', 'no such port', { set: { portOfLoading: 'Felixtown, United Kingdom' } }],
  ['port/country', 'invoice', 'elsewhere', { set: { portOfDischarge: 'Valencia, Italia' } }],
  ['port/same', 'bill_of_lading', 'same', { set: { portOfDischarge: 'FELIXSTOWE, United Kingdom' } }],
  ['port/same', 'invoice', 'without country', { set: { portOfDischarge: 'Felixstowe' } }],
  ['container/format', 'packing_list', 'too short', { set: { containerNumbers: ['MSKU123456'] } }],
  ['container/check-digit', 'bill_of_lading', 'wrong', { set: { containerNumbers: ['MSKU1234566'] } }],
  ['seal/missing', 'bill_of_lading', 'none', { set: { sealNumbers: null } }],
  ['description/vague', 'invoice', 'parts', line({ description: 'Spare parts' })],
  ['description/vague', 'invoice', 'Spanish', line({ description: 'Mercancías varias' })],
  ['description/vague', 'invoice', 'simplified', line({ description: '各种货物' })],
  ['description/vague', 'bill_of_lading', 'traditional', { set: { goodsDescription: '樣品' } }],
];

const toOrder = { consigneeName: 'TO ORDER OF BANK OF EXAMPLE', notifyPartyName: null };

const papers: Row[] = [
  ['bl/to-order-without-notify', 'bill_of_lading', 'nobody', { set: toOrder }],
  ['bl/originals', 'bill_of_lading', 'not stated', { set: { numberOfOriginals: null } }],
  ['bl/unclean', 'bill_of_lading', 'clause', { set: { goodsDescription: 'Pumps, 2 cartons torn' } }],
  ['co/number', 'certificate_of_origin', 'none', { set: { certificateNumber: null } }],
  ['co/issuing-body', 'certificate_of_origin', 'none', { set: { issuingBody: null } }],
  [
    'co/criterion',
    'certificate_of_origin',
    'Form A',
    { set: { certificateNumber: field('A-1', 'Form A A-1') } },
  ],
  ['co/criterion', 'certificate_of_origin', 'unknown', { set: { originCriterion: 'see above' } }],
  ['party/same', 'invoice', 'same', { set: { buyerName: 'DEMO TRADING LIMITED' } }, '/invoice/buyerName'],
  ['party/address', 'certificate_of_origin', 'none', { set: { consigneeAddress: null } }],
  ['sanctions/name', 'bill_of_lading', 'listed', { set: { consigneeName: 'Blocked Shipping Co' } }],
  ['sanctions/country', 'certificate_of_origin', 'embargo', { set: { countryOfOrigin: 'KP' } }],
];

const unread: Case = {
  rule: 'required/pages',
  fires: true,
  why: 'a page was given up',
  extraction: { ...changed('packing_list', {}), unreadPages: [1] },
};

const fired = toCases(true, [
  ...required,
  ['required/lineItems', 'invoice', 'no lines', { lines: [] }, '/invoice/lineItems'],
  [
    'required/invoiceNumber',
    'invoice',
    'a value that stands nowhere on the pages',
    {
      set: {
        invoiceNumber: { ...field('INV-1'), box: { x: 0, y: 0, width: 0, height: 0 }, confidence: 0.3 },
      },
    },
    '/invoice/invoiceNumber',
  ],
  [
    'required/description',
    'invoice',
    'one without',
    line({ description: null }),
    '/invoice/lineItems/0/description',
  ],
  ['required/quantity', 'invoice', 'one without', line({ quantity: null })],
  [
    'required/unitPrice',
    'invoice',
    'none has one',
    { lines: [{ amount: 1 }, { amount: 2 }] },
    '/invoice/lineItems',
  ],
  ...formats,
  ...money,
  ...terms,
  ...goods,
  ...papers,
]);

export const firing: Case[] = [...fired, unread];
