import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestApp, startApp } from '../support/app.js';

const built = path.resolve(import.meta.dirname, '../../dist/dashboard');

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

/** The scripts that run before a page is shown: those of index.html and what they import outright. */
function initialScripts(): string[] {
  const html = readFileSync(path.join(built, 'index.html'), 'utf8');
  const found = new Set<string>();
  const queue = [...html.matchAll(/(?:src|href)="\/assets\/([\w.-]+\.js)"/g)].map((match) => match[1] ?? '');
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    const source = readFileSync(path.join(built, 'assets', name), 'utf8');
    for (const match of source.matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g)) queue.push(match[1] ?? '');
  }
  return [...found];
}

it('the scripts of the first page are at most 250 kB compressed', () => {
  const scripts = initialScripts();
  const bytes = scripts.reduce(
    (sum, name) => sum + gzipSync(readFileSync(path.join(built, 'assets', name))).length,
    0,
  );
  expect(scripts.length).toBeGreaterThan(0);
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThanOrEqual(250_000);
});

it('nothing is loaded from elsewhere', () => {
  const styles = readdirSync(path.join(built, 'assets')).filter((name) => name.endsWith('.css'));
  const texts = [
    readFileSync(path.join(built, 'index.html'), 'utf8'),
    ...styles.map((name) => readFileSync(path.join(built, 'assets', name), 'utf8')),
  ];
  for (const text of texts) expect(text).not.toMatch(/(?:src|href|url|@import)[="'(\s]*(?:https?:)?\/\//);
});

it('every address of the dashboard is the same page, which is never believed without asking', async () => {
  for (const url of ['/', '/sign-in', '/documents', '/documents/doc_1', '/settings/api-keys', '/alerts']) {
    const answer = await app.call(url);
    expect(answer.status, url).toBe(200);
    expect(answer.text).toContain('<div id="app">');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
  }
  expect((await app.call('/nowhere')).status).toBe(404);
});

it('the policy allows no inline script or style, no eval and nothing from elsewhere', async () => {
  const policy = (await app.call('/')).headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'self'");
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
  expect(policy).not.toContain('upgrade-insecure-requests');
});

it('files are compressed, and kept for a year since their names change with their content', async () => {
  const [script = ''] = initialScripts();
  const answer = await app.call(`/assets/${script}`, { headers: { 'accept-encoding': 'br' } });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-encoding')).toBe('br');
  expect(answer.headers.get('content-type')).toContain('javascript');
  expect(answer.headers.get('cache-control')).toContain('immutable');
  expect((await app.call('/assets/..%2findex.html')).status).toBe(404);
  expect((await app.call('/assets/nothing.js')).status).toBe(404);
});

it('character maps and fonts of PDFs are served, and nothing else of that package', async () => {
  const maps = await app.call('/pdfjs/cmaps/UniGB-UCS2-H.bcmap');
  expect(maps.status).toBe(200);
  expect((await app.call('/pdfjs/package.json')).status).toBe(404);
  expect((await app.call('/pdfjs/build/pdf.mjs')).status).toBe(404);
});
