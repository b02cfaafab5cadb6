import { LockMode } from '@mikro-orm/core';
import type { Database, EntityManager } from '../../platform/database/database.js';
import { DocumentEntity, type DocumentRow, type Owner } from '../documents/index.js';
import { CorrectionEntity, type CorrectionRow, type IssueRow } from '../extractions/index.js';
import type { ReviewQuery, ReviewSort } from './review.inputs.js';
import type { IssueCountsView } from './review.view.js';

const orders: Record<ReviewSort, readonly string[]> = {
  newest: ['"createdAt" desc', '"id" desc'],
  oldest: ['"createdAt" asc', '"id" asc'],
  confidence: ['coalesce("overallConfidence", 0) asc', '"createdAt" desc', '"id" desc'],
};

/** Every query about the review. */
export class ReviewRepository {
  constructor(private readonly database: Database) {}

  /** Documents that somebody put off come after all others. */
  async list(
    { organizationId, environment }: Owner,
    { status, documentType, sortBy, offset, limit }: ReviewQuery,
  ): Promise<DocumentRow[]> {
    const query = this.database
      .read('documents')
      .where({ organizationId, environment, status, ...(documentType != null && { documentType }) })
      .orderByRaw('"reviewSkippedAt" is not null');
    for (const sql of orders[sortBy]) void query.orderByRaw(sql);
    return (await query.offset(offset).limit(limit)) as DocumentRow[];
  }

  /** The issues of each document that has any. */
  async countIssues(documentIds: readonly string[]): Promise<Map<string, IssueCountsView>> {
    const rows = (await this.database
      .read('issues')
      .whereIn('documentId', documentIds)
      .select('documentId', 'severity')
      .count({ count: '*' })
      .groupBy('documentId', 'severity')) as unknown as (Pick<IssueRow, 'documentId' | 'severity'> & {
      count: number | string;
    })[];
    const counts = new Map<string, IssueCountsView>();
    for (const { documentId, severity, count } of rows) {
      const before = counts.get(documentId) ?? { error: 0, warning: 0, info: 0 };
      counts.set(documentId, { ...before, [severity]: Number(count) });
    }
    return counts;
  }

  /** A document that nobody else changes until the transaction ends; null when it was deleted meanwhile. */
  async readDocument(
    em: EntityManager,
    { organizationId, environment }: Owner,
    id: string,
  ): Promise<DocumentRow | null> {
    const where = { organizationId, environment, id };
    return em.findOne(DocumentEntity, where, {
      disableIdentityMap: true,
      lockMode: LockMode.PESSIMISTIC_WRITE,
    });
  }

  /** The corrections of a document as the transaction sees them, oldest first. */
  async readCorrections(em: EntityManager, documentId: string): Promise<CorrectionRow[]> {
    return em.find(
      CorrectionEntity,
      { documentId },
      { orderBy: { createdAt: 'asc', id: 'asc' }, disableIdentityMap: true },
    );
  }
}
