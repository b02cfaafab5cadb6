import cors from '@fastify/cors';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.js';
import { createBaseServer } from './base-server.js';
import { type CountedCalls, createCallHook } from './count-calls.js';
import { type GraphqlDependencies, registerGraphql } from './graphql/graphql.js';
import { type OperationsDependencies, registerOperations } from './operations.js';
import { type RestDependencies, registerRest } from './rest/rest.js';
import { createCredentialShield } from './transport.js';
import { type TrpcDependencies, registerTrpc } from './trpc/trpc.js';
import { registerApiDocs } from './web/api-docs.js';
import { registerDashboard } from './web/dashboard.js';

export interface ServerDependencies extends OperationsDependencies {
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

/** The HTTP server with all its edges. */
export async function createServer(dependencies: ServerDependencies): Promise<FastifyInstance> {
  const { config, logger, guard } = dependencies;
  const server = createBaseServer(dependencies);
  server.decorateRequest('call');
  server.decorateRequest('failureStatus');
  server.addHook('onResponse', createCallHook(dependencies.calls));

  registerOperations(server, dependencies);
  await registerApiDocs(server);
  await registerDashboard(server);
  const shield = createCredentialShield(config.production);
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
