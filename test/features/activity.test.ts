import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createCallCounter, writeEvents } from '../../src/features/activity/index.js';
import type { Principal } from '../../src/platform/access.js';
import { createBackgroundTasks } from '../../src/platform/background.js';
import { openDatabase } from '../../src/platform/database/open-database.js';
import { days, hours } from '../../src/platform/runtime.js';
import {
  type Person,
  type TestApp,
  createKey,
  createPerson,
  startApp,
  uploadDocument,
} from '../support/app.js';

let app: TestApp;
let owner: Person;
let admin: Person;
let member: Person;
let stranger: Person;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());
beforeEach(async () => {
  owner = await createPerson(app);
  admin = await createPerson(app, { organization: owner.organization, role: 'admin' });
  member = await createPerson(app, { organization: owner.organization, role: 'member' });
  stranger = await createPerson(app);
  // Only what a test records itself.
  await app.database.transaction((em) => em.execute('delete from "activityEvents"'));
});

type Entry = Parameters<TestApp['activity']['record']>[2];

/** A log-in of the person, or what differs from it. */
const record = (person: Person, changes: Partial<Entry> = {}, userAgent = 'a test') =>
  app.database.transaction((em) =>
    app.activity.record(
      em,
      { id: 'req_1', address: '192.0.2.1', userAgent },
      {
        action: 'login',
        result: 'success',
        actor: { kind: 'user', id: person.id, name: person.email },
        organizationId: person.organizationId,
        userId: person.id,
        ...changes,
      },
    ),
  );

/** Many events at once, such as an operator causes. */
async function insertEvents(target: TestApp, count: number, createdAt: (n: number) => number) {
  const rows = Array.from({ length: count }, (_, n) => ({
    id: `evt_${createdAt(n)}_${n}`,
    actorKind: 'operator',
    action: 'createUser',
    result: 'success',
    address: '',
    userAgent: '',
    requestId: '',
    createdAt: createdAt(n),
  }));
  await target.database.transaction(async (em) => {
    for (let at = 0; at < count; at += 50) {
      await em.execute(
        em
          .getKnex()('activityEvents')
          .insert(rows.slice(at, at + 50)),
      );
    }
  });
}

const eventsQuery = `query ($filter: ActivityFilter, $offset: Int, $limit: Int, $after: String) {
  activityEvents(filter: $filter, offset: $offset, limit: $limit, after: $after) {
    data { id action result reason actor { kind id name } userId keyId targetId address userAgent requestId createdAt }
    pagination { offset limit total hasMore endCursor } } }`;
const callsQuery = `query ($keyId: ID, $from: DateTime, $to: DateTime, $interval: Interval) {
  apiCalls(keyId: $keyId, from: $from, to: $to, interval: $interval) {
    from to data { start success clientError denied rateLimited serverError total } } }`;

type Headers = Record<string, string>;

async function eventsOf(headers: Headers, variables: object = {}) {
  const { json } = await app.graphql(eventsQuery, variables, headers);
  expect(json.errors).toBeUndefined();
  return json.data.activityEvents;
}
const actionsOf = async (headers: Headers, filter: object = {}) =>
  (await eventsOf(headers, { filter })).data.map((event: { action: string }) => event.action);

const trpc = (name: string, input: object, headers: Headers) =>
  app.call(`/trpc/${name}?input=${encodeURIComponent(JSON.stringify(input))}`, { headers });

/** The status and the code of what went wrong, over GraphQL and tRPC alike. */
async function failureOf(name: 'activityEvents' | 'apiCalls', input: object, headers: Headers) {
  const query = name === 'apiCalls' ? callsQuery : eventsQuery;
  const { extensions } = (await app.graphql(query, input, headers)).json.errors[0];
  const { data } = (await trpc(name, input, headers)).json.error;
  expect([data.status, data.code]).toEqual([extensions.status, extensions.code]);
  return [extensions.status, extensions.code];
}

