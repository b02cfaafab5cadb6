import type { Draft } from './draft.js';
import { type ChargeName, countryNameOf, grossGrams, netGrams, packageCount, totalOf } from './facts.js';
import { units } from './goods.js';
import type { LabelKey } from './labels/bank.js';
import type { FooterRow, TableColumn } from './table.js';
import type { TradeLine } from './trade.js';
import type { ExpectedFields } from './truth.js';

const symbols: Record<string, string> = { EUR: '€', GBP: '£', USD: 'US$', TWD: 'NT$', HKD: 'HK$' };

/** Where an invoice says its currency; the truth is the same. */
export type CurrencyPlace = 'header' | 'cell' | 'symbol' | 'total';

export interface InvoiceTableOptions {
  currencyPlace: CurrencyPlace;
  charges: readonly ChargeName[];
  hasItem: boolean;
  hasCode: boolean;
  hasOrigin: boolean;
  hasWeight: boolean;
  unitPlace: 'column' | 'quantity' | 'none';
  hasTwoLineHeader: boolean;
}

export function invoiceTableOf(
  { random, trade }: Draft,
  charges: readonly ChargeName[],
): InvoiceTableOptions {
  const hasSymbol = symbols[trade.currency] !== undefined;
  return {
    currencyPlace: random.pick(['header', 'cell', 'total', ...(hasSymbol ? (['symbol'] as const) : [])]),
    charges,
    hasItem: random.chance(0.5),
    hasCode: random.chance(0.5),
    hasOrigin: random.chance(0.2),
    hasWeight: random.chance(0.15),
    unitPlace: random.pick(['column', 'quantity', 'none']),
    hasTwoLineHeader: random.chance(0.25),
  };
}

const isChineseDraft = (draft: Draft): boolean => draft.language.startsWith('zh');
const header = (draft: Draft, key: LabelKey, more = ''): string => `${draft.label(key)}${more}`;

export function moneyOf(draft: Draft, cents: number, place: CurrencyPlace, isTotal = false): string {
  const written = draft.style.number(cents / 100);
  const { currency } = draft.trade;
  if (place === 'symbol') return `${symbols[currency] ?? ''}${written}`;
  if (place === 'cell' || (place === 'total' && isTotal)) return `${currency} ${written}`;
  return written;
}

/** Unit words of a document are in its language; each has one spelling there. */
export function unitWordOf(draft: Draft, line: TradeLine): string {
  const list: readonly string[] = units[line.good.unit][draft.language];
  return list[draft.truth.layout.length % list.length] ?? list[0] ?? '';
}
const unitExpected = (draft: Draft, line: TradeLine, isOptional: boolean): ExpectedFields => {
  const spellings = Object.values(units[line.good.unit]).flat();
  return { unit: { value: unitWordOf(draft, line), or: spellings, isOptional } };
};

type Column = TableColumn<TradeLine>;

const itemColumn = (draft: Draft): Column => ({
  header: draft.label('columnItem'),
  share: 0.5,
  text: (_, index) => String(index + 1),
});
const descriptionColumn = (draft: Draft, share: number): Column => ({
  header: draft.label('columnDescription'),
  share,
  text: (line) => line.description,
  expects: (line) => ({ description: { value: line.description } }),
});

function quantityColumns(draft: Draft, unitPlace: InvoiceTableOptions['unitPlace']): Column[] {
  const { style } = draft;
  // The lines of a packing list have no field for the unit.
  const isOptional = draft.truth.type === 'packing_list';
  const joined = unitPlace === 'quantity';
  const quantity: Column = {
    header: draft.label('columnQuantity'),
    share: joined ? 1.15 : 0.9,
    align: 'right',
    text: (line) => `${style.number(line.quantity, 0)}${joined ? ` ${unitWordOf(draft, line)}` : ''}`,
    expects: (line) => ({
      quantity: { value: line.quantity },
      ...(joined ? unitExpected(draft, line, isOptional) : {}),
    }),
  };
  const unit: Column = {
    header: draft.label('columnUnit'),
    share: 0.75,
    align: 'center',
    text: (line) => unitWordOf(draft, line),
    expects: (line) => unitExpected(draft, line, isOptional),
  };
  return unitPlace === 'column' ? [quantity, unit] : [quantity];
}

function codeColumn(draft: Draft): Column {
  const isDotted = draft.random.chance(0.3);
  return {
    header: draft.label('hsCode'),
    share: 1,
    align: 'center',
    text: ({ good }) => (isDotted ? `${good.hsCode.slice(0, 4)}.${good.hsCode.slice(4)}` : good.hsCode),
    expects: ({ good }) => ({
      hsCode: { value: good.hsCode, or: [`${good.hsCode.slice(0, 4)}.${good.hsCode.slice(4)}`] },
    }),
  };
}

const originColumn = (draft: Draft): Column => ({
  header: draft.label('columnOrigin'),
  share: 0.9,
  align: 'center',
  text: ({ country }) => countryNameOf(draft, country),
  expects: ({ country }) => ({ countryOfOrigin: { value: country } }),
});

const weightColumn = (
  draft: Draft,
  key: LabelKey,
  field: string,
  grams: (line: TradeLine) => number,
): Column => ({
  header: draft.label(key),
  share: 0.95,
  align: 'right',
  text: (line) => draft.style.number(grams(line) / 1000, 2),
  expects: (line) => ({ [field]: { value: grams(line) / 1000 } }),
});

