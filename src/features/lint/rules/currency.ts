import { decimalsOf } from '../decimal.js';
import { type DocumentView, type PlacedNumber, nameOf } from '../document-view.js';
import type { Rule } from '../model.js';
import { decimalsOfCurrency, isCurrency } from '../names.js';

const unknown: Rule = {
  id: 'currency/unknown',
  category: 'currency',
  severity: 'error',
  appliesTo: ['invoice'],
  what: 'The currency is a code of ISO 4217 that people pay with.',
  help: 'Have the seller state the currency by its code, such as USD, EUR or CNY.',
  fields: ['currency'],
  check({ document }) {
    const currency = document.text('currency');
    if (currency === null || isCurrency(currency.text)) return [];
    const { pointer: field, text: actual } = currency;
    const message = `The currency should be a code of ISO 4217, found “${actual}”.`;
    return [{ field, message, expected: 'a code of ISO 4217', actual }];
  },
};

const symbolOnly: Rule = {
  id: 'currency/symbol-only',
  category: 'currency',
  severity: 'info',
  appliesTo: ['invoice'],
  what: 'The currency is more than the sign $, which more than twenty currencies share.',
  help: 'Check which dollar or peso is meant, and have the seller write its code, such as USD or MXN.',
  fields: ['currency'],
  check({ document }) {
    const currency = document.text('currency');
    if (currency === null) return [];
    const sign = currency.field.rawText.normalize('NFKC').replace(/[\d\s.,:()-]/g, '');
    if (!/^\$+$/.test(sign)) return [];
    const message = `The currency is given as $ only and was read as ${currency.text}.`;
    return [{ field: currency.pointer, message, expected: 'a code of ISO 4217', actual: '$' }];
  },
};

/** Amounts that are paid. Unit prices are left out: they often have more decimals than can be paid. */
function amountsOf(document: DocumentView): PlacedNumber[] {
  return [
    ...document.lines.map((line) => line.number('amount')),
    ...['freight', 'insurance', 'discount', 'totalAmount'].map((name) => document.number(name)),
  ].filter((amount): amount is PlacedNumber => amount !== null);
}

const decimals: Rule = {
  id: 'currency/decimals',
  category: 'currency',
  severity: 'warning',
  appliesTo: ['invoice'],
  what: 'No amount has more decimals than the smallest unit of the currency, such as two for EUR and none for JPY. Unit prices may have more, and so may zeros.',
  help: 'Check whether a point or comma was misread. Else have the seller round the amount.',
  fields: ['currency', 'totalAmount', 'freight', 'insurance', 'discount', 'lineItems.amount'],
  check({ document }) {
    const currency = document.text('currency')?.text;
    if (currency === undefined || !isCurrency(currency)) return [];
    const most = decimalsOfCurrency(currency);
    return amountsOf(document)
      .filter(({ number }) => decimalsOf(number) > most)
      .map(({ pointer: field, number }) => ({
        field,
        message: `${nameOf(field)} ${number} has ${decimalsOf(number)} decimals; ${currency} has ${most}.`,
        expected: `at most ${most} decimals`,
        actual: String(number),
      }));
  },
};

export const currencyRules: readonly Rule[] = [unknown, symbolOnly, decimals];
