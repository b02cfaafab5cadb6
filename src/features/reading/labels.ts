import { bottomOf, overlapX, unionOf } from './geometry.js';
import type { Cell, Line } from './layout.js';
import type { LabelKey } from './lexicon/index.js';
import type { Word } from './model.js';
import {
  boxNumberOf,
  endsWithColon,
  isBalanced,
  isCounted,
  isLeftOver,
  type Label,
  type Match,
  matchLabel,
  numbering,
} from './label-match.js';
import { isFormText, isTail, labelBook, titleBook } from './phrases.js';
import { stackedLabel } from './stacked-labels.js';
import { fold } from './text.js';

/** The labels of a page, and the cells that are nothing but labels. */
export interface Labels {
  all: Label[];
  /** Cells without any value in them. */
  taken: Set<Cell>;
}

/** Finds the labels of a page. */
export function findLabels(lines: readonly Line[]): Labels {
  const labels: Labels = { all: [], taken: new Set() };
  lines.forEach((line, lineIndex) => {
    line.cells.forEach((cell, cellIndex) => {
      if (labels.taken.has(cell)) return;
      const stacked = stackedLabel(lines, lineIndex, cell);
      if (stacked !== null) {
        labels.all.push({ ...stacked.label, line: lineIndex, cell: cellIndex });
        stacked.cells.forEach((taken) => labels.taken.add(taken));
        return;
      }
      const found = labelsOfCell(cell, lineIndex, cellIndex);
      const [only] = found;
      const rest = found.length === 1 && only !== undefined ? restOfForm(lines, only, cell) : [];
      rest.forEach((below) => labels.taken.add(below));
      if (only !== undefined && rest.length > 0)
        found[0] = { ...only, box: unionOf([only.box, ...rest.map(({ box }) => box)]) };
      labels.all.push(...found);
      if (found.length > 0 && found.every((label) => label.inline.length === 0)) labels.taken.add(cell);
    });
  });
  labels.all = labels.all.filter((label) => !goesOnWithText(lines, label));
  labels.all.push(...headsOfWeights(lines, labels));
  return labels;
}

/** A line of running text has this many words at least. */
const leastWords = 4;

/** "shipment to Canada" below "Give mode and place of direct": words in the middle of a sentence announce nothing. */
function goesOnWithText(lines: readonly Line[], { isStrong, line, cell }: Label): boolean {
  const own = lines[line]?.cells[cell];
  if (isStrong || own === undefined || !/^\p{Ll}/u.test(own.text)) return false;
  return (lines[line - 1]?.cells ?? []).some(
    (above) =>
      above.words.length >= leastWords &&
      !/[.:]$/.test(above.text) &&
      own.box.x > above.box.x - 3 &&
      own.box.x < above.box.x + 3 * own.box.height &&
      own.box.y - bottomOf(above.box) < 0.9 * own.box.height,
  );
}

const weightHeads: [RegExp, LabelKey][] = [
  [/^(net|nett|neto)\W*$/i, 'netWeight'],
  [/^(gross|bruto)\W*$/i, 'grossWeight'],
];

/** "Net" and "Gross" below "Total weight" are labels; elsewhere they may be amounts or terms. */
function headsOfWeights(lines: readonly Line[], { taken }: Labels): Label[] {
  return lines.flatMap((line, lineIndex) =>
    line.cells.flatMap((own, cell): Label[] => {
      const key = weightHeads.find(([pattern]) => pattern.test(own.text))?.[1];
      const head = (lines[lineIndex - 1]?.cells ?? []).find(
        (above) =>
          /\b(weight|mass|peso)\b/i.test(above.text) &&
          overlapX(above.box, own.box) > -own.box.width - above.box.width / 2 &&
          own.box.y - bottomOf(above.box) < 1.5 * own.box.height,
      );
      if (key === undefined || head === undefined) return [];
      taken.add(own);
      const text = `${own.text} ${head.text}`;
      return [
        {
          keys: [key],
          text,
          box: own.box,
          page: own.page,
          line: lineIndex,
          cell,
          inline: [],
          hasColon: false,
          isStrong: true,
          tail: '',
          boxNumber: null,
        },
      ];
    }),
  );
}

export type { Label } from './label-match.js';

/** "3. Consignee" and "3 Consignee" are numbered boxes; "40 PALLETS" is a value. */
function startsWithNumbering(words: readonly Word[]): boolean {
  const first = words[0]?.text ?? '';
  if (words.length < 2 || !numbering.test(first)) return false;
  if (!/^\d+$/.test(first)) return true;
  const label = matchLabel(words, 1);
  return label !== null && !isCounted(label);
}

