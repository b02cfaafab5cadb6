import type { FastifyRequest } from 'fastify';
import type { IncomingFile } from '../../platform/incoming-file.js';
import { AppError, type FieldError } from '../../platform/errors.js';
import { validationFailed } from '../../platform/operation.js';
import { brokenForm } from '../request-errors.js';

const limits = { files: 1, fields: 10, parts: 12, fieldSize: 1000, fileSize: Infinity };

/** A form with one `file`. Nothing is read before the file is received. */
export function toIncomingFile(request: FastifyRequest): IncomingFile {
  return {
    async receive(sink) {
      const fields: { uploadBatchId?: string } = {};
      const received: { result: Awaited<ReturnType<typeof sink>> }[] = [];
      for await (const part of read(request.parts({ limits }))) {
        if (part.type === 'file' && part.fieldname === 'file') {
          received.push({ result: await sink(part.filename, read<Buffer>(part.file)) });
        } else if (part.type === 'field' && part.fieldname === 'uploadBatchId') {
          fields.uploadBatchId = String(part.value);
        } else if (part.type === 'field' && part.fieldname === 'file') {
          throw fieldError('/file', 'invalid_type', 'must be sent as a file, with a file name');
        } else {
          throw fieldError(`/${part.fieldname}`, 'unknown_field', 'is not a known field');
        }
      }
      const [first] = received;
      if (!first) throw fieldError('/file', 'required', 'is required');
      return { result: first.result, fields };
    },
  };
}

const fieldError = (pointer: string, code: string, detail: string): AppError =>
  validationFailed([{ pointer, code, detail } satisfies FieldError]);

/** Only what goes wrong in reading the form is the form's fault, not what becomes of it where it is received. */
async function* read<T>(source: AsyncIterable<T>): AsyncGenerator<T, void, void> {
  try {
    yield* source;
  } catch (error) {
    throw toFormError(error);
  }
}

function toFormError(error: unknown): AppError {
  const { code } = error as { code?: string };
  if (code === 'FST_FILES_LIMIT') return fieldError('/file', 'repeated', 'is given more than once');
  return brokenForm(error);
}
