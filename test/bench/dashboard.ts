import { openWindow, signIn, startBrowser } from '../support/browser.js';
import { interleave, printTable, startBenchApp } from './measure.js';

const password = 'a pass phrase of the benchmark';

/** How long a person waits for the dashboard on an empty cache, from the address to the heading. */
export async function benchDashboard(): Promise<void> {
  const app = await startBenchApp();
  const browser = await startBrowser();
  try {
    const email = 'person@example.com';
    await app.identity.provisionUser({ email, organization: 'Bench', password });
    const first = await openWindow(browser, app);
    await signIn(first.page, { email }, password);
    const cookies = await first.context.cookies();

    /** A window without a cache, as somebody who comes for the first time. */
    const load = async (path: string, heading: string, isSignedIn: boolean) => {
      const { page, context } = await openWindow(browser, app);
      if (isSignedIn) await context.addCookies(cookies);
      const started = performance.now();
      await page.goto(path);
      await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
      const milliseconds = performance.now() - started;
      await context.close();
      return milliseconds;
    };
    const results = await interleave(
      {
        'sign-in page, cold cache': () => load('/sign-in', 'Sign in', false),
        'overview, cold cache': () => load('/', 'Overview', true),
        'documents, cold cache': () => load('/documents', 'Documents', true),
      },
      15,
    );
    printTable(
      'Loading the dashboard, from the address to the heading (median, 95th percentile, ratio)',
      results,
    );
  } finally {
    await browser.close();
    await app.stop();
  }
}
