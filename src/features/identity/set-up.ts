import type { RequestInfo } from '../../platform/access.js';
import { isSameText, sha256 } from '../../platform/crypto.js';
import { AppError } from '../../platform/errors.js';
import { noInput, operation } from '../../platform/operation.js';
import { insertOwner, toOwnerDraft } from './account.js';
import { setUpOwnerInput } from './identity.inputs.js';
import type { IdentityParts } from './identity.parts.js';
import type { PublicSettingsView } from './identity.view.js';
import { assertStrongPassword } from './passwords.js';

const tokenBytes = 32;

/** The first start: whoever can read what the server prints makes the first user, the owner. */
export function createSetUpOperations(parts: IdentityParts) {
  const { database, repository, runtime, failureLimit, activity, allowSignup, production } = parts;

  /** Hash of the token that is good now. It is written nowhere, so it ends with the process. */
  let tokenHash: string | null = null;

  /** A wrong token is a failed authentication: it is counted by address, and an event. */
  async function refuse(request: RequestInfo): Promise<AppError> {
    await failureLimit.record(request);
    activity.recordLater(request, {
      action: 'register',
      result: 'failure',
      reason: 'registration_closed',
      actor: { kind: 'anonymous' },
      organizationId: null,
    });
    return (await repository.hasUsers()) ? isSetUp() : wrongToken();
  }

  return {
    /**
     * Begins to wait for the first user, if there is none.
     * @returns the token, for the one who started the server; null = there is a user
     */
    async beginSetUp(): Promise<string | null> {
      if (await repository.hasUsers()) return null;
      const token = runtime.randomBytes(tokenBytes).toString('base64url');
      tokenHash = sha256(token);
      return token;
    },

    /** Makes the first organization and its owner. @throws AppError registration_closed | weak_password */
    setUpOwner: operation(
      'setUpOwner',
      setUpOwnerInput,
      async ({ request }, { token, ...input }): Promise<true> => {
        await failureLimit.assertMayTry(request);
        if (await repository.hasUsers()) tokenHash = null;
        if (tokenHash === null || !isSameText(sha256(token), tokenHash)) throw await refuse(request);
        await assertStrongPassword(input.password, input.email);
        const draft = await toOwnerDraft(parts, input);
        await database.transaction(async (em) => {
          // Hashing took a while: somebody else may have come first.
          await database.lock(em, 'set-up');
          if (await repository.hasUsers(em)) throw isSetUp();
          await insertOwner(parts, em, request, draft);
        });
        tokenHash = null;
        return true;
      },
    ),

    /** What a page must know before anybody has signed in, and nothing else. */
    publicSettings: operation('publicSettings', noInput, async (): Promise<PublicSettingsView> => {
      return { needsSetUp: !(await repository.hasUsers()), signUpOpen: allowSignup, production };
    }),
  };
}

const isSetUp = (): AppError =>
  new AppError(
    'registration_closed',
    'The set-up is done. Sign in, or ask your administrator for an account.',
  );

const wrongToken = (): AppError =>
  new AppError(
    'registration_closed',
    'The set-up token is wrong. Take the one that the server printed when it started; a restart prints a new one.',
  );
