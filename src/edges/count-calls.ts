import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Call, Principal } from '../platform/access.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** What went wrong in an answer whose own status does not say it, as an HTTP status. */
    failureStatus?: number;
  }
}

export interface CountedCalls {
  count(principal: Principal, status: number): void;
}

/** Counts each call with a good credential, after its answer. */
export const createCallHook =
  (calls: CountedCalls) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const call = request.call as Call | undefined;
    if (call?.principal) calls.count(call.principal, request.failureStatus ?? reply.statusCode);
  };
