import { createHmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.js';
import { loadConfig } from '../../src/config.js';
import {
  AlertDeliveryEntity,
  type AlertDeliveryRow,
  AlertEntity,
  type AlertRow,
} from '../../src/features/alerts/alert.entity.js';
import { days, systemRuntime, hours, minutes } from '../../src/platform/runtime.js';
import { createLogger } from '../../src/platform/observability/logger.js';
import { type Person, type TestApp, createPerson, startApp } from '../support/app.js';
import * as receivers from '../support/receivers.js';
import { createTraffic } from '../support/traffic.js';

const secret = 'a webhook secret of the tests';

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

/** Servers and apps that are stopped after the test. */
const stopLater = <T extends { stop(): Promise<void> }>(started: T): T => {
  cleanups.push(() => started.stop());
  return started;
};
const startMailServer = async () => stopLater(await receivers.startMailServer());
const startReceiver = async (...parameters: Parameters<typeof receivers.startReceiver>) =>
  stopLater(await receivers.startReceiver(...parameters));
const start = async (environment: Record<string, string>) => stopLater(await startApp(environment));

const webhookTo = (port: number) => ({
  CARGOLINT_ALERT_WEBHOOK_URL: `http://127.0.0.1:${port}/hooks/cargolint`,
  CARGOLINT_ALERT_WEBHOOK_SECRET: secret,
  CARGOLINT_OUTBOUND_ALLOW: '127.0.0.0/8',
});

async function raise(app: TestApp, person: Person): Promise<void> {
  const { organizationId, id: userId } = person;
  await createTraffic(app).record(
    { action: 'refresh', reason: 'token_reused', organizationId, userId },
    '192.0.2.1',
  );
  await app.background.settle();
}

/** What the timer does each minute. */
async function pass(app: TestApp, milliseconds: number): Promise<void> {
  app.clock.advance(milliseconds);
  app.alertWatch.tick();
  await app.background.settle();
}

const deliveries = (app: TestApp) => app.database.read('alertDeliveries').orderBy(['channel', 'target']);

describe('by mail', () => {
  let mailServer: Awaited<ReturnType<typeof startMailServer>>;
  beforeEach(async () => {
    mailServer = await startMailServer();
  });
  const environment = () => ({
    CARGOLINT_SMTP_URL: mailServer.url,
    CARGOLINT_MAIL_FROM: 'alerts@cargolint.example',
    CARGOLINT_ALERT_EMAILS: 'security@example.com',
  });

  it('owners, admins and the configured addresses get one mail each; members, disabled people and others none', async () => {
    const app = await start(environment());
    const owner = await createPerson(app);
    const { organization } = owner;
    const admin = await createPerson(app, { organization, role: 'admin' });
    const disabled = await createPerson(app, { organization, role: 'admin' });
    await app.database.transaction((em) =>
      em.execute('update "users" set "disabledAt" = 1 where "id" = ?', [disabled.id]),
    );
    await createPerson(app, { organization, role: 'member' });
    await createPerson(app);
    await raise(app, owner);
    await raise(app, owner);
    const { mails } = mailServer;
    expect(mails.map(({ to }) => to.join()).sort()).toEqual(
      [admin.email, owner.email, 'security@example.com'].sort(),
    );
    const [mail] = mails;
    expect(mail?.from).toBe('alerts@cargolint.example');
    expect(mail?.headers.Subject).toBe('[CargoLint] critical: A refresh token was used twice');
    expect(mail?.headers['Content-Type']).toMatch(/^text\/plain/);
    expect(mail?.text).toContain(
      `A refresh token of ${owner.email} was presented a second time, from 192.0.2.1`,
    );
    expect(mail?.text).toContain('Rule: refresh-token-reuse (critical)');
    const [alert] = await createTraffic(app).alerts(owner);
    expect(alert?.occurrences).toBe(2);
    expect(mail?.text).toContain(`Alert: ${alert?.id}`);
  });

  it('a mail server that refuses is asked again after a minute, and neither log nor database has its password', async () => {
    const app = await start({ ...environment(), CARGOLINT_ALERT_EMAILS: '' });
    const owner = await createPerson(app);
    mailServer.state.refuses = true;
    await raise(app, owner);
    expect(mailServer.mails).toEqual([]);
    const [waiting] = await deliveries(app);
    expect(waiting).toMatchObject({ attempts: 1, deliveredAt: null });
    expect(waiting.lastError).toContain('no room');
    mailServer.state.refuses = false;
    await pass(app, minutes(1));
    expect(mailServer.mails).toHaveLength(1);
    expect(JSON.stringify(await deliveries(app)) + app.logged.join()).not.toContain(receivers.smtpPassword);
  });

  it('an alert of no organization goes to the configured addresses only', async () => {
    const app = await start(environment());
    await createPerson(app);
    const traffic = createTraffic(app);
    for (let count = 0; count < 50; count++) {
      await traffic.record({ action: 'authenticate', reason: 'NOT_FOUND' }, '192.0.2.50');
    }
    await app.background.settle();
    expect(mailServer.mails.map(({ to }) => to)).toEqual([['security@example.com']]);
  });
});

describe('by webhook', () => {
  it('is signed, and names its delivery', async () => {
    const receiver = await startReceiver();
    const app = await start(webhookTo(receiver.port));
    const person = await createPerson(app);
    await raise(app, person);
    expect(receiver.received).toHaveLength(1);
    const [{ path, body, headers } = { path: '', body: '', headers: {} as IncomingHttpHeaders }] =
      receiver.received;
    expect(path).toBe('/hooks/cargolint');
    const signature = createHmac('sha256', secret).update(body).digest('hex');
    expect(headers['x-cargolint-signature']).toBe(`sha256=${signature}`);
    expect(headers['content-type']).toBe('application/json');
    const [alert] = await createTraffic(app).alerts(person);
    expect(JSON.parse(body)).toEqual({
      type: 'alert',
      alert: { ...alert, organizationId: person.organizationId },
    });
    const [delivery] = await deliveries(app);
    expect(headers['x-cargolint-delivery']).toBe(delivery.id);
    expect(delivery).toMatchObject({ attempts: 1, nextAttemptAt: null, lastError: null });
    expect(delivery.deliveredAt).not.toBeNull();
    expect(app.logged.join()).not.toContain(secret);
    await pass(app, hours(24));
    expect(receiver.received).toHaveLength(1);
  });

  it('is repeated after errors with growing delay, with the same id, and given up at last', async () => {
    const receiver = await startReceiver([500, 500, 500, 500, 500, 503, 200]);
    const app = await start(webhookTo(receiver.port));
    await raise(app, await createPerson(app));
    const delays = [minutes(1), minutes(5), minutes(30), hours(2), hours(12)];
    for (const [index, delay] of delays.entries()) {
      expect(receiver.received).toHaveLength(index + 1);
      await pass(app, delay - minutes(0.5));
      expect(receiver.received).toHaveLength(index + 1);
      await pass(app, minutes(0.5));
    }
    await pass(app, hours(100));
    expect(receiver.received).toHaveLength(6);
    expect(new Set(receiver.received.map(({ headers }) => headers['x-cargolint-delivery'])).size).toBe(1);
    expect(app.logged.filter((line) => line.includes('was given up'))).toHaveLength(1);
    const [delivery] = await deliveries(app);
    expect(delivery).toMatchObject({ attempts: 6, nextAttemptAt: null, deliveredAt: null });
    expect(delivery.lastError).toBe('The receiver answered 503.');
  });

  it('arrives when the receiver was down', async () => {
    const first = await startReceiver();
    const app = await start(webhookTo(first.port));
    await first.stop();
    await raise(app, await createPerson(app));
    expect((await deliveries(app))[0]).toMatchObject({ attempts: 1, deliveredAt: null });
    const second = await startReceiver([], first.port);
    await pass(app, minutes(1));
    expect(second.received).toHaveLength(1);
  });

  it('arrives after a restart', async () => {
    const down = await startReceiver();
    await down.stop();
    const environment = webhookTo(down.port);
    const app = await start(environment);
    await raise(app, await createPerson(app));
    await app.close();
    const receiver = await startReceiver([], down.port);
    const later = { ...systemRuntime, now: () => app.runtime.now() + minutes(2) };
    const config = loadConfig({ ...app.shared, CARGOLINT_PORT: '0', ...environment });
    const restarted = await createApp(config, { runtime: later, logger: createLogger('silent') });
    await restarted.background.settle();
    expect(receiver.received).toHaveLength(1);
    await restarted.close();
  });

  it('is sent once when two processes see it', async () => {
    const receiver = await startReceiver([500]);
    const environment = webhookTo(receiver.port);
    const app = await start(environment);
    await raise(app, await createPerson(app));
    app.clock.advance(minutes(1));
    const config = loadConfig({ ...app.shared, CARGOLINT_PORT: '0', ...environment });
    const second = await createApp(config, { runtime: app.runtime, logger: createLogger('silent') });
    app.alertWatch.tick();
    await Promise.all([app.background.settle(), second.background.settle()]);
    expect(receiver.received).toHaveLength(2);
    await second.close();
  });

  it('does not follow a redirect', async () => {
    const receiver = await startReceiver([302]);
    const app = await start(webhookTo(receiver.port));
    await raise(app, await createPerson(app));
    expect(receiver.received.map(({ path }) => path)).toEqual(['/hooks/cargolint']);
    expect((await deliveries(app))[0].lastError).toBe('The receiver answered 302.');
  });

  it.each(['http://127.0.0.1', 'http://localhost', 'http://169.254.169.254', 'http://[::1]'])(
    'is not sent to %s without CARGOLINT_OUTBOUND_ALLOW',
    async (origin) => {
      const receiver = await startReceiver();
      const app = await start({
        ...webhookTo(receiver.port),
        CARGOLINT_ALERT_WEBHOOK_URL: `${origin}:${receiver.port}/`,
        CARGOLINT_OUTBOUND_ALLOW: '',
      });
      await raise(app, await createPerson(app));
      expect(receiver.received).toEqual([]);
      expect((await deliveries(app))[0].lastError).toContain('The address is not public');
    },
  );
});

describe('without a mail server and a webhook', () => {
  it('the log has each new alert once, and nothing piles up', async () => {
    const app = await start({});
    const person = await createPerson(app);
    await raise(app, person);
    await raise(app, person);
    const lines = app.logged
      .map((line) => JSON.parse(line))
      .filter(({ rule }) => rule === 'refresh-token-reuse');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({
      level: 40,
      organization: person.organizationId,
      subject: { kind: 'user', id: person.id },
    });
    expect(await deliveries(app)).toEqual([]);
  });
});

it('what is rolled back is not delivered', async () => {
  const receiver = await startReceiver();
  const app = await start(webhookTo(receiver.port));
  const { organizationId, id: userId } = await createPerson(app);
  const failing = app.database.transaction(async (em) => {
    await app.activity.record(
      em,
      { id: 'req_test', address: '192.0.2.1', userAgent: 'test' },
      {
        action: 'refresh',
        result: 'failure',
        reason: 'token_reused',
        actor: { kind: 'anonymous' },
        organizationId,
        userId,
      },
    );
    throw new Error('and then it failed');
  });
  await expect(failing).rejects.toThrow('and then it failed');
  await app.background.settle();
  expect(receiver.received).toEqual([]);
  expect(await app.database.read('alerts')).toEqual([]);
});

describe('retention', () => {
  const environment = async () => ({
    ...webhookTo((await startReceiver()).port),
    CARGOLINT_ACTIVITY_RETENTION_DAYS: '7',
  });
  const countOf = async (app: TestApp, table: string) => (await app.database.read(table).select('id')).length;
  const states = async (app: TestApp) => [
    await countOf(app, 'alerts'),
    await countOf(app, 'alertDeliveries'),
  ];

  it('removes alerts with their deliveries, in batches, once they were last seen longer ago than activity is kept', async () => {
    const app = await start(await environment());
    await raise(app, await createPerson(app));
    const [alert] = await app.database.read('alerts');
    const [delivery] = await deliveries(app);
    const copies = Array.from({ length: 1200 }, (_, n) => String(n));
    await app.database.transaction(async (em) => {
      await em.insertMany(
        AlertEntity,
        copies.map((id) => ({ ...(alert as AlertRow), id, subjectId: id })),
      );
      await em.insertMany(
        AlertDeliveryEntity,
        copies.map((id) => ({ ...(delivery as AlertDeliveryRow), id, alertId: id })),
      );
    });
    app.clock.advance(days(6));
    await raise(app, await createPerson(app));
    await app.retention.run();
    expect(await states(app)).toEqual([1202, 1202]);
    app.clock.advance(days(1) + hours(1));
    await app.retention.run();
    expect(await states(app)).toEqual([1, 1]);
  });

  it('keeps an alert that goes on, however long ago it began', async () => {
    const app = await start(await environment());
    await raise(app, await createPerson(app));
    app.clock.advance(days(6));
    await app.database.transaction((em) =>
      em.execute('update "alerts" set "lastSeenAt" = ?', [app.runtime.now()]),
    );
    app.clock.advance(days(6));
    await app.retention.run();
    expect(await states(app)).toEqual([1, 1]);
  });
});
