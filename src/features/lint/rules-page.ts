import type { Rule } from './model.js';
import { tableNames } from './reference-tables.js';
import { typeNames } from './document-view.js';

function appliesToText({ appliesTo, checkBatch }: Rule): string {
  if (appliesTo === 'batch') return 'the documents of a batch';
  const types = appliesTo.map((type) => typeNames[type]).join(', ');
  return checkBatch === undefined ? types : `${types}, and the documents of a batch`;
}

const section = (rule: Rule): string =>
  [
    `### ${rule.id}`,
    rule.what,
    [
      `- Severity: ${rule.severity}`,
      `- Applies to: ${appliesToText(rule)}`,
      `- Fields: ${rule.fields.map((name) => `\`${name}\``).join(', ')}`,
      ...(rule.table === undefined ? [] : [`- Needs the ${tableNames[rule.table]}`]),
    ].join('\n'),
    `What to do: ${rule.help}`,
  ].join('\n\n');

const introduction = `# Rules

What CargoLint checks. An error takes 0.20 off the overall confidence of a document, a warning 0.10, and an info
nothing. Each rule can be set to error, warning, info or off.

A rule is silent when a field that it compares isn't on the document: that is what the rules of \`required\` are for. A
rule that needs a reference table is silent until the table is loaded, and the result says so.

This page is made from the rules in \`src/features/lint/rules\`. After a change there, write it anew with
\`UPDATE_DOCS=1 npx vitest run test/features/lint/rules-page.test.ts\`.`;

/** The text of docs/rules.md. */
export function renderRulesPage(rules: readonly Rule[]): string {
  const categories = [...new Set(rules.map(({ category }) => category))];
  const parts = categories.flatMap((category) => [
    `## ${category}`,
    ...rules.filter((rule) => rule.category === category).map(section),
  ]);
  return `${[introduction, ...parts].join('\n\n')}\n`;
}
