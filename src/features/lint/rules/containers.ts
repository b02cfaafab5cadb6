import type { DocumentType } from '../../reading/index.js';
import { type DocumentView, type PlacedText } from '../document-view.js';
import type { Rule } from '../model.js';

const types: readonly DocumentType[] = ['packing_list', 'bill_of_lading'];
const fields = ['containerNumbers'];

const compact = (text: string): string => text.toUpperCase().replace(/[\s/.-]/g, '');

/** The container numbers of a document without blanks and hyphens. */
export function containersOf(document: DocumentView): PlacedText[] {
  // Many carriers number bills of lading in the form of container numbers.
  const ownNumber = compact(document.text('billOfLadingNumber')?.text ?? '');
  return document
    .list('containerNumbers')
    .map((number) => ({ ...number, text: compact(number.text) }))
    .filter(({ text }) => text !== ownNumber);
}

/** Owner (three letters), category (U, J or Z), serial number (six digits) and check digit. */
const isWellFormed = (number: string): boolean => /^[A-Z]{3}[UJZ]\d{7}$/.test(number);

/** The check digit of ISO 6346: letters count 10…38 without the multiples of 11, each place twice the last one. */
export function checkDigitOf(number: string): number {
  const total = [...number.slice(0, 10)].reduce((sum, sign, index) => {
    const letter = sign.charCodeAt(0) - 'A'.charCodeAt(0);
    // 11, 22 and 33 are left out, so that the remainder by 11 tells letters apart.
    const value = letter < 0 ? Number(sign) : 10 + letter + Math.floor((letter + 9) / 10);
    return sum + value * 2 ** index;
  }, 0);
  return (total % 11) % 10;
}

const format: Rule = {
  id: 'container/format',
  category: 'container',
  severity: 'error',
  appliesTo: types,
  what: 'A container number has the form of ISO 6346: four letters, the last of them U, J or Z, and seven digits.',
  help: 'Compare the number with the document and with the booking, and correct it.',
  fields,
  check({ document }) {
    const expected = 'four letters and seven digits (ISO 6346)';
    return containersOf(document)
      .filter(({ text }) => !isWellFormed(text))
      .map(({ pointer: field, text: actual }) => ({
        field,
        message: `A container number should have ${expected}, found “${actual}”.`,
        expected,
        actual,
      }));
  },
};

const checkDigit: Rule = {
  id: 'container/check-digit',
  category: 'container',
  severity: 'error',
  appliesTo: types,
  what: 'The last digit of a container number is its check digit (ISO 6346).',
  help: 'A digit or letter is wrong. Compare the number with the document and with the booking.',
  fields,
  check({ document }) {
    return containersOf(document)
      .filter(({ text }) => isWellFormed(text) && checkDigitOf(text) !== Number(text.at(-1)))
      .map(({ pointer: field, text: actual }) => {
        const expected = String(checkDigitOf(actual));
        const message = `The check digit of container ${actual} should be ${expected}, found ${actual.at(-1)}.`;
        return { field, message, expected, actual: actual.at(-1) };
      });
  },
};

const seal: Rule = {
  id: 'seal/missing',
  category: 'seal',
  severity: 'warning',
  appliesTo: ['bill_of_lading'],
  what: 'A bill of lading with containers names their seals.',
  help: 'Have the carrier add the seal numbers: customs compare them with the container.',
  fields: ['containerNumbers', 'sealNumbers'],
  check({ document }) {
    const containers = containersOf(document);
    if (containers.length === 0 || document.list('sealNumbers').length > 0) return [];
    const numbers = containers.map(({ text }) => text).join(', ');
    const field = document.pointerTo('sealNumbers');
    return [
      { field, message: `No seal is named for ${numbers}.`, expected: 'a seal number for each container' },
    ];
  },
};

export const containerRules: readonly Rule[] = [format, checkDigit, seal];
