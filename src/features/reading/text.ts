/** What words are made of: folding for comparison, typographic repair. */

const ligatures: Record<string, string> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' };

/**
 * Some programs write characters as the radicals that look like them. Unicode says which character most of them are;
 * these are the others, each before its character.
 */
const radicals = new Map(
  Array.from(
    '⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟'.matchAll(
      /../gu,
    ),
    ([pair]) => Array.from(pair) as [string, string],
  ),
);

/** How many letters and digits there are. */
export const countLetters = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** Ligatures, odd spaces, full-width forms and invisible characters as plain characters. */
export const repairText = (text: string): string =>
  text
    .replace(/[ﬀ-ﬆ]/g, (character) => ligatures[character] ?? character)
    .replace(/[\u00ad\u200b-\u200d\ufeff\ue000-\uf8ff]/g, '')
    .replace(/[\u2e80-\u2fd5]/g, (radical) => radicals.get(radical) ?? radical.normalize('NFKC'))
    .replace(/[！-～]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' ')
    .replace(/[\u2010-\u2012\u2212]/g, '-');

/** A text without case, accents, points and spaces: what phrases are compared by. `#` and `№` stay as "no". */
export const fold = (text: string): string =>
  repairText(text)
    .replace(/[ºª°]/g, '')
    .replace(/[#№]/g, 'no')
    .replace(/&/g, 'and')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]/gu, '');

/** Whether two texts of eight letters or more differ by at most one letter (put in, left out or exchanged). */
export function isWithinOneEdit(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 7 || long.length < 8 || long.length - short.length > 1) return false;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same += 1;
  const rest = long.slice(same + 1);
  return short.slice(short.length === long.length ? same + 1 : same) === rest;
}

/** Letters that look alike on a bad copy, as one of them. The text is folded. */
export const shapeOf = (folded: string): string =>
  folded.replace(/rn/g, 'm').replace(/vv/g, 'w').replace(/[i1|]/g, 'l').replace(/0/g, 'o').replace(/5/g, 's');

/** How many letters must be put in, left out or exchanged; `most` + 1 when it is more than that. */
export function editsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let index = 1; index <= a.length; index += 1) {
    const next = [index];
    for (let at = 1; at <= b.length; at += 1) {
      const exchanged = (row[at - 1] ?? 0) + (a[index - 1] === b[at - 1] ? 0 : 1);
      next.push(Math.min(exchanged, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1));
    }
    if (Math.min(...next) > most) return most + 1;
    row = next;
  }
  return Math.min(row[b.length] ?? most + 1, most + 1);
}
