import { fieldParsers } from './field-parsers.js';
import { schemas } from './field-schema.js';
import { confidenceOf, middleOf, overlapX, rightOf, textOf, unionOf } from './geometry.js';
import { isLabelText } from './labels.js';
import type { Box, Candidate, DocumentType, FieldContent, Language, Page, Word } from './model.js';
import { parseAs } from './parsers.js';
import { isFormText } from './phrases.js';
import { type Anchor, anchorsOf, findAnchor, isLeftOf, movedWith } from './place-anchors.js';
import { type MarkedPage, markPage, type Segment } from './place-segments.js';
import { fold } from './text.js';
import { createFinder, type FoundPlace } from './value-finder.js';

/** Where a field stands on a page, and what tells that place on other pages of the layout. */
export interface FieldPlace {
  /** From 1. */
  page: number;
  box: Box;
  anchors: Anchor[];
  /** What its text is made of, such as `A-9` for `HT-7001`. */
  shape: string;
  /** Whether it began and ended its cell: then the next value does so too, however long it is. */
  isFromStart: boolean;
  isToEnd: boolean;
  /** Whether it stood nowhere else: of two equal values nobody can tell which one was meant. */
  isLone: boolean;
}

/** What stands at the place of a field, and whether its label has told that place beyond doubt. */
export interface PlacedValue {
  candidate: Candidate;
  isSure: boolean;
}

/** A value beside the label that it was shown beside. */
const sureConfidence = 0.9;
/** A value where another once stood: it looks like a value of the field, but nothing announces it. */
const unsureConfidence = 0.5;
/** Behind such a word another part begins, such as an address behind a name. */
const endsPart = /[,;:]$/;
/** The next line of a block begins so close below, in heights. */
const blockGap = 1.2;
/** And so exactly at the same place, in points. */
const blockEdge = 3;

/** The kinds of characters of a text in their order; how many there are of a kind doesn't count. */
export const shapeOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{L}+/gu, 'A')
    .replace(/\d[\d.,]*/g, '9')
    .replace(/A(\W?A)+/g, 'A')
    .replace(/\s+/g, ' ')
    .trim();

const fieldsOfBlocks = (type: DocumentType): ReadonlySet<string> =>
  new Set([
    ...Object.entries(schemas[type].fields).flatMap(([name, { isBlock }]) => (isBlock ? [name] : [])),
    ...schemas[type].parties.flatMap(({ addressField }) => addressField ?? []),
  ]);

/** The segments in the lines that a box reaches over, from top to bottom. */
const segmentsIn = (page: MarkedPage, box: Box): Segment[] =>
  page.segments.filter(({ box: own }) => {
    const least = Math.min(0.3 * Math.min(own.width, box.width), own.height);
    return middleOf(own) > box.y && middleOf(own) < box.y + box.height && overlapX(own, box) >= least;
  });

/** The lines that follow a block without a gap, as far as they begin where it began. */
function continued(page: MarkedPage, segments: readonly Segment[], isLabelledLeft: boolean): Segment[] {
  const all: Segment[] = [];
  for (const segment of segments) {
    const last = all.at(-1);
    if (last && segment.line !== last.line && !isNext(last, segment)) break;
    all.push(segment);
  }
  const [first] = all;
  for (let last = all.at(-1); first && last;) {
    const before: Segment = last;
    const next = page.segments.find(
      (other) =>
        other.line > before.line && isNext(before, other) && Math.abs(other.box.x - first.box.x) < blockEdge,
    );
    if (next === undefined || isOfForm(page, next, isLabelledLeft)) break;
    all.push(next);
    last = next;
  }
  return all;
}

/** A line of the form: one that is a label or an instruction, or that has a label of its own. */
const isOfForm = ({ marks }: MarkedPage, { words, box }: Segment, isLabelledLeft: boolean): boolean =>
  isLabelText(words) ||
  isFormText(textOf(words)) ||
  (isLabelledLeft && marks.some((mark) => mark.isLabel && isLeftOf(mark.box, box)));

