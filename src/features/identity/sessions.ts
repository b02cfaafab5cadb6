import type { RequestInfo, SessionPrincipal } from '../../platform/access.js';
import { createId, sha256 } from '../../platform/crypto.js';
import type { EntityManager } from '../../platform/database/database.js';
import { AppError, notFound } from '../../platform/errors.js';
import { createOncePer } from '../../platform/once-per.js';
import { noInput, operation } from '../../platform/operation.js';
import { toPagination } from '../../platform/pagination.js';
import { minutes, seconds } from '../../platform/runtime.js';
import type { SessionKind, SessionRow, UserRow } from './identity.entity.js';
import { endSessionInput, loginInput, refreshInput, sessionsInput } from './identity.inputs.js';
import type { SessionState } from './identity.repository.js';
import {
  type IdentityParts,
  absoluteLife,
  assertUnchanged,
  idleLife,
  isLive,
  normalizeEmail,
  ownEntry,
  refusalEntry,
} from './identity.parts.js';
import { type TokenPairView, toSessionView } from './identity.view.js';
import { type GuessTarget, guessed, loginNetwork } from './login-defence.js';
import { needsRehash } from './passwords.js';
import { createRefresh } from './refresh.js';
import { type AccessClaims, accessTokenSeconds } from './tokens.js';
import { type SecondFactor, takeSecondFactor } from './two-factor.js';

