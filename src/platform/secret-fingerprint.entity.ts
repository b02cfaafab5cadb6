import { type InferEntity, defineEntity } from '@mikro-orm/core';

/** A secret that this database was used with, as a text that does not tell it. */
export const SecretFingerprintEntity = defineEntity({
  name: 'SecretFingerprint',
  tableName: 'secretFingerprints',
  properties: (p) => ({
    /** `jwt` or `encryption`. */
    purpose: p.string().primary(),
    fingerprint: p.string().primary(),
    createdAt: p.bigint('number'),
  }),
});
export type SecretFingerprintRow = InferEntity<typeof SecretFingerprintEntity>;
