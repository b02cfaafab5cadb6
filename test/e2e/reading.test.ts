import { setTimeout } from 'node:timers/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Person, type TestApp, createPerson, password, startApp } from '../support/app.js';
import { findBarriers, openWindow, signIn, startBrowser, takePicture } from '../support/browser.js';
import { invoicePdf, places } from '../support/invoices.js';
import { uploadContent } from '../support/originals.js';
import { holdReaders } from '../support/reader-processes.js';

/** From the upload to the fields on the page, with the reader at work. */

let app: TestApp;
let browser: Browser;
let person: Person;

beforeAll(async () => {
  app = await startApp({ CARGOLINT_READERS: '1' });
  browser = await startBrowser();
  person = await createPerson(app);
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});

const upload = (name: string, content: Buffer) => uploadContent(app, person.auth, name, content);

async function open(path: string, options: Parameters<typeof openWindow>[2] = {}) {
  const visit = await openWindow(browser, app, { ...options, width: 1280 });
  await signIn(visit.page, person, password);
  await visit.page.setViewportSize({ width: options.width ?? 1280, height: options.height ?? 900 });
  await visit.page.goto(path);
  return visit;
}

/** What a reader would write while it works. */
const report = (id: string, progress: object) =>
  app.database.transaction((em) =>
    em.execute('update "jobs" set "progress" = ? where "subjectId" = ?', [JSON.stringify(progress), id]),
  );

const field = (page: Page, name: string) => page.locator(`[data-field="${name}"]`);

/** Waits until the document is read, past the pages. */
async function whenRead(id: string) {
  for (;;) {
    const { json } = await app.call(`/api/v1/documents/${id}`, { headers: person.auth });
    const document = json as { status: string; overallConfidence: number; failureReason: string };
    if (document.status !== 'processing') return document;
    await setTimeout(200);
  }
}

const boxOf = async (element: Locator) => {
  const box = await element.boundingBox();
  if (!box) throw new Error('It is not on the page.');
  return box;
};

/** Where the mark is on the page of the original, in points of a page of letter size. */
async function markInPoints(page: Page, sheet: Locator) {
  const [mark, paper] = [await boxOf(page.locator('.original-mark')), await boxOf(sheet)];
  const points = 612 / paper.width;
  return {
    x: (mark.x - paper.x) * points,
    y: (mark.y - paper.y) * points,
    width: mark.width * points,
    height: mark.height * points,
  };
}

