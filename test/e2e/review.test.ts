import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Person, type TestApp, createPerson, password, startApp } from '../support/app.js';
import {
  type VisitOptions,
  findBarriers,
  openWindow,
  signIn,
  startBrowser,
  takePicture,
} from '../support/browser.js';
import { invoicePdf, letterPdf, readers, uploadAndRead } from '../support/read-documents.js';

/** Looking through what the reader was not sure of. */

let app: TestApp;
let browser: Browser;
let person: Person;

beforeAll(async () => {
  app = await startApp(readers);
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});
beforeEach(async () => {
  person = await createPerson(app);
});

async function open(path: string, options: VisitOptions = {}) {
  const visit = await openWindow(browser, app, { ...options, width: 1280 });
  await signIn(visit.page, person, password);
  await visit.page.setViewportSize({ width: options.width ?? 1280, height: 900 });
  await visit.page.goto(path);
  return visit;
}

/** An invoice with a line that is wrong in two ways: both are errors, so it goes to review. */
const wrongInvoice = async (name: string) =>
  uploadAndRead(app, person.auth, await invoicePdf({ amount: 600 }), { name });

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
const row = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text });

/** Once the queue is known, documents can be approved. */
const ready = (page: Page) =>
  expect.poll(() => page.getByRole('button', { name: 'Approve' }).isEnabled()).toBe(true);

async function statusOf(id: string): Promise<string> {
  const { json } = await app.call(`/api/v1/documents/${id}`, { headers: person.auth });
  return (json as { status: string }).status;
}

