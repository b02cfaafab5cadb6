/** Checks schema/openapi.yaml itself, and that the contract checker built on it notices what it should. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { errorCodes } from '../../src/platform/errors.js';
import { createContract, escapePointer, isObject, loadOpenApi, OpenApiReader } from '../support/openapi.js';

type Json = Record<string, unknown>;

const METHODS = ['get', 'put', 'post', 'delete', 'patch', 'options', 'head', 'trace'];
const OPERATION_IDS = [
  'apiKey',
  'apiKeys',
  'approveDocument',
  'changePassword',
  'correctDocument',
  'createApiKey',
  'deleteDocument',
  'disableTwoFactor',
  'document',
  'documentBatch',
  'documentExtraction',
  'documentIssues',
  'documents',
  'downloadBatch',
  'downloadDocument',
  'enableTwoFactor',
  'endAllSessions',
  'endSession',
  'login',
  'logout',
  'openApi',
  'refresh',
  'register',
  'reviewDocument',
  'reviewQueue',
  'revokeApiKey',
  'rotateApiKey',
  'sessions',
  'setShipmentLabel',
  'setUpTwoFactor',
  'skipDocument',
  'twoFactorStatus',
  'updateApiKey',
  'uploadDocument',
];

const document = loadOpenApi();
const reader = new OpenApiReader(document);

interface Place {
  pointer: string;
  value: Json;
}

/** Every object in the document, except for what stands inside example values. */
function* objects(value: unknown = document, pointer = ''): Generator<Place> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* objects(item, `${pointer}/${index}`);
  } else if (isObject(value)) {
    yield { pointer, value };
    for (const [key, child] of Object.entries(value)) {
      const isExampleValue =
        key === 'example' || key === 'value' || (key === 'examples' && Array.isArray(child));
      if (!isExampleValue) yield* objects(child, `${pointer}/${escapePointer(key)}`);
    }
  }
}

const places = [...objects()];
const operations = Object.entries(document.paths as Record<string, Json>).flatMap(([path, item]) =>
  METHODS.filter((method) => method in item).map((method) => ({
    name: `${method.toUpperCase()} ${path}`,
    path,
    method,
    pointer: `/paths/${escapePointer(path)}/${method}`,
    operation: item[method] as Json,
  })),
);

/** The named examples of a media type, with references followed. */
function mediaExamples(pointer: string): [pointer: string, value: unknown][] {
  return reader
    .children(reader.get(pointer), 'examples')
    .map(([, node]) => [`${node.pointer}/value`, node.value.value]);
}

