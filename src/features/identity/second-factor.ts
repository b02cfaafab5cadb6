import { ScureBase32Plugin, generateURI, verifySync } from 'otplib';
import { sha256 } from '../../platform/crypto.js';
import type { Runtime } from '../../platform/runtime.js';

/** Time-based one-time passwords (RFC 6238) and the recovery codes that stand in for them. */

const base32 = new ScureBase32Plugin();
const secretBytes = 20;
const periodSeconds = 30;

const recoveryCodeCount = 8;
/** 80 bits: as SHA-256 they can't be guessed back. */
const recoveryCodeBytes = 10;

export const createTotpSecret = (runtime: Runtime): string => base32.encode(runtime.randomBytes(secretBytes));

/** What authenticator apps read from the QR code. */
export const toOtpauthUrl = (email: string, secret: string): string =>
  generateURI({ issuer: 'CargoLint', label: email, secret });

/**
 * The time step that a code of six digits belongs to: the present one, or one before or after. Null = the
 * code fits none of them.
 */
export function stepOfCode(secret: string, code: string, now: number): number | null {
  const digits = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(digits)) return null;
  const epoch = Math.floor(now / 1000);
  const result = verifySync({ secret, token: digits, epoch, epochTolerance: periodSeconds });
  return result.valid ? Math.floor(epoch / periodSeconds) + result.delta : null;
}

/** Eight codes such as `abcd-efgh-2345-6767`. */
export const createRecoveryCodes = (runtime: Runtime): string[] =>
  Array.from({ length: recoveryCodeCount }, () =>
    (base32.encode(runtime.randomBytes(recoveryCodeBytes)).toLowerCase().match(/.{4}/g) ?? []).join('-'),
  );

/** Blanks, hyphens and letter case don't matter. */
export const hashRecoveryCode = (code: string): string =>
  sha256(code.toLowerCase().replace(/[^a-z0-9]/g, ''));
