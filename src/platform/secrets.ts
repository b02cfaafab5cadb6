import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Runtime } from './runtime.js';

/**
 * Secrets that were configured, or else the one in the data folder, which is made at the first start
 * and readable by its owner only.
 */
export function loadSecrets(
  configured: string[] | null,
  dataDir: string,
  name: string,
  runtime: Runtime,
): string[] {
  if (configured) return configured;
  const file = path.join(dataDir, name);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  try {
    // `wx` fails when the file is there, so two processes can't both make one.
    writeFileSync(file, `${runtime.randomBytes(48).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const secret = readFileSync(file, 'utf8').trim();
  if (Buffer.byteLength(secret) < 32)
    throw new Error(
      `${file} holds no secret of at least 32 bytes. Put the right one back from a backup, or remove it and run: cargolint secrets accept`,
    );
  return [secret];
}
