import { type Options, hash, verify } from '@node-rs/argon2';
import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import pLimit from 'p-limit';
import { AppError, serviceBusy } from '../../platform/errors.js';

/** The least that OWASP and NIST SP 800-63B-4 ask for. `memoryCost` is in KiB. */
const argon2: Options = {
  algorithm: 2 /* argon2id: its const enum can't be imported here */,
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
};

const minimumLength = 15;
const maximumLength = 256;

/** Below this many guesses a password counts as one of the common ones. */
const commonBelowGuesses = 1e8;

let estimator: Promise<ZxcvbnFactory> | undefined;

/** Its lists of words are only in the memory of a process in which somebody chose a password. */
async function openEstimator(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory: Factory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  return new Factory({ dictionary, graphs: adjacencyGraphs, maxLength: 64 });
}

/** Unicode NFC, so that the same password typed on another keyboard is the same. */
const normalize = (password: string): string => password.normalize('NFC');

/** Two at a time: the thread pool that hashes has four threads and serves the database and files as well. */
const concurrentHashes = 2;
const waitingHashes = 32;

/** Hashes and checks passwords, a few at a time. */
export interface PasswordHasher {
  /** @throws AppError service_busy when too many are waiting */
  hash(password: string): Promise<string>;
  /**
   * Checks a password against a stored hash. Without a hash (unknown user) the same work is done, so
   * that the answer's time does not tell whether the account exists.
   * @throws AppError service_busy when too many are waiting
   */
  verify(passwordHash: string | null, password: string): Promise<boolean>;
}

/** @param onVerify called for each verification, so that a test can count them */
export function createPasswordHasher(onVerify: () => void): PasswordHasher {
  const limit = pLimit(concurrentHashes);
  const unknownUserHash = hash('no account has this password: it only costs time', argon2);

  async function take<T>(work: () => Promise<T>): Promise<T> {
    if (limit.pendingCount >= waitingHashes) throw serviceBusy();
    return limit(work);
  }

  return {
    hash: (password) => take(() => hash(normalize(password), argon2)),
    async verify(passwordHash, password) {
      const expected = passwordHash ?? (await unknownUserHash);
      const isRight = await take(() => {
        onVerify();
        return verify(expected, normalize(password));
      });
      return isRight && passwordHash !== null;
    },
  };
}

/** Whether a stored hash was made with weaker parameters than today's. */
export function needsRehash(passwordHash: string): boolean {
  const found = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$/.exec(passwordHash);
  return !found || Number(found[1]) < (argon2.memoryCost ?? 0) || Number(found[2]) < (argon2.timeCost ?? 0);
}

/** What is wrong with the password's length; null = nothing. */
export function lengthProblem(password: string): string | null {
  const length = [...normalize(password)].length;
  if (length < minimumLength)
    return `A password has at least ${minimumLength} characters; this one has ${length}.`;
  if (length > maximumLength) return `A password has at most ${maximumLength} characters.`;
  return null;
}

/** Why the password is on the block list; null = it isn't. */
export async function blockListProblem(password: string, email: string): Promise<string | null> {
  const plain = normalize(password).toLowerCase();
  if (plain.includes('cargolint')) return "The password contains the product's name.";
  const ownPart = email
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .find((part) => part.length >= 4 && plain.includes(part));
  if (ownPart !== undefined) return `The password contains “${ownPart}”, a part of the email address.`;
  estimator ??= openEstimator();
  const estimate = (await estimator).check(plain.slice(0, 64));
  if (estimate.guesses >= commonBelowGuesses) return null;
  return 'The password is among the first that people guess: a common one, a repetition or a sequence.';
}

/** @throws AppError weak_password, which says why (NIST SP 800-63B-4: length and a block list, no composition rules) */
export async function assertStrongPassword(password: string, email: string): Promise<void> {
  const problem = lengthProblem(password) ?? (await blockListProblem(password, email));
  if (problem !== null) throw new AppError('weak_password', problem);
}
