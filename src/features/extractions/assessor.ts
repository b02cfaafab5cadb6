import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from '../../platform/database/database.js';
import type { JobQueue } from '../../platform/jobs/job-queue.js';
import type { Runtime } from '../../platform/runtime.js';
import type { DocumentRepository, DocumentRow } from '../documents/index.js';
import type { ReferenceTables, SeverityOverrides, LintSettings } from '../lint/index.js';
import type { Extraction } from '../reading/index.js';
import { type Assessment, assess } from './assessment.js';
import type { ExtractionRepository } from './extraction.repository.js';

/** The job that lints the documents of an organization again. Its subject is the organization. */
export const relintOrganizationJob = 'relintOrganization';

export interface AssessorDependencies {
  repository: ExtractionRepository;
  documents: DocumentRepository;
  runtime: Runtime;
  queue: JobQueue;
  /** The tables that the operator has loaded. */
  findTables: () => Promise<ReferenceTables>;
  /** What the organization made of the rules; within a transaction when one is given. */
  findSeverities: (organizationId: string, em?: EntityManager) => Promise<SeverityOverrides>;
}

export type Assessor = ReturnType<typeof createAssessor>;

/** Lints what was read with the tables and the severities that are in force now. */
export function createAssessor(dependencies: AssessorDependencies) {
  const { repository, documents, runtime, queue, findTables, findSeverities } = dependencies;

  const settingsOf = async (organizationId: string): Promise<LintSettings> => {
    const [tables, severities] = await Promise.all([findTables(), findSeverities(organizationId)]);
    return { now: runtime.now(), tables, severities };
  };

  return {
    settingsOf,

    /** @param settings by default those that are in force now */
    async assess(
      document: DocumentRow,
      extractions: readonly Extraction[],
      settings?: LintSettings,
    ): Promise<Assessment> {
      return assess(extractions, document.id, settings ?? (await settingsOf(document.organizationId)));
    },

    /**
     * Writes what was found, in the caller's transaction. When the severities have changed since it was found, the
     * documents of the organization are linted again: the job of that change may have come by too early.
     * @param changes what else changes about the document
     * @returns whether the document is still there
     */
    async store(
      em: EntityManager,
      document: DocumentRow,
      { documentType, overallConfidence, issues, severities }: Assessment,
      changes: Partial<DocumentRow>,
    ): Promise<boolean> {
      const now = runtime.now();
      const all = { ...changes, documentType, overallConfidence, updatedAt: now };
      if (!(await documents.update(em, document, all))) return false;
      await repository.replaceIssues(em, { ...document, documentId: document.id }, issues, now);
      const { organizationId } = document;
      if (!isDeepStrictEqual(severities, await findSeverities(organizationId, em))) {
        await queue.enqueueAnew(em, relintOrganizationJob, organizationId);
      }
      return true;
    },
  };
}
