import type { Outputs } from '../api.js';
import type { Series } from '../ui/charts.js';
import { toWords } from '../ui/format.js';

/** What happened, in the words of people instead of the names of operations. */

export type ActivityEvent = Outputs['activityEvents']['data'][number];
export type Action = ActivityEvent['action'];
type CallCounts = Outputs['apiCalls']['data'][number];

/** How it reads when it worked, when it did not, and as a kind of event to choose. */
const actions: Record<Action, { success: string; failure: string; kind: string }> = {
  login: { success: 'Signed in', failure: 'A sign-in failed', kind: 'Sign-in' },
  logout: { success: 'Signed out', failure: 'A sign-out failed', kind: 'Sign-out' },
  refresh: {
    success: 'Renewed a session',
    failure: 'A session could not be renewed',
    kind: 'Renewal of a session',
  },
  register: { success: 'Signed up', failure: 'A sign-up was refused', kind: 'Sign-up' },
  changePassword: {
    success: 'Changed the password',
    failure: 'A change of the password failed',
    kind: 'Change of a password',
  },
  resetPassword: {
    success: 'Set the password of an account',
    failure: 'A password could not be set',
    kind: 'Password set by an operator',
  },
  endSession: {
    success: 'Ended a session',
    failure: 'A session could not be ended',
    kind: 'End of a session',
  },
  endAllSessions: {
    success: 'Ended all sessions',
    failure: 'The sessions could not be ended',
    kind: 'End of all sessions',
  },
  enableTwoFactor: {
    success: 'Turned on two-factor authentication',
    failure: 'Two-factor authentication was not turned on',
    kind: 'Two-factor turned on',
  },
  disableTwoFactor: {
    success: 'Turned off two-factor authentication',
    failure: 'Two-factor authentication was not turned off',
    kind: 'Two-factor turned off',
  },
  createApiKey: {
    success: 'Created an API key',
    failure: 'An API key could not be created',
    kind: 'New API key',
  },
  updateApiKey: {
    success: 'Changed an API key',
    failure: 'An API key could not be changed',
    kind: 'Change of an API key',
  },
  rotateApiKey: {
    success: 'Rotated an API key',
    failure: 'An API key could not be rotated',
    kind: 'Rotation of an API key',
  },
  revokeApiKey: {
    success: 'Revoked an API key',
    failure: 'An API key could not be revoked',
    kind: 'Revocation of an API key',
  },
  authenticate: {
    success: 'A credential was accepted',
    failure: 'A credential was refused',
    kind: 'Refused credential',
  },
  probeDocument: {
    success: 'A test key asked for a live document',
    failure: 'A test key asked for a live document',
    kind: 'Test key asking for live documents',
  },
  acknowledgeAlert: {
    success: 'Acknowledged an alert',
    failure: 'An alert could not be acknowledged',
    kind: 'Acknowledged alert',
  },
  correctDocument: {
    success: 'Corrected a document',
    failure: 'A document could not be corrected',
    kind: 'Correction of a document',
  },
  approveDocument: {
    success: 'Approved a document',
    failure: 'A document could not be approved',
    kind: 'Approval of a document',
  },
  skipDocument: {
    success: 'Put off the review of a document',
    failure: 'The review of a document could not be put off',
    kind: 'Review put off',
  },
  setRuleSeverity: {
    success: 'Changed the severity of a rule',
    failure: 'The severity of a rule could not be changed',
    kind: 'Severity of a rule',
  },
  createUser: {
    success: 'Created an account',
    failure: 'An account could not be created',
    kind: 'New account',
  },
  disableUser: {
    success: 'Disabled an account',
    failure: 'An account could not be disabled',
    kind: 'Disabled account',
  },
  enableUser: {
    success: 'Enabled an account',
    failure: 'An account could not be enabled',
    kind: 'Enabled account',
  },
  changeRole: {
    success: 'Changed the role of an account',
    failure: 'A role could not be changed',
    kind: 'Change of a role',
  },
};

/** Kind of event → what people choose. */
export const actionKinds: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(actions)
    .map(([action, { kind }]) => [action, kind] as const)
    .sort(([, one], [, other]) => one.localeCompare(other)),
);

export const toAction = (text: string | undefined): Action | undefined =>
  text !== undefined && Object.hasOwn(actions, text) ? (text as Action) : undefined;

/** The event as a sentence. */
export function toSentence({ action, result, keyId }: ActivityEvent): string {
  if (action === 'authenticate' && result === 'failure' && keyId !== null) return 'A key was refused';
  return actions[action][result];
}

const reasons: Record<string, string> = {
  REVOKED: 'the key was revoked',
  EXPIRED: 'the key has expired',
  IP_FORBIDDEN: 'the key may not be used from this address',
  NOT_FOUND: 'there is no such key',
  not_found: 'not visible to test keys',
  invalid_credentials: 'wrong email or password',
  invalid_code: 'wrong code of the second factor',
  invalid_token: 'the session has ended or the token is wrong',
  token_reused: 'the token was used before',
  registration_closed: 'sign-up is closed, or the token is wrong',
  weak_password: 'the password is too weak',
  recovery_code: 'with a recovery code',
  owner: 'to owner',
  admin: 'to admin',
  member: 'to member',
  error: 'to error',
  warning: 'to warning',
  info: 'to info',
  off: 'switched off',
  default: 'back to the default',
};

/** Why it ended so, in plain words; null = nothing was noted. */
export const toReason = (reason: string | null): string | null =>
  reason === null ? null : Object.hasOwn(reasons, reason) ? (reasons[reason] ?? null) : toWords(reason);

const actorKinds: Record<ActivityEvent['actor']['kind'], string> = {
  user: 'A person',
  key: 'An API key',
  operator: 'Operator of the server',
  anonymous: 'Unknown',
};

export const toActorName = ({ kind, name }: ActivityEvent['actor']): string => name ?? actorKinds[kind];

const browsers: [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\//, 'Firefox'],
  [/(Headless)?Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const systems: [RegExp, string][] = [
  [/Windows/, 'Windows'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** "Firefox on Linux", or the first product that a program names: "curl/8.5". */
export function toDevice(userAgent: string): string {
  const find = (known: [RegExp, string][]) => known.find(([pattern]) => pattern.test(userAgent))?.[1];
  const browser = find(browsers);
  const system = find(systems);
  if (browser !== undefined) return system === undefined ? browser : `${browser} on ${system}`;
  return userAgent.split(' ')[0]?.slice(0, 40) ?? '';
}

/** How calls end, in the order in which they are stacked. */
export const outcomes: (Series & { field: Exclude<keyof CallCounts, 'start' | 'total'>; hint: string })[] = [
  { field: 'success', name: 'Successful', tone: 'good', hint: 'Answered as asked.' },
  { field: 'clientError', name: 'Bad requests', tone: 'info', hint: 'Something in the request was wrong.' },
  { field: 'denied', name: 'Denied', tone: 'neutral', hint: 'The caller may not do this.' },
  {
    field: 'rateLimited',
    name: 'Rate limited',
    tone: 'warning',
    hint: 'Too many requests within a minute.',
  },
  { field: 'serverError', name: 'Server errors', tone: 'bad', hint: 'Something went wrong on our side.' },
];
