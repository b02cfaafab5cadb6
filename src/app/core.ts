import path from 'node:path';
import type { Logger } from 'pino';
import { type Config, ConfigError } from '../config.js';
import type { ConnectionLimits } from '../edges/listener.js';
import {
  ActivityEventEntity,
  type ActivityObserver,
  ActivityRepository,
  ApiCallEntity,
  type RemoveBatch,
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
  createRemoveFilesJob,
  readDocumentJob,
  removeFilesJob,
} from '../features/documents/index.js';
import {
  CorrectionEntity,
  ExtractionRepository,
  IssueEntity,
  ReadingEntity,
  createAssessor,
  createBatchIssues,
  createProviderImprovement,
  type Improvement,
  createExtractionService,
  createReadJob,
  createRelintJob,
  relintOrganizationJob,
  type ReadingOutcome,
  toWordsKey,
} from '../features/extractions/index.js';
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
import { createReferenceTables } from '../features/lint/index.js';
import { type ReadingProgress, createProvider } from '../features/reading/index.js';
import {
  LayoutEntity,
  LayoutRepository,
  LessonEntity,
  ReviewRepository,
  createLessons,
  createOtherTypes,
  createReviewService,
} from '../features/review/index.js';
import { RuleRepository, RuleSettingEntity, createRuleService } from '../features/rules/index.js';
import { createBackgroundTasks } from '../platform/background.js';
import type { Database } from '../platform/database/database.js';
import { openDatabase } from '../platform/database/open-database.js';
import { createChildPool } from '../platform/child-pool.js';
import { createEncryption } from '../platform/encryption.js';
import { FailureLimit } from '../platform/failure-limit.js';
import { type CountryOf, noCountries, openCountries } from '../platform/geo.js';
import { JobEntity } from '../platform/jobs/job.entity.js';
import { createJobQueue } from '../platform/jobs/job-queue.js';
import { createJobWorkers } from '../platform/jobs/job-workers.js';
import { createLogger } from '../platform/observability/logger.js';
import { watchDatabase } from '../platform/observability/database-metrics.js';
import { createMetrics } from '../platform/observability/metrics.js';
import { createOutbound } from '../platform/outbound.js';
import { createRateLimit, removeSpentWindows } from '../platform/rate-limit.js';
import { type Runtime, seconds, systemRuntime } from '../platform/runtime.js';
import { SecretFingerprintEntity } from '../platform/secret-fingerprint.entity.js';
import { type SecretPurpose, acceptSecrets, findUnknownSecrets } from '../platform/secret-fingerprints.js';
import { loadSecrets } from '../platform/secrets.js';
import { openStorage } from '../platform/storage/open-storage.js';

/** Everything that the database holds. */
export const entities = [
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
  JobEntity,
  ReadingEntity,
  IssueEntity,
  CorrectionEntity,
  LayoutEntity,
  LessonEntity,
  RuleSettingEntity,
  SecretFingerprintEntity,
];

export interface Surroundings {
  runtime?: Runtime;
  logger?: Logger;
  /** Limits of connections that differ from the default. */
  connections?: Partial<ConnectionLimits>;
}

/** So long an expired session tells whose old token or cookie was presented. */
const expiredSessionsKeptDays = 30;

type Batch = Parameters<RemoveBatch>;

export type Core = Awaited<ReturnType<typeof createCore>>;

