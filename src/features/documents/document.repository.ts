import type { Environment } from '../../platform/access.js';
import { type PageRequest, readPage } from '../../platform/cursor.js';
import type { Database, EntityManager, Knex } from '../../platform/database/database.js';
import { DocumentEntity, type DocumentRow } from './document.entity.js';
import type { DocumentFilter, DocumentSort } from './document.inputs.js';

/** Whose documents: every query is confined to one organization and one environment. */
export interface Owner {
  organizationId: string;
  environment: Environment;
}

export interface DocumentQuery {
  filter: DocumentFilter;
  sort: DocumentSort;
  page: PageRequest;
}

/** Every query about documents. */
export class DocumentRepository {
  constructor(private readonly database: Database) {}

  private of({ organizationId, environment }: Owner): Knex.QueryBuilder<DocumentRow, DocumentRow[]> {
    return this.database.read<DocumentRow>('documents').where({ organizationId, environment });
  }

  async find(owner: Owner, id: string): Promise<DocumentRow | null> {
    return ((await this.of(owner).where({ id }).first()) as DocumentRow | undefined) ?? null;
  }

  /** One row more than `limit` when there are more. */
  list(owner: Owner, { filter, sort, page }: DocumentQuery) {
    const matching = () => this.of(owner).modify((query) => applyFilter(query, filter));
    return readPage<DocumentRow>(matching, sort === 'createdAt' ? 'asc' : 'desc', page);
  }

  /** All documents of a batch, oldest first. */
  async listBatch(owner: Owner, uploadBatchId: string): Promise<DocumentRow[]> {
    return this.of(owner)
      .where({ uploadBatchId })
      .orderBy([
        { column: 'createdAt', order: 'asc' },
        { column: 'id', order: 'asc' },
      ]) as Promise<DocumentRow[]>;
  }

  /** The documents of several batches in one query. */
  async listBatches(owner: Owner, uploadBatchIds: readonly string[]): Promise<DocumentRow[]> {
    return this.of(owner)
      .whereIn('uploadBatchId', uploadBatchIds)
      .orderBy([
        { column: 'createdAt', order: 'asc' },
        { column: 'id', order: 'asc' },
      ]) as Promise<DocumentRow[]>;
  }

  create(em: EntityManager, row: DocumentRow): void {
    em.persist(em.create(DocumentEntity, row));
  }

  async setShipmentLabel(
    em: EntityManager,
    owner: Owner,
    which: { id: string } | { uploadBatchId: string },
    shipmentLabel: string | null,
    updatedAt: number,
  ): Promise<void> {
    await em.nativeUpdate(DocumentEntity, { ...owner, ...which }, { shipmentLabel, updatedAt });
  }

  /** @returns whether there was one */
  async delete(em: EntityManager, owner: Owner, id: string): Promise<boolean> {
    return (await em.nativeDelete(DocumentEntity, { ...owner, id })) > 0;
  }
}

function applyFilter(query: Knex.QueryBuilder, { q, ...equal }: DocumentFilter): void {
  for (const [column, value] of Object.entries(equal)) {
    if (value != null) void query.where(column, value);
  }
  if (q != null && q !== '')
    void query.whereRaw(`lower("fileName") like ? escape '\\'`, [`%${toLikeText(q)}%`]);
}

const toLikeText = (text: string): string =>
  text.toLowerCase().replace(/[\\%_]/g, (character) => `\\${character}`);
