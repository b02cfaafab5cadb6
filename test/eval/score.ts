import type {
  DocumentType,
  ExtractedFields,
  Extraction,
  FieldContent,
  Language,
} from '../../src/features/reading/index.js';
import { isSame, type Kind, likeness, plain } from './compare.js';
import type { DocumentTruth, ExpectedFields } from './generate/truth.js';

export type Verdict = 'correct' | 'wrong' | 'missing' | 'invented';

export interface Judgement {
  field: string;
  verdict: Verdict;
  truth: FieldContent | null;
  read: FieldContent | null;
}

/** A document with what the reader made of it. */
export interface Scored {
  file: string;
  type: DocumentType;
  language: Language;
  kind: Kind;
  layout: string;
  isBlank: boolean;
  typeRead: DocumentType | null;
  judgements: Judgement[];
}

function judgeFields(read: ExtractedFields, truth: ExpectedFields, kind: Kind, prefix = ''): Judgement[] {
  const judgements: Judgement[] = [];
  for (const [name, expected] of Object.entries(truth)) {
    const found = read[name];
    const field = `${prefix}${name}`;
    if (found !== undefined) {
      const verdict = isSame(name, found.value, expected, kind) ? 'correct' : 'wrong';
      if (verdict === 'correct' && expected.isOptional === true) continue;
      judgements.push({ field, verdict, truth: expected.value, read: found.value });
    } else if (expected.isOptional !== true) {
      judgements.push({ field, verdict: 'missing', truth: expected.value, read: null });
    }
  }
  for (const [name, { value }] of Object.entries(read)) {
    if (truth[name] === undefined)
      judgements.push({ field: `${prefix}${name}`, verdict: 'invented', truth: null, read: value });
  }
  return judgements;
}

const rowLikeness = (read: ExtractedFields, truth: ExpectedFields): number =>
  Object.entries(truth).reduce((sum, [name, expected]) => {
    const found = read[name];
    if (found === undefined) return sum;
    if (name === 'description') return sum + likeness(plain(found.value), plain(expected.value));
    return sum + (isSame(name, found.value, expected, 'scan') ? 1 : 0);
  }, 0);

/** Pairs the rows in their order so that as much as possible agrees; a row that was missed costs only itself. */
function alignRows(
  read: readonly ExtractedFields[],
  truth: readonly ExpectedFields[],
): [number | null, number | null][] {
  const best = Array.from({ length: read.length + 1 }, () => new Array<number>(truth.length + 1).fill(0));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const gain = (i: number, j: number): number => rowLikeness(read[i] ?? {}, truth[j] ?? {}) + 0.01;
  for (let i = read.length - 1; i >= 0; i -= 1) {
    for (let j = truth.length - 1; j >= 0; j -= 1)
      best[i]![j] = Math.max(at(i + 1, j), at(i, j + 1), at(i + 1, j + 1) + gain(i, j));
  }
  const pairs: [number | null, number | null][] = [];
  let [i, j] = [0, 0];
  while (i < read.length || j < truth.length) {
    const isPair = i < read.length && j < truth.length && at(i, j) === at(i + 1, j + 1) + gain(i, j);
    const isExtra = !isPair && i < read.length && at(i, j) === at(i + 1, j);
    pairs.push(isPair ? [i, j] : isExtra ? [i, null] : [null, j]);
    i += isPair || isExtra ? 1 : 0;
    j += isExtra ? 0 : 1;
  }
  return pairs;
}

function judgeRows(
  read: readonly ExtractedFields[],
  truth: readonly ExpectedFields[],
  kind: Kind,
): Judgement[] {
  return alignRows(read, truth).flatMap(([i, j]) =>
    judgeFields(
      i === null ? {} : (read[i] ?? {}),
      j === null ? {} : (truth[j] ?? {}),
      kind,
      `lineItems/${j ?? `read-${i}`}/`,
    ),
  );
}

/** Judges one document field by field. A document that wasn't found has only missing fields. */
export function scoreDocument(
  file: string,
  extraction: Extraction | null,
  truth: DocumentTruth,
  kind: Kind,
): Scored {
  const { type, language, layout, isBlank } = truth;
  const judgements = [
    ...judgeFields(extraction?.fields ?? {}, truth.fields, kind),
    ...judgeRows(extraction?.lineItems ?? [], truth.lineItems, kind),
  ];
  return {
    file,
    type,
    language,
    kind,
    layout,
    isBlank,
    typeRead: extraction?.documentType ?? null,
    judgements,
  };
}

export interface Tally {
  documents: number;
  typesRight: number;
  correct: number;
  wrong: number;
  missing: number;
  invented: number;
  precision: number;
  recall: number;
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

export function tally(scored: readonly Scored[]): Tally {
  const all = scored.flatMap((each) => each.judgements);
  const count = (verdict: Verdict): number => all.filter((each) => each.verdict === verdict).length;
  const [correct, wrong, missing, invented] = [
    count('correct'),
    count('wrong'),
    count('missing'),
    count('invented'),
  ];
  return {
    documents: scored.length,
    typesRight: scored.filter((each) => each.typeRead === each.type).length,
    correct,
    wrong,
    missing,
    invented,
    precision: share(correct, correct + wrong + invented),
    recall: share(correct, correct + wrong + missing),
  };
}

/** The figures of each group, by the group's name. */
export function tallyBy(scored: readonly Scored[], nameOf: (each: Scored) => string): Map<string, Tally> {
  const groups = new Map<string, Scored[]>();
  for (const each of scored) groups.set(nameOf(each), [...(groups.get(nameOf(each)) ?? []), each]);
  return new Map([...groups].map(([name, members]) => [name, tally(members)]));
}
