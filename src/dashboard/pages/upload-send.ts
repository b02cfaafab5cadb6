/** Sends one file by XMLHttpRequest, which alone tells how much of it has been sent. */

export interface Sent {
  documentId: string;
}

/** Why a file was not taken. */
export class UploadError extends Error {
  /**
   * @param canRetry whether the same file may be taken later
   * @param retryAfter seconds until then, where the server asks to wait
   */
  constructor(
    message: string,
    readonly canRetry: boolean,
    readonly retryAfter?: number,
  ) {
    super(message);
  }
}

interface Envelope {
  result?: { data: { id: string } };
  error?: { message: string; data?: { code?: string; retryAfter?: number } };
}

/** What will be wrong with the same file next time too. */
const final = new Set([
  'unsupported_file_type',
  'file_too_large',
  'empty_file',
  'validation_failed',
  'invalid_request',
]);

/**
 * @param onProgress told the share of the file that was sent, from 0 to 1
 * @throws UploadError; an AbortError of the signal rejects too
 */
export function sendFile(
  file: File,
  options: {
    uploadBatchId: string | null;
    idempotencyKey: string;
    headers: Record<string, string>;
    signal: AbortSignal;
    onProgress: (share: number) => void;
  },
): Promise<Sent> {
  const form = new FormData();
  form.set('file', file, file.name);
  form.set('idempotencyKey', options.idempotencyKey);
  if (options.uploadBatchId !== null) form.set('uploadBatchId', options.uploadBatchId);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/trpc/uploadDocument');
    for (const [name, value] of Object.entries(options.headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => options.onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      try {
        resolve(readAnswer(request.responseText));
      } catch (error) {
        reject(error as Error);
      }
    };
    request.onerror = () =>
      reject(new UploadError('The server did not answer. Check your connection.', true));
    request.onabort = () => reject(new DOMException('Cancelled', 'AbortError'));
    options.signal.addEventListener('abort', () => request.abort());
    request.send(form);
  });
}

function readAnswer(text: string): Sent {
  let answer: Envelope;
  try {
    answer = JSON.parse(text) as Envelope;
  } catch {
    // A proxy in between answers with a page of its own.
    throw new UploadError('The server’s answer could not be read. Try again.', true);
  }
  if (answer.result) return { documentId: answer.result.data.id };
  const { message = 'The upload failed.', data } = answer.error ?? {};
  throw new UploadError(message, !final.has(data?.code ?? ''), data?.retryAfter);
}
