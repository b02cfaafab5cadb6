import type { Language } from '../../../src/features/reading/index.js';
import { countriesOf, type Party, partyIn, type Script } from './companies.js';
import { type Good, goods } from './goods.js';
import { type Port, ports } from './places.js';
import type { Random } from './random.js';

/** Amounts are in hundredths of the currency, weights in grams, so that sums are exact. */
export interface TradeLine {
  good: Good;
  description: string;
  quantity: number;
  price: number;
  amount: number;
  packages: number;
  netGrams: number;
  grossGrams: number;
  cartonNumbers: string;
  dimensions: string;
  country: string;
}

/** A shipment: everything that its documents may say. */
export interface Trade {
  seller: Party;
  buyer: Party;
  notify: Party;
  lines: TradeLine[];
  invoiceNumber: string;
  packingListNumber: string;
  blNumber: string;
  certificateNumber: string;
  orderNumber: string;
  contractNumber: string;
  bookingNumber: string;
  invoiceDate: string;
  shipmentDate: string;
  onBoardDate: string;
  issueDate: string;
  currency: string;
  incoterm: string;
  loading: Port;
  discharge: Port;
  freight: number;
  insurance: number;
  discount: number;
  vessel: string;
  voyage: string;
  carrier: string;
  containers: { number: string; seal: string }[];
  volume: number;
  originals: number;
  /** What the printed sums are off by; nothing on a correct document. */
  surplus: { cents: number; packages: number; grossGrams: number };
}

const exporters: Record<Language, readonly string[]> = {
  en: ['GB', 'US', 'DE', 'IN', 'AU', 'CA', 'CN', 'SG', 'HK'],
  es: ['ES', 'MX', 'CO', 'CL', 'PE'],
  'zh-Hans': ['CN'],
  'zh-Hant': ['TW', 'HK'],
};
const currencies: Record<string, readonly string[]> = {
  GB: ['GBP', 'USD'],
  DE: ['EUR', 'USD'],
  ES: ['EUR', 'USD'],
  IN: ['USD'],
  AU: ['AUD', 'USD'],
  CA: ['CAD', 'USD'],
  CN: ['USD', 'CNY', 'EUR'],
  TW: ['USD', 'TWD'],
  HK: ['USD', 'HKD'],
  MX: ['USD', 'MXN'],
};
const vessels = [
  'EVER LUCENT',
  'MSC ALTAIR',
  'COSCO HARMONY',
  'ONE HERON',
  'HYUNDAI FORTUNE',
  'CMA CGM TAGE',
  'NORTHERN JASPER',
  'SEASPAN THAMES',
];
const carriers = [
  'Blue Anchor Line',
  'Meridian Container Lines',
  'Pacific Crest Shipping',
  'Orient Star Line',
  'Transatlantica Lines',
];

const digits = (random: Random, count: number): string =>
  Array.from({ length: count }, (_, place) => random.int(place === 0 ? 1 : 0, 9)).join('');

const letterValues = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** ISO 6346: the values of the letters skip the multiples of eleven. */
const valueOf = (character: string): number => {
  const index = letterValues.indexOf(character);
  return index < 0 ? Number(character) : 10 + index + Math.floor((index + 9) / 10);
};

export function containerNumber(random: Random): string {
  const body = `${random.pick(['MSCU', 'TGHU', 'CAIU', 'TEMU', 'OOLU', 'HLXU'])}${digits(random, 6)}`;
  const sum = [...body].reduce((total, character, place) => total + valueOf(character) * 2 ** place, 0);
  return `${body}${(sum % 11) % 10}`;
}

/** A day of 2025, which is in the past of every run. */
const dayAfter = (isoDate: string, days: number): string =>
  new Date(Date.parse(isoDate) + days * 86_400_000).toISOString().slice(0, 10);

const scriptOf = (language: Language, isChinese: boolean): Script =>
  !isChinese ? 'latin' : language === 'zh-Hans' ? 'hans' : 'hant';

