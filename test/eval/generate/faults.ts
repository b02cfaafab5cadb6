import type { DocumentType } from '../../../src/features/reading/index.js';
import type { Trade } from './trade.js';
import type { DocumentTruth } from './truth.js';

/** Something wrong on purpose, with the rule that must report it. */
export interface Fault {
  ruleId: string;
  type: DocumentType;
  spoil: (trade: Trade) => void;
  /** Facts that the document doesn't print. */
  omit?: string[];
  /** Whether what the rule compares is printed. */
  isShown: (truth: DocumentTruth) => boolean;
}

const always = (): boolean => true;
const nothing = (): void => undefined;
const has =
  (...fields: string[]) =>
  ({ fields: shown }: DocumentTruth): boolean =>
    fields.every((field) => shown[field] !== undefined);
const rowsHave =
  (field: string) =>
  ({ lineItems }: DocumentTruth): boolean =>
    lineItems.some((line) => line[field] !== undefined);

const spoilCode = (trade: Trade): void => {
  const [line] = trade.lines;
  if (line !== undefined) line.good = { ...line.good, hsCode: `${line.good.hsCode}1` };
};

const spoilContainer = (trade: Trade): void => {
  const [container] = trade.containers;
  if (container === undefined) return;
  const digit = Number(container.number.at(-1));
  container.number = `${container.number.slice(0, -1)}${(digit + 4) % 10}`;
};

export const faults: readonly Fault[] = [
  {
    ruleId: 'totals/line-amount',
    type: 'invoice',
    spoil: ({ lines: [line] }) => void (line !== undefined && (line.amount += 9000)),
    isShown: always,
  },
  {
    ruleId: 'totals/sum-of-lines',
    type: 'invoice',
    spoil: ({ surplus }) => void (surplus.cents = 25_000),
    isShown: always,
  },
  { ruleId: 'hs/format', type: 'invoice', spoil: spoilCode, isShown: rowsHave('hsCode') },
  {
    ruleId: 'incoterm/withdrawn',
    type: 'invoice',
    spoil: (trade) => void (trade.incoterm = 'DAT'),
    isShown: has('incoterm'),
  },
  {
    ruleId: 'date/future',
    type: 'invoice',
    spoil: (trade) => void (trade.invoiceDate = trade.invoiceDate.replace('2025', '2031')),
    isShown: always,
  },
  {
    ruleId: 'required/invoiceNumber',
    type: 'invoice',
    spoil: nothing,
    omit: ['invoiceNumber', 'invoiceNumberAndDate'],
    isShown: has('invoiceDate'),
  },
  {
    ruleId: 'required/invoiceDate',
    type: 'invoice',
    spoil: nothing,
    omit: ['invoiceDate', 'invoiceNumberAndDate'],
    isShown: has('invoiceNumber'),
  },
  {
    ruleId: 'totals/weights',
    type: 'packing_list',
    spoil: ({ surplus }) => void (surplus.grossGrams = 75_000),
    isShown: has('grossWeightKg'),
  },
  {
    ruleId: 'totals/packages',
    type: 'packing_list',
    spoil: ({ surplus }) => void (surplus.packages = 7),
    isShown: has('totalPackages'),
  },
  {
    ruleId: 'container/check-digit',
    type: 'packing_list',
    spoil: spoilContainer,
    isShown: has('containerNumbers'),
  },
  {
    ruleId: 'required/destinationCountry',
    type: 'packing_list',
    spoil: nothing,
    omit: ['destinationCountry'],
    isShown: always,
  },
  {
    ruleId: 'container/check-digit',
    type: 'bill_of_lading',
    spoil: spoilContainer,
    isShown: has('containerNumbers'),
  },
  {
    ruleId: 'date/order',
    type: 'bill_of_lading',
    spoil: (trade) => void (trade.issueDate = trade.issueDate.replace('2025', '2024')),
    isShown: has('shippedOnBoardDate', 'issueDate'),
  },
  {
    ruleId: 'required/portOfDischarge',
    type: 'bill_of_lading',
    spoil: nothing,
    omit: ['portOfDischarge'],
    isShown: always,
  },
  { ruleId: 'hs/format', type: 'certificate_of_origin', spoil: spoilCode, isShown: has('hsCodes') },
  {
    ruleId: 'co/number',
    type: 'certificate_of_origin',
    spoil: nothing,
    omit: ['certificateNumber'],
    isShown: always,
  },
  {
    ruleId: 'required/countryOfOrigin',
    type: 'certificate_of_origin',
    spoil: nothing,
    omit: ['countryOfOrigin'],
    isShown: always,
  },
];
