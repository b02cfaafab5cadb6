import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { CursorPaginationType, DateTimeScalar, PlanEnum, createEnum } from '../../platform/graphql.js';
import type { Plan } from '../../platform/access.js';
import type { Interval } from '../../platform/intervals.js';
import type { ActivityAction, ActivityResult, ActorKind } from './activity.entity.js';

/** `createApiKey` is CREATE_API_KEY. */
const fromCamelCase = (value: string): string => value.replace(/[A-Z]/g, '_$&').toUpperCase();

const ActivityActionEnum = createEnum<ActivityAction>(
  'ActivityAction',
  'What was done, or tried.',
  {
    login: 'A log-in.',
    refresh: 'An exchange of a refresh token.',
    logout: 'A log-out.',
    register: 'A new organization with its owner.',
    changePassword: 'A change of a password.',
    resetPassword: 'An operator set a password.',
    endSession: 'The end of a session.',
    endAllSessions: 'The end of all sessions of a user.',
    enableTwoFactor: 'A second factor was turned on.',
    disableTwoFactor: 'A second factor was turned off.',
    createApiKey: 'A new API key.',
    updateApiKey: 'A change of an API key.',
    rotateApiKey: 'A successor of an API key.',
    revokeApiKey: 'The end of an API key.',
    authenticate: 'A credential that was refused.',
    probeDocument: 'A test key asked for a document of the live world.',
    acknowledgeAlert: 'An alert was acknowledged.',
    correctDocument: 'What was read from a document was corrected.',
    approveDocument: 'A document was approved.',
    skipDocument: 'The review of a document was put off.',
    setRuleSeverity: 'A rule got another severity.',
    createUser: 'A new user.',
    disableUser: 'A user may no longer log in.',
    enableUser: 'A user may log in again.',
    changeRole: 'A change of a user’s role.',
  },
  fromCamelCase,
);

const ActivityResultEnum = createEnum<ActivityResult>('ActivityResult', 'How it ended.', {
  success: 'It was done.',
  failure: 'It was refused or did not work.',
});

const ActorKindEnum = createEnum<ActorKind>('ActorKind', 'Who acted.', {
  user: 'A person who was logged in, or tried to.',
  key: 'A program with an API key.',
  operator: 'Somebody with access to the machine.',
  anonymous: 'A caller without a good credential.',
});

export const IntervalEnum = createEnum<Interval>('Interval', 'How calls are grouped, in UTC.', {
  hour: 'By hour.',
  day: 'By day.',
});

@ObjectType('ActivityActor', { description: 'Who acted.' })
export class ActivityActorType {
  @Field(() => ActorKindEnum, { description: 'What kind of caller it was.' })
  kind!: ActorKind;

  @Field(() => ID, { nullable: true, description: 'Id of the user or the key.' })
  id!: string | null;

  @Field(() => String, { nullable: true, description: 'The email or the key’s name, as it was then.' })
  name!: string | null;
}

@ObjectType('ActivityEvent', { description: 'Something that happened. Events never change.' })
export class ActivityEventType {
  @Field(() => ID, { description: 'Starts with `evt_`.' })
  id!: string;

  @Field(() => ActivityActionEnum, { description: 'What was done, or tried.' })
  action!: ActivityAction;

  @Field(() => ActivityResultEnum, { description: 'How it ended.' })
  result!: ActivityResult;

  @Field(() => String, { nullable: true, description: 'Why it failed, such as the code of an error.' })
  reason!: string | null;

  @Field(() => ActivityActorType, { description: 'Who did it.' })
  actor!: ActivityActorType;

  @Field(() => ID, { nullable: true, description: 'The user that it is about.' })
  userId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The API key that it is about.' })
  keyId!: string | null;

  @Field(() => ID, { nullable: true, description: 'What was acted upon, where that is something else.' })
  targetId!: string | null;

  @Field(() => String, { description: 'The address that the request came from.' })
  address!: string;

  @Field(() => String, { description: 'The program that sent the request, as it called itself.' })
  userAgent!: string;

  @Field(() => ID, { description: 'The request, as in `X-Request-Id`.' })
  requestId!: string;

  @Field(() => DateTimeScalar, { description: 'When it happened.' })
  createdAt!: string;
}

@ObjectType('ActivityEventPage', { description: 'A page of events, newest first.' })
export class ActivityEventPageType {
  @Field(() => [ActivityEventType], { description: 'The events.' })
  data!: ActivityEventType[];

  @Field(() => CursorPaginationType, { description: 'Where the page lies.' })
  pagination!: CursorPaginationType;
}

@InputType('ActivityFilter', { description: 'Only events that fit all that is given.' })
export class ActivityFilterType {
  @Field(() => ID, { nullable: true, description: 'Who did it: id of a user or an API key.' })
  actorId?: string | null;

  @Field(() => ActivityActionEnum, { nullable: true, description: 'What was done.' })
  action?: ActivityAction | null;

  @Field(() => ActivityResultEnum, { nullable: true, description: 'How it ended.' })
  result?: ActivityResult | null;

  @Field(() => ID, { nullable: true, description: 'The API key that it is about.' })
  keyId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The user that it is about.' })
  userId?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Not before this time.' })
  from?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Before this time.' })
  to?: string | null;
}

@ObjectType('CallCounts', { description: 'Calls in an interval, by how they ended.' })
export class CallCountsType {
  @Field(() => DateTimeScalar, { description: 'Start of the interval.' })
  start!: string;

  @Field(() => Int, { description: 'Calls that were answered.' })
  success!: number;

  @Field(() => Int, { description: 'Calls that were wrong, or named what is not there.' })
  clientError!: number;

  @Field(() => Int, { description: 'Calls that were not allowed.' })
  denied!: number;

  @Field(() => Int, { description: 'Calls over the rate limit.' })
  rateLimited!: number;

  @Field(() => Int, { description: 'Calls that failed by our fault.' })
  serverError!: number;

  @Field(() => Int, { description: 'All of them.' })
  total!: number;
}

@ObjectType('ApiCalls', {
  description: 'Calls over time, in whole intervals. Calls of the last seconds may be missing.',
})
export class ApiCallsType {
  @Field(() => DateTimeScalar, { description: 'Start of the first interval.' })
  from!: string;

  @Field(() => DateTimeScalar, { description: 'End of the last interval.' })
  to!: string;

  @Field(() => [CallCountsType], {
    description: 'Each interval, oldest first, also those without a call.',
  })
  data!: CallCountsType[];
}

@ObjectType('ApiLimit', { description: 'How many API requests the organization may make, and made.' })
export class ApiLimitType {
  @Field(() => PlanEnum, { description: 'What it has booked. The plan FREE has no API.' })
  plan!: Plan;

  @Field(() => Int, { description: 'Requests per minute; 0 = no limit.' })
  limit!: number;

  @Field(() => Int, {
    description:
      'Requests in the last 60 seconds, without the one that asks. Without a limit none is counted.',
  })
  used!: number;
}
