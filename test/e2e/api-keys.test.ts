import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Person, type TestApp, createKey, createPerson, password, startApp } from '../support/app.js';
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
let owner: Person;
beforeAll(async () => {
  app = await startApp();
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});
beforeEach(async () => {
  owner = await createPerson(app);
});

const run = promisify(execFile);

/** The status that the documents of the API answer with a key: asked by curl where there is one. */
async function statusWith(key: string): Promise<number> {
  const url = `${app.url}/api/v1/documents`;
  try {
    const parts = ['-s', '-o', '/dev/null', '-w', '%{http_code}', '-H', `X-API-Key: ${key}`, url];
    return Number((await run('curl', parts)).stdout);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    console.warn('There is no curl on this machine: fetch stands in for it.');
    return (await fetch(url, { headers: { 'x-api-key': key } })).status;
  }
}

/** The keys page of somebody who signed in. */
async function openKeys(person = owner, options: VisitOptions = {}) {
  const visit = await openWindow(browser, app, options);
  await signIn(visit.page, person, password);
  await visit.page.goto('/settings/api-keys');
  await visit.page.getByRole('heading', { name: 'API Keys', level: 1 }).waitFor();
  return visit;
}

const dialog = (page: Page) => page.getByRole('dialog');
const row = (page: Page, text: string | RegExp) => page.getByRole('row').filter({ hasText: text });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const readKey = async (page: Page) => (await page.getByTestId('new-key').textContent()) ?? '';

async function generate(page: Page, name: string): Promise<string> {
  await button(page, 'Generate New Key').click();
  await dialog(page).getByLabel('Name').fill(name);
  await dialog(page).getByRole('button', { name: 'Generate', exact: true }).click();
  return readKey(page);
}

/** Everything that a script of the page could read later on. */
const remembered = (page: Page) =>
  page.evaluate(() =>
    [
      document.documentElement.outerHTML,
      JSON.stringify({ ...localStorage }),
      JSON.stringify({ ...sessionStorage }),
      JSON.stringify(history.state),
      document.cookie,
      location.href,
    ].join('\n'),
  );

it('a key is made by clicking, copied, works at once, and is refused after it was revoked', async () => {
  const { page, complaints } = await openWindow(browser, app);
  await signIn(page, owner, password);
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('link', { name: 'API Keys' }).click();
  await page.getByRole('heading', { name: 'No keys yet' }).waitFor();
  const key = await generate(page, 'ERP import');
  expect(key).toMatch(/^cl_live_[0-9A-Za-z]{36}$/);
  await button(page, 'Copy key').click();
  await button(page, 'Copied').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(key);
  await button(page, 'Copy commands').click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe(
      `export CARGOLINT_API_KEY=${key}\ncurl ${app.url}/api/v1/documents -H "X-API-Key: $CARGOLINT_API_KEY"`,
    );
  expect(await statusWith(key)).toBe(200);
  await button(page, 'Done').click();
  const made = row(page, 'ERP import');
  await made.getByText(`${key.slice(0, 12)}…${key.slice(-4)}`).waitFor();
  await made.getByText('documents:read, documents:write').waitFor();

  await made.getByRole('button', { name: /^Revoke/ }).click();
  expect(await dialog(page).textContent()).toContain(`ERP import (…${key.slice(-4)})`);
  expect(await dialog(page).textContent()).toContain('at once');
  await dialog(page).getByRole('button', { name: 'Revoke key' }).click();
  await made.getByText('Revoked', { exact: true }).waitFor();
  expect(await statusWith(key)).toBe(401);
  // The button that was pressed is gone: a keyboard goes on in the page.
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main');
  expect(complaints).toEqual([]);
});

it('no mistake closes the window that shows a key, and after Done nothing of the page knows the key', async () => {
  const { page, complaints } = await openKeys();
  await page.getByRole('link', { name: 'Account' }).click();
  await page.getByRole('link', { name: 'API Keys' }).click();
  const key = await generate(page, 'shown once');
  await page.keyboard.press('Escape');
  await page.mouse.click(5, 5);
  await page.evaluate(() => history.back());
  const asked = page.waitForEvent('dialog');
  await page.evaluate(() => setTimeout(() => location.reload()));
  const question = await asked;
  expect(question.type()).toBe('beforeunload');
  await question.dismiss();
  expect(await readKey(page)).toBe(key);
  await button(page, 'Done').click();
  await row(page, 'shown once').waitFor();
  const secret = key.slice('cl_live_'.length, -4).slice(4);
  expect(await remembered(page)).not.toContain(secret);
  await page.reload();
  await row(page, 'shown once').waitFor();
  expect(await remembered(page)).not.toContain(secret);
  expect(complaints).toEqual([]);
});

