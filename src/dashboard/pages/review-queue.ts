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

/** As many as can be gone through with the keys before the queue is asked for again. */
const reach = 100;

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

/** The documents before and after one in the queue. */
export function useNeighbours(id: string, search: QueueSearch): Neighbours {
  const queue = useQueue({ ...toQueueInput(search), limit: reach });
  const ids = queue.data?.data.map((item) => item.id) ?? [];
  const index = ids.indexOf(id);
  const next = ids[index + 1] ?? null;
  return {
    isKnown: queue.data !== undefined,
    position: index + 1,
    total: queue.data?.pagination.total ?? 0,
    previous: index > 0 ? (ids[index - 1] ?? null) : null,
    next,
    after: next ?? ids.find((each) => each !== id) ?? null,
  };
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
