import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { UserEntity } from '../../src/features/identity/index.js';
import {
  type Person,
  type TestApp,
  createKey,
  createPerson,
  password,
  startApp,
  uploadDocument,
} from '../support/app.js';

let app: TestApp;
let person: Person;
beforeAll(async () => {
  app = await startApp();
  person = await createPerson(app);
});
afterAll(() => app.stop());

/** How many statements a query makes the database run. */
async function countStatements(query: string): Promise<number> {
  let statements = 0;
  const count = () => (statements += 1);
  app.database.read.on('query', count);
  const answer = await app.graphql(query, {}, person.auth);
  app.database.read.off('query', count);
  expect(answer.json.errors).toBeUndefined();
  return statements;
}

it('nested fields take the same number of statements for two rows as for twelve', async () => {
  const queries = [
    '{ documents { data { id batch { data { id } } } pagination { total } } }',
    '{ documents { data { id extraction { documentId } issues { ruleId } progress { stage } } } }',
    '{ apiKeys { data { id createdBy { email } } } }',
  ];
  const add = async (count: number) => {
    for (let n = 0; n < count; n++) {
      await uploadDocument(app, person.auth, { uploadBatchId: randomUUID() });
      await createKey(app, person);
    }
  };
  await add(2);
  const few = [];
  for (const query of queries) few.push(await countStatements(query));
  await add(10);
  const many = [];
  for (const query of queries) many.push(await countStatements(query));
  expect(many).toEqual(few);
  expect(Math.min(...few)).toBeGreaterThan(0);
});

it('a change of role and a disabled user hold at the very next request, for tokens and for keys', async () => {
  const owner = await createPerson(app);
  const admin = await createPerson(app, { organization: owner.organization, role: 'admin' });
  const key = await createKey(app, admin);
  const change = (changes: object) =>
    app.database.transaction((em) => em.nativeUpdate(UserEntity, { id: admin.id }, changes));
  const list = (auth: Record<string, string>) => app.call('/api/v1/documents', { headers: auth });

  await change({ role: 'member' });
  expect((await list(admin.auth)).status).toBe(401);
  expect((await list(key.auth)).status).toBe(200);
  const refreshed = await app.call('/api/v1/auth/refresh', { body: { refreshToken: admin.refreshToken } });
  const asMember = { authorization: `Bearer ${refreshed.json.accessToken}` };
  expect((await app.call('/api/v1/api-keys', { headers: asMember })).status).toBe(403);

  await change({ disabledAt: Date.now() });
  expect((await list(asMember)).status).toBe(401);
  expect((await list(key.auth)).status).toBe(401);
  const login = await app.call('/api/v1/auth/login', { body: { email: admin.email, password } });
  expect(login.json.code).toBe('invalid_credentials');
});
