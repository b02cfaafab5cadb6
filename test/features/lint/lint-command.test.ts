import { createWriteStream, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import PDFDocument from 'pdfkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LintOptions, type LintReport, lintFiles } from '../../../src/cli/lint-files.js';
import { toJson } from '../../../src/cli/lint-json.js';
import { toSarif } from '../../../src/cli/lint-sarif.js';
import { toText } from '../../../src/cli/lint-text.js';
import { lintDocument } from '../../../src/features/lint/index.js';
import type { Extraction } from '../../../src/features/reading/index.js';
import { changed, extractionOf } from '../../support/extractions.js';
import { createProcesses } from '../../support/processes.js';

const { folder, run, stop } = await createProcesses();
const inFolder = (name: string): string => path.join(folder, 'papers', name);
const options: LintOptions = { now: Date.parse('2025-11-01T12:00:00Z') };

const facts = (total: string): [label: string, value: string][] => [
  ['Invoice number', 'INV-2025-0417'],
  ['Invoice date', '2025-10-06'],
  ['Seller', 'Demo Trading Ltd, 14 Harbour Road, Bristol BS1 5TY, United Kingdom'],
  ['Buyer', 'Vega Importaciones SL, Calle del Puerto 8, 46024 Valencia, Spain'],
  ['Incoterms', 'CIP Valencia (Incoterms 2020)'],
  ['Country of origin', 'United Kingdom'],
  ['Total', total],
];

/** An invoice with two lines, which come to 16,040.00 EUR. */
async function writeInvoice(file: string, total: string): Promise<void> {
  const pdf = new PDFDocument({ size: 'A4', margin: 50 });
  const output = pdf.pipe(createWriteStream(file));
  pdf.fontSize(18).text('COMMERCIAL INVOICE').moveDown().fontSize(10);
  for (const [label, value] of facts(total).slice(0, -1)) pdf.text(`${label}: ${value}`).moveDown(0.3);
  pdf.moveDown().fontSize(9);
  pdf.table({
    columnStyles: [190, 70, 70, 75, 90],
    defaultStyle: { padding: 5 },
    data: [
      ['Description', 'HS code', 'Quantity', 'Unit price', 'Amount'],
      ['Stainless steel ball valves, DN50', '848180', '400 pcs', '21.50 EUR', '8,600.00 EUR'],
      ['Centrifugal pumps, 2.2 kW', '841370', '24 pcs', '310.00 EUR', '7,440.00 EUR'],
    ],
  });
  pdf.moveDown().fontSize(10).text(`Total: ${total}`, 50);
  pdf.end();
  await finished(output);
}

beforeAll(async () => {
  mkdirSync(inFolder('a folder'), { recursive: true });
  await writeInvoice(inFolder('right.pdf'), '16,040.00 EUR');
  await writeInvoice(inFolder('wrong total.pdf'), '16,400.00 EUR');
  writeFileSync(inFolder('broken.pdf'), '%PDF-1.4\nnothing of a PDF');
  writeFileSync(inFolder('empty.pdf'), '');
});
afterAll(stop);

describe('files', () => {
  it('that can’t be read are an issue each, and the others are linted', async () => {
    const names = ['missing.pdf', 'a folder', 'broken.pdf', 'empty.pdf', 'right.pdf'];
    const report = await lintFiles(names.map(inFolder), options);
    expect(report.files.map(({ issues }) => issues.map(({ ruleId }) => ruleId))).toEqual([
      ['file/unreadable'],
      ['file/unreadable'],
      ['file/unreadable'],
      ['file/unreadable'],
      [],
    ]);
    expect(report.files[0]?.issues[0]?.message).toContain('there is no such file');
    expect(report.files[1]?.issues[0]?.message).toContain('it is a folder');
    expect(report.counts.error).toBe(4);
    expect(report.files[4]?.documents[0]?.result.status).toBe('processed');
  });

  it('are named before they are read, and read once', async () => {
    const seen: string[] = [];
    const file = inFolder('right.pdf');
    const report = await lintFiles([file, file], { ...options, onFile: (name) => seen.push(name) });
    expect(seen).toEqual([file]);
    expect(report.files).toHaveLength(1);
  });

  it('must be of the type that is asked for', async () => {
    const report = await lintFiles([inFolder('right.pdf')], { ...options, type: 'packing_list' });
    expect(report.files[0]?.issues).toMatchObject([{ ruleId: 'file/type', severity: 'error' }]);
    const { files } = await lintFiles([inFolder('right.pdf')], { ...options, type: 'invoice' });
    expect(files[0]?.issues).toEqual([]);
  });
});

/** A report on documents that need no file. */
function reportOf(...extractions: Extraction[]): LintReport {
  const documents = extractions.map((extraction, index) => {
    const documentId = `papers/no ${index}.pdf`;
    return {
      documentId,
      extraction,
      result: lintDocument(extraction, { ...options, documentId, baseConfidence: 0.9 }),
    };
  });
  return {
    files: documents.map((document) => ({ file: document.documentId, documents: [document], issues: [] })),
    batchIssues: [],
    unchecked: documents[0]?.result.unchecked ?? [],
    counts: { error: 1, warning: 1, info: 0 },
  };
}

const faulty = () =>
  changed('invoice', {
    set: { totalAmount: 1, incoterm: 'X\u001b[31m\u202eY' },
    line: { index: 0, set: {} },
  });

describe('the text', () => {
  it('has file, page, severity, message, rule, field and help, and ends with a summary', () => {
    const lines = toText(reportOf(faulty()), { colour: false }).split('\n');
    expect(lines[0]).toBe('papers/no 0.pdf: invoice, en, confidence 0.40, requires_review');
    expect(lines).toContain(
      'papers/no 0.pdf:1: error: The lines come to 17000.00, but the total is 1.00. [totals/sum-of-lines]',
    );
    expect(lines).toContain('  field /invoice/totalAmount');
    expect(lines.some((line) => line.startsWith('  help  '))).toBe(true);
    expect(lines).toContain('Not checked, because no Harmonized System is loaded: hs/unknown.');
    expect(lines.at(-1)).toBe('1 file, 1 document: 1 error, 1 warning, 0 infos');
  });

  it('carries no signs of the document that steer a terminal, and colours only when asked for', () => {
    // eslint-disable-next-line no-control-regex
    expect(toText(reportOf(faulty()), { colour: false })).not.toMatch(/[\u001b\u202e]/);
    expect(toText(reportOf(faulty()), { colour: true })).toContain('\u001b[31merror\u001b[39m');
  });
});

it('JSON is one line with the issues as the API shows them', () => {
  const text = toJson(reportOf(faulty(), extractionOf(null, {})));
  expect(text).not.toContain('\n');
  const { files, errors } = JSON.parse(text);
  expect(errors).toBe(1);
  expect(files[0].documents[0].issues[0]).toMatchObject({
    documentId: 'papers/no 0.pdf',
    category: 'totals',
  });
  expect(files[1].documents[0]).toMatchObject({ documentType: null, status: 'requires_review' });
});

it('SARIF names rules with help and the place of every result', async () => {
  const broken = await lintFiles([inFolder('broken.pdf')], options);
  const report = reportOf(faulty());
  const log = JSON.parse(toSarif({ ...report, files: [...report.files, ...broken.files] }));
  expect(log).toMatchObject({ version: '2.1.0', $schema: expect.stringContaining('sarif-2.1.0') });
  const [{ tool, results, invocations }] = log.runs;
  expect(invocations).toEqual([{ executionSuccessful: false }]);
  for (const rule of tool.driver.rules) {
    expect(rule.help.text).not.toBe('');
    expect(['error', 'warning', 'note']).toContain(rule.defaultConfiguration.level);
  }
  for (const { ruleId, ruleIndex, level, message, locations } of results) {
    expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
    expect(['error', 'warning', 'note']).toContain(level);
    expect(message.text).not.toBe('');
    expect(locations).toHaveLength(1);
  }
  const total = results.find(({ ruleId }: { ruleId: string }) => ruleId === 'totals/sum-of-lines');
  expect(total.locations[0]).toEqual({
    physicalLocation: { artifactLocation: { uri: 'papers/no%200.pdf' } },
    logicalLocations: [{ fullyQualifiedName: '/invoice/totalAmount', kind: 'member' }],
    properties: { page: 1, box: { x: 100, y: 200, width: 80, height: 12 } },
  });
});

it('the command needs no data folder and exits with 0, 1 or 2', async () => {
  const [right, wrong, ...misused] = await Promise.all([
    run(['lint', inFolder('right.pdf')]),
    run(['lint', '--json', inFolder('wrong total.pdf'), inFolder('missing.pdf')]),
    run(['lint']),
    run(['lint', '--json', '--format', 'sarif', inFolder('right.pdf')]),
  ]);
  expect(right).toMatchObject({ code: 0, stderr: '' });
  expect(right.stdout).toContain('1 file, 1 document: 0 errors');
  expect(right.stdout).not.toContain('\u001b');
  expect(wrong).toMatchObject({ code: 1, stderr: '' });
  const { files, errors } = JSON.parse(wrong.stdout);
  expect(errors).toBe(2);
  expect(files[0].documents[0].issues).toMatchObject([{ ruleId: 'totals/sum-of-lines' }]);
  for (const { code, stderr } of misused) {
    expect(code).toBe(2);
    expect(stderr).not.toMatch(/^\s+at /m);
  }
  expect(readdirSync(folder)).toEqual(['papers']);
});
