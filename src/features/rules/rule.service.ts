import type { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/errors.js';
import type { JobQueue } from '../../platform/jobs/job-queue.js';
import { operation } from '../../platform/operation.js';
import type { Runtime } from '../../platform/runtime.js';
import { type ActivityLog, toActor } from '../activity/index.js';
import { relintOrganizationJob } from '../extractions/index.js';
import { type ReferenceTables, findRule, rules } from '../lint/index.js';
import { lintRulesInput, setRuleSeverityInput } from './rule.inputs.js';
import type { RuleRepository } from './rule.repository.js';
import { type LintRuleView, toLintRuleView } from './rule.view.js';

export interface RuleServiceDependencies {
  database: Database;
  repository: RuleRepository;
  runtime: Runtime;
  activity: ActivityLog;
  queue: JobQueue;
  /** The tables that the operator has loaded. */
  findTables: () => Promise<ReferenceTables>;
}

export type RuleService = ReturnType<typeof createRuleService>;

/** The rules, and what an organization makes of them. */
export function createRuleService(dependencies: RuleServiceDependencies) {
  const { database, repository, runtime, activity, queue, findTables } = dependencies;

  const settingsOf = (organizationId: string) =>
    Promise.all([repository.findSeverities(organizationId), findTables()]);

  return {
    lintRules: operation(
      'lintRules',
      lintRulesInput,
      async ({ principal }, { category }): Promise<LintRuleView[]> => {
        const [severities, tables] = await settingsOf(principal.organizationId);
        return rules
          .filter((rule) => category == null || rule.category === category)
          .map((rule) => toLintRuleView(rule, severities, tables));
      },
    ),

    /** Counts for documents read from now on; those that are there are linted again in the background. */
    setRuleSeverity: operation(
      'setRuleSeverity',
      setRuleSeverityInput,
      async ({ principal, request }, { ruleId, severity: choice }): Promise<LintRuleView> => {
        const { organizationId, userId } = principal;
        const rule = findRule(ruleId);
        if (rule === null) throw notFound('rule');
        const severity = choice === 'default' ? rule.severity : choice;
        await database.transaction(async (em) => {
          await database.lock(em, `rules ${organizationId}`);
          const before = await repository.findSeverities(organizationId, em);
          if ((before[ruleId] ?? rule.severity) === severity) return;
          if (severity === rule.severity) await repository.remove(em, organizationId, ruleId);
          else {
            const updatedAt = runtime.now();
            await repository.save(em, { organizationId, ruleId, severity, updatedAt, updatedById: userId });
          }
          await activity.record(em, request, {
            action: 'setRuleSeverity',
            result: 'success',
            reason: choice,
            actor: toActor(principal),
            organizationId,
            userId,
            targetId: ruleId,
          });
          await queue.enqueueAnew(em, relintOrganizationJob, organizationId);
        });
        queue.wake();
        return toLintRuleView(rule, ...(await settingsOf(organizationId)));
      },
    ),
  };
}
