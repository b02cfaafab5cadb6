import type { DocumentType } from '../../src/features/reading/index.js';
import {
  type DocumentLanguage,
  type Item,
  type Party,
  pick,
  type Random,
  type Shipment,
} from './trade-values.js';
import { labelBank, titleBank } from './trade-label-bank.js';

/** A label with the lines of its value, and what they mean. */
export interface Entry {
  label: string;
  lines: string[];
  truth: [field: string, value: string | number | string[]][];
  canBeLetterhead: boolean;
  /** Room is kept for several lines even when there are none. */
  isTall: boolean;
}

export const titleFor = (type: DocumentType, language: DocumentLanguage, random: Random): string =>
  pick(random, titleBank[language][type]);

/** The entries of a form that nobody filled in. */
export const blank = (entries: readonly Entry[]): Entry[] =>
  entries.map((entry) => ({ ...entry, lines: [], isTall: entry.lines.length > 1 }));

const months = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  es: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
};

function writeDate(iso: string, language: DocumentLanguage, random: Random): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  const name = months[language][Number(month) - 1] as string;
  const forms =
    language === 'en'
      ? [
          iso,
          `${Number(day)} ${name} ${year}`,
          `${name} ${Number(day)}, ${year}`,
          `${day}-${name.slice(0, 3).toUpperCase()}-${year}`,
          `${day}/${month}/${year}`,
        ]
      : [iso, `${Number(day)} de ${name} de ${year}`, `${day}/${month}/${year}`, `${day}.${month}.${year}`];
  return pick(random, forms);
}

const writeNumber = (value: number, language: DocumentLanguage, digits: number): string =>
  new Intl.NumberFormat(language === 'en' ? 'en-US' : 'de-DE', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);

const linesOf = (party: Party): string[] => [party.name, party.street, party.city, party.country];
const addressOf = (party: Party): string => linesOf(party).slice(1).join(' ');

type Truth = Entry['truth'];

