import type { RequestInfo } from '../../platform/access.js';
import { sha256 } from '../../platform/crypto.js';
import type { Database, EntityManager } from '../../platform/database/database.js';
import { AppError, findAppError, serviceBusy } from '../../platform/errors.js';
import type { FailureLimit } from '../../platform/failure-limit.js';
import { toNetwork } from '../../platform/network.js';
import { type Runtime, clockTolerance, days, minutes, seconds } from '../../platform/runtime.js';
import { createTurns } from '../../platform/turns.js';
import type { ActivityEntry, ActivityLog } from '../activity/index.js';
import type { LoginFailureRow } from './identity.entity.js';
import type { IdentityRepository } from './identity.repository.js';

interface DelayPolicy {
  /** Failures that cost no time. */
  free: number;
  /** Milliseconds after the first failure beyond; each further one doubles them. */
  first: number;
  most: number;
}

/** Failures at an account from one network. */
const perNetwork: DelayPolicy = { free: 5, first: seconds(1), most: minutes(15) };

/**
 * Failures at an account from anywhere, against guessing from many addresses. It is short, and it does not
 * hold for networks that the person logged in from before, so that strangers can't lock anybody out.
 */
const fromAnywhere: DelayPolicy = { free: 50, first: seconds(1), most: minutes(1) };

const forgottenAfter = days(1);
const knownFor = days(90);
const anywhere = '';

/** Log-ins that are being checked or wait for it. */
const maximumInProgress = 40;

const wrongGuesses = new Set(['invalid_credentials', 'invalid_code']);

export const delayAfter = (failures: number, policy: DelayPolicy): number =>
  failures < policy.free ? 0 : Math.min(policy.first * 2 ** (failures - policy.free), policy.most);

export const loginNetwork = (address: string): string => toNetwork(address, { ipv4: 32, ipv6: 64 });

/** What failures are counted under, by what is guessed. */
export const guessed = {
  atLogin: (email: string) => `login ${email}`,
  password: (userId: string) => `password ${userId}`,
  code: (userId: string) => `code ${userId}`,
};

/** Whose secret is guessed. The account need not exist: the work is the same. */
export interface GuessTarget {
  /** One of `guessed`. */
  account: string;
  userId: string | null;
}

export interface LoginDefence {
  /**
   * Runs one check of a password or a code. Wrong ones are counted and make the next attempt wait, at one
   * account one after the other, so that a hundred at once are no better than one after the other.
   * @param failure the event that a wrong guess is
   * @throws AppError too_many_attempts | rate_limited | service_busy, and what `check` throws
   */
  attempt<T>(
    target: GuessTarget,
    request: RequestInfo,
    failure: Omit<ActivityEntry, 'result' | 'reason'>,
    check: () => Promise<T>,
  ): Promise<T>;
  /** Forgets the failures from this network, in the transaction of the success. */
  succeeded(em: EntityManager, target: GuessTarget, request: RequestInfo): Promise<void>;
  /** Forgets the failures from everywhere: there is a new password, of which nothing was guessed. */
  forgetGuesses(em: EntityManager, user: { id: string; email: string }): Promise<void>;
}

export interface LoginDefenceDependencies {
  database: Database;
  repository: IdentityRepository;
  runtime: Runtime;
  failureLimit: FailureLimit;
  activity: ActivityLog;
}

export function createLoginDefence(dependencies: LoginDefenceDependencies): LoginDefence {
  const { database, repository, runtime, failureLimit, activity } = dependencies;
  const turns = createTurns();
  let inProgress = 0;

  async function assertNotBlocked(target: GuessTarget, network: string): Promise<void> {
    const now = runtime.now();
    const rows = await repository.findLoginFailures(sha256(target.account), [network, anywhere]);
    const isKnown = await repository.hasLoggedInFrom(target.userId ?? '', network, now - knownFor);
    const blockedUntil = rows
      .filter((row) => row.lastFailedAt <= now + clockTolerance)
      .filter((row) => row.origin === network || !isKnown)
      .reduce((latest, row) => Math.max(latest, row.blockedUntil), 0);
    if (blockedUntil <= now) return;
    throw new AppError('too_many_attempts', 'Too many failed attempts at this account. Wait and try again.', {
      retryAfter: Math.ceil((blockedUntil - now) / 1000),
    });
  }

  async function count(em: EntityManager, account: string, origin: string, policy: DelayPolicy) {
    const now = runtime.now();
    const known = await repository.readLoginFailure(em, account, origin);
    const failures = known && known.lastFailedAt > now - forgottenAfter ? known.failures + 1 : 1;
    const row: LoginFailureRow = {
      account,
      origin,
      failures,
      lastFailedAt: now,
      blockedUntil: now + delayAfter(failures, policy),
    };
    await repository.saveLoginFailure(em, row);
  }

  return {
    async attempt(target, request, failure, check) {
      if (inProgress >= maximumInProgress) throw serviceBusy();
      inProgress += 1;
      const network = loginNetwork(request.address);
      const account = sha256(target.account);
      try {
        return await turns.inTurn(`${account} ${network}`, async () => {
          await failureLimit.assertMayTry(request);
          await assertNotBlocked(target, network);
          try {
            return await check();
          } catch (error) {
            const reason = findAppError(error)?.code;
            if (reason === undefined || !wrongGuesses.has(reason)) throw error;
            await database.transaction(async (em) => {
              await database.lock(em, `guesses ${account}`);
              await count(em, account, network, perNetwork);
              await count(em, account, anywhere, fromAnywhere);
              await repository.deleteOldLoginFailures(em, runtime.now() - forgottenAfter);
              await activity.record(em, request, { ...failure, result: 'failure', reason });
            });
            await failureLimit.record(request);
            throw error;
          }
        });
      } finally {
        inProgress -= 1;
      }
    },

    succeeded: (em, target, request) =>
      repository.forgetLoginFailures(em, sha256(target.account), loginNetwork(request.address)),

    async forgetGuesses(em, { id, email }) {
      for (const account of [guessed.atLogin(email), guessed.password(id)]) {
        await repository.forgetLoginFailures(em, sha256(account));
      }
    },
  };
}
