import { generateSync } from 'otplib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Answer, type Person, type TestApp, createPerson, password, startApp } from '../support/app.js';

let app: TestApp;
let person: Person;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());
beforeEach(async () => {
  person = await createPerson(app);
});

const now = () => app.runtime.now();
/** What the authenticator app shows `steps` periods of 30 seconds from now. */
const codeOf = (secret: string, steps = 0) =>
  generateSync({ secret, epoch: Math.floor(now() / 1000) + 30 * steps });
const login = (code?: string): Promise<Answer> =>
  app.call('/api/v1/auth/login', { body: { email: person.email, password, ...(code && { code }) } });
const post = (path: string, code: unknown) =>
  app.call(`/api/v1/auth/2fa/${path}`, { body: { code }, headers: person.auth });
const get = (path: string) => app.call(`/api/v1/auth/2fa/${path}`, { headers: person.auth });

async function enable() {
  const { secret } = (await get('setup')).json as { secret: string };
  const answer = await post('enable', codeOf(secret));
  app.clock.advance(31_000);
  return { secret, recoveryCodes: answer.json.recoveryCodes as string[] };
}

const wrongCode = (secret: string) => {
  const near = [-1, 0, 1].map((steps) => codeOf(secret, steps));
  return ['000000', '111111', '222222', '333333'].find((code) => !near.includes(code)) ?? '';
};

describe('setting up', () => {
  it('shows the secret as text, as QR code and as otpauth URL, and changes nothing yet', async () => {
    const answer = await get('setup');
    expect(answer.status).toBe(200);
    const { secret, qrCodeUrl, otpauthUrl } = answer.json;
    expect(Buffer.from(qrCodeUrl.split(',')[1], 'base64').subarray(1, 4).toString()).toBe('PNG');
    expect(otpauthUrl).toContain(`secret=${secret}`);
    expect(answer.headers.get('cache-control')).toContain('no-store');
    expect((await login()).status).toBe(200);
    expect((await get('status')).json).toEqual({
      enabled: false,
      enabledAt: null,
      recoveryCodesRemaining: 0,
    });
  });

  it('is 409 when it is on already, and turning it on again is 409 too', async () => {
    const { secret } = await enable();
    const setup = await get('setup');
    expect(setup.status).toBe(409);
    expect(setup.json.code).toBe('already_enabled');
    expect((await post('enable', codeOf(secret))).status).toBe(409);
  });

  it('needs a code of the newest secret', async () => {
    const first = (await get('setup')).json.secret as string;
    const second = (await get('setup')).json.secret as string;
    const refused = await post('enable', codeOf(first));
    expect(refused.status).toBe(422);
    expect(refused.json.code).toBe('invalid_code');
    expect((await post('enable', codeOf(second))).status).toBe(200);
  });

  it('can not be turned on or off where there is nothing', async () => {
    expect((await post('enable', '123456')).status).toBe(400);
    expect((await post('disable', '123456')).status).toBe(400);
    expect((await post('enable', 123456)).status).toBe(400);
  });
});

