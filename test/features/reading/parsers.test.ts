import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../src/features/reading/parse-dates.js';
import {
  hasContainerCheckDigit,
  parseContainers,
  parseFreightTerms,
  parseHsCodes,
  parseIdentifier,
  parseOriginals,
  parsePackages,
  repairContainer,
} from '../../../src/features/reading/parse-identifiers.js';
import {
  parseAmount,
  parseCurrency,
  parseNumber,
  parseVolume,
  parseWeight,
} from '../../../src/features/reading/parse-numbers.js';
import { parseCountry, parseIncoterm } from '../../../src/features/reading/parse-places.js';
import { withCheckDigit } from '../../support/trade-values.js';

const english = { language: 'en', label: 'Date' } as const;

describe('numbers', () => {
  it.each([
    ['1,234.50', 1234.5],
    ['1.234,50', 1234.5],
    ['1 234,50', 1234.5],
    ["1'234.50", 1234.5],
    ['1,234', 1234],
    ['1.234', 1234],
    ['12,5', 12.5],
    ['0.125', 0.125],
    ['0,750', 0.75],
    ['1,234,567', 1234567],
    ['1O0.00', 100],
    ['abc', null],
  ])('reads %s as %s', (text, value) => expect(parseNumber(text)).toBe(value));

  it('reads back what is written with a point or a comma', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999_999 }),
        fc.constantFrom('en-US', 'de-DE'),
        (cents, locale) => {
          const text = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(cents / 100);
          expect(parseNumber(text)).toBeCloseTo(cents / 100, 5);
        },
      ),
    );
  });

  it.each([
    ['USD 1,250.00', 1250],
    ['€ 99,90', 99.9],
    ['1.250,00 EUR', 1250],
    ['US$12,000.00', 12000],
    ['人民币 3,000.00', 3000],
    ['12 boxes', null],
    ['Net 30 days', null],
  ])('reads the amount %s', (text, value) => expect(parseAmount(text)?.value ?? null).toBe(value));

  it.each([
    ['USD', 'USD'],
    ['US$ 12', 'USD'],
    ['€', 'EUR'],
    ['Euros', 'EUR'],
    ['RMB', 'CNY'],
    ['HK$', 'HKD'],
    ['TOTAL', null],
    ['ALL', 'ALL'],
  ])('reads the currency %s', (text, value) => expect(parseCurrency(text)?.value ?? null).toBe(value));

  it.each([
    ['1,250.5 KGS', '', 1250.5],
    ['100 lbs', '', 45.359237],
    ['205.0 lb / 93.0 kg', '', 93],
    ['2.5 MT', '', 2500],
    ['500 g', '', 0.5],
    ['1.250,00 kg', '', 1250],
    ['1.982.60 KGS', '', 1982.6],
    ['12 公斤', '', 12],
    ['300', 'Gross Weight (KGS)', 300],
    ['10', 'Weight (lb)', 4.535924],
    ['24 CARTONS', '', null],
  ])('reads the weight %s', (text, label, value) =>
    expect(parseWeight(text, label)?.value ?? null).toBe(value),
  );

  it('reads volumes', () => {
    expect(parseVolume('12.5 CBM')?.value).toBe(12.5);
    expect(parseVolume('1,2 m3')?.value).toBe(1.2);
    expect(parseVolume('12 KGS')).toBeNull();
  });
});

describe('dates', () => {
  it.each([
    ['2027-03-01', '2027-03-01'],
    ['2027/3/1', '2027-03-01'],
    ['01/03/2027', '2027-03-01'],
    ['13.04.2027', '2027-04-13'],
    ['04/13/2027', '2027-04-13'],
    ['1 March 2027', '2027-03-01'],
    ['March 1st, 2027', '2027-03-01'],
    ['MAR. 01, 2027', '2027-03-01'],
    ['01-MAR-27', '2027-03-01'],
    ['2ND NOVEMBER 2027', '2027-11-02'],
    ['1 de marzo de 2027', '2027-03-01'],
    ['15 de septiembre del 2027', '2027-09-15'],
    ['2027年3月1日', '2027-03-01'],
    ['二〇二七年三月一日', '2027-03-01'],
    ['二〇二七年十二月二十一日', '2027-12-21'],
    ['中華民國116年3月1日', '2027-03-01'],
    ['民國 116 年 3 月 1 日', '2027-03-01'],
    ['20270301', '2027-03-01'],
    ['Shanghai, 1 March 2027', '2027-03-01'],
    ['31/02/2027', null],
    ['Net 30 days', null],
    ['INV-2027-1234', null],
  ])('reads %s as %s', (text, value) => expect(parseDate(text, english)?.value ?? null).toBe(value));

  it('follows the label about the order', () => {
    expect(parseDate('03/01/2027', { language: 'en', label: 'Date (MM/DD/YYYY)' })?.value).toBe('2027-03-01');
    expect(parseDate('03/01/2027', { language: 'es', label: 'Fecha' })?.value).toBe('2027-01-03');
  });

  it('puts the month first in a document that does so, unless points divide', () => {
    const monthFirst = { ...english, isMonthFirst: true };
    expect(parseDate('11/03/2027', monthFirst)?.value).toBe('2027-11-03');
    expect(parseDate('11.03.2027', monthFirst)?.value).toBe('2027-03-11');
    expect(parseDate('11/03/2027', { ...monthFirst, label: 'Date (DD/MM/YYYY)' })?.value).toBe('2027-03-11');
  });

  it('reads back any day in any of its forms', () => {
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2090-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.constantFrom('en-GB', 'es', 'zh-Hans'), (date, locale) => {
        const text = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
        expect(parseDate(text, english)?.value).toBe(date.toISOString().slice(0, 10));
      }),
    );
  });
});

