import type { DocumentType, Language, Page } from '../../../src/features/reading/index.js';
import { pageOf, type Placed } from '../../support/hand-pages.js';
import type { DocumentTruth, Expected, ExpectedFields } from '../generate/truth.js';

/** A value, or a value with other spellings of it. */
type Told = Expected['value'] | Expected;

/** A document as it is laid out, with what stands on it. */
export interface HeldOutForm {
  name: string;
  type: DocumentType;
  language: Language;
  pages: Drawn[];
  fields: Record<string, Told>;
  lineItems?: Record<string, Told>[];
}

/** A part of a page. Lengths are in points. */
export interface Drawn {
  texts: { filled: Placed | null; blank: Placed | null }[];
}

/** How the columns and lines of a drawing become places on the page. */
export interface Grid {
  x?: number;
  y?: number;
  /** Width of a column; a Han character takes two. */
  dx?: number;
  /** Height of a line. */
  dy?: number;
  size?: number;
  /** Size of what is printed on the form; the same as the values when it isn't given. */
  labelSize?: number;
}

/** Braces and marks take no room. */
const columnsIn = (text: string): number =>
  Array.from(text.replace(/[{}>]/g, '')).reduce(
    (sum, each) => sum + (/[\p{Script=Han}：（），。、／]/u.test(each) ? 2 : 1),
    0,
  );

const widthOf = ([, , text, size = 9]: Placed): number =>
  pageOf([[0, 0, text, size]]).words.reduce((right, { box }) => Math.max(right, box.x + box.width), 0);

/**
 * Places the lines of a drawing. Two spaces separate texts; `{…}` is filled in, and everything else is printed on the
 * form; `>` before a text makes it end at its last column instead of starting at its first.
 */
export function draw(picture: string, grid: Grid = {}): Drawn {
  const { x = 24, y = 30, dx = 5.2, dy = 12, size = 8, labelSize = size } = grid;
  const texts: Drawn['texts'] = [];
  picture.split('\n').forEach((line, row) => {
    for (const found of line.matchAll(/\S+(?: \S+)*/g)) {
      const [raw] = found;
      const column = columnsIn(line.slice(0, found.index));
      const place = (text: string, height: number): Placed | null => {
        const shown = text.replace(/^>/, '').trim();
        if (shown === '') return null;
        const placed: Placed = [x + column * dx, y + row * dy, shown, height];
        if (raw.startsWith('>')) placed[0] = x + (column + columnsIn(raw)) * dx - widthOf(placed);
        return placed;
      };
      const isValue = raw.includes('{');
      texts.push({
        filled: place(raw.replace(/[{}]/g, ''), isValue ? size : labelSize),
        blank: place(raw.replace(/\{[^}]*\}?/g, ''), labelSize),
      });
    }
  });
  return { texts };
}

const placesOf = ({ texts }: Drawn, key: 'filled' | 'blank'): Placed[] =>
  texts.flatMap((text) => (text[key] === null ? [] : [text[key]]));

/** The pages of a form, filled in or blank. */
export const pagesOf = ({ pages }: HeldOutForm, key: 'filled' | 'blank'): Page[] =>
  pages.map((page, index) => pageOf(placesOf(page, key), index + 1));

const expected = (fields: Record<string, Told>): ExpectedFields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, told]) => [
      name,
      typeof told === 'object' && !Array.isArray(told) ? told : { value: told },
    ]),
  );

/** What a reader should say about a form. */
export function truthOf(form: HeldOutForm, isBlank = false): DocumentTruth {
  return {
    type: form.type,
    language: form.language,
    layout: form.name,
    fields: isBlank ? {} : expected(form.fields),
    lineItems: isBlank ? [] : (form.lineItems ?? []).map(expected),
    pages: form.pages.map((_, index) => index + 1),
    isBlank,
    faults: [],
  };
}
