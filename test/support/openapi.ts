/**
 * Holds answers of the running server against schema/openapi.yaml.
 *
 * `createContract().check(exchange)` throws an Error that names the request and everything that doesn't agree
 * with the description. It knows nothing about the server: what the file doesn't describe must not happen.
 */
import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { parse } from 'yaml';

/** One request and its answer, as a test client saw them. */
export interface Exchange {
  method: string;
  /** With the server prefix; a query string is ignored. */
  path: string;
  status: number;
  headers: Headers | Readonly<Record<string, string | number | readonly string[] | undefined>>;
  /** The text or the bytes as received, or JSON that is parsed already. */
  body?: unknown;
}

export interface Contract {
  check(exchange: Exchange): void;
}

type Json = Record<string, unknown>;

/** An object inside the document, and the JSON pointer under which Ajv can compile it. */
interface Node {
  value: Json;
  pointer: string;
}

interface Route {
  template: string;
  segments: string[];
  pathItem: Node;
}

const DOCUMENT_ID = 'urn:cargolint:openapi';
const METHODS = ['get', 'put', 'post', 'delete', 'patch'];
const RATE_LIMIT_HEADERS = [
  'x-ratelimit-limit',
  'x-ratelimit-remaining',
  'x-ratelimit-reset',
  'ratelimit',
  'ratelimit-policy',
];

/** The description as it stands in the repository. */
export function loadOpenApi(): Json {
  return parse(readFileSync(new URL('../../schema/openapi.yaml', import.meta.url), 'utf8')) as Json;
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function escapePointer(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** Reads a document and follows its references, all of which are local. */
export class OpenApiReader {
  private readonly ajv: Ajv2020;
  private readonly validators = new Map<string, ValidateFunction>();

  constructor(readonly document: Json) {
    // `$ref` beside `description` and properties spread over allOf are normal in OpenAPI 3.1.
    this.ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true });
    formats.default(this.ajv);
    // Ajv looks at the root of the document, too, on its way to a schema inside.
    this.ajv.addVocabulary(Object.keys(document));
    this.ajv.addSchema(document, DOCUMENT_ID);
  }

  at(pointer: string): unknown {
    let value: unknown = this.document;
    for (const part of pointer.split('/').slice(1)) {
      const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
      if (Array.isArray(value)) value = value[Number(key)];
      else if (isObject(value) && Object.hasOwn(value, key)) value = value[key];
      else return undefined;
    }
    return value;
  }

  /** The object at a pointer, after following references. Undefined where nothing is. */
  find(pointer: string): Node | undefined {
    const value = this.at(pointer);
    if (value === undefined) return undefined;
    if (!isObject(value)) throw new Error(`openapi.yaml: ${pointer} is not an object`);
    if (typeof value.$ref !== 'string') return { value, pointer };
    if (!value.$ref.startsWith('#/')) throw new Error(`openapi.yaml: ${value.$ref} is not a local reference`);
    const target = this.find(decodeURIComponent(value.$ref.slice(1)));
    if (target === undefined) throw new Error(`openapi.yaml: ${value.$ref} in ${pointer} leads nowhere`);
    return target;
  }

  get(pointer: string): Node {
    const node = this.find(pointer);
    if (node === undefined) throw new Error(`openapi.yaml: there is no ${pointer}`);
    return node;
  }

  child(node: Node, key: string): Node | undefined {
    return this.find(`${node.pointer}/${escapePointer(key)}`);
  }

  children(node: Node, key: string): [name: string, child: Node][] {
    const parent = this.child(node, key);
    if (parent === undefined) return [];
    return Object.keys(parent.value).map((name) => [
      name,
      this.get(`${parent.pointer}/${escapePointer(name)}`),
    ]);
  }

  /** What doesn't agree with the schema at a pointer, one line for each fault. */
  faults(schemaPointer: string, value: unknown): string[] {
    let validate = this.validators.get(schemaPointer);
    if (validate === undefined) {
      const fragment = schemaPointer.split('/').map(encodeURIComponent).join('/');
      validate = this.ajv.compile({ $ref: `${DOCUMENT_ID}#${fragment}` });
      this.validators.set(schemaPointer, validate);
    }
    if (validate(value) === true) return [];
    return (validate.errors ?? []).map((error) => {
      const params = error.params as Json;
      const named = params.additionalProperty ?? params.unevaluatedProperty ?? params.allowedValues;
      const extra = params.allowedValue ?? named;
      const hint =
        extra === undefined ? '' : ` (${typeof extra === 'string' ? extra : JSON.stringify(extra)})`;
      return `${error.instancePath === '' ? 'the value' : error.instancePath} ${error.message ?? error.keyword}${hint}`;
    });
  }
}

