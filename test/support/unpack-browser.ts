import chromium from '@sparticuz/chromium';

/**
 * Before the first test: two files that start a browser at once on a fresh machine would both unpack it, and the
 * second take a half written one.
 */
export default async function unpackBrowser(): Promise<void> {
  await chromium.executablePath();
}
