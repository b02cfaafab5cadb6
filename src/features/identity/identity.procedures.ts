import type { z } from 'zod';
import { procedure, typed } from '../../platform/trpc.js';
import type {
  changePasswordInput,
  codeInput,
  endSessionInput,
  loginInput,
  registerInput,
  sessionsInput,
  setUpOwnerInput,
} from './identity.inputs.js';
import type { IdentityService } from './identity.service.js';

export const createIdentityProcedures = (identity: IdentityService) => ({
  login: procedure
    .input(typed<z.input<typeof loginInput>>())
    .mutation(async ({ ctx, input }): Promise<true> => {
      const { cookie, maxAgeSeconds } = await identity.logInToDashboard(ctx.call, input);
      ctx.sessionCookie.set(cookie, maxAgeSeconds);
      return true;
    }),
  logout: procedure.mutation(async ({ ctx }) => {
    const done = await identity.logout(ctx.call, {});
    ctx.sessionCookie.clear();
    return done;
  }),
  register: procedure
    .input(typed<z.input<typeof registerInput>>())
    .mutation(({ ctx, input }) => identity.register(ctx.call, input)),
  setUpOwner: procedure
    .input(typed<z.input<typeof setUpOwnerInput>>())
    .mutation(({ ctx, input }) => identity.setUpOwner(ctx.call, input)),
  publicSettings: procedure.query(({ ctx }) => identity.publicSettings(ctx.call, {})),
  changePassword: procedure
    .input(typed<z.input<typeof changePasswordInput>>())
    .mutation(({ ctx, input }) => identity.changePassword(ctx.call, input)),
  me: procedure.query(({ ctx }) => identity.me(ctx.call, {})),
  sessions: procedure
    .input(typed<z.input<typeof sessionsInput>>())
    .query(({ ctx, input }) => identity.sessions(ctx.call, input)),
  endSession: procedure
    .input(typed<z.input<typeof endSessionInput>>())
    .mutation(({ ctx, input }) => identity.endSession(ctx.call, input)),
  endAllSessions: procedure.mutation(async ({ ctx }) => {
    const done = await identity.endAllSessions(ctx.call, {});
    ctx.sessionCookie.clear();
    return done;
  }),
  setUpTwoFactor: procedure.mutation(({ ctx }) => identity.setUpTwoFactor(ctx.call, {})),
  enableTwoFactor: procedure
    .input(typed<z.input<typeof codeInput>>())
    .mutation(({ ctx, input }) => identity.enableTwoFactor(ctx.call, input)),
  disableTwoFactor: procedure
    .input(typed<z.input<typeof codeInput>>())
    .mutation(({ ctx, input }) => identity.disableTwoFactor(ctx.call, input)),
  twoFactorStatus: procedure.query(({ ctx }) => identity.twoFactorStatus(ctx.call, {})),
});
