import { readFile } from 'node:fs/promises';
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { AppError, findAppError } from '../../platform/errors.js';
import { GraphqlContext } from '../../platform/graphql.js';
import type { RestRoute } from '../../platform/rest-route.js';
import { drain } from '../drain.js';
import { acceptJson } from '../json-body.js';
import { toPublicError } from '../request-errors.js';
import { sendAnswer, sendFile } from './answer.js';
import { toIncomingFile } from './form.js';
import { sendProblem } from './problem.js';
import { type StoredOperation, loadStoredOperations, toRestSchema } from './stored-operations.js';
import { toVariables } from './variables.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    row?: RestRoute;
  }
}

export interface RestDependencies {
  schema: GraphQLSchema;
  /** Folder of the stored operations. */
  operationsFolder: string;
  routes: readonly RestRoute[];
  guard: (request: FastifyRequest, reply: FastifyReply) => Promise<void>;
  /** The OpenAPI document, in YAML. */
  openApiFile: string;
}

/** The REST layer under /api/v1: each row of the table runs its stored GraphQL operation. */
export function registerRest(scope: FastifyInstance, dependencies: RestDependencies): void {
  const { guard, routes } = dependencies;
  const operations = loadStoredOperations(dependencies.operationsFolder, toRestSchema(dependencies.schema));
  acceptJson(scope);
  void scope.register(multipart, { throwFileSizeLimit: false });

  scope.setErrorHandler((error, request, reply) => {
    const route = request.routeOptions.config.row;
    void sendProblem(toPublicError(error, request), request, reply, route);
    drain(request.raw);
  });
  scope.setNotFoundHandler((request, reply) => sendUnknown(routes, request, reply));

  const openApi = readWhenAsked(dependencies.openApiFile);
  scope.get('/openapi.json', async (_request, reply) =>
    reply.type('application/json; charset=utf-8').send(await openApi()),
  );
  for (const row of routes) {
    const operation = operations.get(row.operation);
    if (!operation)
      throw new Error(`There is no stored operation ${row.operation} for ${row.method} ${row.path}.`);
    scope.route({
      method: row.method,
      url: toFastifyPath(row.path),
      config: { row },
      onRequest: guard,
      handler: (request, reply) => run(row, operation, request, reply),
    });
  }
}

async function run(
  row: RestRoute,
  operation: StoredOperation,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  void reply.header('cache-control', 'no-store');
  assertBodyKind(row, request);
  const variables = toVariables(row, operation, {
    path: request.params as Record<string, string>,
    query: request.query as Record<string, unknown>,
    headers: request.headers,
    body: row.body === 'form' ? { file: toIncomingFile(request) } : request.body,
  });
  const { data, errors } = await operation.execute(undefined, new GraphqlContext(request.call), variables);
  const [error] = errors ?? [];
  if (error) throw findAppError(error) ?? error.originalError ?? error;
  if (!row.file) return sendAnswer(row, data as Record<string, unknown>, request, reply);
  if (!request.call.principal) throw new AppError('unauthenticated');
  return sendFile(await row.file(request.call.principal, data as never), reply);
}

function assertBodyKind(row: RestRoute, request: FastifyRequest): void {
  if (row.body === 'form' && !request.isMultipart()) {
    throw new AppError(
      'unsupported_media_type',
      'Send the file as multipart/form-data, in the field `file`.',
    );
  }
  if (row.body !== 'form' && request.isMultipart()) {
    throw new AppError('unsupported_media_type', 'Send the body as application/json.');
  }
}

/** Read when it is asked for the first time, since it would be a tenth of the time that the server takes to start. */
function readWhenAsked(file: string): () => Promise<string> {
  let json: Promise<string> | undefined;
  return () => (json ??= readYamlAsJson(file));
}

async function readYamlAsJson(file: string): Promise<string> {
  const { parse } = await import('yaml');
  return JSON.stringify(parse(await readFile(file, 'utf8')));
}

const toFastifyPath = (path: string): string => path.replace(/\{(\w+)\}/g, ':$1');

/** An unknown path is 404; a known one with another method is 405 and says which methods there are. */
function sendUnknown(
  routes: readonly RestRoute[],
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  drain(request.raw);
  const path = request.url.split('?')[0]?.slice('/api/v1'.length) ?? '';
  const methods = routes
    .filter((row) => new RegExp(`^${row.path.replace(/\{\w+\}/g, '[^/]+')}/?$`).test(path))
    .flatMap((row) => (row.method === 'GET' ? ['GET', 'HEAD'] : [row.method]));
  if (path === '/openapi.json') methods.push('GET', 'HEAD');
  if (methods.length === 0) {
    return sendProblem(
      new AppError('not_found', 'There is nothing at this address. See /api/docs.'),
      request,
      reply,
    );
  }
  void reply.header('allow', [...new Set([...methods, 'OPTIONS'])].join(', '));
  if (request.method === 'OPTIONS') return reply.status(204).send();
  return sendProblem(
    new AppError('method_not_allowed', `${request.method} is not allowed here.`),
    request,
    reply,
  );
}
