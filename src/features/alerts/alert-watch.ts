import type { Logger } from 'pino';
import { createId } from '../../platform/crypto.js';
import { type Database, type EntityManager, inSavepoint } from '../../platform/database/database.js';
import type { CountryOf } from '../../platform/geo.js';
import { type Runtime, days, minutes } from '../../platform/runtime.js';
import type { BackgroundTasks } from '../../platform/background.js';
import type { ActivityObserver } from '../activity/index.js';
import type { AlertDelivery } from './alert-delivery.js';
import type { AlertRule, Finding, RoundContext } from './alert-rule.js';
import { alertRules } from './alert-rules.js';
import type { AlertRow } from './alert.entity.js';
import type { AlertRepository } from './alert.repository.js';

export interface AlertWatchDependencies {
  database: Database;
  repository: AlertRepository;
  runtime: Runtime;
  background: BackgroundTasks;
  logger: Logger;
  delivery: AlertDelivery;
  countryOf: CountryOf;
  findOldKeys: RoundContext['findOldKeys'];
}

/** Networks that nobody came from for so long are forgotten. Well beyond what any rule looks back at. */
const networksKept = days(400);

const eventRules = alertRules.filter((rule) => rule.onEvent !== undefined);
const useRules = alertRules.filter((rule) => rule.onUse !== undefined);
const callRules = alertRules.filter((rule) => rule.onCalls !== undefined);
const roundRules = alertRules.filter((rule) => rule.onDailyRound !== undefined);

/** Holds what happens against the table of rules, and raises alerts. */
export function createAlertWatch(dependencies: AlertWatchDependencies) {
  const { database, repository, runtime, background, logger, delivery, countryOf, findOldKeys } =
    dependencies;
  let lastRoundAt = -Infinity;
  let timer: NodeJS.Timeout | undefined;

  async function raise(em: EntityManager, rule: AlertRule, finding: Finding): Promise<void> {
    const now = runtime.now();
    const { subject, organizationId, message, eventId } = finding;
    const running = { ruleId: rule.id, subjectId: subject.id, since: now - rule.oncePer };
    await database.lock(em, `alert ${rule.id} ${subject.id}`);
    if (await repository.repeat(em, running, { message, now })) return;
    const alert: AlertRow = {
      id: createId('alt', runtime),
      organizationId,
      ruleId: rule.id,
      severity: rule.severity,
      subjectKind: subject.kind,
      subjectId: subject.id,
      period: now,
      message,
      eventId: eventId ?? null,
      occurrences: 1,
      createdAt: now,
      lastSeenAt: now,
      acknowledgedAt: null,
      acknowledgedById: null,
    };
    await repository.create(em, alert);
    await delivery.enqueue(em, alert);
    // In the log too: without a mail server and a webhook, this is how an operator learns of it.
    const { id, severity, ruleId } = alert;
    database.afterCommit(em, () => {
      logger.warn({ alert: id, rule: ruleId, severity, subject, organization: organizationId }, message);
      delivery.wake();
    });
  }

  /** A rule that fails is logged. It must not undo the act that it watches, or stop the other rules. */
  async function judge(
    em: EntityManager,
    rules: readonly AlertRule[],
    find: (rule: AlertRule) => Promise<Finding[]> | undefined,
  ): Promise<void> {
    for (const rule of rules) {
      try {
        await inSavepoint(em, async () => {
          for (const finding of (await find(rule)) ?? []) await raise(em, rule, finding);
        });
      } catch (error) {
        logger.error({ err: error, rule: rule.id }, 'an alert rule failed');
      }
    }
  }

  const contextOf = (em: EntityManager) => ({ em, now: runtime.now(), countryOf });

  const observer: ActivityObserver = {
    onEvent: (em, event) => judge(em, eventRules, (rule) => rule.onEvent?.(contextOf(em), event)),
    onUse: (em, use) => judge(em, useRules, (rule) => rule.onUse?.(contextOf(em), use)),
    onCalls: (em, calls) => judge(em, callRules, (rule) => rule.onCalls?.(contextOf(em), calls)),
  };

  /** What can only be found by looking around. */
  async function goRound(): Promise<void> {
    const now = runtime.now();
    const found = new Map<AlertRule, Finding[]>();
    for (const rule of roundRules) found.set(rule, (await rule.onDailyRound?.({ now, findOldKeys })) ?? []);
    await database.transaction(async (em) => {
      await judge(em, [...found.keys()], async (rule) => found.get(rule) ?? []);
      await repository.forgetNetworks(em, now - networksKept);
    });
  }

  /** What is due: the daily round, and deliveries whose time has come. */
  function tick(): void {
    if (runtime.now() - lastRoundAt >= days(1)) {
      lastRoundAt = runtime.now();
      background.run('look for alerts', goRound);
    }
    delivery.wake();
  }

  return {
    observer,
    tick,
    start(): void {
      tick();
      timer = setInterval(tick, minutes(1)).unref();
    },
    stop(): void {
      clearInterval(timer);
      delivery.stop();
    },
  };
}
