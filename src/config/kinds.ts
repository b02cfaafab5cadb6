import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { z } from 'zod';

/** The kinds of values that variables take. Messages go after the name of the variable. */

const minimumSecretBytes = 32;

/** Secrets that people paste from tutorials. Compared without case, blanks and punctuation. */
const knownBadSecret =
  /^(secret|changeme|password|yoursecret|jwtsecret|default|example|cargolint|test|0?123456789)/;

/** Texts, separated by commas. */
export const list = z.string().transform((text) =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== ''),
);

/** Secrets, separated by commas. */
export const secretList = list.superRefine((secrets, context) => {
  for (const secret of secrets) {
    const plain = secret.toLowerCase().replace(/[^a-z0-9]/g, '');
    if (Buffer.byteLength(secret) < minimumSecretBytes) {
      context.addIssue(`takes secrets of at least ${minimumSecretBytes} bytes, separated by commas`);
    } else if (knownBadSecret.test(plain) || new Set(secret).size < 10) {
      context.addIssue(
        'takes random secrets, not a default or a repeated one (try: openssl rand -base64 32)',
      );
    }
  }
});

export const wholeNumber = (minimum: number, maximum: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, `takes a whole number from ${minimum} to ${maximum}`)
    .transform(Number)
    .refine(
      (value) => value >= minimum && value <= maximum,
      `takes a whole number from ${minimum} to ${maximum}`,
    );

const switchWords: Record<string, boolean> = {
  on: true,
  true: true,
  '1': true,
  yes: true,
  off: false,
  false: false,
  '0': false,
  no: false,
};
export const onOff = z
  .string()
  .toLowerCase()
  .refine((word) => Object.hasOwn(switchWords, word), 'takes on or off')
  .transform((word) => switchWords[word] === true);

export function isOrigin(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

export const isPostgresUrl = (text: string): boolean =>
  /^postgres(ql)?:\/\//.test(text) && URL.canParse(text) && new URL(text).pathname.length > 1;

export function isAddressRange(text: string): boolean {
  return isIP(text) !== 0 || ipaddr.isValidCIDR(text);
}

/** Bucket and prefix, in names that need no escaping anywhere. */
export const bucketUrl =
  /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/([\w-][\w.-]*(?:\/[\w-][\w.-]*)*)?)?\/?$/;
