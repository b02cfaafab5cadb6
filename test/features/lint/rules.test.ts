import { describe, expect, it } from 'vitest';
import {
  type LintSettings,
  findByPointer,
  findRule,
  lintBatch,
  lintDocument,
  rules,
} from '../../../src/features/lint/index.js';
import { type Extraction, documentTypes, overallConfidence } from '../../../src/features/reading/index.js';
import { correctDocuments } from '../../support/extractions.js';
import { batchFiring, batchSilent } from './batch-cases.js';
import { type Case, firing, tables } from './firing-cases.js';
import { silent } from './silent-cases.js';

const settings: LintSettings = { now: Date.parse('2025-11-01T12:00:00Z'), tables };

const issuesOf = ({ extraction }: Pick<Case, 'extraction'>) =>
  lintDocument(extraction, { ...settings, baseConfidence: 1 }).issues;

describe('a correct document raises no issue', () => {
  it.each(documentTypes)('%s', (type) => {
    const extraction = correctDocuments[type]();
    expect(issuesOf({ extraction })).toEqual([]);
    expect(overallConfidence(extraction)).toBeGreaterThan(0.85);
  });

  it('and neither does a batch of them', () => {
    const documents = documentTypes.map((type) => ({
      documentId: type,
      extraction: correctDocuments[type](),
    }));
    expect(lintBatch(documents, settings)).toEqual([]);
  });
});

describe('a rule fires', () => {
  it.each(firing.map((each) => [each.rule, each.why, each] as const))('%s: %s', (id, _why, each) => {
    const found = issuesOf(each).filter(({ ruleId }) => ruleId === id);
    expect(found.length).toBeGreaterThan(0);
    const [issue] = found;
    expect(issue).toMatchObject({ severity: findRule(id)?.severity, help: findRule(id)?.help });
    expect(issue?.message).toMatch(/^\S.*\.$/);
    if (each.field !== undefined) expect(found.map(({ field }) => field)).toContain(each.field);
  });

  it.each(batchFiring.map((each) => [each.rule, each.why, each] as const))('%s: %s', (id, _why, each) => {
    const found = lintBatch(each.documents, settings).filter(({ ruleId }) => ruleId === id);
    expect(found.length).toBeGreaterThan(0);
    for (const issue of found) {
      const owner = each.documents.find(({ documentId }) => documentId === issue.documentId);
      expect(owner && findByPointer(owner.extraction, issue.field ?? '')).toBeTruthy();
    }
  });
});

describe('a rule is silent', () => {
  it.each(silent.map((each) => [each.rule, each.why, each] as const))('%s: %s', (id, _why, each) => {
    expect(issuesOf(each).filter(({ ruleId }) => ruleId === id)).toEqual([]);
  });

  it.each(batchSilent.map((each) => [each.rule, each.why, each] as const))('%s: %s', (id, _why, each) => {
    expect(lintBatch(each.documents, settings).filter(({ ruleId }) => ruleId === id)).toEqual([]);
  });
});

describe('the registry', () => {
  it('has a case that fires for every rule; those that are silent include the correct documents', () => {
    const tried = new Set([...firing, ...batchFiring].map(({ rule }) => rule));
    expect(rules.map(({ id }) => id).filter((id) => !tried.has(id))).toEqual([]);
    expect([...silent, ...batchSilent].map(({ rule }) => rule).filter((id) => !findRule(id))).toEqual([]);
  });

  it('is silent about documents that have what each rule reads, so that silence means something', () => {
    const has = (extraction: Extraction, name: string): boolean => {
      const [first = '', column] = name.split('.');
      if (first === 'pages') return extraction.pages.length > 0;
      if (first !== 'lineItems') return extraction.fields[first] !== undefined;
      return extraction.lineItems.some((line) => column === undefined || line[column] !== undefined);
    };
    const correct = documentTypes.map((type) => correctDocuments[type]());
    const blind = rules.filter(({ id, fields, appliesTo }) => {
      const tried = [
        ...correct.filter(
          ({ documentType: type }) => appliesTo === 'batch' || (type && appliesTo.includes(type)),
        ),
        ...silent.filter(({ rule }) => rule === id).map(({ extraction }) => extraction),
      ];
      return !tried.some((extraction) => fields.some((name) => has(extraction, name)));
    });
    expect(blind.map(({ id }) => id)).toEqual([]);
  });

  it('has every rule once, with all that people want to know', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const { id, appliesTo, what, help, fields, check, checkBatch } of rules) {
      expect(id).toMatch(/^[a-z]+\/[A-Za-z3-]+$/);
      expect(appliesTo.length).toBeGreaterThan(0);
      for (const text of [what, help]) expect(text).toMatch(/^\S.*[.]$/);
      expect(fields.length).toBeGreaterThan(0);
      expect(check ?? checkBatch).toBeDefined();
    }
  });

  it('has rules that are silent without their table, and the result names them', () => {
    for (const each of firing.filter(({ rule }) => findRule(rule)?.table !== undefined)) {
      const result = lintDocument(each.extraction, { now: settings.now, baseConfidence: 1 });
      expect(result.issues.map(({ ruleId }) => ruleId)).not.toContain(each.rule);
      expect(result.unchecked).toContainEqual({ ruleId: each.rule, table: findRule(each.rule)?.table });
    }
  });

  it('names the edition of the table in the message', () => {
    for (const each of firing.filter(({ rule }) => findRule(rule)?.table !== undefined)) {
      const issue = issuesOf(each).find(({ ruleId }) => ruleId === each.rule);
      const table = findRule(each.rule)?.table;
      expect(issue?.message).toContain(table && tables[table].edition);
    }
  });
});
