import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Environment, Scope } from '../../platform/access.js';
import {
  DateTimeScalar,
  EnvironmentEnum,
  type GraphqlContext,
  pagingDescriptions,
} from '../../platform/graphql.js';
import type { ApiKeyService } from './api-key.service.js';
import { ApiKeyPageType, ApiKeyType, NewApiKeyType } from './api-key.types.js';

const scopesDescription = 'Some of `documents:read`, `documents:write`, `review:write`';
const allowedIpsDescription =
  'Addresses and networks (CIDR) that it may be used from; empty = from anywhere.';

@Resolver()
export class ApiKeyResolver {
  constructor(private readonly apiKeyService: ApiKeyService) {}

  @Query(() => ApiKeyPageType, {
    description: 'The keys of your organization.',
    complexity: ({ args, childComplexity }) =>
      1 + ((args.limit as number | undefined) ?? 20) * childComplexity,
  })
  apiKeys(
    @Ctx() { call }: GraphqlContext,
    @Arg('offset', () => Int, { nullable: true, description: pagingDescriptions.offset }) offset?: number,
    @Arg('limit', () => Int, { nullable: true, description: pagingDescriptions.limit }) limit?: number,
  ) {
    return this.apiKeyService.apiKeys(call, { offset, limit });
  }

  @Query(() => ApiKeyType, { description: 'One key of your organization.' })
  apiKey(
    @Ctx() { call }: GraphqlContext,
    @Arg('id', () => ID, { description: 'Id of the key.' }) id: string,
  ) {
    return this.apiKeyService.apiKey(call, { id });
  }

  @Mutation(() => NewApiKeyType, { description: 'Makes a key. Its text is in this answer and nowhere else.' })
  createApiKey(
    @Ctx() { call }: GraphqlContext,
    @Arg('name', () => String, { description: 'What to call it, up to 100 characters.' }) name: string,
    @Arg('environment', () => EnvironmentEnum, { description: 'The world that it works in.' })
    environment: Environment,
    @Arg('scopes', () => [String], {
      nullable: true,
      description: `${scopesDescription}; by default the first two.`,
    })
    scopes?: Scope[],
    @Arg('expiresAt', () => DateTimeScalar, {
      nullable: true,
      description: 'When it stops working; without it, never.',
    })
    expiresAt?: string,
    @Arg('allowedIps', () => [String], { nullable: true, description: allowedIpsDescription })
    allowedIps?: string[],
  ) {
    return this.apiKeyService.createApiKey(call, { name, environment, scopes, expiresAt, allowedIps });
  }

  @Mutation(() => ApiKeyType, { description: 'Changes a key. What is not given stays as it is.' })
  updateApiKey(
    @Ctx() { call }: GraphqlContext,
    @Arg('id', () => ID, { description: 'Id of the key.' }) id: string,
    @Arg('name', () => String, { nullable: true, description: 'What to call it.' }) name?: string,
    @Arg('scopes', () => [String], { nullable: true, description: `${scopesDescription}.` }) scopes?: Scope[],
    @Arg('allowedIps', () => [String], { nullable: true, description: allowedIpsDescription })
    allowedIps?: string[],
    @Arg('expiresAt', () => DateTimeScalar, {
      nullable: true,
      description: 'When it stops working; null = never.',
    })
    expiresAt?: string | null,
  ) {
    return this.apiKeyService.updateApiKey(call, { id, name, scopes, allowedIps, expiresAt });
  }

  @Mutation(() => NewApiKeyType, {
    description: 'Makes a successor with the same properties. The old key works on for the grace period.',
  })
  rotateApiKey(
    @Ctx() { call }: GraphqlContext,
    @Arg('id', () => ID, { description: 'Id of the key to replace.' }) id: string,
    @Arg('gracePeriodSeconds', () => Int, {
      nullable: true,
      description: 'How long the old key works on: 0 (it ends at once) to 2592000 seconds, by default 86400.',
    })
    gracePeriodSeconds?: number,
  ) {
    return this.apiKeyService.rotateApiKey(call, { id, gracePeriodSeconds });
  }

  @Mutation(() => ApiKeyType, { description: 'Ends a key at once. It stays in the list.' })
  revokeApiKey(
    @Ctx() { call }: GraphqlContext,
    @Arg('id', () => ID, { description: 'Id of the key.' }) id: string,
  ) {
    return this.apiKeyService.revokeApiKey(call, { id });
  }
}
