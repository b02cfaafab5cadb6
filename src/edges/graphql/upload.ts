import type { Readable, Writable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import processRequest, { type FileUpload } from 'graphql-upload/processRequest.mjs';
import Upload from 'graphql-upload/Upload.mjs';
import type { IncomingFile } from '../../platform/incoming-file.js';
import { AppError } from '../../platform/errors.js';
import { brokenForm } from '../request-errors.js';

const preflightHeaders = ['apollo-require-preflight', 'x-apollo-operation-name'];

/** Where the library stops reading: above our own limit, so that ours is the one that answers. */
const limits = { maxFieldSize: 1_000_000, maxFileSize: 15 * 1024 * 1024, maxFiles: 1 };

/**
 * Reads a GraphQL multipart request. A page of another site can send such a form without asking, so
 * it must carry a header that makes browsers ask first.
 */
export async function readMultipartRequest(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (!request.headers['content-type']?.startsWith('multipart/form-data')) return;
  if (!preflightHeaders.some((name) => request.headers[name])) {
    throw new AppError(
      'invalid_request',
      'A multipart request needs the header Apollo-Require-Preflight: true (protection against cross-site request forgery).',
    );
  }
  try {
    request.body = toIncomingFiles(await processRequest(request.raw, reply.raw, limits));
  } catch (error) {
    throw new AppError('invalid_request', `The multipart request is not valid: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

/** Puts our own kind of file where the library left its own, in the variables of the one operation. */
function toIncomingFiles(operation: unknown): unknown {
  if (operation instanceof Upload) return toIncomingFile(operation);
  if (Array.isArray(operation)) return operation.map(toIncomingFiles);
  if (typeof operation !== 'object' || operation === null) return operation;
  return Object.fromEntries(Object.entries(operation).map(([key, value]) => [key, toIncomingFiles(value)]));
}

const toIncomingFile = (upload: Upload): IncomingFile => ({
  async receive(sink) {
    const file = await upload.promise.catch(refuse);
    if (!file) throw new AppError('invalid_request', 'The request has no part for this file.');
    return { result: await sink(file.filename, read(file)), fields: {} };
  },
});

/** Only what goes wrong in reading the form is the form's fault, not what becomes of it where it is received. */
async function* read(file: FileUpload): AsyncGenerator<Buffer, void, void> {
  try {
    yield* readSpooled(file) as AsyncIterable<Buffer>;
  } catch (error) {
    refuse(error);
  }
}

/** What the system refused, such as room on the disk, is no fault of the form. */
function refuse(error: unknown): never {
  throw error instanceof Error && 'syscall' in error ? error : brokenForm(error);
}

/** What the library writes the file into, a temporary one on the disk, which its types leave out. */
interface Spooled extends FileUpload {
  capacitor?: Writable;
}

/** Without this, who reads would wait for ever for what the library could not write. */
function readSpooled(file: Spooled): Readable {
  const content = file.createReadStream();
  const { capacitor } = file;
  if (!capacitor) throw new Error('graphql-upload keeps files in another way than it did.');
  const fail = (error: Error): void => void content.destroy(error);
  if (capacitor.errored) fail(capacitor.errored);
  else capacitor.once('error', fail);
  return content;
}
