import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Person, type TestApp, createPerson, password, startApp } from '../support/app.js';
import { findBarriers, openWindow, signIn, startBrowser, takePicture } from '../support/browser.js';

let app: TestApp;
let browser: Browser;
let person: Person;
beforeAll(async () => {
  app = await startApp({ CARGOLINT_ALLOW_SIGNUP: 'on' });
  browser = await startBrowser();
  person = await createPerson(app);
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});

it('signing in opens the page that was asked for, and no script can read the session', async () => {
  const { page, complaints } = await openWindow(browser, app);
  await page.goto('/documents?status=failed');
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await takePicture(page, 'sign-in-light');
  await page.getByLabel('Email').fill(person.email);
  await page.getByLabel('Password').fill('not the password of anyone');
  await page.getByRole('button', { name: 'Sign in' }).click();
  expect(await page.getByRole('alert').textContent()).toContain('wrong');
  await page.getByLabel('Password').fill(password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Documents', level: 1 }).waitFor();
  expect(page.url()).toBe(`${app.url}/documents?status=failed`);
  const readable = await page.evaluate(() => document.cookie + JSON.stringify({ ...localStorage }));
  expect(readable).not.toMatch(/session|eyJ/);
  expect(complaints).toEqual([]);
});

it('signing out ends the session for good', async () => {
  const { page, context } = await openWindow(browser, app);
  await signIn(page, person, password);
  const cookies = await context.cookies();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await context.addCookies(cookies);
  await page.goto('/');
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
});

it.each(['light', 'dark'] as const)('the pages before the sign-in have no barriers (%s)', async (theme) => {
  const { page } = await openWindow(browser, app, { theme, width: 320 });
  for (const path of ['/sign-in', '/sign-up', '/nowhere']) {
    await page.goto(path === '/nowhere' ? '/settings/nowhere' : path);
    await page
      .getByRole('heading', { level: path === '/nowhere' ? 2 : 1 })
      .first()
      .waitFor();
    await takePicture(page, `gate${path.replaceAll('/', '-')}-${theme}-320`);
    expect(await findBarriers(page), path).toEqual([]);
  }
});
