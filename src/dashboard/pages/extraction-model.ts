import type { Outputs } from '../api.js';
import { toWords } from '../ui/format.js';
import { fullName, lastOf, pagesInWords } from './extraction-words.js';

/** What was read, put in the order in which people look at it. */

export type Extraction = Outputs['documentExtraction'];
export type ReadField = Extraction['fields'][number];
export type Issue = Extraction['issues'][number];

/** A rectangle on a page of the original, as shares of the page's width and height. */
export interface Mark {
  page: number;
  left: number;
  top: number;
  width: number;
  height: number;
  /** Width by height of the page as it was read: a page whose text lies on its side is read turned. */
  aspect: number;
}

/** One document of the file with what was read in it. */
export interface Section {
  /** What the names of its fields begin with: nothing, or `parts/1/`. */
  prefix: string;
  documentType: Extraction['documentType'];
  /** Fields of its type that nothing was read for, which a person may add. */
  otherFields: string[];
  /** Null for a file that is one document. */
  title: string | null;
  /** Where it stands in the file. */
  pages: string;
  /** Worst first, without line items. */
  fields: ReadField[];
  /** The fields that lines have, in the order in which they are shown. */
  columns: string[];
  /** Whether this type of document lists goods. */
  mayHaveLines: boolean;
  /** From top to bottom, with a field for each column. */
  lines: ReadField[][];
}

/** Where a rule found something, as the name of a field: `/invoice/lineItems/0/amount` → `lineItems/0/amount`. */
export function toName(pointer: string): string {
  const steps = pointer.split('/').slice(1);
  return steps[0] === 'parts' ? ['parts', steps[1], ...steps.slice(3)].join('/') : steps.slice(1).join('/');
}

const isFieldName = (name: string): boolean =>
  /^(parts\/\d+\/)?(lineItems\/\d+\/)?[a-zA-Z]\w*$/.test(name) && lastOf(name) !== 'lineItems';

/** A field where nothing was read. */
export const toAbsent = (name: string): ReadField => ({
  name,
  value: null,
  readValue: null,
  rawText: null,
  page: null,
  box: null,
  confidence: 0,
  isRequired: false,
  alternatives: [],
  correctedBy: null,
  correctedAt: null,
});

/** With the fields that nobody found and that a rule misses, so that a person can fill them in. */
export function complete(extraction: Extraction): Extraction {
  const known = new Set(extraction.fields.map(({ name }) => name));
  const missed = extraction.issues
    .map(({ field }) => (field === null ? '' : toName(field).replace(/\/\d+$/, '')))
    .filter((name) => isFieldName(name) && !known.has(name));
  return { ...extraction, fields: [...extraction.fields, ...[...new Set(missed)].map(toAbsent)] };
}

/** The field that an issue is about: itself, the list that it stands in, or the first of the lines. */
export function findField(fields: readonly ReadField[], pointer: string | null): ReadField | undefined {
  if (pointer === null) return undefined;
  const wanted = toName(pointer);
  return (
    fields.find(({ name }) => name === wanted || wanted.startsWith(`${name}/`)) ??
    fields.find(({ name }) => wanted !== '' && name.startsWith(`${wanted}/`))
  );
}

/** The issues of each field, by its name. */
export function groupIssues({ fields, issues }: Extraction): Map<string, Issue[]> {
  const groups = new Map<string, Issue[]>();
  for (const issue of issues) {
    const name = findField(fields, issue.field)?.name;
    if (name !== undefined) groups.set(name, [...(groups.get(name) ?? []), issue]);
  }
  return groups;
}

export const isMissing = ({ isRequired, value }: ReadField): boolean => isRequired && value === null;

const severityRanks = { error: 1, warning: 2, info: 3 } as const;

/** 0 is worst: missing, then with an error, a warning, and the rest. */
function rankOf(field: ReadField, issues: readonly Issue[]): number {
  if (isMissing(field)) return 0;
  return Math.min(4, ...issues.map(({ severity }) => severityRanks[severity]));
}

