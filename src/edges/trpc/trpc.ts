import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import cookie from '@fastify/cookie';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import contentDisposition from 'content-disposition';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { maximumFileBytes } from '../../features/documents/index.js';
import { type Call, type OperationName, permissions } from '../../platform/access.js';
import { AppError, toErrorData, toErrorHeaders } from '../../platform/errors.js';
import { fromTrpcError, toTrpcError } from '../../platform/trpc.js';
import type { Authenticator } from '../authenticate.js';
import { drain } from '../drain.js';
import { toRequestInfo } from '../guard.js';
import { readJson } from '../json-body.js';
import { refuseOtherMethods } from '../methods.js';
import { logFault, toPublicError } from '../request-errors.js';
import { type TrpcServices, createTrpcRouter } from './router.js';

export interface TrpcDependencies extends TrpcServices {
  authenticator: Authenticator;
  /** The origin of our pages; null = the one that the request came to. */
  publicUrl: string | null;
}

/** The largest form: a file of 5 MB and its fields. */
const maximumFormBytes = maximumFileBytes + 16 * 1024;
const maximumJsonBytes = 1024 * 1024;

/** The dashboard's API at /trpc. Alone of all edges it takes the session cookie. */
export async function registerTrpc(scope: FastifyInstance, dependencies: TrpcDependencies): Promise<void> {
  const trpcRouter = createTrpcRouter(dependencies);
  await scope.register(cookie);
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer', bodyLimit: maximumJsonBytes },
    (request, body, done) => {
      try {
        done(null, readJson(request, body as Buffer)?.text);
      } catch (error) {
        done(error as Error);
      }
    },
  );
  scope.addContentTypeParser('multipart/form-data', (_request, _payload, done) => {
    done(null);
  });
  scope.setErrorHandler((error, request, reply) => {
    const known = toPublicError(error, request);
    const { code, message } = toTrpcError(known);
    void reply
      .status(known.status)
      .headers(toErrorHeaders(known))
      .type('application/json; charset=utf-8')
      .send(
        JSON.stringify({ error: { message, code: -32600, data: { ...toErrorData(known), trpcCode: code } } }),
      );
    drain(request.raw);
  });

  const authenticate = async (request: FastifyRequest): Promise<Call> => {
    const sessionCookie = request.cookies[cookieName(request)];
    assertSameSite(request, sessionCookie !== undefined, dependencies.publicUrl);
    request.isFromDashboard = sessionCookie !== undefined;
    request.call = await dependencies.authenticator.authenticate(
      { headers: request.headers, cookie: isForAnyone(request) ? undefined : sessionCookie },
      toRequestInfo(request),
    );
    return request.call;
  };

  scope.get<{ Params: { id: string } }>('/trpc/content/:id', async (request, reply) => {
    const call = await authenticate(request);
    const document = await dependencies.documents.document(call, { id: request.params.id });
    if (!call.principal) throw new AppError('unauthenticated');
    const content = await dependencies.documents.openOriginal(call.principal, document.id);
    return reply
      .type(document.mimeType)
      .headers({
        'cache-control': 'no-store',
        'content-disposition': contentDisposition(document.fileName, { type: 'inline' }),
        'content-length': document.fileSize,
        'content-security-policy': "default-src 'none'; sandbox",
      })
      .send(content);
  });

  refuseOtherMethods(scope, '/trpc/*', ['GET', 'POST']);
  scope.route({
    method: ['GET', 'POST'],
    url: '/trpc/*',
    async handler(request, reply) {
      assertFormSize(request);
      const call = await authenticate(request);
      const response = await fetchRequestHandler({
        endpoint: '/trpc',
        req: toFetchRequest(request),
        router: trpcRouter,
        allowBatching: false,
        createContext: () => ({
          call,
          sessionCookie: {
            set: (value, maxAge) =>
              void reply.setCookie(cookieName(request), value, { ...cookieOptions(request), maxAge }),
            clear: () => void reply.clearCookie(cookieName(request), cookieOptions(request)),
          },
        }),
        onError: ({ error }) => {
          const known = fromTrpcError(error);
          if (known.code === 'internal_error') logFault(request, error, 'a procedure failed');
          else if (known.status >= 500 && known.cause !== undefined)
            logFault(request, known.cause, 'a procedure could not be served');
        },
      });
      void reply.status(response.status).header('cache-control', 'no-store');
      response.headers.forEach((value, name) => void reply.header(name, value));
      drain(request.raw);
      void reply.type('application/json; charset=utf-8');
      return reply.send(await response.text());
    },
  });
}

/** What needs no session is not kept from anybody by the cookie of one that has ended, such as a new log-in. */
function isForAnyone(request: FastifyRequest): boolean {
  const name = request.url.slice('/trpc/'.length).split('?')[0] ?? '';
  return name in permissions && permissions[name as OperationName].caller === 'anyone';
}

const isHttps = (request: FastifyRequest): boolean => request.protocol === 'https';

/** `__Host-` binds the cookie to exactly this host, over HTTPS (RFC 6265bis section 4.1.3.2). */
const cookieName = (request: FastifyRequest): string =>
  isHttps(request) ? '__Host-cargolint_session' : 'cargolint_session';

const cookieOptions = (request: FastifyRequest) =>
  ({ httpOnly: true, sameSite: 'strict', secure: isHttps(request), path: '/' }) as const;

/** Cross-site request forgery: another site's page can make a browser send the cookie, but not our Origin. */
function assertSameSite(request: FastifyRequest, hasCookie: boolean, publicUrl: string | null): void {
  const site = request.headers['sec-fetch-site'];
  const { origin } = request.headers;
  const ownOrigin = publicUrl ?? `${request.protocol}://${request.host}`;
  const foreignOrigin = origin !== undefined && origin !== ownOrigin;
  const changes = request.method !== 'GET' && request.method !== 'HEAD';
  if (
    (hasCookie && site !== undefined && site !== 'same-origin' && site !== 'none') ||
    (changes && (foreignOrigin || (hasCookie && origin === undefined)))
  ) {
    throw new AppError(
      'invalid_request',
      'The request does not come from the dashboard’s own pages (Origin).',
    );
  }
}

function assertFormSize(request: FastifyRequest): void {
  if (!request.headers['content-type']?.startsWith('multipart/form-data')) return;
  const length = Number(request.headers['content-length']);
  if (!(length >= 0)) throw new AppError('invalid_request', 'A form needs a Content-Length.');
  if (length > maximumFormBytes) throw new AppError('file_too_large', 'The file is larger than 5 MB.');
}

function toFetchRequest(request: FastifyRequest): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === 'string') headers.set(name, value);
  }
  // To tRPC a HEAD is a ping that it answers without looking; to HTTP it is a GET without the body.
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const init: RequestInit & { duplex?: 'half' } = { method, headers };
  if (method !== 'GET') {
    const isForm = request.headers['content-type']?.startsWith('multipart/form-data');
    init.body = isForm
      ? (Readable.toWeb(request.raw) as ReadableStream as unknown as BodyInit)
      : ((request.body as string | undefined) ?? null);
    init.duplex = 'half';
  }
  return new Request(`${request.protocol}://${request.host}${request.url}`, init);
}
