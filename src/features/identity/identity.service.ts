import type { RequestInfo, Role, SessionPrincipal } from '../../platform/access.js';
import { createId, sha256 } from '../../platform/crypto.js';
import type { Database } from '../../platform/database/database.js';
import { isUniqueViolation } from '../../platform/database/database.js';
import { AppError, notFound } from '../../platform/errors.js';
import type { FailureLimit } from '../../platform/failure-limit.js';
import { noInput, operation, parseInput } from '../../platform/operation.js';
import { toPagination } from '../../platform/pagination.js';
import { type Runtime, days } from '../../platform/runtime.js';
import type { OrganizationRow, SessionKind, UserRow } from './identity.entity.js';
import {
  changePasswordInput,
  endSessionInput,
  loginInput,
  provisionUserInput,
  refreshInput,
  registerInput,
  sessionsInput,
} from './identity.inputs.js';
import type { IdentityRepository, SessionState } from './identity.repository.js';
import { type TokenPairView, type UserView, toMeView, toSessionView, toUserView } from './identity.view.js';
import {
  assertStrongPassword,
  hashPassword,
  lengthProblem,
  needsRehash,
  verifyPassword,
} from './passwords.js';
import { type AccessClaims, type Tokens, accessTokenSeconds } from './tokens.js';

const idleLife = days(30);
const absoluteLife = days(90);

export interface IdentityDependencies {
  database: Database;
  repository: IdentityRepository;
  tokens: Tokens;
  runtime: Runtime;
  failureLimit: FailureLimit;
  allowSignup: boolean;
}

export type IdentityService = ReturnType<typeof createIdentityService>;

