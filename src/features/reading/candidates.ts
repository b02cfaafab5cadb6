import { bottomOf, confidenceOf, overlapX, rightOf, textOf, unionOf } from './geometry.js';
import { isLabelText, type Label } from './labels.js';
import type { Cell } from './layout.js';
import type { FieldRule } from './field-schema.js';
import type { LabelKey } from './lexicon/index.js';
import type { Candidate, Word } from './model.js';
import { firstNumber } from './parse-numbers.js';
import { type DocumentHints, parseAs } from './parsers.js';
import { isFormText, isTail, isTotal } from './phrases.js';
import { cellsRight, isForm, isNextBox, labelAtStart, rowsBelow, type Sheet } from './sheet.js';

/** Words that may be the value of a label, and how well they stand to it. */
export interface Place {
  words: Word[];
  geometry: number;
}

/** A bare "No." announces the number of the document above this part of the page. */
const numbersAbove = 0.4;
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
  const isLow =
    label.keys.every((key) => key === 'bareNumber') && label.box.y > sheet.page.height * numbersAbove;
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
            weight * geometry * parsed.quality * (isLow ? 0.75 : 1),
          ),
        ];
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
  return places;
}

/** Where the row of heads ends that a label is one of: its neighbours may have more lines. */
const endOfHeads = (sheet: Sheet, { line, box }: Label): number =>
  Math.max(
    bottomOf(box),
    ...sheet.labels.all.filter((other) => other.line === line).map((other) => bottomOf(other.box)),
  );

