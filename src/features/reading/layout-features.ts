import { rightOf } from './geometry.js';
import type { Label } from './label-match.js';
import type { Page } from './model.js';
import { type Sheet, sheetOf } from './sheet.js';
import { fold } from './text.js';

/** The page is divided into so many columns: a label that moves a little stays in its own. */
const columns = 8;
/** The part of the page, from above, where a letterhead stands. */
const headShare = 0.12;
const longestList = 240;

/**
 * What tells the layout of a document from others: what the labels of the first page are called, in which part of
 * its width they stand, which one follows which, and the words of the letterhead. Values differ from document to
 * document, so they are no part of it.
 */
export function layoutFeatures(pages: readonly Page[]): string[] {
  const [page] = pages;
  if (page === undefined) return [];
  const sheet = sheetOf(page);
  const labels = sheet.labels.all.flatMap(({ keys, box, text }) => [
    ...keys.map((key) => `${key}@${Math.floor((box.x / page.width) * columns)}`),
    `text:${fold(text)}`,
  ]);
  return [...new Set([...labels, ...orderOf(sheet), ...letterheadOf(sheet)])].slice(0, longestList);
}

/** Heads of columns are left out: a page that begins with the table has them elsewhere. */
function orderOf({ labels, heads, lines }: Sheet): string[] {
  const isHead = ({ line, cell }: Label): boolean => {
    const own = lines[line]?.cells[cell];
    return own !== undefined && heads.has(own);
  };
  const strong = labels.all.filter((label) => label.isStrong && !isHead(label));
  return strong.slice(1).map(({ keys }, index) => `${strong[index]?.keys[0]}>${keys[0]}`);
}

/** Words at the head of the page before any label, such as the name of who writes: what follows one is a value. */
function letterheadOf({ page, labels }: Sheet): string[] {
  const isAnnounced = (box: Label['box']): boolean =>
    labels.all.some(({ box: label }) => box.y + box.height > label.y && rightOf(box) > label.x);
  return page.words
    .filter(({ text, box }) => box.y < page.height * headShare && text.length > 2 && !/\d/.test(text))
    .filter(({ box }) => !isAnnounced(box))
    .map(({ text }) => `head:${fold(text)}`);
}

/** How much two layouts have in common: the shared features by all (Jaccard), 0…1. */
export function layoutSimilarity(one: readonly string[], other: readonly string[]): number {
  const known = new Set(one);
  const shared = other.filter((feature) => known.has(feature)).length;
  const all = known.size + other.length - shared;
  return all === 0 ? 0 : shared / all;
}
