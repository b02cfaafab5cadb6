import type { Parsed } from './parse-numbers.js';
import { repairText } from './text.js';

const regionCodes =
  `AD AE AF AG AI AL AM AO AR AS AT AU AW AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CW CY CZ
  DE DJ DK DM DO DZ EC EE EG ER ES ET EU FI FJ FM FO FR GA GB GD GE GF GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP
  KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MP MQ MR MT MU MV MW MX MY MZ NA NC NE NG NI NL NO NP NR NZ OM PA PE PF PG PH PK PL PR PS PT PW
  PY QA RE RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TC TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WS XK YE YT ZA ZM ZW`.split(
    /\s+/,
  );

const plain = (text: string): string =>
  repairText(text)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();

const countryNames = new Map<string, string>();
for (const locale of ['en', 'es', 'zh-Hans', 'zh-Hant', 'zh-TW']) {
  const names = new Intl.DisplayNames([locale], { type: 'region' });
  for (const code of regionCodes) {
    const name = names.of(code);
    if (name !== undefined) countryNames.set(plain(name), code);
  }
}
const otherNames: Record<string, string> = {
  CN: "people's republic of china | p.r. china | pr china | prc | p.r.c. | p.r.of china | china pr | republica popular china | r.p. china | 中华人民共和国 | 中華人民共和國 | 中国大陆 | 中國大陸 | china mainland | mainland china | republica popular de china | the people's republic of china",
  US: 'usa | u.s.a. | u.s. | united states of america | ee.uu. | eeuu | estados unidos de america | 美利坚合众国 | the united states | e.u.a.',
  GB: 'uk | u.k. | great britain | england | inglaterra | 英国 | 英國 | united kingdom of great britain | scotland | gran bretaña',
  TW: 'taiwan | 台湾 | 台灣 | 臺灣 | taiwan r.o.c. | 中华民国 | 中華民國 | taiwan republic of china | r.o.c.',
  HK: 'hong kong | 香港 | hong kong sar | hongkong',
  KR: 'south korea | korea | republic of korea | 韩国 | 韓國 | corea del sur | corea | korea republic of | 大韩民国',
  NL: 'holland | the netherlands | holanda | netherlands | paises bajos | 荷兰 | 荷蘭',
  VN: 'viet nam | vietnam | 越南',
  AE: 'uae | u.a.e. | dubai',
  TR: 'turkey | turkiye | turquia | 土耳其',
  EU: 'european community | european union | comunidad europea | union europea | e.u. | ec | eec | 欧盟 | 歐盟',
  CZ: 'czech republic | republica checa',
  RU: 'russian federation | federacion rusa',
  DE: 'federal republic of germany | alemania | 德国 | 德國',
  MX: 'estados unidos mexicanos | mexico | méjico',
  ES: 'reino de españa | espana',
};
for (const [code, names] of Object.entries(otherNames))
  for (const name of names.split('|')) countryNames.set(plain(name), code);

/** ISO 3166-1 alpha-3 codes that occur on trade documents. */
const alpha3: Record<string, string> = {
  CHN: 'CN',
  USA: 'US',
  GBR: 'GB',
  DEU: 'DE',
  FRA: 'FR',
  ESP: 'ES',
  ITA: 'IT',
  MEX: 'MX',
  CAN: 'CA',
  JPN: 'JP',
  KOR: 'KR',
  IND: 'IN',
  BRA: 'BR',
  ARG: 'AR',
  CHL: 'CL',
  COL: 'CO',
  PER: 'PE',
  NLD: 'NL',
  BEL: 'BE',
  VNM: 'VN',
  THA: 'TH',
  TWN: 'TW',
  HKG: 'HK',
  SGP: 'SG',
  AUS: 'AU',
  NZL: 'NZ',
  TUR: 'TR',
  ZAF: 'ZA',
  ARE: 'AE',
  POL: 'PL',
  PRT: 'PT',
  IDN: 'ID',
  MYS: 'MY',
};

