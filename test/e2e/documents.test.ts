import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Person, type TestApp, createPerson, password, startApp } from '../support/app.js';
import { findBarriers, openWindow, signIn, startBrowser, takePicture } from '../support/browser.js';
import { drawablePdf, fax, tiff, uploadContent } from '../support/originals.js';

let app: TestApp;
let browser: Browser;
let person: Person;
let contract: Buffer;
/** Names to ids. */
const ids = new Map<string, string>();
const batch = randomUUID();

beforeAll(async () => {
  app = await startApp();
  browser = await startBrowser();
  person = await createPerson(app);
  contract = await drawablePdf('Commercial invoice', 3);
  const blank = await browser.newPage({ viewport: { width: 900, height: 400 } });
  await blank.setContent('<h1>Packing list 4711</h1><p>12 cartons</p>');
  const picture = await blank.screenshot();
  await blank.close();
  const broken = Buffer.from('%PDF-1.4\nnothing that can be drawn\n%%EOF\n');
  const add = async (name: string, content: Buffer, fields = {}): Promise<void> => {
    ids.set(name, (await uploadContent(app, person.auth, name, content, fields)).id);
  };
  for (let n = 1; n <= 26; n++) await add(`old-${n}.pdf`, broken);
  await add('broken.pdf', broken);
  await add('locked.pdf', await drawablePdf('Commercial invoice', 1, 'open sesame'));
  await add('broken.tiff', tiff);
  await add('fax.tiff', await fax());
  await add('lying.tiff', await fax(6));
  await add('packing-list.png', picture, { uploadBatchId: batch });
  await add('contract.pdf', contract, { uploadBatchId: batch });
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});

async function open(path: string, options: Parameters<typeof openWindow>[2] = {}) {
  const visit = await openWindow(browser, app, { ...options, width: 1280 });
  await signIn(visit.page, person, password);
  await visit.page.setViewportSize({ width: options.width ?? 1280, height: options.height ?? 900 });
  await visit.page.goto(path);
  return visit;
}

const documentPath = (name: string) => `/documents/${ids.get(name)}`;
const rows = (page: Page) => page.getByRole('table').locator('tbody tr');
const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

/** How many points of the drawn page are neither white nor transparent. */
const countInk = (page: Page) =>
  page
    .locator('canvas')
    .first()
    .evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {
        data: [],
      };
      let ink = 0;
      for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 200) ink++;
      return ink;
    });

