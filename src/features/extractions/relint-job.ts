import { isDeepStrictEqual } from 'node:util';
import type { Logger } from 'pino';
import type { Database } from '../../platform/database/database.js';
import type { JobQueue, LeasedJob } from '../../platform/jobs/job-queue.js';
import type { JobHandler } from '../../platform/jobs/job-workers.js';
import type { DocumentRepository, DocumentRow, DocumentStatus } from '../documents/index.js';
import type { Issue, LintSettings } from '../lint/index.js';
import type { Assessment } from './assessment.js';
import type { Assessor } from './assessor.js';
import { applyCorrections, toCorrections } from './corrected.js';
import type { IssueRow } from './extraction.entity.js';
import type { ExtractionRepository, Reading } from './extraction.repository.js';

export interface RelintJobDependencies {
  database: Database;
  queue: JobQueue;
  documents: DocumentRepository;
  repository: ExtractionRepository;
  assessor: Assessor;
  logger: Logger;
}

/** How far the work is. */
export interface RelintProgress {
  /** Documents. */
  done: number;
  total: number;
}

/** What a person has approved stays approved, and what could not be read has nothing to lint. */
const relinted: readonly DocumentStatus[] = ['processed', 'requires_review'];
const pageSize = 50;

/** Lints the documents of an organization again, after what they are judged by has changed. */
export function createRelintJob(dependencies: RelintJobDependencies): JobHandler {
  const { database, queue, documents, repository, assessor, logger } = dependencies;

  /** @returns the documents that somebody else changed in between */
  async function relint(
    job: LeasedJob,
    page: readonly DocumentRow[],
    settings: LintSettings,
    signal: AbortSignal,
  ): Promise<DocumentRow[]> {
    const found = await findRead(
      repository,
      page.map(({ id }) => id),
    );
    const changed: DocumentRow[] = [];
    for (const document of page) {
      signal.throwIfAborted();
      const read = found(document.id);
      if (read.reading === undefined) continue;
      const assessment = await assessor.assess(document, read.extractions, settings);
      if (isSame(assessment, document, read.reading, read.issues)) continue;
      if (!(await save(job, document, assessment))) changed.push(document);
    }
    return changed;
  }

  /** @returns false when somebody else has changed the document in between. @throws LeaseLost */
  async function save(job: LeasedJob, document: DocumentRow, assessment: Assessment): Promise<boolean> {
    return database.transaction(async (em) => {
      // Without the lease there is a newer change, which must not be overwritten with what is known here.
      await queue.assertHeld(em, job);
      if (!(await documents.isUnchanged(em, document))) return false;
      await assessor.store(em, document, assessment, { status: assessment.status });
      await repository.setUnchecked(em, document.id, assessment.unchecked);
      return true;
    });
  }

  /** Until nobody has interfered: an approved document is left alone then, a corrected one is linted as corrected. */
  async function relintPage(
    job: LeasedJob,
    page: readonly DocumentRow[],
    settings: LintSettings,
    signal: AbortSignal,
  ): Promise<void> {
    let rest = page;
    while (rest.length > 0) {
      const changed = await relint(job, rest, settings, signal);
      const now = await Promise.all(changed.map(({ id }) => documents.findAnywhere(id)));
      rest = now.filter(
        (document) => document !== null && relinted.includes(document.status),
      ) as DocumentRow[];
    }
  }

  return {
    async run(job, context) {
      const organizationId = job.subjectId;
      const settings = await assessor.settingsOf(organizationId);
      const total = await documents.countInStatus(organizationId, relinted);
      let done = 0;
      let afterId = '';
      for (;;) {
        context.report({ done, total } satisfies RelintProgress);
        const page = await documents.listByStatus(organizationId, relinted, { afterId, limit: pageSize });
        const last = page.at(-1);
        if (last === undefined) break;
        await relintPage(job, page, settings, context.signal);
        done += page.length;
        afterId = last.id;
      }
      await database.transaction((em) => queue.complete(em, job));
    },

    async giveUp(job) {
      logger.error(
        { organization: job.subjectId },
        'the documents of an organization could not be linted again',
      );
      await database.transaction((em) => queue.complete(em, job));
    },
  };
}

/** What was read from the documents, with the corrections in place, and what was found in them before. */
async function findRead(repository: ExtractionRepository, ids: readonly string[]) {
  const [readings, corrections, issues] = await Promise.all([
    repository.findReadings(ids),
    repository.findCorrections(ids),
    repository.findIssues(ids),
  ]);
  return (id: string) => {
    const isOwn = (row: { documentId: string }): boolean => row.documentId === id;
    const reading = readings.find(isOwn);
    const own = toCorrections(corrections.filter(isOwn));
    return {
      reading,
      extractions: applyCorrections(reading?.extractions ?? [], own),
      issues: issues.filter(isOwn),
    };
  };
}

const toContent = ({ ruleId, severity, message, field, expected, actual, help }: Issue | IssueRow) => [
  ruleId,
  severity,
  message,
  field ?? null,
  expected ?? null,
  actual ?? null,
  help,
];

/** Whether the document says all this already: then nothing is written, and its issues keep their time. */
const isSame = (
  { documentType, status, overallConfidence, issues, unchecked }: Assessment,
  document: DocumentRow,
  reading: Reading,
  rows: readonly IssueRow[],
): boolean =>
  status === document.status &&
  documentType === (document.documentType ?? null) &&
  overallConfidence === document.overallConfidence &&
  isDeepStrictEqual(unchecked, reading.unchecked) &&
  isDeepStrictEqual(issues.map(toContent), rows.map(toContent));
