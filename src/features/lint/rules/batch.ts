import type { DocumentType } from '../../reading/index.js';
import { type DocumentView, type PlacedText, inWords, nameOf, typeNames } from '../document-view.js';
import type { BatchContext, Finding, Rule } from '../model.js';
import { partyKey, plain } from '../names.js';
import { isSameTotal, toShown, totalOf } from './batch-totals.js';
import { toOrder } from './bill-of-lading.js';
import { containersOf } from './containers.js';
import { hsCodesOf } from './hs.js';
import { parties } from './parties.js';

/** A value together with the document that has it. */
interface Sourced extends PlacedText {
  document: DocumentView;
}

const of = (documents: readonly DocumentView[], type: DocumentType): DocumentView[] =>
  documents.filter((document) => document.type === type);

const collect = (
  documents: readonly DocumentView[],
  values: (document: DocumentView) => PlacedText | PlacedText[],
): Sourced[] =>
  documents.flatMap((document) => [values(document)].flat().map((value) => ({ ...value, document })));

/** In this order documents are believed: the first that has a value is what the others are held against. */
const totalTypes: readonly DocumentType[] = [
  'invoice',
  'packing_list',
  'bill_of_lading',
  'certificate_of_origin',
];

function compareTotals({ documents }: BatchContext, name: string): Finding[] {
  const totals = totalTypes.flatMap((type) => totalOf(of(documents, type), name) ?? []);
  const [reference, ...others] = totals;
  if (reference === undefined) return [];
  return others
    .filter((other) => !isSameTotal(reference, other))
    .map((other) => {
      const [expected, actual] = [toShown(reference), toShown(other)];
      const unit = name.endsWith('Kg') ? ' kg' : '';
      const message = `The ${inWords(name)} is ${actual}${unit} on the ${typeNames[other.document.type]} and ${expected}${unit} on the ${typeNames[reference.document.type]}.`;
      return { field: other.pointer, documentId: other.document.documentId, message, expected, actual };
    });
}

/** A finding for the first value of each document that doesn't agree with the first document that has one. */
function compareTexts(values: readonly Sourced[], agree: (a: string, b: string) => boolean): Finding[] {
  const [reference, ...others] = values;
  if (reference === undefined) return [];
  return others
    .filter(({ text }) => !agree(reference.text, text))
    .map(({ text: actual, pointer: field, document }) => {
      const { text: expected } = reference;
      const message = `${nameOf(field)} of the ${typeNames[document.type]} is ${actual}, but the ${typeNames[reference.document.type]} says ${expected}.`;
      return { field, documentId: document.documentId, message, expected, actual };
    });
}

/** The values that no document of the other kind has. */
function findStrays(values: readonly Sourced[], others: readonly Sourced[], what: string): Finding[] {
  const [first] = others;
  if (first === undefined) return [];
  const known = others.map(({ text }) => text);
  return values
    .filter(({ text }) => !known.includes(text))
    .map(({ text: actual, pointer: field, document }) => {
      const other = typeNames[first.document.type];
      const message = `${what} ${actual} is on the ${typeNames[document.type]}, but not on the ${other}.`;
      return {
        field,
        documentId: document.documentId,
        message,
        expected: [...new Set(known)].join(', '),
        actual,
      };
    });
}

function compareContainers({ documents }: BatchContext): Finding[] {
  const packing = collect(of(documents, 'packing_list'), containersOf);
  const lading = collect(of(documents, 'bill_of_lading'), containersOf);
  if (packing.length === 0) return [];
  return [...findStrays(lading, packing, 'Container'), ...findStrays(packing, lading, 'Container')];
}

/** Codes of different length agree when the shorter one, or six digits, are the same. */
function agreeOnCode(a: string, b: string): boolean {
  const length = Math.min(6, a.length, b.length);
  return a.slice(0, length) === b.slice(0, length);
}

function compareCodes({ documents }: BatchContext): Finding[] {
  const invoiced = collect(of(documents, 'invoice'), hsCodesOf);
  if (invoiced.length === 0) return [];
  const others = collect(
    documents.filter(({ type }) => type !== 'invoice'),
    hsCodesOf,
  );
  const strays = others.filter(({ text }) => !invoiced.some((code) => agreeOnCode(code.text, text)));
  return findStrays(strays, invoiced, 'HS code');
}

/** A document may name several invoices. */
const invoiceNumbersOf = (document: DocumentView): PlacedText[] =>
  document
    .list('invoiceNumber')
    .flatMap((number) =>
      number.text.split(/[,;、&]|\s+(?:and|y)\s+/).map((text) => ({ ...number, text: text.trim() })),
    )
    .filter(({ text }) => text !== '');

