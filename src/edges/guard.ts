import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Call, RequestInfo } from '../platform/access.js';
import { AppError } from '../platform/errors.js';
import { redact } from '../platform/observability/logger.js';
import type { RateLimit } from '../platform/rate-limit.js';
import type { Runtime } from '../platform/runtime.js';
import type { Authenticator } from './authenticate.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who calls; set before the body is read. */
    call: Call;
  }
}

export interface Guard {
  authenticator: Authenticator;
  requests: RateLimit;
  /** Requests per minute and organization of each plan; 0 = no limit. */
  limits: { business: number; enterprise: number };
  runtime: Runtime;
}

export const toRequestInfo = (request: FastifyRequest): RequestInfo => ({
  id: request.id,
  address: request.ip,
  userAgent: redact(request.headers['user-agent'] ?? ''),
});

/**
 * What happens to each request of the public API before anything else: the credential becomes the
 * principal, the plan must include the API, and the organization's quota is counted and shown.
 */
export function createGuard({ authenticator, requests, limits, runtime }: Guard) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    request.call = await authenticator.authenticate({ headers: request.headers }, toRequestInfo(request));
    const { principal } = request.call;
    if (!principal) return;
    if (principal.plan === 'free') {
      throw new AppError('plan_without_api', 'The plan of your organization has no API access.');
    }
    const limit = limits[principal.plan];
    if (limit === 0) return;
    const decision = await requests.consume(principal.organizationId, limit);
    const untilReset = Math.max(0, decision.resetAt - Math.floor(runtime.now() / 1000));
    void reply.headers({
      'x-ratelimit-limit': limit,
      'x-ratelimit-remaining': decision.remaining,
      'x-ratelimit-reset': decision.resetAt,
      'ratelimit-policy': `"default";q=${limit};w=60`,
      ratelimit: `"default";r=${decision.remaining};t=${untilReset}`,
    });
    if (!decision.allowed) {
      throw new AppError('rate_limited', `Your organization may make ${limit} requests per minute.`, {
        retryAfter: decision.retryAfter,
      });
    }
    request.call = { ...request.call, isCounted: true };
  };
}
