import { useSyncExternalStore } from 'react';
import { queryClient, requestHeaders } from '../api.js';
import { type Environment, environment } from '../environment.js';
import { useStored } from '../stored.js';
import { UploadError, sendFile } from './upload-send.js';

/** Uploads of this window. They live outside the pages, so that they go on while one looks at another page. */

export interface Upload {
  id: number;
  file: File;
  /** Where it goes, whatever is chosen by the time it is sent. */
  environment: Environment;
  uploadBatchId: string | null;
  /** Goes with every try, so that one whose answer was lost leaves no second document. */
  idempotencyKey: string;
  state: 'waiting' | 'sending' | 'done' | 'failed' | 'cancelled';
  /** From 0 to 1. */
  progress: number;
  /** Why it failed, as a sentence. */
  message?: string;
  canRetry: boolean;
  documentId?: string;
}

const maximumAtOnce = 3;
const maximumBytes = 5 * 1024 * 1024;
const maximumAttempts = 5;

let uploads: readonly Upload[] = [];
let lastId = 0;
const listeners = new Set<() => void>();
const running = new Map<number, AbortController>();

export const isActive = ({ state }: Upload): boolean => state === 'waiting' || state === 'sending';

/** Browsers ask before the window closes; what they say is theirs. */
const warn = (event: BeforeUnloadEvent): void => event.preventDefault();

function change(next: readonly Upload[]): void {
  uploads = next;
  if (uploads.some(isActive)) window.addEventListener('beforeunload', warn);
  else window.removeEventListener('beforeunload', warn);
  for (const listener of listeners) listener();
}

const update = (id: number, changes: Partial<Upload>): void =>
  change(uploads.map((upload) => (upload.id === id ? { ...upload, ...changes } : upload)));

/** A random GUID, also where the page came over plain HTTP and the browser has no `crypto.randomUUID`. */
function createGuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Starts to upload the files. Those that come together make a batch. */
export function addUploads(files: readonly File[]): void {
  if (files.length === 0) return;
  const uploadBatchId = files.length > 1 ? createGuid() : null;
  const added = files.map((file): Upload => {
    const common = {
      id: ++lastId,
      file,
      environment: environment.get(),
      uploadBatchId,
      idempotencyKey: createGuid(),
      progress: 0,
    };
    return file.size > maximumBytes
      ? { ...common, state: 'failed', canRetry: false, message: 'The file is larger than 5 MB.' }
      : { ...common, state: 'waiting', canRetry: true };
  });
  change([...uploads, ...added]);
  startWaiting();
}

/** Ends an upload that waits or runs. */
export function cancelUpload(id: number): void {
  update(id, { state: 'cancelled', canRetry: true, progress: 0 });
  running.get(id)?.abort();
}

export function retryUpload(id: number): void {
  update(id, { state: 'waiting', progress: 0 });
  startWaiting();
}

/** Takes ended uploads from the list. */
export function dismissUploads(ids: readonly number[]): void {
  change(uploads.filter((upload) => isActive(upload) || !ids.includes(upload.id)));
}

function startWaiting(): void {
  const waiting = uploads.filter(({ id, state }) => state === 'waiting' && !running.has(id));
  for (const upload of waiting.slice(0, Math.max(0, maximumAtOnce - running.size))) void run(upload);
}

async function run({ id, file, uploadBatchId, idempotencyKey, environment: world }: Upload): Promise<void> {
  const controller = new AbortController();
  running.set(id, controller);
  try {
    const send = () => {
      update(id, { state: 'sending', progress: 0 });
      return sendFile(file, {
        uploadBatchId,
        idempotencyKey,
        headers: { ...requestHeaders(), 'x-cargolint-environment': world },
        signal: controller.signal,
        onProgress: (progress) => {
          if (!controller.signal.aborted) update(id, { progress });
        },
      });
    };
    const { documentId } = await sendPatiently(send, controller.signal, () =>
      update(id, { state: 'waiting', progress: 0 }),
    );
    update(id, { state: 'done', progress: 1, documentId });
    void queryClient.invalidateQueries({ queryKey: ['documents'] });
  } catch (error) {
    if (!controller.signal.aborted) {
      const known = error instanceof UploadError ? error : new UploadError('The upload failed.', true);
      update(id, { state: 'failed', message: known.message, canRetry: known.canRetry });
    }
  } finally {
    running.delete(id);
    startWaiting();
  }
}

/** Sends again as often as the server asks to wait (a rate limit, a busy moment). */
async function sendPatiently<Result>(
  send: () => Promise<Result>,
  signal: AbortSignal,
  onWait: () => void,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await send();
    } catch (error) {
      const seconds = error instanceof UploadError ? error.retryAfter : undefined;
      if (seconds === undefined || seconds > 60 || attempt === maximumAttempts) throw error;
      onWait();
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, seconds * 1000);
        signal.addEventListener('abort', () => {
          clearTimeout(timer);
          resolve();
        });
      });
      if (signal.aborted) throw error;
    }
  }
}

/** The uploads to the environment that the pages show. */
export function useUploads(): readonly Upload[] {
  const all = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => uploads,
  );
  const world = useStored(environment);
  return all.filter((upload) => upload.environment === world);
}