const isLabelledLeft = ({ anchors: [nearest], box }: FieldPlace): boolean =>
  nearest !== undefined && isLeftOf(nearest.box, box);

const isNext = (before: Segment, { box }: Segment): boolean =>
  box.y - before.box.y - before.box.height < blockGap * before.box.height && box.y > before.box.y;

/** The part of a segment that is the value: the rest stands before it, or begins another part. */
function wordsOf(
  { words }: Segment,
  box: Box,
  { isFromStart, isToEnd }: Pick<FieldPlace, 'isFromStart' | 'isToEnd'>,
): Word[] {
  const start = isFromStart ? 0 : words.findIndex((word) => word.box.x + word.box.width / 2 > box.x - 2);
  if (start < 0) return [];
  const rest = words.slice(start);
  const end = isToEnd ? -1 : rest.findIndex(({ text }) => endsPart.test(text));
  return end < 0 ? rest : rest.slice(0, end + 1);
}

/** Looks for the places of fields on the pages of a document, and reads what stands there. */
export interface Places {
  /** Where a value of a field stands, in whatever spelling; null when it can't be read there again. */
  find: (field: string, value: FieldContent) => FieldPlace | null;
  /** What tells a place that is known by its box. */
  describe: (page: number, box: Box) => FieldPlace | null;
  /** What a field's parser makes of the words at a place; null when they aren't such a value. */
  read: (field: string, place: FieldPlace) => PlacedValue | null;
  /** Whether a box on a page is at a place. */
  isAt: (place: FieldPlace, page: number, box: Box) => boolean;
}

/** Lays the pages out once for all fields. */
export function createPlaces(pages: readonly Page[], type: DocumentType, language: Language): Places {
  const parsers = fieldParsers(type);
  const blocks = fieldsOfBlocks(type);
  const marked = pages.map(markPage);
  const hints = { language, label: '' };

  function describe(number: number, box: Box, isLone = true): FieldPlace | null {
    const page = marked.find((each) => each.number === number);
    const segments = page === undefined ? [] : segmentsIn(page, box);
    const [first] = segments;
    const last = segments.at(-1);
    if (page === undefined || !first || !last) return null;
    return {
      page: number,
      box,
      anchors: anchorsOf(page, box, first.box.height),
      shape: shapeOf(textOf(segments.flatMap(({ words }) => words.filter((word) => isIn(word, box))))),
      isFromStart: box.x - first.box.x < 2,
      isToEnd: rightOf(last.box) - rightOf(box) < 2 || segments.length > 1,
      isLone,
    };
  }

  /**
   * Of several equal values the one with a label beside it, if it is the only such one. A label above them says
   * little: it may be the head of a column, of which one row or the sum is meant.
   */
  function placeOf({ page, box, rawText }: FoundPlace): FieldPlace | null {
    const equal = marked.flatMap((each) =>
      boxesOf(each, rawText).flatMap((own) => describe(each.number, own) ?? []),
    );
    const labelled = equal.filter((place) => place.anchors[0]?.isLabel === true && isLabelledLeft(place));
    const [only] = labelled.length === 1 ? labelled : equal;
    if (only && (labelled.length === 1 || equal.length === 1)) return only;
    const last = equal.at(-1);
    return last === undefined ? describe(page, box) : { ...last, isLone: false };
  }

  function readAt(page: MarkedPage, field: string, place: FieldPlace, box: Box): Candidate | null {
    const parser = parsers.get(field);
    if (parser === undefined) return null;
    const inside = segmentsIn(page, box);
    const segments =
      blocks.has(field) && place.isToEnd ? continued(page, inside, isLabelledLeft(place)) : inside;
    const words = segments.flatMap((segment) => wordsOf(segment, box, place));
    const rawText = textOf(words).replace(endsPart, '');
    if (words.length === 0 || isLabelText(words) || isFormText(rawText)) return null;
    const parsed = parseAs(parser, rawText, hints);
    if (parsed === null) return null;
    const found = unionOf(words.map((word) => word.box));
    return { value: parsed.value, rawText, page: page.number, box: found, confidence: confidenceOf(words) };
  }

  /** The page that it was on first: a table that grew may have pushed it to another. */
  const inOrder = (number: number): MarkedPage[] =>
    [...marked].sort((a, b) => Math.abs(a.number - number) - Math.abs(b.number - number));

  /** Where a place is by each of its anchors, the nearest first. */
  const foundBy = ({ page: number, box, anchors }: FieldPlace) =>
    anchors.flatMap((anchor) =>
      inOrder(number).flatMap((page) => {
        const found = findAnchor(page, anchor);
        return found ? [{ page, box: movedWith(box, anchor, found.box), isClear: found.isClear }] : [];
      }),
    );

  function read(field: string, place: FieldPlace): PlacedValue | null {
    for (const { page, box, isClear } of foundBy(place)) {
      const candidate = readAt(page, field, place, box);
      if (candidate === null) continue;
      const isSure = place.isLone && isClear && fits(candidate, place, parsers.get(field));
      return { candidate: weighed(candidate, isSure), isSure };
    }
    const page = marked.find(({ number }) => number === place.page);
    const candidate = page ? readAt(page, field, place, place.box) : null;
    if (candidate === null || shapeOf(candidate.rawText) !== place.shape) return null;
    return { candidate: weighed(candidate, false), isSure: false };
  }

  return {
    describe,
    read,
    isAt(place, number, box) {
      const [nearest] = foundBy(place);
      return nearest !== undefined && nearest.page.number === number && overlaps(nearest.box, box);
    },
    find(field, value) {
      const parser = parsers.get(field);
      if (parser === undefined) return null;
      const text = Array.isArray(value) ? value.join(' ') : String(value);
      const found = createFinder(pages)({ text, parser, value, hints });
      const place = found && placeOf(found);
      const again = place && read(field, place);
      return again !== null && isAlike(again.candidate.value, value) ? place : null;
    },
  };
}