/** A country as ISO 3166-1 alpha-2: the text is one, ends with one or holds one. */
export function parseCountry(text: string): Parsed<string> | null {
  const source = repairText(text).trim();
  const whole = plain(
    source.replace(/\([^)]*\)/g, ' ').replace(/^(the|made in|hecho en|product of|producto de)\s+/i, ''),
  );
  const exact = countryNames.get(whole) ?? countryNames.get(plain(source));
  if (exact !== undefined) return { value: exact, quality: 1 };
  const code = /^\(?([A-Z]{2})\)?$/.exec(source)?.[1] ?? /\(([A-Z]{2})\)$/.exec(source)?.[1];
  if (code !== undefined && regionCodes.includes(code)) return { value: code, quality: 0.95 };
  const long = alpha3[source];
  if (long !== undefined) return { value: long, quality: 0.95 };
  return countryWithin(source, whole);
}

function countryWithin(source: string, whole: string): Parsed<string> | null {
  if (source.length > 60) return null;
  const lead = /^([A-Z]{2})\s*[-–/]\s*\p{L}/u.exec(source)?.[1];
  if (lead !== undefined && regionCodes.includes(lead)) return { value: lead, quality: 0.85 };
  const words = whole.split(' ');
  // The country comes last: "Shanghai, China".
  for (let start = 0; start < words.length; start += 1) {
    const last = countryNames.get(words.slice(start).join(' '));
    if (last !== undefined) return { value: last, quality: 0.85 };
  }
  for (let end = words.length - 1; end > 0; end -= 1) {
    const first = countryNames.get(words.slice(0, end).join(' '));
    if (first !== undefined) return { value: first, quality: 0.7 };
  }
  const chinese = [...countryNames].find(
    ([name]) => /\p{Script=Han}{2}/u.test(name) && source.includes(name),
  );
  return chinese === undefined ? null : { value: chinese[1], quality: 0.75 };
}

/** The rules of Incoterms 2020, and those of 2010 and 2000 that are still written. */
const incoterms = [
  'EXW',
  'FCA',
  'FAS',
  'FOB',
  'CFR',
  'CIF',
  'CPT',
  'CIP',
  'DAP',
  'DPU',
  'DDP',
  'DAT',
  'DAF',
  'DES',
  'DEQ',
  'DDU',
  'CNF',
];
const incotermPattern = new RegExp(
  `(?<![A-Za-z])(${incoterms.join('|')}|C&F|C\\+F)(?![A-Za-z])[\\s:,.\\-–(]*([^)\\d]*)`,
  'i',
);

/** A rule of delivery and the place behind it. */
export function parseIncoterm(text: string): Parsed<{ term: string; place: string | null }> | null {
  // "F.O.B. KARACHI"
  const source = repairText(text)
    .trim()
    .replace(/(?<![A-Za-z.])([A-Z])\.([A-Z])\.([A-Z])(?:\.|(?![A-Za-z]))/gi, '$1$2$3');
  const match = incotermPattern.exec(source);
  if (match === null) return null;
  const written = (match[1] ?? '').toUpperCase();
  const term = /^(C&F|C\+F|CNF)$/.test(written) ? 'CFR' : written;
  const place = (match[2] ?? '')
    .replace(/\b(incoterms?®?|as per|according to|segun|según).*$/i, '')
    .replace(/[,;/]\s*(net|payment|payable|t\/t|l\/c|cash|cad|pago)\b.*$/i, '')
    .replace(/[\s,.(;:\-–]+$/, '')
    .trim();
  const quality = match.index === 0 ? 1 : 0.85;
  return { value: { term, place: place.length >= 2 && place.length <= 60 ? place : null }, quality };
}

const portShape = /^[\p{L}][\p{L}\p{M}\s.,'’()/&-]*\d{0,2}[\p{L}\s)]*$/u;

/** Crossed out boxes, and words that are left of a label. */
const noPlace =
  /^(x+|[*\-–—=]+|by|at|to|from|of|shipment|by (on-?|pre-?)?carri(er|age)|on-?carri(er|age)|n\/?a|none|as above|same)$|only|applicable|clause/i;

/** A port or another place: the text as it is. */
export function parsePlace(text: string): Parsed<string> | null {
  const value = repairText(text)
    .trim()
    .replace(/[,;:]+$/, '');
  if (value.length < 2 || value.length > 80 || noPlace.test(value)) return null;
  return portShape.test(value)
    ? { value, quality: 0.95 }
    : /\p{L}{3}|\p{Script=Han}{2}/u.test(value)
      ? { value, quality: 0.6 }
      : null;
}