describe('activityEvents', () => {
  it('shows an event in full, the same over GraphQL and tRPC', async () => {
    await record(owner, {
      action: 'createApiKey',
      result: 'failure',
      reason: 'role_required',
      keyId: 'key_1',
      targetId: 'x',
    });
    const page = await eventsOf(owner.auth);
    const expected = {
      id: expect.stringMatching(/^evt_/),
      reason: 'role_required',
      actor: { kind: 'user', id: owner.id, name: owner.email },
      userId: owner.id,
      keyId: 'key_1',
      targetId: 'x',
      address: '192.0.2.1',
      userAgent: 'a test',
      requestId: 'req_1',
      createdAt: expect.stringMatching(/Z$/),
    };
    expect(page.data).toEqual([
      {
        ...expected,
        action: 'CREATE_API_KEY',
        result: 'FAILURE',
        actor: { ...expected.actor, kind: 'USER' },
      },
    ]);
    expect(page.pagination).toMatchObject({ offset: 0, limit: 20, total: 1, hasMore: false });
    const overTrpc = (await trpc('activityEvents', {}, owner.auth)).json.result.data;
    expect(overTrpc.data).toEqual([{ ...expected, action: 'createApiKey', result: 'failure' }]);
    expect(overTrpc.pagination).toEqual(page.pagination);
  });

  it('filters by actor, action, result, key, user and time, and by all of them together', async () => {
    await record(owner, { action: 'login' });
    app.clock.advance(1000);
    await record(owner, { action: 'rotateApiKey', keyId: 'key_1' });
    app.clock.advance(1000);
    await record(admin, { action: 'logout', result: 'failure' });
    const [logout, rotated] = (await eventsOf(owner.auth)).data;
    expect(await actionsOf(owner.auth)).toEqual(['LOGOUT', 'ROTATE_API_KEY', 'LOGIN']);
    expect(await actionsOf(owner.auth, { actorId: admin.id })).toEqual(['LOGOUT']);
    expect(await actionsOf(owner.auth, { action: 'ROTATE_API_KEY' })).toEqual(['ROTATE_API_KEY']);
    expect(await actionsOf(owner.auth, { result: 'FAILURE' })).toEqual(['LOGOUT']);
    expect(await actionsOf(owner.auth, { keyId: 'key_1' })).toEqual(['ROTATE_API_KEY']);
    expect(await actionsOf(owner.auth, { userId: owner.id })).toEqual(['ROTATE_API_KEY', 'LOGIN']);
    expect(await actionsOf(owner.auth, { from: rotated.createdAt, to: logout.createdAt })).toEqual([
      'ROTATE_API_KEY',
    ]);
    expect(await actionsOf(owner.auth, { actorId: owner.id, result: 'FAILURE' })).toEqual([]);
  });

  it('pages by offset and by cursor, also through events of the same moment', async () => {
    for (let n = 0; n < 7; n++) await record(owner, { targetId: String(n) });
    await app.database.transaction((em) => em.execute('update "activityEvents" set "createdAt" = 1000'));
    const all = (await eventsOf(owner.auth)).data.map((event: { id: string }) => event.id);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: {
        data: { id: string }[];
        pagination: { endCursor: string; hasMore: boolean; total: number };
      } = await eventsOf(owner.auth, { limit: 3, after });
      seen.push(...page.data.map((event) => event.id));
      expect(page.pagination.total).toBe(7);
      after = page.pagination.hasMore ? page.pagination.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(all);
    const second = await eventsOf(owner.auth, { limit: 3, offset: 3 });
    expect(second.data.map((event: { id: string }) => event.id)).toEqual(all.slice(3, 6));
  });

  it('refuses input that makes no sense', async () => {
    const bad = [
      { offset: 1, after: 'x' },
      { after: 'x' },
      { limit: 101 },
      { filter: { from: 'yesterday' } },
      { filter: { from: '2026-01-02T00:00:00Z', to: '2026-01-01T00:00:00Z' } },
    ];
    for (const input of bad) {
      expect(await failureOf('activityEvents', input, owner.auth)).toEqual([400, 'validation_failed']);
    }
  });

  it('shows all of the organization to owner and admin, and to a member only what is about that member', async () => {
    await record(owner);
    await record(member, { action: 'logout' });
    await record(owner, { action: 'changeRole', userId: member.id });
    await record(stranger, { action: 'register' });
    await record(owner, {
      action: 'authenticate',
      organizationId: null,
      userId: null,
      actor: { kind: 'anonymous' },
    });
    for (const manager of [owner, admin]) {
      expect(await actionsOf(manager.auth)).toEqual(['CHANGE_ROLE', 'LOGOUT', 'LOGIN']);
    }
    expect(await actionsOf(member.auth)).toEqual(['CHANGE_ROLE', 'LOGOUT']);
    expect((await eventsOf(member.auth)).pagination.total).toBe(2);
    expect(await actionsOf(member.auth, { userId: owner.id })).toEqual([]);
    expect(await actionsOf(member.auth, { actorId: owner.id })).toEqual(['CHANGE_ROLE']);
    expect(await actionsOf(stranger.auth)).toEqual(['REGISTER']);
    expect(await actionsOf(stranger.auth, { actorId: owner.id })).toEqual([]);
  });

  it('is not for API keys', async () => {
    const key = await createKey(app, owner, {
      scopes: ['documents:read', 'documents:write', 'review:write'],
    });
    for (const name of ['activityEvents', 'apiCalls'] as const) {
      expect(await failureOf(name, {}, key.auth)).toEqual([403, 'insufficient_scope']);
      expect(await failureOf(name, {}, {})).toEqual([401, 'unauthenticated']);
    }
  });
});

