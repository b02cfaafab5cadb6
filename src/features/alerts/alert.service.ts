import { type CursorPage, toCursorPage, toPageRequest } from '../../platform/cursor.js';
import type { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/errors.js';
import { operation } from '../../platform/operation.js';
import type { Runtime } from '../../platform/runtime.js';
import { type ActivityLog, toActor } from '../activity/index.js';
import { acknowledgeAlertInput, alertsInput } from './alert.inputs.js';
import type { AlertRepository } from './alert.repository.js';
import { type AlertView, toAlertView } from './alert.view.js';

export interface AlertServiceDependencies {
  database: Database;
  repository: AlertRepository;
  runtime: Runtime;
  activity: ActivityLog;
}

export type AlertService = ReturnType<typeof createAlertService>;

/** The alerts of an organization, for its owners and admins. */
export function createAlertService(dependencies: AlertServiceDependencies) {
  const { database, repository, runtime, activity } = dependencies;

  return {
    alerts: operation('alerts', alertsInput, async ({ principal }, input): Promise<CursorPage<AlertView>> => {
      const page = toPageRequest(input);
      const found = await repository.list(principal.organizationId, input.filter ?? {}, page);
      return toCursorPage(page, found, toAlertView);
    }),

    /** Somebody has seen it. Who did so first stays. */
    acknowledgeAlert: operation(
      'acknowledgeAlert',
      acknowledgeAlertInput,
      async ({ principal, request }, { id }): Promise<AlertView> => {
        const { organizationId, userId } = principal;
        const where = { id, organizationId };
        await database.transaction(async (em) => {
          const changes = { acknowledgedAt: runtime.now(), acknowledgedById: userId };
          if (!(await repository.acknowledge(em, where, changes))) return;
          await activity.record(em, request, {
            action: 'acknowledgeAlert',
            result: 'success',
            actor: toActor(principal),
            organizationId,
            userId,
            targetId: id,
          });
        });
        const alert = await repository.find(where);
        if (!alert) throw notFound('Alert');
        return toAlertView(alert);
      },
    ),
  };
}