/** What a document of a type says, in the order in which it says it. */
export function entriesFor(type: DocumentType, shipment: Shipment, random: Random): Entry[] {
  const { language } = shipment;
  const entry = (label: string, lines: string | string[], truth: Truth, canBeLetterhead = false): Entry => ({
    label: pick(random, labelBank[language][label] as string[]),
    lines: Array.isArray(lines) ? lines : [lines],
    truth,
    canBeLetterhead,
    isTall: false,
  });
  const party = (label: string, who: Party, name: string, address?: string): Entry =>
    entry(
      label,
      linesOf(who),
      [[name, who.name], ...(address === undefined ? [] : ([[address, addressOf(who)]] as Truth))],
      label === 'seller',
    );
  const date = (label: string, field: string): Entry =>
    entry(label, writeDate(shipment.date, language, random), [[field, shipment.date]]);
  const kilograms = (label: string, field: string, value: number): Entry =>
    entry(label, `${writeNumber(value, language, 2)} ${pick(random, ['KGS', 'kg', 'KG'])}`, [[field, value]]);
  const packages = (): Entry =>
    entry('packages', `${shipment.packages} ${language === 'en' ? 'CARTONS' : 'cajas'}`, [
      ['totalPackages', shipment.packages],
    ]);
  const builders: Record<DocumentType, () => Entry[]> = {
    invoice: () => [
      party('seller', shipment.seller, 'sellerName', 'sellerAddress'),
      party('buyer', shipment.buyer, 'buyerName', 'buyerAddress'),
      entry('invoiceNumber', shipment.number, [['invoiceNumber', shipment.number]]),
      date('invoiceDate', 'invoiceDate'),
      entry('order', 'PO-55871', []),
      entry('currency', shipment.currency, [['currency', shipment.currency]]),
      entry('incoterm', `${shipment.incoterm} ${shipment.loading}`, [
        ['incoterm', shipment.incoterm],
        ['incotermPlace', shipment.loading],
      ]),
      entry('payment', shipment.paymentTerms, [['paymentTerms', shipment.paymentTerms]]),
      entry('origin', shipment.origin[1], [['countryOfOrigin', shipment.origin[0]]]),
      entry('loading', shipment.loading, [['portOfLoading', shipment.loading]]),
      entry('discharge', shipment.discharge, [['portOfDischarge', shipment.discharge]]),
    ],
    packing_list: () => [
      party('shipper', shipment.seller, 'shipperName'),
      party('consignee', shipment.buyer, 'consigneeName'),
      entry('packingListNumber', shipment.number, [['packingListNumber', shipment.number]]),
      date('shipmentDate', 'shipmentDate'),
      entry('invoiceNumber', shipment.otherNumber, [['invoiceNumber', shipment.otherNumber]]),
      entry('origin', shipment.origin[1], [['originCountry', shipment.origin[0]]]),
      entry('destination', shipment.destination[1], [['destinationCountry', shipment.destination[0]]]),
      entry('container', shipment.container, [['containerNumbers', [shipment.container]]]),
      entry('volume', `${writeNumber(shipment.volume, language, 2)} ${pick(random, ['CBM', 'm3'])}`, [
        ['volumeM3', shipment.volume],
      ]),
    ],
    bill_of_lading: () => [
      party('shipper', shipment.seller, 'shipperName'),
      entry('blNumber', shipment.number, [['billOfLadingNumber', shipment.number]]),
      party('consignee', shipment.buyer, 'consigneeName'),
      entry('notify', language === 'en' ? 'SAME AS CONSIGNEE' : 'MISMO QUE EL CONSIGNATARIO', [
        ['notifyPartyName', shipment.buyer.name],
      ]),
      ...(random() < 0.5
        ? [
            entry('vesselVoyage', `${shipment.vessel} / ${shipment.voyage}`, [
              ['vesselName', shipment.vessel],
              ['voyageNumber', shipment.voyage],
            ]),
          ]
        : [
            entry('vessel', shipment.vessel, [['vesselName', shipment.vessel]]),
            entry('voyage', shipment.voyage, [['voyageNumber', shipment.voyage]]),
          ]),
      entry('loading', shipment.loading, [['portOfLoading', shipment.loading]]),
      entry('discharge', shipment.discharge, [['portOfDischarge', shipment.discharge]]),
      entry('container', shipment.container, [['containerNumbers', [shipment.container]]]),
      entry('seal', shipment.seal, [['sealNumbers', [shipment.seal]]]),
      packages(),
      entry(
        'goods',
        shipment.items.map((item) => item.description),
        [['goodsDescription', shipment.items.map((item) => item.description).join(' ')]],
      ),
      kilograms('gross', 'grossWeightKg', shipment.grossWeight),
      entry('volume', `${writeNumber(shipment.volume, language, 2)} CBM`, [['volumeM3', shipment.volume]]),
      entry('freight', language === 'en' ? 'FREIGHT PREPAID' : 'FLETE PREPAGADO', [
        ['freightTerms', 'prepaid'],
      ]),
      entry('originals', language === 'en' ? 'THREE (3)' : '3', [['numberOfOriginals', 3]]),
      date('onBoard', 'shippedOnBoardDate'),
    ],
    certificate_of_origin: () => [
      party('shipper', shipment.seller, 'exporterName', 'exporterAddress'),
      entry('certificateNumber', shipment.number, [['certificateNumber', shipment.number]]),
      party('consignee', shipment.buyer, 'consigneeName', 'consigneeAddress'),
      entry('origin', shipment.origin[1], [['countryOfOrigin', shipment.origin[0]]]),
      entry('transport', `${language === 'en' ? 'By sea from' : 'Vía marítima desde'} ${shipment.loading}`, [
        [
          'transportDetails',
          `${language === 'en' ? 'By sea from' : 'Vía marítima desde'} ${shipment.loading}`,
        ],
      ]),
      entry('criterion', shipment.criterion, [['originCriterion', shipment.criterion]]),
      entry(
        'goods',
        shipment.items.map((item) => item.description),
        [['goodsDescription', shipment.items.map((item) => item.description).join(' ')]],
      ),
      kilograms('gross', 'grossWeightKg', shipment.grossWeight),
      entry('invoiceNumber', shipment.otherNumber, [['invoiceNumber', shipment.otherNumber]]),
      entry('issued', writeDate(shipment.date, language, random), [['issueDate', shipment.date]]),
      entry('remarks', '', []),
    ],
  };
  return builders[type]();
}

