import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify';
import { AppError } from '../platform/errors.js';
import { sendProblem } from './rest/problem.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The route only says that its methods are not allowed. */
    refused?: boolean;
  }
}

const toPattern = (url: string): RegExp => {
  const escaped = url.replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(`^${escaped.replace(/:\w+/g, '[^/]+').replace(/\*/g, '.*')}/?$`);
};

/**
 * Answers what no route takes: 405 with the methods that there are where the path is known (204 to OPTIONS),
 * else 404. Must be called before the routes are made.
 */
export function answerUnknown(server: FastifyInstance): void {
  const known = new Map<string, { pattern: RegExp; methods: Set<string> }>();
  server.addHook('onRoute', ({ url, method, config }) => {
    if (url === '*' || url === '/*' || config?.refused) return;
    const entry = known.get(url) ?? { pattern: toPattern(url), methods: new Set(['OPTIONS']) };
    for (const each of [method].flat()) entry.methods.add(each);
    known.set(url, entry);
  });
  server.setNotFoundHandler((request: FastifyRequest, reply: FastifyReply) => {
    const path = request.url.split('?')[0] ?? '';
    const matching = [...known.values()]
      .filter(({ pattern }) => pattern.test(path))
      .map((entry) => entry.methods);
    const methods = new Set(matching.flatMap((each) => [...each]));
    // A route that takes the method may have found that there is nothing, such as no such file.
    if (methods.size === 0 || (methods.has(request.method) && request.method !== 'OPTIONS')) {
      return sendProblem(new AppError('not_found', 'There is nothing at this address.'), request, reply);
    }
    void reply.header('allow', [...methods].sort().join(', '));
    if (request.method === 'OPTIONS') return reply.status(204).send();
    return sendProblem(
      new AppError('method_not_allowed', `${request.method} is not allowed here.`),
      request,
      reply,
    );
  });
}

const commonMethods: HTTPMethods[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Refuses the usual methods that an address does not take in the form of its own edge. */
export function refuseOtherMethods(scope: FastifyInstance, url: string, allowed: HTTPMethods[]): void {
  scope.route({
    method: commonMethods.filter((method) => !allowed.includes(method)),
    url,
    config: { refused: true },
    onRequest: async (request, reply) => {
      void reply.header('allow', [...allowed, 'OPTIONS'].join(', '));
      throw new AppError('method_not_allowed', `${request.method} is not allowed here.`);
    },
    handler: () => undefined,
  });
}
