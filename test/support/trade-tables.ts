import type { DocumentType } from '../../src/features/reading/index.js';
import { writeNumber } from './trade-labels.js';
import { type DocumentLanguage, type Item, pick, type Random, type Shipment } from './trade-values.js';

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
