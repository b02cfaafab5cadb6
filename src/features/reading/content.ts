import { isMonthFirst } from './date-order.js';
import { readFields } from './fields.js';
import { currencyOfHeads, marksOf, readLineItems, readTotals } from './line-items.js';
import type {
  Candidate,
  DocumentType,
  ExtractedFields,
  Extraction,
  FieldContent,
  Language,
} from './model.js';
import { decimalMarkOf } from './number-marks.js';
import type { DocumentHints } from './parsers.js';
import type { Sheet } from './sheet.js';
import { continueTable, findTable, type Table } from './table.js';

/** An empty form has labels and no numbers: a document that was filled in has at least this many. */
const leastNumbers = 2;

/** The fields and line items of a document of a type; nothing for an empty form. */
export function readContent(
  sheets: readonly Sheet[],
  type: DocumentType,
  language: Language,
): Pick<Extraction, 'fields' | 'lineItems'> {
  const hints: DocumentHints = {
    language,
    mark: decimalMarkOf(sheets.map((sheet) => sheet.page)),
    isMonthFirst: language === 'en' && isMonthFirst(sheets.flatMap(({ lines }) => lines)),
  };
  const lineItems: ExtractedFields[] = [];
  const totals: Record<string, Candidate[]> = {};
  const hasItems = type === 'invoice' || type === 'packing_list';
  let before: Table | null = null;
  for (const sheet of hasItems ? sheets : []) {
    const table: Table | null = findTable(sheet) ?? (before === null ? null : continueTable(sheet, before));
    if (table === null) continue;
    before = table;
    for (let line = table.firstLine; line <= table.lastLine; line += 1) sheet.tableLines.add(line);
    const currency = currencyOfHeads(table, sheet.page.number);
    if (currency !== null) totals.currency = [...(totals.currency ?? []), currency];
    const marks = marksOf(table, sheet.page.number);
    if (marks !== null) totals.marks = [...(totals.marks ?? []), marks];
    lineItems.push(...readLineItems(table, type, hints, sheet.page.number));
    for (const [name, candidate] of Object.entries(readTotals(table, hints, sheet.page.number)))
      totals[name] = [...(totals[name] ?? []), candidate];
  }
  if (type === 'bill_of_lading') addTotalsOfBill(sheets, hints, totals);
  const linesTotal = lineItems.reduce((sum, item) => sum + Number(item.amount?.value ?? 0), 0);
  const fields = readFields(sheets, type, hints, totals, linesTotal);
  return isBlank(fields, lineItems) ? { fields: {}, lineItems: [] } : { fields, lineItems };
}

/** A bill of several containers has a line of totals: no single row is meant then. */
function addTotalsOfBill(
  sheets: readonly Sheet[],
  hints: DocumentHints,
  totals: Record<string, Candidate[]>,
): void {
  for (const sheet of sheets) {
    const table = findTable(sheet);
    if (table === null || table.rows.length < 2) continue;
    for (const [name, candidate] of Object.entries(readTotals(table, hints, sheet.page.number)))
      totals[name] = [...(totals[name] ?? []), candidate];
  }
}

/** The zeros of an empty form aren't filled in. */
const holdsNumber = (value: FieldContent): boolean =>
  typeof value === 'number' ? value !== 0 : /[1-9]/.test(String(value));

/** Words below the labels of an empty form may look like names; without numbers they are part of the form. */
const isBlank = (fields: ExtractedFields, lineItems: readonly ExtractedFields[]): boolean => {
  const values = [fields, ...lineItems].flatMap((group) => Object.values(group));
  return values.filter((field) => holdsNumber(field.value)).length < leastNumbers;
};
