import type { Extraction } from '../reading/index.js';
import { type DocumentView, viewDocument } from './document-view.js';
import type {
  BatchDocument,
  Finding,
  Issue,
  LintContext,
  LintResult,
  LintSettings,
  Rule,
  Severity,
  UncheckedRule,
} from './model.js';
import { type ReferenceTables, noTables } from './reference-tables.js';
import { rules } from './registry.js';
import { scoreOf, statusOf, toBand } from './score.js';

/** Worst first. */
const order: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

export const worstFirst = (one: Issue, other: Issue): number => order[one.severity] - order[other.severity];

function severityOf(rule: Rule, { severities }: LintSettings): Severity | null {
  // Own properties only: the overrides may come from stored JSON.
  const override = severities && Object.hasOwn(severities, rule.id) ? severities[rule.id] : undefined;
  return override === 'off' ? null : (override ?? rule.severity);
}

const isReady = ({ table }: Rule, tables: ReferenceTables): boolean =>
  table === undefined || tables[table] !== undefined;

function toIssue(rule: Rule, severity: Severity, finding: Finding, documentId: string | null): Issue {
  const { message, field, expected = null, actual = null } = finding;
  const { id: ruleId, category, help } = rule;
  return {
    ruleId,
    category,
    severity,
    message,
    field,
    documentId: finding.documentId ?? documentId,
    expected,
    actual,
    help,
  };
}

/** Runs one kind of check of all rules that are switched on and have their table. */
function runRules(
  settings: LintSettings,
  applicable: readonly Rule[],
  check: (rule: Rule) => Finding[],
  documentId: string | null,
): Issue[] {
  const tables = settings.tables ?? noTables;
  return applicable
    .flatMap((rule) => {
      const severity = severityOf(rule, settings);
      if (severity === null || !isReady(rule, tables)) return [];
      return check(rule).map((finding) => toIssue(rule, severity, finding, documentId));
    })
    .sort(worstFirst);
}

function findUnchecked(settings: LintSettings, applicable: readonly Rule[]): UncheckedRule[] {
  const tables = settings.tables ?? noTables;
  return applicable.flatMap((rule) =>
    rule.table === undefined || isReady(rule, tables) || severityOf(rule, settings) === null
      ? []
      : [{ ruleId: rule.id, table: rule.table }],
  );
}

/** Checks one document. A document of unknown type has no issues and goes to review. */
export function lintDocument(extraction: Extraction, context: LintContext): LintResult {
  const document = viewDocument(extraction, context.documentId ?? null);
  if (document === null) {
    const score = scoreOf(context.baseConfidence, []);
    return { issues: [], score, status: 'requires_review', confidenceBand: null, unchecked: [] };
  }
  const { type } = document;
  const ruleContext = { document, now: context.now, tables: context.tables ?? noTables };
  const applicable = rules.filter(({ appliesTo }) => appliesTo !== 'batch' && appliesTo.includes(type));
  const check = (rule: Rule): Finding[] => rule.check?.(ruleContext) ?? [];
  const issues = runRules(context, applicable, check, document.documentId);
  const score = scoreOf(context.baseConfidence, issues);
  return {
    issues,
    score,
    status: statusOf(score),
    confidenceBand: toBand(type, score),
    unchecked: findUnchecked(context, applicable),
  };
}

/** Compares the documents of one batch with each other; the issues of each alone come from `lintDocument`. */
export function lintBatch(documents: readonly BatchDocument[], settings: LintSettings): Issue[] {
  const views = documents
    .map(({ extraction, documentId }) => viewDocument(extraction, documentId))
    .filter((view): view is DocumentView => view !== null);
  if (views.length < 2) return [];
  const context = { documents: views, now: settings.now, tables: settings.tables ?? noTables };
  return runRules(settings, rules, (rule) => rule.checkBatch?.(context) ?? [], null);
}
