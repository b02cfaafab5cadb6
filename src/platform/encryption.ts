import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';
import { sha256 } from './crypto.js';
import type { Runtime } from './runtime.js';

/** Encrypts secrets that must be read again, such as those of authenticator apps. */
export interface Encryption {
  /** @param context what the secret belongs to; the text can't be decrypted for anything else */
  encrypt(plain: string, context: string): string;
  /** @throws Error when none of the configured keys fits, or the text or its context was changed */
  decrypt(text: string, context: string): string;
  /** Whether the text is encrypted under the first key, which all new ones are. */
  isCurrent(text: string): boolean;
}

const version = 'v1';
const nonceBytes = 12;
const tagBytes = 16;

/**
 * AES-256-GCM under keys that are derived from the secrets (HKDF, RFC 5869). The text names its key, so
 * that secrets can be exchanged: the first encrypts, all decrypt.
 */
export function createEncryption(secrets: readonly string[], runtime: Runtime): Encryption {
  const keys = secrets.map((secret) => {
    const key = Buffer.from(hkdfSync('sha256', secret, '', 'cargolint:stored-secrets', 32));
    return { id: sha256(key).slice(0, 8), key };
  });
  const [newest] = keys;
  if (!newest) throw new Error('At least one encryption secret is needed.');

  const prefix = `${version}.${newest.id}.`;
  return {
    isCurrent: (text) => text.startsWith(prefix),
    encrypt(plain, context) {
      const nonce = runtime.randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', newest.key, nonce).setAAD(Buffer.from(context));
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      const packed = Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
      return prefix + packed;
    },
    decrypt(text, context) {
      const [, id, packed = ''] = text.split('.');
      const key = keys.find((each) => each.id === id)?.key;
      if (!key) {
        throw new Error(
          'A stored secret was encrypted with a key that is not configured. Add the old one to CARGOLINT_ENCRYPTION_KEYS.',
        );
      }
      const bytes = Buffer.from(packed, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes))
        .setAAD(Buffer.from(context))
        .setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
      return Buffer.concat([
        decipher.update(bytes.subarray(nonceBytes + tagBytes)),
        decipher.final(),
      ]).toString('utf8');
    },
  };
}
