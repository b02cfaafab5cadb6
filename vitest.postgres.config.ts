import { defineConfig } from 'vitest/config';
import base from './vitest.config.js';

/** The same tests on PostgreSQL, as far as they have to do with a database, and those of PostgreSQL alone. */
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    globalSetup: './test/support/postgres.ts',
    include: [
      'test/{access,faults,features,parity,postgres,security}/**/*.test.ts',
      'test/conformance/schema.test.ts',
    ],
    exclude: ['test/features/{reading,lint}/**'],
  },
});
