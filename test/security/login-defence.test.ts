import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Answer, type Person, type TestApp, createPerson, password, startApp } from '../support/app.js';

const metricsToken = 'token-that-reads-the-metrics';

let app: TestApp;
let person: Person;
beforeEach(async () => {
  app = await startApp({
    CARGOLINT_TRUSTED_PROXIES: '127.0.0.1',
    CARGOLINT_METRICS_TOKEN: metricsToken,
  });
  person = await createPerson(app);
});
afterEach(() => app.stop());

const wrong = 'not the password of anyone';
const from = (address: string) => ({ 'x-forwarded-for': address });
const login = (email: string, secret: string, headers: Record<string, string> = {}): Promise<Answer> =>
  app.call('/api/v1/auth/login', { body: { email, password: secret }, headers });

async function countVerifications(work: () => Promise<unknown>): Promise<number> {
  const read = async () => {
    const { text } = await app.call('/metrics', { headers: { authorization: `Bearer ${metricsToken}` } });
    return Number(/^cargolint_password_verifications_total (\d+)$/m.exec(text)?.[1]);
  };
  const before = await read();
  await work();
  return (await read()) - before;
}

describe('guessing the password of an account', () => {
  it('costs nothing for the first failures, then a delay that doubles', async () => {
    const waits: number[] = [];
    for (let guess = 1; guess <= 9; guess++) {
      expect((await login(person.email, wrong)).status, `guess ${guess}`).toBe(401);
      const blocked = await login(person.email, wrong);
      if (blocked.status !== 429) {
        guess++;
        continue;
      }
      expect(blocked.json.code).toBe('too_many_attempts');
      waits.push(Number(blocked.headers.get('retry-after')));
      app.clock.advance(Number(blocked.headers.get('retry-after')) * 1000);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16].slice(0, waits.length));
    expect(waits.length).toBeGreaterThanOrEqual(3);
  });

  it('is refused without looking at the password while the delay lasts, and the right one works after it', async () => {
    for (let guess = 0; guess < 6; guess++) {
      app.clock.advance(2_000);
      await login(person.email, wrong);
    }
    expect(await countVerifications(() => login(person.email, password))).toBe(0);
    const blocked = await login(person.email, password);
    expect(blocked.status).toBe(429);
    app.clock.advance(Number(blocked.headers.get('retry-after')) * 1000);
    expect((await login(person.email, password)).status).toBe(200);
    expect((await login(person.email, wrong)).status, 'the failures are forgotten').toBe(401);
    expect((await login(person.email, password)).status).toBe(200);
  });

  it('many guesses at once are no better than one after the other', async () => {
    const guesses = () => Promise.all(Array.from({ length: 30 }, () => login(person.email, wrong)));
    expect(await countVerifications(guesses)).toBe(5);
  });

  it('aliases in one request are no better either', async () => {
    const guess = `login(email: "${person.email}", password: "${wrong}") { expiresIn }`;
    const mutation = `mutation { ${Array.from({ length: 20 }, (_, n) => `a${n}: ${guess}`).join(' ')} }`;
    expect(await countVerifications(() => app.graphql(mutation))).toBe(1);
    const batch = Array.from({ length: 5 }, () => ({ query: `mutation { ${guess} }` }));
    expect(await countVerifications(() => app.call('/graphql', { body: batch }))).toBe(0);
  });

  it('a stranger does not lock the person out who logged in from another network before', async () => {
    await login(person.email, password, from('198.51.100.7'));
    for (let guess = 0; guess < 12; guess++) {
      await login(person.email, wrong, from('203.0.113.66'));
      app.clock.advance(1_000);
    }
    expect((await login(person.email, password, from('203.0.113.66'))).status).toBe(429);
    expect((await login(person.email, password, from('198.51.100.7'))).status).toBe(200);
    expect((await login(person.email, password, from('192.0.2.1'))).status).toBe(200);
  });

  it('from many addresses waits too, except where the person logged in from before', async () => {
    await login(person.email, password, from('198.51.100.7'));
    for (let guess = 0; guess < 52; guess++) {
      await login(person.email, wrong, from(`203.0.113.${guess}`));
    }
    const stranger = await login(person.email, password, from('192.0.2.1'));
    expect(stranger.status).toBe(429);
    expect(Number(stranger.headers.get('retry-after'))).toBeLessThanOrEqual(60);
    expect((await login(person.email, password, from('198.51.100.7'))).status).toBe(200);
    app.clock.advance(61_000);
    expect((await login(person.email, password, from('192.0.2.1'))).status).toBe(200);
  });

  it('also makes the current password hard to guess for who has the session', async () => {
    const change = (currentPassword: string) =>
      app.call('/api/v1/auth/password', {
        body: { currentPassword, newPassword: 'seven green barges under one bridge' },
        headers: person.auth,
      });
    for (let guess = 0; guess < 5; guess++) expect((await change(wrong)).status).toBe(401);
    expect((await change(password)).status).toBe(429);
  });
});

