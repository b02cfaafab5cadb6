import { unionOf } from './geometry.js';
import type { Line } from './layout.js';
import type { ColumnKey, LabelKey } from './lexicon/index.js';
import type { Label } from './labels.js';
import { documentTypes, type DocumentType, type Word } from './model.js';
import { labelBook, titleBook } from './phrases.js';
import { fold } from './text.js';

/** What labels say about the type of their document. */
const evidence: Record<DocumentType, Partial<Record<LabelKey, number>>> = {
  invoice: {
    invoiceNumber: 2,
    invoiceDate: 2,
    totalAmount: 2,
    paymentTerms: 1.5,
    currency: 1,
    seller: 1,
    buyer: 1,
    subtotal: 1,
    tax: 0.5,
    incoterm: 0.5,
    bareTotal: 0.5,
    freight: 0.5,
  },
  packing_list: {
    packingListNumber: 4,
    totalPackages: 1,
    netWeight: 1,
    grossWeight: 1,
    shipmentDate: 0.5,
    marks: 0.5,
    volume: 0.5,
  },
  bill_of_lading: {
    billOfLadingNumber: 3,
    vesselName: 1,
    vesselVoyage: 1.5,
    voyageNumber: 1,
    notifyParty: 1.5,
    portOfLoading: 1,
    portOfDischarge: 1,
    placeOfReceipt: 1,
    placeOfDelivery: 0.5,
    freightTerms: 1,
    numberOfOriginals: 2,
    shippedOnBoardDate: 2,
    containerNumbers: 0.5,
    sealNumbers: 0.5,
    carrier: 0.5,
  },
  certificate_of_origin: {
    certificateNumber: 2.5,
    originCriterion: 3,
    countryOfOrigin: 1,
    issuingBody: 2,
    packagesAndGoods: 2,
    transportDetails: 1.5,
    shipper: 0.5,
    exportCountry: 0.5,
  },
};

/** What a table with prices and amounts says for an invoice. */
const pricedTable = 1;

/** The type of a document and how sure that is; null when it is none of them. */
export interface TypeGuess {
  type: DocumentType | null;
  confidence: number;
}

/** A title on a page: the name of a document in words of their own. */
export interface Title {
  type: DocumentType | 'other';
  /** How much it looks like a title, from 0 to 1. */
  weight: number;
}

/** The titles on a page: nothing else is in their cell, most stand high up and are large. */
export function findTitles(lines: readonly Line[], pageHeight: number, textHeight: number): Title[] {
  return lines.flatMap((line, index) => {
    const titles: Title[] = [];
    const isHigh = line.box.y < pageHeight * 0.35;
    const whole = line.cells.flatMap((cell) => cell.words);
    const groups = line.cells.length > 1 ? [whole, ...line.cells.map((cell) => cell.words)] : [whole];
    const below = lines[index + 1];
    if (below !== undefined && below.cells.length === 1 && line.cells.length === 1)
      groups.push([...whole, ...(below.cells[0]?.words ?? [])]);
    for (const words of groups) {
      const isLarge = unionOf(words.slice(0, 1).map((word) => word.box)).height > textHeight * 1.25;
      const type = titleOf(words) ?? (isLarge && isHigh ? titleWithin(words) : null);
      if (type === null) continue;
      // "INVOICE NO.: 4471" stands on packing lists too.
      const isLabel = words.some(({ text }) => text.endsWith(':'));
      const isNumbered = numbered.test(words.map(({ text }) => text).join(' '));
      const doubt = isLabel ? 0.6 : isNumbered ? 0.8 : 1;
      const isFirst = index === 0 && line.cells.length === 1;
      const size = isLarge ? 0.55 : isFirst ? 0.45 : 0.2;
      titles.push({ type, weight: (size + (isHigh ? 0.45 : 0.05)) * doubt });
    }
    return titles;
  });
}

