import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type Inputs, type Outputs, api, queryClient } from '../api.js';

/** The documents that wait for a person, and the way through them. */

export type ReviewItem = Outputs['reviewQueue']['data'][number];
export type QueueInput = NonNullable<Inputs['reviewQueue']>;

/** What of the queue is shown, as it stands in the address. */
export interface QueueSearch {
  documentType?: QueueInput['documentType'] & string;
  sort?: 'oldest' | 'confidence';
}

export const useQueue = (input: QueueInput) =>
  useQuery({
    queryKey: ['review', 'queue', input],
    queryFn: () => api.reviewQueue.query(input),
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
  });

export const toQueueInput = ({ documentType, sort }: QueueSearch): QueueInput => ({
  documentType,
  sortBy: sort ?? 'newest',
});

/** The queue is looked through in blocks of so many, which are kept for a while. */
const blockSize = 100;

export interface Neighbours {
  /** Whether the queue is known: before that nobody can say where to go on. */
  isKnown: boolean;
  /** From 1; 0 = it doesn't wait (any more). */
  position: number;
  total: number;
  previous: string | null;
  next: string | null;
  /** Where to go when this one is done with: on, or back to what was left out. */
  after: string | null;
}

type Found = Omit<Neighbours, 'isKnown'>;

const getBlock = (input: QueueInput, block: number): Promise<Outputs['reviewQueue']> => {
  const page = { ...input, offset: block * blockSize, limit: blockSize };
  return queryClient.fetchQuery({
    queryKey: ['review', 'queue', page],
    queryFn: () => api.reviewQueue.query(page),
    staleTime: 30_000,
  });
};

/** Where somebody is in the queue: the next document is looked for there first. */
let lastBlock = 0;

/** Looks through the queue, however long it is, until the document is found. */
async function findNeighbours(id: string, input: QueueInput): Promise<Found> {
  const start = await getBlock(input, 0);
  const { total } = start.pagination;
  const blocks = Array.from({ length: Math.max(1, Math.ceil(total / blockSize)) }, (_, block) => block);
  const first = start.data.find((item) => item.id !== id)?.id ?? null;
  for (const block of blocks.sort((a, b) => Number(b === lastBlock) - Number(a === lastBlock) || a - b)) {
    const ids = (await getBlock(input, block)).data.map((item) => item.id);
    const index = ids.indexOf(id);
    if (index < 0) continue;
    lastBlock = block;
    const before = index === 0 && block > 0 ? (await getBlock(input, block - 1)).data : [];
    const isLast = index === ids.length - 1 && blocks.includes(block + 1);
    const behind = isLast ? (await getBlock(input, block + 1)).data : [];
    const next = ids[index + 1] ?? behind[0]?.id ?? null;
    return {
      position: block * blockSize + index + 1,
      total,
      previous: ids[index - 1] ?? before.at(-1)?.id ?? null,
      next,
      after: next ?? first,
    };
  }
  // It doesn't wait, so one goes on with the first that does.
  return { position: 0, total, previous: null, next: first, after: first };
}

/** The documents before and after one in the queue. */
export function useNeighbours(id: string, search: QueueSearch): Neighbours {
  const input = toQueueInput(search);
  const { data } = useQuery({
    queryKey: ['review', 'neighbours', input, id],
    queryFn: () => findNeighbours(id, input),
    refetchInterval: 30_000,
  });
  const unknown: Found = { position: 0, total: 0, previous: null, next: null, after: null };
  return { ...(data ?? unknown), isKnown: data !== undefined };
}

/** Whatever shows documents or counts them is asked for anew. */
export function refreshReview(id: string): void {
  for (const queryKey of [
    ['review'],
    ['documents', 'list'],
    ['documents', 'one', id],
    ['document-statistics'],
  ]) {
    void queryClient.invalidateQueries({ queryKey });
  }
}
