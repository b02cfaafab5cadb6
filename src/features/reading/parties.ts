import { bottomOf, medianOf, overlapX, unionOf } from './geometry.js';
import { candidateFrom } from './candidates.js';
import type { PartyRule } from './field-schema.js';
import type { Label } from './labels.js';
import type { Cell } from './layout.js';
import type { Box, Candidate, Word } from './model.js';
import { titleOf } from './document-type.js';
import { isFormText, isTail } from './phrases.js';
import {
  cellsBelow,
  cellsRight,
  columnOf,
  headsBeside,
  isForm,
  isNextBox,
  labelAtStart,
  type Sheet,
} from './sheet.js';
import { fold } from './text.js';

/** The name and the address of a party as they stand on the page. */
export interface Party {
  name: Candidate;
  address: Candidate | null;
}

/** A name and an address take this many lines at most. */
const partyLines = 8;
const longestName = 100;
const sameAs =
  /^(same as|same$|idem|igual (que|al)|el mismo|(los )?mismos?)\b.*(consignee|consignatario|above|buyer|bill)?|^同(上|收货人|收貨人|受貨人|买方|買方)/i;
const legalForm =
  'co\\.?,? ?ltd|ltd|ltda|limited|inc|incorporated|llc|l\\.l\\.c|llp|corp|corporation|gmbh|(s\\.? ?de ?)?r\\.?l( de c\\.?v)?|s\\.?a\\.?(s|b|c)?\\.?( de c\\.?v)?|s\\.?l\\.?u?|s\\.?r\\.?l|e\\.?i\\.?r\\.?l|b\\.?v|plc|ag|pty|pte|fze|fzco|fzc|oy|oyj|ab|as|a/s|aps|kg|s\\.?p\\.?a|n\\.?v|k\\.?k|bhd|jsc|tbk|s\\.?c\\.?l|c\\.a|d\\.o\\.o|s\\.?r\\.?o|sp\\. ?z ?o\\.?o|company|co|sas|sarl|e\\.?v|kft';
const companyEnd = new RegExp(`\\b(${legalForm})\\b\\.?|公司|集团|集團|[厂廠社]$|商行|行$|株式会社`, 'iu');
/** How shipping lines are called. */
const lineEnd =
  /\b(lines?|shipping|navigation|maritime|mar[ií]tima|naviera)\b|海运|海運|航运|航運|船务|船務/i;
export const isShippingLine = (name: string): boolean => lineEnd.test(name);
const isCompany = (text: string): boolean => companyEnd.test(text) || isShippingLine(text);
/** A line that only says what kind of company it is. */
const onlyLegalForm = new RegExp(`^[\\s,&]*((${legalForm}|&|y|de|c\\.?v)[\\s.,]*)+$`, 'iu');
/** Banks stand on invoices as banks; a seller is hardly ever one. */
const bank = /\b(bank|banco|banque|bancorp)\b|银行|銀行/i;
const contactLine =
  /^(tel|phone|fax|e-?mail|mobile|attn|att|vat|tax|nif|rfc|ruc|cuit|nit|eori|www\.|http|contact|tlf|c\.?i\.?f\.?:|电话|電話|传真|傳真|税号|邮箱)\b|^\S+@\S+$|^www\.|^(电话|電話|传真|傳真|税号|邮箱|联系人|聯絡人|統一編號)/i;

interface Block {
  lines: Word[][];
  geometry: number;
}

/** The parties that the labels of a page announce for a rule, the best first. */
export function partiesOn(sheet: Sheet, rule: PartyRule): Party[] {
  const found = sheet.labels.all.flatMap((label) => {
    const weight = Math.max(0, ...label.keys.map((key) => rule.labels[key] ?? 0));
    if (weight === 0 || sheet.tableLines.has(label.line) || !mayName(label) || namesPort(label)) return [];
    // "Shipper / Consignee" is a heading over two parties; other mixtures belong to their first key.
    const block = blockAt(sheet, label);
    if (block === null || isRoute(label, block)) return [];
    const party = partyFrom(block, label.page, weight);
    return party === null ? [] : [party];
  });
  const signed = rule.signsAs === 'carrier' ? signersOn(sheet) : [];
  return [...found, ...signed].sort((a, b) => b.name.confidence - a.name.confidence);
}