/** The product without its edges: what commands and the server share. Brings the database up to date. */
export async function createCore(config: Config, surroundings: Surroundings = {}) {
  const runtime = surroundings.runtime ?? systemRuntime;
  const logger = surroundings.logger ?? createLogger(config.logLevel, process.stderr);
  const secrets = loadAllSecrets(config, runtime);
  const metrics = createMetrics();
  const countryOf = await readCountries(config.alerts.geoIpFile);
  const database = await openDatabase(config.database, entities);
  await database.migrate();
  await assertSecretsFit(database, secrets, runtime);
  watchDatabase(metrics.registry, database, runtime);
  const background = createBackgroundTasks(logger);
  const apiRequests = createRateLimit('requests', database, runtime);
  const failureLimit = new FailureLimit(
    createRateLimit('failures', database, runtime),
    config.rateLimits.failedAuth,
  );

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
      channels: await createAlertChannels(config),
      findManagerEmails: (em, organizationId) => identityRepository.findManagerEmails(em, organizationId),
    }),
    countryOf,
    findOldKeys: (createdBefore) => apiKeyRepository.findWorking(createdBefore, runtime.now()),
  });
  const eventCounter: ActivityObserver = {
    onEvent: async (_em, { action, result }) => metrics.countEvent(action, result),
  };
  const observers = [eventCounter, alertWatch.observer];
  const activity = createActivityLog({ database, runtime, background, observers });
  const alerts = createAlertService({ database, repository: alertRepository, runtime, activity });

  const identity = createIdentityService({
    database,
    repository: identityRepository,
    tokens: createTokens(secrets.jwt, runtime),
    passwords: createPasswordHasher(() => metrics.countPasswordVerification()),
    encryption: createEncryption(secrets.encryption, runtime),
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
  const storage = await openStorage(config.objectStorage, path.join(config.dataDir, 'files'), logger);
  const queue = createJobQueue({ database, runtime });
  const documentRepository = new DocumentRepository(database);
  const extractionRepository = new ExtractionRepository(database);
  const ruleRepository = new RuleRepository(database);
  const referenceTables = createReferenceTables(config.dataDir, (file, reason) => {
    logger.error({ file, reason }, 'a reference table can not be read and counts as missing');
  });
  const findTables = () => referenceTables.current();
  const assessor = createAssessor({
    repository: extractionRepository,
    documents: documentRepository,
    runtime,
    queue,
    findTables,
    findSeverities: (organizationId, em) => ruleRepository.findSeverities(organizationId, em),
  });
  const toOtherKeys = (storageKey: string) => [toWordsKey(storageKey)];
  const documents = createDocumentService({
    database,
    repository: documentRepository,
    idempotency: new IdempotencyRepository(database, runtime),
    storage,
    runtime,
    background,
    activity,
    queue,
    findBatchIssues: createBatchIssues(extractionRepository, assessor),
    toOtherKeys,
  });
  const rules = createRuleService({
    database,
    repository: ruleRepository,
    runtime,
    activity,
    queue,
    findTables,
  });
  const extractions = createExtractionService({ repository: extractionRepository, documents, runtime });
  const lessons = createLessons({
    database,
    repository: new LayoutRepository(database),
    extractions: extractionRepository,
    storage,
    runtime,
    logger,
  });
  const review = createReviewService({
    database,
    repository: new ReviewRepository(database),
    documents: documentRepository,
    documentService: documents,
    extractions: extractionRepository,
    assessor,
    runtime,
    activity,
    findNames: async (organizationId, ids) =>
      new Map([
        ...(await identityRepository.findUserNames(organizationId, ids)),
        ...(await apiKeyRepository.findNames(organizationId, ids)),
      ]),
    learn: lessons.learn,
    readOtherTypes: createOtherTypes(storage, logger),
  });
  const readers = createReaders(config.reading);
  const workers = createJobWorkers({
    queue,
    runtime,
    logger,
    concurrency: config.reading.processes,
    onEnd: (...ended) => {
      metrics.observeJob(...ended);
    },
    handlers: {
      [readDocumentJob]: createReadJob({
        database,
        queue,
        storage,
        documents: documentRepository,
        repository: extractionRepository,
        assessor,
        runtime,
        logger,
        read: readers.run,
        // A person's corrections come last: they know best.
        improvements: [...createImprovements(config, logger), lessons.apply],
      }),
      [removeFilesJob]: createRemoveFilesJob({
        database,
        queue,
        storage,
        documents: documentRepository,
        logger,
        toOtherKeys,
      }),
      [relintOrganizationJob]: createRelintJob({
        database,
        queue,
        documents: documentRepository,
        repository: extractionRepository,
        assessor,
        logger,
      }),
    },
  });
  const activityParts = { database, repository: new ActivityRepository(database), runtime, background };
  const callCounter = createCallCounter({ ...activityParts, observers });
  const retention = createRetention({
    removals: [
      ...[
        (...batch: Batch) => activityParts.repository.deleteEventsBefore(...batch),
        (...batch: Batch) => activityParts.repository.deleteCallsBefore(...batch),
        (...batch: Batch) => alertRepository.deleteLastSeenBefore(...batch),
      ].map((removeBatch) => ({ keptDays: config.activityRetentionDays, removeBatch })),
      {
        keptDays: expiredSessionsKeptDays,
        removeBatch: (...batch: Batch) => identityRepository.deleteSessionsExpiredBefore(...batch),
      },
    ],
    runtime,
    background,
    removeSpent: () => removeSpentWindows(database, runtime),
  });
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
    storage,
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
    extractions,
    review,
    rules,
    /** Reads what was uploaded, until the core closes. */
    startWorkers(): void {
      if (config.reading.processes > 0) readers.warm();
      workers.start();
    },
    async close() {
      await workers.stop();
      readers.close();
      retention.stop();
      callCounter.stop();
      alertWatch.stop();
      await background.settle();
      storage.close();
      await database.close();
    },
  };
}

