import { toIsoTime } from '../../platform/runtime.js';
import { alertRules } from './alert-rules.js';
import type { AlertRow, AlertSeverity, AlertSubjectKind } from './alert.entity.js';

/** What an alert is about. */
export interface AlertSubjectView {
  kind: AlertSubjectKind;
  id: string;
}

export interface AlertView {
  id: string;
  ruleId: string;
  title: string;
  severity: AlertSeverity;
  subject: AlertSubjectView;
  message: string;
  occurrences: number;
  createdAt: string;
  lastSeenAt: string;
  acknowledgedAt: string | null;
  acknowledgedById: string | null;
  eventId: string | null;
}

const titles = new Map(alertRules.map(({ id, title }) => [id, title]));

export const toAlertView = (alert: AlertRow): AlertView => ({
  id: alert.id,
  ruleId: alert.ruleId,
  // A rule that is gone leaves its alerts behind.
  title: titles.get(alert.ruleId) ?? alert.ruleId,
  severity: alert.severity,
  subject: { kind: alert.subjectKind, id: alert.subjectId },
  message: alert.message,
  occurrences: alert.occurrences,
  createdAt: toIsoTime(alert.createdAt),
  lastSeenAt: toIsoTime(alert.lastSeenAt),
  acknowledgedAt: toIsoTime(alert.acknowledgedAt ?? null),
  acknowledgedById: alert.acknowledgedById ?? null,
  eventId: alert.eventId ?? null,
});
