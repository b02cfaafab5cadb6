import { buffer } from 'node:stream/consumers';
import type { Logger } from 'pino';
import { ChildFailure } from '../../platform/child-pool.js';
import type { Database } from '../../platform/database/database.js';
import type { JobQueue, LeasedJob } from '../../platform/jobs/job-queue.js';
import type { JobContext, JobHandler } from '../../platform/jobs/job-workers.js';
import type { Runtime } from '../../platform/runtime.js';
import type { Storage } from '../../platform/storage/storage.js';
import { type DocumentRepository, type DocumentRow, removeFilesJob } from '../documents/index.js';
import type { Extraction, Page } from '../reading/index.js';
import type { Assessor } from './assessor.js';
import type { ExtractionRepository } from './extraction.repository.js';
import type { Reader, ReadingOutcome } from './reader.js';
import { saveWords } from './words-file.js';

/** Makes more of what was read, such as by what was learned from corrections. */
export type Improvement = (
  document: DocumentRow,
  reading: { pages: readonly Page[]; extractions: Extraction[] },
) => Promise<{ extractions: Extraction[]; layoutId?: string | null }>;

export interface ReadJobDependencies {
  database: Database;
  queue: JobQueue;
  storage: Storage;
  documents: DocumentRepository;
  repository: ExtractionRepository;
  assessor: Assessor;
  runtime: Runtime;
  logger: Logger;
  read: Reader;
  /** One after the other. One that fails is left out. */
  improvements: readonly Improvement[];
}

/** Why reading was ended, in words for the person who uploaded the file. */
const endings: Record<ChildFailure['reason'], string> = {
  time: 'Reading took too long and was ended. Send fewer pages, or a scan with a lower resolution.',
  memory: 'The file needs too much memory to be read. Send fewer pages, or a scan with a lower resolution.',
  crash: 'The reader failed on this file each time. Print or export it anew as PDF and upload that.',
};

const givenUp =
  'Reading was begun several times and never came to an end. Print or export the file anew as PDF and upload that.';

/** Reads an uploaded document and lints it. */
export function createReadJob(dependencies: ReadJobDependencies): JobHandler {
  const { database, queue, storage, documents, repository, assessor, runtime, logger } = dependencies;

  async function fail(job: LeasedJob, document: DocumentRow, failureReason: string): Promise<void> {
    logger.warn({ document: document.id, reason: failureReason }, 'a document could not be read');
    await database.transaction(async (em) => {
      await queue.complete(em, job);
      const now = runtime.now();
      const changes = { status: 'failed' as const, failureReason, processedAt: now, updatedAt: now };
      await documents.update(em, document, changes);
    });
  }

  async function improve(
    document: DocumentRow,
    { pages, extractions }: Extract<ReadingOutcome, { ok: true }>,
  ): Promise<{ extractions: Extraction[]; layoutId: string | null }> {
    let improved = { extractions, layoutId: null as string | null };
    for (const improvement of dependencies.improvements) {
      try {
        improved = {
          ...improved,
          ...(await improvement(document, { pages, extractions: improved.extractions })),
        };
      } catch (error) {
        logger.error({ err: error, document: document.id }, 'what was read could not be improved');
      }
    }
    return improved;
  }

  async function save(
    job: LeasedJob,
    document: DocumentRow,
    outcome: Extract<ReadingOutcome, { ok: true }>,
  ): Promise<void> {
    const { extractions, layoutId } = await improve(document, outcome);
    const assessment = await assessor.assess(document, extractions);
    const wordsSha256 = await saveWords(storage, document.storageKey, outcome.pages);
    const [first] = extractions;
    const now = runtime.now();
    await database.transaction(async (em) => {
      await queue.complete(em, job);
      const isThere = await assessor.store(em, document, assessment, {
        status: assessment.status,
        language: first?.language ?? null,
        languageConfidence: first?.languageConfidence ?? null,
        pageCount: outcome.pageCount,
        processedAt: now,
      });
      if (!isThere) {
        // Deleted in the meantime, and so were its files but the one above.
        await queue.enqueue(em, removeFilesJob, document.storageKey);
        return;
      }
      await repository.saveReading(em, {
        documentId: document.id,
        extractions: JSON.stringify(extractions),
        pages: JSON.stringify(outcome.pages.map(({ words: _, ...page }) => page)),
        wordsSha256,
        layoutId,
        uncheckedRules: JSON.stringify(assessment.unchecked),
        readAt: now,
      });
    });
  }

  async function run(job: LeasedJob, { signal, report }: JobContext): Promise<void> {
    const document = await documents.findAnywhere(job.subjectId);
    if (document?.status !== 'processing') {
      await database.transaction((em) => queue.complete(em, job));
      return;
    }
    const bytes = await buffer(await storage.open(document.storageKey, document.sha256));
    const outcome = await read(document, bytes, { signal, report });
    signal.throwIfAborted();
    if (typeof outcome === 'string') return fail(job, document, outcome);
    report({ stage: 'linting', page: null, pages: outcome.pageCount });
    await save(job, document, outcome);
  }

  /** @returns the reason when the file can't be read. @throws Error when another attempt makes sense */
  async function read(
    document: DocumentRow,
    bytes: Uint8Array,
    { signal, report }: JobContext,
  ): Promise<Extract<ReadingOutcome, { ok: true }> | string> {
    try {
      const outcome = await dependencies.read(bytes, { signal, onProgress: report });
      return outcome.ok ? outcome : outcome.message;
    } catch (error) {
      if (signal.aborted || (error instanceof ChildFailure && error.reason === 'crash')) throw error;
      logger.error({ err: error, document: document.id }, 'the reader failed');
      return endings[error instanceof ChildFailure ? error.reason : 'crash'];
    }
  }

  return {
    run,
    async giveUp(job) {
      const document = await documents.findAnywhere(job.subjectId);
      if (document) await fail(job, document, givenUp);
      else await database.transaction((em) => queue.complete(em, job));
    },
  };
}
