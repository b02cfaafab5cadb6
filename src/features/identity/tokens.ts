import { type KeyObject, createSecretKey } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { z } from 'zod';
import { type Role, roles } from '../../platform/access.js';
import { createId } from '../../platform/crypto.js';
import type { Runtime } from '../../platform/runtime.js';

/** base64url of exactly `{"alg":"HS256","typ":"JWT"}`: a token that starts otherwise is refused unread. */
const header = 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9';
const maximumLength = 2048;
const maximumSkewSeconds = 60;

const issuer = 'cargolint';
const audience = 'cargolint-api';

export const accessTokenSeconds = 3600;

const common = {
  iss: z.literal(issuer),
  aud: z.literal(audience),
  sub: z.string(),
  sid: z.string(),
  iat: z.int().nonnegative(),
  exp: z.int().nonnegative(),
  jti: z.string(),
};
const claims = {
  access: z.strictObject({ ...common, use: z.literal('access'), org: z.string(), role: z.enum(roles) }),
  refresh: z.strictObject({ ...common, use: z.literal('refresh') }),
};

type TokenUse = keyof typeof claims;
export type AccessClaims = z.infer<(typeof claims)['access']>;
export type RefreshClaims = z.infer<(typeof claims)['refresh']>;
interface ClaimsOf {
  access: AccessClaims;
  refresh: RefreshClaims;
}

export interface TokenSubject {
  userId: string;
  sessionId: string;
}

/** Signs and verifies access and refresh tokens: HS256 JWT (RFC 7519), hardened as RFC 8725 asks. */
export interface Tokens {
  signAccess(subject: TokenSubject & { organizationId: string; role: Role }): string;
  /** @param expiresAt milliseconds since 1970 */
  signRefresh(subject: TokenSubject, expiresAt: number): string;
  /** The claims of a token that is good; null otherwise. Whether its session still lives is another question. */
  verify<Use extends TokenUse>(token: string, use: Use): ClaimsOf[Use] | null;
}

/** @param secrets the first signs, all verify */
export function createTokens(secrets: readonly string[], runtime: Runtime): Tokens {
  // A KeyObject, since jsonwebtoken first tries to parse a plain text as a PEM key on every call.
  const keys = secrets.map((secret) => createSecretKey(Buffer.from(secret)));
  const [signingKey] = keys;
  if (!signingKey) throw new Error('At least one signing secret is needed.');
  const now = () => Math.floor(runtime.now() / 1000);

  const sign = (payload: object) =>
    jwt.sign({ iss: issuer, aud: audience, ...payload, jti: createId('jti', runtime) }, signingKey, {
      algorithm: 'HS256',
    });

  return {
    signAccess: ({ userId, sessionId, organizationId, role }) =>
      sign({
        sub: userId,
        sid: sessionId,
        org: organizationId,
        role,
        use: 'access',
        iat: now(),
        exp: now() + accessTokenSeconds,
      }),
    signRefresh: ({ userId, sessionId }, expiresAt) =>
      sign({ sub: userId, sid: sessionId, use: 'refresh', iat: now(), exp: Math.floor(expiresAt / 1000) }),
    verify: (token, use) => {
      if (!isCanonical(token)) return null;
      const parsed = claims[use].safeParse(verifySignature(token, keys, now()));
      if (!parsed.success || parsed.data.iat > now() + maximumSkewSeconds) return null;
      return parsed.data as ClaimsOf[typeof use];
    },
  };
}

/** Compact form: the one header we sign, three non-empty parts, base64url without padding or stray bits. */
function isCanonical(token: string): boolean {
  if (token.length > maximumLength || !token.startsWith(`${header}.`)) return false;
  const parts = token.split('.');
  return (
    parts.length === 3 &&
    parts.every((part) => part !== '' && Buffer.from(part, 'base64url').toString('base64url') === part)
  );
}

function verifySignature(token: string, keys: readonly KeyObject[], clockTimestamp: number): unknown {
  for (const key of keys) {
    try {
      return jwt.verify(token, key, { algorithms: ['HS256'], issuer, audience, clockTimestamp });
    } catch {
      // Perhaps an older secret signed it.
    }
  }
  return null;
}
