import { styleText } from 'node:util';
import { type Issue, type Severity, findByPointer, tableNames } from '../features/lint/index.js';
import type { LintReport, LintedDocument, LintedFile } from './lint-files.js';

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

const plainly: Paint = (_style, text) => text;
const inColour: Paint = (style, text) => styleText(style, text, { validateStream: false });

const colours: Record<Severity, Style> = { error: 'red', warning: 'yellow', info: 'blue' };

/** Messages quote the document; what would steer a terminal must not get there. */
const printable = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '�');

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** Where an issue is: file, page and field, as far as they are known. */
function placeOf(issue: Issue, document: LintedDocument | undefined, file: string): string {
  const name = issue.documentId ?? file;
  const field = issue.field === null || !document ? null : findByPointer(document.extraction, issue.field);
  return field === null ? name : `${name}:${field.page}`;
}

function toLines(issue: Issue, document: LintedDocument | undefined, file: string, paint: Paint): string[] {
  const { severity, message, ruleId, field, help } = issue;
  const place = printable(placeOf(issue, document, file));
  return [
    `${paint('bold', place)}: ${paint(colours[severity], severity)}: ${printable(message)} ${paint('dim', `[${ruleId}]`)}`,
    ...(field === null ? [] : [`  ${paint('dim', 'field')} ${printable(field)}`]),
    `  ${paint('dim', 'help')}  ${printable(help)}`,
  ];
}

function toVerdict({ documentId, extraction, result }: LintedDocument, paint: Paint): string {
  const type = extraction.documentType ?? 'unknown type';
  const colour = result.status === 'processed' ? 'green' : 'yellow';
  const verdict = paint(colour, result.status);
  return `${paint('bold', printable(documentId))}: ${type}, ${extraction.language}, confidence ${result.score.toFixed(2)}, ${verdict}`;
}

function describeFile({ file, issues, documents }: LintedFile, paint: Paint): string[] {
  return [
    ...documents.map((document) => toVerdict(document, paint)),
    ...issues.flatMap((issue) => toLines(issue, undefined, file, paint)),
    ...documents.flatMap((document) =>
      document.result.issues.flatMap((issue) => toLines(issue, document, file, paint)),
    ),
  ];
}

function describeUnchecked({ unchecked }: LintReport): string[] {
  const tables = [...new Set(unchecked.map(({ table }) => table))];
  return tables.map((table) => {
    const ids = unchecked.filter((rule) => rule.table === table).map(({ ruleId }) => ruleId);
    return `Not checked, because no ${tableNames[table]} is loaded: ${ids.join(', ')}.`;
  });
}

/** The report for people, with colours where the terminal has them. */
export function toText(report: LintReport, { colour }: { colour: boolean }): string {
  const paint = colour ? inColour : plainly;
  const documents = report.files.flatMap((each) => each.documents);
  const { error, warning, info } = report.counts;
  const found = [counted(error, 'error'), counted(warning, 'warning'), counted(info, 'info')].join(', ');
  const total = `${counted(report.files.length, 'file')}, ${counted(documents.length, 'document')}: ${found}`;
  return [
    ...report.files.flatMap((file) => describeFile(file, paint)),
    ...report.batchIssues.flatMap((issue) => {
      const document = documents.find(({ documentId }) => documentId === issue.documentId);
      return toLines(issue, document, 'batch', paint);
    }),
    ...describeUnchecked(report),
    paint(error > 0 ? 'red' : 'green', total),
  ].join('\n');
}
