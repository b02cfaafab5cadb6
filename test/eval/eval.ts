import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { corpus } from './corpus.js';
import { isWanted, parseOptions } from './options.js';
import { failuresOf, reportOf } from './report.js';
import { type CaseResult, runCase } from './run.js';
import { tallyBy } from './score.js';

/** What `npm run eval` runs: makes documents whose content is known, reads them and says how well that went. */

const options = parseOptions(process.argv.slice(2));
const cases = corpus({ texts: options.texts }).filter(({ name, type, language, kind }) =>
  isWanted(options.only, { type, language, kind, name }),
);

function keep(folder: string, { case: each, bytes, extension, truths }: CaseResult): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${each.name}.${extension}`), bytes);
  writeFileSync(join(folder, `${each.name}.truth.json`), JSON.stringify(truths, null, 2));
}

const results: CaseResult[] = [];
for (const [index, each] of cases.entries()) {
  const result = await runCase(each);
  if (options.keep !== null) keep(options.keep, result);
  results.push(result);
  if (process.stderr.isTTY)
    process.stderr.write(`\r${index + 1} of ${cases.length}  ${each.name.padEnd(60)}`);
  else if ((index + 1) % 25 === 0) process.stderr.write(`${index + 1} of ${cases.length} read\n`);
}
if (process.stderr.isTTY) process.stderr.write('\n');

const groups = tallyBy(
  results.flatMap((result) => result.scored),
  (each) => `${each.type} ${each.language} ${each.kind}`,
);
if (options.failures) console.log(failuresOf(results), '\n');
if (options.json) console.log(JSON.stringify(Object.fromEntries(groups), null, 2));
else console.log(reportOf(results));
