import type { Environment, Scope } from '../../platform/access.js';
import { days, toIsoTime } from '../../platform/runtime.js';
import { type UserView, toUserView } from '../identity/index.js';
import type { ApiKeyState } from './api-key.repository.js';

export type ApiKeyStatus = 'active' | 'expiring' | 'expired' | 'revoked';

/** From here on a key with an end date shows as `expiring`. */
const expiringWithin = days(7);

export interface ApiKeyView {
  id: string;
  name: string;
  environment: Environment;
  prefix: string;
  last4: string;
  scopes: Scope[];
  allowedIps: string[];
  createdAt: string;
  createdBy: UserView;
  expiresAt: string | null;
  lastUsedAt: string | null;
  lastUsedIp: string | null;
  rotatedFromId: string | null;
  revokedAt: string | null;
  status: ApiKeyStatus;
}

/** With the text, which is shown this once. */
export interface NewApiKeyView extends ApiKeyView {
  key: string;
}

export const toApiKeyView = (key: ApiKeyState, now: number): ApiKeyView => ({
  id: key.id,
  name: key.name,
  environment: key.environment,
  prefix: key.prefix,
  last4: key.last4,
  scopes: splitWords(key.scopes) as Scope[],
  allowedIps: splitWords(key.allowedIps),
  createdAt: toIsoTime(key.createdAt),
  createdBy: toUserView(key.createdBy),
  expiresAt: toIsoTime(key.expiresAt ?? null),
  lastUsedAt: toIsoTime(key.lastUsedAt ?? null),
  lastUsedIp: key.lastUsedIp ?? null,
  rotatedFromId: key.rotatedFromId ?? null,
  revokedAt: toIsoTime(key.revokedAt ?? null),
  status: toStatus(key, now),
});

/** `expiring`: replaced by a successor and in its grace period, or near the end date that it was given. */
function toStatus(key: ApiKeyState, now: number): ApiKeyStatus {
  if (key.revokedAt != null) return 'revoked';
  if (key.expiresAt == null) return 'active';
  if (key.expiresAt <= now) return 'expired';
  return key.rotatedAt != null || key.expiresAt <= now + expiringWithin ? 'expiring' : 'active';
}

export const splitWords = (text: string): string[] => (text === '' ? [] : text.split(' '));
