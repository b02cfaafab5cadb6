import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { createFolder } from '../../support/folder.js';
import { scan } from '../../support/scans.js';
import { makeDocument } from '../../support/trade-documents.js';
import { shipmentFor } from '../../support/trade-values.js';

const run = promisify(execFile);
const { resolve } = createRequire(import.meta.url);
const guard = ['--require', resolve('../../support/no-network.cjs')];

it('reads scans without the network, and lets the process end', async () => {
  const { bytes } = await makeDocument('invoice', 'boxed', shipmentFor(500, 'en'), 500);
  const file = join(createFolder(), 'invoice.jpg');
  await writeFile(file, await (await scan(bytes)).jpeg().toBuffer());
  const script = resolve('../../support/read-file.ts');
  const { stdout } = await run(process.execPath, [...guard, '--import', 'tsx', script, file]);
  expect(stdout).toBe('invoice');
});

it('would notice a thread that reaches for the network', async () => {
  const thread = "new (require('worker_threads').Worker)(\"fetch('http://192.0.2.1/')\", { eval: true })";
  const tried = run(process.execPath, [...guard, '-e', `${thread}.on('exit', (code) => process.exit(code))`]);
  await expect(tried).rejects.toMatchObject({ code: 97 });
});
