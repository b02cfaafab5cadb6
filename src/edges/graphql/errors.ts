import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import {
  AppError,
  type ErrorCode,
  findAppError,
  toErrorData,
  toErrorHeaders,
} from '../../platform/errors.js';

/** Apollo's own complaints about a request, in our codes. */
const requestErrors: Record<string, ErrorCode> = {
  [ApolloServerErrorCode.GRAPHQL_PARSE_FAILED]: 'invalid_request',
  [ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED]: 'validation_failed',
  [ApolloServerErrorCode.BAD_USER_INPUT]: 'validation_failed',
  [ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE]: 'invalid_request',
  [ApolloServerErrorCode.BAD_REQUEST]: 'invalid_request',
};

const tooManyTokens = /^Syntax Error: Document contains more/;

/** The public shape of each error; what we don't know is logged and told as `internal_error`. */
export function createErrorFormatter(logger: Logger) {
  return (formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError => {
    const { locations, path } = formatted;
    const at = { ...(locations && { locations }), ...(path && { path }) };
    const known = findAppError(thrown);
    if (known) {
      if (known.status >= 500 && known.cause !== undefined)
        logger.error({ err: known.cause }, 'a GraphQL operation could not be served');
      return { message: known.message, ...at, extensions: toErrorData(known) };
    }
    const code = String(formatted.extensions?.code);
    if (tooManyTokens.test(formatted.message)) {
      const error = new AppError('query_too_complex', formatted.message);
      return { message: error.message, ...at, extensions: toErrorData(error) };
    }
    const ourCode = requestErrors[code];
    if (ourCode) return { message: formatted.message, ...at, extensions: toErrorData(new AppError(ourCode)) };
    logger.error({ err: thrown }, 'a GraphQL operation failed');
    const fault = new AppError('internal_error');
    return { message: fault.message, ...at, extensions: toErrorData(fault) };
  };
}

/**
 * The HTTP status of an answer with errors. Unknown callers are told 401 and 403 by status too. A query
 * that can't be run is 200 for `application/json` and 400 for `application/graphql-response+json`
 * (GraphQL over HTTP), unless it broke a limit: that is 400 for both.
 */
export const statusPlugin: ApolloServerPlugin = {
  async requestDidStart({ request }) {
    return {
      async willSendResponse({ response, errors }) {
        if (response.body.kind !== 'single' || !errors?.length) return;
        const { singleResult } = response.body;
        const codes = singleResult.errors?.map((error) => String(error.extensions?.code)) ?? [];
        if (codes.includes('query_too_complex')) {
          response.http.status = 400;
          return;
        }
        if (!('data' in singleResult) && !errors.some((error) => error.extensions.code === 'BAD_REQUEST')) {
          response.http.status = prefersResponseType(request.http?.headers.get('accept')) ? 400 : 200;
          return;
        }
        for (const error of errors) {
          const known = findAppError(error);
          if (!known || error.path?.length !== 1 || (known.status !== 401 && known.status !== 403)) continue;
          response.http.status = known.status;
          for (const [name, value] of Object.entries(toErrorHeaders(known)))
            response.http.headers.set(name, value);
          return;
        }
      },
    };
  },
};

function prefersResponseType(accept: string | undefined): boolean {
  const responseType = accept?.indexOf('application/graphql-response+json') ?? -1;
  if (responseType < 0) return false;
  const json = accept?.indexOf('application/json') ?? -1;
  return json < 0 || responseType < json;
}
