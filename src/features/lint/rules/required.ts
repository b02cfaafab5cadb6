import { type DocumentType, documentTypes, isInvented, requiredFields } from '../../reading/index.js';
import { type DocumentView, capitalized, inWords } from '../document-view.js';
import type { Finding, Rule } from '../model.js';

const notFound = 'not found on the document';

const describe = (name: string): string => capitalized(inWords(name));

function requireField(name: string): Rule {
  return {
    id: `required/${name}`,
    category: 'required',
    severity: 'error',
    appliesTo: documentTypes.filter((type) => requiredFields[type].includes(name)),
    what: `The ${inWords(name)} is on the document.`,
    help: `Have the issuer add the ${inWords(name)}. If it is on the document, type it in as a correction.`,
    fields: [name],
    check({ document }) {
      const found = document.field(name)?.field;
      if (found !== undefined && !isInvented(found)) return [];
      const field = document.pointerTo(name);
      return [{ field, message: `${describe(name)}: ${notFound}.`, expected: `the ${inWords(name)}` }];
    },
  };
}

const requireLines: Rule = {
  id: 'required/lineItems',
  category: 'required',
  severity: 'error',
  appliesTo: ['invoice'],
  what: 'The invoice lists at least one line of goods.',
  help: 'Have the seller list the goods with description, quantity and unit price.',
  fields: ['lineItems'],
  check({ document }) {
    if (document.lines.length > 0) return [];
    const field = document.pointerTo('lineItems');
    return [{ field, message: `Line items: ${notFound}.`, expected: 'at least one line item' }];
  },
};

/** A page that was given up may hold anything: what is missing elsewhere is not the issuer's fault then. */
const requirePages: Rule = {
  id: 'required/pages',
  category: 'required',
  severity: 'warning',
  appliesTo: documentTypes,
  what: 'Every page of the document could be read. A page is given up when finding its text takes too long.',
  help: 'Scan the page again, on a plain background, or type in what stands on it as corrections.',
  fields: ['pages'],
  check: ({ document }) =>
    (document.extraction.unreadPages ?? []).map((page) => ({
      field: null,
      message: `Page ${page} was given up: finding its text took too long.`,
      expected: 'a page that can be read',
    })),
};

/** A column that is missing altogether is one finding, not one for each line. */
function findGaps({ lines, pointerTo }: DocumentView, column: string): Finding[] {
  const gaps = lines.flatMap((line, index) => (line.field(column) === null ? [{ line, index }] : []));
  const expected = `the ${inWords(column)} of each line`;
  if (gaps.length > 1 && gaps.length === lines.length) {
    const message = `${describe(column)}: ${notFound} for any line.`;
    return [{ field: pointerTo('lineItems'), message, expected }];
  }
  return gaps.map(({ line, index }) => ({
    field: line.pointerTo(column),
    message: `${describe(column)} of line ${index + 1}: ${notFound}.`,
    expected,
  }));
}

function requireColumn(name: string): Rule {
  return {
    id: `required/${name}`,
    category: 'required',
    severity: 'error',
    appliesTo: ['invoice'],
    what: `Each line of the invoice has its ${inWords(name)}. A column that is missing altogether counts once.`,
    help: `Have the seller state the ${inWords(name)} of each line.`,
    fields: [`lineItems.${name}`],
    check: ({ document }) => findGaps(document, name),
  };
}

const names = [...new Set(documentTypes.flatMap((type: DocumentType) => requiredFields[type]))];

export const requiredRules: readonly Rule[] = [
  ...names.map(requireField),
  requireLines,
  requirePages,
  ...['description', 'quantity', 'unitPrice'].map(requireColumn),
];
