import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { type GraphqlContext, pagingDescriptions } from '../../platform/graphql.js';
import type { IdentityService } from './identity.service.js';
import { MeType, SessionPageType, TokenPairType } from './identity.types.js';

@Resolver()
export class IdentityResolver {
  constructor(private readonly identity: IdentityService) {}

  @Mutation(() => TokenPairType, { description: 'Logs a person in.' })
  login(
    @Ctx() { call }: GraphqlContext,
    @Arg('email', () => String, { description: 'The address of the account.' }) email: string,
    @Arg('password', () => String, { description: 'Its password.' }) password: string,
  ) {
    return this.identity.login(call, { email, password });
  }

  @Mutation(() => TokenPairType, {
    description:
      'A new pair of tokens for a refresh token. The old one is void; using it again ends the session.',
  })
  refresh(
    @Ctx() { call }: GraphqlContext,
    @Arg('refreshToken', () => String, { description: 'The refresh token of the last answer.' })
    refreshToken: string,
  ) {
    return this.identity.refresh(call, { refreshToken });
  }

  @Mutation(() => Boolean, { description: 'Ends the session at once; its tokens are void. Answers true.' })
  logout(@Ctx() { call }: GraphqlContext) {
    return this.identity.logout(call, {});
  }

  @Mutation(() => Boolean, {
    description:
      'Makes an organization and its owner, where the operator allows it. Answers true also when the email is known already; then nothing changes.',
  })
  register(
    @Ctx() { call }: GraphqlContext,
    @Arg('email', () => String, { description: 'The address to log in with.' }) email: string,
    @Arg('password', () => String, { description: '15 to 256 characters, not a common one.' })
    password: string,
    @Arg('firstName', () => String, { description: 'First name.' }) firstName: string,
    @Arg('lastName', () => String, { description: 'Last name.' }) lastName: string,
    @Arg('organizationName', () => String, { description: 'Name of the new organization.' })
    organizationName: string,
    @Arg('country', () => String, { description: 'Its country, ISO 3166-1 alpha-2.' }) country: string,
  ) {
    return this.identity.register(call, { email, password, firstName, lastName, organizationName, country });
  }

  @Mutation(() => Boolean, {
    description: 'Changes your password and ends your other sessions. Answers true.',
  })
  changePassword(
    @Ctx() { call }: GraphqlContext,
    @Arg('currentPassword', () => String, { description: 'The password that you have.' })
    currentPassword: string,
    @Arg('newPassword', () => String, { description: '15 to 256 characters, not a common one.' })
    newPassword: string,
  ) {
    return this.identity.changePassword(call, { currentPassword, newPassword });
  }

  @Query(() => MeType, { description: 'Who is behind the credential.' })
  me(@Ctx() { call }: GraphqlContext) {
    return this.identity.me(call, {});
  }

  @Query(() => SessionPageType, { description: 'Your sessions that are still good.' })
  sessions(
    @Ctx() { call }: GraphqlContext,
    @Arg('offset', () => Int, { nullable: true, description: pagingDescriptions.offset }) offset?: number,
    @Arg('limit', () => Int, { nullable: true, description: pagingDescriptions.limit }) limit?: number,
  ) {
    return this.identity.sessions(call, { offset, limit });
  }

  @Mutation(() => Boolean, { description: 'Ends one of your sessions at once. Answers true.' })
  endSession(
    @Ctx() { call }: GraphqlContext,
    @Arg('id', () => ID, { description: 'Id of the session.' }) id: string,
  ) {
    return this.identity.endSession(call, { id });
  }
}
