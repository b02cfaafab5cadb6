import {
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerOptions,
  type ServerResponse,
  createServer,
} from 'node:http';
import { type Server as TlsServer, createServer as createTlsServer } from 'node:https';
import { Server as NetServer, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import { AppError } from '../platform/errors.js';
import { toProblem } from './rest/problem.js';
import { readTls, watchTls } from './tls.js';
import { strictTransport } from './transport.js';

/** What a connection may take, in milliseconds. */
export interface ConnectionLimits {
  /** For the TLS handshake, and for the headers of a request. */
  headers: number;
  /** For a whole request, until the last byte of its body has come. */
  request: number;
  /** Without a byte in either direction while a request or an answer is on its way. */
  silence: number;
  /** Between two requests. Above the 60 seconds that proxies keep connections for, so that it is they who close. */
  keepAlive: number;
  /** How often connections are looked through for those that took too long. */
  check: number;
  /** How many connections there may be. */
  maximum: number;
  /** How often the certificate is looked at. */
  certificate: number;
  /** When the server stops: how long connections that are open may bring more requests. */
  linger: number;
}

/** Descriptors that stay free for the database, for files and for requests to others. */
const reservedDescriptors = 256;

/**
 * Half a minute and two are long for people and short for an attacker: 5 MB in two minutes is 43 kB a second.
 * The number of connections stays below what the process may open. A server without descriptors can't open a file
 * and answers 500 to everybody; one that turns connections away serves those it has.
 */
export const defaultLimits = (): ConnectionLimits => ({
  headers: 15_000,
  request: 120_000,
  silence: 30_000,
  keepAlive: 72_000,
  check: 5_000,
  maximum: Math.max(readOpenFilesLimit() - reservedDescriptors, 64),
  certificate: 10_000,
  linger: 2_000,
});

/** The `ulimit -n` of the process; Node tells it only in its diagnostic report. */
function readOpenFilesLimit(): number {
  const report = process.report.getReport() as {
    userLimits?: { open_files?: { soft?: number | 'unlimited' } };
  };
  const soft = report.userLimits?.open_files?.soft;
  return typeof soft === 'number' ? soft : Number.MAX_SAFE_INTEGER;
}

export interface ListenerDependencies {
  tls: Config['tls'];
  limits: ConnectionLimits;
  logger: Logger;
  createRequestId: () => string;
}

/**
 * Makes the HTTP servers under Fastify, HTTPS when there is a certificate. There are several when the host is a
 * name with several addresses, such as `localhost`.
 */
export function createListeners({ tls, limits, logger, createRequestId }: ListenerDependencies) {
  let pair = tls && readTls(tls);
  const made: Server[] = [];
  const secureListeners: TlsServer[] = [];
  const open = new Set<Socket>();
  const watch =
    tls &&
    pair &&
    watchTls({
      files: tls,
      current: pair,
      interval: limits.certificate,
      logger,
      use(renewed) {
        pair = renewed;
        for (const listener of secureListeners) listener.setSecureContext(renewed);
      },
    });

  return {
    secure: tls !== null,
    create: (handler: RequestListener): Server => {
      const options: ServerOptions = {
        headersTimeout: limits.headers,
        requestTimeout: limits.request,
        keepAliveTimeout: limits.keepAlive,
        connectionsCheckingInterval: limits.check,
      };
      const listener = pair
        ? createTlsServer({ ...options, ...pair, handshakeTimeout: limits.headers }, handler)
        : createServer(options, handler);
      made.push(listener);
      if ('setSecureContext' in listener) secureListeners.push(listener);
      listener.setTimeout(limits.silence);
      listener.maxConnections = limits.maximum;
      listener.on(pair ? 'secureConnection' : 'connection', keepAddress);
      for (const event of ['connection', 'secureConnection']) {
        listener.on(event, (socket: Socket) => {
          open.add(socket);
          socket.once('close', () => open.delete(socket));
        });
      }
      answerBrokenRequests(listener, createRequestId, pair !== null);
      return listener;
    },
    /**
     * Takes no new connections, and waits until those that are open have gone. One that could have gone and has not is
     * ended; to end an idle one at once would lose the request that is on its way.
     */
    async leave(): Promise<void> {
      // The HTTP server's own `close` ends idle connections.
      for (const listener of made) NetServer.prototype.close.call(listener);
      const until = performance.now() + limits.linger;
      while (open.size > 0) {
        if (performance.now() >= until) endIdle(made, open);
        await wait(50);
      }
    },
    close: () => watch?.stop(),
  };
}

function endIdle(listeners: readonly Server[], open: Iterable<Socket>): void {
  for (const listener of listeners) listener.closeIdleConnections();
  // Browsers open some in advance. Node takes them for busy ones, since its time for headers begins with a connection.
  for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
}

/**
 * Node remembers the address of a client that has left only if someone asked before. Limits and the log of
 * activity need it for every request, so a connection without one ends.
 */
function keepAddress(socket: Socket): void {
  if (socket.remoteAddress === undefined) socket.destroy();
}

/** What Node's parser complains about, by its error codes. 400 for all others. */
const parserErrors: Record<string, [status: number, reason: string, detail: string]> = {
  HPE_HEADER_OVERFLOW: [
    431,
    'Request Header Fields Too Large',
    'The address and the headers are longer than 16 KB.',
  ],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, 'Content Too Large', 'The chunk extensions are too long.'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout', 'The request took too long to arrive.'],
};
const malformed = [400, 'Bad Request', 'This is not a valid HTTP request.'] as const;

/** Answers what never becomes a request, in the same form as other errors; the connection ends. */
function answerBrokenRequests(server: Server, createRequestId: () => string, secure: boolean): void {
  const last = new WeakMap<Socket, { request: IncomingMessage; response: ServerResponse }>();
  server.on('request', (request, response) => {
    last.set(request.socket, { request, response });
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    const { request, response } = last.get(socket) ?? {};
    const code = error.code ?? '';
    if (!socket.writable || !(code.startsWith('HPE_') || code in parserErrors)) {
      socket.destroy();
    } else if (request?.complete && response && !response.writableFinished) {
      // An earlier request of the connection still waits for its answer: ours would be taken for it.
      response.once('close', () => socket.destroy());
    } else if (request && !request.complete && response?.headersSent) {
      socket.destroy();
    } else {
      socket.end(toRawAnswer(code, createRequestId(), secure), () => socket.destroy());
    }
  });
}

function toRawAnswer(code: string, requestId: string, secure: boolean): string {
  const [status, reason, detail] = parserErrors[code] ?? malformed;
  const body = JSON.stringify({
    ...toProblem(new AppError('invalid_request', detail), requestId),
    status,
  });
  return [
    `HTTP/1.1 ${status} ${reason}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
    'Cache-Control: no-store',
    'X-Content-Type-Options: nosniff',
    `X-Request-Id: ${requestId}`,
    ...(secure ? [`Strict-Transport-Security: ${strictTransport}`] : []),
    '',
    body,
  ].join('\r\n');
}
