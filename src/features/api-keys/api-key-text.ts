import { crc32 } from 'node:zlib';
import type { Environment } from '../../platform/access.js';
import { randomBase62, toBase62 } from '../../platform/crypto.js';
import type { Runtime } from '../../platform/runtime.js';

/**
 * The text of an API key: `cl_live_` or `cl_test_`, 30 random base62 characters (178 bits) and 6
 * characters of CRC-32 over all that precedes, so that a mistyped key is told from an unknown one
 * without a look at the database. Published, so that secret scanners can find leaked keys.
 */
export const apiKeyPattern = /\bcl_(?:live|test)_[0-9A-Za-z]{36}\b/;

const wholeText = new RegExp(`^${apiKeyPattern.source}$`);
const randomLength = 30;
const checksumLength = 6;

export function createApiKeyText(environment: Environment, runtime: Runtime): string {
  const body = `cl_${environment}_${randomBase62(randomLength, runtime)}`;
  return body + checksum(body);
}

/** Whether a text has the form and the checksum of one of our keys. */
export function isApiKeyText(text: string): boolean {
  return wholeText.test(text) && text.endsWith(checksum(text.slice(0, -checksumLength)));
}

const checksum = (body: string): string => toBase62(crc32(body), checksumLength);
