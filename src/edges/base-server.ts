import type { IncomingMessage, ServerResponse } from 'node:http';
import Fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type FastifyServerOptions,
  LogController,
} from 'fastify';
import helmet from 'helmet';
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import { createId } from '../platform/crypto.js';
import type { Metrics } from '../platform/observability/metrics.js';
import type { Runtime } from '../platform/runtime.js';
import { type ConnectionLimits, createListeners, defaultLimits } from './listener.js';
import { answerUnknown } from './methods.js';
import { toPublicError } from './request-errors.js';
import { sendProblem } from './rest/problem.js';
import { toTransportHeaders } from './transport.js';

export interface BaseServerDependencies {
  config: Config;
  logger: Logger;
  runtime: Runtime;
  metrics: Metrics;
  /** Where it differs from the default. */
  connections?: Partial<ConnectionLimits> | undefined;
}

/** The headers that tell browsers what no page of ours may do. */
const browserHeaders = headersOf(
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
      },
    },
    strictTransportSecurity: false,
  }),
);

/** What a middleware sets on every answer. They are always the same, so it is asked once. */
function headersOf(middleware: ReturnType<typeof helmet>): Record<string, string> {
  const headers: Record<string, string> = {};
  const response = {
    setHeader: (name: string, value: string) => (headers[name.toLowerCase()] = value),
    removeHeader: (name: string) => delete headers[name.toLowerCase()],
  };
  middleware({} as IncomingMessage, response as unknown as ServerResponse, (error) => {
    if (error !== undefined) throw new Error('The headers for browsers can not be made.', { cause: error });
  });
  return headers;
}

/** An HTTP server without any route: its connections, its headers, its log and its errors. */
export function createBaseServer(dependencies: BaseServerDependencies): FastifyInstance {
  const { config, logger, runtime } = dependencies;
  const createRequestId = () => createId('req', runtime);
  const listeners = createListeners({
    tls: config.tls,
    limits: { ...defaultLimits(), ...dependencies.connections },
    logger,
    createRequestId,
  });
  const server = Fastify({
    loggerInstance: logger,
    // One logger for each request takes 5 µs of it; lines about a request say their `reqId` themselves.
    childLoggerFactory: (parent) => parent,
    genReqId: createRequestId,
    requestIdHeader: false,
    // One line for each request, with its answer, is written below.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: config.trustedProxies.length > 0 ? config.trustedProxies : false,
    bodyLimit: 1024 * 1024,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 500 },
    serverFactory: listeners.create,
    // The server is made above; Fastify only says https:// in its address then.
    https: listeners.secure ? {} : null,
    clientErrorHandler: () => undefined,
    frameworkErrors: sendEarlyError,
  } as FastifyServerOptions) as FastifyInstance;
  // From here on each answer says that its connection ends.
  server.addHook('preClose', () => listeners.leave());
  server.addHook('onClose', async () => listeners.close());

  server.addHook('onRequest', (request, reply, done) => {
    void reply.headers({ ...browserHeaders, ...toTransportHeaders(request), 'x-request-id': request.id });
    done();
  });
  server.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    const responseTime = reply.elapsedTime;
    dependencies.metrics.observeRequest(request.method, route, reply.statusCode, responseTime / 1000);
    request.log.info({ reqId: request.id, req: request, res: reply, responseTime }, 'request completed');
    done();
  });
  server.setErrorHandler((error, request, reply) =>
    sendProblem(toPublicError(error, request), request, reply),
  );
  answerUnknown(server);
  return server;
}

/** An address that can't be read: no hook has run yet. */
function sendEarlyError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  void reply.headers({
    ...browserHeaders,
    ...toTransportHeaders(request),
    'x-request-id': request.id,
  });
  void sendProblem(toPublicError(error, request), request, reply);
}