it('what is wrong stands at its field, whether the page or the server finds it', async () => {
  const { page } = await openKeys();
  await button(page, 'Generate New Key').click();
  const form = dialog(page);
  const send = form.getByRole('button', { name: 'Generate', exact: true });
  for (const scope of ['documents:read', 'documents:write']) {
    await form.getByText(scope).click();
  }
  await form.getByLabel('Expires').selectOption('date');
  await send.click();
  await form.getByText('Give the key a name.').waitFor();
  await form.getByText('Choose at least one.').waitFor();
  await form.getByText('Choose a date.').waitFor();
  expect(await form.getByLabel('Name').getAttribute('aria-invalid')).toBe('true');
  expect(await findBarriers(page)).toEqual([]);

  await form.getByLabel('Name').fill('faulty');
  await form.getByText('documents:read').click();
  await form.getByLabel('Last day').fill('2020-01-31');
  await send.click();
  await form.getByText('Lies in the past.').waitFor();
  await form.getByLabel('Last day').fill('2099-01-31');
  await form.getByLabel('Allowed addresses').fill('203.0.113.7\nthe office');
  await send.click();
  await form.getByText(/^“the office”: takes an address or a network/).waitFor();
  await takePicture(page, 'keys-field-errors-light');
  await form.getByLabel('Allowed addresses').fill('203.0.113.7\n127.0.0.0/8');
  await send.click();
  expect(await statusWith(await readKey(page))).toBe(200);
});

describe('rotating', () => {
  it('shows a new key, and both work while the old one counts down', async () => {
    const { page, complaints } = await openKeys();
    const old = await generate(page, 'ERP import');
    await button(page, 'Done').click();
    await button(page, /^Rotate ERP import/).click();
    expect(await dialog(page).getByLabel('Grace period').inputValue()).toBe('86400s');
    await takePicture(page, 'keys-rotate-light');
    await dialog(page).getByRole('button', { name: 'Rotate key' }).click();
    const successor = await readKey(page);
    await button(page, 'Done').click();
    expect(successor).not.toBe(old);
    expect([await statusWith(old), await statusWith(successor)]).toEqual([200, 200]);

    const replaced = row(page, `…${old.slice(-4)}`);
    const left = replaced.getByText(/^ends in 23 h 59 min$/);
    await left.waitFor();
    await replaced.getByText('Replaced').waitFor();
    expect(await replaced.getByRole('button', { name: /^Rotate/ }).count()).toBe(0);
    await takePicture(page, 'keys-rotated-light');
    expect(complaints).toEqual([]);
  });

  it('ticks by the second, and without a grace period the old key ends at once', async () => {
    const short = await createKey(app, owner, { name: 'short' });
    const ends = await createKey(app, owner, { name: 'ends at once' });
    await app.call(`/api/v1/api-keys/${short.id}`, {
      method: 'PATCH',
      headers: owner.auth,
      body: { expiresAt: new Date(Date.now() + 300_000).toISOString() },
    });
    const { page } = await openKeys();
    const countdown = row(page, 'short').locator('.countdown');
    const first = await countdown.textContent();
    expect(first).toMatch(/^ends in 4 min \d+ s$/);
    await expect.poll(() => countdown.textContent()).not.toBe(first);

    await button(page, /^Rotate ends at once/).click();
    await dialog(page).getByLabel('Grace period').selectOption('0s');
    await dialog(page).getByRole('button', { name: 'Rotate key' }).click();
    const successor = await readKey(page);
    await button(page, 'Done').click();
    expect([await statusWith(ends.key), await statusWith(successor)]).toEqual([401, 200]);
    await row(page, `…${ends.key.slice(-4)}`)
      .getByText('Expired')
      .waitFor();
  });

  it('is asked for where a key is older than 90 days', async () => {
    const { id } = await createKey(app, owner, { name: 'ancient' });
    await createKey(app, owner, { name: 'young' });
    const createdAt = Date.now() - 120.5 * 86_400_000;
    await app.database.transaction((em) =>
      em.execute('update "apiKeys" set "createdAt" = ? where id = ?', [createdAt, id]),
    );
    const { page } = await openKeys();
    await page.getByText(/ancient \(….{4}\) was created 120 days ago: rotate it/).waitFor();
    expect(await row(page, 'young').textContent()).not.toContain('rotate it');
    expect(await row(page, 'ancient').textContent()).toContain('120 days old: rotate it');
  });
});

it('a key is edited, and the calls that it made are shown', async () => {
  const { key, auth } = await createKey(app, owner, { name: 'before' });
  for (let n = 0; n < 3; n++) await app.call('/api/v1/documents', { headers: auth });
  const { page } = await openKeys();
  await expect
    .poll(
      async () => {
        await page.reload();
        await row(page, 'before')
          .getByText(/none|\d/)
          .first()
          .waitFor();
        return page.getByRole('img', { name: '3 calls in the last 30 days' }).count();
      },
      { interval: 1000 },
    )
    .toBe(1);
  await row(page, 'before').getByText('127.0.0.1').waitFor();
  await button(page, /^Edit before/).click();
  await dialog(page).getByLabel('Name').fill('after');
  await dialog(page).getByText('documents:write').click();
  await dialog(page).getByLabel('Expires').selectOption('90');
  await dialog(page).getByLabel('Allowed addresses').fill('10.0.0.0/8');
  await takePicture(page, 'keys-edit-light');
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  const edited = row(page, 'after');
  await edited.getByText('only from 10.0.0.0/8').waitFor();
  expect(await edited.textContent()).not.toContain('documents:write');
  expect(await edited.textContent()).toMatch(/until \d/);
  expect(await statusWith(key)).toBe(401);
});

