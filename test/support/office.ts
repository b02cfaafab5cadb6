import type { Browser, Page } from 'playwright-core';
import { days, hours } from '../../src/platform/runtime.js';
import {
  type Person,
  type TestApp,
  createKey,
  createPerson,
  fileForm,
  password,
  pdf,
  startApp,
} from './app.js';
import { type Visit, type VisitOptions, openWindow, signIn, startBrowser } from './browser.js';

/** How many documents came in on each of nine days. */
export const uploads = [3, 5, 0, 7, 4, 9, 2, 6, 4];

type Key = Awaited<ReturnType<typeof createKey>>;

/** An organization after nine days of work, one where nothing happened yet, and a browser to look at them. */
export interface Office {
  app: TestApp;
  browser: Browser;
  owner: Person;
  member: Person;
  /** Owns the organization where nothing happened. */
  newcomer: Person;
  erp: Key;
  /** Signs in. The width is that of the pages after it. */
  visit: (person: Person, options?: VisitOptions) => Promise<Visit>;
  close: () => Promise<void>;
}

/** A day: documents come in, and some requests go wrong. */
async function workADay(
  app: TestApp,
  { erp, scanner, reader }: Record<string, Key>,
  day: number,
  count: number,
) {
  if (!erp || !scanner || !reader) throw new Error('A key is missing.');
  const upload = (name: string, { auth }: Key) =>
    app.call('/api/v1/documents', { body: fileForm(pdf(name), `${name}.pdf`), headers: auth });
  for (let n = 0; n < count; n++) {
    const { json } = await upload(`invoice ${day}-${n}`, n % 3 === 0 ? scanner : erp);
    await app.call(`/api/v1/documents/${json.id}`, { headers: erp.auth });
  }
  await app.call('/api/v1/documents/doc_unknown', { headers: erp.auth });
  await app.call('/api/v1/documents?limit=100000', { headers: erp.auth });
  await upload('not allowed', reader);
}

/** Statuses come with the reading of documents, which is another story: here they are written. */
async function giveStatuses(app: TestApp): Promise<void> {
  const rows = (await app.database.read('documents').select('id').orderBy('id')) as { id: string }[];
  const statuses = ['processed', 'processed', 'requires_review', 'processed', 'reviewed', 'failed'];
  await app.database.transaction(async (em) => {
    for (const [index, { id }] of rows.slice(0, -3).entries()) {
      const status = statuses[index % statuses.length];
      await em.execute('update "documents" set "status" = ? where "id" = ?', [status, id]);
    }
  });
}

export async function openOffice(): Promise<Office> {
  const app = await startApp({ CARGOLINT_RATE_LIMIT_ENTERPRISE: '100' });
  const browser = await startBrowser();
  // The story ends now, so that the browser's own clock is right.
  app.clock.advance(-days(uploads.length));
  const owner = await createPerson(app);
  const member = await createPerson(app, { organization: owner.organization, role: 'member' });
  const newcomer = await createPerson(app);
  const erp = await createKey(app, owner, { name: 'ERP production' });
  const scanner = await createKey(app, owner, { name: 'Scanner, second floor' });
  const reader = await createKey(app, owner, { name: 'Reports', scopes: ['documents:read'] });
  const revoked = await createKey(app, owner, { name: 'Old freight portal' });
  await app.call(`/api/v1/api-keys/${revoked.id}`, { method: 'DELETE', headers: owner.auth });
  for (const [day, count] of uploads.entries()) {
    app.clock.advance(hours(23));
    await workADay(app, { erp, scanner, reader }, day, count);
    await app.callCounter.flush();
    app.clock.advance(hours(1));
    await app.call('/api/v1/auth/login', { body: { email: owner.email, password } });
    await app.call('/api/v1/auth/login', { body: { email: member.email, password: 'forgotten on Monday' } });
  }
  await workADay(app, { erp, scanner, reader }, uploads.length, 3);
  await app.call('/api/v1/documents', { headers: revoked.auth });
  await app.call('/api/v1/documents', { headers: revoked.auth });
  await giveStatuses(app);
  await app.callCounter.flush();
  await app.background.settle();

  return {
    app,
    browser,
    owner,
    member,
    newcomer,
    erp,
    async visit(person, { width, ...options } = {}) {
      const window = await openWindow(browser, app, options);
      await signIn(window.page, person, password);
      // Only now: on a telephone the navigation, by which one sees that one is in, is behind a button.
      if (width !== undefined) await window.page.setViewportSize({ width, height: 800 });
      return window;
    },
    async close() {
      await browser.close();
      await app.stop();
    },
  };
}

/** The loading of everything on the page is over. */
export async function settle(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.locator('.skeleton').first().waitFor({ state: 'detached' });
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
}
