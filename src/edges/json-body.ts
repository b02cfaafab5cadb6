import type { FastifyInstance } from 'fastify';
import secureJson from 'secure-json-parse';
import { AppError } from '../platform/errors.js';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads JSON bodies strictly: invalid UTF-8 is an error and not replaced, `__proto__` is refused, and
 * an empty body is no body.
 */
export function acceptJson(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      done(null, body.length === 0 ? undefined : parseJson(body as Buffer));
    } catch (error) {
      done(error as Error);
    }
  });
}

/** @throws AppError malformed_json */
function parseJson(body: Buffer): unknown {
  try {
    return secureJson.parse(utf8.decode(body), {
      protoAction: 'error',
      constructorAction: 'error',
    }) as unknown;
  } catch (error) {
    throw new AppError('malformed_json', 'The body is not valid JSON in UTF-8.', { cause: error });
  }
}
