import {
  type Decimal,
  absolute,
  halfOfLastDigit,
  isWithin,
  sum,
  times,
  toDecimal,
  toText,
} from '../decimal.js';
import {
  type DocumentView,
  type FieldGroup,
  type PlacedNumber,
  inWords,
  lineOf,
  nameOf,
  printedDecimals,
} from '../document-view.js';
import type { Finding, Rule } from '../model.js';
import { readAmountInWords } from '../number-words.js';

const cent = toDecimal(0.01);

/** A price may be for many: `1.20 / 100 pcs`. One when nothing says so. */
function priceUnit(line: FieldGroup): Decimal {
  const texts = ['unitPrice', 'unit'].map((name) => line.field(name)?.field.rawText ?? '').join(' ');
  const found = /(?:\/|\bper\b|\bpor\b|\bcada\b|每)\s*(1[.,]?000|100)(?!\d)/i.exec(texts)?.[1];
  return toDecimal(found === undefined ? 1 : Number(found.replace(/\D/g, '')));
}

/** Quantity × unit price, with what rounding of the printed price may make of it. */
function productOf(line: FieldGroup): { product: Decimal; tolerance: Decimal } | null {
  const [quantity, unitPrice] = [line.number('quantity'), line.number('unitPrice')];
  if (quantity === null || unitPrice === null) return null;
  const unit = priceUnit(line);
  const count = toDecimal(quantity.number);
  const rounding = halfOfLastDigit(printedDecimals(unitPrice));
  const perUnit = (value: Decimal): Decimal => (value * toDecimal(1)) / unit;
  return {
    product: perUnit(times(count, toDecimal(unitPrice.number))),
    tolerance: perUnit(times(absolute(count), rounding)) + cent,
  };
}

const lineAmount: Rule = {
  id: 'totals/line-amount',
  category: 'totals',
  severity: 'error',
  appliesTo: ['invoice'],
  what: 'Quantity × unit price is the amount of the line. The tolerance is the quantity × half of the last printed digit of the unit price, + 0.01. A price per 100 or per 1000 counts as such where the document says so.',
  help: 'Compare quantity, unit price and amount with the document. If they were read correctly, have the seller put the line right.',
  fields: ['lineItems.quantity', 'lineItems.unitPrice', 'lineItems.amount', 'lineItems.unit'],
  check({ document }) {
    return document.lines.flatMap((line) => {
      const [amount, computed] = [line.number('amount'), productOf(line)];
      if (amount === null || computed === null) return [];
      if (isWithin(toDecimal(amount.number), computed.product, computed.tolerance)) return [];
      const [expected, actual] = [toText(computed.product, 2), toText(toDecimal(amount.number), 2)];
      const message = `Line ${lineOf(amount.pointer)}: ${line.text('quantity')?.text} × ${line.text('unitPrice')?.text} is ${expected}, but the amount is ${actual}.`;
      return [{ field: amount.pointer, message, expected, actual }];
    });
  },
};

/** Terms under which the seller pays the freight, so that prices may include it. */
const freightIncluded = /^(CFR|CIF|CPT|CIP|DAP|DPU|DDP)$/;

/** The sum of the lines; null when a line has neither an amount nor what it is computed from. */
function sumOfLines(lines: readonly FieldGroup[]): { value: Decimal; tolerance: Decimal } | null {
  const amounts = lines.map((line) => {
    const amount = line.number('amount');
    return amount === null ? productOf(line) : { product: toDecimal(amount.number), tolerance: 0n };
  });
  if (amounts.length === 0 || amounts.includes(null)) return null;
  const known = amounts.filter((amount) => amount !== null);
  return {
    value: sum(known.map(({ product }) => product)),
    tolerance: sum(known.map(({ tolerance }) => tolerance)) + cent,
  };
}

/** Each total that fits the lines: with freight and insurance on top, and with both in the prices. */
function possibleTotals(document: DocumentView, lines: Decimal): Decimal[] {
  const value = (name: string): Decimal => toDecimal(document.number(name)?.number ?? 0);
  const afterDiscount = lines - absolute(value('discount'));
  const onTop = afterDiscount + value('freight') + value('insurance');
  return freightIncluded.test(document.text('incoterm')?.text ?? '') ? [onTop, afterDiscount] : [onTop];
}

const sumRule: Rule = {
  id: 'totals/sum-of-lines',
  category: 'totals',
  severity: 'error',
  appliesTo: ['invoice'],
  what: 'Lines + freight + insurance − discount is the total, to 0.01. Under CFR, CIF, CPT, CIP, DAP, DPU and DDP, freight and insurance may be in the prices already.',
  help: 'Look for a line, a charge or a discount that is missing or was misread. If all are right, have the seller correct the total.',
  fields: ['lineItems.amount', 'freight', 'insurance', 'discount', 'incoterm', 'totalAmount'],
  check({ document }) {
    const [total, lines] = [document.number('totalAmount'), sumOfLines(document.lines)];
    if (total === null || lines === null) return [];
    const possible = possibleTotals(document, lines.value);
    if (possible.some((each) => isWithin(each, toDecimal(total.number), lines.tolerance))) return [];
    const [expected, actual] = [toText(possible[0] ?? 0n, 2), toText(toDecimal(total.number), 2)];
    const charges = ['freight', 'insurance', 'discount'].filter((name) => document.number(name) !== null);
    const parts = ['lines', ...charges.map(inWords)].join(', ');
    const message = `The ${parts} come to ${expected}, but the total is ${actual}.`;
    return [{ field: total.pointer, message, expected, actual }];
  },
};

