import type { SessionPrincipal } from '../../platform/access.js';
import { createId } from '../../platform/crypto.js';
import { type EntityManager, isUniqueViolation } from '../../platform/database/database.js';
import { AppError, notFound } from '../../platform/errors.js';
import { parseInput } from '../../platform/operation.js';
import { type ActivityEntry, commandLine } from '../activity/index.js';
import type { OrganizationRow, UserRow } from './identity.entity.js';
import { changeUserInput, provisionUserInput, resetPasswordInput } from './identity.inputs.js';
import { type IdentityParts, normalizeEmail } from './identity.parts.js';
import { type UserView, toUserView } from './identity.view.js';
import { lengthProblem } from './passwords.js';

export type NewOrganization = Pick<OrganizationRow, 'id' | 'name' | 'country'>;

export type NewUser = Pick<
  UserRow,
  'organizationId' | 'email' | 'passwordHash' | 'role' | 'firstName' | 'lastName'
>;

/** Writes a user, and the organization first where it is new. @throws a unique violation for a known email */
export async function insertUser(
  { repository, runtime }: Pick<IdentityParts, 'repository' | 'runtime'>,
  em: EntityManager,
  user: NewUser,
  organization: NewOrganization | null,
): Promise<UserRow> {
  const createdAt = runtime.now();
  if (organization) {
    await repository.createOrganization(em, { ...organization, plan: 'enterprise', createdAt });
  }
  const row: UserRow = {
    ...user,
    id: createId('usr', runtime),
    createdAt,
    disabledAt: null,
    totpSecret: null,
    totpEnabledAt: null,
    totpLastStep: null,
  };
  await repository.createUser(em, row);
  return row;
}

/**
 * For operators, who have access to the machine: no permission is checked. All of it holds from the next
 * request on, in every process that shares the database.
 */
export function createOperatorTools(parts: IdentityParts) {
  const { database, repository, secondFactors, runtime, passwords, activity, defence } = parts;

  const record = (em: EntityManager, user: UserRow, action: ActivityEntry['action'], reason?: string) =>
    activity.record(em, commandLine, {
      action,
      result: 'success',
      ...(reason !== undefined && { reason }),
      actor: { kind: 'operator' },
      organizationId: user.organizationId,
      userId: user.id,
    });

  async function findByEmail(email: string): Promise<UserRow> {
    const user = await repository.findUserByEmail(normalizeEmail(email));
    if (!user) throw notFound('user');
    return user;
  }

  return {
    /**
     * Makes a user, and the organization if there is none of that name. Of the password only the length
     * is checked.
     * @throws AppError validation_failed | weak_password
     */
    async provisionUser(unchecked: unknown): Promise<UserView & { organizationId: string }> {
      const input = parseInput(provisionUserInput, unchecked);
      assertLength(input.password);
      const found = await repository.findOrganizationsByNameOrId(input.organization);
      if (found.length > 1) {
        throw new AppError('validation_failed', 'Several organizations have this name: give the id instead.');
      }
      const [existing] = found;
      const role = input.role ?? (existing ? 'member' : 'owner');
      if (existing && role === 'owner' && (await repository.hasOwner(existing.id))) throw secondOwner();
      const organization = existing ?? {
        id: createId('org', runtime),
        name: input.organization,
        country: null,
      };
      const user = {
        organizationId: organization.id,
        email: normalizeEmail(input.email),
        passwordHash: await passwords.hash(input.password),
        role,
        firstName: null,
        lastName: null,
      };
      try {
        const created = await database.transaction(async (em) => {
          const row = await insertUser(parts, em, user, existing ? null : organization);
          await record(em, row, 'createUser');
          return row;
        });
        return { ...toUserView(created), organizationId: organization.id };
      } catch (error) {
        if (isUniqueViolation(error))
          throw new AppError('validation_failed', 'A user has this email already.');
        throw error;
      }
    },

    /**
     * Changes what a user may do: disabled or not, the role, the second factor taken off.
     * @throws AppError not_found | validation_failed
     */
    async changeUser(unchecked: unknown): Promise<UserView & { disabled: boolean }> {
      const { email, disabled, role, twoFactor } = parseInput(changeUserInput, unchecked);
      const user = await findByEmail(email);
      if (role === 'owner' && user.role !== 'owner' && (await repository.hasOwner(user.organizationId))) {
        throw secondOwner();
      }
      await database.transaction(async (em) => {
        if (disabled !== undefined) {
          const now = runtime.now();
          await repository.updateUser(em, user.id, { disabledAt: disabled ? now : null });
          // Also when enabled: versions before this one left the sessions of a disabled user alone.
          if (disabled || user.disabledAt != null)
            await repository.endSessions(em, user.id, null, now, 'user_disabled');
          await record(em, user, disabled ? 'disableUser' : 'enableUser');
        }
        if (role !== undefined) {
          await repository.updateUser(em, user.id, { role });
          await record(em, user, 'changeRole', role);
        }
        if (twoFactor === false) {
          await secondFactors.removeSecondFactor(em, user.id);
          await record(em, user, 'disableTwoFactor');
        }
      });
      const changed = await findByEmail(email);
      return { ...toUserView(changed), disabled: changed.disabledAt != null };
    },

    /**
     * Sets a password for somebody who forgot it, ends all sessions, and forgets wrong guesses, so that nobody waits for
     * those. The second factor stays unless it is to be taken off.
     * Of the password only the length is checked.
     * @throws AppError not_found | validation_failed | weak_password
     */
    async resetPassword(unchecked: unknown): Promise<UserView> {
      const { email, password, removeSecondFactor } = parseInput(resetPasswordInput, unchecked);
      assertLength(password);
      const { id } = await findByEmail(email);
      const passwordHash = await passwords.hash(password);
      await database.transaction(async (em) => {
        const user = await repository.lockUser(em, id);
        if (!user) throw notFound('user');
        await repository.setPasswordHash(em, id, passwordHash);
        await repository.endSessions(em, id, null, runtime.now(), 'password_reset');
        await defence.forgetGuesses(em, user);
        await record(em, user, 'resetPassword');
        if (!removeSecondFactor) return;
        await secondFactors.removeSecondFactor(em, id);
        if (user.totpEnabledAt != null) await record(em, user, 'disableTwoFactor');
      });
      return toUserView(await findByEmail(email));
    },

    /** The user with this email, as the principal of a call. @throws AppError not_found */
    async principalOf(email: string): Promise<SessionPrincipal> {
      const user = await findByEmail(email);
      const organization = await repository.findOrganization(user.organizationId);
      if (!organization) throw notFound('user');
      return {
        kind: 'session',
        name: user.email,
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

function assertLength(password: string): void {
  const problem = lengthProblem(password);
  if (problem !== null) throw new AppError('weak_password', problem);
}

const secondOwner = () =>
  new AppError('validation_failed', 'The organization has an owner already, and there can be only one.');
