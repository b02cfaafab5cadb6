import { Field, ID, ObjectType } from 'type-graphql';
import { createEnum } from '../../platform/graphql.js';
import { IssueSeverityEnum } from '../documents/index.js';
import type { ReferenceTables, Severity } from '../lint/index.js';
import type { SeverityChoice } from './rule.inputs.js';
import type { RuleSubject } from './rule.view.js';

const meanings: Record<Severity | 'off', string> = {
  error: 'Takes 0.20 off the overall confidence.',
  warning: 'Takes 0.10 off the overall confidence.',
  info: 'Takes nothing off.',
  off: 'The rule says nothing.',
};

export const RuleSeverityEnum = createEnum<Severity | 'off'>(
  'RuleSeverity',
  'What a finding of a rule counts as.',
  meanings,
);

export const SeverityChoiceEnum = createEnum<SeverityChoice>(
  'RuleSeverityChoice',
  'What a finding of a rule is to count as.',
  { ...meanings, default: 'As the rule comes.' },
);

const RuleSubjectEnum = createEnum<RuleSubject>('RuleSubject', 'What a rule looks at.', {
  invoice: 'Commercial invoices.',
  packing_list: 'Packing lists.',
  bill_of_lading: 'Bills of lading.',
  certificate_of_origin: 'Certificates of origin.',
  batch: 'The documents of a batch, compared with each other.',
});

const ReferenceTableEnum = createEnum<keyof ReferenceTables>(
  'ReferenceTable',
  'A table that the operator of the server loads.',
  { ports: 'The list of ports.', hs: 'The Harmonized System.', sanctions: 'A sanctions list.' },
);

@ObjectType('LintRule', { description: 'A rule, as it is in force for your organization.' })
export class LintRuleType {
  @Field(() => ID, { description: 'Such as `totals/sum`: the category and the name.' })
  ruleId!: string;

  @Field(() => String, { description: 'What kind of rule it is; the part of the id before the slash.' })
  category!: string;

  @Field(() => RuleSeverityEnum, { description: 'What its findings count as for your organization.' })
  severity!: Severity | 'off';

  @Field(() => IssueSeverityEnum, { description: 'What they count as when nobody has changed it.' })
  defaultSeverity!: Severity;

  @Field(() => Boolean, { description: 'Whether your organization has changed the severity.' })
  isChanged!: boolean;

  @Field(() => String, { description: 'What it checks.' })
  what!: string;

  @Field(() => String, { description: 'What to do about a finding.' })
  help!: string;

  @Field(() => [RuleSubjectEnum], { description: 'What it looks at.' })
  appliesTo!: RuleSubject[];

  @Field(() => ReferenceTableEnum, {
    nullable: true,
    description: 'The table without which it says nothing; null = it needs none.',
  })
  table!: keyof ReferenceTables | null;

  @Field(() => String, {
    nullable: true,
    description: 'Edition of that table; null = it is not loaded, or none is needed.',
  })
  edition!: string | null;
}