/** Where a text stands in the segments of a page. A text over several lines is found by its box alone. */
function boxesOf({ segments }: MarkedPage, text: string): Box[] {
  const wanted = fold(text);
  return segments.flatMap(({ words }) => {
    for (let start = 0; start < words.length; start += 1) {
      let joined = '';
      for (let end = start; end < words.length && joined.length < wanted.length; end += 1) {
        joined += fold(words[end]?.text ?? '');
        if (joined === wanted) return [unionOf(words.slice(start, end + 1).map((word) => word.box))];
      }
    }
    return [];
  });
}

const isIn = ({ box }: Word, outer: Box): boolean =>
  box.x + box.width / 2 > outer.x - 2 &&
  box.x + box.width / 2 < rightOf(outer) + 2 &&
  middleOf(box) > outer.y &&
  middleOf(box) < outer.y + outer.height;

/** Half of the smaller one lies in the other. */
function overlaps(one: Box, other: Box): boolean {
  const width = overlapX(one, other);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  const smaller = Math.min(one.width * one.height, other.width * other.height);
  return width > 0 && height > 0 && width * height > smaller / 2;
}

const weighed = (candidate: Candidate, isSure: boolean): Candidate => ({
  ...candidate,
  confidence: candidate.confidence * (isSure ? sureConfidence : unsureConfidence),
});

/** Numbers of documents keep their pattern; what other values look like says little. */
const fits = ({ rawText }: Candidate, { shape }: FieldPlace, parser: string | undefined): boolean =>
  parser !== 'identifier' || shapeOf(rawText) === shape;

/** Equal but for case, accents and punctuation: a person may have typed it in another way. */
const isAlike = (one: FieldContent, other: FieldContent): boolean =>
  typeof one === 'number' || typeof other === 'number'
    ? one === other
    : fold(String(one)) === fold(String(other));
