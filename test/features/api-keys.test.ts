import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApiKeyText, isApiKeyText } from '../../src/features/api-keys/api-key-text.js';
import { systemRuntime } from '../../src/platform/runtime.js';
import { type Person, type TestApp, createKey, createPerson, startApp } from '../support/app.js';

let app: TestApp;
let owner: Person;
beforeAll(async () => {
  app = await startApp();
  owner = await createPerson(app);
});
afterAll(() => app.stop());

const path = '/api/v1/api-keys';
const oneHour = 3_600_000;

let moved = 0;
/** Moves the server's clock and remembers by how much. */
function advance(milliseconds: number): void {
  moved += milliseconds;
  app.clock.advance(milliseconds);
}
const now = () => Date.now() + moved;

/** What a request with the key answers. */
const statusWith = async (auth: Record<string, string>) =>
  (await app.call('/api/v1/documents', { headers: auth })).status;

const create = (body: object, auth = owner.auth) => app.call(path, { body, headers: auth });
const get = (id: string, auth = owner.auth) => app.call(`${path}/${id}`, { headers: auth });
const patch = (id: string, body: object, auth = owner.auth) =>
  app.call(`${path}/${id}`, { method: 'PATCH', body, headers: auth });
const rotate = (id: string, body: object = {}, auth = owner.auth) =>
  app.call(`${path}/${id}/rotate`, { body, headers: auth });
const revoke = (id: string, auth = owner.auth) =>
  app.call(`${path}/${id}`, { method: 'DELETE', headers: auth });

/** A person whose token was made by the clock of now, since tests before may have moved it. */
async function logInAgain() {
  owner = await createPerson(app);
}