function lineOf(random: Random, good: Good, language: Language, first: number, country: string): TradeLine {
  const packages = random.int(4, 60);
  const quantity = packages * good.perPackage;
  const price = random.int(...good.price);
  const netGrams = Math.round(packages * good.packageWeight * 1000);
  const withDetail = random.chance(0.4);
  const separator = language.startsWith('zh') ? ' ' : ', ';
  return {
    good,
    description: withDetail
      ? `${good.names[language]}${separator}${good.detail[language]}`
      : good.names[language],
    quantity,
    price,
    amount: quantity * price,
    packages,
    netGrams,
    grossGrams: netGrams + packages * random.int(6, 18) * 100,
    cartonNumbers: `${first}-${first + packages - 1}`,
    dimensions: `${random.int(25, 60)}x${random.int(20, 50)}x${random.int(15, 45)}`,
    country,
  };
}

function linesOf(random: Random, language: Language, count: number, country: string): TradeLine[] {
  let first = 1;
  return random.some(goods, count).map((good) => {
    const line = lineOf(random, good, language, first, country);
    first += line.packages;
    return line;
  });
}

const numberOf = (random: Random, prefixes: readonly string[]): string =>
  random.pick([
    `${random.pick(prefixes)}-2025-${digits(random, 4)}`,
    `${random.pick(prefixes)}${digits(random, 6)}`,
    `${random.pick(prefixes)}/${digits(random, 4)}/25`,
    `${digits(random, 2)}${random.pick(prefixes)}${digits(random, 5)}`,
  ]);

export interface TradeOptions {
  lineCount: number;
  /** Names and addresses in Chinese characters. */
  isChinese: boolean;
}

function portsOf(random: Random, from: string, to: string): { loading: Port; discharge: Port } {
  const of = (country: string): Port => random.pick(ports.filter((each) => each.country === country));
  return { loading: of(from), discharge: of(to) };
}

/** Makes a shipment whose documents are correct. */
export function tradeOf(random: Random, language: Language, { lineCount, isChinese }: TradeOptions): Trade {
  const script = scriptOf(language, isChinese);
  const from = random.pick(exporters[language]);
  const importers = countriesOf(script).filter((country) => country !== from);
  const seller = partyIn(random, from, script, language);
  const to = random.pick(importers);
  const buyer = partyIn(random, to, script, language);
  let notify = partyIn(random, to, script, language);
  while (notify.name === buyer.name) notify = partyIn(random, to, script, language);
  const invoiceDate = dayAfter('2025-01-08', random.int(0, 270));
  const shipmentDate = dayAfter(invoiceDate, random.int(3, 12));
  const containers = Array.from({ length: random.int(1, 2) }, () => ({
    number: containerNumber(random),
    seal: `${random.pick(['CN', 'ML', 'SL', ''])}${digits(random, 7)}`,
  }));
  return {
    seller,
    buyer,
    notify,
    lines: linesOf(random, language, lineCount, from),
    invoiceNumber: numberOf(random, ['INV', 'CI', 'EXP', 'HT']),
    packingListNumber: numberOf(random, ['PL', 'PK', 'LE']),
    blNumber: `${random.pick(['MEDU', 'COSU', 'BALU', 'OSLN'])}${digits(random, random.int(7, 9))}`,
    certificateNumber: numberOf(random, ['CO', 'ORG', 'CC']),
    orderNumber: `PO-${digits(random, 5)}`,
    contractNumber: `SC${digits(random, 6)}`,
    bookingNumber: `BK${digits(random, 8)}`,
    invoiceDate,
    shipmentDate,
    onBoardDate: shipmentDate,
    issueDate: dayAfter(shipmentDate, random.int(0, 2)),
    currency: random.pick(currencies[from] ?? ['USD']),
    incoterm: random.pick(['FOB', 'CIF', 'CFR', 'EXW', 'FCA', 'CPT', 'DAP']),
    ...portsOf(random, from, to),
    freight: random.int(40, 240) * 1000,
    insurance: random.int(20, 90) * 100,
    discount: random.int(5, 60) * 500,
    vessel: random.pick(vessels),
    voyage: `${digits(random, 3)}${random.pick(['E', 'W', 'N'])}`,
    carrier: random.pick(carriers),
    containers,
    volume: random.int(80, 600) / 10,
    originals: random.pick([1, 2, 3, 3]),
    surplus: { cents: 0, packages: 0, grossGrams: 0 },
  };
}
