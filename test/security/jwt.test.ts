import { createHmac, generateKeyPairSync, sign as signWith } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Person, type TestApp, createPerson, startApp } from '../support/app.js';

const secret = 'q7Vw2Lk9Zr4Tn8Xb1Yc6Hd3Mf5Pj0Sg-first';
const olderSecret = 'A1s2D3f4G5h6J7k8L9z0X1c2V3b4N5m6-older';

let app: TestApp;
let person: Person;
let good: Record<string, unknown>;
beforeAll(async () => {
  app = await startApp({ CARGOLINT_JWT_SECRETS: `${secret},${olderSecret}` });
  person = await createPerson(app);
  good = claimsOf(person.accessToken);
});
afterAll(() => app.stop());

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const claimsOf = (token: string) =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>;

const hs256 = { alg: 'HS256', typ: 'JWT' };

/** A token with a right signature for whatever its parts say. */
function forge(claims: object, header: object = hs256, key = secret, hash = 'sha256'): string {
  const content = `${encode(header)}.${encode(claims)}`;
  return `${content}.${createHmac(hash, key).update(content).digest('base64url')}`;
}

const without = (name: string) => Object.fromEntries(Object.entries(good).filter(([key]) => key !== name));
const nowSeconds = () => Math.floor(Date.now() / 1000);

/** What each edge answers to the token. */
async function statuses(token: string): Promise<Record<string, number>> {
  const headers = { authorization: `Bearer ${token}` };
  const [rest, graphql, trpc] = await Promise.all([
    app.call('/api/v1/documents', { headers }),
    app.graphql('{ me { id } }', {}, headers),
    app.call('/trpc/me', { headers }),
  ]);
  return { rest: rest.status, graphql: graphql.status, trpc: trpc.status };
}
const everywhere = (status: number) => ({ rest: status, graphql: status, trpc: status });

const [first, second, third] = [0, 1, 2].map((index) => () => person.accessToken.split('.')[index] ?? '') as [
  () => string,
  () => string,
  () => string,
];

