import path from 'node:path';
import type { Logger } from 'pino';
import { type Config, ConfigError } from '../config.js';
import type { ConnectionLimits } from '../edges/listener.js';
import { createBackgroundTasks } from '../platform/background.js';
import { openDatabase } from '../platform/database/open-database.js';
import { FailureLimit } from '../platform/failure-limit.js';
import { type CountryOf, noCountries, openCountries } from '../platform/geo.js';
import { createJobQueue } from '../platform/jobs/job-queue.js';
import { watchDatabase } from '../platform/observability/database-metrics.js';
import { createLogger } from '../platform/observability/logger.js';
import { createMetrics } from '../platform/observability/metrics.js';
import { createRateLimit } from '../platform/rate-limit.js';
import { type Runtime, systemRuntime } from '../platform/runtime.js';
import { openStorage } from '../platform/storage/open-storage.js';
import { entities } from './entities.js';
import { assertSecretsFit, loadAllSecrets } from './secrets.js';

export interface Surroundings {
  runtime?: Runtime;
  logger?: Logger;
  /** Limits of connections that differ from the default. */
  connections?: Partial<ConnectionLimits>;
}

export type Foundation = Awaited<ReturnType<typeof openFoundation>>;

/** What all features stand on. Brings the database up to date. @throws ConfigError */
export async function openFoundation(config: Config, surroundings: Surroundings) {
  const runtime = surroundings.runtime ?? systemRuntime;
  const logger = surroundings.logger ?? createLogger(config.logLevel, process.stderr);
  const secrets = loadAllSecrets(config, runtime);
  const metrics = createMetrics();
  const countryOf = await readCountries(config.alerts.geoIpFile);
  const database = await openDatabase(config.database, entities);
  await database.migrate();
  await assertSecretsFit(database, secrets, runtime);
  watchDatabase(metrics.registry, database, runtime);
  const failures = createRateLimit('failures', database, runtime);
  return {
    runtime,
    logger,
    secrets,
    metrics,
    countryOf,
    database,
    background: createBackgroundTasks(logger),
    apiRequests: createRateLimit('requests', database, runtime),
    failureLimit: new FailureLimit(failures, config.rateLimits.failedAuth),
    storage: await openStorage(config.objectStorage, path.join(config.dataDir, 'files'), logger),
    queue: createJobQueue({ database, runtime }),
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
