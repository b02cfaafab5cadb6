import { documentTypes } from '../../reading/index.js';
import { type DocumentView, type PlacedText, nameOf } from '../document-view.js';
import type { BatchContext, Finding, Rule } from '../model.js';
import { countries, countryName, isSameOrigin } from '../names.js';

const named = ['countryOfOrigin', 'originCountry', 'destinationCountry'];

/** Every country of a document, in the header and in the lines. */
export const countriesOf = (document: DocumentView): PlacedText[] => [
  ...named.flatMap((name) => document.list(name)),
  ...document.lines.flatMap((line) => line.list('countryOfOrigin')),
];

const unknown: Rule = {
  id: 'origin/unknown',
  category: 'origin',
  severity: 'error',
  appliesTo: documentTypes,
  what: 'Countries of origin and destination are countries of ISO 3166-1, or the European Union.',
  help: 'Have the issuer write the name of the country in full. EU is right on certificates such as EUR.1, where the European Union as a whole is the origin.',
  fields: [...named, 'lineItems.countryOfOrigin'],
  check({ document }) {
    const expected = 'a country of ISO 3166-1 or EU';
    return countriesOf(document)
      .filter(({ text }) => !countries.has(text.toUpperCase()))
      .map(({ pointer: field, text: actual }) => ({
        field,
        message: `${nameOf(field)} should be ${expected}, found “${actual}”.`,
        expected,
        actual,
      }));
  },
};

/** The first of the origins that isn't the expected one, as a finding. */
function differ(expected: readonly string[], found: readonly PlacedText[], source: string): Finding[] {
  const other = found.find(({ text }) => !expected.some((each) => isSameOrigin(each, text)));
  if (other === undefined || expected.length === 0) return [];
  const names = expected.map(countryName).join(', ');
  const message = `${nameOf(other.pointer)} is ${countryName(other.text)}, but ${source} says ${names}.`;
  return [{ field: other.pointer, message, expected: expected.join(', '), actual: other.text }];
}

const linesOf = (document: DocumentView): PlacedText[] =>
  document.lines.flatMap((line) => line.list('countryOfOrigin'));

/** What an invoice says about origins; its lines are more exact than its header. */
function originsOf(document: DocumentView): PlacedText[] {
  const lines = linesOf(document);
  return lines.length > 0 ? lines : document.list('countryOfOrigin');
}

/** The certificates of a batch declare what its invoices say. */
function compareInBatch({ documents }: BatchContext): Finding[] {
  const certificates = documents.filter(({ type }) => type === 'certificate_of_origin');
  const declared = certificates.flatMap((document) =>
    document.list('countryOfOrigin').map(({ text }) => text),
  );
  return documents
    .filter(({ type }) => type === 'invoice')
    .flatMap((document) =>
      differ(declared, originsOf(document), 'the certificate of origin').map((finding) => ({
        ...finding,
        documentId: document.documentId,
      })),
    );
}

const conflict: Rule = {
  id: 'origin/conflict',
  category: 'origin',
  severity: 'warning',
  appliesTo: ['invoice', 'certificate_of_origin'],
  what: 'Header and lines name the same countries of origin; in a batch, so do the invoices and the certificates of origin.',
  help: 'Find out where the goods were made, and have the wrong entry corrected. Goods of several origins need the origin on each line, and a certificate that names them all.',
  fields: ['countryOfOrigin', 'lineItems.countryOfOrigin'],
  check({ document }) {
    const header = document.list('countryOfOrigin').map(({ text }) => text);
    return differ(header, linesOf(document), 'the header');
  },
  checkBatch: compareInBatch,
};

export const originRules: readonly Rule[] = [unknown, conflict];
