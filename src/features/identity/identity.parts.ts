import type { Logger } from 'pino';
import type { SessionPrincipal } from '../../platform/access.js';
import type { BackgroundTasks } from '../../platform/background.js';
import type { Database, EntityManager } from '../../platform/database/database.js';
import type { Encryption } from '../../platform/encryption.js';
import { AppError, serviceBusy } from '../../platform/errors.js';
import type { FailureLimit } from '../../platform/failure-limit.js';
import { type Runtime, days } from '../../platform/runtime.js';
import { type ActivityEntry, type ActivityLog, toActor } from '../activity/index.js';
import type { UserRow } from './identity.entity.js';
import type { IdentityRepository, SessionState } from './identity.repository.js';
import type { LoginDefence } from './login-defence.js';
import type { PasswordHasher } from './passwords.js';
import type { SecondFactorRepository } from './second-factor.repository.js';
import type { Tokens } from './tokens.js';

export interface IdentityDependencies {
  database: Database;
  repository: IdentityRepository;
  tokens: Tokens;
  passwords: PasswordHasher;
  encryption: Encryption;
  runtime: Runtime;
  background: BackgroundTasks;
  logger: Logger;
  failureLimit: FailureLimit;
  activity: ActivityLog;
  allowSignup: boolean;
  /** Whether the rules of production hold. */
  production: boolean;
}

/** What the parts of the identity service share. */
export interface IdentityParts extends IdentityDependencies {
  defence: LoginDefence;
  secondFactors: SecondFactorRepository;
}

/** Without use a session ends after so long … */
export const idleLife = days(30);
/** … and in any case after so long. */
export const absoluteLife = days(90);

export const isLive = (session: SessionState, now: number): boolean =>
  session.endedAt == null &&
  session.userDisabledAt == null &&
  session.idleExpiresAt > now &&
  session.expiresAt > now;

/**
 * A password takes a while to check or to hash. What ended the account's sessions meanwhile holds for what is about to be
 * written too. @throws AppError invalid_credentials | service_busy
 */
export async function assertUnchanged(
  { repository }: Pick<IdentityParts, 'repository'>,
  em: EntityManager,
  user: UserRow,
): Promise<void> {
  const current = await repository.lockUser(em, user.id);
  if (!current || current.disabledAt != null) throw new AppError('invalid_credentials');
  if (current.passwordHash !== user.passwordHash) throw serviceBusy();
}

export const normalizeEmail = (email: string): string => email.trim().normalize('NFC').toLowerCase();

/** The event of something that a person did to the own account. */
export const ownEntry = (
  principal: SessionPrincipal,
  action: ActivityEntry['action'],
  targetId: string | null = null,
): ActivityEntry => ({
  action,
  result: 'success',
  actor: toActor(principal),
  organizationId: principal.organizationId,
  userId: principal.userId,
  targetId,
});

/** The event of a token or cookie that was refused; `session` when it is at least known whose it was. */
export const refusalEntry = (
  session: SessionState | null,
  action: 'authenticate' | 'refresh',
  reason: 'invalid_token' | 'token_reused',
): ActivityEntry => ({
  action,
  result: 'failure',
  reason,
  actor: { kind: 'anonymous' },
  organizationId: session?.organizationId ?? null,
  userId: session?.userId ?? null,
  targetId: session?.id ?? null,
});
