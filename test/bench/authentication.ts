import { randomUUID } from 'node:crypto';
import { isApiKeyText } from '../../src/features/api-keys/api-key-text.js';
import { sha256 } from '../../src/platform/crypto.js';
import { interleave, printTable, startBenchApp } from './measure.js';

const password = 'a pass phrase of the benchmark';
const request = { id: 'bench', address: '127.0.0.1', userAgent: 'bench' };

/**
 * Two questions. Does the time of a failed log-in tell whether an account exists? And what does it cost that
 * revocation is read from the database at each request, instead of being believed for a while?
 */
export async function benchAuthentication(): Promise<void> {
  const app = await startBenchApp();
  try {
    const email = 'known@example.com';
    const disabled = 'disabled@example.com';
    await app.identity.provisionUser({ email, organization: 'Bench', password });
    await app.identity.provisionUser({ email: disabled, organization: 'Bench', password });
    await app.identity.changeUser({ email: disabled, disabled: true });

    let attempt = 0;
    const guess = (address: string) => {
      // Each guess comes from a network of its own, since the delays would refuse them otherwise.
      const from = {
        ...request,
        address: `10.${(++attempt >> 16) & 255}.${(attempt >> 8) & 255}.${attempt & 255}`,
      };
      return app.identity
        .login({ principal: null, request: from }, { email: address, password: 'wrong pass phrase' })
        .catch(() => undefined);
    };
    const forget = () =>
      app.database.transaction((em) => em.execute('delete from "loginFailures" where 1 = 1'));
    const guesses = await interleave(
      {
        'wrong password, known email': () => guess(email),
        'wrong password, unknown email': () => guess(`${randomUUID()}@example.com`),
        'wrong password, disabled account': () => guess(disabled),
        '(delays forgotten)': forget,
      },
      40,
    );
    delete guesses['(delays forgotten)'];
    printTable('Time of a failed log-in (median, 95th percentile, ratio to the first)', guesses);

    const principal = await app.identity.principalOf(email);
    const key = await app.apiKeys.createApiKey(
      { principal, request },
      { name: 'bench', environment: 'live' },
    );
    const pair = await app.identity.login({ principal: null, request }, { email, password });
    const headers = { 'x-api-key': key.key };
    const costs = await interleave(
      {
        'a list of documents over REST, by key': () =>
          fetch(`${app.url}/api/v1/documents`, { headers }).then((response) => response.text()),
        'of which: the key, with its state from the database': () =>
          app.apiKeys.authenticateKey(key.key, request),
        'the key, if its state were believed': async () => isApiKeyText(key.key) && sha256(key.key),
        'of which: a token, with its session from the database': () =>
          app.identity.authenticateToken(pair.accessToken, request),
      },
      400,
    );
    printTable('What revocation at the next request costs (median, 95th percentile, share)', costs);
  } finally {
    await app.stop();
  }
}
