import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { apiKeyPattern, createApiKeyText, isApiKeyText } from '../../src/features/api-keys/api-key-text.js';
import { systemRuntime } from '../../src/platform/runtime.js';
import { createKey, createPerson, startApp, uploadDocument } from '../support/app.js';
import { repositoryFiles } from '../support/repository.js';
import { findLeaks } from '../support/secrets.js';

/** Where the text of a database is looked through: its file, or table by table. */
const database = process.env.CARGOLINT_TEST_POSTGRES ? 'users' : 'cargolint.sqlite';

it('a secret that is written to the log, the database or a file is found when the server stops', async () => {
  const places: Record<string, (app: Awaited<ReturnType<typeof startApp>>, secret: string) => unknown> = {
    'the log': (app, secret) => app.logged.push(`{"msg":"${secret}"}`),
    [database]: (app, secret) =>
      app.database.transaction((em) => em.execute('update users set "firstName" = ?', [secret])),
    'note.txt': (app, secret) => writeFileSync(path.join(app.folder, 'note.txt'), secret),
  };
  for (const [place, leak] of Object.entries(places)) {
    const app = await startApp();
    const person = await createPerson(app);
    const key = await createKey(app, person);
    await leak(app, key.key);
    await expect(app.stop()).rejects.toThrow(`${place} contains cl_liv…`);
  }
});

it('keys, tokens, cookies, codes and passwords of a run are in the ledger, and nowhere else', async () => {
  const app = await startApp();
  const person = await createPerson(app);
  const key = await createKey(app, person);
  await uploadDocument(app, key.auth);
  const cookie = await app.call('/trpc/login', {
    body: { email: person.email, password: 'a pass phrase of the tests' },
    headers: { origin: app.url },
  });
  const setup = await app.call('/api/v1/auth/2fa/setup', { headers: person.auth });
  for (const url of [`/api/v1/documents?key=${key.key}`, `/graphql?token=${person.accessToken}`]) {
    await app.call(url, { headers: { ...key.auth, 'user-agent': `agent ${key.key}` } });
  }
  await app.call('/api/v1/documents', { headers: { 'x-api-key': `${key.key}x` } });
  await app.background.settle();
  const expected = [key.key, person.accessToken, person.refreshToken, setup.json.secret as string];
  for (const secret of expected) expect(app.secrets.generated).toContain(secret);
  expect(cookie.headers.get('set-cookie')).toContain([...app.secrets.generated].at(-2));
  expect(app.secrets.passwords).toContain('a pass phrase of the tests');
  await app.stop();
});

it('the published expression finds every key that can be made, wherever it stands', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('live' as const, 'test' as const),
      fc.constantFrom('', ' ', '"', "'", '=', '/', '.', ',', '\n'),
      (environment, border) => {
        const text = createApiKeyText(environment, systemRuntime);
        expect(apiKeyPattern.exec(`${border}${text}${border}`)?.[0]).toBe(text);
      },
    ),
  );
});

it('the repository has no text that is a key', () => {
  const everywhere = new RegExp(apiKeyPattern.source, 'g');
  const found = [...repositoryFiles()].flatMap(([name, content]) =>
    (content.match(everywhere) ?? []).filter(isApiKeyText).map((text) => `${name}: ${text.slice(0, 12)}`),
  );
  expect(found).toEqual([]);
  expect([...repositoryFiles()].length).toBeGreaterThan(100);
});

it('SECURITY.md publishes the expression that the server uses', () => {
  const [, published] =
    /```regex\n(.+)\n```/.exec(
      readFileSync(path.resolve(import.meta.dirname, '../../SECURITY.md'), 'utf8'),
    ) ?? [];
  expect(published).toBe(apiKeyPattern.source);
});

it('a leak is told without telling the secret', () => {
  expect(findLeaks(['abcdefghijkl'], [['a place', 'x abcdefghijkl y']])).toEqual([
    'a place contains abcdef…',
  ]);
});
