import type { Database, EntityManager } from '../../platform/database/database.js';
import type { SeverityOverrides } from '../lint/index.js';
import { RuleSettingEntity, type RuleSettingRow } from './rule-setting.entity.js';

/** Every query about what organizations made of the rules. */
export class RuleRepository {
  constructor(private readonly database: Database) {}

  /** By rule id; within a transaction when one is given. */
  async findSeverities(organizationId: string, em?: EntityManager): Promise<SeverityOverrides> {
    const rows: Pick<RuleSettingRow, 'ruleId' | 'severity'>[] = em
      ? await em.find(RuleSettingEntity, { organizationId }, { disableIdentityMap: true })
      : await this.database.read<RuleSettingRow>('ruleSettings').where({ organizationId });
    return Object.fromEntries(rows.map(({ ruleId, severity }) => [ruleId, severity]));
  }

  async save(em: EntityManager, row: RuleSettingRow): Promise<void> {
    await em.upsert(RuleSettingEntity, row);
  }

  async remove(em: EntityManager, organizationId: string, ruleId: string): Promise<void> {
    await em.nativeDelete(RuleSettingEntity, { organizationId, ruleId });
  }
}