/** A misread word, and behind it nothing but a label. */
function startsWithLeftOver(cell: Cell): boolean {
  const { words } = cell;
  if (words.length < 2 || !isLeftOver(words[0]) || matchLabel(words, 0) !== null) return false;
  const behind = labelAt(cell, 1);
  return behind !== null && (behind.end === words.length || behind.label.hasColon);
}

/** The part of a label in a language that isn't known has this many words at most. */
const longestForeign = 5;

const weights: readonly LabelKey[] = ['grossWeight', 'netWeight'];

/** "PESO NETTO / NET WEIGHT": a label in a language that isn't known, and in one that is. */
function translatedLabel(cell: Cell): Label | null {
  const { words } = cell;
  const at = words.findIndex(({ text }) => text === '/' || text === '|');
  const isShort = at > 0 && at <= longestForeign && !/[\d:]/.test(textBetween(words, 0, at));
  const known = isShort ? labelAt(cell, at + 1) : null;
  if (known === null || known.end !== words.length) return null;
  const first = labelAt(cell, 0);
  // "OCEAN VESSEL / VOYAGE NO." and "CARRIER SIGNATURE / DATE" are labels of two things in one language.
  const isForeign =
    first === null || (first.end < at && first.label.keys.some((key) => weights.includes(key)));
  if (!isForeign) return null;
  return { ...known.label, text: textBetween(words, 0, words.length), box: cell.box };
}

/** The labels in a cell: one at its start, and others that end with a colon. */
function labelsOfCell(cell: Cell, line: number, cellIndex: number): Label[] {
  const { words } = cell;
  const found: Label[] = [];
  const text = fold(cell.text);
  // The title "Certificado de origen" is no misread "Certificado de origen N".
  if (titleBook.exact(text) !== undefined && labelBook.exact(text) === undefined) return found;
  const translated = translatedLabel(cell);
  if (translated !== null) return [{ ...translated, line, cell: cellIndex, boxNumber: boxNumberOf(words) }];
  const lastColon = words.findLastIndex(endsWithColon);
  let index = startsWithNumbering(words) || startsWithLeftOver(cell) ? 1 : 0;
  let current: Label | undefined;
  while (index < words.length) {
    const mayStart = current === undefined ? index <= 1 : index <= lastColon;
    const label = mayStart ? labelAt(cell, index) : null;
    if (label !== null && (current === undefined || label.label.hasColon)) {
      current = { ...label.label, line, cell: cellIndex };
      found.push(current);
      index = label.end;
    } else if (current === undefined) {
      // A value in front; a label with a colon may still follow.
      const next = words.findIndex(
        (_, at) => at > index && at <= lastColon && labelAt(cell, at)?.label.hasColon === true,
      );
      if (next < 0) return found;
      const late = labelAt(cell, next) as { label: Label; end: number };
      // "Rechnungsempfänger / Invoice to:" is a label in a language that isn't known, and in one that is.
      const isTranslated =
        // "MSC LORENA / Voy:" is a ship and its voyage.
        !late.label.keys.includes('voyageNumber') &&
        [words[next - 1], words[next]].some(isSeparator) &&
        !/[\d:]/.test(textBetween(words, 0, next));
      const box = isTranslated ? unionOf([(words[0] as Word).box, late.label.box]) : late.label.box;
      current = { ...late.label, box, line, cell: cellIndex };
      found.push(current);
      index = late.end;
    } else {
      current.inline.push(words[index] as Word);
      index += 1;
    }
  }
  const boxNumber = boxNumberOf(words);
  return found.map(withoutFormText).map((label, at) => ({
    ...label,
    isStrong: label.hasColon || label.inline.length === 0,
    boxNumber: at === 0 ? boxNumber : null,
  }));
}

/** "Consignee: This B/L is not negotiable unless …" goes on with the form, not with a value. */
function withoutFormText(label: Label): Label {
  const text = label.inline.map((word) => word.text).join(' ');
  const isCaption = /signature|firma/i.test(label.text) && /^(of|del?) /.test(text) && !/\d/.test(text);
  const isForm = text !== '' && (isTail(text) || isFormText(text) || isCaption);
  return isForm ? { ...label, inline: [], tail: `${label.tail} ${text}`.trim() } : label;
}

const mostFormLines = 3;