/** The counted calls, once all that were answered are counted: that happens right after the answer. */
async function callsOf(headers: Headers, variables: object = {}) {
  await sleep(50);
  await app.callCounter.flush();
  const { json } = await app.graphql(callsQuery, variables, headers);
  expect(json.errors).toBeUndefined();
  return json.data.apiCalls;
}
const none = { success: 0, clientError: 0, denied: 0, rateLimited: 0, serverError: 0, total: 0 };

describe('apiCalls', () => {
  it('counts the calls of a key over all edges by how they ended', async () => {
    const key = await createKey(app, owner, { scopes: ['documents:read'] });
    const { id } = await uploadDocument(app, owner.auth);
    await app.call('/api/v1/documents', { headers: key.auth });
    await app.call(`/api/v1/documents/${id}/content`, { headers: key.auth });
    await app.call('/api/v1/documents/doc_missing', { headers: key.auth });
    await app.call('/api/v1/nowhere', { headers: key.auth });
    await app.call('/api/v1/api-keys', { headers: key.auth });
    await app.graphql('{ documents { data { id } } }', {}, key.auth);
    await app.graphql('{ document(id: "doc_missing") { id } }', {}, key.auth);
    await app.graphql('{ nonsense }', {}, key.auth);
    await app.graphql('{ apiKeys { data { id } } }', {}, key.auth);
    await trpc('documents', {}, key.auth);
    await trpc('document', { id: 'doc_missing' }, key.auth);
    const { data } = await callsOf(owner.auth, { keyId: key.id });
    expect(data).toHaveLength(30);
    expect(data.at(-1)).toMatchObject({ ...none, success: 4, clientError: 4, denied: 2, total: 10 });
    expect(data[0]).toMatchObject(none);
  });

  it('adds to what is counted already, and fills the hours and days between with zeros', async () => {
    const key = await createKey(app, owner);
    const call = () => app.call('/api/v1/documents', { headers: key.auth });
    const auth = async () => {
      const { json } = await app.call('/api/v1/auth/login', {
        body: { email: owner.email, password: 'a pass phrase of the tests' },
      });
      return { authorization: `Bearer ${json.accessToken}` };
    };
    await call();
    await callsOf(owner.auth);
    await call();
    await callsOf(owner.auth);
    app.clock.advance(hours(2));
    await call();
    const byHour = await callsOf(await auth(), { keyId: key.id, interval: 'HOUR' });
    expect(byHour.data).toHaveLength(24);
    expect(byHour.data.slice(-3).map((row: { total: number }) => row.total)).toEqual([2, 0, 1]);
    expect(byHour.data.at(-1).start).toMatch(/:00:00.000Z$/);
    app.clock.advance(days(3));
    await call();
    const now = new Date(app.runtime.now());
    const later = await auth();
    const byDay = await callsOf(later, { keyId: key.id });
    expect(byDay.data.at(-1)).toMatchObject({ ...none, success: 1, total: 1 });
    expect(byDay.data.at(-1).start).toBe(`${now.toISOString().slice(0, 10)}T00:00:00.000Z`);
    expect(byDay.data.reduce((sum: number, row: { total: number }) => sum + row.total, 0)).toBe(4);
    const range = { from: '2026-01-01T12:30:00Z', to: '2026-01-03T00:00:00Z', keyId: key.id };
    expect(await callsOf(later, range)).toEqual({
      from: '2026-01-01T00:00:00.000Z',
      to: '2026-01-03T00:00:00.000Z',
      data: [
        { start: '2026-01-01T00:00:00.000Z', ...none },
        { start: '2026-01-02T00:00:00.000Z', ...none },
      ],
    });
  });

  it('answers 400 intervals at most', async () => {
    const range = { from: '2026-01-01T00:00:00Z', interval: 'hour' };
    const input = (to: string) => ({ ...range, to });
    const fits = await trpc('apiCalls', input('2026-01-17T16:00:00Z'), owner.auth);
    expect(fits.json.result.data.data).toHaveLength(400);
    const tooLong = await trpc('apiCalls', input('2026-01-17T16:00:00.001Z'), owner.auth);
    expect(tooLong.json.error.data).toMatchObject({ status: 400, code: 'validation_failed' });
    const backwards = { from: '2026-01-02T00:00:00Z', to: '2026-01-01T00:00:00Z' };
    expect(await failureOf('apiCalls', backwards, owner.auth)).toEqual([400, 'validation_failed']);
  });

  it('shows managers all calls, a member those of their own sessions, and nobody those of others', async () => {
    const key = await createKey(app, owner);
    const foreign = await createKey(app, stranger);
    await app.call('/api/v1/documents', { headers: key.auth });
    await app.call('/api/v1/documents', { headers: foreign.auth });
    await app.call('/api/v1/documents', { headers: member.auth });
    const today = async (person: Person, variables: object = {}) =>
      (await callsOf(person.auth, variables)).data.at(-1).total;
    // The making of the key, the call with it and the member's.
    expect(await today(owner)).toBe(3);
    expect(await today(member)).toBe(1);
    expect(await today(owner, { keyId: key.id })).toBe(1);
    for (const keyId of [foreign.id, 'key_missing']) {
      expect(await failureOf('apiCalls', { keyId }, owner.auth)).toEqual([404, 'not_found']);
    }
    for (const keyId of [key.id, foreign.id, 'key_missing']) {
      expect(await failureOf('apiCalls', { keyId }, member.auth)).toEqual([403, 'role_required']);
    }
  });

  it('shows the calls of each key with the list of keys, in one query for all of them', async () => {
    const keys = [await createKey(app, owner), await createKey(app, owner), await createKey(app, owner)];
    for (const [index, key] of keys.entries()) {
      for (let n = 0; n <= index; n++) await app.call('/api/v1/documents', { headers: key.auth });
    }
    await callsOf(owner.auth);
    const queries: string[] = [];
    const note = ({ sql }: { sql: string }) => void queries.push(sql);
    app.database.read.on('query', note);
    const { json } = await app.graphql(
      '{ apiKeys(limit: 100) { data { id usage(days: 2) { start success total } } } }',
      {},
      owner.auth,
    );
    app.database.read.off('query', note);
    const totals = json.data.apiKeys.data.map((key: { usage: { total: number }[] }) =>
      key.usage.map((day) => day.total),
    );
    expect(totals).toEqual([
      [0, 3],
      [0, 2],
      [0, 1],
    ]);
    expect(queries.filter((sql) => sql.includes('apiCalls'))).toHaveLength(1);
    const refused = await app.graphql('{ apiKeys { data { usage(days: 91) { total } } } }', {}, owner.auth);
    expect(refused.json.errors[0].extensions.code).toBe('validation_failed');
  });

  it('counts what the rate limit refuses, and not what has no good credential', async () => {
    const limited = await startApp({ CARGOLINT_RATE_LIMIT_ENTERPRISE: '3' });
    const person = await createPerson(limited);
    for (let n = 0; n < 5; n++) await limited.call('/api/v1/documents', { headers: person.auth });
    await limited.call('/api/v1/documents', { headers: { authorization: 'Bearer eyJnonsense' } });
    await limited.call('/api/v1/documents');
    await sleep(50);
    await limited.callCounter.flush();
    const rows = await limited.database
      .read('apiCalls')
      .select('callerId', 'outcome', 'count')
      .orderBy('count');
    expect(rows).toEqual([
      { callerId: person.id, outcome: 'rate_limited', count: 2 },
      { callerId: person.id, outcome: 'success', count: 3 },
    ]);
    await limited.stop();
  });
});

