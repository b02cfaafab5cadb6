import type { FastifyError, FastifyRequest } from 'fastify';
import { AppError, type ErrorCode, findAppError } from '../platform/errors.js';

const knownFastifyErrors: Record<string, [ErrorCode, string]> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['unsupported_media_type', 'Send the body as application/json.'],
  FST_ERR_CTP_BODY_TOO_LARGE: ['file_too_large', 'The body is too large.'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: [
    'invalid_request',
    'The body has another length than Content-Length says.',
  ],
  FST_ERR_MAX_PARAM_LENGTH: ['not_found', 'There is nothing at this address.'],
  FST_ERR_BAD_URL: ['invalid_request', 'The address is not a valid URL.'],
};

/** A form that is not complete, because its client went away or made a mistake. */
export const brokenForm = (cause: unknown): AppError =>
  new AppError('invalid_request', 'The form could not be read: it is malformed or was cut off.', { cause });

/** Logs what went wrong on our side, with the id that the caller was told. */
export const logFault = (request: FastifyRequest, error: unknown, message: string): void => {
  request.log.error({ reqId: request.id, err: error }, message);
};

/** The error that a caller is told about. What we don't know is logged and told as `internal_error`. */
export function toPublicError(thrown: unknown, request: FastifyRequest): AppError {
  const known = findAppError(thrown);
  if (known) {
    if (known.status >= 500 && known.cause !== undefined)
      logFault(request, known.cause, 'a request could not be served');
    return known;
  }
  const { code, statusCode } = thrown as Partial<FastifyError>;
  const [ourCode, detail] = knownFastifyErrors[code ?? ''] ?? [];
  if (ourCode) return new AppError(ourCode, detail);
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500)
    return new AppError('invalid_request');
  logFault(request, thrown, 'a request failed');
  return new AppError(
    'internal_error',
    'Something went wrong on our side. Give the request id to your administrator.',
  );
}
