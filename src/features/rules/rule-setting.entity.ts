import { type InferEntity, defineEntity } from '@mikro-orm/core';
import { OrganizationEntity } from '../identity/index.js';
import type { Severity } from '../lint/index.js';

/** What an organization made of a rule. */
export const RuleSettingEntity = defineEntity({
  name: 'RuleSetting',
  tableName: 'ruleSettings',
  properties: (p) => ({
    organizationId: () =>
      p.manyToOne(OrganizationEntity).mapToPk().fieldName('organizationId').index(false).primary(),
    ruleId: p.string().primary(),
    severity: p.string().$type<Severity | 'off'>(),
    updatedAt: p.bigint('number'),
    updatedById: p.string(),
  }),
});
export type RuleSettingRow = InferEntity<typeof RuleSettingEntity>;
