import { z } from 'zod';
import type { Database, Knex } from './database/database.js';
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

/** Sorts by time and leaves out what lies before the cursor. */
export function readFrom(query: Knex.QueryBuilder, order: 'asc' | 'desc', after: Cursor | null): void {
  void query.orderBy([
    { column: 'createdAt', order },
    { column: 'id', order },
  ]);
  if (!after) return;
  const beyond = order === 'asc' ? '>' : '<';
  // Spelled out, since comparing (createdAt, id) as a pair would not use the index everywhere.
  void query.where('createdAt', `${beyond}=`, after.createdAt).where((either) => {
    void either
      .where('createdAt', beyond, after.createdAt)
      .orWhere((same) => void same.where('createdAt', after.createdAt).where('id', beyond, after.id));
  });
}

/** How a list is read. */
export interface List {
  /** Makes the query for all rows of the list, which are of one table. */
  matching: () => Knex.QueryBuilder;
  order: 'asc' | 'desc';
  /** What is read of each row, `createdAt` and `id` included; everything when it isn't given. */
  columns?: readonly string[];
  /** Asks how long the list is, where there is a better way than counting its rows. */
  total?: Knex.QueryBuilder;
}

/**
 * Reads a page and how long the whole list is, as of one moment.
 * @returns one row more than the limit when there are more
 */
export async function readPage<Row>(
  database: Pick<Database, 'read' | 'readRows' | 'readTable'>,
  list: List,
  page: PageRequest,
): Promise<{ rows: Row[]; total: number }> {
  const total = list.total ?? list.matching().count();
  const { sql, bindings } = pageQuery(database.read, list, page).select(total.as(lengthColumn)).toSQL();
  const rows = list.columns
    ? await database.readTable<Row & Length>([...list.columns, lengthColumn], sql, bindings)
    : await database.readRows<Row & Length>(sql, bindings);
  if (rows.length > 0 || isFirst(page)) return { rows, total: rows[0]?.listLength ?? 0 };
  // A page behind the end has no row that could tell.
  const alone = total.toSQL();
  const [length] = await database.readRows<Length>(
    `select (${alone.sql}) as "${lengthColumn}"`,
    alone.bindings,
  );
  return { rows, total: length?.listLength ?? 0 };
}

const lengthColumn = 'listLength';

type Length = Record<typeof lengthColumn, number | null>;

const isFirst = ({ offset, after }: PageRequest): boolean => offset === 0 && after === null;

/** The rows of a page, in order. Rows that an offset skips are walked over in an index, and never read. */
export function pageQuery(
  read: Knex,
  { matching, order, columns }: Pick<List, 'matching' | 'order' | 'columns'>,
  { offset, limit, after }: PageRequest,
): Knex.QueryBuilder {
  // As one text: knex would quote each name for each list.
  const selected = columns ? read.raw(columns.map((column) => `"${column}"`).join(', ')) : '*';
  const page = matching()
    .modify((query) => {
      readFrom(query, order, after);
    })
    .limit(limit + 1);
  if (offset === 0) return page.select(selected);
  return matching()
    .clear('where')
    .whereIn('id', page.offset(offset).select('id'))
    .modify((query) => {
      readFrom(query, order, null);
    })
    .select(selected);
}

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
