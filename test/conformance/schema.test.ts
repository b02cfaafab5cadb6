import { isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createGraphqlSchema } from '../../src/edges/graphql/schema.js';
import { type TestApp, startApp } from '../support/app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

it('the migrations make exactly the schema that the entities describe', async () => {
  expect(await app.database.pendingSchemaChanges()).toBe('');
});

it('every type, field, argument and enum value of the GraphQL schema has a description', async () => {
  const schema = await createGraphqlSchema();
  const missing: string[] = [];
  const note = (name: string, description: string | null | undefined) => {
    if (!description) missing.push(name);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (
      type.name.startsWith('__') ||
      ['String', 'Int', 'Float', 'Boolean', 'ID', 'Query', 'Mutation'].includes(type.name)
    )
      continue;
    note(type.name, type.description);
  }
  for (const type of Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'))) {
    if (isEnumType(type))
      for (const value of type.getValues()) note(`${type.name}.${value.name}`, value.description);
    if (!isObjectType(type) && !isInputObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      note(`${type.name}.${field.name}`, field.description);
      for (const argument of 'args' in field ? field.args : []) {
        note(`${type.name}.${field.name}(${argument.name})`, argument.description);
      }
    }
  }
  expect(missing).toEqual([]);
});

it('health, readiness and the OpenAPI document are there for everybody, metrics only with their token', async () => {
  expect((await app.call('/health/live')).status).toBe(200);
  expect((await app.call('/health/ready')).status).toBe(200);
  expect((await app.call('/api/v1/openapi.json')).json.openapi).toMatch(/^3\.1/);
  expect((await app.call('/api/docs')).text).toContain('swagger-ui');
  expect((await app.call('/api/docs/assets/swagger-ui-bundle.js')).status).toBe(200);
  expect((await app.call('/metrics')).status).toBe(404);
  const measured = await startApp({ CARGOLINT_METRICS_TOKEN: 'a-token-for-metrics' });
  expect((await measured.call('/metrics')).status).toBe(401);
  const answer = await measured.call('/metrics', {
    headers: { authorization: 'Bearer a-token-for-metrics' },
  });
  expect(answer.text).toContain('cargolint_http_request_duration_seconds');
  await measured.stop();
});

it('unknown paths, wrong methods, types and bodies get the documented answers', async () => {
  expect((await app.call('/api/v1/nothing')).status).toBe(404);
  const wrongMethod = await app.call('/api/v1/documents', { method: 'PUT' });
  expect(wrongMethod.status).toBe(405);
  expect(wrongMethod.headers.get('allow')).toBe('POST, GET, HEAD, OPTIONS');
  const send = (body: BodyInit, type: string) =>
    fetch(`${app.url}/api/v1/auth/login`, { method: 'POST', body, headers: { 'content-type': type } });
  expect((await send('email=a', 'application/x-www-form-urlencoded')).status).toBe(415);
  const malformed = [
    '{',
    '{"a":1}x',
    '{"__proto__":{"x":1}}',
    '['.repeat(100_000),
    new Uint8Array([0x22, 0xff, 0x22]),
  ];
  for (const body of malformed) {
    const answer = await send(body, 'application/json');
    expect(answer.status).toBe(400);
    expect(((await answer.json()) as { code: string }).code).toBe('malformed_json');
  }
  for (const body of [
    '[]',
    'null',
    '1e999',
    '"text"',
    '{"email":1,"password":[]}',
    '{"email":"a","email":"b"}',
  ]) {
    expect((await send(body, 'application/json')).status).toBe(400);
  }
});
