import type { Config } from '../config.js';
import {
  type ActivityObserver,
  ActivityRepository,
  type RemoveBatch,
  createActivityLog,
  createActivityService,
  createCallCounter,
  createRetention,
} from '../features/activity/index.js';
import {
  type AlertChannels,
  AlertRepository,
  createAlertDelivery,
  createAlertService,
  createAlertWatch,
} from '../features/alerts/index.js';
import type { ApiKeyRepository } from '../features/api-keys/index.js';
import type { IdentityRepository } from '../features/identity/index.js';
import { createOutbound } from '../platform/outbound.js';
import { removeSpentWindows } from '../platform/rate-limit.js';
import type { Foundation } from './foundation.js';

/** So long an expired session tells whose old token or cookie was presented. */
const expiredSessionsKeptDays = 30;

type Batch = Parameters<RemoveBatch>;

interface Owners {
  identity: IdentityRepository;
  apiKeys: ApiKeyRepository;
}

/** What is kept of who did what: events and counted calls, the alerts that they raise, and the end of all three. */
export async function createRecording(config: Config, foundation: Foundation, owners: Owners) {
  const { database, runtime, background, metrics, apiRequests } = foundation;
  const repository = new ActivityRepository(database);
  const alertRepository = new AlertRepository(database);
  const alertWatch = await createWatch(config, foundation, owners, alertRepository);
  const eventCounter: ActivityObserver = {
    onEvent: async (_em, { action, result }) => metrics.countEvent(action, result),
  };
  const observers = [eventCounter, alertWatch.observer];
  const activity = createActivityLog({ database, runtime, background, observers });
  return {
    activity,
    alertWatch,
    alerts: createAlertService({ database, repository: alertRepository, runtime, activity }),
    callCounter: createCallCounter({ database, repository, runtime, background, observers }),
    retention: createRetention({
      removals: [
        ...[
          (...batch: Batch) => repository.deleteEventsBefore(...batch),
          (...batch: Batch) => repository.deleteCallsBefore(...batch),
          (...batch: Batch) => alertRepository.deleteLastSeenBefore(...batch),
        ].map((removeBatch) => ({ keptDays: config.activityRetentionDays, removeBatch })),
        {
          keptDays: expiredSessionsKeptDays,
          removeBatch: (...batch: Batch) => owners.identity.deleteSessionsExpiredBefore(...batch),
        },
      ],
      runtime,
      background,
      removeSpent: () => removeSpentWindows(database, runtime),
    }),
    activityService: createActivityService({
      repository,
      runtime,
      keyExists: async (organizationId, id) => (await owners.apiKeys.find({ organizationId, id })) !== null,
      findOrganizations: (nameOrId) => owners.identity.findOrganizationsByNameOrId(nameOrId),
      requestLimits: config.rateLimits,
      usedRequests: (organizationId) => apiRequests.used(organizationId),
    }),
  };
}

async function createWatch(
  config: Config,
  { database, runtime, background, logger, countryOf }: Foundation,
  { identity, apiKeys }: Owners,
  repository: AlertRepository,
) {
  const common = { database, repository, runtime, background, logger };
  return createAlertWatch({
    ...common,
    delivery: createAlertDelivery({
      ...common,
      channels: await createAlertChannels(config),
      findManagerEmails: (em, organizationId) => identity.findManagerEmails(em, organizationId),
    }),
    countryOf,
    findOldKeys: (createdBefore) => apiKeys.findWorking(createdBefore, runtime.now()),
  });
}

/** Where alerts go, as it is configured. */
async function createAlertChannels({ alerts, outboundAllow }: Config): Promise<AlertChannels> {
  const { smtpUrl, mailFrom, emails, webhook } = alerts;
  // Not in the memory of those who send no mail.
  const mail = smtpUrl === null ? null : await import('../platform/mail.js');
  return {
    mail: mail && smtpUrl !== null ? { send: mail.createMailer(smtpUrl, mailFrom), always: emails } : null,
    webhook: webhook && { ...webhook, post: createOutbound({ allow: outboundAllow }) },
  };
}
