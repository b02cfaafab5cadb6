import { medianOf } from './geometry.js';
import type { Page } from './model.js';
import { sheetOf } from './sheet.js';
import { fold } from './text.js';

/** The page is divided into so many columns: a label that moves a little stays in its own. */
const columns = 8;
/** The part of the page, from above, where a letterhead stands. */
const headShare = 0.15;
/** Names of a letterhead are larger than the text below. */
const largeText = 1.25;
const longestList = 120;

/**
 * What tells the layout of a document from others: which labels stand in which part of the first page's width, and
 * the large words of the letterhead. Values differ from document to document, so they are no part of it.
 */
export function layoutFeatures(pages: readonly Page[]): string[] {
  const [page] = pages;
  if (page === undefined) return [];
  const labels = sheetOf(page).labels.all.flatMap(({ keys, box }) =>
    keys.map((key) => `${key}@${Math.floor((box.x / page.width) * columns)}`),
  );
  const usual = medianOf(page.words.map(({ box }) => box.height));
  const letterhead = page.words
    .filter(({ box }) => box.y < page.height * headShare && box.height > usual * largeText)
    .filter(({ text }) => text.length > 2 && !/\d/.test(text))
    .map(({ text }) => `head:${fold(text)}`);
  return [...new Set([...labels, ...letterhead])].slice(0, longestList);
}

/** How much two layouts have in common: the shared features by all (Jaccard), 0…1. */
export function layoutSimilarity(one: readonly string[], other: readonly string[]): number {
  const known = new Set(one);
  const shared = other.filter((feature) => known.has(feature)).length;
  const all = known.size + other.length - shared;
  return all === 0 ? 0 : shared / all;
}
