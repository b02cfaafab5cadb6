import type { FastifyInstance, FastifyRequest } from 'fastify';
import jsonc from 'jsonc-parser';
import secureJson from 'secure-json-parse';
import { AppError } from '../platform/errors.js';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** No input of ours is nearly as deep; what reads the value may then use recursion. */
const maximumDepth = 100;

/**
 * Reads JSON bodies strictly: invalid UTF-8 is an error and not replaced, `__proto__`, a name that is given
 * twice and endless nesting are refused, and an empty body is no body.
 */
export function acceptJson(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    try {
      done(null, readJson(request, body as Buffer)?.value);
    } catch (error) {
      done(error as Error);
    }
  });
}

/**
 * The JSON of a body as text and as value; undefined when the body is empty.
 * @throws AppError malformed_json | unsupported_media_type
 */
export function readJson(
  request: FastifyRequest,
  body: Buffer,
): { text: string; value: unknown } | undefined {
  const coding = request.headers['content-encoding'] ?? 'identity';
  if (coding.toLowerCase() !== 'identity') {
    throw new AppError('unsupported_media_type', 'Send the body as it is, without Content-Encoding.');
  }
  if (body.length === 0) return undefined;
  try {
    const text = utf8.decode(body);
    if (text.startsWith('\ufeff')) throw new SyntaxError('a second byte order mark');
    const value: unknown = secureJson.parse(text, { protoAction: 'error', constructorAction: 'error' });
    assertPlain(text);
    return { text, value };
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('malformed_json', 'The body is not valid JSON in UTF-8.', { cause: error });
  }
}

/**
 * Refuses what JSON.parse lets pass: a name twice in one object (RFC 8259 section 4: readers disagree about
 * which one counts, so a check and its use may see different values) and nesting beyond the limit.
 * @param text valid JSON
 * @throws AppError malformed_json
 */
function assertPlain(text: string): void {
  const scanner = jsonc.createScanner(text, true);
  const open: Set<string>[] = [];
  let name = '';
  const next = () => {
    scanner.scan();
    return text.charAt(scanner.getTokenOffset());
  };
  for (let first = next(); first !== ''; first = next()) {
    if (first === '{' || first === '[') {
      if (open.push(new Set()) > maximumDepth) {
        throw new AppError('malformed_json', `The body is nested deeper than ${maximumDepth} levels.`);
      }
    } else if (first === '}' || first === ']') {
      open.pop();
    } else if (first === '"') {
      name = scanner.getTokenValue();
    } else if (first === ':') {
      const names = open.at(-1);
      if (names?.has(name)) throw new AppError('malformed_json', 'An object has the same name twice.');
      names?.add(name);
    }
  }
}
