import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import {
  createReferenceTables,
  importTable,
  lintDocument,
  removeTable,
  saveTable,
} from '../../../src/features/lint/index.js';
import { changed } from '../../support/extractions.js';
import { createFolder } from '../../support/folder.js';
import { createProcesses } from '../../support/processes.js';

// Each command starts a process that compiles the sources first, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 180_000 });

const { folder, run, stop } = await createProcesses();
afterAll(stop);

const now = Date.parse('2026-03-02T12:00:00Z');

async function save(dataDir: string, fileName: string, text: string): Promise<void> {
  const imported = await importTable('hs', [{ fileName, text: [text] }]);
  await saveTable(dataDir, imported, [{ fileName, sha256: 'a'.repeat(64) }], now);
}

it('an import is seen at once by whoever has the tables, and so is a removal', async () => {
  const dataDir = createFolder();
  const tables = createReferenceTables(dataDir);
  expect(await tables.current()).toEqual({});
  await save(dataDir, 'hs-2017.csv', 'code\n848180\n');
  expect((await tables.current()).hs?.has('848180')).toBe(true);
  await save(dataDir, 'hs-2022.csv', 'code\n841370\n');
  const { hs } = await tables.current();
  expect([hs?.has('848180'), hs?.has('841370'), hs?.edition]).toEqual([false, true, 'HS 2022']);
  expect(await tables.editions()).toEqual([
    { table: 'hs', edition: 'HS 2022', rows: 1, importedAt: '2026-03-02T12:00:00.000Z' },
  ]);
  expect((await tables.current()).hs).toBe(hs);
  expect(await removeTable(dataDir, 'hs')).toBe(true);
  expect(await removeTable(dataDir, 'hs')).toBe(false);
  expect(await tables.current()).toEqual({});
});

it('a table that is damaged counts as missing and is told once; the others stay', async () => {
  const dataDir = createFolder();
  await save(dataDir, 'hs-2022.csv', 'code\n841370\n');
  const told: string[] = [];
  const tables = createReferenceTables(dataDir, (file) => told.push(path.basename(file)));
  writeFileSync(path.join(dataDir, 'reference/ports.json'), '{"format":1,"content":{"table":"po');
  writeFileSync(
    path.join(dataDir, 'reference/sanctions.json'),
    '{"format":99,"content":{"table":"sanctions"}}',
  );
  expect(Object.keys(await tables.current())).toEqual(['hs']);
  expect(Object.keys(await tables.current())).toEqual(['hs']);
  expect(told.sort()).toEqual(['ports.json', 'sanctions.json']);
});

it('many imports at once leave one whole table and no other files', async () => {
  const dataDir = createFolder();
  const imports = Array.from({ length: 8 }, (_, index) =>
    save(dataDir, `hs-201${index}.csv`, 'code\n841370\n'),
  );
  await Promise.all(imports);
  expect(readdirSync(path.join(dataDir, 'reference'))).toEqual(['hs.json']);
  expect((await createReferenceTables(dataDir).current()).hs?.has('841370')).toBe(true);
});

it('the rules of an imported table check, and the others are named as unchecked', async () => {
  const dataDir = createFolder();
  await save(dataDir, 'hs-2022.csv', 'code\n841370\n');
  const tables = await createReferenceTables(dataDir).current();
  const extraction = changed('invoice', { line: { index: 0, set: { hsCode: '848188' } } });
  const { issues, unchecked } = lintDocument(extraction, { now, tables, baseConfidence: 1 });
  expect(issues.map(({ message }) => message)).toContain('848188 is not in the Harmonized System (HS 2022).');
  expect([...new Set(unchecked.map(({ table }) => table))].sort()).toEqual(['ports', 'sanctions']);
});

it('the command imports, lists and removes, and leaves what is there when a file is no list', async () => {
  const file = path.join(folder, '2026-1 ports.csv');
  // As older lists are encoded: 0xf6 is an o with two dots.
  writeFileSync(file, Buffer.from('locode,name\nSEMMA,Malm\u00f6\nGBFXT,Felixstowe\nXX,Nowhere\n', 'latin1'));
  const imported = await run(['reference', 'import', 'ports', '--json', file]);
  expect(imported).toMatchObject({ code: 0 });
  expect(imported.stderr).toBe('2026-1 ports.csv: line 4: “XX” is no UN/LOCODE\n1 rows were left out.\n');
  expect(JSON.parse(imported.stdout)).toMatchObject({
    table: 'ports',
    edition: 'UN/LOCODE 2026-1',
    rows: 2,
    leftOut: 1,
  });
  const stored = readFileSync(path.join(folder, 'reference/ports.json'), 'utf8');
  expect(JSON.parse(stored).sources).toEqual([
    { fileName: '2026-1 ports.csv', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
  ]);
  const { ports } = await createReferenceTables(folder).current();
  expect(ports?.find('MALMÖ')).toEqual([{ code: 'SEMMA', name: 'Malmö', country: 'SE' }]);

  mkdirSync(path.join(folder, 'a folder'));
  writeFileSync(path.join(folder, 'no list.csv'), 'locode,name\n');
  const [noList, aFolder, missing, unknown, noDay, listed] = await Promise.all([
    run(['reference', 'import', 'ports', path.join(folder, 'no list.csv')]),
    run(['reference', 'import', 'hs', path.join(folder, 'a folder')]),
    run(['reference', 'import', 'hs', path.join(folder, 'missing.csv')]),
    run(['reference', 'import', 'weather', file]),
    run(['reference', 'import', 'sanctions', file, '--date', '2026-02-30']),
    run(['reference', 'list']),
  ]);
  expect(noList).toMatchObject({ code: 1, stderr: expect.stringContaining('no list.csv: there is no row') });
  expect(aFolder).toMatchObject({ code: 1, stderr: expect.stringContaining('it is no file') });
  expect(missing).toMatchObject({ code: 1, stderr: expect.stringContaining('there is no such file') });
  expect(unknown.code).toBe(2);
  expect(noDay.code).toBe(2);
  expect(listed.stdout).toMatch(
    /^ports: UN\/LOCODE 2026-1, 2 rows, imported \d{4}-\d\d-\d\d \d\d:\d\d UTC\n$/,
  );
  expect(readFileSync(path.join(folder, 'reference/ports.json'), 'utf8')).toBe(stored);

  expect((await run(['reference', 'remove', 'ports'])).stdout).toBe('Removed: list of ports.\n');
  expect(existsSync(path.join(folder, 'reference/ports.json'))).toBe(false);
  expect((await run(['reference', 'list', '--json'])).stdout).toBe('[]\n');
});
