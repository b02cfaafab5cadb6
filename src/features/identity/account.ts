import type { z } from 'zod';
import type { RequestInfo } from '../../platform/access.js';
import { createId } from '../../platform/crypto.js';
import { type EntityManager, isUniqueViolation } from '../../platform/database/database.js';
import { AppError, notFound } from '../../platform/errors.js';
import { noInput, operation } from '../../platform/operation.js';
import { changePasswordInput, registerInput } from './identity.inputs.js';
import { type IdentityParts, assertUnchanged, normalizeEmail, ownEntry } from './identity.parts.js';
import { toMeView } from './identity.view.js';
import { guessed } from './login-defence.js';
import { type NewOrganization, type NewUser, insertUser } from './operator.js';
import { assertStrongPassword } from './passwords.js';

interface OwnerDraft {
  organization: NewOrganization;
  user: NewUser;
}

/** What a registration writes. Hashes the password, which takes too long for a transaction. */
export async function toOwnerDraft(
  { passwords, runtime }: Pick<IdentityParts, 'passwords' | 'runtime'>,
  input: z.output<typeof registerInput>,
): Promise<OwnerDraft> {
  const { organizationName: name, country, firstName, lastName } = input;
  const organization = { id: createId('org', runtime), name, country };
  const user = {
    organizationId: organization.id,
    email: normalizeEmail(input.email),
    passwordHash: await passwords.hash(input.password),
    role: 'owner',
    firstName,
    lastName,
  } as const;
  return { organization, user };
}

/** Writes a new organization with its owner, and the event. @throws a unique violation for a known email */
export async function insertOwner(
  parts: IdentityParts,
  em: EntityManager,
  request: RequestInfo,
  { organization, user }: OwnerDraft,
): Promise<void> {
  const { id, email: name } = await insertUser(parts, em, user, organization);
  await parts.activity.record(em, request, {
    action: 'register',
    result: 'success',
    actor: { kind: 'user', id, name },
    organizationId: organization.id,
    userId: id,
  });
}

/** A person's account: sign-up, password, profile. */
export function createAccountOperations(parts: IdentityParts) {
  const { database, repository, runtime, passwords, defence, activity, allowSignup } = parts;
  return {
    /** Answers the same for a new and for a known email, so that it can't be used to look for accounts. */
    register: operation('register', registerInput, async ({ request }, input): Promise<true> => {
      if (!allowSignup) {
        throw new AppError('registration_closed', 'Ask your administrator for an account.');
      }
      await assertStrongPassword(input.password, input.email);
      const draft = await toOwnerDraft(parts, input);
      try {
        await database.transaction((em) => insertOwner(parts, em, request, draft));
      } catch (error) {
        if (!isUniqueViolation(error)) throw error;
      }
      return true;
    }),

    changePassword: operation(
      'changePassword',
      changePasswordInput,
      async ({ principal, request }, input): Promise<true> => {
        const user = await repository.findUser(principal.userId);
        if (!user) throw notFound('user');
        const target = { account: guessed.password(user.id), userId: user.id };
        const event = ownEntry(principal, 'changePassword');
        await defence.attempt(target, request, event, async () => {
          if (!(await passwords.verify(user.passwordHash, input.currentPassword))) {
            throw new AppError('invalid_credentials', 'The current password is wrong.');
          }
        });
        await assertStrongPassword(input.newPassword, user.email);
        const passwordHash = await passwords.hash(input.newPassword);
        await database.transaction(async (em) => {
          await assertUnchanged(parts, em, user);
          await defence.succeeded(em, target, request);
          await repository.setPasswordHash(em, user.id, passwordHash);
          await repository.endSessions(em, user.id, principal.sessionId, runtime.now(), 'password_changed');
          await activity.record(em, request, event);
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
  };
}
