import { mkdirSync } from 'node:fs';
import path from 'node:path';
import chromium from '@sparticuz/chromium';
import axe from 'axe-core';
import { type Browser, type BrowserContext, type Page, chromium as playwright } from 'playwright-core';
import type { TestApp } from './app.js';

/**
 * Flags of the package that are for other uses: one process hangs with several windows, and without web security
 * the browser would not be like people's.
 */
const unwanted = /single-process|zygote|web-security|insecure-content|site-isolation/;

/** A real browser, the one that comes in an npm package. */
export async function startBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [...chromium.args.filter((flag) => !unwanted.test(flag)), '--no-sandbox'],
    headless: true,
  });
}

export interface Visit {
  context: BrowserContext;
  page: Page;
  /** What the console complained about, such as a broken content security policy. */
  complaints: string[];
}

export interface VisitOptions {
  theme?: 'light' | 'dark';
  width?: number;
  height?: number;
}

/** A window of its own, without cookies. */
export async function openWindow(
  browser: Browser,
  app: Pick<TestApp, 'url'>,
  options: VisitOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    baseURL: app.url,
    colorScheme: options.theme ?? 'light',
    viewport: { width: options.width ?? 1280, height: options.height ?? 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
    locale: 'en-GB',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    // A refused request is part of many stories; what a page does with it is what counts.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      complaints.push(message.text());
    }
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { context, page, complaints };
}

/** Signs in as people do. */
export async function signIn(page: Page, person: { email: string }, password: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Email').fill(person.email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  // In a narrow window the navigation is behind a button.
  await page.locator('#main').waitFor();
}

/** What axe finds on the page as it is, as `rule: selector`; empty = nothing. */
export async function findBarriers(page: Page): Promise<string[]> {
  // Evaluated, since a script element would be refused by the content security policy, rightly.
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const { axe: runner } = globalThis as unknown as { axe: typeof import('axe-core') };
    const results = await runner.run(document, { resultTypes: ['violations'] });
    return results.violations.flatMap((violation) =>
      violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
    );
  });
  return violations;
}

/** Keeps a picture of the page when a folder for pictures is named, to be looked at by people. */
export async function takePicture(page: Page, name: string): Promise<void> {
  const folder = process.env.CARGOLINT_SCREENSHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true });
}
