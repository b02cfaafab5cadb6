export { RuleSettingEntity } from './rule-setting.entity.js';
