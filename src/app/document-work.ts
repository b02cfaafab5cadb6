import path from 'node:path';
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import type { ActivityLog } from '../features/activity/index.js';
import type { ApiKeyRepository } from '../features/api-keys/index.js';
import {
  DocumentRepository,
  IdempotencyRepository,
  createDocumentService,
  createRemoveFilesJob,
  readDocumentJob,
  removeFilesJob,
} from '../features/documents/index.js';
import {
  ExtractionRepository,
  type Improvement,
  type ReadingOutcome,
  createAssessor,
  createBatchIssues,
  createExtractionService,
  createProviderImprovement,
  createReadJob,
  createRelintJob,
  relintOrganizationJob,
  toWordsKey,
} from '../features/extractions/index.js';
import type { IdentityRepository } from '../features/identity/index.js';
import { createReferenceTables } from '../features/lint/index.js';
import { type ReadingProgress, createProvider } from '../features/reading/index.js';
import {
  LayoutRepository,
  ReviewRepository,
  createLessons,
  createOtherTypes,
  createReviewService,
} from '../features/review/index.js';
import { RuleRepository, createRuleService } from '../features/rules/index.js';
import { createChildPool } from '../platform/child-pool.js';
import { type JobHandler, createJobWorkers } from '../platform/jobs/job-workers.js';
import { createOutbound } from '../platform/outbound.js';
import { seconds } from '../platform/runtime.js';
import type { Foundation } from './foundation.js';

interface Others {
  activity: ActivityLog;
  identity: IdentityRepository;
  apiKeys: ApiKeyRepository;
}

/** What becomes of a document, from the upload to the review, and the jobs that do it. */
export function createDocumentWork(config: Config, foundation: Foundation, others: Others) {
  const { database, storage, runtime, background, queue, logger } = foundation;
  const { activity, identity, apiKeys } = others;
  const shared = createShared(config, foundation);
  const { repositories, assessor, lessons, findTables, toOtherKeys } = shared;
  const documents = createDocumentService({
    database,
    repository: repositories.documents,
    idempotency: new IdempotencyRepository(database, runtime),
    storage,
    runtime,
    background,
    activity,
    queue,
    findBatchIssues: createBatchIssues(repositories.extractions, assessor),
    toOtherKeys,
  });
  return {
    documents,
    extractions: createExtractionService({ repository: repositories.extractions, documents, runtime }),
    rules: createRuleService({
      database,
      repository: repositories.rules,
      runtime,
      activity,
      queue,
      findTables,
    }),
    review: createReviewService({
      database,
      repository: new ReviewRepository(database),
      documents: repositories.documents,
      documentService: documents,
      extractions: repositories.extractions,
      assessor,
      runtime,
      activity,
      findNames: async (organizationId, ids) =>
        new Map([
          ...(await identity.findUserNames(organizationId, ids)),
          ...(await apiKeys.findNames(organizationId, ids)),
        ]),
      learn: lessons.learn,
      readOtherTypes: createOtherTypes(storage, logger),
    }),
    workers: createWorkers(config, foundation, shared),
  };
}

/** What answers to people and jobs have in common. */
function createShared(config: Config, { database, storage, runtime, queue, logger }: Foundation) {
  const repositories = {
    documents: new DocumentRepository(database),
    extractions: new ExtractionRepository(database),
    rules: new RuleRepository(database),
  };
  const referenceTables = createReferenceTables(config.dataDir, (file, reason) => {
    logger.error({ file, reason }, 'a reference table can not be read and counts as missing');
  });
  const findTables = () => referenceTables.current();
  return {
    repositories,
    findTables,
    assessor: createAssessor({
      repository: repositories.extractions,
      documents: repositories.documents,
      runtime,
      queue,
      findTables,
      findSeverities: (organizationId, em) => repositories.rules.findSeverities(organizationId, em),
    }),
    lessons: createLessons({
      database,
      repository: new LayoutRepository(database),
      extractions: repositories.extractions,
      storage,
      runtime,
      logger,
    }),
    toOtherKeys: (storageKey: string) => [toWordsKey(storageKey)],
  };
}

function createWorkers(config: Config, foundation: Foundation, shared: ReturnType<typeof createShared>) {
  const { database, storage, runtime, queue, logger, metrics } = foundation;
  const { documents, extractions: repository } = shared.repositories;
  const { assessor, lessons, toOtherKeys } = shared;
  const readers = createReaders(config.reading);
  const common = { database, queue, documents, logger };
  const handlers: Record<string, JobHandler> = {
    [readDocumentJob]: createReadJob({
      ...common,
      storage,
      repository,
      assessor,
      runtime,
      read: readers.run,
      // A person's corrections come last: they know best.
      improvements: [...createImprovements(config, logger), lessons.apply],
    }),
    [removeFilesJob]: createRemoveFilesJob({ ...common, storage, toOtherKeys }),
    [relintOrganizationJob]: createRelintJob({ ...common, repository, assessor }),
  };
  const workers = createJobWorkers({
    queue,
    runtime,
    logger,
    concurrency: config.reading.processes,
    onEnd: (...ended) => {
      metrics.observeJob(...ended);
    },
    handlers,
  });
  return {
    start(): void {
      if (config.reading.processes > 0) readers.warm();
      workers.start();
    },
    async stop(): Promise<void> {
      await workers.stop();
      readers.close();
    },
  };
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
