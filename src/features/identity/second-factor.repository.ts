import type { Database, EntityManager } from '../../platform/database/database.js';
import { RecoveryCodeEntity, type RecoveryCodeRow, UserEntity, type UserRow } from './identity.entity.js';

/** A user with the encrypted secret of an authenticator app. */
export type StoredSecret = Pick<UserRow, 'id' | 'email'> & { totpSecret: string };

/** Every query about second factors: the secrets of authenticator apps, and recovery codes. */
export class SecondFactorRepository {
  constructor(private readonly database: Database) {}

  /** Takes a code's time step if it is later than the last one that was taken: one atomic step. */
  async takeTotpStep(em: EntityManager, userId: string, step: number): Promise<boolean> {
    const where = { id: userId, $or: [{ totpLastStep: null }, { totpLastStep: { $lt: step } }] };
    return (await em.nativeUpdate(UserEntity, where, { totpLastStep: step })) > 0;
  }

  /** Keeps a secret for later, unless one is in use. */
  async setUpTotp(em: EntityManager, userId: string, totpSecret: string): Promise<boolean> {
    return (await em.nativeUpdate(UserEntity, { id: userId, totpEnabledAt: null }, { totpSecret })) > 0;
  }

  /** Users with a stored secret, in the order of their ids, from the one after `after`. */
  async listTotpSecrets(after: string, limit: number) {
    return (await this.database
      .read<UserRow>('users')
      .where('id', '>', after)
      .whereNotNull('totpSecret')
      .orderBy('id')
      .limit(limit)
      .select('id', 'email', 'totpSecret')) as StoredSecret[];
  }

  /** @returns whether the secret was still `from` */
  async replaceTotpSecret(em: EntityManager, userId: string, from: string, to: string): Promise<boolean> {
    return (await em.nativeUpdate(UserEntity, { id: userId, totpSecret: from }, { totpSecret: to })) > 0;
  }

  async removeSecondFactor(em: EntityManager, userId: string): Promise<void> {
    await em.nativeUpdate(
      UserEntity,
      { id: userId },
      { totpSecret: null, totpEnabledAt: null, totpLastStep: null },
    );
    await em.nativeDelete(RecoveryCodeEntity, { userId });
  }

  /** Turns the second factor on with the secret that was shown: one atomic step. */
  async enableTotp(
    em: EntityManager,
    userId: string,
    secret: string,
    enabledAt: number,
    step: number,
  ): Promise<boolean> {
    return (
      (await em.nativeUpdate(
        UserEntity,
        { id: userId, totpSecret: secret, totpEnabledAt: null },
        { totpEnabledAt: enabledAt, totpLastStep: step },
      )) > 0
    );
  }

  async createRecoveryCodes(em: EntityManager, userId: string, hashes: readonly string[]): Promise<void> {
    await em.insertMany(
      RecoveryCodeEntity,
      hashes.map((hash) => ({ userId, hash, usedAt: null })),
    );
  }

  /** @returns whether there was an unused one: one atomic step */
  async takeRecoveryCode(em: EntityManager, userId: string, hash: string, now: number): Promise<boolean> {
    return (await em.nativeUpdate(RecoveryCodeEntity, { userId, hash, usedAt: null }, { usedAt: now })) > 0;
  }

  async countRecoveryCodes(userId: string): Promise<number> {
    const counted = await this.database
      .read<RecoveryCodeRow>('recoveryCodes')
      .where({ userId, usedAt: null })
      .count({ total: '*' })
      .first();
    return Number(counted?.total ?? 0);
  }
}
