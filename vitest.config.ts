import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    // Vite would pick graphql's .mjs build, packages outside Vite its .js build: one schema, two realms.
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
  },
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/postgres/**'],
    globalSetup: './test/support/unpack-browser.ts',
    pool: 'forks',
    // Loading the product for each file again took as long as its tests. Nothing in it is global but caches.
    isolate: false,
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Vitest's second is short on a busy machine, and only a failure waits this long.
    expect: { poll: { timeout: 60_000 } },
    reporters: ['default', './test/support/summary-reporter.ts'],
  },
});
