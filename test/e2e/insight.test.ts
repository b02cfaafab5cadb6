import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { minutes } from '../../src/platform/runtime.js';
import { findBarriers, takePicture } from '../support/browser.js';
import { type Office, openOffice, settle } from '../support/office.js';

/** Overview and alerts, and how all of it looks, as people see it after nine days of work. */

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

describe('the overview', () => {
  it('shows the numbers of the organization, each leading to what it counts', async () => {
    const { page, complaints } = await office.visit(office.owner);
    await page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor();
    await settle(page);
    const total = (await office.app.database.read('documents').count({ n: '*' }).first()) as { n: number };
    await page.getByRole('link', { name: `${total.n} All` }).waitFor();
    const failed = Math.floor((Number(total.n) - 3) / 6);
    const recent = await page.getByRole('table', { name: /^Documents uploaded in the last 30 days/ }).count();
    expect(recent).toBe(1);
    await page.getByText(`${total.n} uploads, by day`).waitFor();

    // What this page asks the server for itself is no call of the API.
    const calls = page.getByRole('region', { name: 'API calls, last 24 hours' });
    const before = await calls.innerText();
    await office.app.callCounter.flush();
    await page.reload();
    await settle(page);
    expect(await calls.innerText()).toBe(before);

    const meter = page.getByRole('meter', { name: 'Requests used in the last minute' });
    const shows = (used: number) =>
      page
        .getByRole('meter')
        .and(page.locator(`[aria-valuenow="${used}"]`))
        .waitFor();
    // Nothing of before is left in the minute, and what follows is asked for by the page itself.
    office.app.clock.advance(minutes(2));
    await shows(0);
    for (let n = 0; n < 3; n++) await office.app.call('/api/v1/documents', { headers: office.erp.auth });
    await shows(3);
    expect(await meter.getAttribute('aria-valuetext')).toContain('3 of 100 requests');

    await page.getByRole('link', { name: `${failed} Failed` }).click();
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/documents?status=failed');
    expect(complaints).toEqual([]);
  });

  it('tells a new organization where to begin, and a member only what a member may do', async () => {
    const { page } = await office.visit(office.newcomer);
    const steps = page.getByRole('region', { name: 'First steps' });
    await steps.waitFor();
    expect(await steps.getByRole('link', { name: 'Upload a document' }).getAttribute('href')).toBe(
      '/documents',
    );
    await takePicture(page, 'overview-new');
    await steps.getByRole('link', { name: 'Generate a key' }).click();
    await page.waitForURL('**/settings/api-keys');

    const { page: members } = await office.visit(office.member);
    await settle(members);
    await members.getByRole('link', { name: /All$/ }).first().waitFor();
    await members.getByRole('region', { name: 'Your API calls, last 24 hours' }).waitFor();
    expect(await members.getByRole('region', { name: 'Open alerts' }).count()).toBe(0);
    expect(await members.getByRole('region', { name: 'First steps' }).count()).toBe(0);
  });

  it('says it where a part of it fails, shows the rest, and tries again when asked to', async () => {
    const { page } = await office.visit(office.owner);
    await page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor();
    await page.route('**/trpc/documentStatistics*', (route) =>
      route.fulfill({ status: 500, contentType: 'text/plain', body: 'no' }),
    );
    await page.reload();
    const documents = page.getByRole('region', { name: 'Documents' });
    await documents.getByRole('alert').waitFor();
    await page
      .getByText(/ERP|calls/)
      .first()
      .waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await takePicture(page, 'overview-error');
    await page.unroute('**/trpc/documentStatistics*');
    await documents.getByRole('button', { name: 'Try again' }).click();
    await documents.getByRole('link', { name: /All$/ }).waitFor();
  });
});

describe('pictures and barriers', () => {
  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 320],
    ['dark', 320],
  ] as const)('no page has barriers or is too wide (%s, %i px)', async (theme, width) => {
    const { page, complaints } = await office.visit(office.owner, { theme, width });
    for (const path of [
      '/',
      '/activity',
      '/activity?range=30d&result=failure',
      '/alerts',
      '/alerts?show=all',
    ]) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await settle(page);
      await takePicture(page, `insight${path.replaceAll(/\W+/g, '-')}-${theme}-${width}`);
      expect(await findBarriers(page), path).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(
        width,
      );
    }
    expect(complaints).toEqual([]);
  });
});

describe('alerts', () => {
  it('are for owners and admins', async () => {
    const { page, complaints } = await office.visit(office.member, { width: 320, theme: 'dark' });
    await page.goto('/alerts');
    await page.getByRole('heading', { name: 'Alerts are for owners and admins' }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('say so when there are none, and when they can not be read', async () => {
    const { page } = await office.visit(office.newcomer);
    await page.goto('/alerts');
    await page.getByRole('heading', { name: 'No open alerts' }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await takePicture(page, 'alerts-empty');
    await page.route('**/trpc/alerts*', (route) => route.abort());
    await page.reload();
    await page.getByText('The server did not answer').waitFor();
    await page.unroute('**/trpc/alerts*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'No open alerts' }).waitFor();
  });

  it('of a revoked key is seen, acknowledged with the keyboard alone, and kept among all', async () => {
    const { page, complaints } = await office.visit(office.owner);
    const link = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: /^Alerts/ });
    await page.getByRole('link', { name: 'Alerts 1 open' }).waitFor();
    await page
      .getByRole('region', { name: 'Open alerts' })
      .getByText('A revoked key is still used')
      .waitFor();

    await link.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Alerts', level: 1 }).waitFor();
    const button = page.getByRole('button', { name: 'Acknowledge: A revoked key is still used' });
    await button.waitFor();
    expect(await page.getByText('The revoked API key “Old freight portal” was presented').count()).toBe(1);
    expect(await page.getByText('2 times').count()).toBe(1);

    await refuseOnce(page);
    await tabTo(page, 'Acknowledge: A revoked key is still used');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'No open alerts' }).waitFor();
    await page.getByRole('status').getByText('Acknowledged: A revoked key is still used').waitFor();
    // What had the focus is gone; the keyboard goes on where it was, not at the top of the page.
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Open alerts');
    expect((await link.innerText()).trim()).toBe('Alerts');

    await page.getByText('All', { exact: true }).click();
    await page.waitForURL(/show=all/);
    await page.getByText(/Acknowledged .* by you/).waitFor();
    expect(await button.count()).toBe(0);
    await takePicture(page, 'alerts-acknowledged');
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole('link', { name: 'Activity of the key' }).click();
    await page.waitForURL(/\/activity\?keyId=key_/);
    expect(complaints).toEqual([]);
  });
});

/** The next acknowledgement fails, so that one sees what the page does with that. */
async function refuseOnce(page: Page): Promise<void> {
  await page.route('**/trpc/acknowledgeAlert*', (route) => route.abort(), { times: 1 });
}

/** Presses Tab until the button has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    const label = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    if (label === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${name} can not be reached with the Tab key.`);
}
