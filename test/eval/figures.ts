import type { CaseKind } from './corpus.js';
import type { CaseResult } from './run.js';
import { tally } from './score.js';

/** Shares between 0 and 1, by what they are about. */
export type Figures = Record<string, Record<string, number>>;

const share = (results: readonly CaseResult[], isGood: (result: CaseResult) => boolean): number =>
  results.length === 0 ? 1 : results.filter(isGood).length / results.length;

const nameOf = ({ case: { type, language, kind } }: CaseResult): string =>
  kind === 'bundle' || kind === 'blank' || kind === 'fault'
    ? `${kind} ${language}`
    : `${type} ${language} ${kind}`;

const reading = (results: readonly CaseResult[]): Record<string, number> => {
  const { precision, recall, typesRight, documents } = tally(results.flatMap((result) => result.scored));
  return { precision, recall, type: typesRight / documents };
};

const isQuiet = ({ lint }: CaseResult): boolean => lint.every(({ read }) => read.falseAlarms.length === 0);
const isFound = ({ lint }: CaseResult): boolean => lint.every(({ read }) => read.missed.length === 0);
const hasNoValues = ({ scored }: CaseResult): boolean => scored.every((each) => each.judgements.length === 0);

/** What is measured for each kind of file. */
const measures: Record<CaseKind, (results: readonly CaseResult[]) => Record<string, number>> = {
  text: (results) => ({ ...reading(results), quiet: share(results, isQuiet) }),
  scan: reading,
  bundle: (results) => ({ ...reading(results), parts: share(results, ({ hasRightParts }) => hasRightParts) }),
  blank: (results) => ({ clean: share(results, hasNoValues) }),
  fault: (results) => ({ found: share(results, isFound) }),
};

export function figuresOf(results: readonly CaseResult[], groupOf = nameOf): Figures {
  const groups = new Map<string, CaseResult[]>();
  for (const result of results) groups.set(groupOf(result), [...(groups.get(groupOf(result)) ?? []), result]);
  return Object.fromEntries(
    [...groups].map(([name, members]) => [name, measures[members[0]?.case.kind ?? 'text'](members)]),
  );
}

/** For the sample, which is too small to be divided by type. */
export const sampleGroup = ({ case: { language, kind } }: CaseResult): string => `${kind} ${language}`;
