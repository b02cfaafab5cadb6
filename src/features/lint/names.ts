/** Countries and currencies from the tables that Node itself carries. */

const display = {
  en: new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }),
  es: new Intl.DisplayNames('es', { type: 'region', fallback: 'none' }),
  'zh-Hans': new Intl.DisplayNames('zh-Hans', { type: 'region', fallback: 'none' }),
  'zh-Hant': new Intl.DisplayNames('zh-Hant', { type: 'region', fallback: 'none' }),
};

/** Codes that have a name and are no country of origin: outlying parts, groupings and private use. */
const noCountries = new Set(['AC', 'CP', 'CQ', 'DG', 'EA', 'EZ', 'IC', 'QO', 'TA', 'UN', 'XA', 'XB', 'ZZ']);

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** ISO 3166-1 alpha-2, with EU (an origin under trade agreements) and XK (Kosovo, which customs use). */
export const countries: ReadonlySet<string> = new Set(
  letters
    .flatMap((first) => letters.map((second) => first + second))
    // A withdrawn code is another country's code to Intl: SU → RU.
    .filter(
      (code) =>
        !noCountries.has(code) &&
        display.en.of(code) !== undefined &&
        new Intl.Locale(`und-${code}`).region === code,
    ),
);

const currencies = new Set(Intl.supportedValuesOf('currency'));
/** Codes of ISO 4217 that nobody pays with: metals, tests, withdrawn units of account. */
const noCurrencies = /^X(?!AF$|CD$|CG$|OF$|PF$|SU$)/;

/** Whether it is a code of ISO 4217 that an invoice can be in. */
export const isCurrency = (code: string): boolean => currencies.has(code) && !noCurrencies.test(code);

/** How many decimals the smallest unit of a currency has: 2 for EUR, 0 for JPY, 3 for KWD. */
export function decimalsOfCurrency(code: string): number {
  const { maximumFractionDigits } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency: code,
  }).resolvedOptions();
  return maximumFractionDigits ?? 2;
}

/** The English name of a country, or the code when it has none. */
export const countryName = (code: string): string =>
  (countries.has(code) ? display.en.of(code) : undefined) ?? code;

/** Letters and digits only, in lower case and without accents, for comparing names. */
export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What documents call countries beside the names of Intl. */
const otherNames: Record<string, string> = {
  uk: 'GB',
  'great britain': 'GB',
  england: 'GB',
  usa: 'US',
  'u s a': 'US',
  'united states of america': 'US',
  'p r china': 'CN',
  'pr china': 'CN',
  prc: 'CN',
  'people s republic of china': 'CN',
  'republic of korea': 'KR',
  korea: 'KR',
  'viet nam': 'VN',
  holland: 'NL',
  'the netherlands': 'NL',
  'hong kong': 'HK',
  macau: 'MO',
  turkey: 'TR',
};

const byName = new Map<string, string>(Object.entries(otherNames));
for (const names of Object.values(display)) {
  for (const code of countries) {
    const name = plain(names.of(code) ?? '');
    if (name !== '' && !byName.has(name)) byName.set(name, code);
  }
}

/** The code of a country that is named in full, in any of the four languages; null for anything else. */
export const countryNamed = (text: string): string | null => byName.get(plain(text)) ?? null;

const members = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');

/** Whether two origins can both be true: `EU` stands for each of its members. */
export const isSameOrigin = (a: string, b: string): boolean =>
  a === b || (a === 'EU' && members.includes(b)) || (b === 'EU' && members.includes(a));

/** Endings of company names that documents leave out or write in many ways. */
const legalForms =
  /\b(ltd|limited|co|company|corp|corporation|inc|llc|gmbh|ag|kg|sa|s a|sl|s l|slu|sau|srl|s r l|bv|b v|nv|plc|pte|pvt|sas|spa|oy|ab)\b/g;

/** A party's name for comparing: without legal form, punctuation and order of spaces. */
export const partyKey = (name: string): string => plain(name).replace(legalForms, ' ').replace(/\s+/g, '');
