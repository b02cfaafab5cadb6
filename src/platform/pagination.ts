import { z } from 'zod';

/** Offset paging [contract: section 4]. Out of range is an error, never clamped. */
export const offsetPaging = {
  offset: z
    .int()
    .min(0)
    .max(100_000, 'goes up to 100000; use the cursor `after` of the GraphQL query to read further')
    .default(0),
  limit: z.int().min(1).max(100).default(20),
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