const asCarrier = /^(?:as (?:the )?carrier|como (?:el )?(?:transportista|porteador))[.:]?$/i;

/** "Waalhaven Forwarding B.V. as Carrier" */
function signersOn(sheet: Sheet): Party[] {
  return sheet.lines.flatMap(({ cells }) =>
    cells.flatMap(({ words }) => {
      const at = words.findIndex((_, index) => asCarrier.test(wordsText(words.slice(index))));
      const name = at > 0 ? words.slice(0, at) : [];
      const party = isCompany(wordsText(name))
        ? partyFrom({ lines: [name], geometry: 0.9 }, sheet.page.number, 1)
        : null;
      return party === null ? [] : [party];
    }),
  );
}

/** Without a colon only a carrier is named, when a company follows: "Signed for the carrier Maersk A/S". */
const mayName = (label: Label): boolean =>
  label.isStrong ||
  (/carrier|transportista|porteador/i.test(label.text) && isCompany(wordsText(label.inline)));

/** "起运港 From" is a port in two languages, though "From" alone may be a seller. */
const namesPort = (label: Label): boolean =>
  label.keys.some((key) => key === 'portOfLoading' || key === 'portOfDischarge');

/** "From: Ningbo  To: Hamburg" is a voyage and no letter. */
const isRoute = (label: Label, block: Block): boolean =>
  /^(from|to|de|para|a)$/.test(fold(label.text)) &&
  block.lines.length === 1 &&
  !companyEnd.test(wordsText(block.lines[0] ?? []));

/** Whether a name stands for the consignee named elsewhere. */
export const isSameAs = (name: string): boolean => sameAs.test(name) && name.length < 60;

function blockAt(sheet: Sheet, label: Label): Block | null {
  if (label.inline.length > 0) return { lines: besides(sheet, label, label.inline), geometry: 1 };
  const right = cellsRight(sheet, label)[0];
  const isNear = right !== undefined && right.box.x - label.box.x < sheet.page.width * 0.45;
  const below = blockBelow(sheet, label);
  if (right !== undefined && isNear && (label.hasColon || below.length === 0) && !isFormText(right.text)) {
    const startsBelow =
      label.hasColon && below.length > 0 && right.box.x - label.box.x > sheet.page.width * 0.3;
    if (!startsBelow) return { lines: besides(sheet, label, right.words), geometry: 0.97 };
  }
  return below.length === 0 ? null : { lines: below, geometry: 0.95 };
}

/** Where a label starts, and where the number of its box does. */
const startsOf = (sheet: Sheet, { box, line, cell }: Label): number[] => [
  box.x,
  sheet.lines[line]?.cells[cell]?.box.x ?? box.x,
];

/** A block that starts in the line of its label and goes on below its own first word, or below the label. */
function besides(sheet: Sheet, label: Label, first: Word[]): Word[][] {
  const lines = [first];
  const start = unionOf(first.map((word) => word.box));
  const pitch = start.height;
  let bottom = bottomOf(start);
  let x: number | null = null;
  for (const line of sheet.lines.slice(label.line + 1)) {
    const isAt = (at: number, far: number) => (other: Cell) =>
      !isWithin(other.box, label.box) && Math.abs(other.box.x - at) < far;
    const cell: Cell | undefined =
      line.cells.find(isAt(x ?? start.x, 7)) ??
      (x === null
        ? startsOf(sheet, label).flatMap((at) => line.cells.find(isAt(at, 4)) ?? [])[0]
        : undefined);
    if (cell === undefined) {
      if (line.box.y - bottom > pitch) break;
      continue;
    }
    const labelLeft = line.cells.some(
      (other) =>
        other.box.x < cell.box.x - 7 &&
        other.box.x > label.box.x - 7 &&
        isForm(sheet, other) &&
        partOf(sheet, other) !== 'partyName' &&
        partOf(sheet, other) !== 'partyAddress' &&
        // The label itself may go on beside the value.
        bottomOf(other.box) > bottomOf(label.box) + 1,
    );
    if (labelLeft || isNextBox(label, cell) || cell.box.y - bottom > 0.95 * pitch) break;
    if (!takeLine(sheet, cell, lines)) break;
    x = cell.box.x;
    bottom = bottomOf(cell.box);
  }
  return lines;
}

