import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBarriers, takePicture } from '../support/browser.js';
import { type Office, openOffice, settle, uploads } from '../support/office.js';

/** The page of calls and events, as people see it after nine days of work. */

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

/** All rows of the list of events, as text. */
const events = async (page: Page): Promise<string[]> => {
  await settle(page);
  const rows = page.getByRole('table', { name: 'Events, newest first' }).locator('tbody tr');
  // Without the first cell, which says how long ago it was.
  return (await rows.allInnerTexts()).map((row) => row.slice(row.indexOf('\t') + 1));
};

describe('activity', () => {
  it('filters in the address, which survive a reload and the way back', async () => {
    const { page, complaints } = await office.visit(office.owner);
    await page.goto('/activity');
    await page.getByRole('heading', { name: 'Activity', level: 1 }).waitFor();
    expect((await events(page)).length).toBe(25);

    await page.getByLabel('Action').selectOption({ label: 'Sign-in' });
    await page.waitForURL(/action=login/);
    await page.getByLabel('Result').selectOption('failure');
    await page.waitForURL(/result=failure/);
    await page.getByText('A sign-in failed').first().waitFor();
    const failures = await events(page);
    expect(failures).toHaveLength(uploads.length);
    expect(failures.every((row) => /A sign-in failed/.test(row) && /wrong email or password/.test(row))).toBe(
      true,
    );
    await page.reload();
    expect(await events(page)).toHaveLength(uploads.length);
    await page.goBack();
    await page.waitForURL((url) => !url.search.includes('result'));
    await expect.poll(() => page.getByLabel('Result').inputValue()).toBe('');
    expect((await events(page)).some((row) => row.includes('Signed in'))).toBe(true);

    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page
      .getByLabel('API key', { exact: true })
      .selectOption({ label: await labelOf(page, 'Old freight portal') });
    await page.waitForURL(/keyId=key_/);
    await page.getByRole('heading', { name: 'API calls with this key' }).waitFor();
    const ofKey = await events(page);
    expect(ofKey.map((row) => row.split(/\s*\t/)[0])).toEqual([
      'A key was refused',
      'A key was refused',
      'Revoked an API key',
      'Created an API key',
    ]);
    expect(complaints).toEqual([]);
  });

  it('takes days, and explains a period that ends before it begins', async () => {
    const { page } = await office.visit(office.owner);
    const today = new Date().toISOString().slice(0, 10);
    await page.goto(`/activity?from=${today}&to=${today}`);
    const rows = await events(page);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.length).toBeLessThan(25);
    await page.getByLabel('To', { exact: true }).fill('2020-01-01');
    await page.getByText('The period ends before it begins').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.goto('/activity?from=tomorrow&action=nonsense&page=x');
    expect(await events(page)).toHaveLength(25);
  });

  it('goes through the pages, and tells where the list ends', async () => {
    const { page } = await office.visit(office.owner);
    await page.goto('/activity');
    const first = await events(page);
    const pages = page.getByRole('navigation', { name: 'Pages' });
    await pages.getByText(/^1–25 of/).waitFor();
    await pages.getByRole('button', { name: 'Next' }).click();
    await page.waitForURL(/page=2/);
    await pages.getByText(/^26–/).waitFor();
    expect(await events(page)).not.toEqual(first);
    await page.goto('/activity?page=900');
    await page.getByRole('button', { name: 'To the first page' }).click();
    expect(await events(page)).toEqual(first);
  });

  it('shows all that is known of an event, and narrows the list to its person', async () => {
    const { page, complaints } = await office.visit(office.owner);
    await page.goto('/activity?action=login&result=failure');
    await page.getByRole('button', { name: 'Details: A sign-in failed' }).first().click();
    const panel = page.getByRole('dialog', { name: 'A sign-in failed' });
    await panel.getByRole('button', { name: 'Copy request id' }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^[\w-]{8,}$/);
    expect(await findBarriers(page)).toEqual([]);
    await takePicture(page, 'activity-details');
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    await page.goto('/activity?action=login&result=success');
    await page.getByRole('button', { name: 'Details: Signed in' }).first().click();
    await page.getByRole('link', { name: 'Show only this person' }).click();
    await page.waitForURL(/actorId=usr_/);
    await page.getByRole('button', { name: `Only ${office.owner.email}: show everybody` }).waitFor();
    expect((await events(page)).every((row) => row.includes(office.owner.email))).toBe(true);
    expect(complaints).toEqual([]);
  });

  it('draws the calls of a day by hour and of weeks by day', async () => {
    const { page } = await office.visit(office.owner);
    await page.goto('/activity');
    const rows = (name: RegExp) => page.getByRole('table', { name }).locator('tbody tr').count();
    await settle(page);
    expect(await rows(/in the last 24 hours by outcome/)).toBe(24);
    await page.getByText('7 days', { exact: true }).click();
    await page.waitForURL(/range=7d/);
    await page.getByText(/in the last 7 days, by day/).waitFor();
    expect(await rows(/in the last 7 days by outcome/)).toBe(7);
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/range=30d/);
    await page.getByText(/in the last 30 days, by day/).waitFor();
    expect(await rows(/in the last 30 days by outcome/)).toBe(30);
  });

  it('shows members their own events only, and says so', async () => {
    const { page } = await office.visit(office.member);
    await page.goto('/activity');
    await page.getByText('You see your own activity only').waitFor();
    const rows = await events(page);
    // Made, signed in when made, refused each day, and signed in just now.
    expect(rows.length).toBeGreaterThan(uploads.length);
    expect(rows.join()).not.toContain(office.owner.email);
    expect(await page.getByLabel('API key', { exact: true }).count()).toBe(0);
  });

  it('tells when the server can not be reached, and recovers', async () => {
    const { page } = await office.visit(office.owner);
    await page.goto('/activity');
    await events(page);
    await page.route('**/trpc/activityEvents*', (route) => route.abort());
    await page.reload();
    await page.getByText('The server did not answer').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.unroute('**/trpc/activityEvents*');
    await page.getByRole('button', { name: 'Try again' }).click();
    expect(await events(page)).toHaveLength(25);
  });
});

/** How the list of keys names a key: with the end of its text. */
async function labelOf(page: Page, name: string): Promise<string> {
  const option = page.getByLabel('API key', { exact: true }).locator('option', { hasText: name });
  await option.waitFor({ state: 'attached' });
  return (await option.textContent()) ?? '';
}