/** People, their sessions and their passwords. */
export function createIdentityService({
  database,
  repository,
  tokens,
  runtime,
  failureLimit,
  allowSignup,
}: IdentityDependencies) {
  /** Finds the account and checks the password, with the same work for accounts that don't exist. */
  async function checkPassword(request: RequestInfo, email: string, password: string): Promise<UserRow> {
    await failureLimit.assertMayTry(request);
    const user = await repository.findUserByEmail(normalizeEmail(email));
    const isRight = await verifyPassword(user?.passwordHash ?? null, password);
    if (!user || !isRight || user.disabledAt != null) {
      await failureLimit.record(request);
      throw new AppError('invalid_credentials');
    }
    if (needsRehash(user.passwordHash)) {
      const passwordHash = await hashPassword(password);
      await database.transaction((em) => repository.setPasswordHash(em, user.id, passwordHash));
    }
    return user;
  }

  async function startSession(
    user: UserRow,
    kind: SessionKind,
    request: RequestInfo,
    secretHashes: (sessionId: string, idleExpiresAt: number) => { refreshHash?: string; cookieHash?: string },
  ): Promise<string> {
    const now = runtime.now();
    const id = createId('ses', runtime);
    const hashes = secretHashes(id, now + idleLife);
    await database.transaction(async (em) => {
      repository.createSession(em, {
        id,
        userId: user.id,
        kind,
        refreshHash: hashes.refreshHash ?? null,
        refreshJti: null,
        refreshIssuedAt: null,
        refreshExpiresAt: null,
        parentHash: null,
        rotatedAt: null,
        rotatedBy: null,
        cookieHash: hashes.cookieHash ?? null,
        createdAt: now,
        lastSeenAt: now,
        idleExpiresAt: now + idleLife,
        expiresAt: now + absoluteLife,
        endedAt: null,
        endReason: null,
        address: request.address,
        userAgent: request.userAgent.slice(0, 500),
      });
      await em.flush();
    });
    return id;
  }

  const signPair = (
    user: { userId: string; organizationId: string; role: Role },
    sessionId: string,
    refreshToken: string,
  ): TokenPairView => ({
    accessToken: tokens.signAccess({ ...user, sessionId }),
    refreshToken,
    expiresIn: accessTokenSeconds,
  });

  const isLiveSession = (session: SessionState): boolean =>
    session.endedAt == null &&
    session.userDisabledAt == null &&
    session.idleExpiresAt > runtime.now() &&
    session.expiresAt > runtime.now();

  const toPrincipal = (session: SessionState): SessionPrincipal => ({
    kind: 'session',
    sessionId: session.id,
    userId: session.userId,
    organizationId: session.organizationId,
    plan: session.plan,
    role: session.role,
    environment: 'live',
  });

  /** A good session must also say what the token says: after a change of role a new token is needed. */
  const fits = (session: SessionState, claims: AccessClaims): boolean =>
    session.kind === 'api' &&
    session.userId === claims.sub &&
    session.organizationId === claims.org &&
    session.role === claims.role;

  async function insertUser(
    user: Omit<UserRow, 'id' | 'createdAt' | 'disabledAt' | 'totpSecret' | 'totpEnabledAt' | 'totpLastStep'>,
    organization: NewOrganization | null,
  ) {
    const row: UserRow = {
      ...user,
      id: createId('usr', runtime),
      createdAt: runtime.now(),
      disabledAt: null,
      totpSecret: null,
      totpEnabledAt: null,
      totpLastStep: null,
    };
    await database.transaction(async (em) => {
      if (organization) {
        repository.createOrganization(em, { ...organization, plan: 'enterprise', createdAt: runtime.now() });
        await em.flush();
      }
      repository.createUser(em, row);
      await em.flush();
    });
    return row;
  }

  return {
    login: operation('login', loginInput, async (call, { email, password }): Promise<TokenPairView> => {
      const user = await checkPassword(call.request, email, password);
      let refreshToken = '';
      const sessionId = await startSession(user, 'api', call.request, (id, idleExpiresAt) => {
        refreshToken = tokens.signRefresh({ userId: user.id, sessionId: id }, idleExpiresAt);
        return { refreshHash: sha256(refreshToken) };
      });
      return signPair({ ...user, userId: user.id }, sessionId, refreshToken);
    }),

    /** Log-in of the dashboard: the same check, but the answer is a cookie's value that no script can read. */
    logInToDashboard: operation('login', loginInput, async (call, { email, password }) => {
      const user = await checkPassword(call.request, email, password);
      const cookie = runtime.randomBytes(32).toString('base64url');
      await startSession(user, 'dashboard', call.request, () => ({ cookieHash: sha256(cookie) }));
      return { cookie, maxAgeSeconds: absoluteLife / 1000 };
    }),

    /** A new pair for a refresh token that is good; a token that was good before ends the whole session. */
    refresh: operation('refresh', refreshInput, async (call, { refreshToken }): Promise<TokenPairView> => {
      await failureLimit.assertMayTry(call.request);
      const claims = tokens.verify(refreshToken, 'refresh');
      const session = claims && (await repository.findSessionState(claims.sid));
      if (!session || session.userId !== claims.sub || !isLiveSession(session)) {
        await failureLimit.record(call.request);
        throw badRefreshToken();
      }
      const now = runtime.now();
      const idleExpiresAt = Math.min(now + idleLife, session.expiresAt);
      const next = tokens.signRefresh({ userId: session.userId, sessionId: session.id }, idleExpiresAt);
      const rotated = await database.transaction(async (em) => {
        const isCurrent = await repository.rotateRefreshToken(em, session.id, sha256(refreshToken), {
          refreshHash: sha256(next),
          lastSeenAt: now,
          idleExpiresAt,
        });
        // Committed although the request fails: whoever holds the stolen branch must lose it.
        const { id, userId } = session;
        if (!isCurrent) await repository.endSession(em, { id, userId }, now, 'refresh_token_reused');
        return isCurrent;
      });
      if (!rotated) {
        await failureLimit.record(call.request);
        throw new AppError(
          'token_reused',
          'This refresh token was used before, so the session was ended for safety. Log in again.',
        );
      }
      return signPair(session, session.id, next);
    }),

    logout: operation('logout', noInput, async ({ principal }): Promise<true> => {
      await database.transaction((em) =>
        repository.endSession(
          em,
          { id: principal.sessionId, userId: principal.userId },
          runtime.now(),
          'logout',
        ),
      );
      return true;
    }),

    /** Answers the same for a new and for a known email, so that it can't be used to look for accounts. */
    register: operation('register', registerInput, async (_call, input): Promise<true> => {
      if (!allowSignup) {
        throw new AppError('registration_closed', 'Ask your administrator for an account.');
      }
      assertStrongPassword(input.password, input.email);
      const passwordHash = await hashPassword(input.password);
      const organization = {
        id: createId('org', runtime),
        name: input.organizationName,
        country: input.country,
      };
      try {
        await insertUser(
          {
            organizationId: organization.id,
            email: normalizeEmail(input.email),
            passwordHash,
            role: 'owner',
            firstName: input.firstName,
            lastName: input.lastName,
          },
          organization,
        );
      } catch (error) {
        if (!isUniqueViolation(error)) throw error;
      }
      return true;
    }),

    changePassword: operation(
      'changePassword',
      changePasswordInput,
      async ({ principal }, input): Promise<true> => {
        const user = await repository.findUser(principal.userId);
        const isRight = await verifyPassword(user?.passwordHash ?? null, input.currentPassword);
        if (!user || !isRight) throw new AppError('invalid_credentials', 'The current password is wrong.');
        assertStrongPassword(input.newPassword, user.email);
        const passwordHash = await hashPassword(input.newPassword);
        await database.transaction(async (em) => {
          await repository.setPasswordHash(em, user.id, passwordHash);
          await repository.endOtherSessions(
            em,
            user.id,
            principal.sessionId,
            runtime.now(),
            'password_changed',
          );
        });
        return true;
      },
    ),

    me: operation('me', noInput, async ({ principal }) => {
      const user = await repository.findUser(principal.userId);
      const organization = await repository.findOrganization(principal.organizationId);
      if (!user || !organization) throw notFound('user');
      return toMeView(user, organization);
    }),

    sessions: operation('sessions', sessionsInput, async ({ principal }, { offset, limit }) => {
      const { rows, total } = await repository.listSessions(principal.userId, runtime.now(), offset, limit);
      return {
        data: rows.map((row) => toSessionView(row, principal.sessionId)),
        pagination: toPagination(offset, limit, total, rows.length),
      };
    }),

    endSession: operation('endSession', endSessionInput, async ({ principal }, { id }): Promise<true> => {
      const ended = await database.transaction((em) =>
        repository.endSession(em, { id, userId: principal.userId }, runtime.now(), 'ended_by_user'),
      );
      if (!ended) throw notFound('session');
      return true;
    }),

    /** The principal behind an access token. @throws AppError invalid_token */
    async authenticateToken(token: string): Promise<SessionPrincipal> {
      const claims = tokens.verify(token, 'access');
      const session = claims && (await repository.findSessionState(claims.sid));
      if (!session || !isLiveSession(session) || !fits(session, claims)) {
        throw new AppError(
          'invalid_token',
          'The access token is expired, revoked or not one of ours. Refresh it or log in.',
        );
      }
      return toPrincipal(session);
    },

    /** The principal behind the dashboard's cookie. @throws AppError invalid_token */
    async authenticateCookie(cookie: string): Promise<SessionPrincipal> {
      const session = await repository.findSessionStateByCookie(sha256(cookie));
      if (!session || !isLiveSession(session)) {
        throw new AppError('invalid_token', 'The session has ended. Sign in again.');
      }
      return toPrincipal(session);
    },

    /**
     * Makes a user, and the organization if there is none of that name. For operators with access to
     * the machine: no permission is checked, and of the password only the length.
     * @throws AppError validation_failed | weak_password
     */
    async provisionUser(unchecked: unknown): Promise<UserView & { organizationId: string }> {
      const input = parseInput(provisionUserInput, unchecked);
      const problem = lengthProblem(input.password);
      if (problem !== null) throw new AppError('weak_password', problem);
      const found = await repository.findOrganizationsByNameOrId(input.organization);
      if (found.length > 1) {
        throw new AppError('validation_failed', 'Several organizations have this name: give the id instead.');
      }
      const [existing] = found;
      const role = input.role ?? (existing ? 'member' : 'owner');
      if (existing && role === 'owner' && (await repository.hasOwner(existing.id))) {
        throw new AppError(
          'validation_failed',
          'The organization has an owner already, and there can be only one.',
        );
      }
      const organization = existing ?? {
        id: createId('org', runtime),
        name: input.organization,
        country: null,
      };
      const passwordHash = await hashPassword(input.password);
      try {
        const email = normalizeEmail(input.email);
        const names = { firstName: null, lastName: null };
        const user = await insertUser(
          { organizationId: organization.id, email, passwordHash, role, ...names },
          existing ? null : organization,
        );
        return { ...toUserView(user), organizationId: organization.id };
      } catch (error) {
        if (isUniqueViolation(error))
          throw new AppError('validation_failed', 'A user has this email already.');
        throw error;
      }
    },

    /** For operators: the user with this email, as the principal of a call. @throws AppError not_found */
    async principalOf(email: string): Promise<SessionPrincipal> {
      const user = await repository.findUserByEmail(normalizeEmail(email));
      const organization = user && (await repository.findOrganization(user.organizationId));
      if (!organization) throw notFound('user');
      return {
        kind: 'session',
        sessionId: 'operator',
        userId: user.id,
        organizationId: organization.id,
        plan: organization.plan,
        role: user.role,
        environment: 'live',
      };
    },
  };
}

type NewOrganization = Pick<OrganizationRow, 'id' | 'name' | 'country'>;

const normalizeEmail = (email: string): string => email.trim().normalize('NFC').toLowerCase();

const badRefreshToken = () =>
  new AppError('invalid_token', 'The refresh token is expired, revoked or not one of ours. Log in again.');
