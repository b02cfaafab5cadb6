import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { errorCodes } from '../../src/platform/errors.js';
import { type Person, type TestApp, createPerson, startApp } from '../support/app.js';
import { type RawAnswer, closed, connect, parseAnswer, sendBytes, sendRequest } from '../support/raw.js';

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

const lines = (...text: string[]): string => text.join('\r\n');
const post = (path: string, ...headers: string[]): string =>
  lines(`POST ${path} HTTP/1.1`, 'Host: a', 'Content-Type: application/json', ...headers, '', '');
const get = (path: string, ...headers: string[]): string =>
  lines(`GET ${path} HTTP/1.1`, 'Host: a', ...headers, '', '');

function expectProblem(answer: RawAnswer, status: number): { code: string } {
  expect(answer.status, answer.body).toBe(status);
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  const problem = JSON.parse(answer.body) as { code: string; status: number; instance: string };
  expect(problem.status).toBe(status);
  expect(problem.instance).toBe(answer.headers.get('x-request-id'));
  expect(Object.keys(errorCodes)).toContain(problem.code);
  return problem;
}

const smuggled = get('/health/live');
/** Bytes that are no HTTP request, or one that two servers could read differently. */
const broken: [name: string, bytes: string][] = [
  ['words', 'hello there\r\n\r\n'],
  ['a TLS handshake', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
  ['the preface of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
  ['a method that does not exist', 'FOO / HTTP/1.1\r\nHost: a\r\n\r\n'],
  ['a version that does not exist', 'GET / HTTP/9.9\r\nHost: a\r\n\r\n'],
  ['an address without a slash', 'GET nonsense HTTP/1.1\r\nHost: a\r\n\r\n'],
  ['a header without a colon', get('/', 'nonsense')],
  ['a header name with a blank', get('/', 'Bad Name: 1')],
  ['a header with a NUL', get('/', 'X-A: \0')],
  ['a folded header', get('/', 'X-A: 1', ' 2')],
  [
    'a length and chunks',
    post('/graphql', 'Content-Length: 5', 'Transfer-Encoding: chunked') + '0\r\n\r\n' + smuggled,
  ],
  ['two different lengths', post('/graphql', 'Content-Length: 5', 'Content-Length: 6') + smuggled],
  ['a negative length', post('/graphql', 'Content-Length: -5')],
  ['a length that is no number', post('/graphql', 'Content-Length: five')],
  ['a length beyond all numbers', post('/graphql', `Content-Length: ${'9'.repeat(40)}`)],
  ['an unknown transfer coding', post('/api/v1/auth/login', 'Transfer-Encoding: gzip') + 'x\r\n\r\n'],
  ['chunked, but not last', post('/graphql', 'Transfer-Encoding: chunked, gzip') + '0\r\n\r\n'],
  ['a chunk without a size', post('/api/v1/auth/login', 'Transfer-Encoding: chunked') + 'zz\r\n\r\n'],
  ['a chunk of a negative size', post('/graphql', 'Transfer-Encoding: chunked') + '-1\r\nx\r\n'],
  [
    'a chunk of a size beyond all numbers',
    post('/trpc/login', 'Transfer-Encoding: chunked') + 'fffffffffffffffff\r\n',
  ],
  [
    'a chunk that is longer than it says',
    post('/graphql', 'Transfer-Encoding: chunked') + '1\r\nabc\r\n0\r\n\r\n',
  ],
];

describe('what is no valid HTTP request is answered with one 400 in our form and the end of the connection', () => {
  it.each(broken)('%s', async (_name, bytes) => {
    const text = await sendBytes(app, bytes);
    expectProblem(parseAnswer(text), 400);
    expect(text.match(/HTTP\/1\.1 /g)).toHaveLength(1);
  });
});

it('an address or headers of more than 16 KB are 431 in our form', async () => {
  const long = 'a'.repeat(17_000);
  const many = Array.from({ length: 1500 }, (_, n) => `X-Header-${n}: 1`);
  for (const bytes of [
    get(`/${long}`),
    get('/', `X-A: ${long}`),
    get('/', `Cookie: ${long}`),
    get('/', ...many),
  ]) {
    expectProblem(parseAnswer(await sendBytes(app, bytes)), 431);
  }
});

it('an address just below that is looked at like others', async () => {
  const path = `/${'a'.repeat(15_000)}`;
  expectProblem(await sendRequest(app, path), 404);
  const headers = { 'x-api-key': 'a'.repeat(15_000) };
  expectProblem(await sendRequest(app, '/api/v1/documents', { headers }), 401);
});

it.each([
  ['/api/v1/documents/%zz', 400],
  ['/%', 400],
  ['/api/v1/%ff', 400],
  [`/api/v1/documents/${'a'.repeat(600)}`, 404],
  ['//api/v1/documents', 404],
  ['/API/V1/documents', 404],
  ['/api/v1/documents/../../../health/live', 404],
  ['/api/docs/assets/..%2f..%2fpackage.json', 404],
  ['/api/docs/assets/nothing.js', 404],
  ['/api/v1/nothing', 404],
  ['/trpc', 404],
  ['/nothing', 404],
  ['*', 404],
  ['/%61pi/v1/documents', 401],
  ['http://elsewhere/api/v1/documents', 401],
  ['/api/v1/documents?__proto__[x]=1', 400],
] as const)('GET %s is answered %i in our form', async (target, status) => {
  expectProblem(await sendRequest(app, target), status);
});

describe('methods', () => {
  const known = [
    '/api/v1/documents',
    '/graphql',
    '/trpc/me',
    '/health/live',
    '/api/docs',
    '/api/v1/openapi.json',
  ];

  it.each(known)('that %s does not take are 405 with Allow, and OPTIONS says the same', async (path) => {
    const options = await sendRequest(app, path, { method: 'OPTIONS' });
    expect(options.status).toBe(204);
    const allowed = options.headers.get('allow')?.split(', ') ?? [];
    expect(allowed).toEqual(expect.arrayContaining(['GET', 'HEAD', 'OPTIONS']));
    for (const method of ['PUT', 'DELETE', 'TRACE', 'PROPFIND', 'LINK', 'SEARCH']) {
      const answer = await sendRequest(app, path, { method });
      expect(answer.status, method).toBe(405);
      expect(answer.headers.get('allow'), method).toContain('GET');
      expect(answer.headers.get('allow'), method).not.toContain(method);
      expect(answer.body).toContain('method_not_allowed');
    }
  });

  it.each(['/nothing', '/api/v1/nothing'])('of any kind on %s are 404', async (path) => {
    for (const method of ['GET', 'POST', 'OPTIONS', 'TRACE', 'PROPFIND']) {
      expectProblem(await sendRequest(app, path, { method }), 404);
    }
  });

  it.each([...known, '/nothing'])('HEAD %s has the status and headers of GET, and no body', async (path) => {
    const headers = { accept: 'application/json', 'apollo-require-preflight': 'true' };
    const got = await sendRequest(app, path, { headers });
    const head = await sendRequest(app, path, { method: 'HEAD', headers });
    expect(head.body).toBe('');
    if (path === '/graphql') return;
    for (const name of ['content-type', 'content-length', 'cache-control']) {
      expect([name, head.headers.get(name)]).toEqual([name, got.headers.get(name)]);
    }
    expect(head.status).toBe(got.status);
  });

  it('CONNECT ends the connection', async () => {
    expect(await sendBytes(app, 'CONNECT example.com:443 HTTP/1.1\r\nHost: a\r\n\r\n')).toBe('');
  });
});

describe('pipelining', () => {
  it('answers 50 requests of one write in their order', async () => {
    const paths = Array.from({ length: 50 }, (_, n) => (n % 2 ? '/health/live' : '/api/v1/documents'));
    const text = await sendBytes(
      app,
      paths.map((path) => get(path)).join('') + get('/nothing', 'Connection: close'),
    );
    const statuses = [...text.matchAll(/HTTP\/1\.1 (\d{3})/g)].map((match) => Number(match[1]));
    expect(statuses).toEqual([...paths.map((path) => (path === '/health/live' ? 200 : 401)), 404]);
  });

  it('never gives the error of a later request as the answer of an earlier one', async () => {
    const auth = `Authorization: Bearer ${person.accessToken}`;
    const text = await sendBytes(app, `${get('/api/v1/documents', auth)}nonsense\r\n\r\n`);
    expect(parseAnswer(text).status).toBe(200);
    expect(text.match(/HTTP\/1\.1 /g)).toHaveLength(1);
  });
});

it('a body that is longer than its length is no second request', async () => {
  const body = '{"email":"a","password":"b"}';
  const text = await sendBytes(
    app,
    `${post('/api/v1/auth/login', `Content-Length: ${body.length}`)}${body}rest\r\n\r\n`,
  );
  expect(parseAnswer(text).status).toBeGreaterThanOrEqual(400);
  expect(text.match(/HTTP\/1\.1 /g)).toHaveLength(1);
});

it('an unknown Expect is 417, and Upgrade is not followed', async () => {
  const close = 'Connection: close';
  expect(parseAnswer(await sendBytes(app, get('/', 'Expect: nonsense', close))).status).toBe(417);
  const upgrade = get('/health/live', 'Connection: close, upgrade', 'Upgrade: websocket');
  expect(parseAnswer(await sendBytes(app, upgrade)).status).toBe(200);
});

it('a client that leaves before its answer is no fault, and its address is known', async () => {
  const auth = `Authorization: Bearer ${person.accessToken}`;
  const sockets = Array.from({ length: 50 }, () => connect(app));
  for (const socket of sockets) socket.write(get('/api/v1/documents', auth), () => socket.resetAndDestroy());
  await Promise.all(sockets.map(closed));
  expect((await app.call('/health/ready')).status).toBe(200);
  // What is stored about the call is stored after the answer.
  await wait(200);
  await app.background.settle();
});

it('every answer of the API and every error is kept out of caches and types are not guessed', async () => {
  for (const path of [
    '/api/v1/documents',
    '/api/v1/me',
    '/api/v1/nothing',
    '/trpc/me',
    '/nothing',
    '/health/live',
  ]) {
    const credentials: Record<string, string>[] = [person.auth, {}, { 'x-api-key': 'cl_live_wrong' }];
    for (const headers of credentials) {
      const answer = await sendRequest(app, path, { headers });
      expect(answer.headers.get('cache-control'), path).toBe('no-store');
      expect(answer.headers.get('x-content-type-options'), path).toBe('nosniff');
      expect(answer.headers.get('content-type'), path).toMatch(
        /^application\/(problem\+)?json; charset=utf-8$/,
      );
    }
  }
});