function compareInvoiceNumbers({ documents }: BatchContext): Finding[] {
  const invoices = collect(of(documents, 'invoice'), invoiceNumbersOf);
  const named = collect(
    documents.filter(({ type }) => type !== 'invoice'),
    invoiceNumbersOf,
  );
  const known = new Set(invoices.map(({ text }) => partyKey(text)));
  const strays = named.filter(({ text }) => !known.has(partyKey(text)));
  return findStrays(strays, invoices, 'Invoice number');
}

/** One name may be the beginning of the other, which goes on with the address. */
function agreeOnParty(a: string, b: string): boolean {
  const [one, two] = [partyKey(a), partyKey(b)];
  return one.startsWith(two) || two.startsWith(one);
}

function compareParties({ documents }: BatchContext): Finding[] {
  return (['sender', 'receiver'] as const).flatMap((role) => {
    const names = collect(documents, (document) => document.text(parties[document.type][role]) ?? []);
    return compareTexts(
      names.filter(({ text }) => !toOrder.test(text)),
      agreeOnParty,
    );
  });
}

/** Without the country that may stand behind the port. */
const portKey = (text: string): string => plain(text.split(/[,(，]/)[0] ?? text);

function comparePorts({ documents }: BatchContext): Finding[] {
  return ['portOfLoading', 'portOfDischarge'].flatMap((name) => {
    const ports = collect(documents, (document) => document.text(name) ?? []);
    return compareTexts(ports, (a, b) => portKey(a) === portKey(b));
  });
}

function compareCurrencies({ documents }: BatchContext): Finding[] {
  const currencies = collect(of(documents, 'invoice'), (document) => document.text('currency') ?? []);
  return compareTexts(currencies, (a, b) => a === b);
}

type Row = Pick<Rule, 'id' | 'severity' | 'what' | 'help' | 'fields' | 'checkBatch'>;

const correctOne = 'Find out which of the documents is right, and have the other one corrected.';

const rows: readonly Row[] = [
  {
    id: 'batch/packages',
    severity: 'warning',
    what: 'The documents of a batch have the same number of packages. Several documents of a type are added up.',
    help: `${correctOne} Check that both count the same kind, such as cartons and not pallets.`,
    fields: ['totalPackages'],
    checkBatch: (context) => compareTotals(context, 'totalPackages'),
  },
  {
    id: 'batch/weights',
    severity: 'warning',
    what: 'The documents of a batch have the same gross and net weight, as exact as each of them is printed. Several documents of a type are added up.',
    help: 'Compare the documents with the weighing note, and have the wrong one corrected.',
    fields: ['grossWeightKg', 'netWeightKg'],
    checkBatch: (context) => ['grossWeightKg', 'netWeightKg'].flatMap((name) => compareTotals(context, name)),
  },
  {
    id: 'batch/containers',
    severity: 'warning',
    what: 'Packing lists and bills of lading of a batch name the same containers.',
    help: correctOne,
    fields: ['containerNumbers'],
    checkBatch: compareContainers,
  },
  {
    id: 'batch/hs',
    severity: 'warning',
    what: 'Every HS code of the other documents is on an invoice of the batch; six digits are compared, or as many as there are.',
    help: correctOne,
    fields: ['hsCodes', 'lineItems.hsCode'],
    checkBatch: compareCodes,
  },
  {
    id: 'batch/invoice-number',
    severity: 'warning',
    what: 'The invoice that a packing list or certificate names is in the batch.',
    help: 'Compare the numbers. If the named invoice is another one, add it to the batch.',
    fields: ['invoiceNumber'],
    checkBatch: compareInvoiceNumbers,
  },
  {
    id: 'batch/currency',
    severity: 'warning',
    what: 'The invoices of a batch are in one currency.',
    help: 'Check the currency of each invoice. Invoices in several currencies need a declaration of their own each.',
    fields: ['currency'],
    checkBatch: compareCurrencies,
  },
  {
    id: 'batch/parties',
    severity: 'info',
    what: 'Sender and receiver are the same on the documents of a batch. Traders between them are legal.',
    help: 'Nothing has to be done if a trader or forwarder stands between them. Else have the wrong name corrected.',
    fields: ['sellerName', 'buyerName', 'shipperName', 'exporterName', 'consigneeName'],
    checkBatch: compareParties,
  },
  {
    id: 'batch/ports',
    severity: 'info',
    what: 'The ports are the same on the documents of a batch. Inland ports and terminals are legal.',
    help: 'Nothing has to be done if one is the inland port of the other. Else have the wrong one corrected.',
    fields: ['portOfLoading', 'portOfDischarge'],
    checkBatch: comparePorts,
  },
];

export const batchRules: readonly Rule[] = rows.map((row) => ({
  ...row,
  category: 'batch',
  appliesTo: 'batch',
}));
