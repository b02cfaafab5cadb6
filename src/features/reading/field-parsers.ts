import { schemas } from './field-schema.js';
import type { DocumentType } from './model.js';
import type { ParserName } from './parsers.js';

/** Fields with what reads their text. */
export type FieldParsers = ReadonlyMap<string, ParserName>;

/** The fields of a type, line items apart. */
export function fieldParsers(type: DocumentType): FieldParsers {
  const { fields, parties } = schemas[type];
  return new Map<string, ParserName>([
    ...parties.flatMap(({ nameField, addressField }): [string, ParserName][] => [
      [nameField, 'name'],
      ...(addressField === undefined ? [] : ([[addressField, 'longText']] as [string, ParserName][])),
    ]),
    ...Object.entries(fields).map(([name, { parser }]): [string, ParserName] => [name, parser]),
  ]);
}
