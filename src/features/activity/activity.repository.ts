import { type Cursor, type PageRequest, readPage, rowsOf } from '../../platform/cursor.js';
import type { Database, EntityManager, Knex } from '../../platform/database/database.js';
import { equal, equalWhereGiven, within } from '../../platform/database/sql.js';
import { hours } from '../../platform/runtime.js';
import type { TimeRange } from '../../platform/intervals.js';
import {
  ActivityEventEntity,
  type ActivityEventRow,
  ApiCallEntity,
  type ApiCallRow,
} from './activity.entity.js';
import type { ActivityFilter } from './activity.inputs.js';
import type { CallSum } from './activity.view.js';

/** Whose events: always of one organization, and of one user for those who see only their own. */
export interface EventScope {
  organizationId: string;
  userId?: string;
}

/** Whose calls, likewise: of the whole organization, or of a key or a user in it. */
export interface CallScope {
  organizationId: string;
  caller?: { callerKind: ApiCallRow['callerKind']; callerId: string };
}

const callKey = ['callerId', 'hour', 'outcome'] as const;

/** Rows per statement, well under the number of parameters that databases take. */
const insertedAtOnce = 500;

/** Every query about activity events and counted calls. */
export class ActivityRepository {
  constructor(private readonly database: Database) {}

  /** Newest first; one row more than the limit when there are more. */
  listEvents(scope: EventScope, filter: ActivityFilter, page: PageRequest) {
    const { from, to, ...values } = filter;
    // Added, never merged, so that a filter can't replace the scope.
    const where = [...equal(scope), ...equalWhereGiven(values), ...within('createdAt', { from, to })];
    return readPage<ActivityEventRow>(this.database, { table: 'activityEvents', where, order: 'desc' }, page);
  }

  /** Oldest first, of any organization unless one is named: for operators. */
  async listForExport(
    { organizationId, ...range }: TimeRange & { organizationId: string | null },
    after: Cursor | null,
    limit: number,
  ): Promise<ActivityEventRow[]> {
    const where = [...equalWhereGiven({ organizationId }), ...within('createdAt', range)];
    const events = rowsOf({ table: 'activityEvents', where, order: 'asc' }, { offset: 0, limit, after });
    return this.database.readRows(`select * ${events.sql}`, events.values);
  }

  /** The calls in a range, summed up by outcome and interval. */
  async sumCalls(
    { organizationId, caller }: CallScope,
    range: TimeRange,
    intervalLength: number,
  ): Promise<CallSum[]> {
    const rows = (await this.callSums(organizationId, range, intervalLength)
      .modify((query) => {
        if (caller) void query.where(caller);
      })
      .groupByRaw('1, 2')) as SummedRow[];
    return rows.map(toCallSum);
  }

  /** The same for several keys in one query, by key. */
  async sumCallsByKey(
    organizationId: string,
    keyIds: readonly string[],
    range: TimeRange,
    intervalLength: number,
  ): Promise<Map<string, CallSum[]>> {
    const rows = (await this.callSums(organizationId, range, intervalLength)
      .select('callerId')
      .where({ callerKind: 'key' })
      .whereIn('callerId', keyIds)
      .groupByRaw('1, 2, "callerId"')) as (SummedRow & { callerId: string })[];
    const byKey = new Map<string, CallSum[]>();
    for (const row of rows) byKey.set(row.callerId, [...(byKey.get(row.callerId) ?? []), toCallSum(row)]);
    return byKey;
  }

  private callSums(organizationId: string, range: TimeRange, intervalLength: number): Knex.QueryBuilder {
    const { read } = this.database;
    return read('apiCalls')
      .select(
        // No parameter: PostgreSQL would not see that the column is what the rows are grouped by.
        read.raw(`"hour" - "hour" % ${Math.trunc(intervalLength)} as "start"`),
        'outcome',
      )
      .sum({ count: 'count' })
      .where({ organizationId })
      .modify((query) => {
        for (const { sql, values } of within('hour', range))
          void query.whereRaw(sql, [...values] as number[]);
      });
  }

  /** Adds to the counters, which begin where there is none yet. */
  async addCalls(em: EntityManager, calls: readonly ApiCallRow[]): Promise<void> {
    const knex = em.getKnex();
    for (let start = 0; start < calls.length; start += insertedAtOnce) {
      const insert = knex(ApiCallEntity.meta.tableName)
        .insert(calls.slice(start, start + insertedAtOnce))
        .onConflict([...callKey])
        .merge({ count: knex.raw('?? + ??', ['apiCalls.count', 'excluded.count']) });
      await em.execute(insert);
    }
  }

  /** @returns how many there were, at most `limit` */
  async deleteEventsBefore(time: number, limit: number): Promise<number> {
    const found = await this.database
      .read<ActivityEventRow>('activityEvents')
      .where('createdAt', '<', time)
      .orderBy('createdAt')
      .limit(limit)
      .select('id');
    if (found.length === 0) return 0;
    const ids = found.map(({ id }) => id);
    await this.database.transaction((em) => em.nativeDelete(ActivityEventEntity, { id: { $in: ids } }));
    return ids.length;
  }

  /**
   * The hour that is partly younger stays until all of it is older.
   * @returns how many there were, at most `limit`
   */
  async deleteCallsBefore(time: number, limit: number): Promise<number> {
    const found = await this.database
      .read<ApiCallRow>('apiCalls')
      .where('hour', '<=', time - hours(1))
      .orderBy('hour')
      .limit(limit)
      .select(...callKey);
    if (found.length === 0) return 0;
    await this.database.transaction((em) =>
      em.execute(
        em
          .getKnex()(ApiCallEntity.meta.tableName)
          .whereIn(
            [...callKey],
            found.map((row) => callKey.map((column) => row[column])),
          )
          .delete(),
      ),
    );
    return found.length;
  }
}

interface SummedRow {
  start: number | string;
  outcome: CallSum['outcome'];
  count: number | string;
}

/** Sums and big integers come as text from some databases. */
const toCallSum = ({ start, outcome, count }: SummedRow): CallSum => ({
  start: Number(start),
  outcome,
  count: Number(count),
});
