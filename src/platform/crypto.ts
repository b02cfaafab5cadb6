import { hash, timingSafeEqual } from 'node:crypto';
import { ulid } from 'ulid';
import type { Runtime } from './runtime.js';

/** SHA-256 as 64 hexadecimal characters. Only for high-entropy input: passwords have their own hash. */
export const sha256 = (input: string | Buffer): string => hash('sha256', input, 'hex');

/** Compares two texts in time that does not depend on where they differ. */
export function isSameText(left: string, right: string): boolean {
  return timingSafeEqual(Buffer.from(sha256(left), 'hex'), Buffer.from(sha256(right), 'hex'));
}

export type IdPrefix =
  'doc' | 'key' | 'usr' | 'org' | 'ses' | 'req' | 'jti' | 'evt' | 'alt' | 'dlv' | 'job' | 'cor' | 'lay';

const ulidRandomLength = 16;

/** `prefix_` and a lower-case ULID: 48 bits of time, 80 random bits, so that ids sort by creation. */
export function createId(prefix: IdPrefix, runtime: Runtime): string {
  // One call for all 16 characters, which take 5 bits each: asking the system for chance costs more than the rest.
  const random = runtime.randomBytes(ulidRandomLength);
  let next = 0;
  const fraction = () => (random[next++] ?? 0) / 256;
  return `${prefix}_${ulid(runtime.now(), fraction).toLowerCase()}`;
}

const base62Alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Uniform random base62 text. Bytes of 248 and above are thrown away, so that no character is favoured. */
export function randomBase62(length: number, runtime: Runtime): string {
  let text = '';
  while (text.length < length) {
    for (const byte of runtime.randomBytes(length)) {
      if (byte < 248 && text.length < length) text += base62Alphabet.charAt(byte % 62);
    }
  }
  return text;
}

/** A whole number in base62, left-padded with `0`. */
export function toBase62(value: number, length: number): string {
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor(rest / 62))
    text = base62Alphabet.charAt(rest % 62) + text;
  return text.padStart(length, '0');
}
