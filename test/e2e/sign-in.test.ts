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

it('the first start is set up with the token of the terminal, and only once', async () => {
  const fresh = await startApp();
  try {
    const { page, complaints } = await openWindow(browser, fresh);
    await page.goto('/');
    await page.getByRole('heading', { name: 'Set up CargoLint' }).waitFor();
    const fill = async (token: string) => {
      await page.getByLabel('Set-up token').fill(token);
      await page.getByLabel('First name').fill('Ada');
      await page.getByLabel('Last name').fill('Marquez');
      await page.getByLabel('Organization').fill('Marquez Forwarding');
      await page.getByLabel('Country').selectOption('ES');
      await page.getByLabel('Email').fill('ada@example.com');
      await page.getByLabel('Password').fill('short');
      await page.getByRole('button', { name: 'Create owner' }).click();
    };
    await fill(fresh.setUpToken ?? '');
    await page.getByText('at least 15 characters; this one has 5').waitFor();
    await page.getByLabel('Password').fill('copper lantern over the quiet harbour');
    await page.getByLabel('Set-up token').fill('not the token');
    await page.getByRole('button', { name: 'Create owner' }).click();
    await page.getByRole('alert').filter({ hasText: 'token' }).waitFor();
    await takePicture(page, 'set-up-light');
    expect(await findBarriers(page)).toEqual([]);
    await page.getByLabel('Set-up token').fill(fresh.setUpToken ?? '');
    await page.getByRole('button', { name: 'Create owner' }).click();
    await page.getByRole('navigation', { name: 'Main' }).waitFor();
    await page.goto('/set-up');
    await page.getByRole('heading', { name: 'CargoLint is set up' }).waitFor();
    expect(complaints).toEqual([]);
  } finally {
    await fresh.stop();
  }
});

it('a stranger signs up where it is open, and reads that it is not where it is not', async () => {
  const { page } = await openWindow(browser, app);
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Sign up' }).click();
  await page.getByLabel('First name').fill('Bo');
  await page.getByLabel('Last name').fill('Lind');
  await page.getByLabel('Organization').fill('Lind Cargo');
  await page.getByLabel('Email').fill('bo@example.com');
  await page.getByLabel('Password').fill('copper lantern over the quiet harbour');
  await page.getByRole('button', { name: 'Sign up' }).click();
  await page.getByText('takes an ISO 3166-1 alpha-2 code').waitFor();
  await page.getByLabel('Country').selectOption('SE');
  await page.getByRole('button', { name: 'Sign up' }).click();
  await page.getByRole('heading', { name: 'Almost done' }).waitFor();
  await signIn(page, { email: 'bo@example.com' }, 'copper lantern over the quiet harbour');

  const closed = await startApp();
  try {
    await createPerson(closed);
    const other = await openWindow(browser, closed);
    await other.page.goto('/sign-up');
    await other.page.getByRole('heading', { name: 'Sign-up is closed' }).waitFor();
  } finally {
    await closed.stop();
  }
});

it.each(['light', 'dark'] as const)('the pages before the sign-in have no barriers (%s)', async (theme) => {
  const { page } = await openWindow(browser, app, { theme, width: 320 });
  for (const path of ['/sign-in', '/sign-up', '/nowhere']) {
    await page.goto(path === '/nowhere' ? '/settings/nowhere' : path);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await takePicture(page, `gate${path.replaceAll('/', '-')}-${theme}-320`);
    expect(await findBarriers(page), path).toEqual([]);
  }
});
