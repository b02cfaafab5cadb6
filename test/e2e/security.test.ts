import { readFileSync } from 'node:fs';
import { generateSync } from 'otplib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { toDevice } from '../../src/dashboard/pages/device.js';
import { type Person, type TestApp, createPerson, password, startApp } from '../support/app.js';
import {
  type VisitOptions,
  findBarriers,
  openWindow,
  signIn,
  startBrowser,
  takePicture,
} from '../support/browser.js';

let app: TestApp;
let browser: Browser;
let person: Person;
beforeAll(async () => {
  app = await startApp();
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});
beforeEach(async () => {
  person = await createPerson(app);
});

async function openSecurity(options: VisitOptions = {}) {
  const visit = await openWindow(browser, app, options);
  await signIn(visit.page, person, password);
  await visit.page.goto('/settings/security');
  await visit.page.getByRole('heading', { name: 'Security', level: 1 }).waitFor();
  return visit;
}

const dialog = (page: Page) => page.getByRole('dialog');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const signInHeading = (page: Page) => page.getByRole('heading', { name: 'Sign in', level: 1 });

/** What the authenticator app shows. Each code is good once, so the clock moves on to the next one. */
function nextCode(secret: string): string {
  app.clock.advance(31_000);
  return generateSync({ secret, epoch: Math.floor(app.runtime.now() / 1000) });
}

function wrongCode(secret: string): string {
  const epoch = Math.floor(app.runtime.now() / 1000);
  const near = [-30, 0, 30, 60].map((seconds) => generateSync({ secret, epoch: epoch + seconds }));
  return ['000000', '111111', '222222', '333333', '444444'].find((code) => !near.includes(code)) ?? '';
}

/** Turns two-factor authentication on up to the recovery codes, as people do. */
async function turnOn(page: Page): Promise<{ secret: string; recoveryCodes: string[] }> {
  await button(page, 'Turn on').click();
  const secret = ((await page.getByTestId('totp-secret').textContent()) ?? '').replaceAll(' ', '');
  const field = dialog(page).getByLabel('Enter the six digits');
  await field.fill(wrongCode(secret));
  await dialog(page).getByRole('button', { name: 'Turn on' }).click();
  await dialog(page).getByText('The code is wrong, or was used before.').waitFor();
  await field.fill(nextCode(secret));
  await dialog(page).getByRole('button', { name: 'Turn on' }).click();
  const list = dialog(page).getByRole('list', { name: 'Recovery codes' });
  await list.waitFor();
  return { secret, recoveryCodes: await list.getByRole('listitem').allTextContents() };
}

/** The first half of signing in. */
async function enterPassword(page: Page): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Email').fill(person.email);
  await page.getByLabel('Password').fill(password);
  await button(page, 'Sign in').click();
  await page.getByLabel('Code').waitFor();
}

async function enterCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('Code').fill(code);
  await button(page, 'Verify').click();
}