describe('schema/openapi.yaml', () => {
  it('is valid YAML without warnings or duplicate keys', () => {
    const source = readFileSync(new URL('../../schema/openapi.yaml', import.meta.url), 'utf8');
    const parsed = parseDocument(source, { uniqueKeys: true });
    expect(parsed.errors).toEqual([]);
    expect(parsed.warnings).toEqual([]);
    expect(document.openapi).toMatch(/^3\.1\./);
  });

  it('has no reference that leads nowhere', () => {
    const references = places.filter(({ value }) => typeof value.$ref === 'string');
    expect(references.length).toBeGreaterThan(100);
    for (const { pointer } of references) expect(() => reader.get(pointer)).not.toThrow();
  });

  it('defines nothing in components that nobody uses', () => {
    // These two answer paths and methods that aren't described, so that no operation lists them.
    const used = new Set(['#/components/responses/NotFound', '#/components/responses/MethodNotAllowed']);
    for (const { value } of places) if (typeof value.$ref === 'string') used.add(value.$ref);
    const defined = Object.entries(document.components as Record<string, Json>)
      .filter(([kind]) => kind !== 'securitySchemes')
      .flatMap(([kind, members]) => Object.keys(members).map((name) => `#/components/${kind}/${name}`));
    expect(defined.filter((reference) => !used.has(reference))).toEqual([]);
  });

  it('names every operation after its GraphQL twin, each name once', () => {
    expect(operations.map(({ operation }) => operation.operationId).sort()).toEqual(OPERATION_IDS);
  });

  it('has schemas that are valid JSON Schema 2020-12', () => {
    const schemas = Object.keys((document.components as { schemas: Json }).schemas);
    for (const name of schemas) expect(() => reader.faults(`/components/schemas/${name}`, {})).not.toThrow();
  });

  it('closes every object schema of bodies', () => {
    const open = places
      .filter(({ pointer }) => pointer.startsWith('/components/schemas/'))
      .filter(
        ({ value }) => value.type === 'object' || (value.type as unknown[] | undefined)?.includes?.('object'),
      )
      .filter(({ value }) => value.additionalProperties !== false && value.unevaluatedProperties !== false)
      .map(({ pointer }) => pointer);
    expect(open).toEqual([
      '/components/schemas/ApiKeyFields', // closed by ApiKey and ApiKeyWithText, which extend it
      // Which fields there are depends on the type and on the document.
      '/components/schemas/ExtractedData',
      '/components/schemas/ExtractedFields',
      '/components/schemas/ExtractedFields/additionalProperties/anyOf/2/items',
      '/components/schemas/Confidences',
      '/components/schemas/OpenApiDescription',
      '/components/schemas/OpenApiDescription/properties/info',
      '/components/schemas/OpenApiDescription/properties/paths',
    ]);
  });

  it('requires every property of what the server returns', () => {
    const optional = places
      .filter(
        ({ pointer, value }) => /^\/components\/schemas\/\w+$/.test(pointer) && isObject(value.properties),
      )
      .filter(({ pointer }) => !pointer.endsWith('Request'))
      .flatMap(({ pointer, value }) => {
        const required = (value.required ?? []) as string[];
        return Object.keys(value.properties as Json)
          .filter((property) => !required.includes(property))
          .map((property) => `${pointer.split('/').at(-1) ?? ''}.${property}`);
      });
    expect(optional).toEqual(['Problem.errors', 'FieldError.pointer', 'FieldError.parameter']);
  });

  it('describes every schema, property, parameter, header, answer and tag', () => {
    const describable =
      /^\/tags\/\d+$|\/parameters\/[^/]+$|\/headers\/[^/]+$|\/responses\/[^/]+$|\/requestBody$|\/components\/schemas\/\w+$|\/components\/securitySchemes\/\w+$|\/components\/schemas\/.*\/?properties\/\w+$/;
    const silent = places
      .filter(({ pointer }) => describable.test(pointer))
      .filter(({ pointer, value }) => {
        const { description } = typeof value.description === 'string' ? value : reader.get(pointer).value;
        return typeof description !== 'string' || description.trim() === '';
      })
      .map(({ pointer }) => pointer);
    expect(silent).toEqual([]);
  });

  it('has the error codes of the server, no more and no fewer', () => {
    const { enum: described } = reader.get('/components/schemas/ErrorCode').value;
    expect([...(described as string[])].sort()).toEqual(Object.keys(errorCodes).sort());
  });

  it('explains every error code in one table row, with its status', () => {
    const { enum: described, description } = reader.get('/components/schemas/ErrorCode').value;
    const rows = [...String(description).matchAll(/^\| `(\w+)` \| (\d{3}) \|/gm)];
    expect(rows.map((row) => row[1])).toEqual(described);
    const statuses = Object.fromEntries(rows.map((row) => [row[1], Number(row[2])]));
    for (const [code, { status }] of Object.entries(errorCodes)) expect(statuses[code], code).toBe(status);
  });

  it('shows errors as the server words them', () => {
    const responses = reader.children(reader.get('/components'), 'responses');
    for (const [, response] of responses) {
      const media = reader.get(`${response.pointer}/content/application~1problem+json`);
      for (const [pointer, value] of mediaExamples(media.pointer)) {
        const { code, status, title } = value as {
          code: keyof typeof errorCodes;
          status: number;
          title: string;
        };
        expect({ status, title }, pointer).toEqual(errorCodes[code]);
      }
    }
  });

  it('uses in examples no text that a secret scanner would take for a key of ours', () => {
    expect(JSON.stringify(document)).not.toMatch(/cl_(live|test)_[0-9A-Za-z]{36}/);
  });
});

