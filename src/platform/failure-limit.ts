import type { RequestInfo } from './access.js';
import { AppError } from './errors.js';
import type { RateLimit } from './rate-limit.js';

/** Limits how often an address may be wrong: bad keys and tokens, wrong passwords, void refresh tokens. */
export class FailureLimit {
  /** @param limit failures per address and minute; 0 = no limit */
  constructor(
    private readonly failures: RateLimit,
    private readonly limit: number,
  ) {}

  /** Asked before a guess is looked at. @throws AppError rate_limited */
  async assertMayTry(request: RequestInfo): Promise<void> {
    const retryAfter = this.limit === 0 ? 0 : await this.failures.waitOf(request.address, this.limit);
    if (retryAfter > 0) {
      throw new AppError(
        'rate_limited',
        'Too many failed authentications from your address. Wait and try again.',
        {
          retryAfter,
        },
      );
    }
  }

  async record(request: RequestInfo): Promise<void> {
    if (this.limit > 0) await this.failures.consume(request.address, this.limit);
  }
}
