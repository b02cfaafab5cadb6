/** Values for made-up trade documents, random and seeded. */

/** A generator of numbers from 0 to 1 that always gives the same ones for a seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export interface Party {
  name: string;
  street: string;
  city: string;
  country: string;
}

export interface Item {
  description: string;
  quantity: number;
  unit: string;
  unitPrice: number;
  amount: number;
  hsCode: string;
  packages: number;
  netWeight: number;
  grossWeight: number;
}

export type DocumentLanguage = 'en' | 'es';

/** Everything that a document may say. */
export interface Shipment {
  language: DocumentLanguage;
  seller: Party;
  buyer: Party;
  number: string;
  otherNumber: string;
  date: string;
  items: Item[];
  total: number;
  currency: string;
  incoterm: string;
  paymentTerms: string;
  origin: [code: string, name: string];
  destination: [code: string, name: string];
  loading: string;
  discharge: string;
  vessel: string;
  voyage: string;
  container: string;
  seal: string;
  packages: number;
  netWeight: number;
  grossWeight: number;
  volume: number;
  goods: string;
  criterion: string;
}

export type Random = () => number;
export const pick = <T>(random: Random, items: readonly T[]): T =>
  items[Math.floor(random() * items.length)] as T;
export const whole = (random: Random, from: number, to: number): number =>
  from + Math.floor(random() * (to - from + 1));

const companies = {
  en: [
    'Harbour Light Trading Co., Ltd.',
    'Northgate Instruments Inc.',
    'Blue Heron Textiles Ltd',
    'Kestrel Components LLC',
    'Sunrise Ceramics Co., Ltd.',
    'Maple & Finch Imports',
    'Delta Marine Supplies Pty Ltd',
    'Zhejiang Yongkang Hardware Co., Ltd.',
    'Brightwater Foods GmbH',
    'Orion Tools Corporation',
  ],
  es: [
    'Exportadora del Valle S.A. de C.V.',
    'Aceites Sierra Morena S.L.',
    'Textiles Andinos S.A.C.',
    'Comercial Ribera Norte S.A.',
    'Cerámicas Levante S.L.U.',
    'Frutas del Pacífico Ltda.',
    'Maquinaria Ebro S.A.',
    'Distribuidora Quetzal S. de R.L.',
    'Viñedos Altamira S.p.A.',
    'Importaciones Caribe S.R.L.',
  ],
};
const streets = {
  en: [
    '88 Wharf Road',
    '1250 Industrial Parkway, Suite 400',
    'Unit 7, Riverside Estate',
    '455 Jiefang Street, Building 3',
    '12 Queensway',
  ],
  es: [
    'Calle Mayor 45, 2º B',
    'Av. Insurgentes Sur 1605',
    'Polígono Industrial Norte, Nave 12',
    'Carrera 7 No. 71-21',
    'Av. del Puerto 120',
  ],
};
const cities = {
  en: [
    'Portland, OR 97203',
    'Yongkang, Zhejiang 321300',
    'Leeds LS1 4DT',
    'Rotterdam 3011 AA',
    'Sydney NSW 2000',
  ],
  es: ['46021 Valencia', '03920 Ciudad de México', '41013 Sevilla', 'Lima 15046', 'Medellín 050021'],
};
const countries: [string, Record<DocumentLanguage, string>][] = [
  ['CN', { en: 'China', es: 'China' }],
  ['US', { en: 'United States', es: 'Estados Unidos' }],
  ['ES', { en: 'Spain', es: 'España' }],
  ['MX', { en: 'Mexico', es: 'México' }],
  ['DE', { en: 'Germany', es: 'Alemania' }],
  ['GB', { en: 'United Kingdom', es: 'Reino Unido' }],
  ['NL', { en: 'Netherlands', es: 'Países Bajos' }],
  ['VN', { en: 'Vietnam', es: 'Vietnam' }],
];
const ports = [
  'Shanghai',
  'Ningbo, China',
  'Valencia',
  'Veracruz, Mexico',
  'Rotterdam',
  'Hamburg, Germany',
  'Los Angeles, CA',
  'Callao',
  'Felixstowe',
  'Algeciras',
];
const goods = {
  en: [
    'Stainless steel kitchen knives',
    'Cotton T-shirts, men, blue',
    'Ceramic floor tiles 60x60',
    'LED desk lamps',
    'Hydraulic pump model HP-20',
    'Wooden garden chairs',
    'Canned tuna in olive oil',
    'Bicycle helmets',
  ],
  es: [
    'Aceite de oliva virgen extra',
    'Camisetas de algodón, azul',
    'Azulejos cerámicos 60x60',
    'Lámparas LED de mesa',
    'Bomba hidráulica modelo HP-20',
    'Sillas de madera para jardín',
    'Atún en conserva',
    'Aguacate Hass fresco',
  ],
};
const containers = ['CSQU3054383', 'MSKU1234565', 'TGHU7654320', 'MEDU2000000'];

