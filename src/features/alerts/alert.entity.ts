import { type InferEntity, defineEntity } from '@mikro-orm/core';

export const alertSeverities = ['info', 'warning', 'critical'] as const;
export type AlertSeverity = (typeof alertSeverities)[number];

export type AlertSubjectKind = 'key' | 'user' | 'organization' | 'address';

/** Something unusual that a rule found. One row per rule, subject and period; repetitions are counted. */
export const AlertEntity = defineEntity({
  name: 'Alert',
  tableName: 'alerts',
  indexes: [
    { name: 'alerts_by_time', properties: ['organizationId', 'createdAt', 'id'] },
    { name: 'alerts_by_age', properties: ['lastSeenAt'] },
  ],
  uniques: [{ name: 'alerts_once_per_period', properties: ['ruleId', 'subjectId', 'period'] }],
  properties: (p) => ({
    id: p.string().primary(),
    /** Null = it concerns no organization in particular: for the operator. */
    organizationId: p.string().nullable(),
    ruleId: p.string(),
    severity: p.string().$type<AlertSeverity>(),
    subjectKind: p.string().$type<AlertSubjectKind>(),
    subjectId: p.string(),
    /** Start of the period in which the rule fires once for this subject. */
    period: p.bigint('number'),
    /** A sentence for people. */
    message: p.text(),
    /** The event that made the rule fire first. */
    eventId: p.string().nullable(),
    occurrences: p.integer(),
    createdAt: p.bigint('number'),
    lastSeenAt: p.bigint('number'),
    acknowledgedAt: p.bigint('number').nullable(),
    acknowledgedById: p.string().nullable(),
  }),
});
export type AlertRow = InferEntity<typeof AlertEntity>;

/** An alert on its way to one receiver. It is tried again until it arrives or has failed too often. */
export const AlertDeliveryEntity = defineEntity({
  name: 'AlertDelivery',
  tableName: 'alertDeliveries',
  properties: (p) => ({
    id: p.string().primary(),
    alertId: () => p.manyToOne(AlertEntity).mapToPk().fieldName('alertId').index(),
    channel: p.string().$type<'email' | 'webhook'>(),
    /** The email address or the URL. */
    target: p.text(),
    attempts: p.integer(),
    /** Null = delivered, or given up. */
    nextAttemptAt: p.bigint('number').nullable().index(),
    deliveredAt: p.bigint('number').nullable(),
    lastError: p.text().nullable(),
  }),
});
export type AlertDeliveryRow = InferEntity<typeof AlertDeliveryEntity>;

/** Networks (or countries) that a credential was used from. */
export const KnownNetworkEntity = defineEntity({
  name: 'KnownNetwork',
  tableName: 'knownNetworks',
  properties: (p) => ({
    /** Id of the key or the user. */
    subjectId: p.string().primary(),
    network: p.string().primary(),
    firstSeenAt: p.bigint('number'),
    lastSeenAt: p.bigint('number'),
  }),
});
