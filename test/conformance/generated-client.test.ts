import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CreateApiKeyDocument, DocumentsDocument, LoginDocument } from '../../src/generated/operations.js';
import {
  type Person,
  type TestApp,
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

/** A GraphQL client in five lines: the generated documents bring the types. */
async function execute<Result, Variables extends object>(
  document: TypedDocumentNode<Result, Variables>,
  variables: Variables,
  headers: Record<string, string> = {},
): Promise<Result> {
  const answer = await app.graphql(print(document), variables, headers);
  expect(answer.json.errors).toBeUndefined();
  return answer.json.data as Result;
}

it('a generated client logs in, makes a key and lists documents with it', async () => {
  const { login } = await execute(LoginDocument, { email: person.email, password });
  expect(login.expiresIn).toBe(3600);
  const bearer = { authorization: `Bearer ${login.accessToken}` };
  const { createApiKey } = await execute(
    CreateApiKeyDocument,
    { name: 'generated', environment: 'LIVE' },
    bearer,
  );
  expect(createApiKey.environment).toBe('LIVE');
  const key = { 'x-api-key': createApiKey.key };
  const uploaded = await uploadDocument(app, key);
  const { documents } = await execute(DocumentsDocument, { filter: { status: 'PROCESSING' } }, key);
  expect(documents.data.map((document) => document.id)).toEqual([uploaded.id]);
});
