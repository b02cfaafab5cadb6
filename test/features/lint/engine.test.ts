import { describe, expect, it } from 'vitest';
import { type LintContext, lintBatch, lintDocument } from '../../../src/features/lint/index.js';
import { type DocumentType, documentTypes } from '../../../src/features/reading/index.js';
import { changed, correctDocuments, extractionOf } from '../../support/extractions.js';

const context: LintContext = { now: Date.parse('2025-11-01T12:00:00Z'), baseConfidence: 0.9 };

describe('the score', () => {
  it('loses 0.20 for an error, 0.10 for a warning and nothing for an info', () => {
    const lint = (set: Record<string, null>) => lintDocument(changed('bill_of_lading', { set }), context);
    expect(lint({ billOfLadingNumber: null })).toMatchObject({ score: 0.7, status: 'processed' });
    expect(lint({ sealNumbers: null })).toMatchObject({ score: 0.8, status: 'processed' });
    expect(lint({ numberOfOriginals: null })).toMatchObject({ score: 0.9, status: 'processed' });
    expect(lint({ billOfLadingNumber: null, sealNumbers: null })).toMatchObject({
      score: 0.6,
      status: 'requires_review',
    });
  });

  it('does not fall below 0', () => {
    expect(lintDocument(extractionOf('invoice', {}), context).score).toBe(0);
  });

  it('sends a document of unknown type to review, however sure the reader is', () => {
    expect(lintDocument(extractionOf(null, {}), { ...context, baseConfidence: 1 })).toEqual({
      issues: [],
      score: 1,
      status: 'requires_review',
      confidenceBand: null,
      unchecked: [],
    });
  });
});

describe('the bands', () => {
  const limits: Record<DocumentType, [high: number, low: number]> = {
    invoice: [0.85, 0.65],
    packing_list: [0.8, 0.6],
    bill_of_lading: [0.88, 0.68],
    certificate_of_origin: [0.85, 0.62],
  };
  it.each(documentTypes)('of %s', (type) => {
    const [high, low] = limits[type];
    const bandAt = (baseConfidence: number) =>
      lintDocument(correctDocuments[type](), { ...context, baseConfidence }).confidenceBand;
    expect(bandAt(high + 0.001)).toBe('high');
    expect(bandAt(high)).toBe('review_recommended');
    expect(bandAt(low)).toBe('review_recommended');
    expect(bandAt(low - 0.001)).toBe('low');
  });
});

describe('severities', () => {
  const extraction = changed('bill_of_lading', { set: { sealNumbers: null, numberOfOriginals: null } });

  it('are those of the rules, worst first', () => {
    const { issues } = lintDocument(extraction, context);
    expect(issues.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([
      ['seal/missing', 'warning'],
      ['bl/originals', 'info'],
    ]);
  });

  it('can be changed by rule, which changes the score', () => {
    const severities = { 'seal/missing': 'off', 'bl/originals': 'error', constructor: 'error' } as const;
    const { issues, score } = lintDocument(extraction, { ...context, severities });
    expect(issues.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([['bl/originals', 'error']]);
    expect(score).toBe(0.7);
  });

  it('can be changed for rules that compare documents', () => {
    const documents = [
      { documentId: 'a', extraction: correctDocuments.packing_list() },
      { documentId: 'b', extraction: changed('bill_of_lading', { set: { totalPackages: 5 } }) },
    ];
    expect(lintBatch(documents, context)).toMatchObject([
      { ruleId: 'batch/packages', severity: 'warning', documentId: 'b', expected: '6', actual: '5' },
    ]);
    expect(lintBatch(documents, { ...context, severities: { 'batch/packages': 'off' } })).toEqual([]);
  });

  it('off is not reported as unchecked', () => {
    const { unchecked } = lintDocument(extraction, { ...context, severities: { 'hs/unknown': 'off' } });
    expect(unchecked.map(({ ruleId }) => ruleId)).toEqual([
      'port/unknown',
      'port/country',
      'sanctions/name',
      'sanctions/country',
    ]);
  });
});

it('an issue has the form of the API', () => {
  const extraction = changed('invoice', { line: { index: 1, set: { amount: 7540 } } });
  const { issues } = lintDocument(extraction, { ...context, documentId: 'doc_1' });
  expect(issues[0]).toEqual({
    ruleId: 'totals/line-amount',
    category: 'totals',
    severity: 'error',
    message: 'Line 2: 24 × 310 is 7440.00, but the amount is 7540.00.',
    field: '/invoice/lineItems/1/amount',
    documentId: 'doc_1',
    expected: '7440.00',
    actual: '7540.00',
    help: expect.stringContaining('have the seller put the line right'),
  });
});

it('one document, or one of a known type, is no batch', () => {
  const known = { documentId: 'a', extraction: correctDocuments.invoice() };
  const unknown = { documentId: 'b', extraction: extractionOf(null, { currency: 'USD' }) };
  expect(lintBatch([known], context)).toEqual([]);
  expect(lintBatch([known, unknown], context)).toEqual([]);
});
