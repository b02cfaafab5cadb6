import { documentTypes } from '../../reading/index.js';
import { type DocumentView, type PlacedText, inWords, nameOf } from '../document-view.js';
import type { BatchContext, Finding, Rule } from '../model.js';
import { dateFields, readNumericDate, toTime } from './calendar.js';

const day = 24 * 60 * 60 * 1000;

/** How far ahead a date may be. Days differ by a day around the world; shipments are planned ahead. */
const allowedAhead = (name: string): number => (name === 'shipmentDate' ? 60 : 1);

const datesOf = (document: DocumentView): { name: string; placed: PlacedText; time: number }[] =>
  dateFields[document.type].flatMap((name) => {
    const placed = document.text(name);
    const time = placed === null ? null : toTime(placed.text);
    return placed === null || time === null ? [] : [{ name, placed, time }];
  });

const allDates = [...new Set(documentTypes.flatMap((type) => dateFields[type]))];

const future: Rule = {
  id: 'date/future',
  category: 'date',
  severity: 'warning',
  appliesTo: documentTypes,
  what: 'No date is more than a day ahead. The shipment date of a packing list, which is often planned, may be 60 days ahead.',
  help: 'Check the year and the order of day and month. A document that is dated ahead is not accepted by banks and customs.',
  fields: allDates,
  check({ document, now }) {
    return datesOf(document)
      .filter(({ name, time }) => time > now + allowedAhead(name) * day)
      .map(({ placed: { pointer, text } }) => {
        const today = new Date(now).toISOString().slice(0, 10);
        return {
          field: pointer,
          message: `${nameOf(pointer)} ${text} is in the future; today is ${today}.`,
          expected: `not after ${today}`,
          actual: text,
        };
      });
  },
};

/** What is wrong when the later of two dates comes before the earlier one. */
function compare(earlier: PlacedText | null, later: PlacedText | null, documentId: string | null): Finding[] {
  if (earlier === null || later === null) return [];
  const [from, to] = [toTime(earlier.text), toTime(later.text)];
  if (from === null || to === null || from <= to) return [];
  const name = inWords(earlier.pointer.split('/').at(-1) ?? '');
  return [
    {
      field: later.pointer,
      documentId,
      message: `${nameOf(later.pointer)} ${later.text} is before the ${name} ${earlier.text}.`,
      expected: `not before ${earlier.text}`,
      actual: later.text,
    },
  ];
}

/** Goods are invoiced before they are on board. */
function compareInBatch({ documents }: BatchContext): Finding[] {
  const invoices = documents.filter(({ type }) => type === 'invoice');
  const ladings = documents.filter(({ type }) => type === 'bill_of_lading');
  return ladings.flatMap((lading) =>
    invoices.flatMap((invoice) =>
      compare(invoice.text('invoiceDate'), lading.text('shippedOnBoardDate'), lading.documentId),
    ),
  );
}

const dateOrder: Rule = {
  id: 'date/order',
  category: 'date',
  severity: 'warning',
  appliesTo: ['bill_of_lading'],
  what: 'A bill of lading is not issued before the goods are on board; in a batch, they are not on board before the invoice date.',
  help: 'Find out which of the dates is wrong. Under a letter of credit the order of dates is checked.',
  fields: ['shippedOnBoardDate', 'issueDate', 'invoiceDate'],
  check: ({ document }) => compare(document.text('shippedOnBoardDate'), document.text('issueDate'), null),
  checkBatch: compareInBatch,
};

/** Whether something on the document tells which of two numbers is the day. */
function hasHint(document: DocumentView, rawText: string, separator: string): boolean {
  // In Spanish and with full stops, the day comes first.
  if (document.extraction.language === 'es' || separator === '.') return true;
  if (/\b(dd|mm)\b/i.test(rawText)) return true;
  return Object.values(document.extraction.fields).some((field) => {
    const other = readNumericDate(field);
    return other !== null && other.separator === separator && (other.first > 12 || other.second > 12);
  });
}

const ambiguous: Rule = {
  id: 'date/ambiguous',
  category: 'date',
  severity: 'info',
  appliesTo: documentTypes,
  what: 'Day and month of a date can be told apart: one is above 12, the month is a word, the year comes first, or another date of the document shows the order.',
  help: 'Compare the date with the document. Ask the issuer to write the month as a word or the date as YYYY-MM-DD.',
  fields: allDates,
  check({ document }) {
    return datesOf(document).flatMap(({ placed: { pointer, field, text } }) => {
      const parts = readNumericDate(field);
      if (parts === null || parts.first === parts.second || parts.first > 12 || parts.second > 12) return [];
      if (hasHint(document, field.rawText, parts.separator)) return [];
      const message = `${nameOf(pointer)} “${field.rawText}” was read as ${text}, but day and month may be the other way round.`;
      return [
        { field: pointer, message, expected: 'a date that can be read in one way', actual: field.rawText },
      ];
    });
  },
};

export const dateRules: readonly Rule[] = [future, dateOrder, ambiguous];
