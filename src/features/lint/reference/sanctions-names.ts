import type { SanctionsTable } from '../reference-tables.js';
import { fold } from './fold.js';

/** An entry as the list names it, and each of its names as significant words with one blank between. */
export type SanctionsEntry = [name: string, ...keys: string[]];

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Legal forms and little words: documents leave them out, or write them in many ways. */
const insignificant = words(`
  ltd limited co company companies corp corporation inc incorporated llc lc llp lp plc pte pvt private pty
  gmbh mbh ag kg ohg ek se sa sas sarl srl spa sl slu sau bv nv oy ab as aps oyj kft doo sro zoo
  jsc pjsc ojsc cjsc oao ooo zao pao ao fze fzc fzco fzllc dmcc est establishment sdn bhd tbk pt cv
  the of and for de del la las los y e und der die das van von da do dos di du des le les
  mr mrs ms dr messrs mv mt ms vessel ship`);

/** Words that so many names have that they tell nobody apart. */
const common = words(`
  general trading trade trader traders international global world group holding holdings industrial industries
  industry import export imports exports importaciones exportaciones shipping maritime marine logistics transport
  transportation cargo freight forwarding services service enterprise enterprises commercial commerce business
  development investment investments national united star bank electronics electronic technology technologies
  engineering machinery equipment construction petroleum oil gas energy chemical chemicals steel metal metals
  china iran russia russian korea korean syria syrian cuba hong kong dubai middle east asia asian europe american
  new first best grand golden ocean sea line lines north south west eastern western northern southern`);

/** The words of a name that count. Arabic articles belong to their word: Al-Rashid, Al Rashid, Alrashid. */
export function significantWords(name: string): string[] {
  return fold(name)
    .replace(/\b(al|el) (?=\p{L})/gu, '$1')
    .split(' ')
    .filter((word) => word !== '' && !insignificant.has(word) && !/^[a-z]$/.test(word));
}

interface IndexedName {
  entry: string;
  words: string[];
}

const isCommon = (name: readonly string[]): boolean => name.every((word) => common.has(word));

/** In either order: lists write persons with the surname first. */
function standTogether([a = '', b = '']: readonly string[], name: readonly string[]): boolean {
  return name.some(
    (word, index) => (word === a && name[index + 1] === b) || (word === b && name[index + 1] === a),
  );
}

/**
 * Whether a name may mean an entry. All its words must be there. A single word, or nothing but common
 * words, must be the whole name; two words must stand together, because so many names share two.
 */
function mayMean(entry: readonly string[], name: readonly string[]): boolean {
  const all = entry.every((word) => name.includes(word));
  if (!all) return false;
  if (entry.length === 1 || isCommon(entry)) return new Set(name).size === new Set(entry).size;
  return entry.length > 2 || standTogether(entry, name);
}

/** Each name under the rarest of its words, so that a look-up compares a handful of entries. */
function indexNames(names: readonly IndexedName[]): Map<string, IndexedName[]> {
  const counts = new Map<string, number>();
  for (const { words } of names) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const index = new Map<string, IndexedName[]>();
  for (const name of names) {
    const rarest = name.words.reduce((a, b) => ((counts.get(b) ?? 0) < (counts.get(a) ?? 0) ? b : a));
    const same = index.get(rarest);
    if (same) same.push(name);
    else index.set(rarest, [name]);
  }
  return index;
}

export function toSanctionsTable(
  entries: readonly SanctionsEntry[],
  countries: readonly string[],
  edition: string,
): SanctionsTable {
  const index = indexNames(
    entries.flatMap(([entry, ...keys]) => keys.map((key) => ({ entry, words: key.split(' ') }))),
  );
  return {
    edition,
    countries,
    findName(name) {
      const given = significantWords(name);
      const found = [...new Set(given)]
        .flatMap((word) => index.get(word) ?? [])
        .filter(({ words }) => mayMean(words, given))
        .sort((a, b) => b.words.length - a.words.length);
      return [...new Set(found.map(({ entry }) => entry))];
    },
  };
}
