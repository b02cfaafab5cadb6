import type { FieldRule } from './field-schema.js';
import { bottomOf, overlapX, unionOf } from './geometry.js';
import type { Label } from './labels.js';
import type { Cell } from './layout.js';
import type { LabelKey } from './lexicon/index.js';
import type { Word } from './model.js';
import { isTail, isTotal } from './phrases.js';
import { endOfHeads, inlinePlaces, isSameLabel, type Place } from './places.js';
import { cellsRight, isForm, isNextBox, labelAtStart, rowsBelow, type Sheet } from './sheet.js';

/** Blocks run over this many lines at most. */
const blockLines = 14;

/** A block: what stands inline or to the right with what follows, and else what stands below. */
export function blockPlaces(sheet: Sheet, label: Label, rule: FieldRule): Place[] {
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
  const isBelow = ({ box }: Cell): boolean => overlapX(box, label.box) > 0;
  const startsBeside = label.keys.includes('packagesAndGoods') || !cells.some(isBelow);
  return cells
    .filter((cell, index) => (index === 0 && startsBeside) || isBelow(cell))
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

/** A line that says nothing but that goods follow. */
const onlyAnnouncesGoods = /^(said to contain|s\.?t\.?c\.?|containing|dice contener)\W*$/i;
/** "1X20' CONTAINER STC:" ends like a label, and the goods follow. */
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
