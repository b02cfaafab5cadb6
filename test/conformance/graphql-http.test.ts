import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, startApp } from '../support/app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

/** Audits that ask for GET without a header that makes browsers ask first: prevention of request forgery refuses them. */
const csrfHeader = { 'apollo-require-preflight': 'true' };

describe('GraphQL over HTTP', () => {
  const audits = serverAudits({
    url: () => `${app.url}/graphql`,
    fetchFn: (url: string, init: RequestInit = {}) => {
      const headers = new Headers(init.headers);
      if ((init.method ?? 'GET') === 'GET')
        for (const [name, value] of Object.entries(csrfHeader)) headers.set(name, value);
      return fetch(url, { ...init, headers });
    },
  });

  it.each(audits.map((audit) => [audit.name, audit] as const))('%s', async (_name, audit) => {
    const result = await audit.fn();
    const reason = 'reason' in result ? result.reason : '';
    expect(['ok', 'notice'], reason).toContain(result.status);
  });
});
