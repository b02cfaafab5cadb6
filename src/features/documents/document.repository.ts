import { LockMode } from '@mikro-orm/core';
import type { Environment, Principal } from '../../platform/access.js';
import { type PageRequest, readPage } from '../../platform/cursor.js';
import type { Database, EntityManager, Knex } from '../../platform/database/database.js';
import { type Sql, equal, equalWhereGiven, from } from '../../platform/database/sql.js';
import type { Intervals } from '../../platform/intervals.js';
import { DocumentEntity, type DocumentRow, type DocumentStatus } from './document.entity.js';
import type { DocumentFilter, DocumentSort } from './document.inputs.js';
import { type ShownDocument, shownDocumentColumns } from './document.view.js';

/** Whose documents: every query is confined to one organization and one environment. */
export interface Owner {
  organizationId: string;
  environment: Environment;
}

export const toOwner = ({ organizationId, environment }: Principal | Owner): Owner => ({
  organizationId,
  environment,
});

type CountedFilter = Pick<DocumentFilter, 'status' | 'documentType'>;

/** How many documents of an interval have this status. */
export interface StatusSum {
  start: number;
  status: DocumentStatus;
  count: number;
}

export interface DocumentQuery {
  filter: DocumentFilter;
  sort: DocumentSort;
  page: PageRequest;
}

const oneSql = 'select * from "documents" where "organizationId" = ? and "environment" = ? and "id" = ?';

/** Every query about documents. */
export class DocumentRepository {
  constructor(private readonly database: Database) {}

  private of({ organizationId, environment }: Owner): Knex.QueryBuilder<DocumentRow, DocumentRow[]> {
    return this.database.read<DocumentRow>('documents').where({ organizationId, environment });
  }

  async find(owner: Owner, id: string): Promise<DocumentRow | null> {
    const [row] = await this.database.readRows<DocumentRow>(oneSql, [
      owner.organizationId,
      owner.environment,
      id,
    ]);
    return row ?? null;
  }

  /** Whoever's it is: for work that no caller asked for. */
  async findAnywhere(id: string): Promise<DocumentRow | null> {
    const row = await this.database.read<DocumentRow>('documents').where({ id }).first();
    return (row as DocumentRow | undefined) ?? null;
  }

  /** One row more than `limit` when there are more. */
  list(owner: Owner, { filter, sort, page }: DocumentQuery) {
    const { status, documentType, ...others } = filter;
    const isCounted = Object.values(others).every((value) => value == null || value === '');
    return readPage<ShownDocument>(
      this.database,
      {
        table: 'documents',
        where: [...equal(toOwner(owner)), ...toConditions(filter)],
        columns: shownDocumentColumns,
        order: sort === 'createdAt' ? 'asc' : 'desc',
        ...(isCounted && { total: counter(owner, { status, documentType }) }),
      },
      page,
    );
  }

  /** How many there are. */
  async count(owner: Owner, filter: CountedFilter): Promise<number> {
    const { sql, values } = counter(owner, filter);
    const [row] = await this.database.readRows(sql, values);
    return toSum(row);
  }

  private counts() {
    return this.database.read<CountRow>('documentCounts');
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

  /** Documents of an organization in both environments that have one of the statuses, `limit` of them by id. */
  async listByStatus(
    organizationId: string,
    statuses: readonly DocumentStatus[],
    { afterId, limit }: { afterId: string; limit: number },
  ): Promise<DocumentRow[]> {
    return (await this.inStatus(organizationId, statuses)
      .where('id', '>', afterId)
      .orderBy('id')
      .limit(limit)) as DocumentRow[];
  }

  /** How many there are of these. */
  async countInStatus(organizationId: string, statuses: readonly DocumentStatus[]): Promise<number> {
    const counts = this.counts()
      .where({ organizationId })
      .whereIn('status', [...statuses]);
    return toSum(await counts.sum({ count: 'count' }).first());
  }

  private inStatus(organizationId: string, statuses: readonly DocumentStatus[]) {
    return this.database
      .read<DocumentRow>('documents')
      .where({ organizationId })
      .whereIn('status', [...statuses]);
  }

  /** Whether nobody has changed it since it was read; nobody will until the transaction ends. */
  async isUnchanged(em: EntityManager, { id, status, updatedAt }: DocumentRow): Promise<boolean> {
    const where = { id, status, updatedAt };
    const unchanged = await em.findOne(DocumentEntity, where, {
      disableIdentityMap: true,
      lockMode: LockMode.PESSIMISTIC_WRITE,
    });
    return unchanged !== null;
  }

  /** The documents that were uploaded in each interval, by the status that they have now. */
  async countByInterval(
    owner: Owner,
    { from, to, length }: Pick<Intervals, 'from' | 'to' | 'length'>,
  ): Promise<StatusSum[]> {
    const { read } = this.database;
    const rows = (await this.of(owner)
      .where('createdAt', '>=', from)
      .where('createdAt', '<', to)
      .select(
        // No parameter: PostgreSQL would not see that the column is what the rows are grouped by.
        read.raw(`"createdAt" - "createdAt" % ${Math.trunc(length)} as "start"`),
        'status',
      )
      .count({ count: '*' })
      .groupByRaw('1, 2')) as unknown as CountedRow[];
    return rows.map(({ start, status, count }) => ({ start: Number(start), status, count: Number(count) }));
  }

  /** All documents, by status. */
  async countByStatus({
    organizationId,
    environment,
  }: Owner): Promise<Pick<StatusSum, 'status' | 'count'>[]> {
    const rows = (await this.counts()
      .where({ organizationId, environment })
      .select('status')
      .sum({ count: 'count' })
      .groupBy('status')) as unknown as Omit<CountedRow, 'start'>[];
    return rows.map(({ status, count }) => ({ status, count: Number(count) }));
  }

  async create(em: EntityManager, row: DocumentRow): Promise<void> {
    await em.insert(DocumentEntity, row);
  }

  /** @returns whether it is still there */
  async update(
    em: EntityManager,
    { organizationId, environment, id }: Owner & { id: string },
    changes: Partial<DocumentRow>,
  ): Promise<boolean> {
    return (await em.nativeUpdate(DocumentEntity, { organizationId, environment, id }, changes)) > 0;
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

/** Counts and big integers come as text from some databases. */
interface CountedRow {
  start: number | string;
  status: DocumentStatus;
  count: number | string;
}

/** A row of what the triggers on documents keep; only sums of rows mean anything. */
interface CountRow {
  organizationId: string;
  environment: Environment;
  status: DocumentStatus;
  documentType: string;
  count: number;
}

const toSum = (row: unknown): number =>
  Number((row as { count: number | string | null } | undefined)?.count ?? 0);

/** Asks the counters that the database keeps. */
function counter(owner: Owner, { status, documentType }: CountedFilter): Sql {
  const counted = from('documentCounts', [
    ...equal(toOwner(owner)),
    ...equalWhereGiven({ status, documentType }),
  ]);
  return { sql: `select sum("count") as "count" ${counted.sql}`, values: counted.values };
}

const toConditions = ({ q, ...values }: DocumentFilter): Sql[] => [
  ...equalWhereGiven(values),
  ...(q == null || q === ''
    ? []
    : [{ sql: `lower("fileName") like ? escape '\\'`, values: [`%${toLikeText(q)}%`] }]),
];

const toLikeText = (text: string): string =>
  text.toLowerCase().replace(/[\\%_]/g, (character) => `\\${character}`);
