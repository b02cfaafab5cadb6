import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { program } from '../../src/cli/program.js';
import { variableNames } from '../../src/config.js';
import { type TestApp, startApp } from '../support/app.js';
import { all, compose, docs, one, read } from '../support/deploy.js';

/** What docs/operations.md, docs/scaling.md and docs/deploy name, held against the code. */

const page = (name: string): string => readFileSync(path.join(docs, name), 'utf8');
const operations = page('operations.md');

const files = Object.fromEntries([
  ...readdirSync(path.join(docs, 'deploy')).map((name) => [`deploy/${name}`, read(name)] as const),
  ['operations.md', operations] as const,
  ['scaling.md', page('scaling.md')] as const,
]);

describe('names', () => {
  it.each(Object.entries(files))('%s names no variable that is not there', (_name, text) => {
    expect(all(text, /\bCARGOLINT_[A-Z0-9_]+/g).filter((name) => !variableNames.includes(name))).toEqual([]);
  });

  it('every link of the pages leads to a file', () => {
    for (const text of [operations, files['scaling.md'] ?? '']) {
      for (const link of all(text, /\]\(([^)#:]+)\)/g))
        expect(readdirSync(path.dirname(path.join(docs, link)))).toContain(path.basename(link));
    }
  });
});

/** `cargolint a b --c`, of code blocks, of code in sentences, and of what starts in containers and units. */
function findCommands(): string[][] {
  const blocks = Object.values(files).flatMap((text) =>
    all(text, /^ *(?:PGPASSWORD=\S+ )?(cargolint [^\n#<|]+)/gm),
  );
  const inline = Object.values(files).flatMap((text) => all(text, /`(cargolint [a-z][^`]*)`/g));
  const starts = Object.values(compose.services)
    .map(({ command }) => command)
    .filter((words) => words !== undefined)
    .map((words) => ['cargolint', ...words].join(' '));
  const started = `cargolint ${one(read('cargolint.service'), /^ExecStart=\S+ \S+\/cli\.js (.*)$/gm)}`;
  return [...new Set([...blocks, ...inline, ...starts, started])].map((line) =>
    line.trim().split(/\s+/).slice(1),
  );
}

describe('commands', () => {
  const commands = findCommands();

  it('are found in pages, units and containers', () => {
    expect(commands.length).toBeGreaterThan(15);
  });

  it.each(commands.map((words) => [words.join(' '), words] as const))(
    '%s is there, with its options',
    (_line, words) => {
      let command: Command = program;
      for (const word of words) {
        const next = command.commands.find((each) => each.name() === word);
        if (next === undefined) break;
        command = next;
      }
      expect(command).not.toBe(program);
      expect(command.commands).toHaveLength(words[0] === 'reference' ? 3 : 0);
      const options = words.filter((word) => word.startsWith('--'));
      expect(command.options.map(({ long }) => long)).toEqual(expect.arrayContaining(options));
    },
  );
});

describe('metrics', () => {
  let app: TestApp;
  let families: string[] = [];
  let histograms: string[] = [];
  const token = 'metrics-token-of-the-tests';
  beforeAll(async () => {
    app = await startApp({ CARGOLINT_METRICS_TOKEN: token });
    const headers = { authorization: `Bearer ${token}` };
    await app.call('/metrics', { headers });
    const { text } = await app.call('/metrics', { headers });
    families = all(text, /^# TYPE (\w+) /gm);
    histograms = all(text, /^# TYPE (\w+) histogram$/gm);
  });
  afterAll(() => app.stop());

  it('are in the table of operations.md, each once, and no others', () => {
    expect(all(operations, /^\| `((?:cargolint|process|nodejs)_\w+)` +\|/gm).toSorted()).toEqual(
      families.toSorted(),
    );
  });

  it('are what the alerts ask for', () => {
    const { groups } = parse(read('alerts.yaml')) as {
      groups: { rules: { alert: string; expr: string; for?: string }[] }[];
    };
    const rules = groups.flatMap((group) => group.rules);
    expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length);
    const asked = rules.flatMap(({ expr }) => all(expr, /\b(?:cargolint|process|nodejs)_\w+/g));
    expect(asked.length).toBeGreaterThan(8);
    // What was not observed yet has no samples.
    const known = new Set(
      families.flatMap((name) =>
        histograms.includes(name) ? [`${name}_bucket`, `${name}_count`, `${name}_sum`] : name,
      ),
    );
    expect(asked.filter((name) => !known.has(name))).toEqual([]);
  });

  it('are asked for under names that are there, in pages and rules', () => {
    const texts = Object.values(files).join('\n');
    const named = all(texts, /\bcargolint_[a-z_]+/g).map((name) =>
      name.replace(/_(?:bucket|count|sum)$/, ''),
    );
    expect(named.filter((name) => !families.includes(name))).toEqual([]);
  });

  it('health is where the image looks', async () => {
    const health = one(read('Dockerfile'), /http:\/\/127\.0\.0\.1:\d+(\/[\w/]+)/g);
    expect((await app.call(health)).status).toBe(200);
  });
});
