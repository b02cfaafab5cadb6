import { blockPlaces } from './block-places.js';
import { bottomOf, confidenceOf, overlapX, rightOf, textOf, unionOf } from './geometry.js';
import { isLabelText, type Label } from './labels.js';
import type { Cell } from './layout.js';
import type { FieldRule } from './field-schema.js';
import type { LabelKey } from './lexicon/index.js';
import type { Candidate, Word } from './model.js';
import { columnOfNumbers, isOtherMeasure, oneOfMany, sumBelow } from './number-columns.js';
import { type DocumentHints, parseAs } from './parsers.js';
import { isFormText, isTail, unitOnly } from './phrases.js';
import { endOfHeads, inlinePlaces, isSameLabel, type Place } from './places.js';
import { cellsRight, isForm, labelAtStart, rowsBelow, type Sheet } from './sheet.js';

/** A bare "No." announces the number of the document above this part of the page. */
const numbersAbove = 0.4;
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
  const isLow =
    label.keys.every((key) => key === 'bareNumber') && label.box.y > sheet.page.height * numbersAbove;
  const isOfOffer = label.keys.includes('invoiceNumber') && /^p\.?i\b|^pro-?\s?forma/i.test(label.text);
  const places = rule.isBlock === true ? blockPlaces(sheet, label, rule) : valuePlaces(sheet, label, rule);
  return places.flatMap(({ words, geometry }) => {
    const text = textOf(words);
    const isLabel = isLabelText(words) && rule.parser !== 'freightTerms';
    if (text === '' || isLabel || isFormText(text)) return [];
    const parsed = parseAs(rule.parser, text, { ...hints, label: `${label.text} ${label.tail}` });
    return parsed === null
      ? []
      : [
          candidateFrom(
            words,
            parsed.value,
            label.page,
            weight * geometry * parsed.quality * (isLow ? 0.75 : isOfOffer ? 0.85 : 1),
          ),
        ];
  });
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
    // "Place and Date: Kobe," with the date apart from it.
    if (rule.parser === 'date' && next !== undefined && label.hasColon)
      inline.push({ words: next.words, geometry: 0.85 });
    if (isMoney && right.at(-1) !== undefined)
      inline.push({ words: right.at(-1)?.words ?? [], geometry: 0.85 });
    return inline.map((place) => wrapped(sheet, label.line, place, rule));
  }
  const besides = [...rightPlaces(sheet, label, rule, isMoney), ...belowPlaces(sheet, label, rule)];
  return besides.length > 0 && !isCaption.test(label.text)
    ? besides
    : [...besides, ...abovePlaces(sheet, label, rule)];
}

function rightPlaces(sheet: Sheet, label: Label, rule: FieldRule, isMoney: boolean): Place[] {
  const right = cellsRight(sheet, label);
  const first = right[0];
  if (first === undefined) return [];
  const gap = first.box.x - rightOf(label.box);
  const isFar = gap > sheet.page.width * 0.35 && !isMoney;
  const geometry = (label.hasColon ? 0.98 : 0.88) * (isFar ? 0.75 : 1);
  const places: Place[] = [wrapped(sheet, label.line, { words: first.words, geometry }, rule)];
  if (isMoney && right.length > 1) {
    // In a line of totals the amount comes last; the first number may be a quantity.
    places[0] = { words: first.words, geometry: geometry * 0.8 };
    places.push({ words: right.at(-1)?.words ?? [], geometry });
    places.push({ words: right.slice(-2).flatMap((cell) => cell.words), geometry: geometry * 0.99 });
  }
  // "TUNIS   03 NOV 2026" beside "PLACE AND DATE OF ISSUE".
  if (rule.parser === 'date')
    places.push(...right.slice(1, 2).map(({ words }) => ({ words, geometry: geometry * 0.95 })));
  return places;
}

function belowPlaces(sheet: Sheet, label: Label, rule: FieldRule): Place[] {
  let end = endOfHeads(sheet, label);
  const rows = rowsBelow(sheet, label);
  for (const [index, { line, cells }] of rows.entries()) {
    const [cell] = cells as [Cell];
    const gap = cell.box.y - end;
    if (gap > 3.2 * Math.max(label.box.height, cell.box.height, 0)) return [];
    if (isTail(cell.text) || isSameLabel(sheet, label, cell)) continue;
    // "Measurement (M3)" above "Gross weight (KGS)", and the two values below both.
    if (counted.includes(rule.parser) && isOtherMeasure(sheet, cell)) continue;
    if (counted.includes(rule.parser) && unitOnly.test(cell.text)) {
      end = bottomOf(cell.box);
      continue;
    }
    const nested = nestedValue(sheet, cell, rule);
    if (nested !== null) return [nested];
    // "Freight payable at" above "DESTINATION", which is a label elsewhere.
    const front = frontOf(sheet, cell);
    if (front.length === 0 && isForm(sheet, cell) && rule.parser !== 'freightTerms') return [];
    const column = counted.includes(rule.parser) ? columnOfNumbers(sheet, rows.slice(index)) : [];
    const sum = sumBelow(column);
    if (sum !== null) return [{ words: sum.words, geometry: 0.93 }];
    const geometry =
      (label.hasColon ? 0.75 : 0.93) *
      (gap > 2 * cell.box.height ? 0.9 : 1) *
      (column.length > 1 ? oneOfMany : 1);
    const others = cells.slice(1).filter((other) => !isForm(sheet, other));
    const words = front.length > 0 ? front : cell.words;
    const places: Place[] = [wrapped(sheet, line, { words, geometry }, rule)];
    // "SHENZHEN   28 APR 2026" below "Place and date of issue".
    if (others.length > 0 && severalValues.includes(rule.parser)) {
      places.push(...others.map((other) => ({ words: other.words, geometry: geometry * 0.95 })));
    }
    const next = rows[index + 1]?.cells[0];
    if (column.length === 1 && next !== undefined && next.box.y - bottomOf(cell.box) < cell.box.height)
      places.push({ words: next.words, geometry: geometry * 0.9 });
    if (furtherDown.includes(rule.parser)) places.push(...nextLines(sheet, label, line, geometry * 0.9));
    return places;
  }
  return [];
}

