import type { z } from 'zod';
import { type Plan, type SessionPrincipal, isManager } from '../../platform/access.js';
import { type Cursor, type CursorPage, toCursorPage, toPageRequest } from '../../platform/cursor.js';
import { AppError, notFound } from '../../platform/errors.js';
import { latestIntervals, toIntervals } from '../../platform/intervals.js';
import { noInput, operation, parseInput } from '../../platform/operation.js';
import { type Runtime, toIsoTime } from '../../platform/runtime.js';
import type { ActivityEventRow } from './activity.entity.js';
import { activityEventsInput, apiCallsInput, exportInput, keyUsageInput } from './activity.inputs.js';
import type { ActivityRepository, CallScope, EventScope } from './activity.repository.js';
import {
  type ActivityEventView,
  type ApiCallsView,
  type ApiLimitView,
  type CallCountsView,
  toActivityEventView,
  toCallCounts,
} from './activity.view.js';

export interface ActivityDependencies {
  repository: ActivityRepository;
  runtime: Runtime;
  /** Whether the organization has this API key. */
  keyExists: (organizationId: string, id: string) => Promise<boolean>;
  /** The organizations with this name or id. */
  findOrganizations: (nameOrId: string) => Promise<{ id: string }[]>;
  /** API requests per minute of an organization; 0 = no limit. The plan that isn't named has no API. */
  requestLimits: Record<Exclude<Plan, 'free'>, number>;
  /** API requests of the organization in the last 60 seconds, as the limit counts them. */
  usedRequests: (organizationId: string) => Promise<number>;
}

export type ActivityService = ReturnType<typeof createActivityService>;

const exportedAtOnce = 1000;

/** What happened in an organization, and how often its API was called. */
export function createActivityService(dependencies: ActivityDependencies) {
  const { repository, runtime, keyExists, findOrganizations, requestLimits, usedRequests } = dependencies;

  /**
   * Keys are the business of owners and admins, so for others it makes no difference whether there is such a key.
   * @throws AppError role_required | not_found
   */
  async function toCallScope(principal: SessionPrincipal, keyId: string | null): Promise<CallScope> {
    const { organizationId, role, userId } = principal;
    if (keyId === null) {
      return isManager(role)
        ? { organizationId }
        : { organizationId, caller: { callerKind: 'user', callerId: userId } };
    }
    assertManager(principal);
    if (!(await keyExists(organizationId, keyId))) throw notFound('API key');
    return { organizationId, caller: { callerKind: 'key', callerId: keyId } };
  }

  async function organizationIdOf(nameOrId: string): Promise<string> {
    const [found, another] = await findOrganizations(nameOrId);
    if (!found) throw notFound('organization');
    if (another) throw ambiguousOrganization();
    return found.id;
  }

  return {
    /** Newest first. Owners and admins see all of their organization, members what concerns themselves. */
    activityEvents: operation(
      'activityEvents',
      activityEventsInput,
      async ({ principal }, input): Promise<CursorPage<ActivityEventView>> => {
        const page = toPageRequest(input);
        const events = await repository.listEvents(toEventScope(principal), input.filter ?? {}, page);
        return toCursorPage(page, events, toActivityEventView);
      },
    ),

    /** Calls by outcome over time: of a key, else all that the caller may see. */
    apiCalls: operation('apiCalls', apiCallsInput, async ({ principal }, input): Promise<ApiCallsView> => {
      const { starts, from, to, length } = toIntervals(input, input.interval, runtime.now());
      const scope = await toCallScope(principal, input.keyId ?? null);
      const sums = await repository.sumCalls(scope, { from, to }, length);
      return { from: toIsoTime(from), to: toIsoTime(to), data: toCallCounts(starts, sums) };
    }),

    /** How many requests the organization may make, and made. The request that asks is left out. */
    apiLimit: operation('apiLimit', noInput, async ({ principal, isCounted }): Promise<ApiLimitView> => {
      const { plan, organizationId } = principal;
      const used = await usedRequests(organizationId);
      return {
        plan,
        limit: plan === 'free' ? 0 : requestLimits[plan],
        used: Math.max(0, used - (isCounted ? 1 : 0)),
      };
    }),

    /** Calls by outcome and day for each of several keys, in one query, for loaders. */
    keyUsage: operation(
      'apiCalls',
      keyUsageInput,
      async ({ principal }, input): Promise<CallCountsView[][]> => {
        assertManager(principal);
        const { starts, from, length } = latestIntervals(input.days, 'day', runtime.now());
        const { organizationId } = principal;
        const sums = await repository.sumCallsByKey(organizationId, input.keyIds, { from }, length);
        return input.keyIds.map((id) => toCallCounts(starts, sums.get(id) ?? []));
      },
    ),

    /**
     * Every event up to now, oldest first, on behalf of somebody with access to the machine.
     * @throws AppError not_found | validation_failed
     */
    async *exportAsOperator(unchecked: z.input<typeof exportInput>): AsyncGenerator<ActivityEventRow> {
      const { organization, from, to } = parseInput(exportInput, unchecked);
      const organizationId = organization == null ? null : await organizationIdOf(organization);
      const range = { organizationId, from, to: to ?? runtime.now() + 1 };
      let after: Cursor | null = null;
      do {
        const rows: ActivityEventRow[] = await repository.listForExport(range, after, exportedAtOnce);
        yield* rows;
        after = rows.length < exportedAtOnce ? null : (rows.at(-1) ?? null);
      } while (after !== null);
    },
  };
}

const toEventScope = ({ organizationId, role, userId }: SessionPrincipal): EventScope =>
  isManager(role) ? { organizationId } : { organizationId, userId };

/** @throws AppError role_required */
function assertManager({ role }: SessionPrincipal): void {
  if (!isManager(role)) throw new AppError('role_required', 'This needs the role owner or admin.');
}

const ambiguousOrganization = (): AppError =>
  new AppError('validation_failed', 'Several organizations have this name: give the id instead.');
