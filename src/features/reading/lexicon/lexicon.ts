import type { DocumentType } from '../model.js';

/** What a label announces. Most become fields (field-schema.ts); the rest only tell where a value ends. */
export const labelKeys = [
  'seller',
  'buyer',
  'shipTo',
  'shipper',
  'consignee',
  'notifyParty',
  'carrier',
  'otherParty',
  'partyName',
  'partyAddress',
  'partyContact',
  'invoiceNumber',
  'packingListNumber',
  'billOfLadingNumber',
  'certificateNumber',
  'otherNumber',
  'bareNumber',
  'invoiceDate',
  'shipmentDate',
  'shippedOnBoardDate',
  'issueDate',
  'date',
  'otherDate',
  'totalAmount',
  'bareTotal',
  'amountInWords',
  'subtotal',
  'freight',
  'insurance',
  'discount',
  'tax',
  'currency',
  'incoterm',
  'paymentTerms',
  'freightTerms',
  'portOfLoading',
  'portOfDischarge',
  'placeOfReceipt',
  'placeOfDelivery',
  'vesselName',
  'voyageNumber',
  'vesselVoyage',
  'countryOfOrigin',
  'destinationCountry',
  'exportCountry',
  'netWeight',
  'grossWeight',
  'totalPackages',
  'volume',
  'numberOfOriginals',
  'goodsDescription',
  'packagesAndGoods',
  'marks',
  'containerNumbers',
  'sealNumbers',
  'hsCodes',
  'originCriterion',
  'issuingBody',
  'transportDetails',
  'other',
] as const;
export type LabelKey = (typeof labelKeys)[number];

/** The columns of a table of goods. */
export const columnKeys = [
  'lineNumber',
  'sku',
  'description',
  'quantity',
  'unit',
  'unitPrice',
  'amount',
  'hsCode',
  'countryOfOrigin',
  'netWeight',
  'grossWeight',
  'packages',
  'packageType',
  'dimensions',
  'cartonNumbers',
  'volume',
  'marks',
  'other',
] as const;
export type ColumnKey = (typeof columnKeys)[number];

/** The words of one language. Every list is phrases separated by `|`; case, accents and points don't count. */
export interface Lexicon {
  labels: Record<LabelKey, string>;
  /** `other`: documents of trade that are none of the types. */
  titles: Record<DocumentType | 'other', string>;
  columns: Record<ColumnKey, string>;
  /** What may follow a label without being a value, such as "name and address". */
  tails: string;
  /** Sentences of forms that are never a value. */
  formPhrases: string;
  /** Words that start the line of totals under a table. */
  totals: string;
}

/** The phrases of a list of a lexicon. */
export const phrasesOf = (list: string): string[] =>
  list
    .split('|')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
