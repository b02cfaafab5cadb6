import { type Config, ConfigError } from '../config.js';
import type { Database } from '../platform/database/database.js';
import { openDatabase } from '../platform/database/open-database.js';
import { type Runtime, systemRuntime } from '../platform/runtime.js';
import { type SecretPurpose, acceptSecrets, findUnknownSecrets } from '../platform/secret-fingerprints.js';
import { loadSecrets } from '../platform/secrets.js';
import { entities } from './entities.js';

type AllSecrets = Record<SecretPurpose, ReturnType<typeof loadSecrets>>;

/** Those of the configuration, or else of the data folder. */
export const loadAllSecrets = (
  { jwtSecrets, encryptionKeys, dataDir }: Config,
  runtime: Runtime,
): AllSecrets => ({
  jwt: loadSecrets(jwtSecrets, dataDir, 'jwt-secret', runtime),
  encryption: loadSecrets(encryptionKeys, dataDir, 'encryption-key', runtime),
});

const secretVariables: Record<SecretPurpose, string> = {
  jwt: 'CARGOLINT_JWT_SECRETS',
  encryption: 'CARGOLINT_ENCRYPTION_KEYS',
};

/** Processes with different secrets would refuse each other's tokens. The database is closed then. @throws ConfigError */
export async function assertSecretsFit(
  database: Database,
  secrets: AllSecrets,
  runtime: Runtime,
): Promise<void> {
  const [unknown] = await findUnknownSecrets(database, secrets, runtime);
  if (unknown === undefined) return;
  await database.close();
  throw new ConfigError(
    `${secretVariables[unknown]} has none of the secrets that this database was used with: set it to the same on all machines (without it, each makes its own in its data folder), keep the old secret beside a new one, or, if the old one is lost, run \`cargolint secrets accept\``,
  );
}

/** Makes the configured secrets the right ones for a database whose old ones are lost. */
export async function acceptConfiguredSecrets(config: Config, runtime = systemRuntime): Promise<void> {
  const database = await openDatabase(config.database, entities);
  try {
    await database.migrate();
    await acceptSecrets(database, loadAllSecrets(config, runtime), runtime);
  } finally {
    await database.close();
  }
}
