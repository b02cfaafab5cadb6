import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/config.js';

const load = (secret: string) => () => loadConfig({ CARGOLINT_JWT_SECRETS: secret });

describe('configured secrets', () => {
  it.each(['hex', 'base64', 'base64url'] as const)(
    'random ones in %s are taken, whatever they begin with',
    (form) => {
      for (let first = 0; first < 256; first++) {
        const chance = createHash('sha256').update(String(first)).digest().subarray(1);
        const secret = Buffer.concat([Buffer.from([first]), chance]).toString(form);
        expect(load(secret), secret).not.toThrow();
      }
    },
  );

  it.each([
    'changeme-changeme-changeme-changeme',
    'your-secret-key-that-nobody-will-ever-guess',
    'Password1Password1Password1Password1',
    '0123456789012345678901234567890123456789',
    '12345678901234567890123456789012',
    '0123456789abcdef0123456789abcdef',
    '00000000000000000000000000000000',
    'abcabcabcabcabcabcabcabcabcabcabcabc',
  ])('a default or a repeated one is refused: %s', (secret) => {
    expect(load(secret)).toThrow(/CARGOLINT_JWT_SECRETS takes random secrets/);
  });
});
