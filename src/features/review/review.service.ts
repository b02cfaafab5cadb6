import type { Call, Principal } from '../../platform/access.js';
import { AppError, notFound, stillProcessing } from '../../platform/errors.js';
import { operation, validationFailed } from '../../platform/operation.js';
import { type Pagination, toPagination } from '../../platform/pagination.js';
import { toActor } from '../activity/index.js';
import {
  type DocumentRepository,
  type DocumentRow,
  type DocumentService,
  type Owner,
  documentInput,
  toDocumentView,
  toOwner,
} from '../documents/index.js';
import { toCorrections, toExtractionView } from '../extractions/index.js';
import { type CorrectDocumentDependencies, createCorrectDocument } from './correct-document.js';
import { correctDocumentInput, reviewQueueInput } from './review.inputs.js';
import {
  type ReviewDocumentView,
  type ReviewItemView,
  toCorrectionView,
  toReviewItemView,
} from './review.view.js';

export interface ReviewServiceDependencies extends CorrectDocumentDependencies {
  documents: DocumentRepository;
  documentService: DocumentService;
  /** The emails of users and the names of API keys of an organization, by id. */
  findNames: (organizationId: string, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
}

export type ReviewService = ReturnType<typeof createReviewService>;

export interface ReviewQueueView {
  data: ReviewItemView[];
  pagination: Pagination;
}

const noIssues = { error: 0, warning: 0, info: 0 };

const idOf = (principal: Principal): string =>
  principal.kind === 'key' ? principal.keyId : principal.userId;

/** Looking through what was read: the queue, corrections and approvals. */
export function createReviewService(dependencies: ReviewServiceDependencies) {
  const { database, repository, documents, extractions, runtime, activity } = dependencies;
  const correct = createCorrectDocument(dependencies);

  async function showItems(organizationId: string, rows: readonly DocumentRow[]): Promise<ReviewItemView[]> {
    const reviewers = rows.flatMap(({ reviewedById }) => (reviewedById == null ? [] : [reviewedById]));
    const [counts, names] = await Promise.all([
      repository.countIssues(rows.map(({ id }) => id)),
      dependencies.findNames(organizationId, reviewers),
    ]);
    return rows.map((row) =>
      toReviewItemView(row, counts.get(row.id) ?? noIssues, names.get(row.reviewedById ?? '') ?? null),
    );
  }

  async function showItem(row: DocumentRow): Promise<ReviewItemView> {
    const [item] = await showItems(row.organizationId, [row]);
    return item ?? toReviewItemView(row, noIssues, null);
  }

  async function showDocument(row: DocumentRow): Promise<ReviewDocumentView> {
    const [item, [reading], corrections, issues] = await Promise.all([
      showItem(row),
      extractions.findReadings([row.id]),
      extractions.findCorrections([row.id]),
      extractions.findIssues([row.id]),
    ]);
    const view = toExtractionView(toDocumentView(row), reading, toCorrections(corrections), issues);
    const { extractedData, confidences, parts, fields, otherFields, pages } = view;
    return {
      ...item,
      extractedData,
      confidences,
      parts,
      fields,
      otherFields,
      pages,
      issues: view.issues,
      corrections: corrections.map(toCorrectionView),
    };
  }

  /** @throws AppError not_found | still_processing */
  async function getRead(call: Call<Principal>, id: string): Promise<DocumentRow> {
    const row = await dependencies.documentService.getRow(call, id);
    if (row.status !== 'processing') return row;
    throw stillProcessing();
  }

  /** The row after an act. @throws AppError not_found when it was deleted meanwhile */
  async function getAgain(owner: Owner, id: string): Promise<DocumentRow> {
    const row = await documents.find(owner, id);
    if (!row) throw notFound('document');
    return row;
  }

  /** Changes the document with an event, unless there is nothing to change. */
  async function act(
    { principal, request }: Call<Principal>,
    id: string,
    action: 'approveDocument' | 'skipDocument',
    toChanges: (row: DocumentRow, now: number) => Partial<DocumentRow> | null,
  ): Promise<ReviewItemView> {
    const owner = toOwner(principal);
    await database.transaction(async (em) => {
      const row = await repository.readDocument(em, owner, id);
      if (!row) throw notFound('document');
      const now = runtime.now();
      const changes = toChanges(row, now);
      if (changes === null) return;
      await documents.update(em, { ...owner, id }, { ...changes, updatedAt: now });
      await activity.record(em, request, {
        action,
        result: 'success',
        actor: toActor(principal),
        organizationId: principal.organizationId,
        ...(principal.kind === 'key' ? { keyId: principal.keyId } : { userId: principal.userId }),
        targetId: id,
      });
    });
    return showItem(await getAgain(owner, id));
  }

  return {
    reviewQueue: operation(
      'reviewQueue',
      reviewQueueInput,
      async ({ principal }, input): Promise<ReviewQueueView> => {
        const owner = toOwner(principal);
        const [rows, total] = await Promise.all([
          repository.list(owner, input),
          documents.count(owner, input),
        ]);
        const { offset, limit } = input;
        return {
          data: await showItems(principal.organizationId, rows),
          pagination: toPagination(offset, limit, total, rows.length),
        };
      },
    ),

    reviewDocument: operation(
      'reviewDocument',
      documentInput,
      async (call, { id }): Promise<ReviewDocumentView> => showDocument(await getRead(call, id)),
    ),

    /** Lints anew with the corrections. What was read stays. */
    correctDocument: operation(
      'correctDocument',
      correctDocumentInput,
      async (call, { id, corrections }): Promise<ReviewDocumentView> => {
        await correct(call, await getRead(call, id), corrections);
        return showDocument(await getAgain(toOwner(call.principal), id));
      },
    ),

    /** Somebody has looked at it and found it right. Who did so first stays. */
    approveDocument: operation(
      'approveDocument',
      documentInput,
      async (call, { id }): Promise<ReviewItemView> => {
        await getRead(call, id);
        return act(call, id, 'approveDocument', (row, now) => {
          if (row.status === 'reviewed') return null;
          if (row.status === 'failed')
            throw wrongStatus('The document could not be read, so there is nothing to approve.');
          return {
            status: 'reviewed',
            reviewedAt: now,
            reviewedById: idOf(call.principal),
            reviewSkippedAt: null,
          };
        });
      },
    ),

    /** Puts it off: it comes after the others. */
    skipDocument: operation('skipDocument', documentInput, async (call, { id }): Promise<ReviewItemView> => {
      await getRead(call, id);
      return act(call, id, 'skipDocument', (row, now) => {
        if (row.status === 'requires_review') return { reviewSkippedAt: now };
        throw wrongStatus(
          `Only a document that requires review can be put off; the status of this one is ${row.status}.`,
        );
      });
    }),
  };
}

const wrongStatus = (detail: string): AppError =>
  validationFailed([{ pointer: '/id', code: 'wrong_status', detail }]);