const toOrder = (fields: readonly ReadField[], issues: Map<string, Issue[]>): ReadField[] =>
  [...fields].sort((a, b) => {
    const difference = rankOf(a, issues.get(a.name) ?? []) - rankOf(b, issues.get(b.name) ?? []);
    return difference || a.confidence - b.confidence;
  });

/** The columns that each line of an invoice must have come first, found or not. */
const requiredColumns = ['description', 'quantity', 'unitPrice'];
const usualColumns = ['description', 'quantity', 'unit', 'unitPrice', 'amount', 'hsCode', 'countryOfOrigin'];

function toColumns(lines: readonly Line[], isInvoice: boolean): string[] {
  const found = new Set(lines.flatMap((line) => [...line.keys()]));
  const isShown = (name: string) => found.has(name) || (isInvoice && requiredColumns.includes(name));
  return lines.length === 0 ? [] : [...new Set([...usualColumns.filter(isShown), ...found])];
}

type Line = Map<string, ReadField>;

function toSection(extraction: Extraction, part: number | null): Section {
  const prefix = part === null ? '' : `parts/${part}/`;
  const { documentType, pages } = (part === null ? undefined : extraction.parts[part]) ?? {
    documentType: extraction.documentType,
    pages: extraction.pages.map(({ number }) => number),
  };
  const found: Line[] = [];
  const fields: ReadField[] = [];
  for (const field of extraction.fields.filter(({ name }) => name.startsWith(prefix))) {
    const line = /^lineItems\/(\d+)\//.exec(field.name.slice(prefix.length));
    if (line === null) fields.push(field);
    else (found[Number(line[1])] ??= new Map<string, ReadField>()).set(lastOf(field.name), field);
  }
  const columns = toColumns(Object.values(found), documentType === 'invoice');
  const known = new Set(fields.map(({ name }) => name));
  return {
    prefix,
    documentType,
    otherFields: extraction.otherFields.filter((name) => name.startsWith(prefix) && !known.has(name)),
    title: part === null ? null : documentType === null ? 'Unknown type' : toWords(documentType),
    pages: pagesInWords(pages),
    fields: toOrder(fields, groupIssues(extraction)),
    mayHaveLines: documentType === 'invoice' || documentType === 'packing_list',
    columns,
    lines: Array.from(found, (line, index) =>
      columns.map((name) => line?.get(name) ?? toAbsent(`${prefix}lineItems/${index}/${name}`)),
    ),
  };
}

/** The documents of the file, each with its fields worst first. */
export const toSections = (extraction: Extraction): Section[] =>
  extraction.parts.length === 0
    ? [toSection(extraction, null)]
    : extraction.parts.map((_, part) => toSection(extraction, part));

/** Where an issue is, in words; null when it is about the whole document. */
export function placeOf({ fields, parts }: Extraction, { field: pointer }: Issue): string | null {
  if (pointer === null) return null;
  const name = findField(fields, pointer)?.name ?? toName(pointer);
  const part = /^parts\/(\d+)/.exec(name)?.[1];
  if (part === undefined) return fullName(name);
  const type = parts[Number(part)]?.documentType ?? null;
  const document = `document ${Number(part) + 1}${type === null ? '' : ` (${toWords(type).toLowerCase()})`}`;
  return `${fullName(name)}, ${document}`;
}

/** Where a field stands on the original; null for what has no place. */
export function toMark(field: ReadField | undefined, pages: Extraction['pages']): Mark | null {
  const { page, box } = field ?? {};
  const size = pages.find(({ number }) => number === page);
  if (!box || !size || box.width === 0 || box.height === 0) return null;
  return {
    page: size.number,
    left: box.x / size.width,
    top: box.y / size.height,
    width: box.width / size.width,
    height: box.height / size.height,
    aspect: size.width / size.height,
  };
}
