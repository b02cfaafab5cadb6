import type { EntityManager } from '../../platform/database/database.js';
import type { CountryOf } from '../../platform/geo.js';
import type { ActivityEventRow, ApiCallRow, CredentialUse } from '../activity/index.js';
import type { AlertSeverity, AlertSubjectKind } from './alert.entity.js';

/** Something that a rule wants people to know. */
export interface Finding {
  subject: { kind: AlertSubjectKind; id: string };
  /** Null = for the operator. */
  organizationId: string | null;
  /** A sentence for people. */
  message: string;
  eventId?: string;
}

/** What a rule may look at beside the thing that it judges. */
export interface RuleContext {
  em: EntityManager;
  now: number;
  countryOf: CountryOf;
}

/** An API key that still works. */
export interface OldKey {
  id: string;
  name: string;
  organizationId: string;
}

/** What a rule may ask on its daily round, outside transactions. */
export interface RoundContext {
  now: number;
  /** Working keys that were made before a time. */
  findOldKeys: (createdBefore: number) => Promise<OldKey[]>;
}

/** One row of the table of rules. Each handler gets everything of its kind and answers with what it found. */
export interface AlertRule {
  id: string;
  severity: AlertSeverity;
  title: string;
  /** When it fires. */
  what: string;
  threshold: number;
  /** How far back it looks. */
  window: number;
  /** It fires once per subject in this time; what comes after is counted. */
  oncePer: number;
  onEvent?(context: RuleContext, event: ActivityEventRow): Promise<Finding[]>;
  onUse?(context: RuleContext, use: CredentialUse): Promise<Finding[]>;
  onCalls?(context: RuleContext, calls: readonly ApiCallRow[]): Promise<Finding[]>;
  onDailyRound?(context: RoundContext): Promise<Finding[]>;
}