describe('two-factor authentication', () => {
  it('is turned on, asked for at the sign-in, and turned off with a code', async () => {
    const { page, complaints } = await openSecurity();
    const { secret, recoveryCodes } = await turnOn(page);
    expect(new Set(recoveryCodes).size).toBe(8);
    await page.keyboard.press('Escape');
    await button(page, 'Copy codes').click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe(`${recoveryCodes.join('\n')}\n`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      button(page, 'Download as .txt').click(),
    ]);
    expect(download.suggestedFilename()).toBe('cargolint-recovery-codes.txt');
    expect(readFileSync(await download.path(), 'utf8')).toBe(`${recoveryCodes.join('\n')}\n`);
    await button(page, 'Done').click();
    await page.getByText('8 of 8').waitFor();
    const html = await page.evaluate(() => document.documentElement.outerHTML);
    expect(html).not.toContain(recoveryCodes[0]);
    expect(html.replaceAll(' ', '')).not.toContain(secret);

    await button(page, 'Sign out').first().click();
    await signInHeading(page).waitFor();
    await enterPassword(page);
    await enterCode(page, wrongCode(secret));
    await page.getByRole('alert').getByText('The code is wrong').waitFor();
    await enterCode(page, nextCode(secret));
    await page.locator('#main').waitFor();

    await page.goto('/settings/security');
    await button(page, 'Turn off').click();
    const field = dialog(page).getByLabel('Code of your authenticator app');
    await field.fill(wrongCode(secret));
    await dialog(page).getByRole('button', { name: 'Turn off' }).click();
    await dialog(page).getByText('The code is wrong, or was used before.').waitFor();
    await field.fill(nextCode(secret));
    await dialog(page).getByRole('button', { name: 'Turn off' }).click();
    await button(page, 'Turn on').waitFor();
    expect(complaints).toEqual([]);
  });

  it('a recovery code signs in once, and few that are left are warned of', async () => {
    const { page } = await openSecurity();
    const { recoveryCodes } = await turnOn(page);
    await button(page, 'Done').click();
    const [first = ''] = recoveryCodes;
    const other = await openWindow(browser, app);
    await enterPassword(other.page);
    await enterCode(other.page, first);
    await other.page.locator('#main').waitFor();
    const third = await openWindow(browser, app);
    await enterPassword(third.page);
    await enterCode(third.page, first);
    await third.page.getByRole('alert').getByText('used before').waitFor();
    await page.reload();
    await page.getByText('7 of 8').waitFor();
    expect(await page.getByText(/recovery codes? (is|are) left/).count()).toBe(0);

    const used = recoveryCodes.slice(1, 6);
    for (const code of used) {
      const login = { email: person.email, password, code };
      expect((await app.call('/api/v1/auth/login', { body: login })).status).toBe(200);
    }
    await page.reload();
    await page.getByText('Only 2 recovery codes are left.').waitFor();
  });
});

describe('sessions', () => {
  it('one that is ended in another window lands on the sign-in page at its next action', async () => {
    const here = await openSecurity();
    const there = await openSecurity();
    // A form that is filled in already: its next action is not a query.
    await there.page.getByLabel('Current password').fill(password);
    await there.page.getByLabel('New password', { exact: true }).fill('some other pass phrase 7');
    await there.page.getByLabel('New password again').fill('some other pass phrase 7');
    await here.page.reload();
    const rows = here.page.getByRole('table', { name: 'Sessions' }).getByRole('row');
    // The heading, two windows and the token that the test made.
    await expect.poll(() => rows.count()).toBe(4);
    const own = rows.filter({ hasText: 'this device' });
    expect(await own.count()).toBe(1);
    expect(await own.textContent()).toContain('Chrome on Linux');
    expect(await own.getByRole('button').count()).toBe(0);
    await rows
      .filter({ hasText: 'Chrome on Linux' })
      .getByRole('button', { name: /^Sign out/ })
      .click();
    await expect.poll(() => rows.count()).toBe(3);
    await button(there.page, 'Change password').click();
    await signInHeading(there.page).waitFor();
    expect(there.page.url()).toContain('next=');
    const login = await app.call('/api/v1/auth/login', { body: { email: person.email, password } });
    expect(login.status, 'the password is unchanged').toBe(200);
    expect([...here.complaints, ...there.complaints]).toEqual([]);
  });

  it('signing out everywhere ends all of them, this one too', async () => {
    const here = await openSecurity();
    const there = await openSecurity();
    await button(here.page, 'Sign out everywhere').click();
    expect(await dialog(here.page).textContent()).toContain('this one too');
    await dialog(here.page).getByRole('button', { name: 'Sign out everywhere' }).click();
    await signInHeading(here.page).waitFor();
    await here.page.goto('/documents');
    await signInHeading(here.page).waitFor();
    await there.page.getByRole('link', { name: 'API Keys' }).click();
    await signInHeading(there.page).waitFor();
    expect((await app.call('/api/v1/documents', { headers: person.auth })).status).toBe(401);
    expect([...here.complaints, ...there.complaints]).toEqual([]);
  });

  it('an error of the server is shown with a way to try again', async () => {
    const { page } = await openSecurity();
    await page.route('**/trpc/sessions*', (route) => route.abort());
    await page.reload();
    await page.getByText('The server did not answer. Check your connection.').waitFor();
    await page.unroute('**/trpc/sessions*');
    await button(page, 'Try again').click();
    await page.getByText('this device').waitFor();
  });
});

