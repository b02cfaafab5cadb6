import { Arg, type ClassType, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { DateTimeScalar, type GraphqlContext, pagingDescriptions } from '../../platform/graphql.js';
import type { Interval } from '../../platform/intervals.js';
import type { ActivityService } from './activity.service.js';
import {
  ActivityEventPageType,
  ActivityFilterType,
  ApiCallsType,
  ApiLimitType,
  CallCountsType,
  IntervalEnum,
} from './activity.types.js';
import type { CallCountsView } from './activity.view.js';

/** How many intervals an answer is taken to have in the complexity of a query. */
const usualIntervals = 100;
const usualDays = 30;

@Resolver()
export class ActivityResolver {
  constructor(private readonly activityService: ActivityService) {}

  @Query(() => ActivityEventPageType, {
    description:
      'What happened, newest first. Owners and admins see all of their organization, members what is about themselves.',
    complexity: ({ args, childComplexity }) =>
      1 + ((args.limit as number | undefined) ?? 20) * childComplexity,
  })
  activityEvents(
    @Ctx() { call }: GraphqlContext,
    @Arg('offset', () => Int, { nullable: true, description: pagingDescriptions.offsetOrCursor })
    offset?: number,
    @Arg('limit', () => Int, { nullable: true, description: pagingDescriptions.limit }) limit?: number,
    @Arg('after', () => String, { nullable: true, description: pagingDescriptions.after }) after?: string,
    @Arg('filter', () => ActivityFilterType, { nullable: true, description: 'Which events.' })
    filter?: ActivityFilterType,
  ) {
    return this.activityService.activityEvents(call, {
      offset,
      limit,
      after,
      filter: filter && { ...filter },
    });
  }

  @Query(() => ApiCallsType, {
    description:
      'Calls over time, by how they ended. Owners and admins see all of their organization, members those of their own sessions.',
    complexity: ({ childComplexity }) => 1 + usualIntervals * childComplexity,
  })
  apiCalls(
    @Ctx() { call }: GraphqlContext,
    @Arg('keyId', () => ID, {
      nullable: true,
      description: 'Only calls with this API key; for owners and admins.',
    })
    keyId?: string,
    @Arg('from', () => DateTimeScalar, {
      nullable: true,
      description: 'A time in the first interval; by default 30 days or 24 hours are shown, 400 at most.',
    })
    from?: string,
    @Arg('to', () => DateTimeScalar, { nullable: true, description: 'Before this time; by default now.' })
    to?: string,
    @Arg('interval', () => IntervalEnum, { nullable: true, description: 'By day unless given.' })
    interval?: Interval,
  ) {
    return this.activityService.apiCalls(call, { keyId, from, to, interval });
  }

  @Query(() => ApiLimitType, {
    description: 'How many API requests the organization may make per minute, and how many it made.',
  })
  apiLimit(@Ctx() { call }: GraphqlContext) {
    return this.activityService.apiLimit(call, {});
  }
}

/**
 * Adds `usage` to the API keys of the schema.
 * @param keyType the type of an API key, which this feature must not import: keys report their events to it
 */
export function createKeyUsageResolver(keyType: ClassType<{ id: string }>) {
  @Resolver(() => keyType)
  class KeyUsageResolver {
    constructor(private readonly activityService: ActivityService) {}

    @FieldResolver(() => [CallCountsType], {
      description: 'Its calls by day, oldest first, and by how they ended. The last seconds may be missing.',
      // One query for all keys, and a day is a few numbers: ten of them are taken as one row.
      complexity: ({ args, childComplexity }) =>
        1 + Math.ceil(((args.days as number | undefined) ?? usualDays) / 10) * childComplexity,
    })
    usage(
      @Ctx() context: GraphqlContext,
      @Root() key: { id: string },
      @Arg('days', () => Int, {
        nullable: true,
        description: `How many days, today included: 1 to 90, by default ${usualDays}.`,
      })
      days?: number,
    ): Promise<CallCountsView[]> {
      return context.load(`usage ${days ?? ''}`, key.id, (keyIds) =>
        this.activityService.keyUsage(context.call, { keyIds: [...keyIds], days }),
      );
    }
  }
  return KeyUsageResolver;
}
