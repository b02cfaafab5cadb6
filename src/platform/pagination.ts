import { z } from 'zod';

/** How many rows are skipped; null where nothing was said. */
export const optionalOffset = z
  .int()
  .min(0)
  .max(100_000, 'goes up to 100000; use the cursor `after` of the GraphQL query to read further')
  .nullish()
  .transform((value) => value ?? null);

/** Offset paging. Out of range is an error, never clamped. */
export const offsetPaging = {
  offset: optionalOffset.transform((value) => value ?? 0),
  limit: z
    .int()
    .min(1)
    .max(100)
    .nullish()
    .transform((value) => value ?? 20),
};

export interface Pagination {
  offset: number;
  limit: number;
  total: number;
  hasMore: boolean;
}

export const toPagination = (offset: number, limit: number, total: number, returned: number): Pagination => ({
  offset,
  limit,
  total,
  hasMore: offset + returned < total,
});
