import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Issue, type Severity, findByPointer, rules } from '../features/lint/index.js';
import { type LintReport, type LintedDocument, fileRules, issuesOf } from './lint-files.js';

const levels: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'note' };

interface SarifRule {
  id: string;
  severity: Severity;
  category: string;
  what: string;
  help: string;
}

const allRules: readonly SarifRule[] = [
  ...rules,
  ...Object.entries(fileRules).map(([id, rule]) => ({ id, category: 'file', ...rule })),
];

const toRule = ({ id, severity, category, what, help }: SarifRule): object => ({
  id,
  shortDescription: { text: what },
  help: { text: help },
  defaultConfiguration: { level: levels[severity] },
  properties: { category },
});

/** A relative file stays relative, so that the report means the same on another machine. */
const toUri = (file: string): string =>
  path.isAbsolute(file) ? pathToFileURL(file).href : file.split(path.sep).map(encodeURIComponent).join('/');

/** SARIF has lines and columns; a page has neither, so page and box stand in the property bag. */
function toLocation(issue: Issue, file: string, document: LintedDocument | undefined): object {
  const found = issue.field === null || !document ? null : findByPointer(document.extraction, issue.field);
  return {
    physicalLocation: { artifactLocation: { uri: toUri(file) } },
    ...(issue.field === null
      ? {}
      : { logicalLocations: [{ fullyQualifiedName: issue.field, kind: 'member' }] }),
    ...(found === null ? {} : { properties: { page: found.page, box: found.box } }),
  };
}

/** The report as SARIF 2.1.0, which code hosts and editors show beside the files. */
export function toSarif(report: LintReport): string {
  const documents = report.files.flatMap(({ file, documents }) =>
    documents.map((document) => ({ file, document })),
  );
  const results = issuesOf(report).map((issue) => {
    const owner = documents.find(({ document }) => document.documentId === issue.documentId);
    const { ruleId, severity, message, documentId, expected, actual, help } = issue;
    const file = owner?.file ?? documentId;
    return {
      ruleId,
      ruleIndex: allRules.findIndex(({ id }) => id === ruleId),
      level: levels[severity],
      message: { text: message },
      locations: file === null ? [] : [toLocation(issue, file, owner?.document)],
      properties: { documentId, expected, actual, help },
    };
  });
  const driver = { name: 'CargoLint', rules: allRules.map(toRule) };
  const invocation = { executionSuccessful: report.files.every(({ documents }) => documents.length > 0) };
  return JSON.stringify({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, invocations: [invocation], results }],
  });
}
