import type { FieldError } from '../../platform/errors.js';
import { toPointer } from '../../platform/operation.js';
import { type FieldPath, isTypePath, parseFieldPath, toFieldName } from '../extractions/index.js';
import {
  type DocumentType,
  type Extraction,
  type FieldContent,
  type FieldKind,
  documentTypes,
  fieldKind,
  isCountry,
  isCurrency,
  lineFieldKind,
} from '../reading/index.js';
import type { CorrectionInput } from './review.inputs.js';

/** A correction that fits the document. */
export interface GoodCorrection {
  path: FieldPath;
  fieldName: string;
  value: FieldContent | null;
}

type Given = Exclude<CorrectionInput['correctedValue'], null>;
/** Gives the value as it is stored; a text that begins with `takes` says what is wrong. */
type Check = (given: Given) => { value: FieldContent } | { problem: string };

const value = (content: FieldContent) => ({ value: content });
const takes = (what: string) => ({ problem: `takes ${what}` });

const plainNumber = /^\d{1,15}(\.\d{1,6})?$/;

function toNumber(given: Given): number | null {
  if (typeof given === 'number') return given >= 0 && given < 1e15 ? given : null;
  return typeof given === 'string' && plainNumber.test(given) ? Number(given) : null;
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

const textThat =
  (isGood: (text: string) => boolean, what: string): Check =>
  (given) =>
    typeof given === 'string' && isGood(given) ? value(given) : takes(what);

const checks: Record<FieldKind, Check> = {
  text: textThat(() => true, 'a text'),
  number(given) {
    const number = toNumber(given);
    return number === null ? takes('a number such as 1234.5, without separators and unit') : value(number);
  },
  integer(given) {
    const number = toNumber(given);
    return number !== null && Number.isInteger(number) ? value(number) : takes('a whole number');
  },
  date: textThat(isDate, 'a date such as 2027-01-31'),
  country: textThat(isCountry, 'a country as ISO 3166-1 alpha-2, such as DE'),
  currency: textThat(isCurrency, 'a currency as ISO 4217, such as EUR'),
  texts: (given) => (Array.isArray(given) ? value(given) : takes('a list of texts')),
};

/** How many lines of the table of goods there are, those that corrections added included. */
function countLines(
  extraction: Extraction,
  part: number | null,
  known: readonly { path: FieldPath }[],
): number {
  const lines = known.filter(({ path }) => path.part === part).map(({ path }) => (path.line ?? -1) + 1);
  return Math.max(extraction.lineItems.length, ...lines);
}

type Place = { path: FieldPath; check: Check } | { problem: string };

const checkType: Check = (given) =>
  typeof given === 'string' && (documentTypes as readonly string[]).includes(given)
    ? value(given)
    : takes(`one of ${documentTypes.join(', ')}, or null`);

function placeOf(
  name: string,
  extractions: readonly Extraction[],
  known: readonly { path: FieldPath }[],
): Place {
  const path = parseFieldPath(name);
  if (path === null) return { problem: 'is no field and no path such as lineItems/0/quantity' };
  const { part, line, field } = path;
  const isBundle = extractions.length > 1;
  if (isBundle && part === null)
    return { problem: 'must begin with parts/N: the file holds several documents' };
  if (!isBundle && part !== null) return { problem: 'must not begin with parts: the file is one document' };
  const extraction = extractions[part ?? 0];
  if (extraction === undefined) return { problem: 'names a document that the file does not hold' };
  if (isTypePath(path)) return { path, check: checkType };
  const type = extraction.documentType;
  if (type === null)
    return {
      problem: 'can not be corrected: the document is none of the known types, so give its documentType',
    };
  const kind = line === null ? fieldKind(type, field) : lineFieldKind(type, field);
  if (kind === null) return { problem: `is no field of a document of the type ${type}` };
  const lines = line === null ? 0 : countLines(extraction, part, known);
  if (line !== null && line > lines) return { problem: `names a line too far: the next new one is ${lines}` };
  return { path, check: checks[kind] };
}

/** A type that a person says a document is of. */
export interface GivenType {
  path: FieldPath;
  correctedValue: DocumentType | null;
}

/** The types among corrections: the other corrections are about a document of that type. */
export function typesIn(given: readonly CorrectionInput[], isBundle: boolean): GivenType[] {
  return given.flatMap(({ fieldName, correctedValue }) => {
    const path = parseFieldPath(fieldName);
    if (path === null || !isTypePath(path) || (path.part !== null) !== isBundle) return [];
    const isGood = correctedValue === null || 'value' in checkType(correctedValue);
    return isGood ? [{ path, correctedValue: correctedValue as DocumentType | null }] : [];
  });
}

/**
 * Holds corrections against the document: its fields, its lines, and the kinds of their values.
 * @param extractions each as of the type that it is said to be, in these corrections too
 * @param known corrections that were made before
 * @returns all that is wrong, with pointers; the corrections are good when nothing is
 */
export function checkCorrections(
  given: readonly CorrectionInput[],
  extractions: readonly Extraction[],
  known: readonly { path: FieldPath }[],
): { good: GoodCorrection[]; errors: FieldError[] } {
  const good: GoodCorrection[] = [];
  const errors: FieldError[] = [];
  given.forEach(({ fieldName, correctedValue }, index) => {
    const report = (member: keyof CorrectionInput, code: string, detail: string) =>
      errors.push({ pointer: toPointer(['corrections', index, member]), code, detail });
    const place = placeOf(fieldName, extractions, [...known, ...good]);
    if ('problem' in place) return report('fieldName', 'unknown_field', place.problem);
    const name = toFieldName(place.path);
    if (good.some((other) => other.fieldName === name))
      return report('fieldName', 'repeated', 'is given more than once');
    const checked = correctedValue === null ? { value: null } : place.check(correctedValue);
    if ('problem' in checked) return report('correctedValue', 'invalid_value', checked.problem);
    good.push({ path: place.path, fieldName: name, value: checked.value });
  });
  return { good, errors };
}
