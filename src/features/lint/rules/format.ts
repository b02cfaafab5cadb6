import { type DocumentType, documentTypes } from '../../reading/index.js';
import { type FieldGroup, type Placed, inWords, nameOf } from '../document-view.js';
import type { Finding, Rule } from '../model.js';
import { isDate } from './calendar.js';

/** A form that a value must have: what to call it, and whether a value has it. */
interface Form {
  expected: string;
  fits: (value: unknown) => boolean;
}

const atMost = (length: number): Form => ({
  expected: `at most ${length} characters`,
  // By characters as people count them, not by UTF-16 units.
  fits: (value) => [...String(value)].length <= length,
});

/** Letters, digits and the marks that numbers of documents have between them. */
const number: Form = {
  expected: 'letters and digits, at most 50 characters',
  fits: (value) =>
    /^[\p{L}\p{N}][\p{L}\p{M}\p{N}\s/\\._#&():+-]*$/u.test(String(value)) && [...String(value)].length <= 50,
};

const date: Form = { expected: 'a day of the calendar (ISO 8601)', fits: (value) => isDate(String(value)) };

const positive: Form = {
  expected: 'a number above 0',
  fits: (value) => typeof value === 'number' && Number.isFinite(value) && value > 0,
};

const notNegative: Form = {
  expected: 'a number from 0 on',
  fits: (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0,
};

const count: Form = {
  expected: 'a whole number above 0',
  fits: (value) => typeof value === 'number' && Number.isInteger(value) && value > 0,
};

type Row = [name: string, form: Form, types: readonly DocumentType[]];

const all = documentTypes;
const invoice = ['invoice'] as const;
const packing = ['packing_list'] as const;
const lading = ['bill_of_lading'] as const;
const certificate = ['certificate_of_origin'] as const;
const allButCertificate = [...invoice, ...packing, ...lading];

const fieldForms: Row[] = [
  ['invoiceNumber', number, [...invoice, ...packing, ...certificate]],
  ['invoiceDate', date, invoice],
  ['sellerName', atMost(100), invoice],
  ['buyerName', atMost(100), invoice],
  ['totalAmount', positive, invoice],
  ['freight', notNegative, invoice],
  ['insurance', notNegative, invoice],
  ['packingListNumber', number, packing],
  ['shipmentDate', date, packing],
  ['billOfLadingNumber', number, lading],
  ['shippedOnBoardDate', date, lading],
  ['certificateNumber', number, certificate],
  ['issueDate', date, [...lading, ...certificate]],
  ['shipperName', atMost(100), [...packing, ...lading]],
  ['consigneeName', atMost(100), [...packing, ...lading, ...certificate]],
  ['exporterName', atMost(100), certificate],
  ['totalPackages', count, allButCertificate],
  ['grossWeightKg', positive, all],
  ['netWeightKg', positive, [...invoice, ...packing]],
  ['volumeM3', positive, [...packing, ...lading]],
];

const lineForms: Row[] = [
  ['description', atMost(200), invoice],
  ['quantity', positive, invoice],
  ['unitPrice', positive, invoice],
];

const maximumLines = 100;

function judge(placed: Placed | null, { fits, expected }: Form): Finding[] {
  if (placed === null || fits(placed.field.value)) return [];
  const { pointer: field } = placed;
  const actual = String(placed.field.value);
  const shown = actual.length > 60 ? `${actual.slice(0, 60)}…` : actual;
  return [{ field, message: `${nameOf(field)} should be ${expected}, found “${shown}”.`, expected, actual }];
}

function toRule([name, form, appliesTo]: Row, ofLines: boolean): Rule {
  return {
    id: `format/${name}`,
    category: 'format',
    severity: 'warning',
    appliesTo,
    what: `The ${inWords(name)}${ofLines ? ' of each line' : ''} is ${form.expected}.`,
    help: `Compare the ${inWords(name)} with the document. If it was misread, correct it; else have the issuer put it right.`,
    fields: [ofLines ? `lineItems.${name}` : name],
    check({ document }) {
      const groups: readonly FieldGroup[] = ofLines ? document.lines : [document];
      return groups.flatMap((group) => judge(group.field(name), form));
    },
  };
}

const tooManyLines: Rule = {
  id: 'format/lineItems',
  category: 'format',
  severity: 'warning',
  appliesTo: invoice,
  what: `The invoice has at most ${maximumLines} lines.`,
  help: 'Divide the goods among several invoices, or sum up lines of the same goods.',
  fields: ['lineItems'],
  check({ document: { lines, pointerTo } }) {
    if (lines.length <= maximumLines) return [];
    const [expected, actual] = [`at most ${maximumLines} lines`, String(lines.length)];
    const message = `The invoice should have ${expected}, found ${actual}.`;
    return [{ field: pointerTo('lineItems'), message, expected, actual }];
  },
};

export const formatRules: readonly Rule[] = [
  ...fieldForms.map((row) => toRule(row, false)),
  ...lineForms.map((row) => toRule(row, true)),
  tooManyLines,
];
