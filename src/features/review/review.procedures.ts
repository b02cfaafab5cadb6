import type { z } from 'zod';
import { procedure, typed } from '../../platform/trpc.js';
import type { documentInput } from '../documents/index.js';
import type { correctDocumentInput, reviewQueueInput } from './review.inputs.js';
import type { ReviewService } from './review.service.js';

export const createReviewProcedures = (review: ReviewService) => ({
  reviewQueue: procedure
    .input(typed<z.input<typeof reviewQueueInput>>())
    .query(({ ctx, input }) => review.reviewQueue(ctx.call, input)),
  reviewDocument: procedure
    .input(typed<z.input<typeof documentInput>>())
    .query(({ ctx, input }) => review.reviewDocument(ctx.call, input)),
  correctDocument: procedure
    .input(typed<z.input<typeof correctDocumentInput>>())
    .mutation(({ ctx, input }) => review.correctDocument(ctx.call, input)),
  approveDocument: procedure
    .input(typed<z.input<typeof documentInput>>())
    .mutation(({ ctx, input }) => review.approveDocument(ctx.call, input)),
  skipDocument: procedure
    .input(typed<z.input<typeof documentInput>>())
    .mutation(({ ctx, input }) => review.skipDocument(ctx.call, input)),
});
