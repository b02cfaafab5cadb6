import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { toErrorData, toErrorHeaders } from '../../platform/errors.js';
import { drain } from '../drain.js';
import { acceptJson } from '../json-body.js';
import { refuseOtherMethods } from '../methods.js';
import { toPublicError } from '../request-errors.js';
import { createCostPlugin } from './cost.js';
import { createErrorFormatter, statusPlugin } from './errors.js';
import { createExecution } from './execution.js';
import { HttpGraphqlContext, failurePlugin } from './failure.js';
import { limitsRule, queryLimits } from './limits.js';
import { readMultipartRequest } from './upload.js';

export interface GraphqlDependencies {
  schema: GraphQLSchema;
  guard: (request: FastifyRequest, reply: FastifyReply) => Promise<void>;
  logger: Logger;
  introspection: boolean;
  /** Whether a browser that opens the address gets an editor for queries. */
  editor: boolean;
}

/** The public GraphQL API at /graphql. */
export async function registerGraphql(
  scope: FastifyInstance,
  dependencies: GraphqlDependencies,
): Promise<void> {
  const { schema, guard, logger, introspection, editor } = dependencies;
  const apollo = new ApolloServer<HttpGraphqlContext>({
    gateway: createExecution(schema),
    introspection,
    hideSchemaDetailsFromClientErrors: !introspection,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    persistedQueries: false,
    parseOptions: { maxTokens: queryLimits.tokens },
    validationRules: [limitsRule],
    formatError: createErrorFormatter(logger),
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      createCostPlugin(schema),
      statusPlugin,
      failurePlugin,
    ],
  });
  await apollo.start();
  scope.addHook('onClose', () => apollo.stop());

  acceptJson(scope);
  scope.addContentTypeParser('multipart/form-data', (_request, _payload, done) => {
    done(null);
  });
  scope.setErrorHandler((error, request, reply) => {
    const known = toPublicError(error, request);
    void reply
      .status(known.status)
      .headers(toErrorHeaders(known))
      .type('application/json; charset=utf-8')
      .send(JSON.stringify({ errors: [{ message: known.message, extensions: toErrorData(known) }] }));
    drain(request.raw);
  });

  const handler = fastifyApolloHandler<HttpGraphqlContext>(apollo, {
    context: async (request) => new HttpGraphqlContext(request),
  });
  refuseOtherMethods(scope, '/graphql', ['GET', 'POST']);
  scope.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    onRequest: guard,
    preValidation: readMultipartRequest,
    handler: async function (request, reply) {
      if (editor && request.method === 'GET' && request.headers.accept?.includes('text/html')) {
        return sendEditor(reply);
      }
      void reply.header('cache-control', 'no-store');
      const answer: unknown = await handler.call(this, request, reply);
      return answer;
    },
  });
}

/** GraphiQL from one file without outside downloads; its inline script and style are allowed on this page only. */
async function sendEditor(reply: FastifyReply): Promise<FastifyReply> {
  // Nine megabytes of text, which a server in production never loads.
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  return reply
    .header(
      'content-security-policy',
      "default-src 'self' data: blob:; script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:; style-src 'self' 'unsafe-inline'; worker-src blob:",
    )
    .type('text/html; charset=utf-8')
    .send(renderGraphiQL({ title: 'CargoLint GraphQL', endpoint: '/graphql' }));
}