describe.each(operations.map((each) => [each.name, each] as const))(
  '%s',
  (_, { path, method, pointer, operation }) => {
    const statuses = Object.keys(operation.responses as Json);

    it('has a summary, a description, a tag, a code sample and its security', () => {
      expect(operation.summary).toMatch(/\S/);
      expect(operation.description).toMatch(/\S/);
      expect(operation.security).toBeInstanceOf(Array);
      const tags = (document.tags as Json[]).map((tag) => tag.name);
      for (const tag of operation.tags as string[]) expect(tags).toContain(tag);
      const [sample] = operation['x-codeSamples'] as { source: string }[];
      expect(sample?.source).toContain('https://cargolint.example.com/api/v1/');
      const security = JSON.stringify(operation.security);
      if (security.includes('apiKey')) expect(sample?.source).toContain('$CARGOLINT_API_KEY');
      // The scope or the need of a session is said in words, too.
      for (const [, scope] of security.matchAll(/"(documents:\w+)"/g)) {
        expect(operation.description).toContain(`\`${scope ?? ''}\``);
      }
      if (security.includes('"session"')) expect(operation.description).toMatch(/Needs an\s+access token/);
    });

    it('declares exactly the parameters of its path', () => {
      const owners = [pointer, pointer.slice(0, pointer.lastIndexOf('/'))];
      const declared = owners.flatMap((owner) =>
        ((reader.at(`${owner}/parameters`) ?? []) as unknown[]).map(
          (_, index) => reader.get(`${owner}/parameters/${index}`).value,
        ),
      );
      const inPath = declared.filter((parameter) => parameter.in === 'path');
      const expected = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      expect(inPath.map((parameter) => parameter.name)).toEqual(expected);
      for (const parameter of inPath) expect(parameter.required).toBe(true);
    });

    it('lists the errors it can answer with', () => {
      const expected = ['500', '503'];
      const needsCredential = (operation.security as unknown[]).length > 0;
      if (needsCredential) expected.push('400', '401', '403', '429');
      if (path.includes('{')) expected.push('404');
      if ('requestBody' in operation) expected.push('400', '413', '415');
      for (const status of expected) expect(statuses).toContain(status);
      expect(statuses.filter((status) => Number(status) < 300)).toHaveLength(1);
      for (const status of statuses.filter((candidate) => Number(candidate) >= 400)) {
        const response = reader.get(`${pointer}/responses/${status}`);
        expect(response.pointer).toMatch(/^\/components\/responses\//);
        expect(Object.keys(response.value.content as Json)).toEqual(['application/problem+json']);
      }
    });

    it('promises a request id on every answer, and the headers that belong to a status', () => {
      for (const status of statuses) {
        const headers = Object.fromEntries(
          reader.children(reader.get(`${pointer}/responses/${status}`), 'headers'),
        );
        const required = Object.keys(headers).filter((name) => headers[name]?.value.required === true);
        expect(required).toContain('X-Request-Id');
        if (status === '401') expect(required).toContain('WWW-Authenticate');
        if (status === '429' || status === '503') expect(required).toContain('Retry-After');
        if (status === '201' && operation.operationId !== 'register') expect(required).toContain('Location');
        const isAuthenticated = (operation.security as unknown[]).length > 0;
        if (isAuthenticated && Number(status) < 400) expect(headers).toHaveProperty('X-RateLimit-Remaining');
      }
    });

    it('shows an example of each body', () => {
      const bodies = [
        `${pointer}/requestBody`,
        ...statuses.map((status) => `${pointer}/responses/${status}`),
      ];
      for (const body of bodies.filter((candidate) => reader.find(candidate) !== undefined)) {
        const media = reader.children(reader.get(body), 'content');
        if (media.length === 0) continue;
        const count = media.flatMap(([, node]) => mediaExamples(node.pointer)).length;
        expect(count, `${method} ${body}`).toBeGreaterThan(0);
      }
    });
  },
);

describe('examples agree with their schemas', () => {
  const cases: { name: string; schema: string; example: unknown }[] = [];
  for (const { pointer, value } of places) {
    const isSchema = /(^|\/)(schema|items)$|\/schemas\/\w+$|\/properties\/\w+$/.test(pointer);
    if (isSchema && Array.isArray(value.examples)) {
      for (const example of value.examples) cases.push({ name: pointer, schema: pointer, example });
    }
    if (!isObject(value.schema)) continue;
    const { pointer: schema } = reader.get(`${pointer}/schema`);
    if ('example' in value) cases.push({ name: pointer, schema, example: value.example });
    if (isObject(value.examples)) {
      for (const [name, example] of mediaExamples(pointer)) cases.push({ name, schema, example });
    }
  }

  it('are there for every parameter and header', () => {
    const bare = places
      .filter(({ pointer, value }) => isObject(value.schema) && !/\/content\/[^/]+$/.test(pointer))
      .filter(({ value }) => !('example' in value))
      .map(({ pointer }) => pointer);
    expect(bare).toEqual([]);
    expect(cases.length).toBeGreaterThan(100);
  });

  it.each(cases.map((each) => [each.name, each] as const))('%s', (_, { schema, example }) => {
    expect(reader.faults(schema, example)).toEqual([]);
  });
});

describe('the contract checker', () => {
  const contract = createContract();
  const requestId = '01K8Z8G1J3M5P7R9T1V3X5Z7B9';
  const headers = { 'content-type': 'application/json; charset=utf-8', 'x-request-id': requestId };
  const example = (name: string): Json => reader.get(`/components/examples/${name}`).value.value as Json;
  const problem = (name: string, label: string): Json => {
    const pointer = `/components/responses/${name}/content/application~1problem+json/examples/${label}/value`;
    return reader.at(pointer) as Json;
  };
  const problemHeaders = { ...headers, 'content-type': 'application/problem+json' };
  const login = { method: 'POST', path: '/api/v1/auth/login', status: 200, headers };
  const read = { method: 'GET', path: '/api/v1/documents/doc_01K8Z6D8F0H2J4M6P8R0T2V4X6', status: 200 };
  const readHeaders = { ...headers, etag: '"1"' };

  it('accepts what is described, as an object, as text or as bytes', () => {
    const body = example('Tokens');
    contract.check({ ...login, body });
    contract.check({ ...login, body: JSON.stringify(body) });
    contract.check({ ...login, headers: new Headers(headers), body: Buffer.from(JSON.stringify(body)) });
    contract.check({ ...read, headers: readHeaders, body: example('ProcessedDocument') });
    contract.check({ ...read, method: 'HEAD', headers: readHeaders });
    contract.check({ ...read, status: 304, headers: { 'x-request-id': requestId, etag: '"1"' }, body: '' });
  });

  it('notices a property too many, one too few and a wrong value', () => {
    const tokens = example('Tokens');
    expect(() => contract.check({ ...login, body: { ...tokens, userId: 1 } })).toThrow(/userId/);
    expect(() => contract.check({ ...login, body: { accessToken: tokens.accessToken } })).toThrow(
      /refreshToken/,
    );
    const wrong = { ...example('ProcessedDocument'), createdAt: '2025-11-03T09:30:00+01:00' };
    expect(() => contract.check({ ...read, headers: readHeaders, body: wrong })).toThrow(/createdAt/);
  });

  it('notices a property too many where a schema extends another', () => {
    const created = { method: 'POST', path: '/api/v1/api-keys', status: 201 };
    const createdHeaders = { ...headers, location: '/api/v1/api-keys/key_01K8Z5C7E9G1J3M5P7R9T1V3X5' };
    const body = example('CreatedApiKey');
    contract.check({ ...created, headers: createdHeaders, body });
    const leaking = { ...body, hash: 'x' };
    expect(() => contract.check({ ...created, headers: createdHeaders, body: leaking })).toThrow(/hash/);
    const withText = { ...created, method: 'GET', path: `${created.path}/${String(body.id)}`, status: 200 };
    expect(() => contract.check({ ...withText, headers, body })).toThrow(/\(key\)/);
  });

  it('notices a missing header, half of the rate limit headers and a wrong content type', () => {
    const body = example('ProcessedDocument');
    expect(() => contract.check({ ...read, headers, body })).toThrow(/ETag is missing/);
    const half = { ...readHeaders, 'x-ratelimit-limit': '300' };
    expect(() => contract.check({ ...read, headers: half, body })).toThrow(/ratelimit-policy/);
    const html = { ...readHeaders, 'content-type': 'text/html' };
    expect(() => contract.check({ ...read, headers: html, body })).toThrow(/text\/html/);
  });

  it('notices a status or a code that the operation does not list', () => {
    expect(() => contract.check({ ...login, status: 418, headers })).toThrow(/login lists only 200/);
    const body = problem('NotFound', 'missing');
    const failed = { ...login, status: 404, headers: problemHeaders, body };
    expect(() => contract.check(failed)).toThrow(/login lists only/);
    const wrongCode = { ...problem('BadRequest', 'json'), code: 'not_found' };
    const refused = { ...login, status: 400, headers: problemHeaders, body: wrongCode };
    expect(() => contract.check(refused)).toThrow(/code/);
  });

  it('notices a problem that does not repeat the request id or the status', () => {
    const body = problem('BadRequest', 'json');
    const refused = { ...login, status: 400, headers: problemHeaders };
    contract.check({ ...refused, body });
    expect(() => contract.check({ ...refused, body: { ...body, instance: 'other' } })).toThrow(
      /X-Request-Id/,
    );
    expect(() => contract.check({ ...refused, body: { ...body, status: 422 } })).toThrow(/status/);
  });

  it('wants 404 from unknown paths', () => {
    const unknown = { method: 'GET', path: '/api/v1/nothing?here=1', headers: problemHeaders };
    contract.check({ ...unknown, status: 404, body: problem('NotFound', 'missing') });
    expect(() => contract.check({ ...unknown, status: 200, body: {} })).toThrow(/must answer 404/);
    expect(() => contract.check({ ...unknown, path: '/elsewhere', status: 404 })).toThrow(/not below/);
  });

  it('wants 405 from wrong methods, with all right ones in Allow', () => {
    const wrong = {
      method: 'PUT',
      path: '/api/v1/documents',
      status: 405,
      body: problem('MethodNotAllowed', 'method'),
    };
    contract.check({ ...wrong, headers: { ...problemHeaders, allow: 'GET, HEAD, POST' } });
    const incomplete = { ...problemHeaders, allow: 'GET' };
    expect(() => contract.check({ ...wrong, headers: incomplete })).toThrow(/POST/);
    expect(() => contract.check({ ...wrong, status: 400, headers: problemHeaders })).toThrow(
      /must answer 405/,
    );
  });

  it('prefers fixed segments to parameters', () => {
    const download = {
      method: 'GET',
      path: '/api/v1/documents/batch/6f1c2b9e-4d3a-4f7b-9c85-2a1e0d7f8b36/download',
      status: 200,
      body: Buffer.from('PK'),
    };
    const zip = { 'x-request-id': requestId, 'content-type': 'application/zip' };
    contract.check({
      ...download,
      headers: { ...zip, 'content-disposition': 'attachment; filename="b.zip"' },
    });
    expect(() => contract.check({ ...download, headers: zip })).toThrow(/Content-Disposition is missing/);
  });
});
