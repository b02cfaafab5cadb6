import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../platform/errors.js';

/** A year. Other hosts of the domain are not ours to decide about, so there is no includeSubDomains. */
export const strictTransport = 'max-age=31536000';

const harmlessMethods = ['GET', 'HEAD', 'OPTIONS'];
const sessionCookie = /(?:^|;\s*)(?:__Host-)?cargolint_session=/;

const hasCredential = (headers: IncomingHttpHeaders): boolean =>
  headers['x-api-key'] !== undefined ||
  headers.authorization !== undefined ||
  sessionCookie.test(headers.cookie ?? '');

/** Whether the request came over HTTPS: to us, or to a configured proxy that says so. */
const isHttps = (request: FastifyRequest): boolean => request.protocol === 'https';

/**
 * On every answer: browsers come back over HTTPS, and nothing is kept in caches. What may be kept (static
 * files) says so itself.
 */
export const toTransportHeaders = (request: FastifyRequest): Record<string, string> => ({
  'cache-control': 'no-store',
  ...(isHttps(request) && { 'strict-transport-security': strictTransport }),
});

const plainHttp = () =>
  new AppError(
    'invalid_request',
    'Credentials are not accepted over plain HTTP. Use https://, or let the operator set CARGOLINT_TLS_CERT and CARGOLINT_TLS_KEY, or CARGOLINT_TRUSTED_PROXIES when a proxy ends TLS.',
  );

/**
 * In production a request over plain HTTP that carries a credential is refused before anything else is done
 * with it, good credential or not; so is one whose body may hold a password. An honest program notices on its
 * first call instead of sending its key in clear for years.
 */
export function createCredentialShield(production: boolean) {
  const isRefused = (request: FastifyRequest): boolean =>
    production &&
    !isHttps(request) &&
    (hasCredential(request.headers) || !harmlessMethods.includes(request.method));
  return (request: FastifyRequest, _reply: FastifyReply, done: (error?: Error) => void): void => {
    done(isRefused(request) ? plainHttp() : undefined);
  };
}
