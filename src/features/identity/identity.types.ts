import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Plan, Role } from '../../platform/access.js';
import { DateTimeScalar, PaginationType, PlanEnum, createEnum } from '../../platform/graphql.js';
import type { SessionKind } from './identity.entity.js';

const RoleEnum = createEnum<Role>('Role', 'What a person may do in the organization.', {
  owner: 'Everything; there is one owner.',
  admin: 'Everything but billing.',
  member: 'Uploads and reviews documents.',
});

const SessionKindEnum = createEnum<SessionKind>('SessionKind', 'How a session was started.', {
  api: 'By login, with access and refresh tokens.',
  dashboard: 'In the dashboard, with a cookie.',
});

@ObjectType('TokenPair', { description: 'The tokens of a session.' })
export class TokenPairType {
  @Field(() => String, { description: 'Send it as `Authorization: Bearer`. A JWT that is good for an hour.' })
  accessToken!: string;

  @Field(() => String, { description: 'Gets the next pair from `refresh`, once.' })
  refreshToken!: string;

  @Field(() => Int, { description: 'Seconds until the access token expires.' })
  expiresIn!: number;
}

@ObjectType('Organization', { description: 'A customer: everything belongs to one.' })
export class OrganizationType {
  @Field(() => ID, { description: 'Starts with `org_`.' })
  id!: string;

  @Field(() => String, { description: 'The name that it registered with.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2 code of the country.' })
  country!: string | null;

  @Field(() => PlanEnum, { description: 'What it has booked.' })
  plan!: Plan;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt!: string;
}

@ObjectType('User', { description: 'A person of your organization.' })
export class UserType {
  @Field(() => ID, { description: 'Starts with `usr_`.' })
  id!: string;

  @Field(() => String, { description: 'The address to log in with, in lower case.' })
  email!: string;

  @Field(() => String, { nullable: true, description: 'First name.' })
  firstName!: string | null;

  @Field(() => String, { nullable: true, description: 'Last name.' })
  lastName!: string | null;

  @Field(() => RoleEnum, { description: 'What the person may do.' })
  role!: Role;

  @Field(() => DateTimeScalar, { description: 'When the account was made.' })
  createdAt!: string;
}

@ObjectType('Me', {
  description: 'The person behind the credential; for an API key, the one who created it.',
})
export class MeType extends UserType {
  @Field(() => OrganizationType, { description: 'The organization that the person belongs to.' })
  organization!: OrganizationType;
}

@ObjectType('Session', { description: 'One log-in of yours that is still good.' })
export class SessionType {
  @Field(() => ID, { description: 'Starts with `ses_`.' })
  id!: string;

  @Field(() => SessionKindEnum, { description: 'How it was started.' })
  kind!: SessionKind;

  @Field(() => DateTimeScalar, { description: 'When you logged in.' })
  createdAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it was last used, to the minute.' })
  lastSeenAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it ends unless it is used before.' })
  expiresAt!: string;

  @Field(() => String, { description: 'The network address that it was last used from.' })
  address!: string;

  @Field(() => String, { description: 'The program that it was started with.' })
  userAgent!: string;

  @Field(() => Boolean, { description: 'Whether it is the one you are asking with.' })
  current!: boolean;
}

@ObjectType('SessionPage', { description: 'A page of your sessions, newest first.' })
export class SessionPageType {
  @Field(() => [SessionType], { description: 'The sessions.' })
  data!: SessionType[];

  @Field(() => PaginationType, { description: 'Where the page lies.' })
  pagination!: PaginationType;
}

@ObjectType('TwoFactorSetup', { description: 'A secret for an authenticator app (RFC 6238).' })
export class TwoFactorSetupType {
  @Field(() => String, { description: 'The secret in base32, for typing it in.' })
  secret!: string;

  @Field(() => String, { description: 'A QR code to scan: a PNG as `data:` URL.' })
  qrCodeUrl!: string;

  @Field(() => String, { description: 'What the QR code says.' })
  otpauthUrl!: string;
}

@ObjectType('RecoveryCodes', { description: 'Codes that stand in for the authenticator app, each once.' })
export class RecoveryCodesType {
  @Field(() => [String], { description: 'Eight codes. Keep them now.' })
  recoveryCodes!: string[];
}

@ObjectType('TwoFactorStatus', { description: 'Whether the log-in needs a second factor.' })
export class TwoFactorStatusType {
  @Field(() => Boolean, { description: 'Whether it does.' })
  enabled!: boolean;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when.' })
  enabledAt!: string | null;

  @Field(() => Int, { description: 'How many recovery codes were not used yet.' })
  recoveryCodesRemaining!: number;
}
