import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { type GraphqlContext, pagingDescriptions } from '../../platform/graphql.js';
import type { AlertService } from './alert.service.js';
import { AlertFilterType, AlertPageType, AlertType } from './alert.types.js';

@Resolver()
export class AlertResolver {
  constructor(private readonly alertService: AlertService) {}

  @Query(() => AlertPageType, {
    description: 'The alerts of your organization, newest first. For owners and admins.',
    complexity: ({ args, childComplexity }) =>
      1 + ((args.limit as number | undefined) ?? 20) * childComplexity,
  })
  alerts(
    @Ctx() { call }: GraphqlContext,
    @Arg('filter', () => AlertFilterType, { nullable: true, description: 'Which alerts.' })
    filter?: AlertFilterType,
    @Arg('offset', () => Int, { nullable: true, description: pagingDescriptions.offsetOrCursor })
    offset?: number,
    @Arg('limit', () => Int, { nullable: true, description: pagingDescriptions.limit }) limit?: number,
    @Arg('after', () => String, { nullable: true, description: pagingDescriptions.after }) after?: string,
  ) {
    return this.alertService.alerts(call, { filter: filter && { ...filter }, offset, limit, after });
  }

  @Mutation(() => AlertType, {
    description: 'Says that somebody has seen an alert. Saying it again changes nothing.',
  })
  acknowledgeAlert(
    @Ctx() { call }: GraphqlContext,
    @Arg('id', () => ID, { description: 'Id of the alert.' }) id: string,
  ) {
    return this.alertService.acknowledgeAlert(call, { id });
  }
}
