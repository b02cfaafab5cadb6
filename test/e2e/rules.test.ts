import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Person, type TestApp, createPerson, password, startApp } from '../support/app.js';
import {
  type VisitOptions,
  findBarriers,
  openWindow,
  signIn,
  startBrowser,
  takePicture,
} from '../support/browser.js';
import { settle } from '../support/office.js';

/** The page of the rules, as owners and members see it. */

let app: TestApp;
let browser: Browser;
let owner: Person;
let member: Person;
beforeAll(async () => {
  app = await startApp();
  browser = await startBrowser();
  owner = await createPerson(app);
  member = await createPerson(app, { organization: owner.organization, role: 'member' });
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});

async function visitRules(person: Person, { width, ...options }: VisitOptions = {}) {
  const visit = await openWindow(browser, app, options);
  await signIn(visit.page, person, password);
  if (width !== undefined) await visit.page.setViewportSize({ width, height: 800 });
  await visit.page.goto('/settings/rules');
  await visit.page.getByRole('heading', { name: 'Rules', level: 1 }).waitFor();
  await settle(visit.page);
  return visit;
}

const severityOf = async (ruleId: string) => {
  const row = await app.database.read('ruleSettings').where({ ruleId }).first('severity');
  return (row as { severity: string } | undefined)?.severity;
};

describe('the page of the rules', () => {
  it('is searched, and lets an owner change a severity with the keyboard', async () => {
    const { page, complaints } = await visitRules(owner);
    await page.getByRole('textbox', { name: 'Search rules' }).or(page.getByRole('searchbox')).first().focus();
    await page.keyboard.type('future');
    await page.waitForURL(/q=future/);
    await expect.poll(() => page.getByRole('combobox').count()).toBe(1);
    const select = page.getByLabel('Severity of date/future');
    expect(await select.inputValue()).toBe('warning');

    await page.route('**/trpc/setRuleSeverity*', (route) => route.abort(), { times: 1 });
    for (let presses = 0; presses < 10; presses++) {
      await page.keyboard.press('Tab');
      if (await select.evaluate((element) => element === document.activeElement)) break;
    }
    await page.keyboard.press('ArrowDown');
    await page.getByText('The server did not answer').waitFor();
    await expect.poll(() => select.inputValue()).toBe('warning');
    expect(await severityOf('date/future')).toBeUndefined();

    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.getByRole('status').getByText('date/future: off').waitFor();
    await expect.poll(() => severityOf('date/future')).toBe('off');
    expect(await select.evaluate((element) => element === document.activeElement)).toBe(true);

    await page.goto('/settings/rules?show=changed');
    await page.getByText('Changed', { exact: true }).waitFor();
    expect(await page.getByRole('combobox').count()).toBe(1);
    expect(await select.inputValue()).toBe('off');
    await select.selectOption('Warning (default)');
    await page.getByRole('heading', { name: 'No rule is changed' }).waitFor();
    await expect.poll(() => severityOf('date/future')).toBeUndefined();
    expect(complaints).toEqual([]);
  });

  it('shows members what is in force, and lets them change nothing', async () => {
    const { page, complaints } = await visitRules(member);
    const row = page.getByRole('row').filter({ hasText: 'date/future' });
    await row.getByText('Warning').first().waitFor();
    expect(await page.getByRole('combobox').count()).toBe(0);
    await page.getByText('Owners and admins can change it').waitFor();
    await takePicture(page, 'rules-member');
    expect(complaints).toEqual([]);
  });

  it('says which rules lack their table', async () => {
    const { page } = await visitRules(owner);
    const row = page.getByRole('row').filter({ hasText: 'sanctions/name' });
    await row.getByText('the sanctions list is not loaded').waitFor();
  });

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 320],
    ['dark', 320],
  ] as const)('has no barriers and is not too wide (%s, %i px)', async (theme, width) => {
    await app.graphql(
      'mutation { setRuleSeverity(ruleId: "totals/weights", severity: INFO) { ruleId } }',
      {},
      owner.auth,
    );
    const { page, complaints } = await visitRules(owner, { theme, width });
    expect(await findBarriers(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.getByText('What to do').first().click();
    await takePicture(page, `rules-${theme}-${width}`);
    expect(complaints).toEqual([]);
  });
});
