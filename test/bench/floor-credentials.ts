import { createSecretKey } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import jwt from 'jsonwebtoken';
import { isApiKeyText } from '../../src/features/api-keys/api-key-text.js';
import { createId, sha256 } from '../../src/platform/crypto.js';
import { days, systemRuntime } from '../../src/platform/runtime.js';
import type { Row, Store } from './floor-store.js';

/** The least that proves a credential, with the same guarantees: revocation is in force at the next request. */

export interface Caller {
  organizationId: string;
  environment: string;
}

const issuer = 'cargolint';
const audience = 'cargolint-api';
const idleLife = days(30);
const accessSeconds = 3600;

const keySql = `select k."organizationId", k."environment", k."revokedAt", k."expiresAt", k."allowedIps",
  u."disabledAt", o."plan" from "apiKeys" k join "users" u on u."id" = k."createdById"
  join "organizations" o on o."id" = k."organizationId" where k."hash" = ?`;

const sessionSql = `select s."userId", s."endedAt", s."idleExpiresAt", s."expiresAt", u."organizationId", u."role",
  u."disabledAt" from "sessions" s join "users" u on u."id" = s."userId" where s."id" = ?`;

const rotateSql = `update "sessions" set "refreshHash" = ?, "refreshJti" = ?, "refreshIssuedAt" = ?,
  "refreshExpiresAt" = ?, "parentHash" = ?, "rotatedAt" = ?, "rotatedBy" = ?, "lastSeenAt" = ?, "idleExpiresAt" = ?,
  "address" = ? where "id" = ? and "refreshHash" = ? and "endedAt" is null`;

interface Claims {
  sub: string;
  sid: string;
  use: string;
}

export function createCredentials(store: Store, secret: string) {
  const key = createSecretKey(Buffer.from(secret));

  const verify = (token: string, use: string): Claims | null => {
    const claims = jwt.verify(token, key, { algorithms: ['HS256'], issuer, audience }) as unknown as Claims;
    return claims.use === use ? claims : null;
  };

  async function findLiveSession(claims: Claims | null): Promise<Row | null> {
    if (!claims) return null;
    const [session] = await store.all(sessionSql, [claims.sid]);
    const now = Date.now();
    if (!session || session.userId !== claims.sub) return null;
    const isLive = session.endedAt === null && session.disabledAt === null;
    return isLive && Number(session.idleExpiresAt) > now && Number(session.expiresAt) > now ? session : null;
  }

  async function readKey(text: string): Promise<Caller | null> {
    if (!isApiKeyText(text)) return null;
    const [row] = await store.all(keySql, [sha256(text)]);
    if (!row || row.revokedAt !== null || row.disabledAt !== null || row.allowedIps !== '') return null;
    if (row.expiresAt !== null && Number(row.expiresAt) <= Date.now()) return null;
    return { organizationId: String(row.organizationId), environment: String(row.environment) };
  }

  const sign = (claims: object): string =>
    jwt.sign({ iss: issuer, aud: audience, ...claims }, key, { algorithm: 'HS256' });

  return {
    async authenticate(headers: IncomingHttpHeaders): Promise<Caller | null> {
      const given = headers['x-api-key'];
      if (typeof given === 'string') return readKey(given);
      const session = await findLiveSession(verify(headers.authorization?.slice(7) ?? '', 'access'));
      return session && { organizationId: String(session.organizationId), environment: 'live' };
    },

    /** @returns the next pair as the answer has it; null = the token is not good */
    async refresh(token: string, address: string, userAgent: string): Promise<object | null> {
      const claims = verify(token, 'refresh');
      const session = await findLiveSession(claims);
      if (!claims || !session) return null;
      const now = Date.now();
      const iat = Math.floor(now / 1000);
      const subject = { sub: claims.sub, sid: claims.sid };
      const idleExpiresAt = Math.min(now + idleLife, Number(session.expiresAt));
      const exp = Math.floor(idleExpiresAt / 1000);
      const jti = createId('jti', systemRuntime);
      const refreshToken = sign({ ...subject, use: 'refresh', iat, exp, jti });
      const presented = sha256(token);
      const values = [
        sha256(refreshToken),
        jti,
        iat,
        exp,
        presented,
        now,
        sha256(`${address}\n${userAgent}`),
      ];
      const [changed] = await store.write([
        rotateSql,
        [...values, now, idleExpiresAt, address, claims.sid, presented],
      ]);
      if (changed !== 1) return null;
      const { organizationId: org, role } = session;
      const access = { ...subject, org, role, use: 'access', iat, exp: iat + accessSeconds };
      const accessToken = sign({ ...access, jti: createId('jti', systemRuntime) });
      return { accessToken, refreshToken, expiresIn: accessSeconds };
    },
  };
}