describe('the list', () => {
  it('keeps page, filters and search in the address, through a reload and the back button', async () => {
    const { page, complaints } = await open('/documents');
    await expect.poll(() => rows(page).count()).toBe(25);
    await takePicture(page, 'documents-light');
    await page.getByRole('button', { name: 'Next' }).click();
    await page.waitForURL('**/documents?page=2');
    await expect.poll(() => rows(page).count()).toBe(8);
    await page.reload();
    await expect.poll(() => rows(page).count()).toBe(8);
    await page.goBack();
    await expect.poll(() => rows(page).count()).toBe(25);

    await page.getByLabel('Status').selectOption('failed');
    await page.waitForURL('**/documents?status=failed');
    await page.getByRole('heading', { name: 'No document matches' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'No document matches' }).waitFor();
    expect(await page.getByLabel('Status').inputValue()).toBe('failed');
    await page.getByRole('button', { name: 'Clear filters' }).first().click();
    await expect.poll(() => rows(page).count()).toBe(25);

    await page.getByRole('searchbox', { name: 'Search file names' }).pressSequentially('CONTRACT');
    await page.waitForURL('**/documents?q=CONTRACT');
    await expect.poll(() => rows(page).count()).toBe(1);
    await page.goBack();
    await expect.poll(() => rows(page).count()).toBe(25);
    expect(await page.getByRole('searchbox').inputValue()).toBe('');
    await page.getByLabel('Order').selectOption('createdAt');
    await page.waitForURL('**/documents?sort=createdAt');
    await page.getByRole('link', { name: 'old-1.pdf' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('leads to a document by keyboard alone', async () => {
    const { page } = await open('/documents?q=contract');
    await expect.poll(() => rows(page).count()).toBe(1);
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    for (let tabs = 0; tabs < 40 && (await focused()) !== 'contract.pdf'; tabs++) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await title(page, 'contract.pdf').waitFor();
  });

  it('says so when it can not be read, and recovers', async () => {
    const { page } = await open('/sign-in');
    const error = {
      message: 'The request is not valid',
      code: -32600,
      data: { code: 'invalid_request', status: 400 },
    };
    await page.route('**/trpc/documents?*', (route) => route.fulfill({ status: 400, json: { error } }));
    await page.goto('/documents');
    await page.getByRole('alert').filter({ hasText: 'The request is not valid' }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.unroute('**/trpc/documents?*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => rows(page).count()).toBe(25);
    await page.goto('/documents?page=9');
    await page.getByRole('heading', { name: 'There is no page 9' }).waitFor();
    await page.getByRole('button', { name: 'To the first page' }).click();
    await expect.poll(() => rows(page).count()).toBe(25);
  });
});

describe('a document', () => {
  it('is drawn, page by page as one scrolls, sharp at every zoom', async () => {
    const { page, complaints } = await open(documentPath('contract.pdf'));
    await page.getByText('Page 1 of 3').waitFor();
    await page.locator('canvas').first().waitFor();
    expect(await countInk(page)).toBeGreaterThan(5000);
    await page.getByText('waiting to be read').waitFor();
    await takePicture(page, 'document-light');
    const size = () =>
      page
        .locator('canvas')
        .first()
        .evaluate(({ width }: HTMLCanvasElement) => width);
    const fitting = await size();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(size).toBeGreaterThan(fitting);
    await page.getByRole('button', { name: 'Fit width' }).click();
    await expect.poll(size).toBe(fitting);
    await page.getByRole('button', { name: 'Next page' }).click();
    await page.getByText('Page 2 of 3').waitFor();
    await page.getByRole('region', { name: 'Original' }).focus();
    await page.keyboard.press('End');
    await page.getByText('Page 3 of 3').waitFor();
    await page.locator('[aria-label="Page 3"] canvas').waitFor();
    expect(complaints).toEqual([]);
  });

  it.each(['fax.tiff', 'lying.tiff'])('that came as a TIFF is drawn likewise, upright: %s', async (name) => {
    const { page, complaints } = await open(documentPath(name));
    await page.getByText('Page 1 of 2').waitFor();
    await page.locator('[aria-label="Page 1"] canvas').waitFor();
    await page.getByRole('button', { name: 'Next page' }).click();
    await page.locator('[aria-label="Page 2"] canvas').waitFor();
    const points = await page
      .locator('canvas')
      .first()
      .evaluate((canvas: HTMLCanvasElement) => {
        const at = (x: number, y: number) =>
          canvas.getContext('2d')?.getImageData(x * canvas.width, y * canvas.height, 1, 1).data[0];
        return { upper: at(0.5, 0.2), lower: at(0.5, 0.8), isPortrait: canvas.height > canvas.width };
      });
    expect(points).toEqual({ upper: 0, lower: 255, isPortrait: true });
    await takePicture(page, `document-${name}`);
    expect(await findBarriers(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('is downloaded as it was uploaded, also from the test environment', async () => {
    const { page } = await open('/documents');
    const key = { ...person.auth, 'x-cargolint-environment': 'test' };
    const { id } = await uploadContent(app, key, 'trial.pdf', contract);
    await page.getByText('Test', { exact: true }).click();
    await page.goto(`/documents/${id}`);
    await title(page, 'trial.pdf').waitFor();
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download' }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe('trial.pdf');
    expect(readFileSync(await download.path()).equals(contract)).toBe(true);
  });

  it.each([
    ['broken.pdf', 'This PDF can’t be read'],
    ['locked.pdf', 'This PDF is locked with a password'],
    ['broken.tiff', 'This TIFF can’t be read'],
  ])('that can not be drawn says so: %s', async (name, message) => {
    const { page, complaints } = await open(documentPath(name));
    await page.getByRole('heading', { name: message }).waitFor();
    await takePicture(page, `document-${name}`);
    expect(await findBarriers(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('whose original can not be fetched says so, and tries again', async () => {
    const { page } = await open('/documents');
    const error = {
      message: 'There is no such document.',
      code: -32600,
      data: { code: 'not_found', status: 404 },
    };
    await page.route('**/trpc/content/*', (route) => route.fulfill({ status: 404, json: { error } }));
    await page.goto(documentPath('contract.pdf'));
    await page.getByRole('alert').filter({ hasText: 'There is no such document.' }).waitFor();
    await page.unroute('**/trpc/content/*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('canvas').first().waitFor();
  });

  it('takes a shipment label, together with its batch', async () => {
    const { page } = await open(documentPath('contract.pdf'));
    await page.getByRole('button', { name: 'Edit shipment label' }).click();
    await page.getByLabel('Shipment label').fill('x'.repeat(101));
    await page.keyboard.press('Enter');
    await page.getByText('takes at most 100 characters').waitFor();
    await page.getByLabel('Shipment label').fill('Rotterdam 4711');
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByText('Rotterdam 4711').waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('Edit shipment label');
    await page.getByRole('link', { name: 'Documents uploaded together' }).click();
    await page.getByText('Rotterdam 4711').waitFor();
    await expect.poll(() => rows(page).count()).toBe(2);
  });

  it('is deleted after a question, and then there is no such document', async () => {
    const { page } = await open(documentPath('old-26.pdf'));
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('dialog').waitFor();
    await takePicture(page, 'document-delete');
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await title(page, 'old-26.pdf').waitFor();
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await page.waitForURL('**/documents');
    await page.getByText('old-26.pdf deleted').waitFor();
    await expect
      .poll(() => page.getByRole('table').getByRole('link', { name: 'old-26.pdf' }).count())
      .toBe(0);
    await page.goto(documentPath('old-26.pdf'));
    await page.getByRole('heading', { name: 'There is no such document' }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
  });
});

it.each([
  ['light', 1280],
  ['dark', 1280],
  ['light', 320],
  ['dark', 320],
] as const)('list, document and batch have no barriers (%s, %d px)', async (theme, width) => {
  const { page, complaints } = await open('/documents', { theme, width });
  const look = async (name: string): Promise<void> => {
    await takePicture(page, `${name}-${theme}-${width}`);
    expect(await findBarriers(page), name).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, name).toBeLessThanOrEqual(0);
  };
  await rows(page).first().waitFor();
  await look('list');
  if (width > 320) {
    for (const between of [880, 720]) {
      await page.setViewportSize({ width: between, height: 900 });
      await look(`list-${between}`);
    }
    await page.setViewportSize({ width, height: 900 });
  }
  await page.goto(documentPath('contract.pdf'));
  await page.locator('canvas').first().waitFor();
  await look('document');
  await page.goto(documentPath('packing-list.png'));
  await page.getByRole('img', { name: 'The original of packing-list.png' }).waitFor();
  await look('image');
  await page.goto(`/batches/${batch}`);
  await rows(page).first().waitFor();
  await look('batch');
  await page.goto('/batches/nowhere');
  await page.getByRole('heading', { name: 'There is no such batch' }).waitFor();
  await look('no-batch');
  expect(complaints).toEqual([]);
});