const loadAllSecrets = ({ jwtSecrets, encryptionKeys, dataDir }: Config, runtime: Runtime) => ({
  jwt: loadSecrets(jwtSecrets, dataDir, 'jwt-secret', runtime),
  encryption: loadSecrets(encryptionKeys, dataDir, 'encryption-key', runtime),
});

const secretVariables: Record<SecretPurpose, string> = {
  jwt: 'CARGOLINT_JWT_SECRETS',
  encryption: 'CARGOLINT_ENCRYPTION_KEYS',
};

/** Processes with different secrets would refuse each other's tokens. The database is closed then. @throws ConfigError */
async function assertSecretsFit(
  database: Database,
  secrets: ReturnType<typeof loadAllSecrets>,
  runtime: Runtime,
): Promise<void> {
  const [unknown] = await findUnknownSecrets(database, secrets, runtime);
  if (unknown === undefined) return;
  await database.close();
  throw new ConfigError(
    `${secretVariables[unknown]} has none of the secrets that this database was used with: set it to the same on all machines (without it, each makes its own in its data folder), keep the old secret beside a new one, or, if the old one is lost, run \`cargolint secrets accept\``,
  );
}

/** Makes the configured secrets the right ones for a database whose old ones are lost. */
export async function acceptConfiguredSecrets(config: Config, runtime = systemRuntime): Promise<void> {
  const database = await openDatabase(config.database, entities);
  try {
    await database.migrate();
    await acceptSecrets(database, loadAllSecrets(config, runtime), runtime);
  } finally {
    await database.close();
  }
}

/** What makes more of what was read, as it is configured. */
function createImprovements({ provider, outboundAllow }: Config, logger: Logger): Improvement[] {
  if (provider === null) return [];
  const post = createOutbound({ allow: outboundAllow });
  return [createProviderImprovement(createProvider(provider, post), logger)];
}

/** Processes that read documents. They get no environment: they need nothing of it. */
const createReaders = ({ processes, memoryMegabytes, timeoutSeconds }: Config['reading']) =>
  createChildPool<Uint8Array, ReadingOutcome, ReadingProgress>({
    script: new URL(`../reading-process${path.extname(import.meta.url)}`, import.meta.url),
    size: processes,
    memoryLimit: memoryMegabytes * 1024 * 1024,
    timeLimit: seconds(timeoutSeconds),
    environment: {},
  });

/** @throws ConfigError if there is a file but it is not what it should be */
async function readCountries(file: string | null): Promise<CountryOf> {
  if (file === null) return noCountries;
  return openCountries(file).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConfigError(`CARGOLINT_GEOIP_FILE takes a readable file in MaxMind's MMDB format: ${reason}`);
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
