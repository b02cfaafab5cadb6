import { appendFileSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import S3rver from 's3rver';

/** What the server does to a request instead of answering it well. */
export type Fault =
  /** Closes the connection. */
  | 'closed'
  /** Never answers. */
  | 'silent'
  /** Asks to come back later. */
  | 'slow-down'
  /** Does what is asked, and closes the connection instead of saying so. */
  | 'answer-lost'
  /** Closes the connection in the middle of the content. */
  | 'cut';

const slowDown =
  '<?xml version="1.0"?><Error><Code>SlowDown</Code><Message>Please slow down.</Message></Error>';

const faults: Record<Fault, (request: http.IncomingMessage, response: http.ServerResponse) => void> = {
  closed: (request) => void request.socket.destroy(),
  silent: () => undefined,
  'slow-down': (request, response) => {
    request.resume();
    response.writeHead(503, { 'content-type': 'application/xml' }).end(slowDown);
  },
  'answer-lost': (request, response) => {
    response.end = () => {
      request.socket.destroy();
      return response;
    };
  },
  cut: (request, response) => {
    const write = response.write.bind(response);
    response.write = (chunk: Buffer) => {
      write(chunk.subarray(0, chunk.length / 2), () => void request.socket.destroy());
      return false;
    };
  },
};
/** Those after which the request is worked on all the same. */
const isWorkedOn = new Set<Fault>(['answer-lost', 'cut']);

export type Bucket = Awaited<ReturnType<typeof startBucket>>;

/** A bucket of an S3-compatible server on a free port, with the network between it and us. */
export async function startBucket() {
  const directory = mkdtempSync(path.join(os.tmpdir(), 'cargolint-bucket-'));
  const name = 'originals';
  const s3 = new S3rver({ directory, silent: true, vhostBuckets: false, configureBuckets: [{ name }] });
  // Connections that we close are none of its business.
  s3.on('error', () => undefined);
  await s3.configureBuckets();
  const handle = s3.callback();
  const requests: { method: string; url: string; headers: http.IncomingHttpHeaders }[] = [];
  let findFault: (method: string) => Fault | undefined = () => undefined;

  const server = http.createServer((request, response) => {
    const { method = '', url = '', headers } = request;
    requests.push({ method, url, headers });
    const fault = findFault(method);
    if (fault !== undefined) faults[fault](request, response);
    if (fault === undefined || isWorkedOn.has(fault)) handle(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const ending = '._S3rver_object';
  const prefix = 'customers/originals';
  const fileOf = (key: string) => path.join(directory, name, prefix, key + ending);

  return {
    /** What a server that keeps its files here is started with. */
    environment: {
      CARGOLINT_STORAGE_URL: `s3://${name}/${prefix}`,
      CARGOLINT_S3_ENDPOINT: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      CARGOLINT_S3_ACCESS_KEY_ID: 'S3RVER',
      CARGOLINT_S3_SECRET_ACCESS_KEY: 'a-secret-of-the-object-storage',
      CARGOLINT_S3_TIMEOUT_MS: '1500',
    },
    /** Every request since the start. */
    requests,
    /** From now on. */
    break(find: (method: string) => Fault | undefined): void {
      findFault = find;
    },
    repair(): void {
      findFault = () => undefined;
      server.closeAllConnections();
    },
    /** Of the objects, without the prefix. */
    keys: (): string[] =>
      readdirSync(path.join(directory, name), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.startsWith(prefix) && file.endsWith(ending))
        .map((file) => path.basename(file, ending))
        .sort(),
    content: (key: string): Buffer => readFileSync(fileOf(key)),
    append: (key: string, text: string) => {
      appendFileSync(fileOf(key), text);
    },
    erase: (key: string) => {
      rmSync(fileOf(key));
    },
    async stop(): Promise<void> {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
