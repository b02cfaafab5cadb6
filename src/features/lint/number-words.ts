/** Amounts in words, in English, Spanish and Chinese. What isn't understood as a whole is null, never a guess. */

const addends: Record<string, number> = {};

const learn = (from: number, step: number, words: string): void => {
  words.split(' ').forEach((alternatives, index) => {
    for (const word of alternatives.split('|')) addends[word] = from + index * step;
  });
};

learn(
  0,
  1,
  'zero|cero one|un|uno|una two|dos three|tres four|cuatro five|cinco six|seis seven|siete eight|ocho',
);
learn(9, 1, 'nine|nueve ten|diez eleven|once twelve|doce thirteen|trece fourteen|catorce fifteen|quince');
learn(16, 1, 'sixteen|dieciseis seventeen|diecisiete eighteen|dieciocho nineteen|diecinueve twenty|veinte');
learn(21, 1, 'veintiun|veintiuno|veintiuna veintidos veintitres veinticuatro veinticinco veintiseis');
learn(27, 1, 'veintisiete veintiocho veintinueve');
learn(30, 10, 'thirty|treinta forty|fourty|cuarenta fifty|cincuenta sixty|sesenta seventy|setenta');
learn(80, 10, 'eighty|ochenta ninety|noventa cien|ciento');
learn(
  200,
  100,
  'doscientos|doscientas trescientos|trescientas cuatrocientos|cuatrocientas quinientos|quinientas',
);
learn(
  600,
  100,
  'seiscientos|seiscientas setecientos|setecientas ochocientos|ochocientas novecientos|novecientas',
);

const thousands = new Set(['thousand', 'mil']);
const millions = new Set(['million', 'millon', 'millones']);
const links = new Set(['and', 'y']);
const cents = new Set(['cent', 'cents', 'centavo', 'centavos', 'centimo', 'centimos']);

const isNumberWord = (word: string): boolean =>
  Object.hasOwn(addends, word) || word === 'hundred' || thousands.has(word) || millions.has(word);

/** The value of words that are all numbers. */
function toNumber(words: readonly string[]): number {
  let total = 0;
  let current = 0;
  for (const word of words) {
    if (word === 'hundred') current = (current || 1) * 100;
    else if (thousands.has(word)) {
      total += (current || 1) * 1000;
      current = 0;
    } else if (millions.has(word)) {
      total = (total + current || 1) * 1_000_000;
      current = 0;
    } else current += addends[word] ?? 0;
  }
  return total + current;
}

/** The values of the runs of number words. */
function findRuns(words: readonly string[]): number[] {
  const runs: string[][] = [[]];
  for (const word of words) {
    if (isNumberWord(word)) runs.at(-1)?.push(word);
    else if (!links.has(word)) runs.push([]);
  }
  return runs.filter((run) => run.length > 0).map(toNumber);
}

function readEuropean(text: string): number | null {
  const hundredths = /(\d{1,2})\s*\/\s*100/.exec(text)?.[1];
  const words = text
    .replace(/\d{1,2}\s*\/\s*100/, ' ')
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  // A figure or a decimal point among the words is a form that isn't known here.
  if (words.some((word) => /\d/.test(word) || word === 'point' || word === 'punto' || word === 'billion'))
    return null;
  const [whole, part, ...more] = findRuns(words);
  const hasCents = words.some((word) => cents.has(word));
  if (whole === undefined || more.length > 0) return null;
  // With cents there must be two runs: “seventeen thousand and fifty cents” can be read in two ways.
  if (part === undefined) return hasCents ? null : whole + Number(hundredths ?? 0) / 100;
  return hasCents && part < 100 && hundredths === undefined ? (whole * 100 + part) / 100 : null;
}

const figures = new Map(
  ['零〇', '一壹', '二贰貳两兩', '三叁參', '四肆', '五伍', '六陆陸', '七柒', '八捌', '九玖'].flatMap(
    (signs, value) => [...signs].map((sign): [string, number] => [sign, value]),
  ),
);
const powers = new Map([...'十拾'].map((sign): [string, number] => [sign, 10]));
for (const sign of '百佰') powers.set(sign, 100);
for (const sign of '千仟') powers.set(sign, 1000);
const groups = new Map<string, number>();
for (const sign of '万萬') groups.set(sign, 10_000);
for (const sign of '亿億') groups.set(sign, 100_000_000);

function toChineseNumber(text: string): number {
  let total = 0;
  let group = 0;
  let figure = 0;
  for (const sign of text) {
    const power = powers.get(sign);
    const size = groups.get(sign);
    if (power !== undefined) {
      group += (figure || 1) * power;
      figure = 0;
    } else if (size !== undefined) {
      // 亿 multiplies all that came before it (万亿), 万 only its own group.
      const before = size > 10_000 ? total : 0;
      total += (before + group + figure) * size - before;
      group = 0;
      figure = 0;
    } else figure = figures.get(sign) ?? 0;
  }
  return total + group + figure;
}

const chineseSigns = [...figures.keys(), ...powers.keys(), ...groups.keys()].join('');
const chineseAmount = new RegExp(
  `^元?([${chineseSigns}]+)元?(?:([${chineseSigns}])角)?(?:零?([${chineseSigns}])分)?$`,
);

function readChinese(text: string): number | null {
  const signs = text.replace(/[圆圓]/g, '元').replace(new RegExp(`[^${chineseSigns}元角分]`, 'g'), '');
  const found = chineseAmount.exec(signs);
  if (found === null) return null;
  const [, whole = '', tenths = '', hundredths = ''] = found;
  return (toChineseNumber(whole) * 100 + toChineseNumber(tenths) * 10 + toChineseNumber(hundredths)) / 100;
}

/** `Say US dollars seventeen thousand and 50/100 only` → 17000.5; null when it can't be told. */
export function readAmountInWords(text: string): number | null {
  if (/\p{Script=Han}/u.test(text)) return readChinese(text.normalize('NFKC'));
  return readEuropean(text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase());
}
