import type { LintVerdict } from './lint.js';
import type { CaseResult } from './run.js';
import { type Scored, type Tally, tallyBy } from './score.js';

const percent = (value: number): string => (100 * value).toFixed(1).padStart(6);

function tableOf(title: string, groups: Map<string, Tally>): string[] {
  const width = Math.max(title.length, ...[...groups.keys()].map((name) => name.length));
  const head = `${title.padEnd(width)}   docs  type%  prec%   rec%  correct  wrong  missing  invented`;
  const rows = [...groups].map(([name, each]) => {
    const { documents, typesRight, precision, recall, correct, wrong, missing, invented } = each;
    const counts = [correct, wrong, missing, invented].map(String);
    const [a = '', b = '', c = '', d = ''] = counts;
    return `${name.padEnd(width)} ${String(documents).padStart(6)} ${percent(typesRight / documents)} ${percent(precision)} ${percent(recall)} ${a.padStart(8)} ${b.padStart(6)} ${c.padStart(8)} ${d.padStart(9)}`;
  });
  return [head, '-'.repeat(head.length), ...rows, ''];
}

const withoutRows = (field: string): string => field.replace(/lineItems\/[^/]+\//, 'lineItems/*/');

/** The fields with most faults first. */
function fieldTable(scored: readonly Scored[]): string[] {
  const counts = new Map<string, { correct: number; wrong: number; missing: number; invented: number }>();
  for (const each of scored) {
    for (const { field, verdict } of each.judgements) {
      const name = `${each.type} ${withoutRows(field)}`;
      const count = counts.get(name) ?? { correct: 0, wrong: 0, missing: 0, invented: 0 };
      count[verdict] += 1;
      counts.set(name, count);
    }
  }
  const faults = (count: { wrong: number; missing: number; invented: number }): number =>
    count.wrong + count.missing + count.invented;
  const rows = [...counts]
    .filter(([, count]) => faults(count) > 0)
    .sort(([, a], [, b]) => faults(b) - faults(a));
  return [
    'fields with faults                                  correct  wrong  missing  invented',
    '-'.repeat(82),
    ...rows
      .slice(0, 40)
      .map(
        ([name, { correct, wrong, missing, invented }]) =>
          `${name.padEnd(50)} ${String(correct).padStart(8)} ${String(wrong).padStart(6)} ${String(missing).padStart(8)} ${String(invented).padStart(9)}`,
      ),
    '',
  ];
}

/** How often each rule did something, most often first. */
function ruleCounts(rules: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const rule of rules) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const sorted = [...counts].sort(([, a], [, b]) => b - a);
  return sorted.length === 0 ? 'none' : sorted.map(([rule, count]) => `${rule} ${count}`).join(', ');
}

/** What the checks made of the documents: as they were read, and as they are. */
function lintLines(results: readonly CaseResult[]): string[] {
  const right = results.filter((result) => result.case.kind === 'text');
  const faulty = results.filter((result) => result.case.kind === 'fault');
  const verdicts = (of: readonly CaseResult[], key: 'read' | 'perfect'): LintVerdict[] =>
    of.flatMap(({ lint }) => lint.map((each) => each[key]));
  const quiet = (list: readonly LintVerdict[]): number =>
    list.filter((each) => each.falseAlarms.length === 0).length;
  const found = (list: readonly LintVerdict[]): number =>
    list.filter((each) => each.missed.length === 0).length;
  return (['read', 'perfect'] as const).flatMap((key) => {
    const [correct, wrong] = [verdicts(right, key), verdicts(faulty, key)];
    return [
      `lint, ${key === 'read' ? 'on what was read' : 'on the truth'}`,
      `  no error or warning on ${quiet(correct)} of ${correct.length} correct documents; false alarms: ${ruleCounts(correct.flatMap((each) => each.falseAlarms))}`,
      `  planted fault reported on ${found(wrong)} of ${wrong.length} documents; missed: ${ruleCounts(wrong.flatMap((each) => each.missed))}`,
      `  on these, other errors and warnings: ${ruleCounts(wrong.flatMap((each) => each.falseAlarms))}`,
    ];
  });
}

const isReading = (result: CaseResult): boolean => result.case.kind === 'text' || result.case.kind === 'scan';

/** Blank forms with the values that were found on them all the same. */
function blankLines(results: readonly CaseResult[]): string[] {
  const blanks = results.filter((result) => result.case.kind === 'blank');
  const invented = blanks.filter(({ scored }) => scored.some((each) => each.judgements.length > 0));
  return [`blank forms without an invented value: ${blanks.length - invented.length} of ${blanks.length}`];
}

export function reportOf(results: readonly CaseResult[]): string {
  const of = (wanted: (result: CaseResult) => boolean): Scored[] =>
    results.filter(wanted).flatMap((result) => result.scored);
  const filled = of(isReading);
  const bundles = results.filter((result) => result.case.kind === 'bundle');
  const lines = [
    ...tableOf(
      'type, language and kind',
      tallyBy(filled, (each) => `${each.type} ${each.language} ${each.kind}`),
    ),
    ...tableOf(
      'language and kind',
      tallyBy(filled, (each) => `${each.language} ${each.kind}`),
    ),
    ...tableOf(
      'type and layout',
      tallyBy(filled, (each) => `${each.type} ${each.layout}`),
    ),
    ...tableOf(
      'bundles',
      tallyBy(
        bundles.flatMap((result) => result.scored),
        (each) => each.language,
      ),
    ),
    ...fieldTable(filled),
    `files divided into the right documents: ${bundles.filter((result) => result.hasRightParts).length} of ${bundles.length} bundles, ${results.filter((result) => result.case.kind !== 'bundle' && result.hasRightParts).length} of ${results.length - bundles.length} others`,
    ...blankLines(results),
    ...lintLines(results),
  ];
  const faults = results.filter((result) => result.fault !== null);
  for (const { case: each, fault } of faults) lines.push(`could not be read: ${each.name}: ${fault}`);
  return lines.join('\n');
}

/** Every field that isn't right, with the truth and what was read. */
export function failuresOf(results: readonly CaseResult[]): string {
  const show = (value: unknown): string => JSON.stringify(value);
  return results
    .flatMap(({ scored, hasRightParts, extractions, lint }) =>
      scored.flatMap((each, index) => {
        const head = `${each.file} (${each.layout})`;
        const bad = each.judgements.filter(({ verdict }) => verdict !== 'correct');
        const type = each.typeRead === each.type ? [] : [`  type: ${each.typeRead} instead of ${each.type}`];
        const parts = hasRightParts ? [] : [`  parts: ${show(extractions.map(({ pages }) => pages))}`];
        const fields = bad.map(
          ({ field, verdict, truth, read }) =>
            `  ${verdict.padEnd(8)} ${field}: truth ${show(truth)}, read ${show(read)}`,
        );
        const { missed = [], falseAlarms = [] } = lint[index]?.read ?? {};
        const checks = [
          ...missed.map((rule) => `  missed   ${rule}`),
          ...falseAlarms.map((rule) => `  alarm    ${rule}`),
        ];
        const all = [...type, ...parts, ...fields, ...(each.isBlank ? [] : checks)];
        return all.length === 0 ? [] : [head, ...all];
      }),
    )
    .join('\n');
}
