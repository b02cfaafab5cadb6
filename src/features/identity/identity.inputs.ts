import { z } from 'zod';
import { roles } from '../../platform/access.js';
import { offsetPaging } from '../../platform/pagination.js';

const email = z.string().trim().min(1).max(254);
/** Longer than any password we accept, so that nothing huge is ever hashed. */
const anyPassword = z.string().min(1).max(1024);
const personName = z.string().trim().min(1).max(100);

const countryNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const country = z
  .string()
  .regex(/^[A-Z]{2}$/, 'takes an ISO 3166-1 alpha-2 code such as DE')
  .refine((code) => countryNames.of(code) !== undefined, 'is not a country of ISO 3166-1');

/** Six digits of an authenticator app, or a recovery code. */
const code = z.string().trim().min(1).max(64);

export const loginInput = z.strictObject({
  email,
  password: anyPassword,
  /** Needed where two-factor authentication is on. */
  code: code.nullish().transform((value) => value ?? undefined),
});

export const refreshInput = z.strictObject({ refreshToken: z.string().min(1) });

export const registerInput = z.strictObject({
  email: email.regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'is not an email address'),
  password: anyPassword,
  firstName: personName,
  lastName: personName,
  organizationName: z.string().trim().min(1).max(200),
  country,
});

/** The first user is registered with the token that the server printed. */
export const setUpOwnerInput = registerInput.extend({ token: z.string().trim().min(1).max(200) });

export const changePasswordInput = z.strictObject({ currentPassword: anyPassword, newPassword: anyPassword });

export const sessionsInput = z.strictObject(offsetPaging);

export const codeInput = z.strictObject({ code });

export const endSessionInput = z.strictObject({ id: z.string() });

/** For operators, on the command line. */
export const provisionUserInput = z.strictObject({
  email: registerInput.shape.email,
  password: anyPassword,
  /** The name or the id of an organization; made when no organization has the name. */
  organization: z.string().trim().min(1).max(200),
  /** Owner of a new organization, member of one that exists, unless said otherwise. */
  role: z.enum(roles).optional(),
});

export const resetPasswordInput = z.strictObject({
  email,
  password: anyPassword,
  /** Whether the second factor is taken off too. */
  removeSecondFactor: z.boolean().default(false),
});

/** Likewise: what isn't given stays as it is. */
export const changeUserInput = z.strictObject({
  email,
  disabled: z.boolean().optional(),
  role: z.enum(roles).optional(),
  /** `false` takes the second factor off, for somebody who lost it. */
  twoFactor: z.literal(false).optional(),
});
