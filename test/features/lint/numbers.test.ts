import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalsOf, sum, times, toDecimal, toText } from '../../../src/features/lint/decimal.js';
import { printedDecimals } from '../../../src/features/lint/document-view.js';
import { countries, isCurrency } from '../../../src/features/lint/names.js';
import { readAmountInWords } from '../../../src/features/lint/number-words.js';
import { checkDigitOf } from '../../../src/features/lint/rules/containers.js';
import { field } from '../../support/extractions.js';

describe('decimals', () => {
  it('are exact where binary numbers are not', () => {
    expect(toText(sum([toDecimal(0.1), toDecimal(0.2)]))).toBe('0.3');
    expect(toText(times(toDecimal(1.1), toDecimal(1.1)))).toBe('1.21');
    expect(toText(toDecimal(1234567890.12), 2)).toBe('1234567890.12');
    expect(toText(toDecimal(-0.05), 2)).toBe('-0.05');
    expect(toText(toDecimal(5e-8))).toBe('0.00000005');
    expect(decimalsOf(10.125)).toBe(3);
  });

  it('keep every amount in cents', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (cents) => {
        expect(toDecimal(cents / 100)).toBe(BigInt(cents) * 1_000_000n);
      }),
    );
  });

  it.each([
    [21.5, '21.50 EUR', 2],
    [1200.5, '1.200,50', 2],
    [1200, '1,200', 0],
    [1200, 'USD 1,200.000', 3],
    [0.0125, '0,0125', 4],
    [7, 'seven', 0],
    [0.25, 'a quarter', 2],
  ])('%d printed as “%s” has %d decimals', (value, rawText, decimals) => {
    const placed = { field: field(value, rawText), pointer: '/x', number: value };
    expect(printedDecimals(placed)).toBe(decimals);
  });
});

describe('amounts in words', () => {
  it.each([
    ['SAY US DOLLARS SEVENTEEN THOUSAND AND CENTS FIFTY ONLY', 17000.5],
    [
      'One million two hundred thirty-four thousand five hundred and sixty-seven dollars and eight cents',
      1234567.08,
    ],
    ['Say: USD nine hundred and 05/100 only', 900.05],
    ['Son: diecisiete mil euros con 50/100', 17000.5],
    ['Un millón doscientos treinta y cuatro mil quinientos sesenta y siete pesos', 1234567],
    ['Mil veintiún dólares con ocho centavos', 1021.08],
    ['人民币壹万柒仟元整', 17000],
    ['美元壹拾贰万叁仟肆佰伍拾陆元柒角捌分', 123456.78],
    ['港幣貳仟零伍拾圓正', 2050],
    ['合计：一亿二千万美元', 120000000],
  ])('%s', (text, value) => {
    expect(readAmountInWords(text)).toBe(value);
  });

  it.each([
    'As agreed',
    'US dollars seventeen thousand and fifty cents',
    'Twelve point five million',
    'USD 17,000 only',
    'two boxes of three at four dollars',
    '面议',
  ])('“%s” is not guessed at', (text) => {
    expect(readAmountInWords(text)).toBeNull();
  });
});

it('countries and currencies are those of ISO', () => {
  expect(countries.size).toBeGreaterThanOrEqual(249);
  expect(countries.size).toBeLessThanOrEqual(251);
  for (const code of ['US', 'CN', 'HK', 'TW', 'XK', 'EU', 'SS']) expect(countries.has(code)).toBe(true);
  for (const code of ['SU', 'YU', 'DD', 'UK', 'AN', 'ZZ', 'EZ', 'XX'])
    expect(countries.has(code)).toBe(false);
  for (const code of ['USD', 'CNY', 'XOF', 'KWD']) expect(isCurrency(code)).toBe(true);
  for (const code of ['XAU', 'XTS', 'RMB', 'US$', 'usd']) expect(isCurrency(code)).toBe(false);
});

it.each(['CSQU3054383', 'MSKU1234565', 'HLXU2008419'])('%s has its check digit', (number) => {
  expect(checkDigitOf(number)).toBe(Number(number.at(-1)));
});