const numbered = /\s(no\b|n[.º°]|nr\b|#).*$/i;

/** The type of document that words name; null when they are no title. */
export const titleOf = (words: readonly Word[]): Title['type'] | null => {
  const text = words.map((word) => word.text).join(' ');
  if (text.length > 110 || words.at(-1)?.text.endsWith(':')) return null;
  // "商业发票 COMMERCIAL INVOICE", "CERTIFICATE OF ORIGIN No. 22", "INVOICE (ORIGINAL)"
  const plain = text.replace(
    /\((original|copy|copia|non-negotiable|not negotiable|正本|副本)\)|\b(original|copy|non-negotiable)\b/gi,
    '',
  );
  const exact = titleBook.find(fold(plain));
  if (exact !== undefined) return exact[0] ?? null;
  const halves = [
    plain,
    plain.replace(/\p{Script=Han}+/gu, ' '),
    plain.replace(/[^\p{Script=Han}]+/gu, ''),
    ...plain.split(/\s[/|–-]\s/),
  ].flatMap((half) => [half, half.replace(numbered, '')]);
  // "PACKING LIST/WEIGHT MEMO" is two titles of one document.
  const parts = plain.split('/').map((part) => titleBook.exact(fold(part)));
  if (parts.length > 1 && parts.every((keys) => keys !== undefined)) return parts[0]?.[0] ?? null;
  for (const half of halves) {
    const keys = half.trim() === '' || half === plain ? undefined : titleBook.exact(fold(half));
    if (keys !== undefined) return keys[0] ?? null;
  }
  return null;
};

/** Words around the name of a document in its title: "Final Bill of Lading", "Packing List Meridian". */
const mostAround = 2;

/** The type of document that large words name together with one or two others. */
function titleWithin(words: readonly Word[]): Title['type'] | null {
  if (words.at(-1)?.text.endsWith(':') || labelBook.find(fold(words.map(({ text }) => text).join(''))))
    return null;
  for (let around = 1; around <= mostAround; around += 1) {
    for (const part of [words.slice(around), words.slice(0, -around)]) {
      const keys = part.length < 2 ? undefined : titleBook.exact(fold(part.map(({ text }) => text).join('')));
      if (keys !== undefined) return keys[0] ?? null;
    }
  }
  return null;
}

/** The type by its titles and by its labels. */
export function detectType(
  titles: readonly Title[],
  labels: readonly Label[],
  heads: ReadonlySet<ColumnKey>,
): TypeGuess {
  const keys = new Set(labels.flatMap((label) => label.keys));
  const scores = documentTypes.map((type) => {
    const table = evidence[type];
    const labelScore =
      [...keys].reduce((sum, key) => sum + (table[key] ?? 0), 0) +
      (type === 'invoice' && heads.has('unitPrice') && heads.has('amount') ? pricedTable : 0);
    const titleScore = Math.max(
      0,
      ...titles.filter((title) => title.type === type).map((title) => title.weight),
    );
    return { type, score: titleScore * 10 + labelScore, labelScore, titleScore };
  });
  const other = Math.max(0, ...titles.filter((title) => title.type === 'other').map((title) => title.weight));
  scores.sort((a, b) => b.score - a.score);
  const [best, second] = scores;
  if (best === undefined) return { type: null, confidence: 0 };
  const isNamed = best.titleScore >= 0.5 && best.titleScore >= other && best.labelScore >= 0.5;
  const isPlain =
    best.titleScore + 0.3 > other && best.labelScore >= 5.5 && best.score - (second?.score ?? 0) >= 1.5;
  if (!isNamed && !isPlain) return { type: null, confidence: Math.min(0.6, 0.3 + other * 0.3) };
  const lead = (best.score - (second?.score ?? 0)) / Math.max(best.score, 1);
  return {
    type: best.type,
    confidence: Math.min(0.99, 0.55 + 0.25 * Math.min(1, best.titleScore) + 0.3 * lead),
  };
}
