import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Core, createCore } from './app/core.js';
import { entities } from './app/entities.js';
import type { Surroundings } from './app/foundation.js';
import { acceptConfiguredSecrets } from './app/secrets.js';
import { createWorker } from './app/worker.js';
import { type Config, ConfigError } from './config.js';
import { createAuthenticator } from './edges/authenticate.js';
import { KeyUsageResolver, createGraphqlSchema } from './edges/graphql/schema.js';
import { createGuard } from './edges/guard.js';
import { createServer } from './edges/server.js';
import { ActivityResolver } from './features/activity/index.js';
import { AlertResolver } from './features/alerts/index.js';
import { ApiKeyResolver, apiKeyRoutes } from './features/api-keys/index.js';
import { DocumentResolver, createDocumentRoutes } from './features/documents/index.js';
import { ExtractionResolver, extractionRoutes } from './features/extractions/index.js';
import { IdentityResolver, identityRoutes } from './features/identity/index.js';
import { ReviewResolver, reviewRoutes } from './features/review/index.js';
import { RuleResolver } from './features/rules/index.js';
import { createReadiness } from './platform/database/probe.js';
import { createLogger } from './platform/observability/logger.js';

export { type Core, type Surroundings, acceptConfiguredSecrets, createCore, createWorker, entities };

const schemaFolder = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'schema');

/** The whole server, put together but not listening yet. @throws ConfigError, and nothing is open then */
export async function createApp(config: Config, surroundings: Surroundings = {}) {
  const logger = surroundings.logger ?? createLogger(config.logLevel);
  const core = await createCore(config, { ...surroundings, logger });
  try {
    return await openEdges(core, config, surroundings);
  } catch (error) {
    await core.close();
    throw error;
  }
}

async function openEdges(core: Core, config: Config, surroundings: Surroundings) {
  const { logger, identity, apiKeys, documents, extractions, review, activityService, database, runtime } =
    core;
  await assertStorageWorks(core);
  core.background.run('remove unfinished uploads', () => core.storage.sweep(runtime.now()));
  core.alertWatch.start();
  core.callCounter.start();
  core.retention.start();
  core.startWorkers();
  let ready = true;
  const databaseAnswers = createReadiness(database);
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
      [ExtractionResolver, new ExtractionResolver(extractions)],
      [ReviewResolver, new ReviewResolver(review)],
      [RuleResolver, new RuleResolver(core.rules)],
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
    isReady: async () => ready && (await databaseAnswers()),
    guard: createGuard({
      authenticator,
      requests: core.apiRequests,
      limits: config.rateLimits,
      runtime,
    }),
    calls: core.callCounter,
    rest: {
      schema,
      operationsFolder: path.join(schemaFolder, 'operations'),
      routes: [
        ...identityRoutes,
        ...apiKeyRoutes,
        ...createDocumentRoutes(documents),
        ...extractionRoutes,
        ...reviewRoutes,
      ],
      openApiFile: path.join(schemaFolder, 'openapi.yaml'),
    },
    graphql: { schema, introspection: config.introspection, editor: !config.production },
    trpc: {
      authenticator,
      identity,
      apiKeys,
      documents,
      extractions,
      review,
      rules: core.rules,
      alerts: core.alerts,
      activityService,
      publicUrl: config.publicUrl,
    },
  });
  return {
    ...core,
    server,
    /** What the first user is made with; null = there is a user. Shown to whoever started the server, only. */
    setUpToken: await identity.beginSetUp(),
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

/** A storage that can't be reached right now is no reason not to start: everything else works. @throws ConfigError */
async function assertStorageWorks(core: Core): Promise<void> {
  const refusal = await core.storage.check();
  if (refusal === null) return;
  throw new ConfigError(
    `CARGOLINT_STORAGE_URL takes a bucket in which files can be written, read and removed: ${refusal}`,
  );
}
