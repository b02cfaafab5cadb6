import type { Outputs } from '../api.js';
import type { Tone } from '../ui/data.js';
import { toWords } from '../ui/format.js';

/** The rules in the words of people. */

export type Rule = Outputs['lintRules'][number];
export type RuleSeverity = Rule['severity'];

export const severityNames: Record<RuleSeverity, string> = {
  error: 'Error',
  warning: 'Warning',
  info: 'Info',
  off: 'Off',
};

export const severityTones: Record<RuleSeverity, Tone> = {
  error: 'bad',
  warning: 'warning',
  info: 'info',
  off: 'neutral',
};

const categories: Record<string, string> = {
  required: 'Required fields',
  format: 'Formats',
  totals: 'Totals',
  currency: 'Currencies',
  date: 'Dates',
  incoterm: 'Incoterms',
  hs: 'HS codes',
  origin: 'Origin',
  port: 'Ports',
  container: 'Containers',
  seal: 'Seals',
  bl: 'Bills of lading',
  co: 'Certificates of origin',
  description: 'Descriptions of goods',
  party: 'Parties',
  sanctions: 'Sanctions',
  batch: 'Documents of a batch',
};

export const toCategoryName = (category: string): string => categories[category] ?? toWords(category);

const subjects: Record<Rule['appliesTo'][number], string> = {
  invoice: 'invoices',
  packing_list: 'packing lists',
  bill_of_lading: 'bills of lading',
  certificate_of_origin: 'certificates of origin',
  batch: 'the documents of a batch',
};

export const toSubjects = ({ appliesTo }: Rule): string =>
  `Looks at ${appliesTo.map((subject) => subjects[subject]).join(', ')}`;

export const tableNames: Record<NonNullable<Rule['table']>, string> = {
  ports: 'list of ports',
  hs: 'Harmonized System',
  sanctions: 'sanctions list',
};

/** Whether the rule has all that is searched for, word by word. */
export function matches(rule: Rule, text: string): boolean {
  const all = `${rule.ruleId} ${toCategoryName(rule.category)} ${rule.what} ${rule.help}`.toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}
