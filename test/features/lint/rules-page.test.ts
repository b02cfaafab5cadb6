import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { expect, it } from 'vitest';
import { rules } from '../../../src/features/lint/index.js';
import { renderRulesPage } from '../../../src/features/lint/rules-page.js';

const file = path.resolve(import.meta.dirname, '../../../docs/rules.md');

it('docs/rules.md lists the rules as they are', async () => {
  const text = await format(renderRulesPage(rules), { ...(await resolveConfig(file)), filepath: file });
  if (process.env.UPDATE_DOCS) writeFileSync(file, text);
  const howTo = 'Stale. Run: UPDATE_DOCS=1 npx vitest run test/features/lint/rules-page.test.ts';
  expect(readFileSync(file, 'utf8') === text, howTo).toBe(true);
});
