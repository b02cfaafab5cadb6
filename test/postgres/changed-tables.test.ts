import { expect, it } from 'vitest';
import { createKey, createPerson, startApp, uploadDocument } from '../support/app.js';

it('a server goes on when a newer one changes a table under it', async () => {
  const app = await startApp({ CARGOLINT_READERS: '0' });
  const person = await createPerson(app);
  const key = await createKey(app, person);
  const { id } = await uploadDocument(app, key.auth);
  const read = async (): Promise<number[]> => {
    const paths = [`/api/v1/documents/${id}`, '/api/v1/documents', `/api/v1/documents/${id}/content`];
    const answers = await Promise.all(paths.map((path) => app.call(path, { headers: key.auth })));
    return answers.map(({ status }) => status);
  };
  // Often enough that every connection has prepared its statements.
  for (let time = 0; time < 10; time++) expect(await read()).toEqual([200, 200, 200]);
  for (const table of ['documents', 'apiKeys'])
    await app.database.statement(`alter table "${table}" add column "later" text`, []);
  for (let time = 0; time < 10; time++) expect(await read()).toEqual([200, 200, 200]);
  await app.stop();
});
