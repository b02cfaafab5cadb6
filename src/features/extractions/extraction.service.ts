import { type Call, type Principal, authorize } from '../../platform/access.js';
import { stillProcessing } from '../../platform/errors.js';
import { operation } from '../../platform/operation.js';
import { type Runtime, days } from '../../platform/runtime.js';
import {
  type DocumentRow,
  type DocumentService,
  type DocumentView,
  type IssueView,
  documentInput,
  toOwner,
} from '../documents/index.js';
import { lintBatch } from '../lint/index.js';
import type { Assessor } from './assessor.js';
import { type Correction, applyCorrections, toCorrections } from './corrected.js';
import type { IssueRow } from './extraction.entity.js';
import { issueStatisticsInput } from './extraction.inputs.js';
import type { ExtractionRepository, Reading } from './extraction.repository.js';
import {
  type ExtractionView,
  type IssueListView,
  type RuleCountView,
  toExtractionView,
  toIssueListView,
  toIssueView,
  toRuleCountView,
} from './extraction.view.js';

export interface ExtractionServiceDependencies {
  repository: ExtractionRepository;
  documents: DocumentService;
  runtime: Runtime;
}

export type ExtractionService = ReturnType<typeof createExtractionService>;

const usualPeriod = days(30);

/** What was read from documents, and what the rules say about it. */
export function createExtractionService(dependencies: ExtractionServiceDependencies) {
  const { repository, documents, runtime } = dependencies;

  /** @throws AppError not_found | still_processing */
  async function getRead(call: Call<Principal>, id: string): Promise<DocumentView> {
    const document = await documents.document(call, { id });
    if (document.status !== 'processing') return document;
    throw stillProcessing();
  }

  /** What hangs on documents that the caller has got already; null for one that is still being read. */
  async function extractionsOf(
    call: Call,
    views: readonly DocumentView[],
  ): Promise<(ExtractionView | null)[]> {
    authorize('documentExtraction', call);
    const ids = views.filter(({ status }) => status !== 'processing').map(({ id }) => id);
    const [readings, corrections, issues] = await Promise.all([
      repository.findReadings(ids),
      repository.findCorrections(ids),
      repository.findIssues(ids),
    ]);
    return views.map((document) => {
      if (document.status === 'processing') return null;
      const isOwn = (row: { documentId: string }): boolean => row.documentId === document.id;
      const own = toCorrections(corrections.filter(isOwn));
      return toExtractionView(document, readings.find(isOwn), own, issues.filter(isOwn));
    });
  }

  return {
    documentExtraction: operation(
      'documentExtraction',
      documentInput,
      async (call, { id }): Promise<ExtractionView> => {
        const document = await getRead(call, id);
        const [extraction] = await extractionsOf(call, [document]);
        return extraction ?? toExtractionView(document, undefined, [], []);
      },
    ),

    documentIssues: operation('documentIssues', documentInput, async (call, { id }): Promise<IssueListView> =>
      toIssueListView(await getRead(call, id), await repository.findIssues([id])),
    ),

    /** The rules that found most in documents of a period, by default of the last 30 days. */
    issueStatistics: operation(
      'issueStatistics',
      issueStatisticsInput,
      async ({ principal }, input): Promise<RuleCountView[]> => {
        const to = input.to ?? runtime.now() + 1;
        const period = { from: input.from ?? to - usualPeriod, to, limit: input.limit };
        return (await repository.countIssues(toOwner(principal), period)).map(toRuleCountView);
      },
    ),

    extractionsOf,

    /** Likewise the issues. */
    async issuesOf(call: Call, views: readonly DocumentView[]): Promise<IssueView[][]> {
      authorize('documentIssues', call);
      const rows = await repository.findIssues(views.map(({ id }) => id));
      return views.map(({ id }) =>
        rows.filter((row: IssueRow) => row.documentId === id).map((row) => toIssueView(row, id)),
      );
    },
  };
}

/** What was read from these documents, with the corrections in place. */
async function findCorrected(
  repository: ExtractionRepository,
  documentIds: readonly string[],
): Promise<Pick<Reading, 'documentId' | 'extractions'>[]> {
  const [readings, rows] = await Promise.all([
    repository.findReadings(documentIds),
    repository.findCorrections(documentIds),
  ]);
  return readings.map(({ documentId, extractions }) => {
    const own: Correction[] = toCorrections(rows.filter((row) => row.documentId === documentId));
    return { documentId, extractions: applyCorrections(extractions, own) };
  });
}

/** Where the documents of batches disagree with each other, for the service of documents. */
export const createBatchIssues =
  (repository: ExtractionRepository, assessor: Assessor) =>
  async (organizationId: string, batches: readonly (readonly DocumentRow[])[]): Promise<IssueView[][]> => {
    const ids = batches.filter((batch) => batch.length > 1).flatMap((batch) => batch.map(({ id }) => id));
    if (ids.length === 0) return batches.map(() => []);
    const [settings, read] = await Promise.all([
      assessor.settingsOf(organizationId),
      findCorrected(repository, ids),
    ]);
    return batches.map((batch) => {
      const [first] = batch;
      if (batch.length < 2 || !first) return [];
      const documents = read
        .filter(({ documentId }) => batch.some(({ id }) => id === documentId))
        .flatMap(({ documentId, extractions }) =>
          extractions.map((extraction) => ({ documentId, extraction })),
        );
      return lintBatch(documents, settings).map((issue) => toIssueView(issue, first.id));
    });
  };
