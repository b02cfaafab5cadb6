export { createRuleProcedures } from './rule.procedures.js';
export { RuleRepository } from './rule.repository.js';
export { RuleResolver } from './rule.resolver.js';
export { type RuleService, createRuleService } from './rule.service.js';
export { RuleSettingEntity } from './rule-setting.entity.js';
