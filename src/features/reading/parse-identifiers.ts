import type { Parsed } from './parse-numbers.js';
import { firstNumber } from './parse-numbers.js';
import { repairText } from './text.js';

const noise = /^(no|nr|n|num|number|and|date|of|the|dated|y|fecha|de|del)[.:º°]*$/i;

/** A number of a document: the first word with a digit, together with parts beside it such as `INV / 22`. */
export function parseIdentifier(text: string): Parsed<string> | null {
  // "INV-0000" stands for the number that is to be written.
  if (/0{3}/.test(text) && !/[1-9]/.test(text)) return null;
  const words = repairText(text)
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
  while (words.length > 1 && noise.test(words[0] ?? '')) words.shift();
  const first = (words[0] ?? '').replace(/^[:#.]+/, '').replace(/[,;:.)]+$/, '');
  // "No. 166, Zhongshan Road" is an address.
  const isAddress =
    words.length > 2 &&
    (/^\d{1,4}(\/?[A-Z])?,$/.test(words[0] ?? '') ||
      // "NO. 288 KEQIAO AVENUE", but "No. 288 Dated 4 May"
      (/^\d{1,4}$/.test(first) &&
        /^\p{Lu}\p{L}{2,}/u.test(words[1] ?? '') &&
        !/^date/i.test(words[1] ?? '')));
  if (/\d/.test(first) && /^[\p{L}\p{N}][\p{L}\p{N}./\-_#()+&]*$/u.test(first) && first.length <= 50) {
    const rest = words.slice(1).join(' ');
    const quality = isAddress || isAmountLike(first) ? 0.3 : /^\d{1,2}$/.test(first) ? 0.5 : 1;
    const isJoined = /^[-/]\s?\w+$/.test(rest);
    return {
      value: isJoined ? `${first}${rest.replace(/\s/g, '')}` : first,
      quality: rest === '' || isJoined ? quality : quality * 0.85,
    };
  }
  const second = (words[1] ?? '').replace(/[,;:.]+$/, '');
  // `INV 2027-118`
  if (/^[A-Z][A-Z./-]{0,7}$/.test(first) && /^[\dA-Z][\w./-]*$/.test(second) && /\d/.test(second))
    return { value: `${first} ${second}`, quality: words.length === 2 ? 0.8 : 0.6 };
  return null;
}

const isAmountLike = (text: string): boolean =>
  /^\d{1,3}([.,]\d{3})*[.,]\d{2}$/.test(text) || /^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}$/.test(text);

const letterValues = (letter: string): number => {
  const index = letter.charCodeAt(0) - 65;
  // Multiples of eleven are left out (ISO 6346).
  return index + 10 + Math.floor((index + 9) / 10);
};

/** Whether the last digit of a container number is the one that ISO 6346 asks for. */
export function hasContainerCheckDigit(number: string): boolean {
  if (!/^[A-Z]{4}\d{7}$/.test(number)) return false;
  const sum = Array.from(number.slice(0, 10)).reduce(
    (total, character, index) =>
      total + (index < 4 ? letterValues(character) : Number(character)) * 2 ** index,
    0,
  );
  return (sum % 11) % 10 === Number(number[10]);
}

const asDigit: Record<string, string[]> = {
  O: ['0'],
  Q: ['0'],
  D: ['0'],
  I: ['1'],
  L: ['1'],
  Z: ['2'],
  S: ['5'],
  B: ['8'],
  G: ['6'],
  E: ['6'],
  A: ['4'],
  T: ['7'],
};
const asLetter: Record<string, string[]> = {
  0: ['O', 'D', 'Q'],
  1: ['I', 'L'],
  2: ['Z'],
  5: ['S'],
  8: ['B'],
  6: ['G'],
  7: ['T'],
};
const twins: Record<string, string[]> = {
  0: ['8', '6'],
  1: ['7'],
  3: ['8'],
  5: ['6'],
  6: ['8', '5', '0'],
  7: ['1'],
  8: ['3', '0', '6'],
};

/** A container number, put right by one look-alike when exactly one change gives a valid check digit. */
export function repairContainer(written: string): Parsed<string> | null {
  const text = written.toUpperCase().replace(/[^A-Z0-9]/g, '');
  if (text.length !== 11) return null;
  if (hasContainerCheckDigit(text)) return { value: text, quality: 1 };
  const candidates = new Set<string>();
  Array.from(text).forEach((character, index) => {
    const others = index < 4 ? (asLetter[character] ?? []) : (asDigit[character] ?? twins[character] ?? []);
    for (const other of others) {
      const changed = text.slice(0, index) + other + text.slice(index + 1);
      if (hasContainerCheckDigit(changed)) candidates.add(changed);
    }
  });
  const [only] = candidates;
  const isMisread = !/^[A-Z]{4}\d{7}$/.test(text);
  if (only !== undefined && candidates.size === 1 && isMisread) return { value: only, quality: 0.8 };
  // What is written well but has a wrong digit is the writer's error: it is for the rules to report.
  return isMisread ? null : { value: text, quality: 0.75 };
}

const containerShape =
  /(?<![A-Z0-9])[A-Z]{3}[UJZ0]\s?-?\s?[0-9OQDILSBGZTEA]{6}\s?[-/]?\s?[0-9OISB](?![A-Z0-9])/g;

/** The stroke between a container and its seal, read as a letter or a digit: "OOLU87309491ML7647148". */
const withStroke = (text: string): string =>
  text.replace(/(?<![A-Z0-9])([A-Z]{3}U\d{7})[1Il|](?=[A-Z]{2,4}\d{5,})/g, (whole, number: string) =>
    hasContainerCheckDigit(number) ? `${number}/` : whole,
  );

/** Whether a container number stands in a text. */
export const hasContainer = (text: string): boolean => parseContainers(text) !== null;

/** The container numbers in a text. */
export function parseContainers(text: string): Parsed<string[]> | null {
  const found = withStroke(repairText(text)).match(containerShape) ?? [];
  const containers = found.map(repairContainer).filter((item) => item !== null);
  if (containers.length === 0) return null;
  const value = [...new Set(containers.map((container) => container.value))];
  return { value, quality: Math.min(...containers.map((container) => container.quality)) };
}

const isSeal = (word: string): boolean =>
  /^(?=.*\d)[A-Z0-9-]{5,15}$/.test(word) &&
  repairContainer(word) === null &&
  !/^\d{2}['’]?(GP|HC|HQ|DV|RF|OT|ST|DC|RE|FR)$/.test(word) &&
  !/^\d+(KGS?|CBM|CTNS?|PKGS?|M3|CARTONS|PCS|BAGS)$/.test(word) &&
  !/^\d{1,4}-\d{1,4}$/.test(word);

/** The seals in a text: words of letters and digits that aren't containers or sizes. */
export function parseSeals(text: string): Parsed<string[]> | null {
  const words = repairText(text)
    .split(/[\s,;/]+/)
    .filter((word) => word !== '');
  const value = words.filter(isSeal);
  return value.length === 0
    ? null
    : { value: [...new Set(value)], quality: value.length === words.length ? 0.95 : 0.75 };
}

/** The seal behind a container number: `MSKU1234567/40HC/SEAL 12345`, `MSKU1234567 ML-CN12345 40 DRY`. */
export function parseSealBehindContainer(text: string): Parsed<string[]> | null {
  const source = withStroke(repairText(text)).toUpperCase();
  const value: string[] = [];
  for (const match of source.matchAll(containerShape)) {
    const behind = source.slice(match.index + match[0].length, match.index + match[0].length + 45);
    const named = /\b(?:SEAL|PRECINTO|封号|封號)[\s:.#]*(?:NO|NUMBER|N[º°])?[\s:.#]*([A-Z0-9-]{5,15})/.exec(
      behind,
    )?.[1];
    const next = behind
      .split(/[\s/,;|]+/)
      .filter((word) => word !== '')
      .slice(0, 2)
      .find((word) => isSeal(word) && !/^\d{2}['’]/.test(word));
    const seal = named ?? next;
    if (seal !== undefined && isSeal(seal)) value.push(seal);
  }
  return value.length === 0 ? null : { value: [...new Set(value)], quality: 0.9 };
}

/** `20270318` is a day. */
const isDay = /^20[1-4]\d(0[1-9]|1[0-2])([0-2]\d|3[01])$/;

/** The codes of goods in a text: 6 to 10 digits, with or without points. */
export function parseHsCodes(text: string): Parsed<string[]> | null {
  const found =
    repairText(text).match(
      // Behind a space, two digits more belong to the code when nothing goes on behind them.
      /(?<![\d.])\d{4}[. ]?\d{2}(?:\.?\d{2}| \d{2}(?![\d.])){0,2}(?!\d|,\d{2,3}(?!\d))/g,
    ) ?? [];
  // A list of codes and nothing else may hold one with a digit too many, which is for the rules to report.
  const odd = /^[\d.,;\s/、]+$/.test(text) ? (text.match(/(?<![\d.])\d{4}\.?\d{3}(?![\d.])/g) ?? []) : [];
  const value = [...new Set([...found, ...odd].map((code) => code.replace(/\D/g, '')))].filter(
    (code) => Number(code.slice(0, 2)) <= 97 && !/^00/.test(code) && !isDay.test(code),
  );
  return value.length === 0 ? null : { value, quality: 0.95 };
}

/** What packages are called, at the start of a text. */
export const packageWords =
  /^\(?\s*([ck]artons?|ctns?|cases?|boxes|box|pallets?|plts?|pallet\(s\)|packages?|pkgs?|bags?|drums?|rolls?|bales?|crates?|pieces?|pcs|units?|sacks?|bundles?|containers?|cajas?|bultos?|palets?|paquetes?|cartones|sacos?|bidones|rollos?|fardos?|huacales|tambores|piezas|unidades|colli|[纸紙木]?箱|件|托盘|托盤|包|袋|桶|卷|捆|棧板|栈板)(?![a-z])/iu;

/** A number of packages: "24 CARTONS", "24 (TWENTY-FOUR) CTNS". */
export function parsePackages(text: string): Parsed<number> | null {
  const number = firstNumber(text.trim());
  if (number === null || !Number.isInteger(number.value) || number.value <= 0 || number.value > 1e6)
    return null;
  const behind = number.behind.replace(/^\([^)]*\)\s*/, '');
  // Containers are what the packages are in.
  if (/^(containers?|contenedor(es)?)\b|^(集装箱|貨櫃)/i.test(behind))
    return { value: number.value, quality: 0.5 };
  if (packageWords.test(behind)) return { value: number.value, quality: number.before === '' ? 1 : 0.8 };
  // "3120.00" is rather a weight.
  if (number.before === '' && behind === '')
    return { value: number.value, quality: /[.,]00?$/.test(text.trim()) ? 0.5 : 0.8 };
  return null;
}

/** How many originals were signed: "3", "THREE (3)", "3/3", "TRES". */
export function parseOriginals(text: string): Parsed<number> | null {
  const source = repairText(text).trim();
  const digit = /^\D{0,20}?0?([0-9])\s?(\/\s?[0-9])?\D{0,20}$/.exec(source)?.[1];
  if (digit !== undefined) return { value: Number(digit), quality: 0.95 };
  const names = [
    /^(zero|cero|零)/i,
    /^(one|un[oa]?|一|壹)(?![a-z])/i,
    /^(two|dos|二|贰|兩|两)(?![a-z])/i,
    /^(three|tres|三|叁|參)(?![a-z])/i,
    /^(four|cuatro|四|肆)(?![a-z])/i,
  ];
  const index = names.findIndex((name) => name.test(source));
  return index < 0 ? null : { value: index, quality: 0.9 };
}

/** Who pays the freight. */
export function parseFreightTerms(text: string): Parsed<'prepaid' | 'collect'> | null {
  const source = repairText(text);
  const isPrepaid =
    /^origin|^origen|pre-?\s?paid|prepagado|pagado en origen|flete pagado|pagadero en origen|payable at (origin|loading)|预付|預付|已付/i.test(
      source,
    );
  const isCollect =
    /^destin|^目的|collect|por cobrar|a cobrar|pagadero en destino|payable at destination|at destination|pago en destino|debido|到付/i.test(
      source,
    );
  // Both: the form's own choice without a mark.
  if (isPrepaid === isCollect) return null;
  return { value: isPrepaid ? 'prepaid' : 'collect', quality: 0.95 };
}

/** By which rule goods originate: a letter, a few of them, or a share of the value. */
export function parseCriterion(text: string): Parsed<string> | null {
  const value = repairText(text)
    .replace(/["'“”‘’]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (/^[A-Z]{1,5}\d{0,2}$/.test(value)) return { value, quality: 1 };
  if (/^[A-Z]{1,4}\s?[+/&,]\s?[A-Z]{1,4}$/.test(value)) return { value, quality: 0.95 };
  if (/^([A-Z]{1,4}[\s:]*)?\(?\d{1,3}([.,]\d+)?\s?%\)?$|^[A-Z]\s?\d{2}[.]?\d{2}$/.test(value))
    return { value, quality: 0.95 };
  return value.length >= 1 && value.length <= 60 && /\p{L}|\d/u.test(value) ? { value, quality: 0.75 } : null;
}

const currencyWords =
  /dollars?|d[oó]lares|euros?|pounds?|libras|pesos?|yuan|renminbi|rmb|yen|usd|eur|gbp|cny|美元|美金|欧元|歐元|人民币|人民幣|英镑|日元|圆|圓|元/i;
const packageNouns =
  /\b(cartons?|ctns|packages?|pallets?|bags|cases|boxes|bultos|cajas|containers?|pieces)\b|箱|件/i;

/** The total in words: "SAY US DOLLARS THREE THOUSAND ONLY". */
export function parseAmountInWords(text: string): Parsed<string> | null {
  const value = repairText(text)
    .replace(/\s+/g, ' ')
    .replace(/^\W*(say|son)\b(\s*total)?\s*:?\s*/i, '')
    .replace(/^\W*(total|in words|en letras)\s*:\s*/i, '')
    .trim();
  if (value.length < 4 || value.length > 250) return null;
  const isHan = /[壹贰貳叁參肆伍陆陸柒捌玖拾佰仟万萬整]{2}/.test(value);
  const isLatin =
    /\b(hundred|thousand|million|mil|cien(to)?|\w+cientos|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|\w+teen|only|one|two|three|four|five|six|seven|eight|nine|ten|uno?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|veint\w+|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa)\b/i.test(
      value,
    );
  if (!isHan && !isLatin) return null;
  if (packageNouns.test(value) && !currencyWords.test(value)) return null;
  return { value, quality: currencyWords.test(value) ? 1 : 0.7 };
}

/** A line of words for people. */
export function parseText(text: string, longest: number): Parsed<string> | null {
  const value = repairText(text).replace(/\s+/g, ' ').trim();
  if (value === '' || !/[\p{L}\p{N}]/u.test(value)) return null;
  return value.length <= longest ? { value, quality: 0.9 } : { value: value.slice(0, longest), quality: 0.6 };
}
