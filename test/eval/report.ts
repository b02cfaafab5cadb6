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

export function reportOf(results: readonly CaseResult[]): string {
  const scored = results.flatMap((result) => result.scored);
  const filled = scored.filter((each) => !each.isBlank);
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
    ...fieldTable(filled),
  ];
  const faults = results.filter((result) => result.fault !== null);
  for (const { case: each, fault } of faults) lines.push(`could not be read: ${each.name}: ${fault}`);
  const parted = results.filter((result) => !result.hasRightParts && result.fault === null);
  lines.push(
    `files divided into the right documents: ${results.length - parted.length - faults.length} of ${results.length}`,
  );
  return lines.join('\n');
}

/** Every field that isn't right, with the truth and what was read. */
export function failuresOf(results: readonly CaseResult[]): string {
  const show = (value: unknown): string => JSON.stringify(value);
  return results
    .flatMap(({ scored, hasRightParts, extractions }) =>
      scored.flatMap((each) => {
        const head = `${each.file} (${each.layout})`;
        const bad = each.judgements.filter(({ verdict }) => verdict !== 'correct');
        const type = each.typeRead === each.type ? [] : [`  type: ${each.typeRead} instead of ${each.type}`];
        const parts = hasRightParts ? [] : [`  parts: ${show(extractions.map(({ pages }) => pages))}`];
        const fields = bad.map(
          ({ field, verdict, truth, read }) =>
            `  ${verdict.padEnd(8)} ${field}: truth ${show(truth)}, read ${show(read)}`,
        );
        const all = [...type, ...parts, ...fields];
        return all.length === 0 ? [] : [head, ...all];
      }),
    )
    .join('\n');
}