/** All values of a column; null when a line has none, because then the sum says nothing. */
function columnOf(lines: readonly FieldGroup[], name: string): PlacedNumber[] | null {
  const values = lines.map((line) => line.number(name));
  return values.length === 0 || values.includes(null) ? null : (values as PlacedNumber[]);
}

/** What the rows may add up to: as they are, and as weights of one package each. */
function possibleSums(document: DocumentView, column: string): Decimal[] {
  const values = columnOf(document.lines, column);
  if (values === null) return [];
  const plain = sum(values.map(({ number }) => toDecimal(number)));
  const packages = columnOf(document.lines, 'packages');
  if (packages === null) return [plain];
  const perPackage = values.map(({ number }, index) =>
    times(toDecimal(number), toDecimal(packages[index]?.number ?? 0)),
  );
  return [plain, sum(perPackage)];
}

/** Whether the rows may be net weights where only the gross total is printed, or the other way round. */
function mayBeOfOtherKind(printed: readonly PlacedNumber[], sums: readonly Decimal[]): boolean {
  const [only] = printed;
  if (only === undefined || printed.length > 1) return false;
  const total = toDecimal(only.number);
  const isGross = only.pointer.endsWith('grossWeightKg');
  return sums.some((each) => (isGross ? each <= total : each >= total));
}

function compareWeights(document: DocumentView, column: string, totals: readonly string[]): Finding[] {
  const printed = totals
    .map((name) => document.number(name))
    .filter((total): total is PlacedNumber => total !== null);
  const sums = possibleSums(document, column);
  const [first] = printed;
  const [plain] = sums;
  if (first === undefined || plain === undefined) return [];
  // Pounds are turned into kilograms and rounded, each row by itself.
  const tolerance = times(cent, toDecimal(document.lines.length + 1));
  const agrees = printed.some(({ number }) =>
    sums.some((each) => isWithin(each, toDecimal(number), tolerance)),
  );
  if (agrees || (totals.length > 1 && mayBeOfOtherKind(printed, sums))) return [];
  const [expected, actual] = [toText(plain), toText(toDecimal(first.number))];
  const message = `The rows add up to ${expected} kg, but the ${inWords(totals[0] ?? '')} is ${actual} kg.`;
  return [{ field: first.pointer, message, expected, actual }];
}

function compareNetWithGross(group: FieldGroup): Finding[] {
  const [net, gross] = [group.number('netWeightKg'), group.number('grossWeightKg')];
  if (net === null || gross === null || net.number <= gross.number) return [];
  const message = `${nameOf(net.pointer)} ${net.number} kg is above the gross weight ${gross.number} kg.`;
  return [{ field: net.pointer, message, expected: `at most ${gross.number}`, actual: String(net.number) }];
}

const weights: Rule = {
  id: 'totals/weights',
  category: 'totals',
  severity: 'error',
  appliesTo: ['invoice', 'packing_list'],
  what: 'The weights of the rows add up to the printed total, to 0.01 kg a row; rows may be weights per package. Net is not above gross.',
  help: 'Look for a row that is missing or was misread. If all are right, have the issuer correct the total.',
  fields: [
    'netWeightKg',
    'grossWeightKg',
    'lineItems.weightKg',
    'lineItems.netWeightKg',
    'lineItems.grossWeightKg',
    'lineItems.packages',
  ],
  check({ document }) {
    const sums =
      document.type === 'invoice'
        ? // The column doesn't say whether it is net or gross.
          compareWeights(document, 'weightKg', ['netWeightKg', 'grossWeightKg'])
        : ['netWeightKg', 'grossWeightKg'].flatMap((name) => compareWeights(document, name, [name]));
    return [...sums, ...[document, ...document.lines].flatMap(compareNetWithGross)];
  },
};

const packages: Rule = {
  id: 'totals/packages',
  category: 'totals',
  severity: 'error',
  appliesTo: ['packing_list'],
  what: 'The packages of the rows add up to the printed total. Where rows without a number share packages with others, the others are not more than the total.',
  help: 'Count the packages. Check that the total and the rows count the same kind, such as cartons and not pallets.',
  fields: ['totalPackages', 'lineItems.packages'],
  check({ document }) {
    const total = document.number('totalPackages');
    const rows = document.lines.flatMap((line) => line.number('packages') ?? []);
    if (total === null || rows.length === 0) return [];
    const found = sum(rows.map(({ number }) => toDecimal(number)));
    const printed = toDecimal(total.number);
    const agrees = rows.length === document.lines.length ? found === printed : found <= printed;
    if (agrees) return [];
    const [expected, actual] = [toText(found), toText(printed)];
    const message = `The rows add up to ${expected} packages, but the total is ${actual}.`;
    return [{ field: total.pointer, message, expected, actual }];
  },
};

const amountInWords: Rule = {
  id: 'totals/amount-in-words',
  category: 'totals',
  severity: 'warning',
  appliesTo: ['invoice'],
  what: 'The total in words (English, Spanish or Chinese) is the total in figures.',
  help: 'Compare both with the document. Where they differ, banks go by the words.',
  fields: ['amountInWords', 'totalAmount'],
  check({ document }) {
    const [words, total] = [document.text('amountInWords'), document.number('totalAmount')];
    const spoken = words === null ? null : readAmountInWords(words.text);
    if (words === null || total === null || spoken === null || spoken === total.number) return [];
    const [expected, actual] = [toText(toDecimal(total.number), 2), words.text];
    const message = `The amount in words is ${toText(toDecimal(spoken), 2)}, but the total is ${expected}.`;
    return [{ field: words.pointer, message, expected, actual }];
  },
};

export const totalsRules: readonly Rule[] = [lineAmount, sumRule, weights, packages, amountInWords];
