import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar, CursorPaginationType, createEnum } from '../../platform/graphql.js';
import type { AlertSeverity, AlertSubjectKind } from './alert.entity.js';
import type { AlertSubjectView } from './alert.view.js';

const AlertSeverityEnum = createEnum<AlertSeverity>('AlertSeverity', 'How serious an alert is.', {
  info: 'Something to do when there is time.',
  warning: 'Unusual: somebody should look.',
  critical: 'An attack is likely: act now.',
});

const AlertSubjectKindEnum = createEnum<AlertSubjectKind>('AlertSubjectKind', 'What an alert is about.', {
  key: 'An API key.',
  user: 'An account.',
  organization: 'The whole organization.',
  address: 'A network address.',
});

@ObjectType('AlertSubject', { description: 'What an alert is about.' })
export class AlertSubjectType {
  @Field(() => AlertSubjectKindEnum, { description: 'What kind of thing it is.' })
  kind!: AlertSubjectKind;

  @Field(() => ID, { description: 'Id of the key, the user or the organization; or the address.' })
  id!: string;
}

@ObjectType('Alert', { description: 'Something unusual that a rule found.' })
export class AlertType {
  @Field(() => ID, { description: 'Starts with `alt_`.' })
  id!: string;

  @Field(() => String, { description: 'The rule that found it, such as `new-network`.' })
  ruleId!: string;

  @Field(() => String, { description: 'What happened, in a few words.' })
  title!: string;

  @Field(() => AlertSeverityEnum, { description: 'How serious it is.' })
  severity!: AlertSeverity;

  @Field(() => AlertSubjectType, { description: 'What it is about.' })
  subject!: AlertSubjectView;

  @Field(() => String, { description: 'What happened, in a sentence. Shows the newest repetition.' })
  message!: string;

  @Field(() => Int, { description: 'How often it happened: repetitions are counted, not listed.' })
  occurrences!: number;

  @Field(() => DateTimeScalar, { description: 'When it happened first.' })
  createdAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it happened last.' })
  lastSeenAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When somebody acknowledged it.' })
  acknowledgedAt!: string | null;

  @Field(() => ID, { nullable: true, description: 'The user who acknowledged it first.' })
  acknowledgedById!: string | null;

  @Field(() => ID, { nullable: true, description: 'The activity event that made the rule fire.' })
  eventId!: string | null;
}

@ObjectType('AlertPage', { description: 'A page of the organization’s alerts, newest first.' })
export class AlertPageType {
  @Field(() => [AlertType], { description: 'The alerts.' })
  data!: AlertType[];

  @Field(() => CursorPaginationType, { description: 'Where the page lies.' })
  pagination!: CursorPaginationType;
}

@InputType('AlertFilter', { description: 'Only alerts that fit all that is given.' })
export class AlertFilterType {
  @Field(() => Boolean, { nullable: true, description: 'Whether somebody acknowledged them.' })
  acknowledged?: boolean | null;

  @Field(() => String, { nullable: true, description: 'The rule that found them.' })
  ruleId?: string | null;

  @Field(() => AlertSeverityEnum, { nullable: true, description: 'How serious they are.' })
  severity?: AlertSeverity | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Happened first at this time or later.' })
  from?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Happened first before this time.' })
  to?: string | null;
}
