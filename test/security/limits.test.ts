import { buildClientSchema, getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { queryLimits } from '../../src/edges/graphql/limits.js';
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
  app = await startApp({ CARGOLINT_RATE_LIMIT_ENTERPRISE: '0' });
  person = await createPerson(app);
});
afterAll(() => app.stop());

const repeat = (count: number, text: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => text(n)).join(' ');
const nested = (depth: number): string =>
  `{ documents { data { ${'batch { data { '.repeat((depth - 3) / 2)} id ${'} } '.repeat((depth - 3) / 2)} } } }`;

/** Builds a query that contains exactly `count` of what is limited. */
const builders: Record<string, (count: number) => string> = {
  aliases: (count) => `{ me { ${repeat(count, (n) => `a${n}: __typename`)} } }`,
  directives: (count) =>
    `{ me { ${repeat(count, (n) => `f${n}: id @include(if: true)`).replaceAll(/f\d+: /g, '')} } }`,
  rootFields: (count) => `{ ${repeat(count, () => '__typename')} }`,
};

it.each(Object.keys(builders))(
  '%s: at the limit a query runs, one more is refused with 400',
  async (name) => {
    const limit = queryLimits[name as 'aliases'];
    const build = builders[name] as (count: number) => string;
    const good = await app.graphql(build(limit), {}, person.auth);
    expect(good.status, good.text).toBe(200);
    expect(good.json.errors).toBeUndefined();
    for (const accept of ['application/json', 'application/graphql-response+json']) {
      const bad = await app.graphql(build(limit + 1), {}, { ...person.auth, accept });
      expect(bad.status).toBe(400);
      expect(bad.json.errors[0].extensions.code).toBe('query_too_complex');
    }
  },
);

it('depth, cost and tokens beyond the limit are refused before anything runs', async () => {
  const tooDeep = nested(queryLimits.depth + 1);
  const tooCostly =
    '{ documents(limit: 100) { data { batch { data { id fileName status sha256 mimeType } } } } }';
  const tooLong = `{ me { ${'id '.repeat(queryLimits.tokens)} } }`;
  for (const query of [tooDeep, tooCostly, tooLong]) {
    const answer = await app.graphql(query, {}, person.auth);
    expect(answer.status, query.slice(0, 60)).toBe(400);
    expect(answer.json.errors[0].extensions.code).toBe('query_too_complex');
  }
});

it('the introspection query of GraphQL clients and editors is within the limits', async () => {
  for (const options of [{}, { descriptions: true, specifiedByUrl: true, inputValueDeprecation: true }]) {
    const answer = await app.graphql(getIntrospectionQuery(options));
    expect(answer.status, answer.text.slice(0, 200)).toBe(200);
    expect(answer.json.errors).toBeUndefined();
    expect(buildClientSchema(answer.json.data).getQueryType()?.name).toBe('Query');
  }
});

it('fragments count where they are used', async () => {
  const query = `{ me { ${'...F '.repeat(4)} } } fragment F on Me { ${repeat(10, (n) => `a${n}: id`)} }`;
  expect((await app.graphql(query, {}, person.auth)).json.errors[0].extensions.code).toBe(
    'query_too_complex',
  );
});

it('batches of operations in one request are refused', async () => {
  const answer = await app.call('/graphql', {
    body: [{ query: '{ __typename }' }, { query: '{ __typename }' }],
  });
  expect(answer.status).toBe(400);
});

it('an organization gets exactly its requests per minute, and all of them again a minute later', async () => {
  const limited = await startApp({ CARGOLINT_RATE_LIMIT_ENTERPRISE: '5' });
  try {
    const owner = await createPerson(limited);
    const list = () => limited.call('/api/v1/documents', { headers: owner.auth });
    const answers = await Promise.all(Array.from({ length: 8 }, list));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(5);
    const refused = answers.find(({ status }) => status === 429);
    expect(refused?.json.code).toBe('rate_limited');
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused?.headers.get('x-ratelimit-remaining')).toBe('0');
    limited.clock.advance(61_000);
    const later = await list();
    expect(later.status).toBe(200);
    expect(later.headers.get('x-ratelimit-limit')).toBe('5');
    expect(later.headers.get('x-ratelimit-remaining')).toBe('4');
  } finally {
    await limited.stop();
  }
});

it('failed authentications are limited per address, but never stop a good credential', async () => {
  const limited = await startApp({ CARGOLINT_RATE_LIMIT_FAILED_AUTH: '3' });
  try {
    const owner = await createPerson(limited);
    const guess = () => limited.call('/api/v1/documents', { headers: { 'x-api-key': 'cl_live_guess' } });
    for (let n = 0; n < 3; n++) expect((await guess()).status).toBe(401);
    expect((await guess()).status).toBe(429);
    expect((await limited.call('/api/v1/documents', { headers: owner.auth })).status).toBe(200);
  } finally {
    await limited.stop();
  }
});

it('wrong passwords and void refresh tokens count as failures too, also as aliases in one request', async () => {
  const limited = await startApp({ CARGOLINT_RATE_LIMIT_FAILED_AUTH: '3' });
  try {
    const owner = await createPerson(limited);
    const guess = { email: owner.email, password: 'not the password of anyone' };
    expect((await limited.call('/api/v1/auth/login', { body: guess })).status).toBe(401);
    expect((await limited.call('/api/v1/auth/refresh', { body: { refreshToken: 'x' } })).status).toBe(401);
    const login = `login(email: "${guess.email}", password: "${guess.password}") { expiresIn }`;
    const aliases = await limited.graphql(`mutation { a: ${login} b: ${login} c: ${login} }`);
    const codes = aliases.json.errors.map((error: { extensions: { code: string } }) => error.extensions.code);
    expect(codes, 'the first failure ends the request').toEqual(['invalid_credentials']);
    const blocked = await limited.call('/api/v1/auth/login', { body: { ...guess, password } });
    expect(blocked.status).toBe(429);
    expect(Number(blocked.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await limited.call('/api/v1/documents', { headers: owner.auth })).status).toBe(200);
    limited.clock.advance(61_000);
    expect((await limited.call('/api/v1/auth/login', { body: { ...guess, password } })).status).toBe(200);
  } finally {
    await limited.stop();
  }
});

it('no key, token or password reaches the log', async () => {
  const key = await createKey(app, person);
  await uploadDocument(app, key.auth);
  await app.call(`/api/v1/documents?api_key=${key.key}`, {
    headers: { authorization: `Bearer ${person.accessToken}` },
  });
  const log = app.logged.join('');
  expect(log).toContain('request completed');
  for (const secret of [key.key, person.accessToken, person.refreshToken, 'a pass phrase of the tests']) {
    expect(log).not.toContain(secret);
  }
});