/** A table of goods: heads, rows, the line of totals, and what they mean. */
export interface GoodsTable {
  heads: string[];
  rows: string[][];
  totals: string[];
  truth: Record<string, string | number>[];
  /** What the line of totals says about the document. */
  fields: Record<string, string | number>;
}

interface ColumnBank {
  heads: Record<DocumentLanguage, string[]>;
  write: (item: Item, language: DocumentLanguage) => string;
  truth: (item: Item) => [string, string | number];
}

const invoiceColumns: ColumnBank[] = [
  {
    heads: {
      en: ['Description of Goods', 'Description', 'Product'],
      es: ['Descripción', 'Descripción de la mercancía', 'Concepto'],
    },
    write: (item) => item.description,
    truth: (item) => ['description', item.description],
  },
  {
    heads: { en: ['HS Code', 'H.S. Code', 'Tariff No.'], es: ['Código HS', 'Partida arancelaria'] },
    write: (item) => item.hsCode,
    truth: (item) => ['hsCode', item.hsCode],
  },
  {
    heads: { en: ['Qty', 'Quantity', "Q'ty"], es: ['Cantidad', 'Cant.'] },
    write: (item, language) => writeNumber(item.quantity, language, 0),
    truth: (item) => ['quantity', item.quantity],
  },
  {
    heads: { en: ['Unit', 'UOM'], es: ['Unidad', 'UM'] },
    write: (item) => item.unit,
    truth: (item) => ['unit', item.unit],
  },
  {
    heads: { en: ['Unit Price', 'Price', 'Unit Value'], es: ['Precio unitario', 'Precio'] },
    write: (item, language) => writeNumber(item.unitPrice, language, 2),
    truth: (item) => ['unitPrice', item.unitPrice],
  },
  {
    heads: { en: ['Amount', 'Total', 'Total Price'], es: ['Importe', 'Total', 'Valor total'] },
    write: (item, language) => writeNumber(item.amount, language, 2),
    truth: (item) => ['amount', item.amount],
  },
];

const packingColumns: ColumnBank[] = [
  invoiceColumns[0] as ColumnBank,
  invoiceColumns[2] as ColumnBank,
  {
    heads: { en: ['Cartons', 'Packages', 'No. of Ctns'], es: ['Bultos', 'Cajas', 'Nº de bultos'] },
    write: (item) => String(item.packages),
    truth: (item) => ['packages', item.packages],
  },
  {
    heads: { en: ['N.W. (kg)', 'Net Weight', 'Net Wt (kg)'], es: ['Peso neto', 'P. neto kg'] },
    write: (item, language) => writeNumber(item.netWeight, language, 2),
    truth: (item) => ['netWeightKg', item.netWeight],
  },
  {
    heads: { en: ['G.W. (kg)', 'Gross Weight', 'Gross Wt (kg)'], es: ['Peso bruto', 'P. bruto kg'] },
    write: (item, language) => writeNumber(item.grossWeight, language, 2),
    truth: (item) => ['grossWeightKg', item.grossWeight],
  },
];

/** The table of goods of a document; null for types that have none. */
export function tableFor(type: DocumentType, shipment: Shipment, random: Random): GoodsTable | null {
  if (type !== 'invoice' && type !== 'packing_list') return null;
  const { language } = shipment;
  const columns = type === 'invoice' ? invoiceColumns : packingColumns;
  const number = (value: number): string => writeNumber(value, language, 2);
  const totals =
    type === 'invoice'
      ? [
          pick(
            random,
            language === 'en'
              ? ['TOTAL', 'Grand Total', 'Total Amount']
              : ['TOTAL', 'Importe total', 'Total factura'],
          ),
          '',
          '',
          '',
          '',
          number(shipment.total),
        ]
      : ['TOTAL', '', String(shipment.packages), number(shipment.netWeight), number(shipment.grossWeight)];
  return {
    heads: columns.map((column) => pick(random, column.heads[language])),
    rows: shipment.items.map((item) => columns.map((column) => column.write(item, language))),
    totals,
    truth: shipment.items.map((item) => Object.fromEntries(columns.map((column) => column.truth(item)))),
    fields:
      type === 'invoice'
        ? { totalAmount: shipment.total }
        : {
            totalPackages: shipment.packages,
            netWeightKg: shipment.netWeight,
            grossWeightKg: shipment.grossWeight,
          },
  };
}
