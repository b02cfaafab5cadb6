import type { BatchDocument } from '../../../src/features/lint/index.js';
import { type DocumentType, documentTypes } from '../../../src/features/reading/index.js';
import { type Change, changed, field } from '../../support/extractions.js';

export interface BatchCase {
  rule: string;
  why: string;
  documents: BatchDocument[];
}

type Changes = Partial<Record<DocumentType, Change>>;

/** The correct documents of one shipment with something changed, and more documents beside them. */
function batchOf(changes: Changes, more: [DocumentType, Change][] = []): BatchDocument[] {
  return [
    ...documentTypes.map((type) => ({ documentId: type, extraction: changed(type, changes[type] ?? {}) })),
    ...more.map(([type, change], index) => ({
      documentId: `more_${index}`,
      extraction: changed(type, change),
    })),
  ];
}

type Row = [rule: string, why: string, changes: Changes, more?: [DocumentType, Change][]];

const toCases = (rows: Row[]): BatchCase[] =>
  rows.map(([rule, why, changes, more]) => ({ rule, why, documents: batchOf(changes, more) }));

export const batchFiring = toCases([
  ['batch/packages', 'one less', { bill_of_lading: { set: { totalPackages: 5 } } }],
  [
    'batch/weights',
    'digits exchanged',
    { packing_list: { set: { grossWeightKg: field(1204, '1,204.0 kg') } } },
  ],
  ['batch/weights', 'net', { packing_list: { set: { netWeightKg: field(1121, '1,121.0 kg') } } }],
  ['batch/containers', 'another one', { bill_of_lading: { set: { containerNumbers: ['CSQU3054383'] } } }],
  ['batch/hs', 'not on the invoice', { certificate_of_origin: { set: { hsCodes: ['848180', '841391'] } } }],
  ['batch/invoice-number', 'another one', { packing_list: { set: { invoiceNumber: 'INV-2025-0471' } } }],
  [
    'batch/currency',
    'two invoices',
    {},
    [['invoice', { set: { invoiceNumber: 'INV-2025-0418', currency: 'USD' } }]],
  ],
  ['batch/parties', 'another shipper', { bill_of_lading: { set: { shipperName: 'Other Trading Ltd' } } }],
  ['batch/ports', 'another port', { bill_of_lading: { set: { portOfDischarge: 'Sagunto' } } }],
  [
    'date/order',
    'shipped before invoiced',
    { bill_of_lading: { set: { shippedOnBoardDate: '2025-10-05' } } },
  ],
  ['origin/conflict', 'certificate differs', { certificate_of_origin: { set: { countryOfOrigin: 'CN' } } }],
  ['incoterm/container', 'CIF', { invoice: { set: { incoterm: 'CIF' } } }],
  ['incoterm/freight', 'CIP, collect', { bill_of_lading: { set: { freightTerms: 'collect' } } }],
  ['incoterm/freight', 'FOB, prepaid', { invoice: { set: { incoterm: 'FOB' } } }],
]);

/** Half of the shipment, so that two of a type make the whole. */
const half = { invoiceNumber: 'INV-2025-0417', totalPackages: 3, grossWeightKg: 620, netWeightKg: 560 };

export const batchSilent = toCases([
  [
    'batch/packages',
    'two invoices',
    { invoice: { set: half } },
    [['invoice', { set: { ...half, invoiceNumber: 'B' } }]],
  ],
  [
    'batch/weights',
    'two invoices',
    { invoice: { set: half } },
    [['invoice', { set: { ...half, invoiceNumber: 'B' } }]],
  ],
  ['batch/packages', 'a copy of the invoice', {}, [['invoice', {}]]],
  [
    'batch/weights',
    'rounded',
    {
      bill_of_lading: { set: { grossWeightKg: field(1240, '1240') } },
      packing_list: { set: { grossWeightKg: field(1239.6, '1,239.6') } },
      invoice: { set: { grossWeightKg: null } },
      certificate_of_origin: { set: { grossWeightKg: null } },
    },
  ],
  ['batch/containers', 'spaces', { bill_of_lading: { set: { containerNumbers: ['MSKU 123456-5'] } } }],
  ['batch/hs', 'longer codes', { certificate_of_origin: { set: { hsCodes: ['8481.80.11'] } } }],
  [
    'batch/invoice-number',
    'two named',
    { packing_list: { set: { invoiceNumber: 'INV-2025-0417, INV-2025-0418' } } },
    [['invoice', { set: { invoiceNumber: 'INV-2025-0418' } }]],
  ],
  [
    'batch/parties',
    'to order',
    { bill_of_lading: { set: { consigneeName: 'TO THE ORDER OF BANK OF EXAMPLE' } } },
  ],
  ['batch/parties', 'spelling', { bill_of_lading: { set: { shipperName: 'DEMO TRADING LIMITED' } } }],
  ['batch/ports', 'without country', { bill_of_lading: { set: { portOfDischarge: 'VALENCIA' } } }],
  [
    'origin/conflict',
    'certificate of the EU',
    {
      certificate_of_origin: { set: { countryOfOrigin: 'EU' } },
      invoice: { set: { countryOfOrigin: 'ES' } },
    },
  ],
  ['incoterm/container', 'CIP', {}],
  ['incoterm/freight', 'EXW', { invoice: { set: { incoterm: 'EXW' } } }],
]);
