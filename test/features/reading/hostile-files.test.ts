import { describe, expect, it } from 'vitest';
import { readDocument, ReadError } from '../../../src/features/reading/index.js';
import { hostileFiles } from '../../support/hostile-files.js';

describe('hostile files', () => {
  it.each(hostileFiles)('$name: $expect', async ({ bytes, expect: outcome, reason }) => {
    const read = readDocument(new Uint8Array(await bytes()));
    if (outcome === 'read') {
      expect((await read).pages[0]?.words.length).toBeGreaterThan(0);
      return;
    }
    const error: unknown = await read.then(
      () => 'was read',
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(ReadError);
    expect(error).toMatchObject({ reason });
    expect((error as ReadError).message).toMatch(/^[A-Z\d].{20,}\.$/);
  });
});
