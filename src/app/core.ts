import type { Config } from '../config.js';
import { ApiKeyRepository, createApiKeyService } from '../features/api-keys/index.js';
import {
  IdentityRepository,
  createIdentityService,
  createPasswordHasher,
  createTokens,
} from '../features/identity/index.js';
import { createEncryption } from '../platform/encryption.js';
import { createDocumentWork } from './document-work.js';
import { type Surroundings, openFoundation } from './foundation.js';
import { createRecording } from './recording.js';

export type Core = Awaited<ReturnType<typeof createCore>>;

/** The product without its edges: what commands and the server share. @throws ConfigError */
export async function createCore(config: Config, surroundings: Surroundings = {}) {
  const foundation = await openFoundation(config, surroundings);
  const { secrets, ...ground } = foundation;
  const { database, runtime, logger, background, storage, failureLimit, metrics } = ground;
  const repositories = {
    identity: new IdentityRepository(database),
    apiKeys: new ApiKeyRepository(database),
  };
  const recording = await createRecording(config, foundation, repositories);
  const { activity, retention, callCounter, alertWatch } = recording;
  const common = { database, runtime, background, activity };
  const { workers, ...services } = createDocumentWork(config, foundation, { activity, ...repositories });
  return {
    ...ground,
    ...recording,
    ...services,
    identity: createIdentityService({
      ...common,
      repository: repositories.identity,
      tokens: createTokens(secrets.jwt, runtime),
      passwords: createPasswordHasher(() => metrics.countPasswordVerification()),
      encryption: createEncryption(secrets.encryption, runtime),
      logger,
      failureLimit,
      allowSignup: config.allowSignup,
      production: config.production,
    }),
    apiKeys: createApiKeyService({ ...common, repository: repositories.apiKeys }),
    /** Reads what was uploaded, until the core closes. */
    startWorkers: () => workers.start(),
    async close() {
      await workers.stop();
      retention.stop();
      callCounter.stop();
      alertWatch.stop();
      await background.settle();
      storage.close();
      await database.close();
    },
  };
}
