import path from 'node:path';
import type { Logger } from 'pino';
import { type Config, ConfigError } from '../config.js';
import type { ConnectionLimits } from '../edges/listener.js';
import {
  ActivityEventEntity,
  ActivityRepository,
  ApiCallEntity,
  createActivityLog,
  createActivityService,
  createCallCounter,
  createRetention,
} from '../features/activity/index.js';
import {
  type AlertChannels,
  AlertDeliveryEntity,
  AlertEntity,
  AlertRepository,
  KnownNetworkEntity,
  createAlertDelivery,
  createAlertService,
  createAlertWatch,
} from '../features/alerts/index.js';
import { ApiKeyEntity, ApiKeyRepository, createApiKeyService } from '../features/api-keys/index.js';
import {
  DocumentEntity,
  DocumentRepository,
  IdempotencyEntity,
  IdempotencyRepository,
  createDocumentService,
} from '../features/documents/index.js';
import {
  IdentityRepository,
  OrganizationEntity,
  LoginFailureEntity,
  RecoveryCodeEntity,
  SessionEntity,
  UserEntity,
  createIdentityService,
  createPasswordHasher,
  createTokens,
} from '../features/identity/index.js';
import { createBackgroundTasks } from '../platform/background.js';
import { openDatabase } from '../platform/database/database.js';
import { createEncryption } from '../platform/encryption.js';
import { FailureLimit } from '../platform/failure-limit.js';
import { type CountryOf, noCountries, openCountries } from '../platform/geo.js';
import { createMailer } from '../platform/mail.js';
import { createLogger } from '../platform/observability/logger.js';
import { createMetrics } from '../platform/observability/metrics.js';
import { createOutbound } from '../platform/outbound.js';
import { SlidingWindow } from '../platform/rate-limit.js';
import { type Runtime, systemRuntime } from '../platform/runtime.js';
import { loadSecrets } from '../platform/secrets.js';
import { createDiskStorage } from '../platform/storage.js';

const entities = [
  OrganizationEntity,
  UserEntity,
  SessionEntity,
  RecoveryCodeEntity,
  LoginFailureEntity,
  ApiKeyEntity,
  DocumentEntity,
  IdempotencyEntity,
  ActivityEventEntity,
  ApiCallEntity,
  AlertEntity,
  AlertDeliveryEntity,
  KnownNetworkEntity,
];

export interface Surroundings {
  runtime?: Runtime;
  logger?: Logger;
  /** Limits of connections that differ from the default. */
  connections?: Partial<ConnectionLimits>;
}

export type Core = Awaited<ReturnType<typeof createCore>>;

/** The product without its edges: what commands and the server share. Brings the database up to date. */
export async function createCore(config: Config, surroundings: Surroundings = {}) {
  const runtime = surroundings.runtime ?? systemRuntime;
  const logger = surroundings.logger ?? createLogger(config.logLevel, process.stderr);
  const jwtSecrets = loadSecrets(config.jwtSecrets, config.dataDir, 'jwt-secret', runtime);
  const encryptionKeys = loadSecrets(config.encryptionKeys, config.dataDir, 'encryption-key', runtime);
  const metrics = createMetrics();
  const countryOf = await readCountries(config.alerts.geoIpFile);
  const database = await openDatabase(config.databaseFile, entities);
  await database.migrate();
  const background = createBackgroundTasks(logger);
  const apiRequests = new SlidingWindow(runtime);
  const failureLimit = new FailureLimit(new SlidingWindow(runtime), config.rateLimits.failedAuth);

  const identityRepository = new IdentityRepository(database);
  const apiKeyRepository = new ApiKeyRepository(database);
  const alertRepository = new AlertRepository(database);
  const alertWatch = createAlertWatch({
    database,
    repository: alertRepository,
    runtime,
    background,
    logger,
    delivery: createAlertDelivery({
      database,
      repository: alertRepository,
      runtime,
      background,
      logger,
      channels: createAlertChannels(config),
      findManagerEmails: (em, organizationId) => identityRepository.findManagerEmails(em, organizationId),
    }),
    countryOf,
    findOldKeys: (createdBefore) => apiKeyRepository.findWorking(createdBefore, runtime.now()),
  });
  const observers = [alertWatch.observer];
  const activity = createActivityLog({ database, runtime, background, observers });
  const alerts = createAlertService({ database, repository: alertRepository, runtime, activity });

  const identity = createIdentityService({
    database,
    repository: identityRepository,
    tokens: createTokens(jwtSecrets, runtime),
    passwords: createPasswordHasher(() => metrics.countPasswordVerification()),
    encryption: createEncryption(encryptionKeys, runtime),
    runtime,
    background,
    logger,
    failureLimit,
    activity,
    allowSignup: config.allowSignup,
    production: config.production,
  });
  const apiKeys = createApiKeyService({
    database,
    repository: apiKeyRepository,
    runtime,
    background,
    activity,
  });
  const documents = createDocumentService({
    database,
    repository: new DocumentRepository(database),
    idempotency: new IdempotencyRepository(database, runtime),
    storage: createDiskStorage(path.join(config.dataDir, 'files')),
    runtime,
    background,
    activity,
  });
  const activityParts = { database, repository: new ActivityRepository(database), runtime, background };
  const callCounter = createCallCounter({ ...activityParts, observers });
  const retention = createRetention({ ...activityParts, retentionDays: config.activityRetentionDays });
  const activityService = createActivityService({
    ...activityParts,
    keyExists: async (organizationId, id) => (await apiKeyRepository.find({ organizationId, id })) !== null,
    findOrganizations: (nameOrId) => identityRepository.findOrganizationsByNameOrId(nameOrId),
    requestLimits: config.rateLimits,
    usedRequests: (organizationId) => apiRequests.used(organizationId),
  });

  return {
    runtime,
    logger,
    metrics,
    database,
    background,
    failureLimit,
    apiRequests,
    activity,
    activityService,
    callCounter,
    retention,
    alerts,
    alertWatch,
    identity,
    apiKeys,
    documents,
    async close() {
      retention.stop();
      callCounter.stop();
      alertWatch.stop();
      await background.settle();
      await database.close();
    },
  };
}

/** @throws ConfigError if there is a file but it is not what it should be */
async function readCountries(file: string | null): Promise<CountryOf> {
  if (file === null) return noCountries;
  return openCountries(file).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConfigError(`CARGOLINT_GEOIP_FILE takes a readable file in MaxMind's MMDB format: ${reason}`);
  });
}

/** Where alerts go, as it is configured. */
function createAlertChannels({ alerts, outboundAllow }: Config): AlertChannels {
  const { smtpUrl, mailFrom, emails, webhook } = alerts;
  return {
    mail: smtpUrl === null ? null : { send: createMailer(smtpUrl, mailFrom), always: emails },
    webhook: webhook && { ...webhook, post: createOutbound({ allow: outboundAllow }) },
  };
}
