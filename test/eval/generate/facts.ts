import type { DocumentType, FieldContent, Language } from '../../../src/features/reading/index.js';
import type { Party } from './companies.js';
import type { Style } from './draft.js';
import { countryNames, type Port } from './places.js';
import type { Random } from './random.js';
import type { Trade } from './trade.js';
import type { Expected, ExpectedFields, Fact, Facts } from './truth.js';

export interface FactContext {
  random: Random;
  language: Language;
  style: Style;
  trade: Trade;
}

const say = (
  field: string,
  text: string,
  value: FieldContent = text,
  more: Partial<Expected> = {},
): Fact => ({
  lines: text.split('\n'),
  expects: { [field]: { value, ...more } },
});

/** Latin documents of Chinese traders name countries and ports in English. */
const nameLanguage = ({ language, style }: FactContext): Language =>
  language.startsWith('zh') && style.labelMode !== 'plain' ? 'en' : language;

export const countryNameOf = (context: FactContext, country: string): string =>
  countryNames[country]?.[nameLanguage(context)] ?? country;

const portText = (context: FactContext, port: Port): Expected & { text: string } => {
  const name = port.names[nameLanguage(context)];
  const country = countryNameOf(context, port.country);
  const isLatin = /^[\p{Script=Latin}\s]+$/u.test(name);
  const cased = isLatin && context.random.chance(0.5) ? name.toUpperCase() : name;
  const text = isLatin && name !== country && context.random.chance(0.4) ? `${cased}, ${country}` : cased;
  return { text, value: text, or: [name, port.code, `${name} ${country}`] };
};

const portFact = (context: FactContext, field: string, port: Port): Fact => {
  const { text, value, or } = portText(context, port);
  return { lines: [text], expects: { [field]: { value, or } } };
};