describe('the review', () => {
  it('says so when nothing waits', async () => {
    const { page, complaints } = await open('/review');
    await page.getByText('Nothing waits for review').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('lists what waits, by type and order, and what was put off comes last', async () => {
    await wrongInvoice('first.pdf');
    await wrongInvoice('second.pdf');
    await uploadAndRead(app, person.auth, await letterPdf(), { name: 'letter.pdf' });
    const { page } = await open('/review');
    await row(page, 'letter.pdf').getByText('Unknown').waitFor();
    await row(page, 'first.pdf').getByText('2 errors').waitFor();
    await page
      .getByRole('link', { name: /Review/ })
      .getByText('3')
      .waitFor();
    const names = () => page.getByRole('row').locator('.table-title').allTextContents();
    expect(await names()).toEqual(['letter.pdf', 'second.pdf', 'first.pdf']);
    await page.getByLabel('Order').selectOption('oldest');
    await expect.poll(names).toEqual(['first.pdf', 'second.pdf', 'letter.pdf']);
    await page.getByRole('link', { name: 'Start reviewing' }).click();
    await heading(page, 'first.pdf');
    await ready(page);
    await page.keyboard.press('s');
    await heading(page, 'second.pdf');
    await page.goto('/review?sort=oldest');
    await row(page, 'first.pdf').getByText('Skipped').waitFor();
    expect(await names()).toEqual(['second.pdf', 'letter.pdf', 'first.pdf']);
    await page.getByLabel('Type').selectOption('invoice');
    await expect.poll(names).toEqual(['second.pdf', 'first.pdf']);
    await page.getByLabel('Type').selectOption('packing_list');
    await page.getByText('Nothing of this type waits for review').waitFor();
  });

  it('corrects in place: issues go, the score rises, what was read stays in sight', async () => {
    const { id, overallConfidence } = await wrongInvoice('wrong.pdf');
    expect(overallConfidence).toBeLessThan(0.7);
    const { page, complaints } = await open(`/review/${id}`);
    const issues = page.getByRole('region', { name: 'Issues' });
    await issues.getByText('2 errors').waitFor();
    const amount = page.locator('[data-field="lineItems/0/amount"]');
    await amount.focus();
    await page.keyboard.press('Enter');
    const input = page.locator('.field-edit input');
    await input.fill('five hundred');
    await page.keyboard.press('Enter');
    await page.locator('.field-edit [aria-invalid=true]').waitFor();
    await takePicture(page, 'review-correction');
    expect(await findBarriers(page)).toEqual([]);
    await input.fill('500');
    await page.keyboard.press('Enter');
    await issues.getByText('2 errors').waitFor({ state: 'detached' });
    await expect
      .poll(async () => {
        const { json } = await app.call(`/api/v1/documents/${id}`, { headers: person.auth });
        return json.overallConfidence as number;
      })
      .toBeGreaterThan(0.85);
    expect(await statusOf(id)).toBe('requires_review');
    const { json } = await app.graphql(
      'query ($id: ID!) { document(id: $id) { extraction { fields { name value readValue correctedBy } } } }',
      { id },
      person.auth,
    );
    expect(json.data.document.extraction.fields).toContainEqual({
      name: 'lineItems/0/amount',
      value: 500,
      readValue: 600,
      correctedBy: person.email,
    });
    expect(complaints).toEqual([]);
  });

  it('says which type a document is of and adds a field that nobody read, on a narrow screen too', async () => {
    const { id } = await uploadAndRead(app, person.auth, await letterPdf(), { name: 'letter.pdf' });
    const { page, complaints } = await open(`/review/${id}`, { width: 320 });
    const type = page.getByLabel('Type of document');
    await type.selectOption('bill_of_lading');
    await page.getByRole('button', { name: 'Change type' }).click();
    await page.locator('[data-field="billOfLadingNumber"]').waitFor();
    await page.getByLabel('Another field').selectOption('voyageNumber');
    await page.getByRole('button', { name: 'Add the field' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.field-edit input').fill('604W');
    await page.keyboard.press('Enter');
    await page.locator('[data-field="voyageNumber"]').getByText('604W').waitFor();
    await expect.poll(() => type.inputValue()).toBe('bill_of_lading');
    await takePicture(page, 'review-type');
    expect(await findBarriers(page)).toEqual([]);
    const isWider = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(isWider).toBe(false);
    expect(complaints).toEqual([]);
    const { json } = await app.call(`/api/v1/review/${id}`, { headers: person.auth });
    expect(json.extractedData).toEqual({ bill_of_lading: { voyageNumber: '604W' } });
  });

  it('is gone through with the keyboard alone: approve, next, previous, fields, help', async () => {
    const first = await wrongInvoice('a.pdf');
    const second = await wrongInvoice('b.pdf');
    const { page, complaints } = await open(`/review/${second.id}`);
    await heading(page, 'b.pdf');
    await page.getByText('1 of 2').waitFor();
    await page.keyboard.press('n');
    await heading(page, 'a.pdf');
    await page.getByText('2 of 2').waitFor();
    await page.keyboard.press('p');
    await heading(page, 'b.pdf');
    await page.locator('[data-field]').first().waitFor();
    await page.keyboard.press('j');
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-field'));
    await expect.poll(focused).toBe(await page.locator('[data-field]').first().getAttribute('data-field'));
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await takePicture(page, 'review-help');
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('a');
    await heading(page, 'a.pdf');
    await expect.poll(() => statusOf(second.id)).toBe('reviewed');
    await page.getByText('1 of 1').waitFor();
    await ready(page);
    await page.keyboard.press('a');
    await page.getByText('Nothing waits for review').waitFor();
    await expect.poll(() => statusOf(first.id)).toBe('reviewed');
    await page.getByRole('radiogroup', { name: 'Which documents' }).getByText('Reviewed').click();
    await row(page, 'a.pdf').getByText(`by ${person.email}`).waitFor();
    expect(complaints).toEqual([]);
  });

  it.each([
    ['light', 320],
    ['dark', 1280],
  ] as const)('has no barriers and fits (%s, %d px)', async (theme, width) => {
    const { id } = await wrongInvoice('wrong.pdf');
    const { page } = await open('/review', { theme, width });
    for (const [name, path, ready] of [
      ['queue', '/review', 'wrong.pdf'],
      ['document', `/review/${id}`, 'Total amount'],
      ['overview', '/', 'Most frequent issues'],
    ] as const) {
      await page.goto(path);
      await page.getByText(ready).first().waitFor();
      if (name === 'overview') await page.getByText('totals/sum-of-lines').waitFor();
      await takePicture(page, `review-${name}-${theme}-${width}`);
      expect(await findBarriers(page), name).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, name).toBeLessThanOrEqual(0);
    }
  });
});
