import type { LabelKey } from './lexicon/index.js';
import type { DocumentType } from './model.js';
import type { ParserName } from './parsers.js';

/** How a field is found: which labels announce it, how surely each of them does, and what reads the value. */
export interface FieldRule {
  parser: ParserName;
  labels: Partial<Record<LabelKey, number>>;
  /** A block runs over several lines until the next label. */
  isBlock?: boolean;
}

/** A party is a name and an address below one label. */
export interface PartyRule {
  nameField: string;
  addressField?: string;
  labels: Partial<Record<LabelKey, number>>;
  /** Without a label it may stand at the head of the page. */
  mayBeLetterhead?: boolean;
  /** Without a label it may stand below a line with the sender's name and address, as in the window of a letter. */
  mayBeAddressee?: boolean;
  /** What it is called behind its name in a signature: "ACME LINES AS CARRIER". */
  signsAs?: 'carrier';
}

export interface TypeSchema {
  fields: Record<string, FieldRule>;
  parties: PartyRule[];
}

const weights = {
  grossWeightKg: { parser: 'weight', labels: { grossWeight: 1 } },
  netWeightKg: { parser: 'weight', labels: { netWeight: 1 } },
} as const satisfies Record<string, FieldRule>;

const ports = {
  portOfLoading: { parser: 'place', labels: { portOfLoading: 1 } },
  portOfDischarge: { parser: 'place', labels: { portOfDischarge: 1 } },
} as const satisfies Record<string, FieldRule>;

const totalPackages: FieldRule = { parser: 'packages', labels: { totalPackages: 1, packagesAndGoods: 0.7 } };
const invoiceNumber: FieldRule = { parser: 'identifier', labels: { invoiceNumber: 1 } };
const volumeM3: FieldRule = { parser: 'volume', labels: { volume: 1 } };
const containerNumbers: FieldRule = {
  parser: 'containers',
  labels: { containerNumbers: 1, marks: 0.8 },
  isBlock: true,
};
const hsCodes: FieldRule = { parser: 'hsCodes', labels: { hsCodes: 1 }, isBlock: true };

