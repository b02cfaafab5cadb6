import {
  type GraphQLInputType,
  coerceInputValue,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isNonNullType,
} from 'graphql';
import { AppError, type FieldError } from '../../platform/errors.js';
import { toPointer, validationFailed } from '../../platform/operation.js';
import type { RestRoute } from '../../platform/rest-route.js';
import type { StoredOperation } from './stored-operations.js';

export interface RequestParts {
  path: Readonly<Record<string, string>>;
  query: Readonly<Record<string, unknown>>;
  headers: Readonly<Record<string, unknown>>;
  /** The parsed JSON body, or the variables that a form stands for. */
  body: unknown;
}

type Variables = Record<string, unknown>;

/** How the parts of a request become the variables of the route's operation. @throws AppError validation_failed */
export function toVariables(route: RestRoute, operation: StoredOperation, parts: RequestParts): Variables {
  const errors: FieldError[] = [];
  const raw: Variables = {};
  if (route.body) assignBody(raw, route, operation, parts, errors);
  assignQuery(raw, route, operation, parts.query, errors);
  for (const [header, variable] of Object.entries(route.headers ?? {})) {
    const value = parts.headers[header.toLowerCase()];
    if (value !== undefined) raw[variable] = value;
  }
  Object.assign(raw, parts.path);
  const variables = errors.length > 0 ? {} : coerceAll(raw, operation, errors);
  if (errors.length > 0) throw validationFailed(errors.map((error) => toRestError(route, error)));
  return variables;
}

/** An error of the operation, said in the words of REST: parameters by their names, not as pointers. */
export function toRestError(route: RestRoute, error: FieldError): FieldError {
  const variable = error.pointer?.slice(1).replaceAll('/', '.');
  const named = (table: Readonly<Record<string, string>> | undefined) =>
    Object.entries(table ?? {}).find(([, target]) => target === variable)?.[0];
  const parameter = named(route.headers) ?? named(route.query);
  if (parameter === undefined || (route.body === 'json' && error.pointer !== undefined)) return error;
  const { pointer: _, ...rest } = error;
  return { parameter, ...rest };
}

function assignBody(
  raw: Variables,
  route: RestRoute,
  operation: StoredOperation,
  { body, path }: RequestParts,
  errors: FieldError[],
): void {
  const fields = body ?? {};
  if (typeof fields !== 'object' || Array.isArray(fields)) {
    throw new AppError('validation_failed', 'The body must be a JSON object.', {
      errors: [{ pointer: '', code: 'invalid_type', detail: 'must be an object' }],
    });
  }
  const reserved = [...Object.values(route.headers ?? {}), ...Object.keys(path)];
  for (const [field, value] of Object.entries(fields)) {
    if (operation.variables.has(field) && !reserved.includes(field)) raw[field] = value;
    else errors.push({ pointer: toPointer([field]), code: 'unknown_field', detail: 'is not a known field' });
  }
}

function assignQuery(
  raw: Variables,
  route: RestRoute,
  operation: StoredOperation,
  query: Readonly<Record<string, unknown>>,
  errors: FieldError[],
): void {
  const known = route.query ?? {};
  const given = 'limit' in known ? withoutPages(query, errors) : query;
  for (const [parameter, text] of Object.entries(given)) {
    const target = known[parameter];
    if (target === undefined) {
      const names = Object.keys(known).join(', ');
      errors.push({
        parameter,
        code: 'unknown_parameter',
        detail: names ? `is not one of ${names}` : 'is unknown: there are no parameters here',
      });
    } else if (typeof text !== 'string') {
      errors.push({ parameter, code: 'repeated', detail: 'is given more than once' });
    } else {
      assignParameter(raw, target, text, operation);
    }
  }
}

function assignParameter(raw: Variables, target: string, text: string, operation: StoredOperation): void {
  const [variable = '', field] = target.split('.');
  const type = operation.variables.get(variable);
  if (field === undefined) raw[variable] = fromText(text, type);
  else
    raw[variable] = {
      ...(raw[variable] as object | undefined),
      [field]: fromText(text, fieldType(type, field)),
    };
}

function fieldType(type: GraphQLInputType | undefined, field: string): GraphQLInputType | undefined {
  const object = type && getNullableType(type);
  return isInputObjectType(object) ? object.getFields()[field]?.type : undefined;
}

/** A parameter is text; where a number is asked for, text that is a whole number becomes one. */
function fromText(text: string, type: GraphQLInputType | undefined): unknown {
  return type && getNamedType(type).name === 'Int' && /^-?\d{1,15}$/.test(text) ? Number(text) : text;
}

/** `page` and `pageSize` are another spelling of `offset` and `limit`. */
function withoutPages(
  query: Readonly<Record<string, unknown>>,
  errors: FieldError[],
): Record<string, unknown> {
  const { page, pageSize, ...rest } = query;
  if (page === undefined && pageSize === undefined) return rest;
  if (rest.offset !== undefined || rest.limit !== undefined) {
    const parameter = page === undefined ? 'pageSize' : 'page';
    errors.push({ parameter, code: 'contradiction', detail: 'can not be mixed with offset and limit' });
    return rest;
  }
  const size = toCount('pageSize', pageSize ?? '20', 100, errors);
  const number = toCount('page', page ?? '1', 100_000 / size + 1, errors);
  return { ...rest, offset: String((number - 1) * size), limit: String(size) };
}

function toCount(parameter: string, text: unknown, maximum: number, errors: FieldError[]): number {
  const value = typeof text === 'string' && /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (value >= 1 && value <= maximum) return value;
  const detail = `takes a whole number from 1 to ${Math.floor(maximum)}`;
  errors.push({ parameter, code: 'out_of_range', detail });
  return 1;
}

/** Coerces as GraphQL does, but says where in the input each error is. */
function coerceAll(raw: Variables, operation: StoredOperation, errors: FieldError[]): Variables {
  const variables: Variables = {};
  for (const [name, type] of operation.variables) {
    const value = raw[name];
    if (value === undefined && isNonNullType(type)) {
      errors.push({ pointer: toPointer([name]), code: 'required', detail: 'is required' });
    } else if (value !== undefined) {
      coerceInputValue(value, type, (path, _value, error) => {
        const detail = error.message.replace(/^.*?(takes |cannot represent )/, '$1');
        errors.push({ pointer: toPointer([name, ...path]), code: 'invalid_type', detail });
      });
      variables[name] = value;
    }
  }
  return variables;
}
