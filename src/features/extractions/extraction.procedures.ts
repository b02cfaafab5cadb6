import type { z } from 'zod';
import { procedure, typed } from '../../platform/trpc.js';
import type { documentInput } from '../documents/index.js';
import type { issueStatisticsInput } from './extraction.inputs.js';
import type { ExtractionService } from './extraction.service.js';

export const createExtractionProcedures = (extractions: ExtractionService) => ({
  documentExtraction: procedure
    .input(typed<z.input<typeof documentInput>>())
    .query(({ ctx, input }) => extractions.documentExtraction(ctx.call, input)),
  documentIssues: procedure
    .input(typed<z.input<typeof documentInput>>())
    .query(({ ctx, input }) => extractions.documentIssues(ctx.call, input)),
  issueStatistics: procedure
    .input(typed<z.input<typeof issueStatisticsInput>>())
    .query(({ ctx, input }) => extractions.issueStatistics(ctx.call, input)),
});
