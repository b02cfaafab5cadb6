import type { Plan } from '../../platform/access.js';
import { toIsoTime } from '../../platform/runtime.js';
import type {
  ActivityAction,
  ActivityEventRow,
  ActivityResult,
  ActorKind,
  CallOutcome,
} from './activity.entity.js';

export interface ActorView {
  kind: ActorKind;
  id: string | null;
  name: string | null;
}

export interface ActivityEventView {
  id: string;
  action: ActivityAction;
  result: ActivityResult;
  reason: string | null;
  actor: ActorView;
  userId: string | null;
  keyId: string | null;
  targetId: string | null;
  address: string;
  userAgent: string;
  requestId: string;
  createdAt: string;
}

export const toActivityEventView = (event: ActivityEventRow): ActivityEventView => ({
  id: event.id,
  action: event.action,
  result: event.result,
  reason: event.reason ?? null,
  actor: { kind: event.actorKind, id: event.actorId ?? null, name: event.actorName ?? null },
  userId: event.userId ?? null,
  keyId: event.keyId ?? null,
  targetId: event.targetId ?? null,
  address: event.address,
  userAgent: event.userAgent,
  requestId: event.requestId,
  createdAt: toIsoTime(event.createdAt),
});

/** The calls of an interval by outcome. */
export interface CallCountsView {
  start: string;
  success: number;
  clientError: number;
  denied: number;
  rateLimited: number;
  serverError: number;
  total: number;
}

/** How often a call ended so, in the interval that starts there. */
export interface CallSum {
  start: number;
  outcome: CallOutcome;
  count: number;
}

/** @param starts the intervals to show, each of them even without a call */
export function toCallCounts(starts: readonly number[], sums: readonly CallSum[]): CallCountsView[] {
  const counts = new Map(sums.map((sum) => [`${sum.start} ${sum.outcome}`, sum.count]));
  return starts.map((start) => {
    const of = (outcome: CallOutcome): number => counts.get(`${start} ${outcome}`) ?? 0;
    const byOutcome = {
      success: of('success'),
      clientError: of('client_error'),
      denied: of('denied'),
      rateLimited: of('rate_limited'),
      serverError: of('server_error'),
    };
    const total = Object.values(byOutcome).reduce((sum, count) => sum + count, 0);
    return { start: toIsoTime(start), ...byOutcome, total };
  });
}

export interface ApiCallsView {
  /** Start of the first interval. */
  from: string;
  /** End of the last interval. */
  to: string;
  data: CallCountsView[];
}

export interface ApiLimitView {
  plan: Plan;
  /** Requests per minute of the organization; 0 = no limit. */
  limit: number;
  /** Requests in the last 60 seconds. */
  used: number;
}
