import type { z } from 'zod';
import { procedure, typed } from '../../platform/trpc.js';
import type { lintRulesInput, setRuleSeverityInput } from './rule.inputs.js';
import type { RuleService } from './rule.service.js';

export const createRuleProcedures = (rules: RuleService) => ({
  lintRules: procedure
    .input(typed<z.input<typeof lintRulesInput>>())
    .query(({ ctx, input }) => rules.lintRules(ctx.call, input)),
  setRuleSeverity: procedure
    .input(typed<z.input<typeof setRuleSeverityInput>>())
    .mutation(({ ctx, input }) => rules.setRuleSeverity(ctx.call, input)),
});
