import type { FastifyReply, FastifyRequest } from 'fastify';
import { type AppError, errorCodes, toErrorHeaders } from '../../platform/errors.js';
import type { RestRoute } from '../../platform/rest-route.js';
import { toRestError } from './variables.js';

/** Answers an error as a problem (RFC 9457). */
export function sendProblem(
  error: AppError,
  request: FastifyRequest,
  reply: FastifyReply,
  route?: RestRoute,
): FastifyReply {
  return reply
    .status(error.status)
    .headers(toErrorHeaders(error))
    .type('application/problem+json; charset=utf-8')
    .send(
      JSON.stringify({
        type: `urn:cargolint:error:${error.code}`,
        title: errorCodes[error.code].title,
        status: error.status,
        detail: error.message,
        instance: request.id,
        code: error.code,
        ...(error.errors && {
          errors: route ? error.errors.map((each) => toRestError(route, each)) : error.errors,
        }),
      }),
    );
}
