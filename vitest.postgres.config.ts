import { defineConfig, mergeConfig } from 'vitest/config';
import base from './vitest.config.js';

/** The same tests on PostgreSQL: those that have to do with a database. */
export default mergeConfig(
  base,
  defineConfig({
    test: {
      globalSetup: './test/support/postgres.ts',
      exclude: ['test/e2e/**', 'test/eval/**', 'test/features/reading/**', 'test/features/lint/**'],
    },
  }),
);
