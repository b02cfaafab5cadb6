import type { Call, RequestInfo } from '../../platform/access.js';
import { sha256 } from '../../platform/crypto.js';
import type { EntityManager } from '../../platform/database/database.js';
import { AppError } from '../../platform/errors.js';
import { seconds } from '../../platform/runtime.js';
import type { SessionRow } from './identity.entity.js';
import type { SessionState } from './identity.repository.js';
import { type IdentityParts, idleLife, isLive, refusalEntry } from './identity.parts.js';
import type { TokenPairView } from './identity.view.js';
import { accessTokenSeconds } from './tokens.js';

/** A client that lost the answer, or refreshed twice at once, may repeat its last refresh for so long. */
const repeatWithin = seconds(10);

/**
 * Tells a repeated refresh from a stolen token, when it isn't the one that is good now: only the direct parent of the good token, soon after its
 * use, from the same device and address, is a repetition. Everything else is reuse.
 */
function isRepetition(
  session: Pick<SessionRow, 'parentHash' | 'rotatedAt' | 'rotatedBy'>,
  presentedHash: string,
  device: string,
  now: number,
): boolean {
  const isParent = session.parentHash === presentedHash && session.rotatedBy === device;
  return isParent && Math.abs(now - (session.rotatedAt ?? 0)) <= repeatWithin;
}

/** Device and address, as far as a request shows them. */
const toDevice = (request: RequestInfo): string => sha256(`${request.address}\n${request.userAgent}`);

/**
 * A new pair for a refresh token that is good (contract section 1). One that was good before ends the whole
 * session, and that stays although the request fails: whoever holds the stolen branch must lose it.
 */
export function createRefresh(parts: IdentityParts) {
  const { database, repository, tokens, runtime, failureLimit, activity, logger } = parts;

  /** @returns the refresh token to answer with; null = the token is not the good one any more */
  async function rotate(
    session: SessionState,
    presentedHash: string,
    request: RequestInfo,
  ): Promise<string | null> {
    const now = runtime.now();
    const subject = { userId: session.userId, sessionId: session.id };
    const idleExpiresAt = Math.min(now + idleLife, session.expiresAt);
    const draft = tokens.draftRefresh(idleExpiresAt);
    const next = tokens.signRefresh(subject, draft);
    const isRotated = await repository.rotateRefreshToken(session.id, presentedHash, {
      refreshHash: sha256(next),
      refreshJti: draft.jti,
      refreshIssuedAt: draft.issuedAt,
      refreshExpiresAt: draft.expiresAt,
      parentHash: presentedHash,
      rotatedAt: now,
      rotatedBy: toDevice(request),
      lastSeenAt: now,
      idleExpiresAt,
      address: request.address,
    });
    return isRotated ? next : null;
  }

  /** @returns the good token for a repetition; null = the token was reused and the session has ended */
  async function repeat(
    em: EntityManager,
    session: SessionState,
    presentedHash: string,
    request: RequestInfo,
  ): Promise<string | null> {
    const now = runtime.now();
    const current = await repository.readSession(em, session.id);
    if (!current || current.endedAt != null) throw badRefreshToken();
    const repeated = isRepetition(current, presentedHash, toDevice(request), now) && rebuild(current);
    if (repeated) return repeated;
    await repository.endSession(em, { id: session.id, userId: session.userId }, now, 'refresh_token_reused');
    await activity.record(em, request, refusalEntry(session, 'refresh', 'token_reused'));
    return null;
  }

  function rebuild(session: SessionRow): string | null {
    const { refreshHash, refreshJti, refreshIssuedAt, refreshExpiresAt } = session;
    if (refreshHash == null || refreshJti == null || refreshIssuedAt == null || refreshExpiresAt == null) {
      return null;
    }
    return tokens.rebuildRefresh(
      { userId: session.userId, sessionId: session.id },
      { jti: refreshJti, issuedAt: refreshIssuedAt, expiresAt: refreshExpiresAt },
      refreshHash,
    );
  }

  return async ({ request }: Call, input: { refreshToken: string }): Promise<TokenPairView> => {
    await failureLimit.assertMayTry(request);
    const claims = tokens.verify(input.refreshToken, 'refresh');
    const session = claims && (await repository.findSessionState(claims.sid));
    if (!session || session.userId !== claims.sub || !isLive(session, runtime.now())) {
      activity.recordLater(request, refusalEntry(session, 'refresh', 'invalid_token'));
      await failureLimit.record(request);
      throw badRefreshToken();
    }
    const presentedHash = sha256(input.refreshToken);
    const refreshToken =
      (await rotate(session, presentedHash, request)) ??
      (await database.transaction((em) => repeat(em, session, presentedHash, request)));
    if (refreshToken === null) {
      logger.warn({ session: session.id, user: session.userId }, 'a refresh token was used twice');
      await failureLimit.record(request);
      throw new AppError(
        'token_reused',
        'This refresh token was used before, so the session was ended for safety. Log in again.',
      );
    }
    const accessToken = tokens.signAccess({ ...session, sessionId: session.id });
    return { accessToken, refreshToken, expiresIn: accessTokenSeconds };
  };
}

const badRefreshToken = () =>
  new AppError('invalid_token', 'The refresh token is expired, revoked or not one of ours. Log in again.');