/** A party with its name and address, and sometimes what offices add to it. */
export function partyFact(
  context: FactContext,
  party: Party,
  nameField: string,
  addressField?: string,
): Fact {
  const { random, language } = context;
  const [phone, tax] = language.startsWith('zh')
    ? ['电话', '税号']
    : language === 'es'
      ? ['Tel.', 'NIF']
      : ['Tel', 'VAT No.'];
  const extras = [
    ...(random.chance(0.3) ? [`${language === 'zh-Hant' ? '電話' : phone}: ${party.phone}`] : []),
    ...(random.chance(0.2) ? [`${language === 'zh-Hant' ? '統一編號' : tax}: ${party.taxNumber}`] : []),
  ];
  const expects: ExpectedFields = { [nameField]: { value: party.name } };
  if (addressField !== undefined)
    expects[addressField] = { value: party.address.join(', '), mayInclude: extras };
  return { lines: [party.name, ...party.address, ...extras], expects };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
export const netGrams = (trade: Trade): number => sum(trade.lines.map((line) => line.netGrams));
export const grossGrams = (trade: Trade): number =>
  sum(trade.lines.map((line) => line.grossGrams)) + trade.surplus.grossGrams;
export const packageCount = (trade: Trade): number =>
  sum(trade.lines.map((line) => line.packages)) + trade.surplus.packages;

const packageWords: Record<Language, readonly string[]> = {
  en: ['CARTONS', 'Cartons', 'CTNS', 'packages'],
  es: ['CAJAS', 'cajas', 'bultos', 'cartones'],
  'zh-Hans': ['箱', '纸箱', 'CTNS'],
  'zh-Hant': ['箱', '紙箱', 'CTNS'],
};
export const packageWordOf = ({ random, language }: FactContext): string =>
  random.pick(packageWords[language]);

const spaced = (language: Language, count: string, word: string): string =>
  language.startsWith('zh') && !/^[A-Z]/.test(word) ? `${count}${word}` : `${count} ${word}`;

export function packagesFact(context: FactContext, withWord = context.random.chance(0.6)): Fact {
  const count = packageCount(context.trade);
  const written = context.style.number(count, 0);
  return say(
    'totalPackages',
    withWord ? spaced(context.language, written, packageWordOf(context)) : written,
    count,
  );
}

export const weightText = (context: FactContext, grams: number, withUnit = true): string => {
  const { style, random, language } = context;
  const unit = random.pick(
    language.startsWith('zh') ? ['KGS', 'KG', language === 'zh-Hans' ? '千克' : '公斤'] : ['KGS', 'kg', 'KG'],
  );
  const written = style.number(
    grams / 1000,
    grams % 1000 === 0 ? random.pick([0, 2]) : grams % 10 === 0 ? 2 : 3,
  );
  return withUnit ? `${written} ${unit}` : written;
};

const weightFact = (context: FactContext, field: string, grams: number): Fact =>
  say(field, weightText(context, grams), grams / 1000);

const volumeFact = (context: FactContext): Fact => {
  const { random, style, trade } = context;
  return say(
    'volumeM3',
    `${style.number(trade.volume, random.pick([1, 2, 2]))} ${random.pick(['CBM', 'm3', 'M3'])}`,
    trade.volume,
  );
};

const paymentTexts: Record<Language, readonly string[]> = {
  en: [
    '30 days net',
    'T/T in advance',
    'Irrevocable L/C at sight',
    '30% deposit, 70% against copy of B/L',
    'Net 60 days from invoice date',
  ],
  es: [
    'Transferencia a 30 días',
    'Carta de crédito irrevocable a la vista',
    '50% anticipado, 50% contra documentos',
    'Contado',
    '60 días fecha factura',
  ],
  'zh-Hans': ['电汇', '即期信用证', '30%预付,70%见提单副本付款', '货到后30天付款'],
  'zh-Hant': ['電匯', '即期信用狀', '30%訂金,70%見提單副本付款', '月結60天'],
};

const isPaidBySeller = (incoterm: string): boolean => /^[CD]/.test(incoterm);

/** The place that a term names: where the risk or the cost passes. */
function incotermFact(context: FactContext): Fact {
  const { trade, random } = context;
  const { text, or } = portText(context, isPaidBySeller(trade.incoterm) ? trade.discharge : trade.loading);
  const edition = random.chance(0.3)
    ? random.pick([' Incoterms 2020', ' (Incoterms 2020)', ', Incoterms® 2020'])
    : '';
  return {
    lines: [`${trade.incoterm} ${text}${edition}`],
    expects: { incoterm: { value: trade.incoterm }, incotermPlace: { value: text, or } },
  };
}

const both = (first: Fact, second: Fact, separator: string): Fact => ({
  lines: [`${first.lines[0] ?? ''}${separator}${second.lines[0] ?? ''}`],
  expects: { ...first.expects, ...second.expects },
});

/** Leaves out some of what a document needn't say. */
const thin = (random: Random, facts: Facts, optional: readonly string[], share: number): Facts =>
  Object.fromEntries(
    Object.entries(facts).filter(([name]) => !optional.includes(name) || !random.chance(share)),
  );

/** The hundredths that are paid, with what the seller adds and takes off. */
export const totalOf = (trade: Trade, charges: readonly ChargeName[]): number =>
  sum(trade.lines.map((line) => line.amount)) +
  sum(charges.map((charge) => (charge === 'discount' ? -trade.discount : trade[charge]))) +
  trade.surplus.cents;

export type ChargeName = 'freight' | 'insurance' | 'discount';

export function chargesOf({ random, trade }: FactContext): ChargeName[] {
  const charges: ChargeName[] = [];
  if (isPaidBySeller(trade.incoterm) && random.chance(0.6)) charges.push('freight');
  if (/CIF|CIP|D/.test(trade.incoterm) && charges.length > 0) charges.push('insurance');
  if (random.chance(0.2)) charges.push('discount');
  return charges;
}

function invoiceFacts(context: FactContext): Facts {
  const { trade, style, random } = context;
  const invoiceNumber = say('invoiceNumber', trade.invoiceNumber);
  const invoiceDate = say('invoiceDate', style.date(trade.invoiceDate), trade.invoiceDate);
  const facts: Facts = {
    invoiceNumber,
    invoiceDate,
    invoiceNumberAndDate: both(invoiceNumber, invoiceDate, random.pick(['   ', ' / ', '  '])),
    seller: partyFact(context, trade.seller, 'sellerName', 'sellerAddress'),
    buyer: partyFact(context, trade.buyer, 'buyerName', 'buyerAddress'),
    currency: say('currency', trade.currency),
    incoterm: incotermFact(context),
    paymentTerms: say('paymentTerms', random.pick(paymentTexts[nameLanguage(context)])),
    countryOfOrigin: say(
      'countryOfOrigin',
      countryNameOf(context, trade.seller.country),
      trade.seller.country,
    ),
    portOfLoading: portFact(context, 'portOfLoading', trade.loading),
    portOfDischarge: portFact(context, 'portOfDischarge', trade.discharge),
    netWeight: weightFact(context, 'netWeightKg', netGrams(trade)),
    grossWeight: weightFact(context, 'grossWeightKg', grossGrams(trade)),
    totalPackages: packagesFact(context),
  };
  const optional = [
    'incoterm',
    'paymentTerms',
    'countryOfOrigin',
    'portOfLoading',
    'portOfDischarge',
    'netWeight',
    'grossWeight',
    'totalPackages',
  ];
  return thin(random, facts, optional, 0.25);
}

function packingFacts(context: FactContext): Facts {
  const { trade, style, random } = context;
  const facts: Facts = {
    packingListNumber: say('packingListNumber', trade.packingListNumber),
    shipmentDate: say('shipmentDate', style.date(trade.shipmentDate), trade.shipmentDate),
    originCountry: say('originCountry', countryNameOf(context, trade.seller.country), trade.seller.country),
    destinationCountry: say(
      'destinationCountry',
      countryNameOf(context, trade.buyer.country),
      trade.buyer.country,
    ),
    consignee: partyFact(context, trade.buyer, 'consigneeName'),
    shipper: partyFact(context, trade.seller, 'shipperName'),
    totalPackages: packagesFact(context),
    grossWeight: weightFact(context, 'grossWeightKg', grossGrams(trade)),
    netWeight: weightFact(context, 'netWeightKg', netGrams(trade)),
    volume: volumeFact(context),
    invoiceNumber: say('invoiceNumber', trade.invoiceNumber),
    containers: say(
      'containerNumbers',
      trade.containers.map(({ number }) => number).join(', '),
      trade.containers.map(({ number }) => number),
    ),
    marks: marksFact(context),
  };
  return thin(random, facts, ['netWeight', 'volume', 'invoiceNumber', 'containers', 'marks'], 0.25);
}

function marksFact({ trade, random }: FactContext): Fact {
  const initials = random.pick(['ABT', 'KLM', 'MTR', 'HRT', 'VGA']);
  const lines = [initials, `C/NO. 1-${packageCount(trade)}`];
  return { lines, expects: { marks: { value: lines.join(' ') } } };
}

const freightWords: Record<Language, Record<'prepaid' | 'collect', string>> = {
  en: { prepaid: 'FREIGHT PREPAID', collect: 'FREIGHT COLLECT' },
  es: { prepaid: 'FLETE PAGADO', collect: 'FLETE POR COBRAR' },
  'zh-Hans': { prepaid: '运费预付', collect: '运费到付' },
  'zh-Hant': { prepaid: '運費預付', collect: '運費到付' },
};
const originalWords = ['ZERO', 'ONE', 'TWO', 'THREE'];

/** Goods as bills and certificates say them: one line for each, with what may stand around them. */
export function goodsFact(context: FactContext, packaging: 'line' | 'none'): Fact {
  const { trade, style, language } = context;
  const descriptions = trade.lines.map((line) => line.good.names[nameLanguage(context)]);
  const count = spaced(language, style.number(packageCount(trade), 0), packageWordOf(context));
  const head = packaging === 'line' ? [count] : [];
  return {
    lines: [...head, ...descriptions],
    expects: { goodsDescription: { value: descriptions.join(' '), mayInclude: head } },
  };
}

function codesFact({ trade, random }: FactContext): Fact {
  const codes = [...new Set(trade.lines.map((line) => line.good.hsCode))];
  const dotted = random.chance(0.4);
  const written = codes.map((code) => (dotted ? `${code.slice(0, 4)}.${code.slice(4)}` : code));
  return { lines: [written.join(', ')], expects: { hsCodes: { value: codes } } };
}

function billFacts(context: FactContext): Facts {
  const { trade, style, random, language } = context;
  const terms = isPaidBySeller(trade.incoterm) ? 'prepaid' : 'collect';
  const numbers = trade.containers.map(({ number }) => number);
  const seals = trade.containers.map(({ seal }) => seal);
  const vessel = say('vesselName', trade.vessel);
  const voyage = say('voyageNumber', trade.voyage);
  const original = random.pick([
    `${trade.originals}`,
    `${originalWords[trade.originals] ?? ''} (${trade.originals})`,
    `${trade.originals}/${originalWords[trade.originals] ?? ''}`,
  ]);
  const facts: Facts = {
    blNumber: say('billOfLadingNumber', trade.blNumber),
    shipper: partyFact(context, trade.seller, 'shipperName'),
    consignee: partyFact(context, trade.buyer, 'consigneeName'),
    notify: partyFact(context, trade.notify, 'notifyPartyName'),
    portOfLoading: portFact(context, 'portOfLoading', trade.loading),
    portOfDischarge: portFact(context, 'portOfDischarge', trade.discharge),
    placeOfReceipt: portFact(context, 'placeOfReceipt', trade.loading),
    placeOfDelivery: portFact(context, 'placeOfDelivery', trade.discharge),
    vessel,
    voyage,
    vesselAndVoyage: both(vessel, voyage, random.pick([' / ', ' ', ' V.'])),
    goods: goodsFact(context, 'none'),
    packagesAndGoods: both2(packagesFact(context, true), goodsFact(context, 'none')),
    totalPackages: packagesFact(context, true),
    grossWeight: weightFact(context, 'grossWeightKg', grossGrams(trade)),
    volume: volumeFact(context),
    containers: { lines: numbers, expects: { containerNumbers: { value: numbers } } },
    seals: { lines: seals, expects: { sealNumbers: { value: seals } } },
    containerAndSeal: {
      lines: trade.containers.map(({ number, seal }) => `${number} / ${seal}`),
      expects: { containerNumbers: { value: numbers }, sealNumbers: { value: seals } },
    },
    onBoardDate: say('shippedOnBoardDate', style.date(trade.onBoardDate), trade.onBoardDate),
    issueDate: say('issueDate', style.date(trade.issueDate), trade.issueDate),
    freightTerms: say(
      'freightTerms',
      freightWords[random.chance(0.3) && language.startsWith('zh') ? 'en' : language][terms],
      terms,
    ),
    originals: say('numberOfOriginals', original, trade.originals),
    marks: { lines: [random.pick(['N/M', 'ABT', 'MTR'])], expects: {} },
    hsCode: codesFact(context),
    carrier: say('carrierName', trade.carrier),
  };
  const optional = [
    'placeOfReceipt',
    'placeOfDelivery',
    'volume',
    'onBoardDate',
    'originals',
    'freightTerms',
    'hsCode',
    'marks',
  ];
  return thin(random, facts, optional, 0.2);
}

/** Packages and goods in one box: the count stands before the goods and may be read with them. */
const both2 = (packages: Fact, goods: Fact): Fact => ({
  lines: [...packages.lines, ...goods.lines],
  expects: {
    ...packages.expects,
    goodsDescription: { value: goods.expects.goodsDescription?.value ?? '', mayInclude: packages.lines },
  },
});

const bodies: Record<Language, readonly string[]> = {
  en: [
    'Thames Valley Chamber of Commerce',
    'Harbour City Chamber of Commerce and Industry',
    'Lakeside Chamber of Commerce',
  ],
  es: [
    'Cámara de Comercio de Valencia',
    'Cámara de Comercio e Industria de Bogotá',
    'Cámara Oficial de Comercio de Sevilla',
  ],
  'zh-Hans': ['中国国际贸易促进委员会宁波市委员会', '中国国际贸易促进委员会厦门市委员会', '宁波海关'],
  'zh-Hant': ['台灣省商業會', '台北市進出口商業同業公會', '香港總商會'],
};
const transports: Record<Language, (from: string, to: string) => string> = {
  en: (from, to) => `From ${from} to ${to} by sea`,
  es: (from, to) => `De ${from} a ${to}, por vía marítima`,
  'zh-Hans': (from, to) => `从${from}至${to} 海运`,
  'zh-Hant': (from, to) => `自${from}至${to} 海運`,
};

function certificateFacts(context: FactContext): Facts {
  const { trade, style, random } = context;
  const names = nameLanguage(context);
  const transport = transports[names](trade.loading.names[names], trade.discharge.names[names]);
  const invoiceNumber = say('invoiceNumber', trade.invoiceNumber);
  const facts: Facts = {
    certificateNumber: say('certificateNumber', trade.certificateNumber),
    exporter: partyFact(context, trade.seller, 'exporterName', 'exporterAddress'),
    consignee: partyFact(context, trade.buyer, 'consigneeName', 'consigneeAddress'),
    countryOfOrigin: say(
      'countryOfOrigin',
      countryNameOf(context, trade.seller.country),
      trade.seller.country,
    ),
    goods: goodsFact(context, 'none'),
    packagesAndGoods: goodsFact(context, 'line'),
    criterion: say('originCriterion', random.pick(['P', 'WP', '"P"', 'A', 'PSR', 'WO']), undefined),
    issuingBody: say('issuingBody', random.pick(bodies[names])),
    issueDate: say('issueDate', style.date(trade.issueDate), trade.issueDate),
    invoiceNumber,
    invoiceNumberAndDateBox: {
      lines: [trade.invoiceNumber, style.date(trade.invoiceDate)],
      expects: invoiceNumber.expects,
    },
    hsCode: codesFact(context),
    grossWeight: weightFact(context, 'grossWeightKg', grossGrams(trade)),
    transport: say('transportDetails', transport),
    marks: { lines: [random.pick(['N/M', 'ABT', 'MTR'])], expects: {} },
  };
  return thin(
    random,
    facts,
    ['criterion', 'hsCode', 'grossWeight', 'transport', 'invoiceNumber', 'marks'],
    0.15,
  );
}

const makers: Record<DocumentType, (context: FactContext) => Facts> = {
  invoice: invoiceFacts,
  packing_list: packingFacts,
  bill_of_lading: billFacts,
  certificate_of_origin: certificateFacts,
};

/** What a document of a type says about a shipment, each with its truth. */
export const factsOf = (type: DocumentType, context: FactContext): Facts => makers[type](context);