function moneyColumns(draft: Draft, options: InvoiceTableOptions): Column[] {
  const { currencyPlace, hasTwoLineHeader } = options;
  const suffix =
    currencyPlace !== 'header'
      ? ''
      : hasTwoLineHeader
        ? `\n(${draft.trade.currency})`
        : ` (${draft.trade.currency})`;
  const of = (key: LabelKey, field: 'price' | 'amount', name: string): Column => ({
    header: header(draft, key, suffix),
    share: 1.15,
    align: 'right',
    text: (line) => moneyOf(draft, line[field], currencyPlace),
    expects: (line) => ({ [name]: { value: line[field] / 100 } }),
  });
  return [of('columnUnitPrice', 'price', 'unitPrice'), of('columnAmount', 'amount', 'amount')];
}

export function invoiceColumns(draft: Draft, options: InvoiceTableOptions): Column[] {
  return [
    ...(options.hasItem ? [itemColumn(draft)] : []),
    descriptionColumn(draft, isChineseDraft(draft) ? 2.4 : 2.8),
    ...(options.hasCode ? [codeColumn(draft)] : []),
    ...(options.hasOrigin ? [originColumn(draft)] : []),
    ...quantityColumns(draft, options.unitPlace),
    ...(options.hasWeight ? [weightColumn(draft, 'columnWeight', 'weightKg', (line) => line.netGrams)] : []),
    ...moneyColumns(draft, options),
  ];
}

/** Subtotal, charges and the total below the amounts. */
export function invoiceFooter(draft: Draft, options: InvoiceTableOptions, columnCount: number): FooterRow[] {
  const { trade, truth } = draft;
  const { charges, currencyPlace } = options;
  const [labelAt, amountAt] = [columnCount - 2, columnCount - 1];
  const row = (label: string, cents: number, expects: ExpectedFields, isTotal = false): FooterRow => ({
    cells: { [labelAt]: label, [amountAt]: moneyOf(draft, cents, currencyPlace, isTotal) },
    isBold: isTotal,
    expects,
  });
  const total = totalOf(trade, charges);
  if (!truth.isBlank) truth.fields.currency = { value: trade.currency };
  const suffix = currencyPlace === 'header' && draft.random.chance(0.4) ? ` (${trade.currency})` : '';
  return [
    ...(charges.length > 0
      ? [row(draft.label('subtotal'), totalOf(trade, []) - trade.surplus.cents, {})]
      : []),
    ...charges.map((charge) =>
      row(draft.label(charge), trade[charge], { [charge]: { value: trade[charge] / 100 } }),
    ),
    row(`${draft.label('total')}${suffix}`, total, { totalAmount: { value: total / 100 } }, true),
  ];
}

export interface PackingTableOptions {
  hasItem: boolean;
  hasCartonNumbers: boolean;
  hasPackageType: boolean;
  hasDimensions: boolean;
  hasNetWeight: boolean;
  unitPlace: 'column' | 'quantity' | 'none';
}

export const packingTableOf = ({ random }: Draft): PackingTableOptions => ({
  hasItem: random.chance(0.3),
  hasCartonNumbers: random.chance(0.5),
  hasPackageType: random.chance(0.3),
  hasDimensions: random.chance(0.3),
  hasNetWeight: random.chance(0.8),
  unitPlace: random.pick(['column', 'quantity', 'none']),
});

const packageTypes = { en: 'Carton', es: 'Caja', 'zh-Hans': '纸箱', 'zh-Hant': '紙箱' } as const;

export function packingColumns(draft: Draft, options: PackingTableOptions): Column[] {
  const text = (key: LabelKey, share: number, field: string, of: (line: TradeLine) => string): Column => ({
    header: draft.label(key),
    share,
    align: 'center',
    text: of,
    expects: (line) => ({ [field]: { value: of(line) } }),
  });
  const packages: Column = {
    header: draft.label('columnPackages'),
    share: 0.85,
    align: 'right',
    text: (line) => String(line.packages),
    expects: (line) => ({ packages: { value: line.packages } }),
  };
  return [
    ...(options.hasItem && !options.hasCartonNumbers ? [itemColumn(draft)] : []),
    ...(options.hasCartonNumbers
      ? [text('columnCartonNumbers', 0.9, 'cartonNumbers', (line) => line.cartonNumbers)]
      : []),
    descriptionColumn(draft, 2.6),
    ...quantityColumns(draft, options.unitPlace),
    packages,
    ...(options.hasPackageType
      ? [text('columnPackageType', 1, 'packageType', () => packageTypes[draft.language])]
      : []),
    ...(options.hasNetWeight
      ? [weightColumn(draft, 'columnNetWeight', 'netWeightKg', (line) => line.netGrams)]
      : []),
    weightColumn(draft, 'columnGrossWeight', 'grossWeightKg', (line) => line.grossGrams),
    ...(options.hasDimensions
      ? [text('columnDimensions', 1.1, 'dimensions', (line) => line.dimensions)]
      : []),
  ];
}

/** A last row with the sums below their columns. */
export function packingFooter(draft: Draft, options: PackingTableOptions): FooterRow[] {
  const { trade, style } = draft;
  const packages = packageCount(trade);
  const net = netGrams(trade);
  const gross = grossGrams(trade);
  const hasFirst = options.hasItem || options.hasCartonNumbers;
  const at = (hasFirst ? 2 : 1) + (options.unitPlace === 'column' ? 2 : 1);
  const netAt = at + (options.hasPackageType ? 2 : 1);
  const grossAt = netAt + (options.hasNetWeight ? 1 : 0);
  return [
    {
      cells: {
        0: draft.label('total'),
        [at]: String(packages),
        ...(options.hasNetWeight ? { [netAt]: style.number(net / 1000) } : {}),
        [grossAt]: style.number(gross / 1000),
      },
      isBold: true,
      expects: {
        totalPackages: { value: packages },
        grossWeightKg: { value: gross / 1000 },
        ...(options.hasNetWeight ? { netWeightKg: { value: net / 1000 } } : {}),
      },
    },
  ];
}
