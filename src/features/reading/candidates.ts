import { bottomOf, confidenceOf, rightOf, textOf, unionOf } from './geometry.js';
import { isLabelText, type Label } from './labels.js';
import type { FieldRule } from './field-schema.js';
import type { Candidate, Word } from './model.js';
import { type DocumentHints, parseAs } from './parsers.js';
import { isFormText, isTail, isTotal } from './phrases.js';
import { cellsBelow, cellsRight, isForm, labelAtStart, type Sheet } from './sheet.js';

/** Words that may be the value of a label, and how well they stand to it. */
export interface Place {
  words: Word[];
  geometry: number;
}

/** Blocks run over this many lines at most. */
const blockLines = 14;

/** A value from words, with its box and text. */
export function candidateFrom(
  words: readonly Word[],
  value: Candidate['value'],
  page: number,
  confidence: number,
): Candidate {
  return {
    value,
    rawText: textOf(words),
    page,
    box: unionOf(words.map((word) => word.box)),
    confidence: Math.max(0, Math.min(1, confidence * confidenceOf(words))),
  };
}

/** The candidates for a field at one label. */
export function candidatesAt(
  sheet: Sheet,
  label: Label,
  rule: FieldRule,
  weight: number,
  hints: DocumentHints,
): Candidate[] {
  const places = rule.isBlock === true ? blockPlaces(sheet, label) : valuePlaces(sheet, label, rule);
  return places.flatMap(({ words, geometry }) => {
    const text = textOf(words);
    if (text === '' || isLabelText(words) || isFormText(text)) return [];
    const parsed = parseAs(rule.parser, text, { ...hints, label: `${label.text} ${label.tail}` });
    return parsed === null
      ? []
      : [candidateFrom(words, parsed.value, label.page, weight * geometry * parsed.quality)];
  });
}

function inlinePlaces(label: Label): Place[] {
  if (label.inline.length === 0) return [];
  return [{ words: label.inline, geometry: label.hasColon ? 1 : 0.82 }];
}

function valuePlaces(sheet: Sheet, label: Label, rule: FieldRule): Place[] {
  const inline = inlinePlaces(label);
  const right = cellsRight(sheet, label);
  const isMoney = rule.parser === 'amount' || rule.parser === 'discount' || rule.parser === 'currency';
  if (inline.length > 0) {
    const next = right[0];
    // "Total USD" with the amount at the end of the line.
    if (isMoney && next !== undefined)
      inline.push({ words: [...label.inline, ...next.words], geometry: 0.9 });
    if (isMoney && right.at(-1) !== undefined)
      inline.push({ words: right.at(-1)?.words ?? [], geometry: 0.85 });
    return inline;
  }
  return [...rightPlaces(sheet, label, isMoney), ...belowPlaces(sheet, label)];
}

function rightPlaces(sheet: Sheet, label: Label, isMoney: boolean): Place[] {
  const right = cellsRight(sheet, label);
  const first = right[0];
  if (first === undefined) return [];
  const gap = first.box.x - rightOf(label.box);
  const isFar = gap > sheet.page.width * 0.35 && !isMoney;
  const geometry = (label.hasColon ? 0.98 : 0.88) * (isFar ? 0.75 : 1);
  const places: Place[] = [{ words: first.words, geometry }];
  if (isMoney && right.length > 1) {
    // In a line of totals the amount comes last; the first number may be a quantity.
    places[0] = { words: first.words, geometry: geometry * 0.8 };
    places.push({ words: right.at(-1)?.words ?? [], geometry });
    places.push({ words: right.slice(-2).flatMap((cell) => cell.words), geometry: geometry * 0.99 });
  }
  return places;
}

function belowPlaces(sheet: Sheet, label: Label): Place[] {
  for (const cell of cellsBelow(sheet, label)) {
    const gap = cell.box.y - bottomOf(label.box);
    if (gap > 3.2 * label.box.height) return [];
    if (isTail(cell.text) || isSameLabel(sheet, label, cell)) continue;
    if (isForm(sheet, cell)) return [];
    return [
      {
        words: cell.words,
        geometry: (label.hasColon ? 0.75 : 0.93) * (gap > 2 * label.box.height ? 0.9 : 1),
      },
    ];
  }
  return [];
}

/** The same label in a second language. */
const isSameLabel = (sheet: Sheet, label: Label, cell: Sheet['lines'][0]['cells'][0]): boolean => {
  const other = labelAtStart(sheet, cell);
  return (
    other !== undefined && other.inline.length === 0 && other.keys.some((key) => label.keys.includes(key))
  );
};

/** A block: what stands inline or to the right with what follows, and else what stands below. */
function blockPlaces(sheet: Sheet, label: Label): Place[] {
  const inline = inlinePlaces(label);
  const right = cellsRight(sheet, label)[0];
  if (inline.length > 0 || (right !== undefined && label.hasColon)) {
    const start = inline[0]?.words ?? right?.words ?? [];
    return [
      {
        words: [...start, ...linesUnder(sheet, label, unionOf(start.map((word) => word.box)).x)],
        geometry: 0.97 * (inline[0]?.geometry ?? 1),
      },
    ];
  }
  const words: Word[] = [];
  let bottom = bottomOf(label.box);
  let count = 0;
  for (const cell of cellsBelow(sheet, label)) {
    if (words.length === 0 && (isTail(cell.text) || isSameLabel(sheet, label, cell))) {
      bottom = bottomOf(cell.box);
      continue;
    }
    const gap = cell.box.y - bottom;
    if (
      gap > (words.length === 0 ? 4 : 2.2) * cell.box.height ||
      isForm(sheet, cell) ||
      isTotal(cell.text) ||
      count >= blockLines
    )
      break;
    words.push(...cell.words);
    bottom = bottomOf(cell.box);
    count += 1;
  }
  return words.length === 0 ? [] : [{ words, geometry: label.hasColon ? 0.8 : 0.93 }];
}

/** The lines that go on below a value that started beside its label. */
function linesUnder(sheet: Sheet, label: Label, x: number): Word[] {
  const words: Word[] = [];
  let bottom = bottomOf(label.box);
  for (const line of sheet.lines.slice(label.line + 1, label.line + blockLines)) {
    const cell = line.cells.find((other) => Math.abs(other.box.x - x) < 6);
    const hasLabel = line.cells.some((other) => other.box.x < x - 6 && isForm(sheet, other));
    if (cell === undefined || hasLabel || isForm(sheet, cell) || cell.box.y - bottom > 0.9 * cell.box.height)
      break;
    words.push(...cell.words);
    bottom = bottomOf(cell.box);
  }
  return words;
}