/** Every token is made of good claims and, where it has a signature at all, mostly with the right secret. */
const attacks: [name: string, token: () => string][] = [
  ...['none', 'None', 'NONE', 'nOnE'].flatMap((alg): [string, () => string][] => [
    [`alg ${alg} without a signature`, () => `${encode({ alg, typ: 'JWT' })}.${encode(good)}.`],
    [`alg ${alg} with a signature`, () => forge(good, { alg, typ: 'JWT' })],
  ]),
  ['the documented header without a signature', () => `${encode(hs256)}.${encode(good)}.`],
  [
    'alg RS256 signed by an RSA key of the attacker',
    () => {
      const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
      const content = `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode(good)}`;
      return `${content}.${signWith('sha256', Buffer.from(content), privateKey).toString('base64url')}`;
    },
  ],
  ['alg RS256 signed as HMAC', () => forge(good, { alg: 'RS256', typ: 'JWT' })],
  ['alg HS384 with the right secret', () => forge(good, { alg: 'HS384', typ: 'JWT' }, secret, 'sha384')],
  ['alg HS512 with the right secret', () => forge(good, { alg: 'HS512', typ: 'JWT' }, secret, 'sha512')],
  ['the documented header over a SHA-384 signature', () => forge(good, hs256, secret, 'sha384')],
  ['no alg', () => forge(good, { typ: 'JWT' })],
  ['a kid', () => forge(good, { ...hs256, kid: '../../dev/null' })],
  ['a jku', () => forge(good, { ...hs256, jku: 'https://attacker.example/keys.json' })],
  ['a jwk', () => forge(good, { ...hs256, jwk: { kty: 'oct', k: encode('x') } })],
  ['a crit', () => forge(good, { ...hs256, crit: ['exp'] })],
  ['header members in another order', () => forge(good, { typ: 'JWT', alg: 'HS256' })],
  ['a blank secret', () => forge(good, hs256, '')],
  ['another secret', () => forge(good, hs256, 'K3j4H5g6F7d8S9a0P1o2I3u4Y5t6R7e8-other')],
  ['a secret cut by one character', () => forge(good, hs256, secret.slice(0, -1))],
  [
    'changed claims under the old signature',
    () => `${first()}.${encode({ ...good, role: 'admin' })}.${third()}`,
  ],
  ['no signature part', () => `${first()}.${second()}`],
  ['an empty payload', () => `${first()}..${third()}`],
  ['the header alone', () => first()],
  ['a truncated signature', () => person.accessToken.slice(0, -2)],
  ['a truncated payload', () => `${first()}.${second().slice(0, -4)}.${third()}`],
  ['a fourth part', () => `${person.accessToken}.x`],
  ['padded base64', () => `${person.accessToken}=`],
  ['a dot at the end', () => `${person.accessToken}.`],
  ['stray bits in the last character of the signature', () => withStrayBits(person.accessToken)],
  ['a payload that is no object', () => forge([good])],
  ['an end in the past', () => forge({ ...good, exp: nowSeconds() - 1 })],
  ['an end as a string', () => forge({ ...good, exp: String(good.exp) })],
  ['no end', () => forge(without('exp'))],
  ['an end that is null', () => forge({ ...good, exp: null })],
  ['a start in the future', () => forge({ ...good, iat: nowSeconds() + 3600 })],
  ['another issuer', () => forge({ ...good, iss: 'someone-else' })],
  ['no issuer', () => forge(without('iss'))],
  ['another audience', () => forge({ ...good, aud: 'another-api' })],
  ['an audience list', () => forge({ ...good, aud: [good.aud, 'another-api'] })],
  ['no audience', () => forge(without('aud'))],
  ['another user', () => forge({ ...good, sub: 'usr_someone' })],
  ['another organization', () => forge({ ...good, org: 'org_someone' })],
  ['another role', () => forge({ ...good, role: 'admin' })],
  ['a role that does not exist', () => forge({ ...good, role: 'root' })],
  ['a session that does not exist', () => forge({ ...good, sid: 'ses_nowhere' })],
  ['no session', () => forge(without('sid'))],
  ['a claim that we never sign', () => forge({ ...good, admin: true })],
  ['no use', () => forge(without('use'))],
  ['a refresh token', () => person.refreshToken],
  ['the text "null"', () => 'null'],
  ['a huge text', () => `${first()}.${'A'.repeat(4000)}.${third()}`],
];

/** The same bytes in another spelling: the last character of 32 bytes carries two bits that don't count. */
function withStrayBits(token: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const last = alphabet.indexOf(token.slice(-1));
  return token.slice(0, -1) + alphabet[last ^ 1];
}

describe('an access token', () => {
  it('that the server signed opens all edges', async () => {
    expect(await statuses(person.accessToken)).toEqual(everywhere(200));
  });

  it('forged with the right secret and the right claims would open them too, so the attacks test what they say', async () => {
    expect(await statuses(forge(good))).toEqual(everywhere(200));
  });

  it('signed with an older configured secret still opens them', async () => {
    expect(await statuses(forge(good, hs256, olderSecret))).toEqual(everywhere(200));
  });

  it.each(attacks)('is refused by all edges with %s', async (_name, token) => {
    expect(await statuses(token())).toEqual(everywhere(401));
  });
});

describe('a refresh token', () => {
  const refresh = (refreshToken: string) => app.call('/api/v1/auth/refresh', { body: { refreshToken } });

  it.each([
    ['is an access token', () => person.accessToken],
    ['is an access token that calls itself refresh', () => forge({ ...good, use: 'refresh' })],
    ['has alg none', () => `${encode({ alg: 'none', typ: 'JWT' })}.${person.refreshToken.split('.')[1]}.`],
    ['has another secret', () => forge(claimsOf(person.refreshToken), hs256, '')],
    ['has ended', () => forge({ ...claimsOf(person.refreshToken), exp: nowSeconds() - 1 })],
  ])('is refused when it %s, and the session lives on', async (_case, token) => {
    const answer = await refresh(token());
    expect(answer.status).toBe(401);
    expect(answer.json.code).toBe('invalid_token');
    expect(await statuses(person.accessToken)).toEqual(everywhere(200));
  });
});
