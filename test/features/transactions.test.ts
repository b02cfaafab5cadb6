import { AsyncLocalStorage } from 'node:async_hooks';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { OrganizationEntity } from '../../src/features/identity/index.js';
import { type TestApp, createKey, createPerson, startApp, uploadDocument } from '../support/app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

it('no request makes Node follow every promise of the process', async () => {
  const run = vi.spyOn(AsyncLocalStorage.prototype, 'run');
  const person = await createPerson(app);
  const { auth: headers } = await createKey(app, person);
  await uploadDocument(app, headers);
  expect((await app.call('/api/v1/documents', { headers })).json.data).toHaveLength(1);
  await app.call('/api/v1/auth/refresh', { body: { refreshToken: person.refreshToken } });
  expect(run).not.toHaveBeenCalled();
  run.mockRestore();
});

it('what would be lost without a flush is refused', async () => {
  const organization = {
    id: 'org_1',
    name: 'Lost',
    country: 'DE',
    plan: 'enterprise',
    createdAt: 1,
  } as const;
  const work = app.database.transaction((em) => {
    em.persist(em.create(OrganizationEntity, organization));
    return Promise.resolve();
  });
  await expect(work).rejects.toThrow('Write with em.insert');
});
