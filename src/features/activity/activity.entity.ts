import { type InferEntity, defineEntity } from '@mikro-orm/core';

/** What is worth an event of its own: the operations that touch security, and what happens to credentials. */
export const activityActions = [
  'login',
  'refresh',
  'logout',
  'register',
  'changePassword',
  'resetPassword',
  'endSession',
  'endAllSessions',
  'enableTwoFactor',
  'disableTwoFactor',
  'createApiKey',
  'updateApiKey',
  'rotateApiKey',
  'revokeApiKey',
  /** A credential was presented: only failures are events, good calls are counted. */
  'authenticate',
  /** A test key asked for a document of the live world. */
  'probeDocument',
  'acknowledgeAlert',
  'correctDocument',
  'approveDocument',
  'skipDocument',
  'setRuleSeverity',
  'createUser',
  'disableUser',
  'enableUser',
  'changeRole',
] as const;
export type ActivityAction = (typeof activityActions)[number];

export const activityResults = ['success', 'failure'] as const;
export type ActivityResult = (typeof activityResults)[number];

/** `operator`: somebody with access to the machine. `anonymous`: a caller without a good credential. */
export type ActorKind = 'user' | 'key' | 'operator' | 'anonymous';

/**
 * Something that happened, never changed afterwards. There are no foreign keys: the event outlives
 * what it speaks of.
 */
export const ActivityEventEntity = defineEntity({
  name: 'ActivityEvent',
  tableName: 'activityEvents',
  indexes: [
    { name: 'activityEvents_by_time', properties: ['organizationId', 'createdAt', 'id'] },
    { name: 'activityEvents_by_user', properties: ['organizationId', 'userId', 'createdAt', 'id'] },
    { name: 'activityEvents_by_key', properties: ['organizationId', 'keyId', 'createdAt', 'id'] },
    { name: 'activityEvents_by_address', properties: ['address', 'createdAt'] },
    { name: 'activityEvents_by_age', properties: ['createdAt'] },
  ],
  properties: (p) => ({
    id: p.string().primary(),
    /** Null where the caller could not be connected with any organization. */
    organizationId: p.string().nullable(),
    actorKind: p.string().$type<ActorKind>(),
    actorId: p.string().nullable(),
    /** The email or the key's name, as it was then. */
    actorName: p.string().nullable(),
    /** The account that it is about: the actor's own, or the one that was acted upon. */
    userId: p.string().nullable(),
    /** The API key that it is about, likewise. */
    keyId: p.string().nullable(),
    action: p.string().$type<ActivityAction>(),
    result: p.string().$type<ActivityResult>(),
    /** Why it failed: an error code or a verdict. */
    reason: p.string().nullable(),
    targetId: p.string().nullable(),
    address: p.string(),
    userAgent: p.text(),
    requestId: p.string(),
    createdAt: p.bigint('number'),
  }),
});
export type ActivityEventRow = InferEntity<typeof ActivityEventEntity>;

/** How a counted call ended. */
export const callOutcomes = ['success', 'client_error', 'denied', 'rate_limited', 'server_error'] as const;
export type CallOutcome = (typeof callOutcomes)[number];

/** Authenticated calls of a key (or of a user's sessions), counted per hour and outcome. */
export const ApiCallEntity = defineEntity({
  name: 'ApiCall',
  tableName: 'apiCalls',
  indexes: [
    { name: 'apiCalls_by_hour', properties: ['organizationId', 'hour'] },
    { name: 'apiCalls_by_age', properties: ['hour'] },
  ],
  properties: (p) => ({
    organizationId: p.string(),
    callerKind: p.string().$type<'key' | 'user'>(),
    /** Id of the key, or of the user. */
    callerId: p.string().primary(),
    /** Start of the hour. */
    hour: p.bigint('number').primary(),
    outcome: p.string().$type<CallOutcome>().primary(),
    count: p.integer(),
  }),
});
export type ApiCallRow = InferEntity<typeof ApiCallEntity>;
