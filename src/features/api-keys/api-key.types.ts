import { Field, ID, ObjectType } from 'type-graphql';
import type { Environment } from '../../platform/access.js';
import { DateTimeScalar, EnvironmentEnum, PaginationType, createEnum } from '../../platform/graphql.js';
import { type UserView, UserType } from '../identity/index.js';
import type { ApiKeyStatus } from './api-key.view.js';

const ApiKeyStatusEnum = createEnum<ApiKeyStatus>('ApiKeyStatus', 'Whether a key works.', {
  active: 'It works.',
  expiring: 'It works, but was replaced or ends within a week.',
  expired: 'Its end date or grace period has passed.',
  revoked: 'Somebody ended it.',
});

@ObjectType('ApiKey', {
  description: 'A key for an integration. Its text is shown only once, when it is made.',
})
export class ApiKeyType {
  @Field(() => ID, { description: 'Starts with `key_`.' })
  id!: string;

  @Field(() => String, { description: 'What you call it.' })
  name!: string;

  @Field(() => EnvironmentEnum, { description: 'The world that it works in.' })
  environment!: Environment;

  @Field(() => String, { description: 'The first 12 characters of its text.' })
  prefix!: string;

  @Field(() => String, { description: 'The last 4 characters of its text.' })
  last4!: string;

  @Field(() => [String], {
    description: 'What it may do: `documents:read`, `documents:write`, `review:write`.',
  })
  scopes!: string[];

  @Field(() => [String], {
    description: 'Addresses and networks that it may be used from; empty = from anywhere.',
  })
  allowedIps!: string[];

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt!: string;

  @Field(() => UserType, { description: 'Who made it.' })
  createdBy!: UserView;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it stops working; null = never.' })
  expiresAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last used, to the minute.' })
  lastUsedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Where it was last used from.' })
  lastUsedIp!: string | null;

  @Field(() => ID, { nullable: true, description: 'The key that this one replaces.' })
  rotatedFromId!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was revoked.' })
  revokedAt!: string | null;

  @Field(() => ApiKeyStatusEnum, { description: 'Whether it works.' })
  status!: ApiKeyStatus;
}

@ObjectType('NewApiKey', { description: 'A key with its text, which is never shown again.' })
export class NewApiKeyType extends ApiKeyType {
  @Field(() => String, { description: 'The text to send in `X-API-Key`. Keep it now.' })
  key!: string;
}

@ObjectType('ApiKeyPage', { description: 'A page of the organization’s keys, newest first.' })
export class ApiKeyPageType {
  @Field(() => [ApiKeyType], { description: 'The keys, revoked ones too.' })
  data!: ApiKeyType[];

  @Field(() => PaginationType, { description: 'Where the page lies.' })
  pagination!: PaginationType;
}
