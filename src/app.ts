import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { parse as parseYaml } from 'yaml';
import { type Config, ConfigError } from './config.js';
import { createAuthenticator } from './edges/authenticate.js';
import { KeyUsageResolver, createGraphqlSchema } from './edges/graphql/schema.js';
import { createGuard } from './edges/guard.js';
import type { ConnectionLimits } from './edges/listener.js';
import { createServer } from './edges/server.js';
import {
  ActivityEventEntity,
  ActivityRepository,
  ActivityResolver,
  ApiCallEntity,
  createActivityLog,
  createActivityService,
  createCallCounter,
  createRetention,
} from './features/activity/index.js';
import {
  type AlertChannels,
  AlertDeliveryEntity,
  AlertEntity,
  AlertRepository,
  AlertResolver,
  KnownNetworkEntity,
  createAlertDelivery,
  createAlertService,
  createAlertWatch,
} from './features/alerts/index.js';
import {
  ApiKeyEntity,
  ApiKeyRepository,
  ApiKeyResolver,
  apiKeyRoutes,
  createApiKeyService,
} from './features/api-keys/index.js';
import {
  DocumentEntity,
  DocumentRepository,
  DocumentResolver,
  IdempotencyEntity,
  IdempotencyRepository,
  createDocumentRoutes,
  createDocumentService,
} from './features/documents/index.js';
import {
  IdentityRepository,
  IdentityResolver,
  OrganizationEntity,
  LoginFailureEntity,
  RecoveryCodeEntity,
  SessionEntity,
  UserEntity,
  createIdentityService,
  createPasswordHasher,
  createTokens,
  identityRoutes,
} from './features/identity/index.js';
import { createBackgroundTasks } from './platform/background.js';
import { openDatabase } from './platform/database/database.js';
import { createEncryption } from './platform/encryption.js';
import { FailureLimit } from './platform/failure-limit.js';
import { type CountryOf, noCountries, openCountries } from './platform/geo.js';
import { createMailer } from './platform/mail.js';
import { createLogger } from './platform/observability/logger.js';
import { createMetrics } from './platform/observability/metrics.js';
import { createOutbound } from './platform/outbound.js';
import { SlidingWindow } from './platform/rate-limit.js';
import { type Runtime, systemRuntime } from './platform/runtime.js';
import { loadSecrets } from './platform/secrets.js';
import { createDiskStorage, sweepUnfinished } from './platform/storage.js';

const schemaFolder = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'schema');

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
  });

  return {
    runtime,
    logger,
    metrics,
    database,
    background,
    failureLimit,
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

/** The whole server, put together but not listening yet. */
export async function createApp(config: Config, surroundings: Surroundings = {}) {
  const logger = surroundings.logger ?? createLogger(config.logLevel);
  const core = await createCore(config, { ...surroundings, logger });
  const { identity, apiKeys, documents, activityService, database, runtime } = core;
  core.background.run('remove unfinished uploads', () =>
    sweepUnfinished(path.join(config.dataDir, 'files'), runtime.now()),
  );
  core.alertWatch.start();
  core.callCounter.start();
  core.retention.start();
  let ready = true;
  core.metrics.setReady(true);
  const authenticator = createAuthenticator({
    identity,
    apiKeys,
    failureLimit: core.failureLimit,
  });
  const schema = await createGraphqlSchema(
    new Map<unknown, object>([
      [IdentityResolver, new IdentityResolver(identity)],
      [ApiKeyResolver, new ApiKeyResolver(apiKeys)],
      [DocumentResolver, new DocumentResolver(documents)],
      [AlertResolver, new AlertResolver(core.alerts)],
      [ActivityResolver, new ActivityResolver(activityService)],
      [KeyUsageResolver, new KeyUsageResolver(activityService)],
    ]),
  );
  const server = await createServer({
    config,
    logger,
    runtime,
    metrics: core.metrics,
    connections: surroundings.connections,
    isReady: async () =>
      ready &&
      (await database.read.raw('select 1').then(
        () => true,
        () => false,
      )),
    guard: createGuard({
      authenticator,
      requests: new SlidingWindow(runtime),
      limits: config.rateLimits,
      runtime,
    }),
    calls: core.callCounter,
    rest: {
      schema,
      operationsFolder: path.join(schemaFolder, 'operations'),
      routes: [...identityRoutes, ...apiKeyRoutes, ...createDocumentRoutes(documents)],
      openApi: JSON.stringify(parseYaml(readFileSync(path.join(schemaFolder, 'openapi.yaml'), 'utf8'))),
    },
    graphql: { schema, introspection: config.introspection, editor: !config.production },
    trpc: {
      authenticator,
      identity,
      apiKeys,
      documents,
      alerts: core.alerts,
      activityService,
      publicUrl: config.publicUrl,
    },
  });
  return {
    ...core,
    server,
    /** Listens. @returns the address, such as http://127.0.0.1:4000 */
    listen: () => server.listen({ host: config.host, port: config.port }),
    /** Ends gracefully: readiness off, running requests finish, then everything closes. */
    async close() {
      ready = false;
      core.metrics.setReady(false);
      await server.close();
      await core.close();
    },
  };
}
