import type { z } from 'zod';
import { procedure, typed } from '../../platform/trpc.js';
import type { activityEventsInput, apiCallsInput } from './activity.inputs.js';
import type { ActivityService } from './activity.service.js';

export const createActivityProcedures = (activity: ActivityService) => ({
  activityEvents: procedure
    .input(typed<z.input<typeof activityEventsInput>>())
    .query(({ ctx, input }) => activity.activityEvents(ctx.call, input)),
  apiCalls: procedure
    .input(typed<z.input<typeof apiCallsInput>>())
    .query(({ ctx, input }) => activity.apiCalls(ctx.call, input)),
  apiLimit: procedure.query(({ ctx }) => activity.apiLimit(ctx.call, {})),
});
