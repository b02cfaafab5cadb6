import cors from '@fastify/cors';
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
import { createId, isSameText } from '../platform/crypto.js';
import { AppError } from '../platform/errors.js';
import type { Metrics } from '../platform/observability/metrics.js';
import type { Runtime } from '../platform/runtime.js';
import { type GraphqlDependencies, registerGraphql } from './graphql/graphql.js';
import { type CountedCalls, createCallHook } from './count-calls.js';
import { type ConnectionLimits, createListeners, defaultLimits } from './listener.js';
import { answerUnknown } from './methods.js';
import { toPublicError } from './request-errors.js';
import { type RestDependencies, registerRest } from './rest/rest.js';
import { sendProblem } from './rest/problem.js';
import { createCredentialShield, toTransportHeaders } from './transport.js';
import { type TrpcDependencies, registerTrpc } from './trpc/trpc.js';
import { registerApiDocs } from './web/api-docs.js';
import { registerDashboard } from './web/dashboard.js';

export interface ServerDependencies {
  config: Config;
  logger: Logger;
  runtime: Runtime;
  metrics: Metrics;
  isReady: () => Promise<boolean>;
  /** Where it differs from the default. */
  connections?: Partial<ConnectionLimits> | undefined;
  guard: (request: FastifyRequest, reply: FastifyReply) => Promise<void>;
  calls: CountedCalls;
  rest: Omit<RestDependencies, 'guard'>;
  graphql: Omit<GraphqlDependencies, 'guard' | 'logger'>;
  trpc: TrpcDependencies;
}

const exposedHeaders = [
  'X-RateLimit-Limit',
  'X-RateLimit-Remaining',
  'X-RateLimit-Reset',
  'Location',
  'ETag',
  'Retry-After',
  'X-Request-Id',
];

/** Sets the headers that tell browsers what no page of ours may do. */
const protect = helmet({
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
});

/** The HTTP server with all its edges. */
export async function createServer(dependencies: ServerDependencies): Promise<FastifyInstance> {
  const { config, logger, runtime, guard } = dependencies;
  const createRequestId = () => createId('req', runtime);
  const listeners = createListeners({
    tls: config.tls,
    limits: { ...defaultLimits(), ...dependencies.connections },
    logger,
    createRequestId,
  });
  const server = Fastify({
    loggerInstance: logger,
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
  server.addHook('onClose', async () => listeners.close());

  server.decorateRequest('call');
  server.decorateRequest('failureStatus');
  server.addHook('onRequest', async (request, reply) => {
    void reply.headers({ ...toTransportHeaders(request), 'x-request-id': request.id });
  });
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    const responseTime = reply.elapsedTime;
    dependencies.metrics.observeRequest(request.method, route, reply.statusCode, responseTime / 1000);
    request.log.info({ req: request, res: reply, responseTime }, 'request completed');
  });
  server.addHook('onResponse', createCallHook(dependencies.calls));
  server.setErrorHandler((error, request, reply) =>
    sendProblem(toPublicError(error, request), request, reply),
  );
  answerUnknown(server);
  // Not @fastify/helmet, which works the same policy out again for each request.
  server.addHook('onRequest', (request, reply, done) => {
    protect(request.raw, reply.raw, done as (error?: unknown) => void);
  });

  const shield = createCredentialShield(config.production);
  registerOperations(server, dependencies, shield);
  await registerApiDocs(server);
  await registerDashboard(server);
  await server.register(async (scope) => {
    scope.addHook('onRequest', shield);
    await allowOrigins(scope, config);
    await scope.register(
      (rest, _options, done) => {
        registerRest(rest, { ...dependencies.rest, guard });
        done();
      },
      { prefix: '/api/v1' },
    );
    await scope.register((graphql) => registerGraphql(graphql, { ...dependencies.graphql, guard, logger }));
  });
  await server.register(async (scope) => {
    scope.addHook('onRequest', shield);
    await registerTrpc(scope, dependencies.trpc);
  });
  return server;
}

/** An address that can't be read: no hook has run yet. */
function sendEarlyError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  void reply.headers({
    ...toTransportHeaders(request),
    'x-request-id': request.id,
    'x-content-type-options': 'nosniff',
  });
  void sendProblem(toPublicError(error, request), request, reply);
}

/** Other sites' pages may call the public API where the operator lists them, but never with cookies. */
async function allowOrigins(scope: FastifyInstance, config: Config): Promise<void> {
  if (config.corsOrigins.length === 0) return;
  await scope.register(cors, {
    origin: config.corsOrigins,
    credentials: false,
    strictPreflight: false,
    exposedHeaders,
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    maxAge: 600,
  });
}

/** Health and metrics, for operators. */
function registerOperations(
  server: FastifyInstance,
  { config, metrics, isReady }: ServerDependencies,
  shield: ReturnType<typeof createCredentialShield>,
): void {
  server.get('/health/live', (_request, reply) => reply.send({ status: 'ok' }));
  server.get('/health/ready', async (_request, reply) => {
    const ready = await isReady();
    return reply.status(ready ? 200 : 503).send({ status: ready ? 'ok' : 'unavailable' });
  });
  server.get('/metrics', { onRequest: shield }, async (request, reply) => {
    if (config.metricsToken === null) throw new AppError('not_found', 'There is nothing at this address.');
    const given = /^bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (given === undefined) throw new AppError('unauthenticated', 'Send the metrics token as bearer token.');
    if (!isSameText(given, config.metricsToken)) throw new AppError('invalid_token');
    return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
}
