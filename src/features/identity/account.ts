import { createId } from '../../platform/crypto.js';
import { isUniqueViolation } from '../../platform/database/database.js';
import { AppError, notFound } from '../../platform/errors.js';
import { noInput, operation } from '../../platform/operation.js';
import { changePasswordInput, registerInput } from './identity.inputs.js';
import { type IdentityParts, normalizeEmail, ownEntry } from './identity.parts.js';
import { toMeView } from './identity.view.js';
import { insertUser } from './operator.js';
import { assertStrongPassword } from './passwords.js';

/** A person's account: sign-up, password, profile. */
export function createAccountOperations(parts: IdentityParts) {
  const { database, repository, runtime, passwords, defence, activity, allowSignup } = parts;
  return {
    /** Answers the same for a new and for a known email, so that it can't be used to look for accounts. */
    register: operation('register', registerInput, async ({ request }, input): Promise<true> => {
      if (!allowSignup) {
        throw new AppError('registration_closed', 'Ask your administrator for an account.');
      }
      assertStrongPassword(input.password, input.email);
      const passwordHash = await passwords.hash(input.password);
      const organization = {
        id: createId('org', runtime),
        name: input.organizationName,
        country: input.country,
      };
      const user = {
        organizationId: organization.id,
        email: normalizeEmail(input.email),
        passwordHash,
        role: 'owner',
        firstName: input.firstName,
        lastName: input.lastName,
      } as const;
      try {
        await database.transaction(async (em) => {
          const { id, email: name } = await insertUser(parts, em, user, organization);
          await activity.record(em, request, {
            action: 'register',
            result: 'success',
            actor: { kind: 'user', id, name },
            organizationId: organization.id,
            userId: id,
          });
        });
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
        const target = { account: `password ${user.id}`, userId: user.id };
        const event = ownEntry(principal, 'changePassword');
        await defence.attempt(target, request, event, async () => {
          if (!(await passwords.verify(user.passwordHash, input.currentPassword))) {
            throw new AppError('invalid_credentials', 'The current password is wrong.');
          }
        });
        assertStrongPassword(input.newPassword, user.email);
        const passwordHash = await passwords.hash(input.newPassword);
        await database.transaction(async (em) => {
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
