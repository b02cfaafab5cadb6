import type { Role } from '../../platform/access.js';
import { toIsoTime } from '../../platform/runtime.js';
import type { OrganizationRow, SessionKind, SessionRow, UserRow } from './identity.entity.js';

export interface OrganizationView {
  id: string;
  name: string;
  country: string | null;
  plan: string;
  createdAt: string;
}

export interface UserView {
  id: string;
  email: string;
  firstName: string | null;
  lastName: string | null;
  role: Role;
  createdAt: string;
}

/** The person (for a key: who created it) and the organization behind a credential. */
export interface MeView extends UserView {
  organization: OrganizationView;
}

export interface SessionView {
  id: string;
  kind: SessionKind;
  createdAt: string;
  lastSeenAt: string;
  expiresAt: string;
  address: string;
  userAgent: string;
  current: boolean;
}

/** The answer of login and refresh. */
export interface TokenPairView {
  accessToken: string;
  refreshToken: string;
  /** Seconds. */
  expiresIn: number;
}

export interface TwoFactorSetupView {
  /** Base32, for typing it in. */
  secret: string;
  /** A PNG as `data:` URL. */
  qrCodeUrl: string;
  otpauthUrl: string;
}

export interface TwoFactorStatusView {
  enabled: boolean;
  enabledAt: string | null;
  recoveryCodesRemaining: number;
}

export const toUserView = (user: UserRow): UserView => ({
  id: user.id,
  email: user.email,
  firstName: user.firstName ?? null,
  lastName: user.lastName ?? null,
  role: user.role,
  createdAt: toIsoTime(user.createdAt),
});

export const toMeView = (user: UserRow, organization: OrganizationRow): MeView => ({
  ...toUserView(user),
  organization: {
    id: organization.id,
    name: organization.name,
    country: organization.country ?? null,
    plan: organization.plan,
    createdAt: toIsoTime(organization.createdAt),
  },
});

export const toSessionView = (session: SessionRow, currentSessionId: string): SessionView => ({
  id: session.id,
  kind: session.kind,
  createdAt: toIsoTime(session.createdAt),
  lastSeenAt: toIsoTime(session.lastSeenAt),
  expiresAt: toIsoTime(Math.min(session.idleExpiresAt, session.expiresAt)),
  address: session.address,
  userAgent: session.userAgent,
  current: session.id === currentSessionId,
});

/** What anybody may know of the server. */
export interface PublicSettingsView {
  /** Whether there is no user yet. */
  needsSetUp: boolean;
  /** Whether strangers may register. */
  signUpOpen: boolean;
  /** Whether the rules of production hold, such as HTTPS. */
  production: boolean;
}