export function createContract(): Contract {
  const reader = new OpenApiReader(loadOpenApi());
  const prefix = serverPrefix(reader.document);
  const routes = listRoutes(reader);
  return {
    check(exchange) {
      const faults = examine(reader, prefix, routes, exchange);
      if (faults.length === 0) return;
      const request = `${exchange.method.toUpperCase()} ${exchange.path} → ${exchange.status}`;
      throw new Error(
        `${request} does not agree with schema/openapi.yaml:\n${faults.map((fault) => `  - ${fault}`).join('\n')}` +
          `\n  answer: ${excerpt(exchange.body)}`,
      );
    },
  };
}

function serverPrefix(document: Json): string {
  const server: unknown = Array.isArray(document.servers) ? document.servers[0] : undefined;
  if (!isObject(server) || typeof server.url !== 'string') throw new Error('openapi.yaml: names no server');
  return server.url;
}

function listRoutes(reader: OpenApiReader): Route[] {
  const routes = reader.children({ value: reader.document, pointer: '' }, 'paths');
  // Fixed segments win over parameters, so that /documents/batch/… isn't taken for a document.
  return routes
    .map(([template, pathItem]) => ({ template, segments: template.split('/'), pathItem }))
    .sort((a, b) => parameterCount(a) - parameterCount(b));
}

function parameterCount(route: Route): number {
  return route.segments.filter((segment) => segment.startsWith('{')).length;
}