const partKeys = ['partyName', 'partyAddress', 'partyContact'] as const;

/** Which part of a party a cell announces: "Address:". */
const partOf = (sheet: Sheet, cell: Cell): (typeof partKeys)[number] | undefined =>
  partKeys.find((key) => labelAtStart(sheet, cell)?.keys.includes(key));

/** Whether a box is a part of another, such as a line of a label. */
const isWithin = (box: Box, whole: Box): boolean =>
  box.x > whole.x - 1 &&
  box.y > whole.y - 1 &&
  bottomOf(box) < bottomOf(whole) + 1 &&
  box.x < whole.x + whole.width;

/** Adds the words of a cell to a block; false where the block ends. */
function takeLine(sheet: Sheet, cell: Cell, lines: Word[][]): boolean {
  if (lines.length >= partyLines) return false;
  const label = labelAtStart(sheet, cell);
  const part = partOf(sheet, cell);
  if (part === 'partyContact' || contactLine.test(cell.text)) return true;
  if (part !== undefined && label !== undefined && label.inline.length > 0) {
    lines.push(label.inline);
    return true;
  }
  if (part !== undefined) return true;
  if (label !== undefined || isForm(sheet, cell)) return false;
  lines.push(cell.words);
  return true;
}

function blockBelow(sheet: Sheet, label: Label): Word[][] {
  const lines: Word[][] = [];
  let bottom = bottomOf(label.box);
  const heads = headsBeside(sheet, label);
  let isContact = false;
  for (const cell of cellsBelow(sheet, label)) {
    // "Phone" above the number: what follows a lone label of a contact isn't a part of the address.
    const follows = isContact && !isForm(sheet, cell);
    isContact = partOf(sheet, cell) === 'partyContact' && isLonely(sheet, cell);
    if (follows) {
      bottom = bottomOf(cell.box);
      continue;
    }
    if (lines.length === 0 && isTail(cell.text)) {
      bottom = bottomOf(cell.box);
      continue;
    }
    const again = labelAtStart(sheet, cell);
    if (
      lines.length === 0 &&
      again !== undefined &&
      again.inline.length === 0 &&
      again.keys.some((key) => label.keys.includes(key))
    ) {
      bottom = bottomOf(cell.box);
      continue;
    }
    const gap = cell.box.y - bottom;
    const limit = lines.length === 0 ? 2.5 : 1.1;
    if (gap > limit * cell.box.height || columnOf(cell.box, heads) !== 0 || isNextBox(label, cell)) break;
    if (cell.box.x < label.box.x - 25) break;
    if (!takeWithName(sheet, cell, lines)) break;
    bottom = bottomOf(cell.box);
  }
  return lines;
}

/** A label of a contact without a value beside it; "Country" is a part of the address. */
function isLonely(sheet: Sheet, cell: Cell): boolean {
  const label = labelAtStart(sheet, cell);
  const isPlace = /^(city|country|state|zip|post|town|province|ciudad|pa[ií]s|c\.?p|国家|國家)/i.test(
    cell.text,
  );
  return (
    label !== undefined && !isPlace && label.inline.length === 0 && cellsRight(sheet, label).length === 0
  );
}

/** "Name: | ACME" — the value of a part of a party may stand in the next cell. */
function takeWithName(sheet: Sheet, cell: Cell, lines: Word[][]): boolean {
  const label = labelAtStart(sheet, cell);
  const isPart = label?.keys.some((key) => key === 'partyName' || key === 'partyAddress') === true;
  if (label !== undefined && isPart && label.inline.length === 0) {
    const right = cellsRight(sheet, label)[0];
    if (right !== undefined) lines.push(right.words);
    return true;
  }
  return takeLine(sheet, cell, lines);
}

