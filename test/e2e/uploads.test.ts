import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Person, type TestApp, createPerson, password, startApp } from '../support/app.js';
import { findBarriers, openWindow, signIn, startBrowser, takePicture } from '../support/browser.js';
import { drawablePdf } from '../support/originals.js';

let app: TestApp;
let browser: Browser;
let invoice: Buffer;
beforeAll(async () => {
  app = await startApp();
  browser = await startBrowser();
  invoice = await drawablePdf('Commercial invoice');
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});

const pdfFile = (name: string, buffer = invoice) => ({ name, mimeType: 'application/pdf', buffer });
const fileInput = (page: Page) => page.locator('input[type=file]');
const panel = (page: Page) => page.getByRole('region', { name: 'Uploads' });
const table = (page: Page) => page.getByRole('table', { name: 'Documents' });

async function openDocuments(options: Parameters<typeof openWindow>[2] = {}) {
  const person = await createPerson(app);
  const visit = await openWindow(browser, app, { ...options, width: 1280 });
  await signIn(visit.page, person, password);
  await visit.page.setViewportSize({ width: options.width ?? 1280, height: options.height ?? 900 });
  await visit.page.goto('/documents');
  await visit.page.getByText('Drop documents here to upload them').waitFor();
  return { ...visit, person };
}

const listed = async (person: Person) =>
  (await app.call('/api/v1/documents', { headers: person.auth })).json as {
    data: { fileName: string; uploadBatchId: string | null }[];
  };

/** Makes the way to the server slow, so that there is something to see on it. */
async function slowDown(page: Page, bytesPerSecond: number): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: bytesPerSecond,
  });
}

it('files chosen together become a batch; a refused one says why and leaves nothing behind', async () => {
  const { page, person, complaints } = await openDocuments();
  await fileInput(page).setInputFiles([
    pdfFile('invoice.pdf'),
    pdfFile('packing-list.pdf'),
    { name: 'notes.pdf', mimeType: 'application/pdf', buffer: Buffer.from('only text') },
    pdfFile('empty.pdf', Buffer.alloc(0)),
    pdfFile('huge.pdf', Buffer.alloc(5 * 1024 * 1024 + 1)),
  ]);
  await panel(page).getByText('2 of 5 uploaded, 3 refused or failed').waitFor();
  const row = (name: string) => panel(page).getByRole('listitem').filter({ hasText: name });
  expect(await row('notes.pdf').textContent()).toContain('Send a PDF, PNG, JPEG or TIFF');
  expect(await row('empty.pdf').textContent()).toContain('The file has no bytes.');
  expect(await row('huge.pdf').textContent()).toContain('The file is larger than 5 MB.');
  await table(page).getByRole('link', { name: 'packing-list.pdf' }).waitFor();
  expect(await table(page).getByRole('row').count()).toBe(3);
  await takePicture(page, 'uploads-done');
  expect(await findBarriers(page)).toEqual([]);

  const { data } = await listed(person);
  expect(data.map(({ fileName }) => fileName).sort()).toEqual(['invoice.pdf', 'packing-list.pdf']);
  const batches = new Set(data.map(({ uploadBatchId }) => uploadBatchId));
  expect(batches.size).toBe(1);
  await panel(page).getByRole('link', { name: 'Open batch' }).click();
  await page.waitForURL(`**/batches/${[...batches][0]}`);
  await page.getByRole('table', { name: 'Documents of the batch' }).waitFor();
  expect(await page.getByRole('table').getByRole('link').count()).toBe(2);
  expect(complaints).toEqual([]);
});

it('a refused file is dismissed with its row; the focus stays in the panel', async () => {
  const { page } = await openDocuments();
  await fileInput(page).setInputFiles([
    pdfFile('good.pdf'),
    { name: 'notes.pdf', mimeType: 'application/pdf', buffer: Buffer.from('only text') },
  ]);
  await panel(page).getByText('1 of 2 uploaded, 1 refused or failed').waitFor();
  await page.getByRole('button', { name: 'Dismiss notes.pdf' }).press('Enter');
  await panel(page).getByText('1 of 1 uploaded').waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Uploads');
  await panel(page).getByRole('button', { name: 'Close' }).click();
  await panel(page).waitFor({ state: 'detached' });
});

it('uploads show how far they are, three at a time, and go on while another page is open', async () => {
  const { page, complaints } = await openDocuments();
  await slowDown(page, 400_000);
  const files = [1, 2, 3, 4].map((n) => {
    const padded = Buffer.concat([invoice, Buffer.alloc(500_000, `\n% ${n}`)]);
    return pdfFile(`scan-${n}.pdf`, padded);
  });
  await fileInput(page).setInputFiles(files);
  const bars = panel(page).getByRole('progressbar');
  await expect.poll(async () => Number(await bars.first().getAttribute('aria-valuenow'))).toBeGreaterThan(5);
  expect(Number(await bars.first().getAttribute('aria-valuenow'))).toBeLessThanOrEqual(100);
  expect(await panel(page).locator('[data-state=sending]').count()).toBe(3);
  expect(await panel(page).locator('[data-state=waiting]').count()).toBe(1);
  await takePicture(page, 'uploads-running');
  expect(await findBarriers(page)).toEqual([]);

  await page.getByRole('link', { name: 'Overview' }).click();
  await page.getByRole('heading', { name: 'Overview' }).waitFor();
  await slowDown(page, -1);
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Documents' }).click();
  await panel(page).getByText('4 of 4 uploaded').waitFor();
  await expect.poll(() => table(page).getByRole('row').count()).toBe(5);
  expect(complaints).toEqual([]);
});

