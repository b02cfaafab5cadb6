import type { FastifyInstance } from 'fastify';
import { isSameText } from '../platform/crypto.js';
import { AppError } from '../platform/errors.js';
import { type BaseServerDependencies, createBaseServer } from './base-server.js';
import { createCredentialShield } from './transport.js';

export interface OperationsDependencies extends BaseServerDependencies {
  /** Whether the process does its work and its database answers. */
  isReady: () => Promise<boolean>;
}

/** A server with nothing but health and metrics, for a process that serves nobody else. */
export function createOperationsServer(dependencies: OperationsDependencies): FastifyInstance {
  const server = createBaseServer(dependencies);
  registerOperations(server, dependencies);
  return server;
}

/** Adds health and metrics, for operators. */
export function registerOperations(
  server: FastifyInstance,
  { config, metrics, isReady }: OperationsDependencies,
): void {
  const shield = createCredentialShield(config.production);
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
