import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { errorCodes } from '../../src/platform/errors.js';
import { type Person, type TestApp, createPerson, password, startApp } from '../support/app.js';
import { type RawAnswer, sendRequest } from '../support/raw.js';

let app: TestApp;
let person: Person;
beforeAll(async () => {
  app = await startApp();
  person = await createPerson(app);
});
afterAll(() => app.stop());
afterEach(() => {
  expect(app.logged.filter((line) => /"level":(50|60)|"statusCode":5/.test(line))).toEqual([]);
  app.logged.length = 0;
});

interface Problem {
  code?: string;
  errors?: { extensions?: { code?: string } }[];
  error?: { data?: { code?: string } };
}

/** Where bodies go, how a good one looks there, and where the code of an error is. */
const edges = {
  REST: {
    path: '/api/v1/auth/login',
    type: 'application/problem+json; charset=utf-8',
    good: () => JSON.stringify({ email: person.email, password }),
    codeOf: (problem: Problem) => problem.code,
  },
  GraphQL: {
    path: '/graphql',
    type: 'application/json; charset=utf-8',
    good: () => JSON.stringify({ query: '{ __typename }' }),
    codeOf: (problem: Problem) => problem.errors?.[0]?.extensions?.code,
  },
  tRPC: {
    path: '/trpc/login',
    type: 'application/json; charset=utf-8',
    good: () => JSON.stringify({ email: person.email, password }),
    codeOf: (problem: Problem) => problem.error?.data?.code,
  },
};
const edgeNames = Object.keys(edges) as (keyof typeof edges)[];

const json = { 'content-type': 'application/json' };

function send(edge: keyof typeof edges, body: string | Buffer, headers: Record<string, string> = json) {
  const { origin } = new URL(app.url);
  const host = origin.slice('http://'.length);
  return sendRequest(app, edges[edge].path, { method: 'POST', headers: { host, origin, ...headers }, body });
}

/** The code of an error that has the form of its edge; anything else fails the test. */
function expectError(edge: keyof typeof edges, answer: RawAnswer): string {
  expect(answer.status, answer.body).toBeGreaterThanOrEqual(400);
  expect(answer.status, answer.body).toBeLessThan(500);
  expect(answer.headers.get('content-type')?.toLowerCase()).toBe(edges[edge].type);
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('x-request-id')).toMatch(/^req_/);
  const code = edges[edge].codeOf(JSON.parse(answer.body) as Problem) ?? '';
  expect(Object.keys(errorCodes), answer.body).toContain(code);
  return code;
}

const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');