/** The check digit of ISO 6346 written another way than in the product: letter values from a list. */
export function withCheckDigit(ten: string): string {
  const values = '0123456789A_BCDEFGHIJK_LMNOPQRSTU_VWXYZ';
  const sum = Array.from(ten).reduce(
    (total, character, index) => total + values.indexOf(character) * 2 ** index,
    0,
  );
  return ten + String((sum % 11) % 10);
}

function partyOf(random: Random, language: DocumentLanguage, name: string, country: string): Party {
  return { name, street: pick(random, streets[language]), city: pick(random, cities[language]), country };
}

function itemOf(random: Random, language: DocumentLanguage, index: number): Item {
  const quantity = whole(random, 10, 900);
  const unitPrice = whole(random, 150, 9900) / 100;
  const netWeight = whole(random, 50, 900);
  return {
    description: goods[language][(index * 3 + whole(random, 0, 1)) % goods[language].length] as string,
    quantity,
    unit: language === 'en' ? pick(random, ['PCS', 'SET', 'KG']) : pick(random, ['UDS', 'PZA', 'KG']),
    unitPrice,
    amount: Math.round(quantity * unitPrice * 100) / 100,
    hsCode: `${whole(random, 1000, 9700)}${whole(random, 10, 99)}`.padStart(6, '0'),
    packages: whole(random, 2, 60),
    netWeight,
    grossWeight: netWeight + whole(random, 3, 40),
  };
}

const sum = (items: readonly Item[], of: (item: Item) => number): number =>
  Math.round(items.reduce((total, item) => total + of(item), 0) * 100) / 100;

/** A shipment for a seed. */
export function shipmentFor(seed: number, language: DocumentLanguage): Shipment {
  const random = seeded(seed);
  const names = companies[language];
  const first = whole(random, 0, names.length - 1);
  const from = whole(random, 0, countries.length - 1);
  const origin = countries[from] as (typeof countries)[0];
  const destination = countries[(from + whole(random, 1, 6)) % countries.length] as (typeof countries)[0];
  const items = Array.from({ length: whole(random, 1, 5) }, (_, index) => itemOf(random, language, index));
  const load = whole(random, 0, ports.length - 1);
  const day = new Date(Date.UTC(2027, whole(random, 0, 11), whole(random, 1, 28))).toISOString().slice(0, 10);
  return {
    language,
    seller: partyOf(random, language, names[first] as string, origin[1][language]),
    buyer: partyOf(random, language, names[(first + 3) % names.length] as string, destination[1][language]),
    number: `${pick(random, ['INV', 'EX', 'F', 'A'])}-2027-${whole(random, 1000, 9999)}`,
    otherNumber: `${pick(random, ['CI', 'IV'])}${whole(random, 10000, 99999)}`,
    date: day,
    items,
    total: sum(items, (item) => item.amount),
    currency: pick(random, ['USD', 'EUR', 'MXN', 'GBP']),
    incoterm: pick(random, ['FOB', 'CIF', 'DAP', 'EXW']),
    paymentTerms: language === 'en' ? 'Net 30 days' : '30 días fecha factura',
    origin: [origin[0], origin[1][language]],
    destination: [destination[0], destination[1][language]],
    loading: ports[load] as string,
    discharge: ports[(load + whole(random, 1, 8)) % ports.length] as string,
    vessel: pick(random, ['EVER GIVEN', 'MSC OSCAR', 'COSCO PRIDE', 'MAERSK ESSEN']),
    voyage: `${whole(random, 100, 999)}${pick(random, ['E', 'W', 'N'])}`,
    container: withCheckDigit(
      (pick(random, containers).slice(0, 4) + String(whole(random, 100000, 999999))).slice(0, 10),
    ),
    seal: `CN${whole(random, 100000, 999999)}`,
    packages: sum(items, (item) => item.packages),
    netWeight: sum(items, (item) => item.netWeight),
    grossWeight: sum(items, (item) => item.grossWeight),
    volume: whole(random, 100, 6000) / 100,
    goods: items.map((item) => item.description).join(' / '),
    criterion: pick(random, ['P', 'WO', 'PSR', 'B']),
  };
}
