import { candidateFrom } from './candidates.js';
import type { Label } from './labels.js';
import type { Candidate, Word } from './model.js';
import { parsePlace } from './parse-places.js';
import { cellsRight, type Sheet } from './sheet.js';
import { fold } from './text.js';

const fromLabel = /^(from|shippedfrom|shipmentfrom|desde|从|從|自|由)$/;
const toLabel = /^(to|shippedto|shipmentto|hasta|至|到)$/;
/** "SHIPPED FROM NINGBO TO HAMBURG BY SEA" in one cell. */
const sentence =
  /^(?:(?:shipped|shipment|transport(?:ed)?|sailing|by (?:sea|vessel|ship|air)|per \S+)[\s,:]+)?from\s*:?\s*(.{3,40}?)[\s,]+to\s*:?\s+(.{3,40}?)(?:[\s,]+(?:by|via|per|on|with)\b.*)?[.;]?$/i;
const chineseSentence =
  /^(?:海运|海運|由|从|從|自)\s*:?\s*(\p{Script=Han}{2,8}?)(?:港)?\s*(?:运往|運往|至|到)\s*:?\s*(\p{Script=Han}{2,8}?)(?:港)?$/u;

/** Less sure than labels that name the ports. */
const labelled = 0.8;
const spoken = 0.7;

/** Ports that a route names: "From: Ningbo  To: Hamburg". */
export function routePorts(sheets: readonly Sheet[], field: string): Candidate[] {
  if (field !== 'portOfLoading' && field !== 'portOfDischarge') return [];
  const end = field === 'portOfLoading' ? 0 : 1;
  return sheets.flatMap((sheet) => [
    ...pairsOn(sheet).flatMap((pair) => portFrom(pair[end], sheet, labelled)),
    ...sentencesOn(sheet).flatMap((pair) => portFrom(pair[end], sheet, spoken)),
  ]);
}

const portFrom = (words: readonly Word[], sheet: Sheet, confidence: number): Candidate[] => {
  const parsed = parsePlace(words.map((word) => word.text).join(' '));
  if (parsed === null || parsed.quality < 0.9) return [];
  return [candidateFrom(words, parsed.value, sheet.page.number, confidence * parsed.quality)];
};

/** The values of a label "from" and a label "to" on the same line. */
function pairsOn(sheet: Sheet): [Word[], Word[]][] {
  const plain = (label: Label): string => fold(label.text);
  return sheet.labels.all.flatMap((from): [Word[], Word[]][] => {
    if (!fromLabel.test(plain(from))) return [];
    const to = sheet.labels.all.find(
      (other) => Math.abs(other.line - from.line) <= 1 && other !== from && toLabel.test(plain(other)),
    );
    if (to === undefined) return [];
    const [start, end] = [valueOf(sheet, from), valueOf(sheet, to)];
    return start.length === 0 || end.length === 0 ? [] : [[start, end]];
  });
}

const valueOf = (sheet: Sheet, label: Label): Word[] =>
  label.inline.length > 0 ? label.inline : (cellsRight(sheet, label)[0]?.words ?? []);

function sentencesOn(sheet: Sheet): [Word[], Word[]][] {
  return sheet.lines.flatMap((line) =>
    line.cells.flatMap((cell): [Word[], Word[]][] => {
      const match = sentence.exec(cell.text) ?? chineseSentence.exec(cell.text);
      if (match === null) return [];
      return [[wordsOf(cell.words, match[1] ?? ''), wordsOf(cell.words, match[2] ?? '')]];
    }),
  );
}

/** A part of a cell as words: its text with the box of the whole cell. */
const wordsOf = (words: readonly Word[], text: string): Word[] => {
  const [first] = words;
  return first === undefined || text === '' ? [] : [{ ...first, text }];
};