function belowPlaces(sheet: Sheet, label: Label, rule: FieldRule): Place[] {
  const end = endOfHeads(sheet, label);
  const rows = rowsBelow(sheet, label);
  for (const [index, { line, cells }] of rows.entries()) {
    const [cell] = cells as [Cell];
    const gap = cell.box.y - end;
    if (gap > 3.2 * Math.max(label.box.height, cell.box.height, 0)) return [];
    if (isTail(cell.text) || isSameLabel(sheet, label, cell)) continue;
    // "Measurement (M3)" above "Gross weight (KGS)", and the two values below both.
    if (counted.includes(rule.parser) && isOtherMeasure(sheet, cell)) continue;
    // "Freight payable at" above "DESTINATION", which is a label elsewhere.
    if (isForm(sheet, cell) && rule.parser !== 'freightTerms') return [];
    const column = counted.includes(rule.parser) ? columnOfNumbers(rows.slice(index)) : [];
    const sum = sumBelow(column);
    if (sum !== null) return [{ words: sum.words, geometry: 0.93 }];
    const geometry =
      (label.hasColon ? 0.75 : 0.93) *
      (gap > 2 * cell.box.height ? 0.9 : 1) *
      (column.length > 1 ? oneOfMany : 1);
    const others = cells.slice(1).filter((other) => !isForm(sheet, other));
    const places: Place[] = [wrapped(sheet, line, { words: cell.words, geometry }, rule)];
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

const counted: readonly FieldRule['parser'][] = ['weight', 'volume', 'packages'];

const measures: readonly LabelKey[] = ['grossWeight', 'netWeight', 'volume', 'totalPackages'];

const isOtherMeasure = (sheet: Sheet, cell: Cell): boolean => {
  const label = labelAtStart(sheet, cell);
  return (
    label !== undefined && label.inline.length === 0 && label.keys.every((key) => measures.includes(key))
  );
};

/** The first of several numbers of a column is that of a row of a table, and not what the whole document weighs. */
const oneOfMany = 0.35;
/** Rows of a table are this far apart at most, in heights. */
const rowGap = 4;

/** The numbers below one another that have the same unit: "84.0 lb" above "121.0 lb". */
function columnOfNumbers(rows: readonly { cells: Cell[] }[]): Cell[] {
  const found: Cell[] = [];
  for (const [cell] of rows.map(({ cells }) => cells)) {
    const above = found.at(-1);
    if (cell === undefined) break;
    if (above !== undefined && cell.box.y - bottomOf(above.box) > rowGap * above.box.height) break;
    const unit = (text: string): string => text.replace(/[\d.,\s]/g, '');
    if (/^\d/.test(cell.text) && (above === undefined || unit(above.text) === unit(cell.text)))
      found.push(cell);
    else if (above === undefined) break;
  }
  return found;
}

/** The last number of a column when it is the sum of those above. */
function sumBelow(column: readonly Cell[]): Cell | null {
  const numbers = column.map(({ text }) => firstNumber(text)?.value ?? 0);
  const last = numbers.at(-1) ?? 0;
  const sum = numbers.slice(0, -1).reduce((total, each) => total + each, 0);
  return numbers.length > 1 && Math.abs(sum - last) < 0.01 ? (column.at(-1) ?? null) : null;
}

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

/** The same label in a second language. */
const isSameLabel = (sheet: Sheet, label: Label, cell: Cell): boolean => {
  const other = labelAtStart(sheet, cell);
  return (
    other !== undefined && other.inline.length === 0 && other.keys.some((key) => label.keys.includes(key))
  );
};

/** A block: what stands inline or to the right with what follows, and else what stands below. */
function blockPlaces(sheet: Sheet, label: Label, rule: FieldRule): Place[] {
  const inline = inlinePlaces(label);
  const right = cellsRight(sheet, label)[0];
  if (inline.length > 0 || (right !== undefined && label.hasColon)) {
    const start = inline[0]?.words ?? right?.words ?? [];
    const beside = {
      words: besideBlock(sheet, label, start, rule),
      geometry: 0.97 * (inline[0]?.geometry ?? 1),
    };
    return inline.length > 0 ? [beside] : [beside, ...rightBelow(sheet, label)];
  }
  const words: Word[] = [];
  let bottom = endOfHeads(sheet, label);
  let count = 0;
  for (const row of rowsBelow(sheet, label)) {
    const isBelow = (other: Cell): boolean => overlapX(other.box, label.box) > 0;
    const cell = row.cells.find(isBelow) ?? (row.cells[0] as Cell);
    // A head beside the label is no end of what stands below it.
    if (isForm(sheet, cell) && !isBelow(cell)) continue;
    if (words.length === 0 && (isTail(cell.text) || isSameLabel(sheet, label, cell))) {
      bottom = bottomOf(cell.box);
      continue;
    }
    const gap = cell.box.y - bottom;
    // Codes stand beside goods that take several lines each.
    const most = words.length === 0 || (rule.parser === 'hsCodes' && codesOnly.test(cell.text)) ? 5 : 2.2;
    if (gap > most * cell.box.height || count >= blockLines) break;
    if (isNextBox(label, cell) || isTotal(cell.text)) break;
    bottom = bottomOf(cell.box);
    count += 1;
    // Codes, marks and containers may stand amid the goods.
    if (rule.parser === 'goods' && (isAmidGoods(sheet, cell) || onlyAnnouncesGoods.test(cell.text))) continue;
    const isPart =
      rule.parser === 'goods' ? announcesGoods.test(cell.text) : isPartOfRoute(sheet, label, cell);
    if (isForm(sheet, cell) && !isPart) break;
    words.push(...(rule.parser === 'goods' ? described(row.cells, label) : cell.words));
  }
  if (words.length > 0) return [{ words, geometry: label.hasColon ? 0.8 : 0.93 }];
  return right === undefined ? [] : [{ words: besideBlock(sheet, label, right.words, rule), geometry: 0.9 }];
}

const routeKeys: readonly LabelKey[] = [
  'seller',
  'buyer',
  'vesselName',
  'vesselVoyage',
  'voyageNumber',
  'portOfLoading',
  'portOfDischarge',
  'placeOfReceipt',
  'placeOfDelivery',
  'shipmentDate',
  'otherDate',
  'bareNumber',
  'carrier',
];

/** "From: Kobe" and "On or about: November 3" in the box of the means of transport. */
const isPartOfRoute = (sheet: Sheet, label: Label, cell: Cell): boolean => {
  const part = labelAtStart(sheet, cell);
  return (
    label.keys.includes('transportDetails') &&
    part !== undefined &&
    part.inline.length > 0 &&
    part.keys.some((key) => routeKeys.includes(key))
  );
};

/** Below "Item number; marks; description of goods" each has a column of its own. */
function described(cells: readonly Cell[], label: Label): Word[] {
  const [first] = cells as [Cell];
  if (/\p{L}{3}|\p{Script=Han}{2}/u.test(first.text) && label.keys.includes('goodsDescription'))
    return first.words;
  return cells
    .filter(({ box }, index) => index === 0 || overlapX(box, label.box) > 0)
    .flatMap(({ words }) => words);
}

/** "Seal number:" above its value, where what is to the right is another column. */
function rightBelow(sheet: Sheet, label: Label): Place[] {
  const cell = sheet.lines[label.line + 1]?.cells.find(({ box }) => Math.abs(box.x - label.box.x) < 3);
  const isNear = cell !== undefined && cell.box.y - bottomOf(label.box) < cell.box.height;
  return isNear && !isForm(sheet, cell) ? [{ words: cell.words, geometry: 0.85 }] : [];
}

const besideBlock = (sheet: Sheet, label: Label, start: Word[], rule: FieldRule): Word[] => [
  ...start,
  ...linesUnder(sheet, label, unionOf(start.map((word) => word.box)).x, rule),
];

const amidGoods: readonly LabelKey[] = [
  'hsCodes',
  'marks',
  'containerNumbers',
  'sealNumbers',
  'grossWeight',
  'netWeight',
  'volume',
  'otherNumber',
  'invoiceNumber',
  'countryOfOrigin',
  'freightTerms',
];

/** A line such as "HS CODE: 700719" between the lines of a description of goods. */
const isAmidGoods = (sheet: Sheet, cell: Cell): boolean => {
  const label = labelAtStart(sheet, cell);
  return label !== undefined && label.inline.length > 0 && label.keys.some((key) => amidGoods.includes(key));
};

/** "1X20' CONTAINER STC:" ends like a label, and the goods follow. */
const onlyAnnouncesGoods = /^(said to contain|s\.?t\.?c\.?|containing|dice contener)\W*$/i;
const announcesGoods = /\d.*(said to contain|contain(s|ing)|s\.?\s?t\.?\s?c\.?|dice contener)\s*:$/i;

const codesOnly = /^[\d.,;\s/、]+$/;

/** The lines that go on below a value that started beside its label. */
function linesUnder(sheet: Sheet, label: Label, x: number, rule: FieldRule): Word[] {
  const words: Word[] = [];
  let bottom = bottomOf(label.box);
  for (const line of sheet.lines.slice(label.line + 1, label.line + blockLines)) {
    const cell = line.cells.find(
      (other) =>
        Math.abs(other.box.x - x) < 9 ||
        // A list of codes goes on below its label.
        (rule.parser === 'hsCodes' && codesOnly.test(other.text) && Math.abs(other.box.x - label.box.x) < 9),
    );
    const hasLabel = line.cells.some(
      (other) => other.box.x < x - 6 && isForm(sheet, other) && bottomOf(other.box) > bottomOf(label.box) + 1,
    );
    if (cell === undefined || hasLabel || isForm(sheet, cell) || isNextBox(label, cell)) break;
    if (cell.box.y - bottom > 0.9 * cell.box.height) break;
    words.push(...cell.words);
    bottom = bottomOf(cell.box);
  }
  return words;
}
