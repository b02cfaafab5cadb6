import { type Intervals, toIntervals } from '../../platform/intervals.js';
import { operation } from '../../platform/operation.js';
import { type Runtime, toIsoTime } from '../../platform/runtime.js';
import type { DocumentStatus } from './document.entity.js';
import { documentStatisticsInput } from './document.inputs.js';
import { type DocumentRepository, type StatusSum, toOwner } from './document.repository.js';

/** Documents by status. */
export interface DocumentCountsView {
  processing: number;
  processed: number;
  requiresReview: number;
  reviewed: number;
  failed: number;
  total: number;
}

export interface DocumentStatisticsView {
  /** Start of the first day. */
  from: string;
  /** End of the last day. */
  to: string;
  /** The documents that were uploaded on a day, by the status that they have now. */
  data: (DocumentCountsView & { start: string })[];
  /** All documents there are. */
  totals: DocumentCountsView;
}

type Sums = readonly Pick<StatusSum, 'status' | 'count'>[];

function toDocumentCounts(sums: Sums): DocumentCountsView {
  const counts = new Map(sums.map(({ status, count }) => [status, count]));
  const of = (status: DocumentStatus): number => counts.get(status) ?? 0;
  return {
    processing: of('processing'),
    processed: of('processed'),
    requiresReview: of('requires_review'),
    reviewed: of('reviewed'),
    failed: of('failed'),
    total: sums.reduce((sum, { count }) => sum + count, 0),
  };
}

/** @param byDay sums of days; each day is shown, even one without a document */
function toStatisticsView(
  { starts, from, to }: Intervals,
  byDay: readonly StatusSum[],
  totals: Sums,
): DocumentStatisticsView {
  return {
    from: toIsoTime(from),
    to: toIsoTime(to),
    data: starts.map((start) => ({
      start: toIsoTime(start),
      ...toDocumentCounts(byDay.filter((sum) => sum.start === start)),
    })),
    totals: toDocumentCounts(totals),
  };
}

/** How many documents there are, and how many came when. */
export function createDocumentStatistics(parts: { repository: DocumentRepository; runtime: Runtime }) {
  const { repository, runtime } = parts;
  return {
    documentStatistics: operation(
      'documentStatistics',
      documentStatisticsInput,
      async ({ principal }, input): Promise<DocumentStatisticsView> => {
        const days = toIntervals(input, 'day', runtime.now());
        const owner = toOwner(principal);
        const [byDay, totals] = await Promise.all([
          repository.countByInterval(owner, days),
          repository.countByStatus(owner),
        ]);
        return toStatisticsView(days, byDay, totals);
      },
    ),
  };
}