it('a member reads who makes keys, and sees none', async () => {
  await createKey(app, owner, { name: 'not for members' });
  const member = await createPerson(app, { organization: owner.organization, role: 'member' });
  const { page, complaints } = await openKeys(member);
  await page.getByRole('heading', { name: 'Keys are made by owners and admins' }).waitFor();
  await takePicture(page, 'keys-member-light');
  expect(await findBarriers(page)).toEqual([]);
  const text = (await page.textContent('main')) ?? '';
  expect(text).toContain('Your role is member');
  expect(text).not.toContain('not for members');
  expect(await button(page, 'Generate New Key').count()).toBe(0);
  expect(complaints).toEqual([]);
});

it('many keys are shown page by page', async () => {
  for (let n = 1; n <= 21; n++) await createKey(app, owner, { name: `key number ${n};` });
  const { page } = await openKeys();
  await page.getByText('1–20 of 21').waitFor();
  await button(page, 'Next').click();
  await page.getByText('21–21 of 21').waitFor();
  await row(page, 'key number 1;').waitFor();
  expect(page.url()).toContain('page=2');
  for (const width of [720, 900, 1100]) {
    await page.setViewportSize({ width, height: 700 });
    await takePicture(page, `keys-page-2-${width}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await findBarriers(page), `${width} px`).toEqual([]);
  }
});

it('an error of the server is shown with a way to try again', async () => {
  const { page } = await openKeys();
  await page.route('**/trpc/apiKeys*', (route) => route.abort());
  await page.reload();
  await page.getByText('The server did not answer. Check your connection.').waitFor();
  await page.unroute('**/trpc/apiKeys*');
  await button(page, 'Try again').click();
  await page.getByRole('heading', { name: 'No keys yet' }).waitFor();
});

it('a key is generated with the keyboard alone', async () => {
  const { page } = await openKeys();
  const focused = () =>
    page.evaluate(() => {
      const element = document.activeElement;
      if (!element?.matches('a, button, input, select, textarea')) return '';
      return element.getAttribute('aria-label') ?? element.textContent ?? '';
    });
  /** Presses Tab until that has the focus. */
  async function tabTo(text: string): Promise<void> {
    for (let n = 0; n < 40; n++) {
      if ((await focused()).includes(text)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab doesn't lead to ${text}.`);
  }
  await tabTo('Generate New Key');
  await page.keyboard.press('Enter');
  await dialog(page).waitFor();
  await page.keyboard.type('by keyboard');
  // Environment, expiry, then the scopes: the third is switched on as well.
  for (let n = 0; n < 5; n++) await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await tabTo('Generate');
  expect(await focused()).toBe('Generate');
  await page.keyboard.press('Space');
  const key = await readKey(page);
  await tabTo('Copy key');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(key);
  await tabTo('Done');
  await page.keyboard.press('Enter');
  await row(page, 'by keyboard').getByText('review:write').waitFor();
  // The focus comes back once the dialog is gone, not with the row.
  await expect.poll(focused).toContain('Generate New Key');
});

describe.each([
  ['light', 1280],
  ['dark', 1280],
  ['light', 320],
  ['dark', 320],
] as const)('%s at %i px', (theme, width) => {
  it('has no barriers, and nothing is wider than the window', async () => {
    const { page, complaints } = await openKeys(owner, { theme, width });
    async function check(state: string): Promise<void> {
      await takePicture(page, `keys-${state}-${theme}-${width}`);
      expect(await findBarriers(page), state).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), state).toBeLessThanOrEqual(
        width,
      );
    }
    await page.getByRole('heading', { name: 'No keys yet' }).waitFor();
    await check('empty');
    await button(page, 'Generate New Key').click();
    await dialog(page).waitFor();
    await check('form');
    await page.keyboard.press('Escape');
    const key = await generate(page, 'ERP import');
    await check('shown');
    await button(page, 'Done').click();
    await statusWith(key);
    await button(page, /^Rotate ERP import/).click();
    await check('rotate');
    await dialog(page).getByRole('button', { name: 'Rotate key' }).click();
    await button(page, 'Done').click();
    const other = await createKey(app, owner, { name: 'Warehouse scanner', environment: 'test' });
    const past = Date.now() - 120.5 * 86_400_000;
    await app.database.transaction((em) =>
      em.execute('update "apiKeys" set "createdAt" = ? where id = ?', [past, other.id]),
    );
    await page.reload();
    await row(page, 'Warehouse scanner').waitFor();
    await check('list');
    await button(page, /^Revoke Warehouse/).click();
    await dialog(page).waitFor();
    await check('revoke');
    expect(complaints).toEqual([]);
  });
});