describe('the text of a key', () => {
  const alphabet = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'];

  it('always has the published form, and is recognized', () => {
    fc.assert(
      fc.property(fc.constantFrom('live' as const, 'test' as const), (environment) => {
        const text = createApiKeyText(environment, systemRuntime);
        expect(text).toMatch(new RegExp(`^cl_${environment}_[0-9A-Za-z]{36}$`));
        expect(isApiKeyText(text)).toBe(true);
      }),
    );
  });

  it('is refused when one character is another one', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('live' as const, 'test' as const),
        fc.integer({ min: 8, max: 43 }),
        fc.constantFrom(...alphabet),
        (environment, index, character) => {
          const text = createApiKeyText(environment, systemRuntime);
          fc.pre(text[index] !== character);
          expect(isApiKeyText(text.slice(0, index) + character + text.slice(index + 1))).toBe(false);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('is refused when it is cut, longer or of the other environment', () => {
    const text = createApiKeyText('live', systemRuntime);
    const others = [text.slice(0, -1), `${text}0`, ` ${text}`, `${text}\n`, text.replace('live', 'test')];
    for (const other of others) expect(isApiKeyText(other)).toBe(false);
  });
});

describe('a new key', () => {
  it('is shown once, with its address', async () => {
    const answer = await create({ name: 'ERP', environment: 'live' });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('location')).toBe(`${path}/${answer.json.id}`);
    expect(isApiKeyText(answer.json.key)).toBe(true);
    expect(answer.json).toMatchObject({
      name: 'ERP',
      environment: 'live',
      prefix: answer.json.key.slice(0, 12),
      last4: answer.json.key.slice(-4),
      scopes: ['documents:read', 'documents:write'],
      expiresAt: null,
      revokedAt: null,
      rotatedFromId: null,
      status: 'active',
    });
    for (const later of [await get(answer.json.id), await app.call(path, { headers: owner.auth })]) {
      expect(later.status).toBe(200);
      expect(later.text).not.toContain(answer.json.key);
    }
    const logged = app.logged.join('\n');
    expect(logged).not.toContain(answer.json.key);
  });

  it('works at once', async () => {
    const key = await createKey(app, owner);
    expect(await statusWith(key.auth)).toBe(200);
  });

  it.each([
    ['a scope is unknown', { scopes: ['documents:erase'] }, 'scopes'],
    ['there is no scope', { scopes: [] }, 'scopes'],
    ['the environment is unknown', { environment: 'LIVE' }, 'environment'],
    ['the name is empty', { name: ' ' }, 'name'],
    ['the address is none', { allowedIps: ['10.0.0.999'] }, 'allowedIps'],
    ['the end is past', { expiresAt: '2020-01-01T00:00:00Z' }, 'expiresAt'],
    ['the end is no time', { expiresAt: 'tomorrow' }, 'expiresAt'],
    ['a field is unknown', { colour: 'red' }, 'colour'],
  ])('is refused with 400, and the field named, when %s', async (_case, wrong, field) => {
    const answer = await create({ name: 'x', environment: 'live', ...wrong });
    expect(answer.status).toBe(400);
    expect(answer.json.code).toBe('validation_failed');
    const named = answer.json.errors.map((error: { pointer: string }) => error.pointer);
    expect(named.join()).toContain(field);
  });
});

describe('the list of keys', () => {
  it('is paged and newest first', async () => {
    await logInAgain();
    const ids: string[] = [];
    for (let n = 0; n < 3; n++) {
      advance(1000);
      ids.unshift((await createKey(app, owner)).id);
    }
    const page = await app.call(`${path}?offset=1&limit=1`, { headers: owner.auth });
    expect(page.json.data.map((key: { id: string }) => key.id)).toEqual([ids[1]]);
    expect(page.json.pagination).toEqual({ offset: 1, limit: 1, total: 3, hasMore: true });
  });

  it('says who created a key and when it was used', async () => {
    const key = await createKey(app, owner);
    await statusWith(key.auth);
    await expect
      .poll(async () => (await get(key.id)).json)
      .toMatchObject({
        createdBy: { id: owner.id, email: owner.email },
        lastUsedAt: expect.stringMatching(/Z$/),
        lastUsedIp: expect.any(String),
      });
  });
});

describe('a change of a key', () => {
  it('keeps what is not named', async () => {
    const key = await createKey(app, owner, { allowedIps: ['127.0.0.1', '::1'] });
    const answer = await patch(key.id, { name: 'renamed', scopes: ['documents:read'] });
    expect(answer.status).toBe(200);
    expect(answer.json).toMatchObject({
      name: 'renamed',
      scopes: ['documents:read'],
      allowedIps: ['127.0.0.1', '::1'],
    });
    expect((await get(key.id)).json).toEqual(answer.json);
  });

  it('holds from the next request on', async () => {
    const key = await createKey(app, owner);
    await patch(key.id, { scopes: ['documents:write'] });
    expect(await statusWith(key.auth)).toBe(403);
    await patch(key.id, { scopes: ['documents:read'], allowedIps: ['203.0.113.0/24'] });
    expect(await statusWith(key.auth)).toBe(401);
    await patch(key.id, { allowedIps: null });
    expect(await statusWith(key.auth)).toBe(200);
  });

  it('can not name the environment', async () => {
    const key = await createKey(app, owner);
    expect((await patch(key.id, { environment: 'test' })).status).toBe(400);
  });
});

describe('rotation', () => {
  it('leaves the old key working until the grace period ends', async () => {
    const old = await createKey(app, owner, { name: 'rotating', scopes: ['documents:read'] });
    const answer = await rotate(old.id, { gracePeriodSeconds: 600 });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('location')).toBe(`${path}/${answer.json.id}`);
    expect(answer.json).toMatchObject({
      name: 'rotating',
      scopes: ['documents:read'],
      environment: 'live',
      rotatedFromId: old.id,
    });
    const successor = { 'x-api-key': answer.json.key as string };
    expect(await statusWith(old.auth)).toBe(200);
    expect(await statusWith(successor)).toBe(200);
    const during = await get(old.id);
    expect(during.json.status).toBe('expiring');
    expect(during.json.expiresAt).not.toBeNull();
    advance(601_000);
    expect(await statusWith(old.auth)).toBe(401);
    expect(await statusWith(successor)).toBe(200);
    expect((await get(old.id)).json.status).toBe('expired');
  });

  it('without a grace period ends the old key at once', async () => {
    const old = await createKey(app, owner);
    const answer = await rotate(old.id, { gracePeriodSeconds: 0 });
    expect(answer.status).toBe(201);
    expect(await statusWith(old.auth)).toBe(401);
    expect(await statusWith({ 'x-api-key': answer.json.key as string })).toBe(200);
  });

  it('never lets the old key live longer than it would have', async () => {
    const expiresAt = new Date(now() + 120_000).toISOString();
    const old = await createKey(app, owner, { expiresAt });
    await rotate(old.id, { gracePeriodSeconds: 86_400 });
    expect((await get(old.id)).json.expiresAt).toBe(expiresAt);
  });

  it.each([-1, 2_592_001, 1.5, '60'])('takes no grace period of %s', async (gracePeriodSeconds) => {
    const old = await createKey(app, owner);
    expect((await rotate(old.id, { gracePeriodSeconds })).status).toBe(400);
    expect(await statusWith(old.auth)).toBe(200);
  });

  it('happens once per key, and not to a revoked one', async () => {
    const old = await createKey(app, owner);
    expect((await rotate(old.id)).status).toBe(201);
    expect((await rotate(old.id)).status).toBe(400);
    const revoked = await createKey(app, owner);
    await revoke(revoked.id);
    expect((await rotate(revoked.id)).status).toBe(400);
  });
});

