import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { z } from 'zod';
import type { IncomingFile } from '../../platform/incoming-file.js';
import { validationFailed } from '../../platform/operation.js';
import { procedure, typed } from '../../platform/trpc.js';
import type {
  documentBatchInput,
  documentInput,
  documentStatisticsInput,
  documentsInput,
  setShipmentLabelInput,
} from './document.inputs.js';
import type { DocumentService } from './document.service.js';

export const createDocumentProcedures = (documents: DocumentService) => ({
  documents: procedure
    .input(typed<z.input<typeof documentsInput>>())
    .query(({ ctx, input }) => documents.documents(ctx.call, input)),
  document: procedure
    .input(typed<z.input<typeof documentInput>>())
    .query(({ ctx, input }) => documents.document(ctx.call, input)),
  documentBatch: procedure
    .input(typed<z.input<typeof documentBatchInput>>())
    .query(({ ctx, input }) => documents.documentBatch(ctx.call, input)),
  documentStatistics: procedure
    .input(typed<z.input<typeof documentStatisticsInput>>())
    .query(({ ctx, input }) => documents.documentStatistics(ctx.call, input)),
  /** FormData with `file` and, if you like, `uploadBatchId` and `idempotencyKey`. */
  uploadDocument: procedure
    .input(typed<FormData>())
    .mutation(({ ctx, input }) => documents.uploadDocument(ctx.call, fromForm(input))),
  setShipmentLabel: procedure
    .input(typed<z.input<typeof setShipmentLabelInput>>())
    .mutation(({ ctx, input }) => documents.setShipmentLabel(ctx.call, input)),
  deleteDocument: procedure
    .input(typed<z.input<typeof documentInput>>())
    .mutation(({ ctx, input }) => documents.deleteDocument(ctx.call, input)),
});

function fromForm(form: FormData): { file: IncomingFile; idempotencyKey?: string } {
  const file = form instanceof FormData ? form.get('file') : null;
  if (!(file instanceof File)) {
    throw validationFailed([{ pointer: '/file', code: 'required', detail: 'is required' }]);
  }
  const uploadBatchId = form.get('uploadBatchId');
  const idempotencyKey = form.get('idempotencyKey');
  return {
    ...(typeof idempotencyKey === 'string' && { idempotencyKey }),
    file: {
      receive: async (sink) => ({
        result: await sink(file.name, Readable.fromWeb(file.stream() as ReadableStream)),
        fields: typeof uploadBatchId === 'string' ? { uploadBatchId } : {},
      }),
    },
  };
}
