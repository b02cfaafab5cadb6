import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { GraphqlContext } from '../../platform/graphql.js';
import { rules } from '../lint/index.js';
import type { SeverityChoice } from './rule.inputs.js';
import type { RuleService } from './rule.service.js';
import { LintRuleType, SeverityChoiceEnum } from './rule.types.js';

@Resolver()
export class RuleResolver {
  constructor(private readonly ruleService: RuleService) {}

  @Query(() => [LintRuleType], {
    description: 'The rules that documents are checked by, as they are in force for your organization.',
    complexity: ({ childComplexity }) => 1 + rules.length * childComplexity,
  })
  lintRules(
    @Ctx() { call }: GraphqlContext,
    @Arg('category', () => String, { nullable: true, description: 'Only rules of this category.' })
    category?: string,
  ) {
    return this.ruleService.lintRules(call, { category });
  }

  @Mutation(() => LintRuleType, {
    description:
      'Says what findings of a rule count as for your organization. Documents that are there already are linted again in the background, except those that were reviewed. For owners and admins.',
  })
  setRuleSeverity(
    @Ctx() { call }: GraphqlContext,
    @Arg('ruleId', () => ID, { description: 'Id of the rule.' }) ruleId: string,
    @Arg('severity', () => SeverityChoiceEnum, { description: 'What its findings are to count as.' })
    severity: SeverityChoice,
  ) {
    return this.ruleService.setRuleSeverity(call, { ruleId, severity });
  }
}