describe('the end of a key', () => {
  it('by revocation holds from the next request on, and the key stays listed', async () => {
    const key = await createKey(app, owner);
    expect(await statusWith(key.auth)).toBe(200);
    expect((await revoke(key.id)).status).toBe(204);
    const refused = await app.call('/api/v1/documents', { headers: key.auth });
    expect(refused.status).toBe(401);
    expect(refused.headers.get('www-authenticate')).toContain('error="invalid_token"');
    expect((await get(key.id)).json).toMatchObject({
      status: 'revoked',
      revokedAt: expect.any(String),
    });
    expect((await revoke(key.id)).status).toBe(204);
  });

  it('by its own date comes when it says', async () => {
    await logInAgain();
    const expiresAt = new Date(now() + oneHour / 2).toISOString();
    const key = await createKey(app, owner, { expiresAt });
    expect(await statusWith(key.auth)).toBe(200);
    advance(oneHour / 2 + 1000);
    expect(await statusWith(key.auth)).toBe(401);
  });
});

describe('allowed addresses', () => {
  it.each([
    [['203.0.113.7'], 401],
    [['203.0.113.0/24', '2001:db8::/32'], 401],
    [['127.0.0.1'], 200],
    [['10.0.0.0/8', '127.0.0.0/8'], 200],
  ])('%j answer %i from here', async (allowedIps, status) => {
    const key = await createKey(app, owner, { allowedIps });
    expect(await statusWith(key.auth)).toBe(status);
  });
});

describe('who may handle keys', () => {
  it('a member may not: 403 role_required', async () => {
    const member = await createPerson(app, { organization: owner.organization, role: 'member' });
    const key = await createKey(app, owner);
    const answers = [
      await create({ name: 'x', environment: 'live' }, member.auth),
      await app.call(path, { headers: member.auth }),
      await get(key.id, member.auth),
      await patch(key.id, { name: 'y' }, member.auth),
      await rotate(key.id, {}, member.auth),
      await revoke(key.id, member.auth),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(403);
      expect(answer.json.code).toBe('role_required');
    }
    expect(await statusWith(key.auth)).toBe(200);
  });

  it('an admin may', async () => {
    const admin = await createPerson(app, { organization: owner.organization, role: 'admin' });
    expect((await create({ name: 'x', environment: 'live' }, admin.auth)).status).toBe(201);
  });

  it('a key may not, whatever its scopes: 403 with scope="session"', async () => {
    const key = await createKey(app, owner, {
      scopes: ['documents:read', 'documents:write', 'review:write'],
    });
    const bearer = { authorization: `Bearer ${key.key}` };
    const answers = [
      await create({ name: 'x', environment: 'live' }, bearer),
      await get(key.id, bearer),
      await patch(key.id, { name: 'y' }, bearer),
      await rotate(key.id, {}, bearer),
      await revoke(key.id, bearer),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(403);
      expect(answer.json.code).toBe('insufficient_scope');
      expect(answer.headers.get('www-authenticate')).toBe(
        'Bearer realm="cargolint", error="insufficient_scope", scope="session"',
      );
    }
  });

  it('another organization finds nothing: 404, as for a missing id', async () => {
    const key = await createKey(app, owner);
    const stranger = await createPerson(app);
    const missing = await get('key_missing', stranger.auth);
    const answers = [
      await get(key.id, stranger.auth),
      await patch(key.id, { name: 'y' }, stranger.auth),
      await rotate(key.id, {}, stranger.auth),
      await revoke(key.id, stranger.auth),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(404);
      expect({ ...answer.json, instance: '' }).toEqual({ ...missing.json, instance: '' });
    }
    expect(await statusWith(key.auth)).toBe(200);
  });
});