/** Log-in, and what becomes of the sessions that it starts. */
export function createSessionOperations(parts: IdentityParts) {
  const { database, repository, tokens, runtime, passwords, defence, activity, background } = parts;
  const isDue = createOncePer(runtime, minutes(1), 20_000);

  /** Checks email, password and second factor and starts a session, in one protected step. */
  async function logIn(
    input: { email: string; password: string; code?: string | undefined },
    request: RequestInfo,
    kind: SessionKind,
    issue: (user: UserRow, session: NewSession) => Partial<SessionRow>,
  ): Promise<{ user: UserRow; sessionId: string }> {
    const email = normalizeEmail(input.email);
    const user = await repository.findUserByEmail(email);
    const target: GuessTarget = { account: guessed.atLogin(email), userId: user?.id ?? null };
    const entry = {
      action: 'login',
      actor: { kind: 'anonymous' },
      organizationId: user?.organizationId ?? null,
      userId: user?.id ?? null,
    } as const;
    const signedIn = await defence.attempt(target, request, entry, async () => {
      const isRight = await passwords.verify(user?.passwordHash ?? null, input.password);
      if (!user || !isRight || user.disabledAt != null) throw new AppError('invalid_credentials');
      if (user.totpEnabledAt != null && input.code === undefined) {
        throw new AppError('two_factor_required', 'Send the code of your authenticator app as `code`.');
      }
      const sessionId = await database.transaction(async (em) => {
        await assertUnchanged(parts, em, user);
        const factor = await takeSecondFactor(parts, em, user, input.code ?? '');
        if (factor === null) {
          throw new AppError('invalid_credentials', 'The code is wrong, or was used before.');
        }
        await defence.succeeded(em, target, request);
        return startSession(em, user, kind, request, issue, factor);
      });
      return { user, sessionId };
    });
    if (needsRehash(signedIn.user.passwordHash)) {
      const passwordHash = await passwords.hash(input.password);
      await database.transaction((em) => repository.setPasswordHash(em, signedIn.user.id, passwordHash));
    }
    return signedIn;
  }

  async function startSession(
    em: EntityManager,
    user: UserRow,
    kind: SessionKind,
    request: RequestInfo,
    issue: (user: UserRow, session: NewSession) => Partial<SessionRow>,
    factor: SecondFactor,
  ): Promise<string> {
    const now = runtime.now();
    const id = createId('ses', runtime);
    const previousUseAt = await repository.lastSeenAt(em, user.id);
    await repository.createSession(em, {
      ...noSecrets,
      id,
      userId: user.id,
      kind,
      createdAt: now,
      lastSeenAt: now,
      idleExpiresAt: now + idleLife,
      expiresAt: now + absoluteLife,
      endedAt: null,
      endReason: null,
      address: request.address,
      network: loginNetwork(request.address),
      userAgent: request.userAgent.slice(0, 500),
      ...issue(user, { id, idleExpiresAt: now + idleLife }),
    });
    const { organizationId, email: name } = user;
    await activity.record(em, request, {
      action: 'login',
      result: 'success',
      ...(factor === 'recovery_code' && { reason: factor }),
      actor: { kind: 'user', id: user.id, name },
      organizationId,
      userId: user.id,
      targetId: id,
    });
    activity.noteUse({ kind: 'user', id: user.id, name, organizationId, request, previousUseAt });
    return id;
  }

  /** A good session must also say what the token says: after a change of role a new token is needed. */
  const fits = (session: SessionState, claims: AccessClaims): boolean =>
    session.kind === 'api' &&
    session.userId === claims.sub &&
    session.organizationId === claims.org &&
    session.role === claims.role;

  /** A good credential: its use is noted once a minute, while nobody waits for it. */
  function toNotedPrincipal(session: SessionState, request: RequestInfo): SessionPrincipal {
    if (isDue(`${session.id} ${request.address}`)) {
      const now = runtime.now();
      const idleExpiresAt = Math.min(now + idleLife, session.expiresAt);
      background.run('note when a session was seen', () =>
        database.transaction((em) =>
          repository.recordSeen(em, session.id, {
            lastSeenAt: now,
            address: request.address,
            // A session with tokens lives on by refreshing; one with a cookie, by being used.
            ...(session.kind === 'dashboard' && { idleExpiresAt }),
          }),
        ),
      );
      const { userId: id, email: name, organizationId, lastSeenAt: previousUseAt } = session;
      activity.noteUse({ kind: 'user', id, name, organizationId, request, previousUseAt });
    }
    return toPrincipal(session);
  }

  /** A credential that was refused; `session` when it is at least known. */
  function refuse(session: SessionState | null, request: RequestInfo, detail: string): AppError {
    activity.recordLater(request, refusalEntry(session, 'authenticate', 'invalid_token'));
    return new AppError('invalid_token', detail);
  }

  const end = (
    principal: SessionPrincipal,
    request: RequestInfo,
    action: 'logout' | 'endSession' | 'endAllSessions',
    sessionId: string | null,
  ): Promise<boolean> =>
    database.transaction(async (em) => {
      const now = runtime.now();
      const { userId } = principal;
      if (sessionId === null) await repository.endSessions(em, userId, null, now, 'ended_by_user');
      else {
        const reason = action === 'logout' ? 'logout' : 'ended_by_user';
        const ended = await repository.endSession(em, { id: sessionId, userId }, now, reason);
        if (!ended) return false;
      }
      await activity.record(em, request, ownEntry(principal, action, sessionId));
      return true;
    });

  return {
    login: operation('login', loginInput, async (call, input): Promise<TokenPairView> => {
      let refreshToken = '';
      const { user, sessionId } = await logIn(input, call.request, 'api', ({ id: userId }, session) => {
        const draft = tokens.draftRefresh(session.idleExpiresAt);
        refreshToken = tokens.signRefresh({ userId, sessionId: session.id }, draft);
        return {
          refreshHash: sha256(refreshToken),
          refreshJti: draft.jti,
          refreshIssuedAt: draft.issuedAt,
          refreshExpiresAt: draft.expiresAt,
        };
      });
      const accessToken = tokens.signAccess({ ...user, userId: user.id, sessionId });
      return { accessToken, refreshToken, expiresIn: accessTokenSeconds };
    }),

    /** Log-in of the dashboard: the same check, but the answer is a cookie's value that no script can read. */
    logInToDashboard: operation('login', loginInput, async (call, input) => {
      const cookie = runtime.randomBytes(32).toString('base64url');
      await logIn(input, call.request, 'dashboard', () => ({ cookieHash: sha256(cookie) }));
      return { cookie, maxAgeSeconds: absoluteLife / seconds(1) };
    }),

    refresh: operation('refresh', refreshInput, createRefresh(parts)),

    logout: operation('logout', noInput, async ({ principal, request }): Promise<true> => {
      await end(principal, request, 'logout', principal.sessionId);
      return true;
    }),

    sessions: operation('sessions', sessionsInput, async ({ principal }, { offset, limit }) => {
      const { rows, total } = await repository.listSessions(principal.userId, runtime.now(), offset, limit);
      return {
        data: rows.map((row) => toSessionView(row, principal.sessionId)),
        pagination: toPagination(offset, limit, total, rows.length),
      };
    }),

    endSession: operation(
      'endSession',
      endSessionInput,
      async ({ principal, request }, { id }): Promise<true> => {
        if (!(await end(principal, request, 'endSession', id))) throw notFound('session');
        return true;
      },
    ),

    /** Signs out everywhere, here too. */
    endAllSessions: operation('endAllSessions', noInput, async ({ principal, request }): Promise<true> => {
      await end(principal, request, 'endAllSessions', null);
      return true;
    }),

    /** The principal behind an access token. @throws AppError invalid_token */
    async authenticateToken(token: string, request: RequestInfo): Promise<SessionPrincipal> {
      const claims = tokens.verify(token, 'access');
      const session = claims && (await repository.findSessionState(claims.sid));
      if (session && isLive(session, runtime.now()) && fits(session, claims)) {
        return toNotedPrincipal(session, request);
      }
      throw refuse(
        session,
        request,
        'The access token is expired, revoked or not one of ours. Refresh it or log in.',
      );
    },

    /** The principal behind the dashboard's cookie. @throws AppError invalid_token */
    async authenticateCookie(cookie: string, request: RequestInfo): Promise<SessionPrincipal> {
      const session = await repository.findSessionStateByCookie(sha256(cookie));
      if (session && isLive(session, runtime.now())) return toNotedPrincipal(session, request);
      throw refuse(session, request, 'The session has ended. Sign in again.');
    },
  };
}

interface NewSession {
  id: string;
  idleExpiresAt: number;
}

const noSecrets = {
  refreshHash: null,
  refreshJti: null,
  refreshIssuedAt: null,
  refreshExpiresAt: null,
  parentHash: null,
  rotatedAt: null,
  rotatedBy: null,
  cookieHash: null,
};

const toPrincipal = (session: SessionState): SessionPrincipal => ({
  kind: 'session',
  name: session.email,
  sessionId: session.id,
  userId: session.userId,
  organizationId: session.organizationId,
  plan: session.plan,
  role: session.role,
  environment: 'live',
});