function matches(route: Route, path: string): boolean {
  const segments = path.split('/');
  if (segments.length !== route.segments.length) return false;
  return route.segments.every((expected, index) => {
    const actual = segments[index] ?? '';
    return expected.startsWith('{') ? actual !== '' : actual === expected;
  });
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

function examine(reader: OpenApiReader, prefix: string, routes: Route[], exchange: Exchange): string[] {
  const url = exchange.path.replace(/[?#].*$/s, '');
  if (url !== prefix && !url.startsWith(`${prefix}/`)) return [`the path is not below ${prefix}`];
  const path = url.slice(prefix.length);
  const method = exchange.method.toLowerCase();
  const answer = new Answer(exchange);
  const route = routes.find((candidate) => matches(candidate, path));

  if (route === undefined) {
    if (exchange.status === 404) return general(reader, 'NotFound', answer);
    if (exchange.status === 400 && !isDecodable(path)) return general(reader, 'BadRequest', answer);
    return [`the path isn't described, so that it must answer 404`];
  }

  const described = METHODS.filter((name) => name in route.pathItem.value);
  const operation = reader.child(route.pathItem, method === 'head' ? 'get' : method);
  if (operation === undefined || !METHODS.includes(method === 'head' ? 'get' : method)) {
    if (method === 'options' && exchange.status < 300) return answer.isEmpty() ? [] : ['OPTIONS has a body'];
    if (exchange.status !== 405) return [`${route.template} has no ${method}, so that it must answer 405`];
    return [...general(reader, 'MethodNotAllowed', answer), ...allowFaults(described, answer)];
  }

  const response = reader.find(`${operation.pointer}/responses/${exchange.status}`);
  if (response === undefined) {
    const statuses = Object.keys(reader.child(operation, 'responses')?.value ?? {}).join(', ');
    return [`${String(operation.value.operationId)} lists only ${statuses}`];
  }
  return responseFaults(reader, response, answer);
}

function general(reader: OpenApiReader, name: string, answer: Answer): string[] {
  return responseFaults(reader, reader.get(`/components/responses/${name}`), answer);
}

function allowFaults(described: string[], answer: Answer): string[] {
  const allowed = (answer.header('allow') ?? '').split(',').map((name) => name.trim().toLowerCase());
  return described
    .filter((name) => !allowed.includes(name))
    .map((name) => `Allow does not list ${name.toUpperCase()}`);
}

function responseFaults(reader: OpenApiReader, response: Node, answer: Answer): string[] {
  return [...headerFaults(reader, response, answer), ...bodyFaults(reader, response, answer)];
}

function headerFaults(reader: OpenApiReader, response: Node, answer: Answer): string[] {
  const faults: string[] = [];
  for (const [name, header] of reader.children(response, 'headers')) {
    const text = answer.header(name);
    if (text === undefined) {
      if (header.value.required === true) faults.push(`the header ${name} is missing`);
      continue;
    }
    const schema = reader.child(header, 'schema');
    if (schema === undefined) continue;
    const value = schema.value.type === 'integer' && /^-?\d+$/.test(text) ? Number(text) : text;
    for (const fault of reader.faults(schema.pointer, value)) {
      faults.push(`the header ${name}: ${text}: ${fault}`);
    }
  }
  // They may be switched off, but only together.
  const missing = RATE_LIMIT_HEADERS.filter((name) => answer.header(name) === undefined);
  if (missing.length > 0 && missing.length < RATE_LIMIT_HEADERS.length) {
    faults.push(`some rate limit headers are there, but not ${missing.join(', ')}`);
  }
  return faults;
}

function bodyFaults(reader: OpenApiReader, response: Node, answer: Answer): string[] {
  const content = reader.children(response, 'content');
  if (content.length === 0) return answer.isEmpty() ? [] : ['there is a body, but none is described'];

  const mediaType = answer.mediaType();
  if (answer.method === 'HEAD' && mediaType === undefined) return [];
  const media = content.find(([type]) => type === mediaType)?.[1];
  if (media === undefined) {
    const types = content.map(([type]) => type).join(', ');
    return [`the content type is ${mediaType ?? 'missing'}, described is ${types}`];
  }
  if (answer.method === 'HEAD') return answer.isEmpty() ? [] : ['HEAD has a body'];
  if (!/^application\/(.+\+)?json$/.test(mediaType ?? '')) return [];

  const schema = reader.child(media, 'schema');
  if (schema === undefined) return [];
  const body = answer.json();
  if (body === undefined) return ['the body is not JSON'];
  const faults = reader.faults(schema.pointer, body.value).map((fault) => `body: ${fault}`);
  if (mediaType === 'application/problem+json' && isObject(body.value)) {
    if (body.value.instance !== answer.header('x-request-id')) {
      faults.push(`body: /instance is not the X-Request-Id (${answer.header('x-request-id') ?? 'missing'})`);
    }
    if (body.value.status !== answer.status) faults.push(`body: /status is not the HTTP status`);
  }
  return faults;
}

/** The answer in a form that is easy to ask. */
class Answer {
  readonly method: string;
  readonly status: number;
  private readonly headers = new Map<string, string>();

  constructor(private readonly exchange: Exchange) {
    this.method = exchange.method.toUpperCase();
    this.status = exchange.status;
    const { headers } = exchange;
    const entries = headers instanceof Headers ? [...headers.entries()] : Object.entries(headers);
    for (const [name, value] of entries) {
      if (value !== undefined)
        this.headers.set(name.toLowerCase(), Array.isArray(value) ? value.join(', ') : String(value));
    }
  }

  header(name: string): string | undefined {
    return this.headers.get(name.toLowerCase());
  }

  mediaType(): string | undefined {
    return this.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  }

  isEmpty(): boolean {
    const { body } = this.exchange;
    if (body instanceof Uint8Array) return body.byteLength === 0;
    return body === undefined || body === null || body === '';
  }

  json(): { value: unknown } | undefined {
    const { body } = this.exchange;
    if (typeof body !== 'string' && !(body instanceof Uint8Array)) return { value: body };
    try {
      return { value: JSON.parse(typeof body === 'string' ? body : Buffer.from(body).toString('utf8')) };
    } catch {
      return undefined;
    }
  }
}

function excerpt(body: unknown): string {
  if (body === undefined || body === null) return '(no body)';
  if (body instanceof Uint8Array) return `(${body.byteLength} bytes)`;
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return text.length > 600 ? `${text.slice(0, 600)}…` : text;
}
