import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { buffer, json } from 'node:stream/consumers';
import { createCredentials } from './floor-credentials.js';
import { createDocuments } from './floor-documents.js';
import { openStore } from './floor-store.js';

/**
 * The floor: what a server does at least for the answers of the product, on the same database, and nothing more. Run as
 * a process of its own with `counter` or `counting`, which is how it finds out how long a list is.
 */
const { CARGOLINT_DATA_DIR: folder = '.', CARGOLINT_DATABASE_URL, CARGOLINT_JWT_SECRETS = '' } = process.env;
const store = openStore(CARGOLINT_DATABASE_URL, path.join(folder, 'cargolint.sqlite'));
const credentials = createCredentials(store, CARGOLINT_JWT_SECRETS);
const documents = createDocuments(store, folder, process.argv[2] === 'counting' ? 'counting' : 'counter');
const collection = '/api/v1/documents';

async function answer(request: IncomingMessage): Promise<[status: number, body: object]> {
  const target = (request.url ?? '').split('?')[0] ?? '';
  if (target === '/api/v1/auth/refresh') {
    const { refreshToken } = (await json(request)) as { refreshToken: string };
    const address = request.socket.remoteAddress ?? '';
    const pair = await credentials.refresh(refreshToken, address, request.headers['user-agent'] ?? '');
    return pair ? [200, pair] : [401, {}];
  }
  const caller = await credentials.authenticate(request.headers);
  if (!caller) return [401, {}];
  if (target === collection && request.method === 'POST') {
    return [201, await documents.upload(caller, await buffer(request))];
  }
  if (target === collection) return [200, await documents.list(caller)];
  const found = await documents.get(caller, target.slice(collection.length + 1));
  return found ? [200, found] : [404, {}];
}

function send(response: ServerResponse, status: number, body: object): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}

const server = createServer((request, response) => {
  answer(request).then(
    ([status, body]) => send(response, status, body),
    (error: unknown) => {
      console.error(error);
      send(response, 500, {});
    },
  );
});
server.listen(0, '127.0.0.1', () => {
  console.error(`The floor listens on http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
process.once('SIGTERM', () => process.exit(0));