describe('an uploaded document', () => {
  it('is read while one looks on, and its fields appear without a reload', async () => {
    const { page, complaints } = await open('/documents');
    const goOn = holdReaders();
    const { id } = await upload('invoice.pdf', await invoicePdf({ total: '17,900.00', pagesBefore: 8 }));
    await page.goto(`/documents/${id}`);
    await page.getByRole('progressbar', { name: 'Reading the document' }).waitFor();
    await report(id, { stage: 'reading', page: 3, pages: 9 });
    await page.getByText('Reading page 3 of 9').waitFor();
    await takePicture(page, 'reading-progress');
    expect(await findBarriers(page)).toEqual([]);
    goOn();
    await field(page, 'totalAmount').waitFor();
    expect(await field(page, 'totalAmount').innerText()).toContain('17,900.00');
    expect(await field(page, 'invoiceDate').innerText()).toContain('6 Oct 2025');
    expect(await field(page, 'countryOfOrigin').innerText()).toContain('United Kingdom (GB)');
    expect(await field(page, 'lineItems/1/description').innerText()).toContain('Centrifugal pumps');
    await expect.poll(() => page.getByRole('progressbar').count()).toBe(0);
    await page.getByText('The lines come to 17000.00, but the total is 17900.00.').waitFor();
    expect(complaints).toEqual([]);
  });

  it('shows its progress and then its confidence in the list', async () => {
    const { page } = await open('/documents');
    const goOn = holdReaders();
    const { id } = await upload('listed.pdf', await invoicePdf());
    await page.goto('/documents?q=listed');
    const row = page.getByRole('row').filter({ hasText: 'listed.pdf' });
    await row.getByText('Waiting').waitFor();
    await report(id, { stage: 'linting', page: null, pages: 1 });
    await row.getByText('Checking rules').waitFor();
    goOn();
    const { overallConfidence } = await whenRead(id);
    await row.getByText(`${Math.round(overallConfidence * 100)}%`).waitFor();
    await row.getByText('Processed', { exact: true }).waitFor();
    await row.getByText('Invoice', { exact: true }).waitFor();
  });

  it('that can not be read says why, and what to do', async () => {
    const { id } = await upload('broken.pdf', Buffer.from('%PDF-1.4\nnothing that can be read\n%%EOF\n'));
    const { failureReason } = await whenRead(id);
    const { page, complaints } = await open(`/documents/${id}`);
    await page.getByRole('alert').filter({ hasText: failureReason }).waitFor();
    await page.getByRole('link', { name: 'upload the new file' }).waitFor();
    await takePicture(page, 'reading-failed');
    expect(await findBarriers(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

describe('the fields of a document', () => {
  let id: string;
  beforeAll(async () => {
    ({ id } = await upload('wrong.pdf', await invoicePdf({ total: '17,900.00', pagesBefore: 1 })));
    await whenRead(id);
  });

  it('come worst first', async () => {
    const { page } = await open(`/documents/${id}`);
    await field(page, 'totalAmount').waitFor();
    const names = await page
      .locator('.read-fields [data-field]')
      .evaluateAll((all) => all.map((each) => each.getAttribute('data-field')));
    expect(names[0]).toBe('totalAmount');
    expect(names.indexOf('paymentTerms')).toBeLessThan(names.indexOf('invoiceNumber'));
  });

  it('are framed on the original where they stand, with the mouse and with the keyboard', async () => {
    const { page, complaints } = await open(`/documents/${id}`);
    await page.locator('canvas').first().waitFor();
    const sheet = page.locator('[aria-label="Page 2"]');
    const { extraction } = (
      await app.graphql(
        'query ($id: ID!) { document(id: $id) { extraction { fields { name box { x y width height } } } } }',
        { id },
        person.auth,
      )
    ).json.data.document as {
      extraction: { fields: { name: string; box: Record<'x' | 'y' | 'width' | 'height', number> }[] };
    };
    await field(page, 'invoiceNumber').click();
    await page.getByText('Page 2 of 2').waitFor();
    for (const name of ['invoiceNumber', 'invoiceDate'] as const) {
      const box = extraction.fields.find((each) => each.name === name)?.box;
      if (!box) throw new Error(`${name} was not read.`);
      await field(page, name).focus();
      // Both where the reader says and where the text was drawn.
      for (const key of ['x', 'y', 'width', 'height'] as const) {
        await expect
          .poll(async () => Math.abs((await markInPoints(page, sheet))[key] - box[key]))
          .toBeLessThan(2);
      }
      expect(Math.abs((await markInPoints(page, sheet)).x - places[name].x)).toBeLessThan(3);
      expect(Math.abs((await markInPoints(page, sheet)).y - places[name].y)).toBeLessThan(3);
    }
    const area = await boxOf(page.getByRole('region', { name: 'Original' }));
    const mark = await boxOf(page.locator('.original-mark'));
    expect(mark.y).toBeGreaterThan(area.y);
    expect(mark.y + mark.height).toBeLessThan(area.y + area.height);
    await takePicture(page, 'reading-mark');
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect
      .poll(async () => Math.abs((await markInPoints(page, sheet)).x - places.invoiceDate.x))
      .toBeLessThan(3);
    expect(complaints).toEqual([]);
  });

  it('are reached from the issue that is about them', async () => {
    const { page } = await open(`/documents/${id}`);
    const issues = page.getByRole('region', { name: 'Issues' });
    await issues.getByText('What to do').first().click();
    await issues.getByText('Look for a line, a charge or a discount').waitFor();
    await issues.getByText('totals/sum-of-lines').waitFor();
    await issues.getByRole('button', { name: 'Total amount' }).click();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-field')))
      .toBe('totalAmount');
    await page.locator('.original-mark').waitFor();
  });

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 320],
    ['dark', 320],
  ] as const)('have no barriers and fit (%s, %d px)', async (theme, width) => {
    const { page, complaints } = await open(`/documents/${id}`, { theme, width });
    await page.locator('canvas').first().waitFor();
    await field(page, 'lineItems/0/quantity').focus();
    await page.locator('.original-mark').waitFor();
    await page.locator('.issue summary').first().click();
    await takePicture(page, `reading-${theme}-${width}`);
    expect(await findBarriers(page)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
  });
});
