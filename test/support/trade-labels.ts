import type { DocumentType } from '../../src/features/reading/index.js';
import { type DocumentLanguage, type Party, pick, type Random, type Shipment } from './trade-values.js';
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

/** A number with the separators of a language. */
export const writeNumber = (value: number, language: DocumentLanguage, digits: number): string =>
  new Intl.NumberFormat(language === 'en' ? 'en-US' : 'de-DE', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);

const linesOf = (party: Party): string[] => [party.name, party.street, party.city, party.country];
const addressOf = (party: Party): string => linesOf(party).slice(1).join(' ');

type Truth = Entry['truth'];

/** Writes the entries of one document. */
interface Writer {
  shipment: Shipment;
  random: Random;
  entry: (label: string, lines: string | string[], truth: Truth) => Entry;
  party: (label: string, who: Party, name: string, address?: string) => Entry;
  date: (label: string, field: string) => Entry;
  kilograms: (label: string, field: string, value: number) => Entry;
  packages: () => Entry;
}

function writerFor(shipment: Shipment, random: Random): Writer {
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
  return { shipment, random, entry, party, date, kilograms, packages };
}

function invoiceEntries(writer: Writer): Entry[] {
  const { entry, party, date, shipment } = writer;
  return [
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
  ];
}

function packingListEntries(writer: Writer): Entry[] {
  const { entry, party, date, shipment, random } = writer;
  const { language } = shipment;
  return [
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
  ];
}

function billOfLadingEntries(writer: Writer): Entry[] {
  const { entry, party, date, kilograms, packages, shipment, random } = writer;
  const { language } = shipment;
  return [
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
  ];
}

function certificateEntries(writer: Writer): Entry[] {
  const { entry, party, kilograms, shipment, random } = writer;
  const { language } = shipment;
  return [
    party('shipper', shipment.seller, 'exporterName', 'exporterAddress'),
    entry('certificateNumber', shipment.number, [['certificateNumber', shipment.number]]),
    party('consignee', shipment.buyer, 'consigneeName', 'consigneeAddress'),
    entry('origin', shipment.origin[1], [['countryOfOrigin', shipment.origin[0]]]),
    entry('transport', `${language === 'en' ? 'By sea from' : 'Vía marítima desde'} ${shipment.loading}`, [
      ['transportDetails', `${language === 'en' ? 'By sea from' : 'Vía marítima desde'} ${shipment.loading}`],
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
  ];
}

const writers: Record<DocumentType, (writer: Writer) => Entry[]> = {
  invoice: invoiceEntries,
  packing_list: packingListEntries,
  bill_of_lading: billOfLadingEntries,
  certificate_of_origin: certificateEntries,
};

/** What a document of a type says, in the order in which it says it. */
export const entriesFor = (type: DocumentType, shipment: Shipment, random: Random): Entry[] =>
  writers[type](writerFor(shipment, random));
