import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const rows = readFileSync(path.join(root, 'SECURITY.md'), 'utf8')
  .split('\n')
  .map((line) => /^\| (\S+)\s+\| (.+?)\s+\| (.+?)\s+\|$/.exec(line))
  .filter((match) => match !== null && match[1] !== 'Id' && !match[1]?.startsWith('-'))
  .map((match) => ({ id: match?.[1] ?? '', requirement: match?.[2] ?? '', proof: match?.[3] ?? '' }));

const required = [
  ...Array.from({ length: 8 }, (_, n) => `PW${n + 1}`),
  ...Array.from({ length: 5 }, (_, n) => `JW${n + 1}`),
  'RT1',
  'RT2',
  ...Array.from({ length: 7 }, (_, n) => `AK${n + 1}`),
  ...'DEFGHJ',
];

it('SECURITY.md has a row for every requirement', () => {
  const ids = new Set(rows.map(({ id }) => id));
  expect(required.filter((id) => !ids.has(id))).toEqual([]);
});

it.each(rows.map((row) => [`${row.id}: ${row.proof}`, row] as const))(
  'SECURITY.md names a test that exists, or says why there is none: %s',
  (_name, { proof }) => {
    if (proof.startsWith('open: ')) return expect(proof.length).toBeGreaterThan(40);
    const [, file = '', name = ''] = /^`(test\/\S+\.test\.ts)`: (.+)$/.exec(proof) ?? [];
    expect(existsSync(path.join(root, file)), file).toBe(true);
    const source = readFileSync(path.join(root, file), 'utf8');
    expect(
      ['', "'", '"', '`'].some((quote) => quote && source.includes(quote + name + quote)),
      name,
    ).toBe(true);
  },
);
