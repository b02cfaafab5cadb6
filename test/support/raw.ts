import net from 'node:net';
import type { TestApp } from './app.js';

export interface RawAnswer {
  /** 0 = the connection ended without an answer. */
  status: number;
  headers: Headers;
  body: string;
}

/** Opens a connection by hand. Errors are no surprise here: the server may cut it at any time. */
export function connect(app: Pick<TestApp, 'url'>): net.Socket {
  const socket = net.connect(Number(new URL(app.url).port), '127.0.0.1');
  return socket.on('error', () => undefined);
}

export const closed = (socket: net.Socket): Promise<void> =>
  new Promise((resolve) => (socket.closed ? resolve() : socket.once('close', () => resolve())));

/** Sends bytes as they are and collects all that comes back until the server closes the connection. */
export async function sendBytes(app: Pick<TestApp, 'url'>, ...bytes: (string | Buffer)[]): Promise<string> {
  const socket = connect(app);
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => void chunks.push(chunk));
  for (const each of bytes) socket.write(each);
  await closed(socket);
  return Buffer.concat(chunks).toString();
}

/** The first answer in what came back. */
export function parseAnswer(text: string): RawAnswer {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [line = '', ...fields] = head.split('\r\n');
  return {
    status: Number(/^HTTP\/1\.1 (\d{3})/.exec(line)?.[1] ?? 0),
    headers: new Headers(
      fields.map((field): [string, string] => {
        const colon = field.indexOf(':');
        return [field.slice(0, colon), field.slice(colon + 1).trim()];
      }),
    ),
    body: rest.join('\r\n\r\n'),
  };
}

export interface RawRequest {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

/** The bytes of a request that asks for the connection to be closed after it. */
export function toBytes(target: string, { method = 'GET', headers = {}, body }: RawRequest = {}): Buffer {
  const all: Record<string, string> = {
    host: 'localhost',
    connection: 'close',
    ...(body !== undefined &&
      !('transfer-encoding' in headers) && { 'content-length': String(Buffer.byteLength(body)) }),
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([
    Buffer.from(`${method} ${target} HTTP/1.1\r\n${lines.join('')}\r\n`, 'latin1'),
    Buffer.from(body ?? ''),
  ]);
}

export const sendRequest = async (
  app: Pick<TestApp, 'url'>,
  target: string,
  request: RawRequest = {},
): Promise<RawAnswer> => parseAnswer(await sendBytes(app, toBytes(target, request)));
