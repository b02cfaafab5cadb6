import type { Database, EntityManager } from '../../platform/database/database.js';
import { isUniqueViolation } from '../../platform/database/database.js';
import type { Runtime } from '../../platform/runtime.js';
import { clockTolerance, days, minutes } from '../../platform/runtime.js';
import { IdempotencyEntity } from './document.entity.js';
import type { Owner } from './document.repository.js';

const keptFor = days(1);
/** A first request that has not answered for this long died with its process. */
const abandonedAfter = minutes(10);

export type IdempotencyState =
  { state: 'new' } | { state: 'running' } | { state: 'done'; fingerprint: string; response: string };

/** What was answered to which Idempotency-Key, per organization and environment, for 24 hours. */
export class IdempotencyRepository {
  constructor(
    private readonly database: Database,
    private readonly runtime: Runtime,
  ) {}

  /** Claims the key for this request, or says what it stands for already. */
  async claim(owner: Owner, key: string): Promise<IdempotencyState> {
    const now = this.runtime.now();
    try {
      return await this.database.transaction(async (em) => {
        await em.nativeDelete(IdempotencyEntity, {
          $or: [
            { createdAt: { $lt: now - keptFor } },
            { createdAt: { $lt: now - abandonedAfter }, response: null },
            { createdAt: { $gt: now + clockTolerance }, response: null },
          ],
        });
        const known = await em.findOne(IdempotencyEntity, { ...owner, key });
        if (!known) {
          await em.insert(IdempotencyEntity, {
            ...owner,
            key,
            createdAt: now,
            fingerprint: null,
            response: null,
          });
          return { state: 'new' };
        }
        if (known.response == null || known.fingerprint == null) return { state: 'running' };
        return { state: 'done', fingerprint: known.fingerprint, response: known.response };
      });
    } catch (error) {
      if (isUniqueViolation(error)) return { state: 'running' };
      throw error;
    }
  }

  /** Records the answer in the transaction that makes it true. */
  async complete(
    em: EntityManager,
    owner: Owner,
    key: string,
    fingerprint: string,
    response: string,
  ): Promise<void> {
    await em.nativeUpdate(IdempotencyEntity, { ...owner, key }, { fingerprint, response });
  }

  /** Lets go of a key whose request failed, so that it can be tried again. */
  async release(owner: Owner, key: string): Promise<void> {
    await this.database.transaction((em) =>
      em.nativeDelete(IdempotencyEntity, { ...owner, key, response: null }),
    );
  }
}
