import { bottomOf, overlapX, unionOf } from './geometry.js';
import {
  boxNumberOf,
  endsWithColon,
  isBalanced,
  isCounted,
  type Match,
  matchLabel,
  numbering,
  type Label,
} from './label-match.js';
import type { LabelKey } from './lexicon/index.js';
import type { Cell, Line } from './layout.js';
import type { Word } from './model.js';

/** A label runs over this many lines at most. */
const mostLines = 7;
/** Lines of a label are at most this far apart, in heights. */
const labelLeading = 1;
const ownLabelLeading = 0.7;
/** Within a parenthesis. */
const openLeading = 1.3;
/** In a numbered box, a label of this many letters may go on with words that aren't known. */
const longPrefix = 6;

interface Stacked {
  label: Label;
  cells: Cell[];
}

/** A label whose parts stand below one another: "Port of" above "loading". */
export function stackedLabel(lines: readonly Line[], line: number, cell: Cell): Stacked | null {
  if (endsWithColon(cell.words.at(-1)) || cell.words.length > 14) return null;
  const cells = [cell];
  let best: Stacked | null = null;
  for (let index = line + 1; index < line + mostLines; index += 1) {
    const below = partBelow(lines, index, cells, line);
    // The heads beside are centred: their lines stand between those of this one.
    if (below === undefined && isBetween(lines[index], cells)) continue;
    // What has a number in it was filled in, or is the next box.
    if (below === undefined || /^\d+$|\d{4}|^\(?\d{1,2}[.)]/.test(below.text)) break;
    cells.push(below);
    best = stackOf(cells, line) ?? best;
    if (endsWithColon(below.words.at(-1))) break;
  }
  return best ?? numberedLabel(lines, line, cell);
}

const isBetween = (line: Line | undefined, cells: readonly Cell[]): boolean =>
  line !== undefined && line.box.y < bottomOf((cells.at(-1) as Cell).box) - 0.2 * line.box.height;

/** The cell in a line that goes on with those above it. */
function partBelow(
  lines: readonly Line[],
  index: number,
  cells: readonly Cell[],
  first: number,
): Cell | undefined {
  const above = cells.at(-1) as Cell;
  const isOpen = !isBalanced(cells.flatMap(({ words }) => words));
  // What stands below the head beside belongs to that one.
  const isOfOther = (below: Cell): boolean =>
    lines[first]?.cells.some(
      ({ box }) =>
        box !== cells[0]?.box && overlapX(box, below.box) > overlapX((cells[0] as Cell).box, below.box),
    ) === true;
  return lines[index]?.cells.find((other) => isBelow(above, other, isOpen) && !isOfOther(other));
}

const isBelow = (above: Cell, below: Cell, isOpen: boolean): boolean =>
  // "Importer" far above "Name:" are two labels.
  below.box.y - bottomOf(above.box) <
    (isOpen ? openLeading : endsWithColon(below.words.at(-1)) ? ownLabelLeading : labelLeading) *
      above.box.height && overlapX(above.box, below.box) > 0.4 * Math.min(above.box.width, below.box.width);

/** "No." below "Invoice" completes it. */
const completing: readonly LabelKey[] = ['other', 'bareNumber'];

/** The label that cells make together; null when they are no label, or two of them. */
function stackOf(cells: readonly Cell[], line: number): Stacked | null {
  const [first, second] = cells as [Cell, Cell];
  const all = cells.flatMap((part) => part.words);
  const skipped = skippedOf(all);
  const own = first.words.length - skipped;
  if (own <= 0) return null;
  const words = all.slice(skipped);
  const plain = outsideParentheses(words);
  const match = wholeMatch(words) ?? wholeMatch(plain) ?? bilingualMatch(plain) ?? halfKnown(cells, plain);
  if (match === null || (match.end <= own && isBalanced(first.words))) return null;
  // Two labels one above the other stay two, except "Gross weight" above "cargo".
  const single = matchLabel(second.words, 0);
  const ownMatch = matchLabel(first.words.slice(skipped), 0);
  const isOfGoods = /^(cargo|goods|carga)$/i.test(second.text);
  if (ownMatch?.end === own && single?.end === second.words.length && cells.length === 2 && !isOfGoods) {
    if (single.keys.some((key) => !completing.includes(key) && !match.keys.includes(key))) return null;
  }
  return { label: labelFrom(match, cells, line, words), cells: [...cells] };
}

/** The label that all the words make, or those up to a colon. */
function wholeMatch(words: readonly Word[]): Match | null {
  const match = matchLabel(words, 0);
  return match !== null && (match.end === words.length || endsWithColon(words.at(-1))) ? match : null;
}

