import { createHmac } from 'node:crypto';
import type { Logger } from 'pino';
import type { BackgroundTasks } from '../../platform/background.js';
import { createId } from '../../platform/crypto.js';
import type { Database, EntityManager } from '../../platform/database/database.js';
import type { Mail, Mailer } from '../../platform/mail.js';
import type { Post } from '../../platform/outbound.js';
import { type Runtime, hours, minutes } from '../../platform/runtime.js';
import type { AlertDeliveryRow, AlertRow } from './alert.entity.js';
import type { AlertRepository } from './alert.repository.js';
import { toAlertView } from './alert.view.js';

/** Where alerts go; null = not there. */
export interface AlertChannels {
  mail: { send: Mailer; always: readonly string[] } | null;
  webhook: { post: Post; url: string; secret: string } | null;
}

export interface AlertDeliveryDependencies {
  database: Database;
  repository: AlertRepository;
  runtime: Runtime;
  background: BackgroundTasks;
  logger: Logger;
  channels: AlertChannels;
  /** The addresses of an organization's owners and admins. Reads through `em`. */
  findManagerEmails: (em: EntityManager, organizationId: string) => Promise<string[]>;
}

export type AlertDelivery = ReturnType<typeof createAlertDelivery>;

type Channel = AlertDeliveryRow['channel'];
type Sender = (delivery: AlertDeliveryRow, alert: AlertRow) => Promise<void>;

/** How long to wait after each failure. After the last one it is given up. */
const delays = [minutes(1), minutes(5), minutes(30), hours(2), hours(12)];

/**
 * Brings alerts to people. What has to be sent is written with the alert itself and sent
 * afterwards, so that neither a crash nor a mail server that is down loses one.
 */
export function createAlertDelivery(dependencies: AlertDeliveryDependencies) {
  const { database, repository, runtime, background, logger, channels, findManagerEmails } = dependencies;
  const running = new Set<Channel>();
  const wokenAgain = new Set<Channel>();
  let stopped = false;

  const senders = createSenders(channels);

  /**
   * Takes the next delivery. Its next attempt is put off before it is sent: no other process sends it at the
   * same time, and if this one dies on the way, the delivery comes up again.
   */
  const lease = (channel: Channel) =>
    database.transaction(async (em) => {
      const delivery = await repository.findDueDelivery(em, channel, runtime.now());
      if (!delivery) return null;
      const delay = delays[delivery.attempts];
      const nextAttemptAt = delay === undefined ? null : runtime.now() + delay;
      const leased = { attempts: delivery.attempts + 1, nextAttemptAt };
      await repository.updateDelivery(em, delivery.id, leased);
      return { ...delivery, ...leased };
    });

  async function attempt(delivery: AlertDeliveryRow): Promise<void> {
    const alert = await repository.find({ id: delivery.alertId });
    try {
      if (!alert) throw new Error('The alert is gone.');
      await senders[delivery.channel](delivery, alert);
    } catch (error) {
      const lastError = (error instanceof Error ? error.message : String(error)).slice(0, 500);
      await database.transaction((em) => repository.updateDelivery(em, delivery.id, { lastError }));
      const { id, channel, attempts, nextAttemptAt } = delivery;
      const facts = { delivery: id, alert: delivery.alertId, channel, attempts, error: lastError };
      if (nextAttemptAt == null) logger.error(facts, 'an alert could not be delivered and was given up');
      else logger.warn(facts, 'an alert could not be delivered and will be tried again');
      return;
    }
    const delivered = { deliveredAt: runtime.now(), nextAttemptAt: null, lastError: null };
    await database.transaction((em) => repository.updateDelivery(em, delivery.id, delivered));
  }

  /** Sends what is due on a channel, one by one. A slow mail server does not hold up the webhook. */
  async function drain(channel: Channel): Promise<void> {
    if (running.has(channel)) {
      wokenAgain.add(channel);
      return;
    }
    running.add(channel);
    try {
      do {
        wokenAgain.delete(channel);
        while (!stopped) {
          const delivery = await lease(channel);
          if (!delivery) break;
          await attempt(delivery);
        }
      } while (wokenAgain.has(channel) && !stopped);
    } finally {
      running.delete(channel);
    }
  }

  const active: Channel[] = [
    ...(channels.mail ? ['email' as const] : []),
    ...(channels.webhook ? ['webhook' as const] : []),
  ];

  /** Starts sending what is due. */
  function wake(): void {
    if (stopped) return;
    for (const channel of active) background.run('deliver alerts', () => drain(channel));
  }

  return {
    wake,

    /** Writes what has to be sent for a new alert, in the transaction that writes the alert. */
    async enqueue(em: EntityManager, alert: AlertRow): Promise<void> {
      const managers =
        channels.mail && alert.organizationId != null
          ? await findManagerEmails(em, alert.organizationId)
          : [];
      const emails = channels.mail ? new Set([...managers, ...channels.mail.always]) : [];
      const waiting = { alertId: alert.id, attempts: 0, nextAttemptAt: runtime.now(), deliveredAt: null };
      const draw = (channel: Channel, target: string): AlertDeliveryRow => ({
        ...waiting,
        id: createId('dlv', runtime),
        channel,
        target,
        lastError: null,
      });
      await repository.createDeliveries(em, [
        ...[...emails].map((email) => draw('email', email)),
        ...(channels.webhook ? [draw('webhook', channels.webhook.url)] : []),
      ]);
    },

    /** Nothing more is begun; what is on its way may arrive. */
    stop(): void {
      stopped = true;
    },
  };
}

/** How an alert is sent on each channel. A sender rejects unless the receiver took it. */
function createSenders(channels: AlertChannels): Record<Channel, Sender> {
  return {
    async email(delivery, alert) {
      if (!channels.mail) throw new Error('No mail server is configured any more.');
      await channels.mail.send(toMail(delivery, alert));
    },
    async webhook(delivery, alert) {
      if (!channels.webhook) throw new Error('No webhook is configured any more.');
      const { post, secret } = channels.webhook;
      const body = JSON.stringify({
        type: 'alert',
        alert: { ...toAlertView(alert), organizationId: alert.organizationId ?? null },
      });
      const { status } = await post(delivery.target, body, {
        'content-type': 'application/json',
        'user-agent': 'CargoLint',
        'x-cargolint-delivery': delivery.id,
        'x-cargolint-signature': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`,
      });
      if (status < 200 || status > 299) throw new Error(`The receiver answered ${status}.`);
    },
  };
}

function toMail(delivery: AlertDeliveryRow, alert: AlertRow): Mail {
  const view = toAlertView(alert);
  const lines = [
    view.message,
    '',
    `Rule: ${view.ruleId} (${view.severity})`,
    `About: ${view.subject.kind} ${view.subject.id}`,
    ...(alert.organizationId == null ? [] : [`Organization: ${alert.organizationId}`]),
    `First seen: ${view.createdAt}`,
    `Alert: ${view.id}`,
    '',
    'Further occurrences are counted and do not send another mail for a while.',
  ];
  return {
    to: delivery.target,
    subject: `[CargoLint] ${view.severity}: ${view.title}`,
    text: lines.join('\n'),
    headers: { 'X-CargoLint-Delivery': delivery.id },
  };
}
