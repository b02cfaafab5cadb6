import { type PageRequest, readPage } from '../../platform/cursor.js';
import type { Database, EntityManager } from '../../platform/database/database.js';
import { type Sql, equal, equalWhereGiven, within } from '../../platform/database/sql.js';
import {
  AlertDeliveryEntity,
  type AlertDeliveryRow,
  AlertEntity,
  type AlertRow,
  KnownNetworkEntity,
} from './alert.entity.js';
import type { AlertFilter } from './alert.inputs.js';

/** Every query about stored alerts and their way to people. */
export class AlertRepository {
  constructor(private readonly database: Database) {}

  async find(where: { id: string; organizationId?: string }): Promise<AlertRow | null> {
    return (await this.database.read<AlertRow>('alerts').where(where).first()) ?? null;
  }

  /** Newest first. */
  list(organizationId: string, filter: AlertFilter, page: PageRequest) {
    const where = [...equal({ organizationId }), ...toConditions(filter)];
    return readPage<AlertRow>(this.database, { table: 'alerts', where, order: 'desc' }, page);
  }

  async create(em: EntityManager, alert: AlertRow): Promise<void> {
    await em.insert(AlertEntity, alert);
  }

  /** Counts a repetition on the alert of the running period. @returns whether there is one */
  async repeat(
    em: EntityManager,
    { ruleId, subjectId, since }: Pick<AlertRow, 'ruleId' | 'subjectId'> & { since: number },
    { message, now }: { message: string; now: number },
  ): Promise<boolean> {
    const { affectedRows } = await em.execute<{ affectedRows: number }>(
      `update "alerts" set "occurrences" = "occurrences" + 1, "lastSeenAt" = ?, "message" = ?
        where "ruleId" = ? and "subjectId" = ? and "period" > ?`,
      [now, message, ruleId, subjectId, since],
      'run',
    );
    return affectedRows > 0;
  }

  /** @returns whether it was not acknowledged before */
  async acknowledge(
    em: EntityManager,
    where: Pick<AlertRow, 'id'> & { organizationId: string },
    changes: { acknowledgedAt: number; acknowledgedById: string },
  ): Promise<boolean> {
    return (await em.nativeUpdate(AlertEntity, { ...where, acknowledgedAt: null }, changes)) > 0;
  }

  async createDeliveries(em: EntityManager, deliveries: AlertDeliveryRow[]): Promise<void> {
    if (deliveries.length > 0) await em.insertMany(AlertDeliveryEntity, deliveries);
  }

  /** The delivery of a channel that has waited longest; null if none is due. */
  async findDueDelivery(
    em: EntityManager,
    channel: AlertDeliveryRow['channel'],
    now: number,
  ): Promise<AlertDeliveryRow | null> {
    return em.findOne(
      AlertDeliveryEntity,
      { nextAttemptAt: { $lte: now }, channel },
      {
        orderBy: { nextAttemptAt: 'asc', id: 'asc' },
        disableIdentityMap: true,
        lockMode: this.database.takingLock,
      },
    );
  }

  async updateDelivery(
    em: EntityManager,
    id: string,
    changes: Partial<Pick<AlertDeliveryRow, 'attempts' | 'nextAttemptAt' | 'deliveredAt' | 'lastError'>>,
  ): Promise<void> {
    await em.nativeUpdate(AlertDeliveryEntity, { id }, changes);
  }

  /**
   * With their deliveries. One that goes on is kept, however long ago it began.
   * @returns how many alerts there were, at most `limit`
   */
  async deleteLastSeenBefore(time: number, limit: number): Promise<number> {
    return this.database.transaction(async (em) => {
      const found = await em.find(
        AlertEntity,
        { lastSeenAt: { $lt: time } },
        {
          fields: ['id'],
          orderBy: { lastSeenAt: 'asc' },
          limit,
          disableIdentityMap: true,
          lockMode: this.database.takingLock,
        },
      );
      const ids = found.map(({ id }) => id);
      if (ids.length === 0) return 0;
      await em.nativeDelete(AlertDeliveryEntity, { alertId: { $in: ids } });
      return em.nativeDelete(AlertEntity, { id: { $in: ids } });
    });
  }

  async forgetNetworks(em: EntityManager, lastSeenBefore: number): Promise<void> {
    await em.nativeDelete(KnownNetworkEntity, { lastSeenAt: { $lt: lastSeenBefore } });
  }
}

function toConditions({ acknowledged, ruleId, severity, ...range }: AlertFilter): Sql[] {
  const acknowledgement = `"acknowledgedAt" is ${acknowledged === true ? 'not ' : ''}null`;
  return [
    ...(acknowledged == null ? [] : [{ sql: acknowledgement, values: [] }]),
    ...equalWhereGiven({ ruleId, severity }),
    ...within('createdAt', range),
  ];
}
