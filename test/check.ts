import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryFiles } from './support/repository.js';
import { findLeaks } from './support/secrets.js';
import type { Summary } from './support/summary-reporter.js';

/** What `npm test` runs: every check in order, going on after a failure. Failures and the total come last. */

const root = join(import.meta.dirname, '..');
const bin = join(root, 'node_modules', '.bin');
const secretsName = 'secrets.txt';
const failures: string[] = [];
let passed = 0;

interface Outcome {
  ok: boolean;
  output: string;
}

function execute(command: string, args: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(command, args, { cwd: root, maxBuffer: 256 * 1024 * 1024 }, (error, stdout, stderr) => {
      // What could not be run at all has printed nothing.
      resolve({ ok: error === null, output: `${stdout}${stderr}` || (error?.message ?? '') });
    });
  });
}

async function step(name: string, check: () => Outcome | Promise<Outcome>): Promise<void> {
  const started = Date.now();
  const { ok, output } = await check();
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${ok ? 'ok    ' : 'FAILED'}  ${name} (${seconds} s)`);
  if (ok) {
    passed += 1;
  } else {
    failures.push(name);
    console.log(output.trimEnd());
  }
}

function readGenerated(): Map<string, string> {
  const files = ['schema/schema.graphql'];
  if (existsSync(join(root, 'src/generated'))) {
    files.push(...readdirSync(join(root, 'src/generated')).map((name) => `src/generated/${name}`));
  }
  return new Map(
    files
      .filter((file) => existsSync(join(root, file)))
      .map((file) => [file, readFileSync(join(root, file), 'utf8')]),
  );
}

/** Generates afresh, compares with what was there, and puts back what was there. */
async function checkGenerated(): Promise<Outcome> {
  const before = readGenerated();
  const codegen = await execute(join(bin, 'graphql-codegen'), []);
  const after = readGenerated();
  const stale = [...new Set([...before.keys(), ...after.keys()])].filter(
    (file) => before.get(file) !== after.get(file),
  );
  for (const file of stale) {
    const content = before.get(file);
    if (content === undefined) rmSync(join(root, file));
    else writeFileSync(join(root, file), content);
  }
  if (!codegen.ok) return codegen;
  return {
    ok: stale.length === 0,
    output: stale.map((file) => `stale: ${file} (run npm run codegen)`).join('\n'),
  };
}

function runTests(folder: string, config: string): void {
  const file = join(folder, `${config}.json`);
  const { status } = spawnSync(join(bin, 'vitest'), ['run', '--config', config], {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      CARGOLINT_TEST_BUILT: '1',
      CARGOLINT_TEST_SUMMARY: file,
      CARGOLINT_TEST_SECRETS: join(folder, secretsName),
    },
  });
  const summary: Summary = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as Summary)
    : { passed: 0, failures: [], skipped: [] };
  passed += summary.passed;
  failures.push(
    ...summary.failures,
    ...summary.skipped.map((name) => `skipped, which counts as failed: ${name}`),
  );
  if (summary.passed + summary.failures.length + summary.skipped.length === 0) {
    failures.push(`vitest ran no tests of ${config}`);
  } else if (status !== 0 && summary.failures.length === 0) {
    failures.push(`vitest ended with status ${status} for ${config}`);
  }
}

/** Looks for every key, token and code that the tests were given in the files of the repository. */
function scanForSecrets(folder: string): Outcome {
  const file = join(folder, secretsName);
  const secrets = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
  if (secrets.length < 100) return { ok: false, output: `only ${secrets.length} secrets were collected` };
  const leaks = findLeaks(new Set(secrets), repositoryFiles());
  return { ok: leaks.length === 0, output: leaks.join('\n') };
}

async function checkSources(): Promise<void> {
  await step('prettier', () => execute(join(bin, 'prettier'), ['--check', '.']));
  await step('tsc', () => execute('npm', ['run', '--silent', 'typecheck']));
  await step('dependency-cruiser', () => execute(join(bin, 'depcruise'), ['src']));
  await step('knip', () => execute(join(bin, 'knip'), []));
  await step('generated files', checkGenerated);
  await step('build', () => execute('npm', ['run', 'build']));
}

// ESLint, which knows the types, takes as long as all others together.
await Promise.all([checkSources(), step('eslint', () => execute(join(bin, 'eslint'), ['.']))]);
const folder = mkdtempSync(join(tmpdir(), 'cargolint-check-'));
runTests(folder, 'vitest.config.ts');
runTests(folder, 'vitest.postgres.config.ts');
await step('secrets of the test run in the repository', () => scanForSecrets(folder));
rmSync(folder, { recursive: true, force: true });

// Said again, because thousands of lines stand between a failure and the end, and logs are read from there.
for (const failure of failures) console.log(`FAILED  ${failure}`);
console.log(`${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length === 0 ? 0 : 1;