/** "This B/L is not negotiable unless marked "To" goes on in the next line, in the same small letters. */
function restOfForm(lines: readonly Line[], label: Label, cell: Cell): Cell[] {
  const rest: Cell[] = [];
  if (label.inline.length > 0 || !/\s/.test(label.tail)) return rest;
  let { tail } = label;
  for (const line of lines.slice(label.line + 1, label.line + 1 + mostFormLines)) {
    const above = rest.at(-1) ?? cell;
    const below = line.cells.find(({ box }) => Math.abs(box.x - cell.box.x) < 3);
    const isInside = tail.split('(').length > tail.split(')').length;
    const isOpen = isInside || /\b(to|of|the|or|and|by|as|unless|del?|la|o|y)["”']?$/i.test(tail);
    if (below === undefined || !isOpen || below.box.y - bottomOf(above.box) > 1.1 * cell.box.height) break;
    if (Math.abs(below.box.height - cell.box.height) > 0.15 * cell.box.height) break;
    rest.push(below);
    tail = `${tail} ${below.text}`;
  }
  return rest;
}

const isSeparator = (word: Word | undefined): boolean =>
  word !== undefined && /^[/|&\-–—:.]+$/.test(word.text);

const parties: readonly LabelKey[] = ['seller', 'buyer', 'shipper', 'consignee', 'notifyParty', 'carrier'];
const isParty = (key: LabelKey): boolean => parties.includes(key);

/** A label at a word with what completes it: separators, the same in another language, "(name and address)". */
function labelAt(cell: Cell, start: number): { label: Label; end: number } | null {
  const match = matchLabel(cell.words, start);
  return match === null ? null : completed(cell, start, match);
}

function completed(cell: Cell, start: number, match: Match): { label: Label; end: number } {
  const { words } = cell;
  const keys = [...match.keys];
  let { end } = match;
  let tail = '';
  while (end < words.length && !endsWithColon(words[end - 1])) {
    const isSeparatorWord = isSeparator(words[end]);
    const isSeparated = isSeparatorWord || /[;,/]$/.test(words[end - 1]?.text ?? '');
    const next = isSeparatorWord ? end + 1 : end;
    const more = matchLabel(words, next);
    const completion = tailAt(words, next);
    const isTranslation =
      more !== null &&
      isSeparator(words[more.end]) &&
      /^\p{Script=Han}/u.test(words[next]?.text ?? '') &&
      !/\p{Script=Han}/u.test(words[end - 1]?.text ?? '');
    if (
      more !== null &&
      (isSeparated || isTranslation || more.end === words.length || endsWithColon(words[more.end - 1]))
    ) {
      // "Shipper reference" is a number and no shipper.
      if (!isSeparated && more.keys.includes('otherNumber') && keys.every(isParty)) keys.length = 0;
      keys.push(...more.keys.filter((key) => !keys.includes(key)));
      end = more.end;
    } else if (hanUpToColon(words, end) !== null) {
      end = hanUpToColon(words, end) as number;
    } else if (completion !== null) {
      tail += ` ${completion.text}`;
      end = completion.end;
    } else if (isSeparatorWord) {
      end = next;
      if (/:$/.test(words[end - 1]?.text ?? '')) break;
    } else {
      break;
    }
  }
  const own = words.slice(start, end);
  const label: Label = {
    keys,
    text: own.map((word) => word.text).join(' '),
    box: unionOf(own.map((word) => word.box)),
    page: cell.page,
    line: 0,
    cell: 0,
    inline: [],
    hasColon: endsWithColon(own.at(-1)),
    isStrong: true,
    tail: tail.trim(),
    boxNumber: null,
  };
  return { label, end };
}

/** A label goes on up to this many words behind it. */
const longestTranslation = 3;

/** "Payment term 付款条约:" is one label in two languages, also when one of them isn't known: the word behind its colon. */
function hanUpToColon(words: readonly Word[], start: number): number | null {
  for (let index = start; index < Math.min(words.length, start + longestTranslation); index += 1) {
    const text = words[index]?.text ?? '';
    if (index > start && /^[:：]$/.test(text)) return index + 1;
    if (!/^[\p{Script=Han}/()（）]+[:：]?$/u.test(text) || !/\p{Script=Han}/u.test(text)) return null;
    if (endsWithColon(words[index])) return index + 1;
  }
  return null;
}

/** A completion of a label at a word: a parenthesis or a phrase such as "name and address". */
function tailAt(words: readonly Word[], start: number): { text: string; end: number } | null {
  if (words[start]?.text.startsWith('(')) {
    const close = words.findIndex(
      (word, index) =>
        index >= start && /\)[:.]?$/.test(word.text) && isBalanced(words.slice(start, index + 1)),
    );
    const end = close < 0 ? words.length : close + 1;
    return { text: textBetween(words, start, end), end };
  }
  for (let end = Math.min(words.length, start + 10); end > start; end -= 1) {
    if (isTail(textBetween(words, start, end))) return { text: textBetween(words, start, end), end };
  }
  return null;
}

const textBetween = (words: readonly Word[], start: number, end: number): string =>
  words
    .slice(start, end)
    .map((word) => word.text)
    .join(' ');

/** Whether the words are nothing but a label or a title: such words are never a value. */
export function isLabelText(words: readonly Word[]): boolean {
  const text = fold(words.map((word) => word.text).join(' '));
  if (titleBook.exact(text) !== undefined || labelBook.find(text) !== undefined) return true;
  return endsWithColon(words.at(-1));
}
