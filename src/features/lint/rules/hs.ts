import type { DocumentType } from '../../reading/index.js';
import { type DocumentView, type PlacedText, lineOf } from '../document-view.js';
import type { Rule } from '../model.js';

const types: readonly DocumentType[] = ['invoice', 'bill_of_lading', 'certificate_of_origin'];
const common = { category: 'hs', appliesTo: types, severity: 'warning' } as const;
const fields = ['lineItems.hsCode', 'hsCodes'];

/** The codes of a document without dots and blanks, wherever they stand. */
export function hsCodesOf(document: DocumentView): PlacedText[] {
  const ofLines = document.lines.flatMap((line) => line.text('hsCode') ?? []);
  return [...ofLines, ...document.list('hsCodes')].map((code) => ({
    ...code,
    text: code.text.replace(/[\s.·-]/g, ''),
  }));
}

const isWellFormed = (code: string): boolean => /^(\d\d){2,5}$/.test(code);

const format: Rule = {
  ...common,
  id: 'hs/format',
  what: 'An HS code has 4, 6, 8 or 10 digits.',
  help: 'Compare the code with the document. Have the seller give the code of six digits or more.',
  fields,
  check({ document }) {
    const expected = '4, 6, 8 or 10 digits';
    return hsCodesOf(document)
      .filter(({ text }) => !isWellFormed(text))
      .map(({ pointer: field, text: actual }) => ({
        field,
        message: `An HS code should have ${expected}, found “${actual}”.`,
        expected,
        actual,
      }));
  },
};

const unknown: Rule = {
  ...common,
  id: 'hs/unknown',
  what: 'The first six digits of an HS code are a subheading of the Harmonized System.',
  help: 'Look the goods up in the tariff. The code may be misread, or from an earlier edition.',
  fields,
  table: 'hs',
  check({ document, tables: { hs } }) {
    if (hs === undefined) return [];
    return hsCodesOf(document)
      .filter(({ text }) => isWellFormed(text) && text.length >= 6 && !hs.has(text.slice(0, 6)))
      .map(({ pointer: field, text: actual }) => ({
        field,
        message: `${actual.slice(0, 6)} is not in the Harmonized System (${hs.edition}).`,
        expected: `a subheading of ${hs.edition}`,
        actual,
      }));
  },
};

const short: Rule = {
  ...common,
  id: 'hs/short',
  what: 'An HS code is more than the heading of four digits.',
  help: 'Have the seller give at least the subheading (six digits): duties depend on it.',
  fields,
  check({ document }) {
    return hsCodesOf(document)
      .filter(({ text }) => /^\d{4}$/.test(text))
      .map(({ pointer: field, text: actual }) => ({
        field,
        message: `HS code ${actual} is a heading only; customs ask for at least six digits.`,
        expected: 'at least six digits',
        actual,
      }));
  },
};

const lineMissing: Rule = {
  ...common,
  id: 'hs/line-missing',
  appliesTo: ['invoice'],
  what: 'Where some lines have an HS code, all have one.',
  help: 'Have the seller add the HS code of the line.',
  fields: ['lineItems.hsCode'],
  check({ document: { lines } }) {
    const missing = lines.filter((line) => line.text('hsCode') === null);
    if (missing.length === lines.length) return [];
    return missing.map((line) => {
      const field = line.pointerTo('hsCode');
      const message = `Line ${lineOf(field)} has no HS code, while others have one.`;
      return { field, message, expected: 'an HS code' };
    });
  },
};

export const hsRules: readonly Rule[] = [format, unknown, short, lineMissing];
