import type { IncomingMessage } from 'node:http';

const readAtMost = 10 * 1024 * 1024;

/**
 * Reads and throws away what a client still sends after its answer was decided, so that it gets to
 * read the answer; a client that sends much more is cut off.
 */
export function drain(request: IncomingMessage): void {
  if (request.readableEnded || request.destroyed) return;
  request.unpipe();
  let discarded = 0;
  request.on('data', (chunk: Buffer) => {
    discarded += chunk.length;
    if (discarded > readAtMost) request.destroy();
  });
  request.on('error', () => undefined);
  request.resume();
}