const wordsText = (words: readonly Word[]): string => words.map((word) => word.text).join(' ');

function partyFrom(block: Block, page: number, weight: number): Party | null {
  const lines = block.lines.filter(
    (words) => words.length > 0 && !contactLine.test(wordsText(words)) && !isFormText(wordsText(words)),
  );
  const wrapped = wrappedLines(lines);
  const first = lines.slice(0, wrapped).flat();
  if (first.length === 0) return null;
  const { name, rest } = wrapped > 1 ? { name: first, rest: [] } : splitName(first, lines.length === 1);
  const others = lines.slice(wrapped);
  const address = [...rest, ...(isTranslation(first, others[0]) ? others.slice(1) : others).flat()];
  const made = candidateFrom(name, '', page, weight * block.geometry);
  const text = made.rawText
    .replace(/\n/g, ' ')
    .replace(/^(messrs\.?|m\/s\.?|sres\.?|señores)\s*/i, '')
    .replace(/[,;]+$/, '')
    .trim();
  if (text.length < 2 || !/\p{L}{2}|\p{Script=Han}/u.test(text) || isNumberLike(text)) return null;
  const isLong = text.length > longestName;
  const isBank = bank.test(text) && !/order|orden|指示/i.test(text);
  const confidence =
    made.confidence * (companyEnd.test(text) ? 1 : 0.93) * (isLong ? 0.6 : 1) * (isBank ? 0.6 : 1);
  return {
    name: { ...made, value: text.slice(0, longestName), confidence },
    address: address.length === 0 ? null : addressFrom(address, page, confidence),
  };
}

/** The name of a company in a second script below the first. */
function isTranslation(name: readonly Word[], below: readonly Word[] | undefined): boolean {
  const [first, second] = [wordsText(name), wordsText(below ?? [])];
  const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);
  return (
    isHan(first) !== isHan(second) &&
    [first, second].every((text) => companyEnd.test(text)) &&
    !/\d/.test(second)
  );
}

/** How many lines a name takes: narrow boxes break it before "Ltd." or behind "&". */
function wrappedLines(lines: readonly Word[][]): number {
  const [first, second] = [wordsText(lines[0] ?? []), wordsText(lines[1] ?? [])];
  if (lines.length < 2 || /\p{Script=Han}/u.test(first)) return 1;
  const isOpen = /(&|,? (and|y|e|de|del|of|the)|-)$/i.test(first) || /^(&|and |y )/i.test(second);
  const isEnd =
    !companyEnd.test(first) &&
    companyEnd.test(second) &&
    !/\d|^\s*\w+:/.test(second) &&
    second.length < 40 &&
    !/,/.test(first);
  if (onlyLegalForm.test(second) || (isOpen && !/\d/.test(second)) || isEnd) return 2;
  return 1;
}

const isNumberLike = (text: string): boolean => text.replace(/[^\d]/g, '').length > text.length * 0.6;

function addressFrom(words: Word[], page: number, confidence: number): Candidate | null {
  const made = candidateFrom(words, '', page, confidence * 0.97);
  const value = made.rawText
    .replace(/[,;]*\n/g, ', ')
    .replace(/^(add(ress)?|direcci[oó]n|domicilio|地址)\s*[:.]\s*/i, '')
    .replace(/[,;\s]+$/, '');
  return value === '' ? null : { ...made, value };
}

/** A party on a single line: the name ends with the kind of company, or else at the first comma. */
function splitName(words: Word[], isOnly: boolean): { name: Word[]; rest: Word[] } {
  const whole = wordsText(words);
  if (!isOnly && whole.length <= 70) return { name: words, rest: [] };
  const commas = words.flatMap((word, index) => (/[,;，]$/.test(word.text) ? [index] : []));
  const behindCompany = commas.filter(
    (index) =>
      companyEnd.test(words[index]?.text ?? '') &&
      !/^(ltd|limited|inc|llc)/i.test(words[index + 1]?.text ?? ''),
  );
  const cut =
    behindCompany[0] ??
    (whole.length > 45
      ? commas.find((index) => !/^(ltd|limited|inc|llc|s\.)/i.test(words[index + 1]?.text ?? ''))
      : undefined);
  if (cut === undefined || cut === words.length - 1) return { name: words, rest: [] };
  return { name: words.slice(0, cut + 1), rest: words.slice(cut + 1) };
}