/** What is looked for in each type of document. */
export const schemas: Record<DocumentType, TypeSchema> = {
  invoice: {
    fields: {
      invoiceNumber: { parser: 'identifier', labels: { invoiceNumber: 1, bareNumber: 0.7, otherNumber: 0 } },
      invoiceDate: {
        parser: 'date',
        labels: { invoiceDate: 1, date: 0.9, issueDate: 0.85, invoiceNumber: 0.7 },
      },
      totalAmount: { parser: 'amount', labels: { totalAmount: 1, bareTotal: 0.85 } },
      currency: { parser: 'currency', labels: { currency: 1, totalAmount: 0.85, bareTotal: 0.8 } },
      amountInWords: { parser: 'amountInWords', labels: { amountInWords: 1 }, isBlock: true },
      incoterm: { parser: 'incoterm', labels: { incoterm: 1 } },
      incotermPlace: { parser: 'incotermPlace', labels: { incoterm: 1 } },
      paymentTerms: { parser: 'paymentTerms', labels: { paymentTerms: 1, incoterm: 0.8 } },
      countryOfOrigin: { parser: 'country', labels: { countryOfOrigin: 1 } },
      ...ports,
      ...weights,
      totalPackages,
      freight: { parser: 'amount', labels: { freight: 1 } },
      insurance: { parser: 'amount', labels: { insurance: 1 } },
      discount: { parser: 'discount', labels: { discount: 1 } },
    },
    parties: [
      {
        nameField: 'sellerName',
        addressField: 'sellerAddress',
        labels: { seller: 1, shipper: 0.85 },
        mayBeLetterhead: true,
      },
      {
        nameField: 'buyerName',
        addressField: 'buyerAddress',
        labels: { buyer: 1, consignee: 0.85, shipTo: 0.65 },
        mayBeAddressee: true,
      },
    ],
  },
  packing_list: {
    fields: {
      packingListNumber: { parser: 'identifier', labels: { packingListNumber: 1, bareNumber: 0.75 } },
      shipmentDate: {
        parser: 'date',
        labels: { shipmentDate: 1, shippedOnBoardDate: 0.8, date: 0.65, issueDate: 0.5 },
      },
      originCountry: { parser: 'country', labels: { countryOfOrigin: 1, exportCountry: 0.7 } },
      destinationCountry: { parser: 'country', labels: { destinationCountry: 1, placeOfDelivery: 0.7 } },
      totalPackages,
      ...weights,
      volumeM3,
      invoiceNumber,
      containerNumbers,
      marks: { parser: 'text', labels: { marks: 1 }, isBlock: true },
    },
    parties: [
      { nameField: 'consigneeName', labels: { consignee: 1, shipTo: 0.85, buyer: 0.8 } },
      { nameField: 'shipperName', labels: { shipper: 1, seller: 0.9 }, mayBeLetterhead: true },
    ],
  },
  bill_of_lading: {
    fields: {
      billOfLadingNumber: { parser: 'identifier', labels: { billOfLadingNumber: 1, bareNumber: 0.6 } },
      ...ports,
      goodsDescription: {
        parser: 'goods',
        labels: { goodsDescription: 1, packagesAndGoods: 0.95 },
        isBlock: true,
      },
      totalPackages,
      grossWeightKg: weights.grossWeightKg,
      vesselName: { parser: 'vessel', labels: { vesselVoyage: 1, vesselName: 1 } },
      voyageNumber: { parser: 'voyage', labels: { voyageNumber: 1, vesselVoyage: 0.95, vesselName: 0.7 } },
      containerNumbers,
      sealNumbers: { parser: 'seals', labels: { sealNumbers: 1 }, isBlock: true },
      shippedOnBoardDate: { parser: 'date', labels: { shippedOnBoardDate: 1, shipmentDate: 0.6 } },
      issueDate: { parser: 'date', labels: { issueDate: 1, date: 0.6 } },
      placeOfReceipt: { parser: 'place', labels: { placeOfReceipt: 1 } },
      placeOfDelivery: { parser: 'place', labels: { placeOfDelivery: 1 } },
      freightTerms: { parser: 'freightTerms', labels: { freightTerms: 1, freight: 0.7 } },
      numberOfOriginals: { parser: 'originals', labels: { numberOfOriginals: 1 } },
      volumeM3,
      hsCodes,
    },
    parties: [
      { nameField: 'shipperName', labels: { shipper: 1, seller: 0.6 } },
      { nameField: 'consigneeName', labels: { consignee: 1, shipTo: 0.85 } },
      { nameField: 'notifyPartyName', labels: { notifyParty: 1 } },
      { nameField: 'carrierName', labels: { carrier: 1 }, signsAs: 'carrier', mayBeLetterhead: true },
    ],
  },
  certificate_of_origin: {
    fields: {
      countryOfOrigin: { parser: 'country', labels: { countryOfOrigin: 1, exportCountry: 0.5 } },
      goodsDescription: {
        parser: 'goods',
        labels: { goodsDescription: 1, packagesAndGoods: 0.95 },
        isBlock: true,
      },
      certificateNumber: { parser: 'identifier', labels: { certificateNumber: 1, bareNumber: 0.75 } },
      originCriterion: { parser: 'criterion', labels: { originCriterion: 1 } },
      issuingBody: { parser: 'name', labels: { issuingBody: 1 } },
      issueDate: { parser: 'date', labels: { issueDate: 1, date: 0.8 } },
      invoiceNumber,
      hsCodes,
      grossWeightKg: weights.grossWeightKg,
      transportDetails: { parser: 'text', labels: { transportDetails: 1 }, isBlock: true },
    },
    parties: [
      { nameField: 'exporterName', addressField: 'exporterAddress', labels: { shipper: 1, seller: 0.85 } },
      { nameField: 'consigneeName', addressField: 'consigneeAddress', labels: { consignee: 1, buyer: 0.85 } },
    ],
  },
};
