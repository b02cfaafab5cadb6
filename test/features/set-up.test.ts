import { afterAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { minutes } from '../../src/platform/runtime.js';
import { type TestApp, createPerson, startApp } from '../support/app.js';
import { createProcesses } from '../support/processes.js';

const processes = await createProcesses();
afterAll(() => processes.stop());

let app: TestApp;
beforeEach(async () => {
  app = await startApp();
  // Makes sure that the token is in no log and no file.
  onTestFinished(() => app.stop());
});

const password = 'seven green barges under one bridge';
const owner = {
  email: 'Ada@Example.com',
  password,
  firstName: 'Ada',
  lastName: 'Quist',
  organizationName: 'Quist Freight',
  country: 'DE',
};

const post = (name: string, body: object, headers: Record<string, string> = {}) =>
  app.call(`/trpc/${name}`, { body, headers });
const setUp = (changes: object = {}) => post('setUpOwner', { token: app.setUpToken, ...owner, ...changes });
const settings = async () => (await app.call('/trpc/publicSettings')).json.result.data;

/** The status and the code of a refusal. */
async function refusalOf(answer: ReturnType<typeof setUp>): Promise<[number, string]> {
  const { status, json } = await answer;
  return [status, json.error.data.code];
}
const closed = [403, 'registration_closed'];

const rowsOf = (table: string) => app.database.read(table).select('*');

describe('the first start', () => {
  it('makes the organization and its owner with the token, once', async () => {
    expect(app.setUpToken).toMatch(/^[\w-]{43}$/);
    expect(await settings()).toEqual({ needsSetUp: true, signUpOpen: false, production: false });
    expect((await setUp()).json.result.data).toBe(true);
    expect(await settings()).toEqual({ needsSetUp: false, signUpOpen: false, production: false });
    expect(await refusalOf(setUp({ email: 'eve@example.com' }))).toEqual(closed);
    const login = await post('login', { email: owner.email, password });
    expect(login.json.result.data).toBe(true);
    const cookie = login.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect((await app.call('/trpc/me', { headers: { cookie } })).json.result.data).toMatchObject({
      email: 'ada@example.com',
      role: 'owner',
      organization: { name: 'Quist Freight' },
    });
  });

  it('is an event of the organization, and so is a refusal', async () => {
    await refusalOf(setUp({ token: 'wrong' }));
    await setUp();
    const [user] = await rowsOf('users');
    await expect.poll(() => rowsOf('activityEvents')).toHaveLength(2);
    const events = await rowsOf('activityEvents');
    expect(events.find(({ result }) => result === 'success')).toMatchObject({
      action: 'register',
      actorId: user.id,
      userId: user.id,
      organizationId: user.organizationId,
    });
    expect(events.find(({ result }) => result === 'failure')).toMatchObject({
      action: 'register',
      actorKind: 'anonymous',
      reason: 'registration_closed',
    });
  });

  it('refuses other tokens, and says where the right one is', async () => {
    const { status, json } = await setUp({ token: app.setUpToken?.toLowerCase() });
    expect([status, json.error.data.code]).toEqual(closed);
    expect(json.error.message).toMatch(/printed when it started/);
    expect(await rowsOf('users')).toEqual([]);
  });

  it('keeps the token when the rest of the input is not good', async () => {
    expect(await refusalOf(setUp({ password: 'cargolint cargolint' }))).toEqual([422, 'weak_password']);
    expect(await refusalOf(setUp({ country: 'XX' }))).toEqual([400, 'validation_failed']);
    expect(await rowsOf('organizations')).toEqual([]);
    expect((await setUp()).status).toBe(200);
  });

  it('makes one owner when two come at once', async () => {
    const answers = await Promise.all([setUp(), setUp({ email: 'eve@example.com' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403]);
    expect(await rowsOf('users')).toHaveLength(1);
    expect(await rowsOf('organizations')).toHaveLength(1);
  });

  it('is over when a user was made in another way', async () => {
    await createPerson(app);
    expect(await settings()).toMatchObject({ needsSetUp: false });
    const { json } = await setUp();
    expect(json.error.data.code).toBe('registration_closed');
    expect(json.error.message).toMatch(/Sign in/);
  });

  it('has a token for each process, and none where there is a user', async () => {
    const other = await startApp(app.shared);
    onTestFinished(() => other.stop());
    expect(other.setUpToken).not.toBe(app.setUpToken);
    expect(await refusalOf(setUp({ token: other.setUpToken }))).toEqual(closed);
    await setUp();
    const third = await startApp(app.shared);
    onTestFinished(() => third.stop());
    expect(third.setUpToken).toBeNull();
  });

  it('counts wrong tokens as failed authentications', async () => {
    const limited = await startApp({ CARGOLINT_RATE_LIMIT_FAILED_AUTH: '3' });
    onTestFinished(() => limited.stop());
    const guess = async (token: string | null) =>
      (await limited.call('/trpc/setUpOwner', { body: { ...owner, token } })).status;
    for (let n = 0; n < 3; n++) expect(await guess(`guess ${n}`)).toBe(403);
    expect(await guess(limited.setUpToken)).toBe(429);
    limited.clock.advance(minutes(1));
    expect(await guess(limited.setUpToken)).toBe(200);
  });

  it('is no part of the public API', async () => {
    const { json } = await app.graphql('mutation { setUpOwner }');
    expect(json.errors[0].message).toMatch(/Cannot query field/);
  });
});

describe('serve', () => {
  it('prints the token while there is no user, and is silent about it afterwards', async () => {
    const first = await processes.serve();
    await expect.poll(() => first.printed()).toContain('works once');
    const [, page, token] = /Open (\S+) and use this token: (\S+) \(/.exec(first.printed()) ?? [];
    expect(page).toBe(`${first.url}/set-up`);
    const answer = await fetch(`${first.url}/trpc/setUpOwner`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...owner, token }),
    });
    expect(answer.status).toBe(200);
    const second = await processes.serve();
    expect(second.printed()).not.toContain('set-up');
  });
});

it('publicSettings tells whether strangers may register', async () => {
  const open = await startApp({ CARGOLINT_ALLOW_SIGNUP: 'on' });
  onTestFinished(() => open.stop());
  expect((await open.call('/trpc/publicSettings')).json.result.data).toEqual({
    needsSetUp: true,
    signUpOpen: true,
    production: false,
  });
});
