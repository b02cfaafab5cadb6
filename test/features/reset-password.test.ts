import { generateSync } from 'otplib';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { minutes } from '../../src/platform/runtime.js';
import { type Person, type TestApp, createPerson, password, startApp } from '../support/app.js';
import { beforeNextTransaction } from '../support/meanwhile.js';
import { createProcesses } from '../support/processes.js';

// Each command starts a process that compiles the sources first, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 180_000 });

const newPassword = 'nine heavy crates on a wet quay';

let app: TestApp;
let person: Person;
const processes = await createProcesses();
beforeAll(async () => {
  app = await startApp();
  app.secrets.passwords.add(newPassword);
});
afterAll(async () => {
  await app.stop();
  await processes.stop();
});
beforeEach(async () => {
  person = await createPerson(app);
});

const logIn = (secret: string, code?: string) =>
  app.call('/api/v1/auth/login', { body: { email: person.email, password: secret, ...(code && { code }) } });
const isAccepted = async () =>
  (await app.call('/api/v1/auth/sessions', { headers: person.auth })).status === 200;

/** Beside the running server, on its data. */
const reset = (args: string[] = [], secret = newPassword) =>
  processes.run(
    ['user', 'reset-password', '--email', person.email, '--password-stdin', ...args],
    `${secret}\n`,
    app.shared,
  );

async function enableTwoFactor(): Promise<string> {
  const { json } = await app.call('/api/v1/auth/2fa/setup', { headers: person.auth });
  await app.call('/api/v1/auth/2fa/enable', { body: { code: codeOf(json.secret) }, headers: person.auth });
  app.clock.advance(31_000);
  return json.secret as string;
}
const codeOf = (secret: string) => generateSync({ secret, epoch: Math.floor(app.runtime.now() / 1000) });

describe('cargolint user reset-password', () => {
  it('sets the password, ends every session at once, and is an event that the person sees', async () => {
    const dashboard = await app.call('/trpc/login', {
      body: { email: person.email, password },
      headers: { origin: app.url },
    });
    const cookie = dashboard.headers.get('set-cookie')?.split(';')[0] ?? '';
    const atDashboard = async () => (await app.call('/trpc/me', { headers: { cookie } })).status;
    expect([await isAccepted(), await atDashboard()]).toEqual([true, 200]);
    const outcome = await reset(['--json']);
    expect(outcome).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(outcome.stdout)).toMatchObject({ id: person.id, email: person.email });
    expect([await isAccepted(), await atDashboard()]).toEqual([false, 401]);
    const refreshed = await app.call('/api/v1/auth/refresh', { body: { refreshToken: person.refreshToken } });
    expect(refreshed.status).toBe(401);
    expect((await logIn(password)).status).toBe(401);
    const again = await logIn(newPassword);
    expect(again.status).toBe(200);
    const { json } = await app.graphql(
      '{ activityEvents(filter: { action: RESET_PASSWORD }) { data { result actor { kind } } } }',
      {},
      { authorization: `Bearer ${again.json.accessToken}` },
    );
    expect(json.data.activityEvents.data).toEqual([{ result: 'SUCCESS', actor: { kind: 'OPERATOR' } }]);
  });

  it('lets the person in at once, however often the old password was guessed', async () => {
    for (let n = 0; n < 14; n++) {
      app.clock.advance(minutes(5));
      await logIn('not the password of ada');
    }
    const refused = await logIn(password);
    expect(refused.json.code).toBe('too_many_attempts');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(200);
    expect((await reset()).code).toBe(0);
    expect((await logIn(newPassword)).status).toBe(200);
  });

  it('keeps the second factor', async () => {
    const secret = await enableTwoFactor();
    expect((await reset()).code).toBe(0);
    expect((await logIn(newPassword)).json.code).toBe('two_factor_required');
    expect((await logIn(newPassword, codeOf(secret))).status).toBe(200);
  });

  it('takes the second factor off where it is told to', async () => {
    await enableTwoFactor();
    expect((await reset(['--remove-second-factor'])).code).toBe(0);
    expect((await logIn(newPassword)).status).toBe(200);
  });

  it('changes nothing when the password is too short, or there is no such user', async () => {
    const short = await reset([], 'too short');
    expect(short.code).toBe(1);
    expect(short.stderr).toContain('15 characters');
    const nobody = ['user', 'reset-password', '--email', 'nobody@example.com', '--password-stdin'];
    expect((await processes.run(nobody, newPassword, app.shared)).code).toBe(1);
    expect(await isAccepted()).toBe(true);
    expect((await logIn(password)).status).toBe(200);
  });

  it('takes no password from the command line', async () => {
    const outcome = await processes.run(['user', 'reset-password', '--email', person.email], '', app.shared);
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toContain('--password-stdin');
  });
});

describe('while the password is reset', () => {
  const resetBefore = (file: string) =>
    beforeNextTransaction(app.database, file, () =>
      app.identity.resetPassword({ email: person.email, password: newPassword }),
    );

  it('a log-in whose old password was found right starts no session', async () => {
    resetBefore('sessions.ts');
    const answer = await logIn(password);
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('1');
    expect((await logIn(password)).status).toBe(401);
    expect((await logIn(newPassword)).status).toBe(200);
  });

  it('a change of password whose old one was found right does not win over it', async () => {
    resetBefore('account.ts');
    const answer = await app.call('/api/v1/auth/password', {
      body: { currentPassword: password, newPassword: 'of the one who stole it' },
      headers: person.auth,
    });
    expect(answer.status).toBe(503);
    expect((await logIn('of the one who stole it')).status).toBe(401);
    expect((await logIn(newPassword)).status).toBe(200);
  });
});
