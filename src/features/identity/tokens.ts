import { type KeyObject, createSecretKey } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { z } from 'zod';
import { type Role, roles } from '../../platform/access.js';
import { createId, sha256 } from '../../platform/crypto.js';
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

/** What makes a refresh token unique; times in seconds since 1970. HS256 always gives the same text for it. */
export interface RefreshDraft {
  jti: string;
  issuedAt: number;
  expiresAt: number;
}

/** Signs and verifies access and refresh tokens: HS256 JWT (RFC 7519), hardened as RFC 8725 asks. */
export interface Tokens {
  signAccess(subject: TokenSubject & { organizationId: string; role: Role }): string;
  /** @param expiresAt milliseconds since 1970 */
  draftRefresh(expiresAt: number): RefreshDraft;
  signRefresh(subject: TokenSubject, draft: RefreshDraft): string;
  /** The token that was signed before, from its draft; null when its secret is configured no more. */
  rebuildRefresh(subject: TokenSubject, draft: RefreshDraft, hash: string): string | null;
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

  const sign = (payload: object, key: KeyObject) =>
    jwt.sign({ iss: issuer, aud: audience, ...payload }, key, { algorithm: 'HS256' });

  const signRefreshWith = ({ userId, sessionId }: TokenSubject, draft: RefreshDraft, key: KeyObject) =>
    sign(
      {
        sub: userId,
        sid: sessionId,
        use: 'refresh',
        iat: draft.issuedAt,
        exp: draft.expiresAt,
        jti: draft.jti,
      },
      key,
    );

  return {
    signAccess: ({ userId, sessionId, organizationId, role }) =>
      sign(
        {
          sub: userId,
          sid: sessionId,
          org: organizationId,
          role,
          use: 'access',
          iat: now(),
          exp: now() + accessTokenSeconds,
          jti: createId('jti', runtime),
        },
        signingKey,
      ),
    draftRefresh: (expiresAt) => ({
      jti: createId('jti', runtime),
      issuedAt: now(),
      expiresAt: Math.floor(expiresAt / 1000),
    }),
    signRefresh: (subject, draft) => signRefreshWith(subject, draft, signingKey),
    rebuildRefresh: (subject, draft, hash) =>
      keys.map((key) => signRefreshWith(subject, draft, key)).find((token) => sha256(token) === hash) ?? null,
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
