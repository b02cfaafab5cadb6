import type { Database } from '../../src/platform/database/database.js';
import { rowsOf } from '../../src/platform/cursor.js';
import { type Sql, equal } from '../../src/platform/database/sql.js';

/** How the database goes about a page of documents. */
export interface Plan {
  title: string;
  lines: string[];
  /** Whether it follows the order of an index, so that it reads no more than it skips and returns. */
  walksIndex: boolean;
}

/** The plans of the queries that the product makes for the largest lists. */
export async function findPlans(
  database: Database,
  organizationId: string,
  { offset, cursor: [createdAt, id] }: { offset: number; cursor: [number, string] },
): Promise<Plan[]> {
  const pages = {
    'first page': { offset: 0, after: null },
    'page behind a cursor deep in': { offset: 0, after: { createdAt, id } },
    [`page at offset ${offset.toLocaleString('en')}`]: { offset, after: null },
  };
  const where = equal({ organizationId, environment: 'live' });
  const plans: Plan[] = [];
  for (const [title, page] of Object.entries(pages)) {
    const rows = rowsOf({ table: 'documents', where, order: 'desc' }, { ...page, limit: 21 });
    const lines = await explain(database, { ...rows, sql: `select * ${rows.sql}` });
    plans.push({ title, lines, walksIndex: walksIndex(lines, page.offset > 0) });
  }
  return plans;
}

async function explain({ read, kind }: Database, { sql, values }: Sql): Promise<string[]> {
  if (kind === 'sqlite') {
    const rows = (await read.raw(`explain query plan ${sql}`, [...values] as string[])) as {
      detail: string;
    }[];
    return rows.map(({ detail }) => detail);
  }
  const { rows } = (await read.raw(`explain (costs off) ${sql}`, [...values] as string[])) as {
    rows: Record<string, string>[];
  };
  return rows.map((row) => row['QUERY PLAN'] ?? '');
}

/** @param skips such a page finds its ids in the index alone, and sorts only those that it returns */
function walksIndex(lines: readonly string[], skips: boolean): boolean {
  const walk = lines.find((line) => line.includes('documents_by_time'));
  const isAlone = walk !== undefined && /covering index|index only scan/i.test(walk);
  const readsAll = lines.some((line) => /^SCAN documents$|Seq Scan on documents/.test(line));
  const sorts = lines.some((line) => /temp b-tree|^\s*(-> )?\s*(Incremental )?Sort\b/i.test(line));
  return walk !== undefined && !readsAll && (skips ? isAlone : !sorts);
}
