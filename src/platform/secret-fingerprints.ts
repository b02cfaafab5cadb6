import { createHmac } from 'node:crypto';
import type { Database, EntityManager } from './database/database.js';
import type { Runtime } from './runtime.js';
import { SecretFingerprintEntity, type SecretFingerprintRow } from './secret-fingerprint.entity.js';

/** What secrets are for. */
export type SecretPurpose = 'jwt' | 'encryption';

/** The configured secrets of each purpose. */
export type ConfiguredSecrets = Readonly<Record<SecretPurpose, readonly string[]>>;

/** Tells one secret from another, and nothing about it: the secret itself is the key of the hash. */
const toFingerprint = (purpose: SecretPurpose, secret: string): string =>
  createHmac('sha256', secret).update(`cargolint:fingerprint:${purpose}`).digest('base64url');

const toRows = (secrets: ConfiguredSecrets, runtime: Runtime): SecretFingerprintRow[] =>
  (Object.keys(secrets) as SecretPurpose[]).flatMap((purpose) =>
    secrets[purpose].map((secret) => ({
      purpose,
      fingerprint: toFingerprint(purpose, secret),
      createdAt: runtime.now(),
    })),
  );

type Known = Pick<SecretFingerprintRow, 'purpose' | 'fingerprint'>;

const isSame = (left: Known, right: Known): boolean =>
  left.purpose === right.purpose && left.fingerprint === right.fingerprint;

const selectKnown = (em: EntityManager): Promise<Known[]> =>
  em.execute(em.getKnex()('secretFingerprints').select('purpose', 'fingerprint'));

/** What of `rows` is new goes in; `known` has the rest. */
async function add(em: EntityManager, rows: SecretFingerprintRow[], known: readonly Known[]): Promise<void> {
  const fresh = rows.filter((row) => !known.some((each) => isSame(row, each)));
  if (fresh.length > 0) await em.insertMany(SecretFingerprintEntity, fresh);
}

/**
 * Compares the configured secrets with those that the database was used with. Of each purpose one must be among
 * them; the others become known too, so that secrets can be exchanged one after the other. Nothing is written when
 * one purpose does not fit.
 * @returns the purposes of which no secret fits
 */
export async function findUnknownSecrets(
  database: Database,
  secrets: ConfiguredSecrets,
  runtime: Runtime,
): Promise<SecretPurpose[]> {
  const rows = toRows(secrets, runtime);
  const before = (await database.read('secretFingerprints').select('purpose', 'fingerprint')) as Known[];
  // At nearly every start nothing is new, and nothing has to be written.
  if (rows.every((row) => before.some((each) => isSame(row, each)))) return [];
  return database.transaction(async (em) => {
    await database.lock(em, 'secretFingerprints');
    const known = await selectKnown(em);
    const unknown = (Object.keys(secrets) as SecretPurpose[]).filter((purpose) => {
      const ofPurpose = known.filter((each) => each.purpose === purpose);
      const own = rows.filter((row) => row.purpose === purpose);
      return ofPurpose.length > 0 && !own.some((row) => ofPurpose.some((each) => isSame(row, each)));
    });
    if (unknown.length === 0) await add(em, rows, known);
    return unknown;
  });
}

/** Takes the configured secrets as the only right ones, whatever was known before. */
export async function acceptSecrets(
  database: Database,
  secrets: ConfiguredSecrets,
  runtime: Runtime,
): Promise<void> {
  await database.transaction(async (em) => {
    await database.lock(em, 'secretFingerprints');
    await em.nativeDelete(SecretFingerprintEntity, {});
    await add(em, toRows(secrets, runtime), []);
  });
}