describe('logging in with a second factor', () => {
  it('asks for the code only after the right password', async () => {
    await enable();
    const without = await login();
    expect(without.status).toBe(401);
    expect(without.json.code).toBe('two_factor_required');
    const wrongPassword = await app.call('/api/v1/auth/login', {
      body: { email: person.email, password: 'not the password of anyone' },
    });
    expect(wrongPassword.json.code).toBe('invalid_credentials');
  });

  it('takes the code of this period and of the ones before and after, each once', async () => {
    const { secret } = await enable();
    app.clock.advance(60_000);
    expect((await login(codeOf(secret, -2))).status, 'two periods old').toBe(401);
    expect((await login(codeOf(secret, -1))).status, 'one period old').toBe(200);
    expect((await login(codeOf(secret, -1))).status, 'the same once more').toBe(401);
    expect((await login(codeOf(secret, 1))).status, 'one period ahead').toBe(200);
    expect((await login(codeOf(secret))).status, 'older than one that was taken').toBe(401);
  });

  it('takes a code once also when it is sent many times at once', async () => {
    const { secret } = await enable();
    const code = codeOf(secret);
    const answers = await Promise.all(Array.from({ length: 5 }, () => login(code)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('the code that turned it on is used up', async () => {
    const { secret } = (await get('setup')).json as { secret: string };
    const code = codeOf(secret);
    await post('enable', code);
    expect((await login(code)).status).toBe(401);
  });

  it('takes each of the eight recovery codes once, in any spelling', async () => {
    const { recoveryCodes } = await enable();
    expect(new Set(recoveryCodes).size).toBe(8);
    const [first = '', second = ''] = recoveryCodes;
    expect((await login(first)).status).toBe(200);
    expect((await login(first)).status).toBe(401);
    expect((await login(second.replaceAll('-', ' ').toUpperCase())).status).toBe(200);
    expect((await get('status')).json.recoveryCodesRemaining).toBe(6);
  });

  it('wrong codes make the next attempt wait', async () => {
    const { secret } = await enable();
    for (let n = 0; n < 5; n++) expect((await login(wrongCode(secret))).status).toBe(401);
    const blocked = await login(codeOf(secret));
    expect(blocked.status).toBe(429);
    expect(blocked.json.code).toBe('too_many_attempts');
    app.clock.advance(31_000);
    expect((await login(codeOf(secret))).status).toBe(200);
  });
});

describe('turning it off', () => {
  it('needs a code, of the app or a recovery code', async () => {
    const { secret, recoveryCodes } = await enable();
    expect((await post('disable', wrongCode(secret))).status).toBe(422);
    expect((await login()).json.code).toBe('two_factor_required');
    expect((await post('disable', recoveryCodes[0])).status).toBe(204);
    expect((await login()).status).toBe(200);
    expect((await get('status')).json.enabled).toBe(false);
  });

  it('wrong codes make the next attempt wait here too', async () => {
    const { secret } = await enable();
    for (let n = 0; n < 5; n++) await post('disable', wrongCode(secret));
    expect((await post('disable', codeOf(secret))).status).toBe(429);
  });

  it('an operator can take it off for somebody who lost it', async () => {
    await enable();
    await app.identity.changeUser({ email: person.email, twoFactor: false });
    expect((await login()).status).toBe(200);
  });
});

describe('the secret at rest', () => {
  it('is encrypted in the database, and no recovery code is readable there', async () => {
    const { secret, recoveryCodes } = await enable();
    const user = await app.database.read('users').where({ id: person.id }).first();
    const codes = await app.database.read('recoveryCodes').where({ userId: person.id });
    const stored = JSON.stringify([user, codes]);
    expect(user.totpSecret).toMatch(/^v1\./);
    for (const plain of [
      secret,
      ...recoveryCodes,
      ...recoveryCodes.map((code) => code.replaceAll('-', '')),
    ]) {
      expect(stored).not.toContain(plain);
    }
  });

  it('is worth nothing for another account', async () => {
    const { secret } = await enable();
    const other = await createPerson(app);
    const { totpSecret } = await app.database.read('users').where({ id: person.id }).first();
    await app.database.transaction((em) =>
      em.execute('update users set "totpSecret" = ?, "totpEnabledAt" = 1 where id = ?', [
        totpSecret,
        other.id,
      ]),
    );
    const answer = await app.call('/api/v1/auth/login', {
      body: { email: other.email, password, code: codeOf(secret) },
    });
    expect(answer.status).toBe(500);
  });

  it('is still read after the encryption key was exchanged, as long as the old one is configured', async () => {
    const first = 'k3Jd8Sx0Qw7Zt4Vb6Nm1Lp5Rf2Gh9Yc-old';
    const second = 'p9Lk2Mn5Bv8Cx1Za4Sd7Fg0Hj3Qw6Er-new';
    const { createEncryption } = await import('../../src/platform/encryption.js');
    const old = createEncryption([first], app.runtime).encrypt('the secret', 'user:1');
    const rotated = createEncryption([second, first], app.runtime);
    expect(rotated.decrypt(old, 'user:1')).toBe('the secret');
    expect(rotated.encrypt('the secret', 'user:1').split('.')[1]).not.toBe(old.split('.')[1]);
    expect(() => createEncryption([second], app.runtime).decrypt(old, 'user:1')).toThrow(/not configured/);
    expect(() => rotated.decrypt(old, 'user:2')).toThrow();
  });
});
