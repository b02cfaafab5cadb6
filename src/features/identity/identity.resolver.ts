import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { type GraphqlContext, pagingDescriptions } from '../../platform/graphql.js';
import type { IdentityService } from './identity.service.js';
import {
  MeType,
  RecoveryCodesType,
  SessionPageType,
  TokenPairType,
  TwoFactorSetupType,
  TwoFactorStatusType,
} from './identity.types.js';

@Resolver()
export class IdentityResolver {
  constructor(private readonly identity: IdentityService) {}

  @Mutation(() => TokenPairType, { description: 'Logs a person in.' })
  login(
    @Ctx() { call }: GraphqlContext,
    @Arg('email', () => String, { description: 'The address of the account.' }) email: string,
    @Arg('password', () => String, { description: 'Its password.' }) password: string,
    @Arg('code', () => String, {
      nullable: true,
      description:
        'Six digits of the authenticator app or a recovery code, where two-factor authentication is on.',
    })
    code?: string,
  ) {
    return this.identity.login(call, { email, password, code });
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

  @Mutation(() => Boolean, {
    description: 'Ends all of your sessions at once, this one too. Answers true.',
  })
  endAllSessions(@Ctx() { call }: GraphqlContext) {
    return this.identity.endAllSessions(call, {});
  }

  @Mutation(() => TwoFactorSetupType, {
    description:
      'Makes a secret for an authenticator app. It is in use only after `enableTwoFactor` with a code of it.',
  })
  setUpTwoFactor(@Ctx() { call }: GraphqlContext) {
    return this.identity.setUpTwoFactor(call, {});
  }

  @Mutation(() => RecoveryCodesType, {
    description:
      'Turns two-factor authentication on. The recovery codes are in this answer and nowhere else.',
  })
  enableTwoFactor(
    @Ctx() { call }: GraphqlContext,
    @Arg('code', () => String, { description: 'Six digits of the authenticator app.' }) code: string,
  ) {
    return this.identity.enableTwoFactor(call, { code });
  }

  @Mutation(() => Boolean, { description: 'Turns two-factor authentication off. Answers true.' })
  disableTwoFactor(
    @Ctx() { call }: GraphqlContext,
    @Arg('code', () => String, { description: 'Six digits of the authenticator app, or a recovery code.' })
    code: string,
  ) {
    return this.identity.disableTwoFactor(call, { code });
  }

  @Query(() => TwoFactorStatusType, { description: 'Whether your log-in needs a second factor.' })
  twoFactorStatus(@Ctx() { call }: GraphqlContext) {
    return this.identity.twoFactorStatus(call, {});
  }
}
