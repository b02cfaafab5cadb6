import type { Logger } from 'pino';
import type { Database } from '../../platform/database/database.js';
import type { JobQueue } from '../../platform/jobs/job-queue.js';
import type { JobHandler } from '../../platform/jobs/job-workers.js';
import type { Storage } from '../../platform/storage/storage.js';
import type { DocumentRepository } from './document.repository.js';

/** The job that removes the files of a document that isn't there; its subject is the id. */
export const removeFilesJob = 'removeFiles';

export interface RemoveFilesDependencies {
  database: Database;
  queue: JobQueue;
  storage: Storage;
  documents: DocumentRepository;
  logger: Logger;
  /** What else the storage keeps for a document, besides the original. */
  toOtherKeys: (storageKey: string) => string[];
}

/** Removes what a document left in the storage, however often it takes: a storage may be out of reach for hours. */
export function createRemoveFilesJob(dependencies: RemoveFilesDependencies): JobHandler {
  const { database, queue, storage, documents, logger, toOtherKeys } = dependencies;

  return {
    async run(job) {
      // An upload that seemed to fail may have been written all the same.
      if ((await documents.findAnywhere(job.subjectId)) === null) {
        await removeFiles(storage, job.subjectId, toOtherKeys);
      }
      await database.transaction((em) => queue.complete(em, job));
    },
    async giveUp(job) {
      logger.error({ document: job.subjectId }, 'the files of a deleted document could not be removed');
      await database.transaction((em) => queue.complete(em, job));
    },
  };
}

/** @throws AppError service_busy when the storage can't be reached */
export async function removeFiles(
  storage: Storage,
  storageKey: string,
  toOtherKeys: RemoveFilesDependencies['toOtherKeys'],
): Promise<void> {
  for (const key of [storageKey, ...toOtherKeys(storageKey)]) await storage.remove(key);
}
