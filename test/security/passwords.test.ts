import { hash } from '@node-rs/argon2';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestApp, createPerson, startApp } from '../support/app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ CARGOLINT_ALLOW_SIGNUP: 'on' });
});
afterAll(() => app.stop());

let people = 0;
async function register(password: string) {
  const email = `p${++people}@example.com`;
  const answer = await app.call('/api/v1/auth/register', {
    body: { email, password, firstName: 'A', lastName: 'B', organizationName: 'C', country: 'DE' },
  });
  const login = async (text: string) =>
    (await app.call('/api/v1/auth/login', { body: { email, password: text } })).status;
  return { status: answer.status, detail: String(answer.json.detail), login };
}

/** Words without meaning, so that the block list has nothing to say. */
const long = (length: number) =>
  Array.from({ length: 60 }, (_, n) => 'qvz'.charAt(n % 3) + String.fromCodePoint(97 + ((n * 7) % 26)) + n)
    .join(' ')
    .slice(0, length);

it('15 to 256 characters are accepted without any rule for what they consist of, others are refused', async () => {
  expect((await register(long(14))).status).toBe(422);
  expect((await register(long(15))).status).toBe(201);
  expect((await register(`${long(200)}${'🚢'.repeat(56)}`)).status).toBe(201);
  expect((await register(long(257))).status).toBe(422);
});

it('no character is cut off: the last one of 256 counts', async () => {
  const password = long(256);
  const person = await register(password);
  expect(await person.login(`${password.slice(0, 255)}~`)).toBe(401);
  expect(await person.login(password.slice(0, 255))).toBe(401);
  expect(await person.login(password)).toBe(200);
});

it('the same characters typed on another keyboard are the same password (Unicode NFC)', async () => {
  const person = await register('zwölf Möwen über dem Kühlhaus');
  expect(await person.login('zwölf Möwen über dem Kühlhaus'.normalize('NFD'))).toBe(200);
});

it.each([
  ['a common password', 'qwertyuiopasdfghjkl', /first that people guess/],
  ['a repetition', 'abcabcabcabcabcabc', /first that people guess/],
  ["the product's name", 'my CargoLint pass phrase here', /product's name/],
])('%s is refused, and the answer says why', async (_what, password, reason) => {
  const refused = await register(password);
  expect(refused.status).toBe(422);
  expect(refused.detail).toMatch(reason);
});

it('hashes have the parameters of OWASP, and weaker ones are renewed at log-in', async () => {
  const person = await createPerson(app);
  const stored = async () =>
    String((await app.database.read('users').where({ id: person.id }).first('passwordHash')).passwordHash);
  expect(await stored()).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  const weak = await hash('a pass phrase of the tests', { memoryCost: 8192, timeCost: 1 });
  await app.database.transaction((em) =>
    em.execute('update users set "passwordHash" = ? where id = ?', [weak, person.id]),
  );
  const body = { email: person.email, password: 'a pass phrase of the tests' };
  expect((await app.call('/api/v1/auth/login', { body })).status).toBe(200);
  expect(await stored()).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect((await app.call('/api/v1/auth/login', { body })).status).toBe(200);
});
