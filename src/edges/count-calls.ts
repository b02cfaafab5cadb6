import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Call, Principal } from '../platform/access.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** What went wrong in an answer whose own status does not say it, as an HTTP status. */
    failureStatus?: number;
    /** Sent by our own pages, which ask again and again while somebody looks at them. */
    isFromDashboard?: boolean;
  }
}

export interface CountedCalls {
  count(principal: Principal, status: number): void;
}

/** Counts each call of the API with a good credential, after its answer. The dashboard is no caller of the API. */
export const createCallHook =
  (calls: CountedCalls) =>
  (request: FastifyRequest, reply: FastifyReply, done: () => void): void => {
    const call = request.call as Call | undefined;
    if (call?.principal && request.isFromDashboard !== true)
      calls.count(call.principal, request.failureStatus ?? reply.statusCode);
    done();
  };