/** What is not JSON, or JSON that readers understand differently. */
const malformed: [name: string, body: string | Buffer][] = [
  ['100,000 open brackets', '['.repeat(100_000)],
  ['100,000 open objects', '{"a":'.repeat(100_000)],
  ['100,000 nested arrays, all closed', '['.repeat(100_000) + ']'.repeat(100_000)],
  ['100,000 nested objects, all closed', '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000)],
  ['nesting inside a field', `{"email": ${'['.repeat(200)}${']'.repeat(200)}}`],
  ['an invalid UTF-8 byte', Buffer.from([...Buffer.from('{"email":"'), 0xff, ...Buffer.from('"}')])],
  ['an overlong UTF-8 form', Buffer.from([...Buffer.from('{"email":"'), 0xc0, 0xaf, ...Buffer.from('"}')])],
  [
    'a surrogate in UTF-8',
    Buffer.from([...Buffer.from('{"email":"'), 0xed, 0xa0, 0x80, ...Buffer.from('"}')]),
  ],
  ['a UTF-8 sequence that breaks off', Buffer.from([...Buffer.from('{"email":"'), 0xe2, 0x82])],
  ['UTF-16', utf16('{"email":"a"}')],
  ['trailing bytes', '{"email":"a"} x'],
  ['two values', '{"email":"a"}{"email":"b"}'],
  ['a NUL byte at the end', '{"email":"a"}\0'],
  ['a NUL byte inside a string', '{"email":"a\0b"}'],
  ['a line break inside a string', '{"email":"a\nb"}'],
  ['only blanks', '  \r\n '],
  ['two byte order marks', '\ufeff\ufeff{"email":"a"}'],
  ['a comma too many', '{"email":"a",}'],
  ['a comment', '{"email":"a" /* b */}'],
  ['single quotes', "{'email':'a'}"],
  ['NaN', '{"email":NaN}'],
  ['a number with a leading zero', '{"email":01}'],
  ['a hexadecimal number', '{"email":0x10}'],
  ['an unknown escape', String.raw`{"email":"\x41"}`],
  ['a broken unicode escape', String.raw`{"email":"\u12"}`],
  ['the same name twice', '{"email":"a","email":"b"}'],
  ['the same name twice, once escaped', String.raw`{"email":"a","\u0065mail":"b"}`],
  ['the same name twice further down', '{"query":"{ __typename }","variables":{"a":[{"b":1,"b":2}]}}'],
  ['__proto__', '{"__proto__":{"role":"owner"}}'],
  ['__proto__, escaped', String.raw`{"\u005f_proto__":{"role":"owner"}}`],
  ['__proto__ further down', '{"query":"{ __typename }","variables":{"a":{"__proto__":{"b":1}}}}'],
  ['constructor.prototype', '{"constructor":{"prototype":{"role":"owner"}}}'],
];

/** Valid JSON that no edge can use. */
const useless: [name: string, body: string][] = [
  ['an array', '[]'],
  ['an array of arrays', '[[[]]]'],
  ['a string', '"text"'],
  ['a number', '1'],
  ['true', 'true'],
  ['null', 'null'],
  ['an empty object', '{}'],
  ['numbers beyond all limits', '{"email":1e999,"password":-1e999,"query":1e999}'],
  ['integers of 400 digits', `{"email":${'9'.repeat(400)},"password":1,"query":${'9'.repeat(400)}}`],
  ['lone surrogates', String.raw`{"email":"\ud800","password":"\udfff"}`],
  ['escaped NULs', String.raw`{"email":"a\u0000@example.com","password":"\u0000"}`],
  ['names of built-in properties', '{"toString":1,"hasOwnProperty":2,"valueOf":null,"constructor":3}'],
  ['10,000 unknown names', `{${Array.from({ length: 10_000 }, (_, n) => `"n${n}":${n}`).join(',')}}`],
];

describe.each(edgeNames)('%s', (edge) => {
  it('takes a good body, also with a byte order mark and any spelling of the charset', async () => {
    const { good } = edges[edge];
    expect((await send(edge, good())).status).toBe(200);
    expect((await send(edge, `\ufeff${good()}`)).status).toBe(200);
    for (const type of ['application/json;charset=UTF-8', 'APPLICATION/JSON; charset="utf-8"']) {
      expect((await send(edge, good(), { 'content-type': type })).status, type).toBe(200);
    }
  });

  it.each(malformed)('refuses as malformed_json: %s', async (_name, body) => {
    expect(expectError(edge, await send(edge, body))).toBe('malformed_json');
  });

  it.each(useless)('answers 4xx in its own form: %s', async (_name, body) => {
    expectError(edge, await send(edge, body));
  });

  it('answers 4xx in its own form when there is no body', async () => {
    expectError(edge, await send(edge, ''));
    expectError(edge, await send(edge, '', {}));
  });

  it.each([
    'text/plain',
    'text/json',
    'application/x-www-form-urlencoded',
    'application/xml',
    'application/json-patch+json',
    'application/jsonx',
    'json',
    ', ',
    'application/json, text/plain',
    '*/*',
  ])('refuses the content type "%s" with 415 unsupported_media_type', async (type) => {
    const answer = await send(edge, edges[edge].good(), { 'content-type': type });
    expect(expectError(edge, answer)).toBe('unsupported_media_type');
    expect(answer.status).toBe(415);
  });

  it('refuses a body without a content type with 415 unsupported_media_type', async () => {
    const answer = await send(edge, edges[edge].good(), {});
    expect(expectError(edge, answer)).toBe('unsupported_media_type');
  });

  it('reads bodies as UTF-8 whatever charset they claim', async () => {
    const headers = { 'content-type': 'application/json; charset=iso-8859-1' };
    const latin1 = Buffer.from('{"email":"\u00e9"}', 'latin1');
    expect(expectError(edge, await send(edge, latin1, headers))).toBe('malformed_json');
    expect((await send(edge, edges[edge].good(), headers)).status).toBe(200);
  });

  it('refuses a compressed body with 415, also a bomb, and never unpacks it', async () => {
    const bomb = gzipSync(Buffer.alloc(50 * 1024 * 1024, ' '));
    for (const body of [gzipSync(edges[edge].good()), bomb]) {
      const answer = await send(edge, body, { ...json, 'content-encoding': 'gzip' });
      expect(expectError(edge, answer)).toBe('unsupported_media_type');
    }
  });

  it('refuses a body of more than 1 MB with 413', async () => {
    const answer = await send(edge, JSON.stringify({ email: 'a'.repeat(1024 * 1024) }));
    expectError(edge, answer);
    expect(answer.status).toBe(413);
  });

  it('takes a body in chunks, and refuses one that is no JSON', async () => {
    const chunked = { ...json, 'transfer-encoding': 'chunked' };
    const chunk = (text: string) => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;
    const good = edges[edge].good();
    const body = chunk(good.slice(0, 5)) + chunk(good.slice(5)) + '0\r\n\r\n';
    expect((await send(edge, body, chunked)).status).toBe(200);
    const bad = await send(edge, `${chunk('{"email":')}0\r\n\r\n`, chunked);
    expect(expectError(edge, bad)).toBe('malformed_json');
  });

  it('survives a polluted-prototype attempt with clean objects', async () => {
    await send(edge, '{"constructor":{"prototype":{"polluted":1}},"__proto__":{"polluted":1}}');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

it.each(['\0', '\ud800', '{ __typename }\0', '{ a(b: "\ud800") }'])(
  'GraphQL answers 400 to a document that is no GraphQL: %j',
  async (query) => {
    const answer = await app.graphql(query, {}, { accept: 'application/graphql-response+json' });
    expect(answer.status).toBe(400);
    expect(Object.keys(errorCodes)).toContain(answer.json.errors[0].extensions.code);
  },
);
