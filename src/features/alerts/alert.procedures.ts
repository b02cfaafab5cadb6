import type { z } from 'zod';
import { procedure, typed } from '../../platform/trpc.js';
import type { acknowledgeAlertInput, alertsInput } from './alert.inputs.js';
import type { AlertService } from './alert.service.js';

export const createAlertProcedures = (alerts: AlertService) => ({
  alerts: procedure
    .input(typed<z.input<typeof alertsInput>>())
    .query(({ ctx, input }) => alerts.alerts(ctx.call, input)),
  acknowledgeAlert: procedure
    .input(typed<z.input<typeof acknowledgeAlertInput>>())
    .mutation(({ ctx, input }) => alerts.acknowledgeAlert(ctx.call, input)),
});
