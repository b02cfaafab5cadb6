import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type Person, type TestApp, createPerson, startApp } from '../support/app.js';
import { hostileFiles } from '../support/hostile-files.js';
import { uploadContent } from '../support/originals.js';
import { invoicePdf, uploadAndRead, waitUntilRead } from '../support/read-documents.js';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

let app: TestApp;
let person: Person;
beforeAll(async () => {
  app = await startApp({ CARGOLINT_READERS: '2' });
  person = await createPerson(app);
});
afterAll(() => app.stop());

it('hostile files end in a clear state, while requests are served and good documents are read', async () => {
  const uploads: { name: string; id: string; expected: string }[] = [];
  for (const file of hostileFiles) {
    const content = Buffer.from(await file.bytes());
    const form = await uploadContent(app, person.auth, file.name, content);
    // What is no picture and no PDF is refused at the door.
    if (form.id) uploads.push({ name: file.name, id: form.id, expected: file.expect });
  }
  expect(uploads.length).toBeGreaterThan(10);
  const good = await uploadAndRead(app, person.auth, await invoicePdf());
  expect(good.status).toBe('processed');
  for (const { name, id, expected } of uploads) {
    const document = await waitUntilRead(app, person.auth, id);
    if (expected === 'failed') {
      expect(document, name).toMatchObject({ status: 'failed', documentType: null });
      expect(document.failureReason, name).toMatch(/^[A-Z\d].{20,}\.$/);
    } else {
      expect(document.status, name).not.toBe('failed');
    }
  }
  const alive = await app.call('/api/v1/documents', { headers: person.auth });
  expect(alive.status).toBe(200);
});

it('text that gives orders to a language model is text', async () => {
  const file = hostileFiles.find(({ name }) => name === 'instructions.pdf');
  const content = Buffer.from((await file?.bytes()) ?? []);
  const { id } = await uploadContent(app, person.auth, 'instructions.pdf', content);
  const document = await waitUntilRead(app, person.auth, id);
  expect(document.status).toBe('requires_review');
  const { json } = await app.call(`/api/v1/documents/${id}/extractions`, { headers: person.auth });
  expect(json.extractedData.invoice).not.toHaveProperty('totalAmount');
  expect(json.issues.map(({ ruleId }: { ruleId: string }) => ruleId)).toContain('required/totalAmount');
});