describe('apiLimit', () => {
  const limitQuery = '{ apiLimit { plan limit used } }';

  it('tells what the organization may and did, without counting itself', async () => {
    const limited = await startApp({ CARGOLINT_RATE_LIMIT_ENTERPRISE: '5' });
    const person = await createPerson(limited);
    const other = await createPerson(limited);
    const overTrpc = async ({ auth }: Person) =>
      (await limited.call('/trpc/apiLimit', { headers: auth })).json.result.data;
    expect(await overTrpc(person)).toEqual({ plan: 'enterprise', limit: 5, used: 0 });
    for (let n = 0; n < 2; n++) await limited.call('/api/v1/documents', { headers: person.auth });
    expect(await overTrpc(person)).toEqual({ plan: 'enterprise', limit: 5, used: 2 });
    expect((await overTrpc(person)).used).toBe(2);
    const overGraphql = await limited.graphql(limitQuery, {}, person.auth);
    expect(overGraphql.json.data.apiLimit).toEqual({ plan: 'ENTERPRISE', limit: 5, used: 2 });
    // The GraphQL request itself is one of the five, and what is refused is none.
    for (let n = 0; n < 5; n++) await limited.call('/api/v1/documents', { headers: person.auth });
    expect((await overTrpc(person)).used).toBe(5);
    expect((await overTrpc(other)).used).toBe(0);
    limited.clock.advance(60_000);
    expect((await overTrpc(person)).used).toBe(0);
    await limited.stop();
  });

  it('counts nothing where there is no limit', async () => {
    await app.call('/api/v1/documents', { headers: owner.auth });
    const { json } = await app.graphql(limitQuery, {}, owner.auth);
    expect(json.data.apiLimit).toEqual({ plan: 'ENTERPRISE', limit: 0, used: 0 });
  });
});

