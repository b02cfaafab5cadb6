import type { ReferenceTables, Rule, Severity, SeverityOverrides } from '../lint/index.js';
import type { DocumentType } from '../reading/index.js';

/** What a rule looks at: documents of a type, or the documents of a batch against each other. */
export type RuleSubject = DocumentType | 'batch';

/** A rule as it is in force for an organization. */
export interface LintRuleView {
  /** `category/name`. */
  ruleId: string;
  category: string;
  severity: Severity | 'off';
  defaultSeverity: Severity;
  /** Whether the severity isn't the default. */
  isChanged: boolean;
  what: string;
  help: string;
  appliesTo: RuleSubject[];
  /** The reference table without which it says nothing; null = it needs none. */
  table: keyof ReferenceTables | null;
  /** Of that table; null = it isn't loaded, or none is needed. */
  edition: string | null;
}

const subjectsOf = ({ appliesTo, checkBatch }: Rule): RuleSubject[] => {
  if (appliesTo === 'batch') return ['batch'];
  return checkBatch === undefined ? [...appliesTo] : [...appliesTo, 'batch'];
};

export function toLintRuleView(
  rule: Rule,
  severities: SeverityOverrides,
  tables: ReferenceTables,
): LintRuleView {
  const { id: ruleId, category, severity: defaultSeverity, what, help, table } = rule;
  const severity = severities[ruleId] ?? defaultSeverity;
  return {
    ruleId,
    category,
    severity,
    defaultSeverity,
    isChanged: severity !== defaultSeverity,
    what,
    help,
    appliesTo: subjectsOf(rule),
    table: table ?? null,
    edition: (table && tables[table]?.edition) ?? null,
  };
}