/** The party at the head of a page: the first words that look like the name of a company, with what follows. */
export function letterhead(sheet: Sheet): Party | null {
  const height = medianOf(sheet.lines.map((line) => line.box.height));
  const firstLabel = sheet.lines.findIndex((line) =>
    line.cells.some((cell) => labelAtStart(sheet, cell) !== undefined),
  );
  const top = sheet.lines.slice(0, 8).filter((line) => line.box.y < sheet.page.height * 0.25);
  for (const [index, line] of top.entries()) {
    for (const cell of line.cells) {
      const isTitle = titleOf(cell.words) !== null;
      const looksLikeName = companyEnd.test(cell.text) || (index === 0 && cell.box.height > height * 1.2);
      if (isTitle || isForm(sheet, cell) || !looksLikeName || cell.text.length > longestName) continue;
      if (firstLabel >= 0 && index > firstLabel + 1) return null;
      const party = partyFrom(
        { lines: letterheadLines(sheet, cell, index), geometry: 1 },
        sheet.page.number,
        0.72,
      );
      if (party !== null) return party;
    }
  }
  return null;
}

/** Lines of a letterhead that are about centred: one lies within the other, and both ends stand away. */
const isCentred = (one: Box, other: Box): boolean =>
  overlapX(one, other) > 0.95 * Math.min(one.width, other.width) &&
  Math.abs(one.x + one.width / 2 - other.x - other.width / 2) < 0.15 * Math.max(one.width, other.width);

/** The part of a page above this may be a letter's head. */
const headOfLetter = 0.45;

/** The party in the window of a letter: below a line that repeats the name and address of the sender. */
export function addressees(sheet: Sheet, sender: string): Party[] {
  const name = fold(sender);
  return sheet.lines.flatMap((line, index) =>
    line.cells.flatMap((cell) => {
      const text = fold(cell.text);
      const isSender = text.startsWith(name) && text.length > name.length + 8 && /[,·|•–-]\s/.test(cell.text);
      if (!isSender || cell.box.y > sheet.page.height * headOfLetter) return [];
      const party = partyFrom(
        { lines: linesOfWindow(sheet, cell, index), geometry: 1 },
        sheet.page.number,
        0.8,
      );
      return party === null ? [] : [party];
    }),
  );
}

function linesOfWindow(sheet: Sheet, sender: Cell, index: number): Word[][] {
  const lines: Word[][] = [];
  let bottom = bottomOf(sender.box);
  for (const line of sheet.lines.slice(index + 1)) {
    const cell = line.cells.find(({ box }) => Math.abs(box.x - sender.box.x) < 6);
    if (cell === undefined) continue;
    if (cell.box.y - bottom > (lines.length === 0 ? 4 : 1.2) * cell.box.height) break;
    if (!takeLine(sheet, cell, lines)) break;
    bottom = bottomOf(cell.box);
  }
  return lines;
}

function letterheadLines(sheet: Sheet, cell: Cell, index: number): Word[][] {
  const lines = [cell.words];
  let bottom = bottomOf(cell.box);
  for (const line of sheet.lines.slice(index + 1)) {
    const middle = cell.box.x + cell.box.width / 2;
    const next =
      line.cells.find(
        (other) =>
          Math.abs(other.box.x - cell.box.x) < 6 || Math.abs(other.box.x + other.box.width / 2 - middle) < 8,
      ) ?? (line.cells.length === 1 ? line.cells.find(({ box }) => isCentred(box, cell.box)) : undefined);
    if (next === undefined && line.box.y - bottom < cell.box.height) continue;
    if (next === undefined || next.box.y - bottom > 1.3 * next.box.height || titleOf(next.words) !== null)
      break;
    if (!takeLine(sheet, next, lines)) break;
    bottom = bottomOf(next.box);
  }
  return lines;
}
