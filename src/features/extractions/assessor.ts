import type { EntityManager } from '../../platform/database/database.js';
import type { Runtime } from '../../platform/runtime.js';
import type { DocumentRepository, DocumentRow } from '../documents/index.js';
import type { ReferenceTables, SeverityOverrides, LintSettings } from '../lint/index.js';
import type { Extraction } from '../reading/index.js';
import { type Assessment, assess } from './assessment.js';
import type { ExtractionRepository } from './extraction.repository.js';

export interface AssessorDependencies {
  repository: ExtractionRepository;
  documents: DocumentRepository;
  runtime: Runtime;
  /** The tables that the operator has loaded. */
  findTables: () => Promise<ReferenceTables>;
  /** What the organization made of the rules. */
  findSeverities: (organizationId: string) => Promise<SeverityOverrides>;
}

export type Assessor = ReturnType<typeof createAssessor>;

/** Lints what was read with the tables and the severities that are in force now. */
export function createAssessor(dependencies: AssessorDependencies) {
  const { repository, documents, runtime, findTables, findSeverities } = dependencies;

  const settingsOf = async (organizationId: string): Promise<LintSettings> => {
    const [tables, severities] = await Promise.all([findTables(), findSeverities(organizationId)]);
    return { now: runtime.now(), tables, severities };
  };

  return {
    settingsOf,

    async assess(document: DocumentRow, extractions: readonly Extraction[]): Promise<Assessment> {
      return assess(extractions, document.id, await settingsOf(document.organizationId));
    },

    /**
     * Writes what was found, in the caller's transaction.
     * @param changes what else changes about the document
     * @returns whether the document is still there
     */
    async store(
      em: EntityManager,
      document: DocumentRow,
      { documentType, overallConfidence, issues }: Assessment,
      changes: Partial<DocumentRow>,
    ): Promise<boolean> {
      const now = runtime.now();
      const all = { ...changes, documentType, overallConfidence, updatedAt: now };
      if (!(await documents.update(em, document, all))) return false;
      await repository.replaceIssues(em, { ...document, documentId: document.id }, issues, now);
      return true;
    },
  };
}