it('a running upload is cancelled, tried again, and guarded against closing the window', async () => {
  const { page, person } = await openDocuments();
  await slowDown(page, 20_000);
  await fileInput(page).setInputFiles([pdfFile('scan.pdf', Buffer.concat([invoice, Buffer.alloc(300_000)]))]);
  await panel(page).getByRole('progressbar').waitFor();
  const asked = page.waitForEvent('dialog').then(async (dialog) => {
    await dialog.dismiss();
    return dialog.type();
  });
  await page.close({ runBeforeUnload: true });
  expect(await asked).toBe('beforeunload');
  await page.getByRole('button', { name: 'Cancel scan.pdf' }).click();
  await panel(page).getByText('Cancelled').waitFor();
  expect((await listed(person)).data).toEqual([]);
  await slowDown(page, -1);
  await page.getByRole('button', { name: 'Retry scan.pdf' }).click();
  await panel(page).getByText('1 of 1 uploaded').waitFor();
  expect((await listed(person)).data).toHaveLength(1);
  // Nothing runs any more: the window closes without a question.
  const closed = page.waitForEvent('close');
  await page.close({ runBeforeUnload: true });
  await closed;
});

it('a lost connection is told, and the file can be sent again', async () => {
  const { page } = await openDocuments();
  await page.route('**/trpc/uploadDocument', (route) => route.abort());
  await fileInput(page).setInputFiles([pdfFile('invoice.pdf')]);
  await panel(page).getByText('The server did not answer. Check your connection.').waitFor();
  await page.unroute('**/trpc/uploadDocument');
  await page.getByRole('button', { name: 'Retry invoice.pdf' }).click();
  await panel(page).getByText('1 of 1 uploaded').waitFor();
});

it('a busy server is asked again after the time that it names', async () => {
  const { page } = await openDocuments();
  let refusals = 0;
  await page.route('**/trpc/uploadDocument', async (route) => {
    if (++refusals > 1) return route.continue();
    const error = {
      message: 'Busy',
      code: -32603,
      data: { code: 'service_busy', status: 503, retryAfter: 1 },
    };
    return route.fulfill({ status: 503, json: { error } });
  });
  await fileInput(page).setInputFiles([pdfFile('invoice.pdf')]);
  await panel(page).getByText('1 of 1 uploaded').waitFor();
  expect(refusals).toBe(2);
});

it('files that are dropped anywhere on the page are uploaded', async () => {
  const { page, complaints } = await openDocuments();
  const devtools = await page.context().newCDPSession(page);
  const drop = async (target: string, name: string): Promise<void> => {
    const file = path.join(app.folder, name);
    writeFileSync(file, invoice);
    const box = await page.locator(target).boundingBox();
    const place = { x: (box?.x ?? 0) + 10, y: (box?.y ?? 0) + 10 };
    const data = { items: [], files: [file], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await devtools.send('Input.dispatchDragEvent', { type, ...place, data });
    }
  };
  await drop('.upload-zone', 'on-the-zone.pdf');
  await panel(page).getByText('1 of 1 uploaded').waitFor();
  await drop('h1', 'beside-it.pdf');
  await panel(page).getByText('2 of 2 uploaded').waitFor();
  await expect.poll(() => table(page).getByRole('row').count()).toBe(3);
  expect(complaints).toEqual([]);
});

it('an upload goes to the environment in which it was made', async () => {
  const { page, person } = await openDocuments();
  await page.getByText('Test', { exact: true }).click();
  await page.getByText('Test environment.').waitFor();
  await fileInput(page).setInputFiles([pdfFile('trial.pdf')]);
  await table(page).getByRole('link', { name: 'trial.pdf' }).waitFor();
  expect((await listed(person)).data).toEqual([]);
  await page.getByText('Live', { exact: true }).click();
  await panel(page).waitFor({ state: 'detached' });
  await page.getByText('Drop documents here to upload them').waitFor();
});

it.each([
  ['light', 1280],
  ['dark', 1280],
  ['light', 320],
  ['dark', 320],
] as const)('uploading has no barriers (%s, %d px)', async (theme, width) => {
  const { page } = await openDocuments({ theme, width, height: width === 320 ? 700 : 900 });
  await takePicture(page, `documents-empty-${theme}-${width}`);
  expect(await findBarriers(page), 'empty').toEqual([]);
  await slowDown(page, 30_000);
  await fileInput(page).setInputFiles([
    pdfFile('a-very-long-name-of-a-commercial-invoice-for-a-shipment-from-rotterdam-to-shanghai.pdf'),
    { name: 'notes.txt.pdf', mimeType: 'application/pdf', buffer: Buffer.from('only text') },
    pdfFile('scan.pdf', Buffer.concat([invoice, Buffer.alloc(500_000)])),
  ]);
  await panel(page).getByText('refused or failed').waitFor();
  await panel(page).getByRole('progressbar', { name: 'scan.pdf' }).waitFor();
  await takePicture(page, `uploads-${theme}-${width}`);
  expect(await findBarriers(page), 'uploading').toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});
