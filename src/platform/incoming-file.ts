/** What the receiver made of the stream, and the form fields that stood beside the file. */
export interface Received<T> {
  result: T;
  fields: { uploadBatchId?: string };
}

/**
 * A file on its way in, independent of how it is carried (REST multipart, GraphQL multipart
 * request, tRPC FormData). It can be received once; nothing is read from the wire before that, so that
 * permission and idempotency are decided first. `receive` ends when the whole request was read, since
 * form fields may follow the file.
 */
export interface IncomingFile {
  receive<T>(sink: (fileName: string, content: AsyncIterable<Buffer>) => Promise<T>): Promise<Received<T>>;
}

export function isIncomingFile(value: unknown): value is IncomingFile {
  return (
    typeof value === 'object' && value !== null && 'receive' in value && typeof value.receive === 'function'
  );
}
