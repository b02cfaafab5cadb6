import type { RequestInfo, SessionPrincipal } from '../../platform/access.js';
import type { EntityManager } from '../../platform/database/database.js';
import { AppError, notFound } from '../../platform/errors.js';
import { noInput, operation } from '../../platform/operation.js';
import { toIsoTime } from '../../platform/runtime.js';
import type { UserRow } from './identity.entity.js';
import { codeInput } from './identity.inputs.js';
import { type IdentityParts, ownEntry } from './identity.parts.js';
import type { TwoFactorSetupView, TwoFactorStatusView } from './identity.view.js';
import { type GuessTarget, guessed } from './login-defence.js';
import {
  createRecoveryCodes,
  createTotpSecret,
  hashRecoveryCode,
  stepOfCode,
  toOtpauthUrl,
} from './second-factor.js';

/** How somebody proved to have the second factor; `none` where the account has none. */
export type SecondFactor = 'totp' | 'recovery_code' | 'none';

/** What the secret of a user's authenticator app is bound to. */
export const encryptionContext = (userId: string): string => `user:${userId}:totp`;

/** Takes a code of the user's authenticator app, or a recovery code: each once. Null = it is neither. */
export async function takeSecondFactor(
  { secondFactors, encryption, runtime }: IdentityParts,
  em: EntityManager,
  user: UserRow,
  code: string,
): Promise<SecondFactor | null> {
  if (user.totpEnabledAt == null || user.totpSecret == null) return 'none';
  const now = runtime.now();
  const step = stepOfCode(encryption.decrypt(user.totpSecret, encryptionContext(user.id)), code, now);
  if (step !== null) return (await secondFactors.takeTotpStep(em, user.id, step)) ? 'totp' : null;
  return (await secondFactors.takeRecoveryCode(em, user.id, hashRecoveryCode(code), now))
    ? 'recovery_code'
    : null;
}

/** Setting up, turning on and turning off the second factor. */
export function createTwoFactorOperations(parts: IdentityParts) {
  const { database, repository, secondFactors, encryption, runtime, defence, activity } = parts;

  async function findUser(principal: SessionPrincipal): Promise<UserRow> {
    const user = await repository.findUser(principal.userId);
    if (!user) throw notFound('user');
    return user;
  }

  /** Runs what a code is needed for; wrong codes make the next attempt wait. */
  const withCode = <T>(
    principal: SessionPrincipal,
    request: RequestInfo,
    action: 'enableTwoFactor' | 'disableTwoFactor',
    work: (em: EntityManager) => Promise<T>,
  ): Promise<T> => {
    const target: GuessTarget = { account: guessed.code(principal.userId), userId: principal.userId };
    const event = ownEntry(principal, action);
    return defence.attempt(target, request, event, () =>
      database.transaction(async (em) => {
        const result = await work(em);
        await defence.succeeded(em, target, request);
        await activity.record(em, request, event);
        return result;
      }),
    );
  };

  return {
    /** A new secret, not in use until a code of it has been given. The one before it is void. */
    setUpTwoFactor: operation(
      'setUpTwoFactor',
      noInput,
      async ({ principal }): Promise<TwoFactorSetupView> => {
        const user = await findUser(principal);
        if (user.totpEnabledAt != null) throw alreadyEnabled();
        const secret = createTotpSecret(runtime);
        const totpSecret = encryption.encrypt(secret, encryptionContext(user.id));
        const isSetUp = await database.transaction((em) => secondFactors.setUpTotp(em, user.id, totpSecret));
        if (!isSetUp) throw alreadyEnabled();
        const otpauthUrl = toOtpauthUrl(user.email, secret);
        // Loaded when it is needed, since every server would start later for it.
        const { toDataURL } = await import('qrcode');
        return { secret, otpauthUrl, qrCodeUrl: await toDataURL(otpauthUrl, { margin: 2, scale: 6 }) };
      },
    ),

    enableTwoFactor: operation('enableTwoFactor', codeInput, async ({ principal, request }, { code }) => {
      const user = await findUser(principal);
      if (user.totpEnabledAt != null) throw alreadyEnabled();
      const { totpSecret } = user;
      if (totpSecret == null) {
        throw new AppError('invalid_request', 'There is nothing to turn on yet: set it up first.');
      }
      const recoveryCodes = createRecoveryCodes(runtime);
      await withCode(principal, request, 'enableTwoFactor', async (em) => {
        const now = runtime.now();
        const step = stepOfCode(encryption.decrypt(totpSecret, encryptionContext(user.id)), code, now);
        if (step === null) throw invalidCode();
        if (!(await secondFactors.enableTotp(em, user.id, totpSecret, now, step))) throw alreadyEnabled();
        await secondFactors.createRecoveryCodes(em, user.id, recoveryCodes.map(hashRecoveryCode));
      });
      return { recoveryCodes };
    }),

    disableTwoFactor: operation(
      'disableTwoFactor',
      codeInput,
      async ({ principal, request }, { code }): Promise<true> => {
        const user = await findUser(principal);
        if (user.totpEnabledAt == null) {
          throw new AppError('invalid_request', 'Two-factor authentication is not on.');
        }
        await withCode(principal, request, 'disableTwoFactor', async (em) => {
          if ((await takeSecondFactor(parts, em, user, code)) === null) throw invalidCode();
          await secondFactors.removeSecondFactor(em, user.id);
        });
        return true;
      },
    ),

    twoFactorStatus: operation(
      'twoFactorStatus',
      noInput,
      async ({ principal }): Promise<TwoFactorStatusView> => {
        const { id, totpEnabledAt } = await findUser(principal);
        return {
          enabled: totpEnabledAt != null,
          enabledAt: toIsoTime(totpEnabledAt ?? null),
          recoveryCodesRemaining: await secondFactors.countRecoveryCodes(id),
        };
      },
    ),
  };
}

const alreadyEnabled = () =>
  new AppError('already_enabled', 'Two-factor authentication is on. Turn it off to set it up anew.');

const invalidCode = () => new AppError('invalid_code', 'The code is wrong, or was used before.');