/** The label that the words make in two languages at once, one of them Chinese. */
function bilingualMatch(words: readonly Word[]): Match | null {
  const isHan = (word: Word): boolean => /\p{Script=Han}/u.test(word.text);
  const [han, latin] = [words.filter(isHan), words.filter((word) => !isHan(word))];
  const [one, other] = [wholeMatch(latin), wholeMatch(han)];
  if (one === null || other === null) return null;
  return { keys: [...new Set([...one.keys, ...other.keys])], end: words.length };
}

/** A known label with a Chinese name that goes on in the next line, which is Chinese only. */
function halfKnown(cells: readonly Cell[], words: readonly Word[]): Match | null {
  const isHan = (word: Word): boolean => /^[\p{Script=Han}、；，/及和与與]+:?$/u.test(word.text);
  const goesOnInHan =
    cells.slice(1).every((cell) => cell.words.every(isHan)) && isHan((cells[0] as Cell).words.at(-1) as Word);
  const match = wholeMatch(words.filter((word) => !/\p{Script=Han}/u.test(word.text)));
  return match !== null && goesOnInHan ? { keys: match.keys, end: words.length } : null;
}

const skippedOf = (words: readonly Word[]): number => (numbering.test(words[0]?.text ?? '') ? 1 : 0);

/** What is said in parentheses only explains a label. */
function outsideParentheses(words: readonly Word[]): Word[] {
  let depth = 0;
  return words.filter((word) => {
    const opens = word.text.split('(').length - 1;
    const closes = word.text.split(')').length - 1;
    const isInside = depth > 0 || word.text.startsWith('(');
    depth = isInside ? Math.max(0, depth + opens - closes) : 0;
    return !isInside;
  });
}

/** "9. Gross weight or net" above "weight, and value (FOB)": a numbered box whose label goes on over several lines. */
function numberedLabel(lines: readonly Line[], line: number, cell: Cell): Stacked | null {
  const skipped = skippedOf(cell.words);
  const isNumbered = skipped === 1 || /^\(?\d{1,2}[.)]\p{L}/u.test(cell.words[0]?.text ?? '');
  if (!isNumbered) return null;
  const words = cell.words.slice(skipped);
  const match = matchLabel(words, 0);
  // "22 PALLETS of" is no numbered box.
  if (match === null || (/^\d+$/.test(cell.words[0]?.text ?? '') && isCounted(match))) return null;
  const letters = words.slice(0, match.end).reduce((sum, word) => sum + word.text.length, 0);
  const cells = [cell];
  for (let index = line + 1; index < line + mostLines; index += 1) {
    const below = partBelow(lines, index, cells, line);
    // "3 GOODS ORIGINATING IN" is a whole label, and a country stands below it.
    const isWhole = cells.length === 1 && match.end === words.length;
    if (below === undefined || !goesOn(cells, below, isWhole)) break;
    cells.push(below);
  }
  if (cells.length === 1 || letters < longPrefix) return null;
  const all = [...words, ...cells.slice(1).flatMap((part) => part.words)];
  return { label: labelFrom(goodsWithin(all) ?? match, cells, line, all), cells };
}

const goodsKeys: readonly LabelKey[] = ['goodsDescription', 'packagesAndGoods'];
/** A box of goods names them somewhere behind marks and numbers. */
const leastGoodsWords = 3;

/** The description of goods in the long label of its box: "Item number; marks; …; description of goods". */
function goodsWithin(words: readonly Word[]): Match | null {
  for (let start = 1; start < words.length - 1; start += 1) {
    const match = matchLabel(words, start);
    const isLong = match !== null && match.end - start >= leastGoodsWords;
    if (isLong && match.keys.some((key) => goodsKeys.includes(key)))
      return { keys: ['packagesAndGoods'], end: words.length };
  }
  return null;
}

/** Whether a line goes on with the sentence above: it starts in lower case, or what is above isn't finished. */
function goesOn(above: readonly Cell[], below: Cell, isWhole: boolean): boolean {
  const text = above.map((part) => part.text).join(' ');
  const isOpen = text.split('(').length > text.split(')').length;
  return (
    isOpen ||
    /^[\p{Ll}(]/u.test(below.text) ||
    (!isWhole &&
      /([,;&/-]|\b(of|or|and|the|for|in|with|de|del|la|los|las|y|e|o|u))$/i.test(text.trim()) &&
      !/\d/.test(below.text))
  );
}

function labelFrom(match: Match, cells: readonly Cell[], line: number, words: readonly Word[]): Label {
  return {
    keys: match.keys,
    text: words.map((word) => word.text).join(' '),
    box: unionOf(cells.map((part) => part.box)),
    page: (cells[0] as Cell).page,
    line,
    cell: 0,
    inline: [],
    hasColon: endsWithColon(words.at(-1)),
    isStrong: true,
    tail: '',
    boxNumber: boxNumberOf((cells[0] as Cell).words),
  };
}
