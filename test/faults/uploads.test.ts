import { appendFileSync, readdirSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  type Person,
  type TestApp,
  createPerson,
  fileForm,
  startApp,
  uploadDocument,
} from '../support/app.js';

let app: TestApp;
let person: Person;
beforeAll(async () => {
  app = await startApp();
  person = await createPerson(app);
});
afterAll(() => app.stop());

/** Starts an upload by hand and sends only the beginning of its file. */
function startUpload(headers: string[] = []): net.Socket {
  const socket = net.connect(Number(new URL(app.url).port), '127.0.0.1');
  const body = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.4\n';
  socket.on('error', () => undefined);
  socket.write(
    [
      'POST /api/v1/documents HTTP/1.1',
      'Host: localhost',
      `Authorization: Bearer ${person.accessToken}`,
      'Content-Type: multipart/form-data; boundary=x',
      'Content-Length: 100000',
      ...headers,
      '',
      body,
    ].join('\r\n'),
  );
  return socket;
}

it('an upload that is cut off leaves no document, no file and a server that goes on', async () => {
  const socket = startUpload();
  await wait(300);
  socket.destroy();
  await wait(300);
  const list = await app.call('/api/v1/documents', { headers: person.auth });
  expect(list.json.pagination.total).toBe(0);
  expect(readdirSync(path.join(app.folder, 'files', 'incoming'))).toEqual([]);
});

it('while the first upload with an Idempotency-Key runs, a second one is told so, and may try again when it broke off', async () => {
  const socket = startUpload(['Idempotency-Key: slow-upload']);
  await wait(300);
  const again = () =>
    app.call('/api/v1/documents', {
      body: fileForm(),
      headers: { ...person.auth, 'idempotency-key': 'slow-upload' },
    });
  const meanwhile = await again();
  expect(meanwhile.status).toBe(409);
  expect(meanwhile.json.code).toBe('idempotency_in_progress');
  socket.destroy();
  await wait(300);
  expect((await again()).status).toBe(201);
});

it('a file far beyond the limit gets its answer instead of a broken connection', async () => {
  const answer = await app.call('/api/v1/documents', {
    body: fileForm(new Blob([new Uint8Array(9 * 1024 * 1024)]), 'huge.pdf'),
    headers: person.auth,
  });
  expect(answer.status).toBe(413);
  expect(answer.json.code).toBe('file_too_large');
  const next = await app.call('/api/v1/documents', { headers: person.auth });
  expect(next.status).toBe(200);
});

it('a file that was changed on the disk is never sent: the answer is a fault, and the log says which', async () => {
  const { id } = await uploadDocument(app, person.auth);
  const content = () => app.call(`/api/v1/documents/${id}/content`, { headers: person.auth });
  expect((await content()).status).toBe(200);
  const stored = readdirSync(path.join(app.folder, 'files'), { recursive: true, encoding: 'utf8' }).find(
    (name) => name.endsWith(id),
  );
  appendFileSync(path.join(app.folder, 'files', stored ?? ''), 'something else');
  const answer = await content();
  expect(answer.status).toBe(500);
  expect(answer.json.code).toBe('internal_error');
  expect(app.logged.join('')).toContain(`The stored file ${id} was changed or damaged.`);
});
