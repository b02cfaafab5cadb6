/**
 * The program that reads documents, one after the other, in a process of its own. It gets the bytes of a file and
 * knows nothing else: no database, no secrets, no network.
 */
import { Worker } from 'node:worker_threads';
import type { ReadingOutcome } from './features/extractions/index.js';
import { ReadError, type ReadingProgress, openReader, readDocument } from './features/reading/index.js';
import type { ChildMessage } from './platform/child-pool.js';

/**
 * The server ends this process when it goes. One that died can't, and while a page is being read nothing here hears
 * of it: so a thread looks whether the parent is still the same.
 */
const watchdog = `
  const parent = process.ppid;
  setInterval(() => { if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL'); }, 1000);
`;
new Worker(watchdog, { eval: true }).unref();
process.on('disconnect', () => process.exit());

const send = (message: ChildMessage<ReadingOutcome, ReadingProgress>): void => {
  process.send?.(message);
};

async function read(bytes: Uint8Array): Promise<ReadingOutcome> {
  try {
    const onProgress = (progress: ReadingProgress): void => {
      send({ progress });
    };
    return { ok: true, ...(await readDocument(bytes, { onProgress })) };
  } catch (error) {
    if (error instanceof ReadError) return { ok: false, reason: error.reason, message: error.message };
    throw error;
  }
}

process.on('message', (bytes: Uint8Array) => {
  read(bytes).then(
    (output) => {
      send({ output });
    },
    (error: unknown) => {
      const { message, stack } = error instanceof Error ? error : new Error(String(error));
      send({ error: { message, ...(stack !== undefined && { stack }) } });
    },
  );
});

await openReader();
send({ ready: true });