describe('containers', () => {
  it('knows the example of ISO 6346', () => {
    expect(hasContainerCheckDigit('CSQU3054383')).toBe(true);
    expect(hasContainerCheckDigit('CSQU3054384')).toBe(false);
  });

  it('agrees with another way to reckon the check digit', () => {
    const code = fc
      .tuple(fc.stringMatching(/^[A-Z]{3}U$/), fc.stringMatching(/^\d{6}$/))
      .map((parts) => parts.join(''));
    fc.assert(fc.property(code, (ten) => hasContainerCheckDigit(withCheckDigit(ten))));
  });

  it('puts a letter in place of a digit right, and leaves a wrong check digit to the rules', () => {
    expect(repairContainer('CSQU30543E3')).toBeNull();
    expect(repairContainer('OOLU9E13253')).toEqual({ value: 'OOLU9613253', quality: 0.8 });
    expect(repairContainer('CSQU3O54383')).toEqual({ value: 'CSQU3054383', quality: 0.8 });
    expect(repairContainer('CSQU3054384')?.value).toBe('CSQU3054384');
    expect(parseContainers('CSQU 305438-3 / SEAL 22')?.value).toEqual(['CSQU3054383']);
  });
});

describe('the rest', () => {
  it.each([
    ['INV-2027/118', 'INV-2027/118'],
    ['No. 4711', '4711'],
    ['A 4711', 'A 4711'],
    ['payable within days', null],
    ['INV-0000', null],
  ])('reads the identifier %s', (text, value) => expect(parseIdentifier(text)?.value ?? null).toBe(value));

  it.each([
    ['China', 'CN'],
    ["People's Republic of China", 'CN'],
    ['P.R. China', 'CN'],
    ['España', 'ES'],
    ['美国', 'US'],
    ['德國', 'DE'],
    ['Viet Nam', 'VN'],
    ['Shanghai, China', 'CN'],
    ['MX', 'MX'],
    ['Made in Germany', 'DE'],
    ['Harbour', null],
  ])('reads the country %s', (text, value) => expect(parseCountry(text)?.value ?? null).toBe(value));

  it.each([
    ['FOB Shanghai', 'FOB', 'Shanghai'],
    ['CIF Valencia, Spain (Incoterms 2020)', 'CIF', 'Valencia, Spain'],
    ['C&F Hamburg', 'CFR', 'Hamburg'],
    ['DAP', 'DAP', null],
  ])('reads the terms %s', (text, term, place) =>
    expect(parseIncoterm(text)?.value).toEqual({ term, place }),
  );

  it('reads packages, originals, freight terms and codes of goods', () => {
    expect(parsePackages('24 CARTONS')?.value).toBe(24);
    expect(parsePackages('24 (TWENTY-FOUR) CTNS')?.value).toBe(24);
    expect(parsePackages('24.5 KGS')).toBeNull();
    expect(parseOriginals('THREE (3)')?.value).toBe(3);
    expect(parseOriginals('TRES')?.value).toBe(3);
    expect(parseFreightTerms('FREIGHT PREPAID')?.value).toBe('prepaid');
    expect(parseFreightTerms('PREPAID / COLLECT')).toBeNull();
    expect(parseHsCodes('8471.30.00')?.value).toEqual(['84713000']);
    expect(parseHsCodes('9401.71 9403.20')?.value).toEqual(['940171', '940320']);
    expect(parseHsCodes('9401.71\n9403.20')?.value).toEqual(['940171', '940320']);
    expect(parseHsCodes('8483 40 21')?.value).toEqual(['84834021']);
    expect(parseHsCodes('8471301')?.value).toEqual(['8471301']);
    expect(parseHsCodes('HS 847130, order 8471301')?.value).toEqual(['847130']);
  });
});