describe('an account that does not exist', () => {
  it('costs the same work as one that does: one verification each', async () => {
    expect(await countVerifications(() => login(person.email, wrong))).toBe(1);
    expect(await countVerifications(() => login('nobody@example.com', wrong))).toBe(1);
  });

  it('a disabled one too, and the answers are the same to the letter', async () => {
    await app.identity.changeUser({ email: person.email, disabled: true });
    const shape = ({ status, json, headers }: Answer) => ({
      status,
      body: { ...json, instance: '' },
      headers: [...headers.keys()].filter((name) => name !== 'date').sort(),
    });
    let disabled: Answer | undefined;
    expect(
      await countVerifications(async () => {
        disabled = await login(person.email, password);
      }),
    ).toBe(1);
    const unknown = await login('nobody@example.com', password);
    expect(shape(disabled as Answer)).toEqual(shape(unknown));
  });

  it('is delayed like one that does', async () => {
    for (let guess = 0; guess < 5; guess++) await login('nobody@example.com', wrong);
    const blocked = await login('nobody@example.com', wrong);
    expect(blocked.status).toBe(429);
    expect(blocked.json.code).toBe('too_many_attempts');
  });
});

describe('a flood', () => {
  const expectBusy = (answers: Answer[]) => {
    const busy = answers.filter(({ status }) => status === 503);
    expect(busy.length).toBeGreaterThan(0);
    expect(busy.every(({ json }) => json.code === 'service_busy')).toBe(true);
    expect(busy.every(({ headers }) => Number(headers.get('retry-after')) > 0)).toBe(true);
    return new Set(answers.map(({ status }) => status));
  };

  it('a flood of log-ins is answered 503 with Retry-After, while other routes go on', async () => {
    const flood = Array.from({ length: 120 }, (_, n) => login(`flood${n}@example.com`, wrong));
    const list = await app.call('/api/v1/documents', { headers: person.auth });
    expect(list.status).toBe(200);
    expect(expectBusy(await Promise.all(flood))).toEqual(new Set([401, 503]));
    expect((await login(person.email, password)).status).toBe(200);
  });

  it('at one account is too, and the right password is not refused for it afterwards', async () => {
    const flood = Array.from({ length: 120 }, () => login(person.email, password));
    expect(expectBusy(await Promise.all(flood))).toEqual(new Set([200, 503]));
    expect((await login(person.email, password)).status).toBe(200);
  });

  it('of sign-ups is too', async () => {
    const open = await startApp({ CARGOLINT_ALLOW_SIGNUP: 'on' });
    try {
      const register = (n: number) =>
        open.call('/api/v1/auth/register', {
          body: {
            email: `crowd${n}@example.com`,
            password: 'copper lantern over the quiet harbour',
            firstName: 'A',
            lastName: 'B',
            organizationName: 'C',
            country: 'DE',
          },
        });
      const answers: Answer[] = [];
      // On a busy machine so few come at once that all are served: it takes more of them then.
      for (let wave = 0; wave < 5 && !answers.some(({ status }) => status === 503); wave++) {
        const flood = Array.from({ length: 120 }, (_, n) => register(120 * wave + n));
        answers.push(...(await Promise.all(flood)));
      }
      expect(expectBusy(answers)).toEqual(new Set([201, 503]));
    } finally {
      await open.stop();
    }
  });
});

it('invalid credentials of any kind count against the address, and a good one is never refused', async () => {
  const limited = await startApp({
    CARGOLINT_RATE_LIMIT_FAILED_AUTH: '5',
    CARGOLINT_TRUSTED_PROXIES: '127.0.0.1',
  });
  try {
    const owner = await createPerson(limited);
    const headers = from('203.0.113.5');
    const attempts = [
      () => limited.call('/api/v1/documents', { headers: { ...headers, 'x-api-key': 'cl_live_x' } }),
      () => limited.call('/api/v1/documents', { headers: { ...headers, authorization: 'Bearer eyJx' } }),
      () => limited.call('/trpc/me', { headers: { ...headers, cookie: 'cargolint_session=x' } }),
      () => limited.call('/api/v1/auth/login', { body: { email: 'a@b.example', password: wrong }, headers }),
      () => limited.call('/api/v1/auth/refresh', { body: { refreshToken: 'x' }, headers }),
    ];
    for (const attempt of attempts) expect((await attempt()).status).toBe(401);
    for (const attempt of attempts) expect((await attempt()).status).toBe(429);
    const good = { ...headers, ...owner.auth };
    expect((await limited.call('/api/v1/documents', { headers: good })).status).toBe(200);
    const elsewhere = { ...from('203.0.113.6'), 'x-api-key': 'cl_live_x' };
    expect((await limited.call('/api/v1/documents', { headers: elsewhere })).status).toBe(401);
  } finally {
    await limited.stop();
  }
});
