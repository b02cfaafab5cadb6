import type { FastifyReply, FastifyRequest } from 'fastify';
import { type AppError, errorCodes, toErrorHeaders } from '../../platform/errors.js';
import type { RestRoute } from '../../platform/rest-route.js';
import { toRestError } from './variables.js';

/** An error as a problem (RFC 9457). `instance` is the id of the request. */
export const toProblem = (error: AppError, instance: string, route?: RestRoute) => ({
  type: `urn:cargolint:error:${error.code}`,
  title: errorCodes[error.code].title,
  status: error.status,
  detail: error.message,
  instance,
  code: error.code,
  ...(error.errors && {
    errors: route ? error.errors.map((each) => toRestError(route, each)) : error.errors,
  }),
});

/** Answers an error as a problem. */
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
    .send(JSON.stringify(toProblem(error, request.id, route)));
}
