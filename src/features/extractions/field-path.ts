import type { ExtractedField, ExtractedFields, Extraction } from '../reading/index.js';

/** Where a field stands in what was read. */
export interface FieldPath {
  /** Which document of a bundle, from 0; null in a file that is one document. */
  part: number | null;
  /** Which line of the table of goods, from 0; null for a field of the document. */
  line: number | null;
  field: string;
}

const shape = /^(?:parts\/(\d{1,3})\/)?(?:lineItems\/(\d{1,3})\/)?([a-zA-Z][a-zA-Z0-9]{0,49})$/;

const toNumber = (digits: string | undefined): number | null =>
  digits === undefined ? null : Number(digits);

/** `totalAmount`, `lineItems/0/quantity`, `parts/1/totalAmount`; null for anything else. */
export function parseFieldPath(text: string): FieldPath | null {
  const found = shape.exec(text);
  const field = found?.[3];
  if (!found || field === undefined) return null;
  return { part: toNumber(found[1]), line: toNumber(found[2]), field };
}

export const toFieldName = ({ part, line, field }: FieldPath): string =>
  [...(part === null ? [] : ['parts', part]), ...(line === null ? [] : ['lineItems', line]), field].join('/');

/** Whether it is the type of a document, which is corrected like a field. */
export const isTypePath = ({ line, field }: FieldPath): boolean => line === null && field === 'documentType';

/** What was read there; undefined when nothing was, or when there is no such part or line. */
export const fieldAt = (
  extractions: readonly Extraction[],
  { part, line, field }: FieldPath,
): ExtractedField | undefined => {
  const extraction = extractions[part ?? 0];
  const group: ExtractedFields | undefined = line === null ? extraction?.fields : extraction?.lineItems[line];
  return group && Object.hasOwn(group, field) ? group[field] : undefined;
};

/** Every field that was read, with its name. */
export function listFields(extractions: readonly Extraction[]): { path: FieldPath; field: ExtractedField }[] {
  const isBundle = extractions.length > 1;
  return extractions.flatMap((extraction, index) => {
    const part = isBundle ? index : null;
    const list = (fields: ExtractedFields, line: number | null) =>
      Object.entries(fields).map(([field, read]) => ({ path: { part, line, field }, field: read }));
    return [
      ...list(extraction.fields, null),
      ...extraction.lineItems.flatMap((fields, line) => list(fields, line)),
    ];
  });
}
