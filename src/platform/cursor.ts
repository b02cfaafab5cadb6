import { z } from 'zod';
import type { Database } from './database/database.js';
import { type Sql, from } from './database/sql.js';
import { validationFailed } from './operation.js';
import { type Pagination, offsetPaging, optionalOffset, toPagination } from './pagination.js';

/** The place of a row in a list by time: reading on from it costs the same on every page. */
export interface Cursor {
  createdAt: number;
  id: string;
}

/** Paging by offset, or by cursor from where the page before ended. */
export const cursorPaging = {
  ...offsetPaging,
  // Absent is told from 0, since `after` excludes only an offset that was given.
  offset: optionalOffset,
  /** The `endCursor` of the page before. */
  after: z.string().nullish(),
};

/** Which page is asked for. */
export interface PageRequest {
  offset: number;
  limit: number;
  after: Cursor | null;
}

export interface CursorPage<View> {
  data: View[];
  /** `endCursor` is null where the page is empty. */
  pagination: Pagination & { endCursor: string | null };
}

const content = z.tuple([z.int().nonnegative(), z.string()]);

/** Opaque to clients: base64url of `[createdAt, id]`. */
const toCursor = (row: Cursor): string =>
  Buffer.from(JSON.stringify([row.createdAt, row.id])).toString('base64url');

/** @throws AppError validation_failed */
function parseCursor(text: string): Cursor {
  try {
    const [createdAt, id] = content.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
    return { createdAt, id };
  } catch {
    throw validationFailed([
      { pointer: '/after', code: 'invalid_cursor', detail: 'is not the endCursor of a page' },
    ]);
  }
}

/** @throws AppError validation_failed */
export function toPageRequest(input: {
  offset: number | null;
  limit: number;
  after?: string | null | undefined;
}): PageRequest {
  if (input.after != null && input.offset !== null) {
    throw validationFailed([
      { pointer: '/after', code: 'contradiction', detail: 'and offset can not be used together' },
    ]);
  }
  const after = input.after == null ? null : parseCursor(input.after);
  return { offset: input.offset ?? 0, limit: input.limit, after };
}

/** What comes behind the cursor, or everything. */
function beyond(order: Order, after: Cursor | null): Sql[] {
  if (!after) return [];
  const side = order === 'asc' ? '>' : '<';
  // Spelled out, since comparing (createdAt, id) as a pair would not use the index everywhere.
  const sql = `"createdAt" ${side}= ? and ("createdAt" ${side} ? or ("createdAt" = ? and "id" ${side} ?))`;
  return [{ sql, values: [after.createdAt, after.createdAt, after.createdAt, after.id] }];
}

type Order = 'asc' | 'desc';

/** How a list is read. */
export interface List {
  table: string;
  /** Which rows are in the list. */
  where: readonly Sql[];
  /** By time. */
  order: Order;
  /** What is read of each row, `createdAt` and `id` included; everything when it isn't given. */
  columns?: readonly string[];
  /** Asks how long the list is, where there is a better way than counting its rows. */
  total?: Sql;
}

/**
 * The rows of a page, in order, as what follows a `select`. Rows that an offset skips are walked over in an index, and
 * never read. Text, since building a query with knex takes as long as the database takes to answer it.
 */
export function rowsOf({ table, where, order }: List, { offset, limit, after }: PageRequest): Sql {
  const matching = from(table, [...where, ...beyond(order, after)]);
  const sorted = `order by "createdAt" ${order}, "id" ${order}`;
  if (offset === 0) return { sql: `${matching.sql} ${sorted} limit ?`, values: [...matching.values, limit] };
  return {
    sql: `from "${table}" where "id" in (select "id" ${matching.sql} ${sorted} limit ? offset ?) ${sorted}`,
    values: [...matching.values, limit, offset],
  };
}

/**
 * Reads a page and how long the whole list is, as of one moment.
 * @returns one row more than the limit when there are more
 */
export async function readPage<Row>(
  database: Pick<Database, 'readRows' | 'readTable'>,
  list: List,
  page: PageRequest,
): Promise<{ rows: Row[]; total: number }> {
  const { columns } = list;
  const rowsThere = rowsOf(list, { ...page, limit: page.limit + 1 });
  const total = list.total ?? countOf(list);
  const length = `(${total.sql}) as "${lengthColumn}"`;
  const shown = columns ? columns.map((column) => `"${column}"`).join(', ') : `"${list.table}".*`;
  const sql = `select ${shown}, ${length} ${rowsThere.sql}`;
  const values = [...total.values, ...rowsThere.values];
  const rows = columns
    ? await database.readTable<Row & Length>([...columns, lengthColumn], sql, values)
    : await database.readRows<Row & Length>(sql, values);
  if (rows.length > 0 || isFirst(page)) return { rows, total: rows[0]?.listLength ?? 0 };
  // A page behind the end has no row that could tell.
  const [alone] = await database.readRows<Length>(`select ${length}`, total.values);
  return { rows, total: alone?.listLength ?? 0 };
}

function countOf({ table, where }: List): Sql {
  const matching = from(table, where);
  return { sql: `select count(*) ${matching.sql}`, values: matching.values };
}

const lengthColumn = 'listLength';

type Length = Record<typeof lengthColumn, number | null>;

const isFirst = ({ offset, after }: PageRequest): boolean => offset === 0 && after === null;

/** @param read what `readPage` gave */
export function toCursorPage<Row extends Cursor, View>(
  { offset, limit }: PageRequest,
  { rows, total }: { rows: Row[]; total: number },
  toView: (row: Row) => View,
): CursorPage<View> {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    data: page.map((row) => toView(row)),
    pagination: {
      ...toPagination(offset, limit, total, page.length),
      hasMore: rows.length > limit,
      endCursor: last ? toCursor(last) : null,
    },
  };
}