describe('the call counter', () => {
  const principal = { kind: 'key', keyId: 'key_1', organizationId: 'org_1' } as Principal;

  /** A counter with a database that works or fails as the test wants. */
  function createCounter(transaction: (work: (em: never) => Promise<void>) => Promise<void>) {
    const written: object[][] = [];
    const observed: object[][] = [];
    const counter = createCallCounter({
      database: { transaction } as never,
      repository: { addCalls: async (_em, calls) => void written.push(structuredClone([...calls])) },
      runtime: app.runtime,
      background: createBackgroundTasks(pino({ level: 'silent' })),
      observers: [{ onCalls: async (_em, calls) => void observed.push([...calls]) }],
    });
    return { counter, written, observed };
  }

  it('does not touch the database when it counts, only when it writes', async () => {
    let transactions = 0;
    const { counter, written, observed } = createCounter(async (work) => {
      transactions++;
      await work(undefined as never);
    });
    for (let n = 0; n < 1000; n++) counter.count(principal, n % 2 === 0 ? 200 : 503);
    expect(transactions).toBe(0);
    await counter.flush();
    expect(transactions).toBe(1);
    expect(written).toEqual([
      [
        expect.objectContaining({ callerKind: 'key', callerId: 'key_1', outcome: 'success', count: 500 }),
        expect.objectContaining({ outcome: 'server_error', count: 500 }),
      ],
    ]);
    expect(observed).toEqual(written);
    await counter.flush();
    expect(transactions).toBe(1);
  });

  it('keeps what could not be written for the next time, with what was counted meanwhile', async () => {
    let works = false;
    const { counter, written } = createCounter(async (work) => {
      if (!works) throw new Error('the disk is full');
      await work(undefined as never);
    });
    counter.count(principal, 200);
    const failing = counter.flush();
    counter.count(principal, 204);
    await expect(failing).rejects.toThrow('the disk is full');
    works = true;
    await counter.flush();
    expect(written).toEqual([[expect.objectContaining({ outcome: 'success', count: 2 })]]);
  });

  it('writes the rest when the server closes', async () => {
    const closing = await startApp();
    const person = await createPerson(closing);
    await closing.call('/api/v1/documents', { headers: person.auth });
    await sleep(50);
    await closing.close();
    const database = await openDatabase(closing.config.database, []);
    expect(await database.read('apiCalls').select('callerId', 'count')).toEqual([
      { callerId: person.id, count: 1 },
    ]);
    await database.close();
    await closing.discard();
  });
});