const nestedKeys: Partial<Record<FieldRule['parser'], LabelKey>> = { identifier: 'bareNumber', date: 'date' };

/** "Number: 417" in the box "Commercial invoice". */
function nestedValue(sheet: Sheet, cell: Cell, rule: FieldRule): Place | null {
  const label = labelAtStart(sheet, cell);
  const key = nestedKeys[rule.parser];
  const isNested = label?.hasColon === true && key !== undefined && label.keys.includes(key);
  return isNested && label.inline.length > 0 ? { words: label.inline, geometry: 0.9 } : null;
}

/** What stands in front of a label within a cell: "MSC LORENA /" before "Voy: FB634R". */
function frontOf(sheet: Sheet, cell: Cell): Word[] {
  const label = labelAtStart(sheet, cell);
  const front = label === undefined ? [] : cell.words.filter(({ box }) => rightOf(box) <= label.box.x + 1);
  // "19." is the number of a box.
  return /\p{L}{2}|\d{3}/u.test(textOf(front)) ? front : [];
}

const counted: readonly FieldRule['parser'][] = ['weight', 'volume', 'packages'];

/** A date may stand below the body that signed, terms of payment below those of delivery. */
const furtherDown: readonly FieldRule['parser'][] = ['date', 'paymentTerms'];

/** The lines that go on below the first value of a label. */
function nextLines(sheet: Sheet, label: Label, line: number, geometry: number): Place[] {
  const found: Place[] = [];
  let bottom = bottomOf(sheet.lines[line]?.box ?? label.box);
  for (const below of rowsBelow(sheet, label).filter((row) => row.line > line)) {
    const [cell] = below.cells as [Cell];
    if (found.length >= 2 || cell.box.y - bottom > cell.box.height || isForm(sheet, cell)) break;
    found.push({ words: cell.words, geometry });
    bottom = bottomOf(cell.box);
  }
  return found;
}

const wrapping: readonly FieldRule['parser'][] = [
  'text',
  'paymentTerms',
  'place',
  'country',
  'name',
  'incotermPlace',
];

/** A value that goes on in the next line: it starts at the same place, with less space between than lines of labels. */
function wrapped(sheet: Sheet, line: number, place: Place, rule: FieldRule): Place {
  if (!wrapping.includes(rule.parser)) return place;
  const words = [...place.words];
  for (const below of sheet.lines.slice(line + 1, line + 4)) {
    const box = unionOf(words.map((word) => word.box));
    const last = words.at(-1) as Word;
    const cell = below.cells.find((other) => Math.abs(other.box.x - box.x) < 2);
    const gap = below.box.y - bottomOf(last.box);
    if (gap > 1.5 * box.height) break;
    if (cell === undefined) continue;
    const isOther = isForm(sheet, cell) || /^\(?\d{1,2}[.)]|:/.test(cell.text);
    const isShort = rule.parser !== 'text' && rule.parser !== 'paymentTerms' && !isOpen(textOf(words));
    if (isOther || isShort || gap > 0.32 * last.box.height || cell.box.width > box.width * 1.4) break;
    words.push(...cell.words);
  }
  return { words, geometry: place.geometry };
}

/** "SOUTHAMPTON, United" isn't finished. */
const isOpen = (text: string): boolean =>
  /[,(/&-]$|\b(united|of|the|de|del|los|las|new|south|north|estados|reino|hong|emiratos|san|el)$/i.test(
    text.trim(),
  );

const severalValues: readonly FieldRule['parser'][] = ['date', 'voyage', 'currency', 'country', 'seals'];

/** Signatures stand above their captions: what is right above "Place and date, signature and stamp". */
function abovePlaces(sheet: Sheet, label: Label, rule: FieldRule): Place[] {
  if (rule.parser !== 'date' || !isCaption.test(`${label.text} ${label.tail}`)) return [];
  const places: Place[] = [];
  for (const line of sheet.lines.slice(Math.max(0, label.line - 4), label.line)) {
    for (const cell of line.cells) {
      const isNear = label.box.y - bottomOf(cell.box) < 4.5 * cell.box.height;
      const isAligned = overlapX(cell.box, label.box) > 0.3 * Math.min(cell.box.width, label.box.width);
      if (isNear && isAligned && !isForm(sheet, cell)) places.push({ words: cell.words, geometry: 0.85 });
    }
  }
  return places;
}

const isCaption = /signature|stamp|firma|sello|签字|簽字|盖章|蓋章|签名|簽名|签章|簽章/i;
