import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Case, corpus, fullSize } from './corpus.js';
import { figuresOf, sampleGroup } from './figures.js';
import { belowFloors, raised, readFloors, writeFloors } from './floors.js';
import { isComparable, isWanted, type Options, parseOptions } from './options.js';
import { failuresOf, reportOf } from './report.js';
import { type CaseResult, runCase } from './run.js';

/** What `npm run eval` runs: makes documents whose content is known, reads them and says how well that went. */

function keep(folder: string, { case: each, bytes, extension, truths }: CaseResult): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${each.name}.${extension}`), bytes);
  writeFileSync(join(folder, `${each.name}.truth.json`), JSON.stringify(truths, null, 2));
}

function tellProgress(done: number, all: number, name: string): void {
  if (process.stderr.isTTY)
    process.stderr.write(`\r${done} of ${all}  ${name.padEnd(60)}${done === all ? '\n' : ''}`);
  else if (done % 50 === 0) process.stderr.write(`${done} of ${all} read\n`);
}

async function runAll(cases: readonly Case[], options: Options): Promise<CaseResult[]> {
  const results: CaseResult[] = [];
  for (const [index, each] of cases.entries()) {
    const result = await runCase(each);
    if (options.keep !== null) keep(options.keep, result);
    results.push(result);
    tellProgress(index + 1, cases.length, each.name);
  }
  return results;
}

/** Compares with the floors, or raises them. Returns what is below. */
function holdAgainstFloors(results: readonly CaseResult[], { raise, sample, only }: Options): string[] {
  const floors = readFloors();
  // Groups that hold several types are complete only when all types were read, the sample only when nothing is left out.
  const whole = only.has('type')
    ? results.filter(({ case: { kind } }) => kind === 'text' || kind === 'scan')
    : results;
  const figures = {
    full: sample ? {} : figuresOf(whole),
    sample:
      only.size > 0
        ? {}
        : figuresOf(
            results.filter(({ case: { isSample } }) => isSample),
            sampleGroup,
          ),
  };
  if (raise) {
    writeFloors({ full: raised(floors.full, figures.full), sample: raised(floors.sample, figures.sample) });
    return [];
  }
  return [...belowFloors(figures.full, floors.full), ...belowFloors(figures.sample, floors.sample)];
}

const options = parseOptions(process.argv.slice(2));
const cases = corpus({ ...fullSize, texts: options.texts }).filter(
  ({ name, type, language, kind, isSample }) =>
    (isSample || !options.sample) && isWanted(options.only, { type, language, kind, name }),
);
const results = await runAll(cases, options);
if (options.failures) console.log(`${failuresOf(results)}\n`);
if (options.json) console.log(JSON.stringify(figuresOf(results), null, 2));
else console.log(reportOf(results));
if (isComparable(options)) {
  const faults = holdAgainstFloors(results, options);
  for (const fault of faults) console.error(`FAILED  ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
}