describe('retention', () => {
  it('removes events and counters that are older than it says, in batches, and nothing else', async () => {
    const short = await startApp({ CARGOLINT_ACTIVITY_RETENTION_DAYS: '7' });
    const count = async (table: string) => Number((await short.database.read(table).count({ n: '*' }))[0]?.n);
    const insert = (n: number) => insertEvents(short, n, () => short.runtime.now());
    const principal = { kind: 'session', userId: 'usr_1', organizationId: 'org_1' } as Principal;
    const atStart = await count('activityEvents');
    await insert(1200);
    short.callCounter.count(principal, 200);
    await short.callCounter.flush();
    short.clock.advance(days(6));
    await insert(1);
    short.callCounter.count(principal, 200);
    await short.callCounter.flush();
    await short.retention.run();
    expect(await count('activityEvents')).toBe(atStart + 1201);
    short.clock.advance(days(1) + hours(1));
    await short.retention.run();
    expect(await count('activityEvents')).toBe(1);
    expect(await count('apiCalls')).toBe(1);
    await short.stop();
  });

  it('keeps everything with 0 days', async () => {
    const forEver = await startApp({ CARGOLINT_ACTIVITY_RETENTION_DAYS: '0' });
    const principal = { kind: 'session', userId: 'usr_1', organizationId: 'org_1' } as Principal;
    forEver.callCounter.count(principal, 200);
    await forEver.callCounter.flush();
    forEver.clock.advance(days(5000));
    await forEver.retention.run();
    expect(await forEver.database.read('apiCalls')).toHaveLength(1);
    await forEver.stop();
  });
});

describe('export', () => {
  async function exported(format: 'csv' | 'jsonl', which: object = {}) {
    const output = new PassThrough();
    const [written, count] = await Promise.all([
      text(output),
      writeEvents(app.activityService.exportAsOperator(which), format, output, () => undefined),
    ]);
    return { lines: written.trimEnd().split('\n'), count };
  }

  it('writes one JSON line for each event, oldest first, of all organizations or of one, and by time', async () => {
    await record(owner, { action: 'login' });
    app.clock.advance(1000);
    const from = new Date(app.runtime.now()).toISOString();
    await record(stranger, { action: 'logout' });
    await record(owner, { action: 'refresh', organizationId: null });
    const actions = async (which: object) =>
      (await exported('jsonl', which)).lines.map((line) => (JSON.parse(line) as { action: string }).action);
    expect(await actions({})).toEqual(['login', 'logout', 'refresh']);
    expect(await actions({ from })).toEqual(['logout', 'refresh']);
    expect(await actions({ to: from })).toEqual(['login']);
    expect(await actions({ organization: owner.organizationId })).toEqual(['login']);
    expect(await actions({ organization: stranger.organization })).toEqual(['logout']);
    await expect(exported('jsonl', { organization: 'nobody' })).rejects.toThrow('no such organization');
    const [line] = (await exported('jsonl')).lines;
    expect(JSON.parse(line ?? '')).toMatchObject({
      actor: { kind: 'user', id: owner.id, name: owner.email },
      organizationId: owner.organizationId,
    });
  });

  it('writes CSV that no spreadsheet takes for formulas', async () => {
    for (const agent of ['=1+1', '+1', '-1', '@sum', 'a "quoted", one', 'plain'])
      await record(owner, {}, agent);
    const { lines, count } = await exported('csv');
    expect(count).toBe(6);
    expect(lines[0]).toContain('actor.kind,actor.id,actor.name');
    const agents = lines.slice(1).map((line) => line.split('192.0.2.1,')[1]?.replace(/,req_1$/, ''));
    expect(agents).toEqual(["'=1+1", "'+1", "'-1", "'@sum", '"a ""quoted"", one"', 'plain']);
  });

  it('reads any number of events bit by bit', async () => {
    await insertEvents(app, 2500, (n) => 1000 + Math.floor(n / 7));
    const { lines, count } = await exported('jsonl');
    expect(count).toBe(2500);
    expect(new Set(lines.map((line) => (JSON.parse(line) as { id: string }).id)).size).toBe(2500);
  });
});
