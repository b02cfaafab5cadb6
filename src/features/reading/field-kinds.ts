import { fieldParsers } from './field-parsers.js';
import { schemas } from './field-schema.js';
import type { DocumentType } from './model.js';
import type { ParserName } from './parsers.js';
import { parseCountry } from './parse-places.js';

/** What a value of a field is made of. */
export type FieldKind = 'text' | 'number' | 'integer' | 'date' | 'country' | 'currency' | 'texts';

/** Parsers of everything else give texts. */
const kinds: Partial<Record<ParserName, FieldKind>> = {
  date: 'date',
  amount: 'number',
  discount: 'number',
  weight: 'number',
  volume: 'number',
  packages: 'integer',
  originals: 'integer',
  currency: 'currency',
  country: 'country',
  containers: 'texts',
  seals: 'texts',
  hsCodes: 'texts',
};

/** The columns of the table of goods. */
const lineKinds: Partial<Record<DocumentType, Readonly<Record<string, FieldKind>>>> = {
  invoice: {
    description: 'text',
    quantity: 'number',
    unit: 'text',
    unitPrice: 'number',
    amount: 'number',
    hsCode: 'text',
    countryOfOrigin: 'country',
    weightKg: 'number',
  },
  packing_list: {
    description: 'text',
    quantity: 'number',
    packages: 'integer',
    packageType: 'text',
    netWeightKg: 'number',
    grossWeightKg: 'number',
    dimensions: 'text',
    cartonNumbers: 'text',
  },
};

/** What reads a field of a document; names and addresses of parties included. Undefined when there is no such field. */
export function fieldParser(type: DocumentType, name: string): ParserName | undefined {
  const { fields, parties } = schemas[type];
  if (Object.hasOwn(fields, name)) return fields[name]?.parser;
  if (parties.some(({ nameField }) => nameField === name)) return 'name';
  return parties.some(({ addressField }) => addressField === name) ? 'text' : undefined;
}

/** Every field that documents of a type may have, the table of goods apart. */
export const fieldNames = (type: DocumentType): string[] => [...fieldParsers(type).keys()];

/** The kind of a field of the document; null when documents of the type have no such field. */
export function fieldKind(type: DocumentType, name: string): FieldKind | null {
  const parser = fieldParser(type, name);
  return parser === undefined ? null : (kinds[parser] ?? 'text');
}

/** The same for a column of the table of goods. */
export function lineFieldKind(type: DocumentType, name: string): FieldKind | null {
  const own = lineKinds[type];
  return own !== undefined && Object.hasOwn(own, name) ? (own[name] ?? null) : null;
}

const currencies = new Set(Intl.supportedValuesOf('currency'));

/** Whether it is a code of ISO 4217. */
export const isCurrency = (text: string): boolean => currencies.has(text);

/** Whether it is a code of ISO 3166-1 alpha-2. */
export const isCountry = (text: string): boolean =>
  /^[A-Z]{2}$/.test(text) && parseCountry(text)?.value === text;