it('a new password takes the place of the old one, and ends the other sessions', async () => {
  const { page, complaints } = await openSecurity();
  const there = await openSecurity();
  const next = 'ferries cross the strait 41';
  app.secrets.passwords.add(next);
  async function change(current: string, wanted: string, again = wanted): Promise<void> {
    await page.getByLabel('Current password').fill(current);
    await page.getByLabel('New password', { exact: true }).fill(wanted);
    await page.getByLabel('New password again').fill(again);
    await button(page, 'Change password').click();
  }
  await change(password, next, 'something else');
  await page.getByText('This is not the same as the new password.').waitFor();
  await change('not the password of anyone', next);
  await page.getByText('The current password is wrong.').waitFor();
  await change(password, 'too short');
  await page.getByText('A password has at least 15 characters; this one has 9.').waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await change(password, next);
  await page.getByText('Your password is changed.').waitFor();
  const fields = page.locator('input[type=password]');
  expect(
    await fields.evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value)),
    'no password is left in the page',
  ).toEqual(['', '', '']);
  await page.reload();
  await page.getByText('this device').waitFor();
  await there.page.getByRole('link', { name: 'API Keys' }).click();
  await signInHeading(there.page).waitFor();
  const login = (each: string) =>
    app.call('/api/v1/auth/login', { body: { email: person.email, password: each } });
  expect([(await login(password)).status, (await login(next)).status]).toEqual([401, 200]);
  expect([...complaints, ...there.complaints]).toEqual([]);
});

it('the account page says who one is, and for which organization', async () => {
  const { page, complaints } = await openSecurity();
  await app.database.transaction((em) =>
    em.execute('update organizations set country = ? where name = ?', ['DE', person.organization]),
  );
  await page.goto('/settings/account');
  const text = async () => (await page.textContent('main')) ?? '';
  await page.getByRole('heading', { name: 'Account', level: 1 }).waitFor();
  await expect.poll(text).toContain('Germany');
  for (const fact of [person.email, person.organization, 'Owner', 'Enterprise']) {
    expect(await text()).toContain(fact);
  }
  expect(complaints).toEqual([]);
});

it.each([
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0', 'Firefox on Windows'],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0',
    'Edge on Windows',
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15',
    'Safari on Mac',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/126.0 Mobile/15E148 Safari/604.1',
    'Chrome on iPhone',
  ],
  [
    'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36',
    'Chrome on Android',
  ],
  ['curl/8.5.0', 'curl'],
  ['node', 'Node.js'],
  ['', 'Unknown device'],
])('the user agent %s is written as %s', (userAgent, device) => {
  expect(toDevice(userAgent)).toBe(device);
});

describe.each([
  ['light', 1280],
  ['dark', 1280],
  ['light', 320],
  ['dark', 320],
] as const)('%s at %i px', (theme, width) => {
  it('has no barriers, and nothing is wider than the window', async () => {
    const { page, complaints } = await openSecurity({ theme, width });
    async function check(state: string): Promise<void> {
      await takePicture(page, `security-${state}-${theme}-${width}`);
      expect(await findBarriers(page), state).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), state).toBeLessThanOrEqual(
        width,
      );
    }
    await page.getByText('this device').waitFor();
    await check('off');
    await button(page, 'Turn on').click();
    await page.getByTestId('totp-secret').waitFor();
    await check('setup');
    await page.keyboard.press('Escape');
    await turnOn(page);
    await check('codes');
    await button(page, 'Done').click();
    await page.getByText('8 of 8').waitFor();
    await check('on');
    await button(page, 'Turn off').click();
    await dialog(page).waitFor();
    await check('turn-off');
    await page.keyboard.press('Escape');
    await button(page, 'Sign out everywhere').click();
    await dialog(page).waitFor();
    await check('everywhere');
    await page.keyboard.press('Escape');
    await page.goto('/settings/account');
    await page.getByText('Enterprise').waitFor();
    await check('account');
    expect(complaints).toEqual([]);
  });
});
