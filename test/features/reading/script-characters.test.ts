import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { simplifiedOnly, traditionalOnly } from '../../../src/features/reading/script-characters.js';

const toTraditional = Converter({ from: 'cn', to: 't' });
const toSimplified = Converter({ from: 't', to: 'cn' });

describe('characters of one script', () => {
  it('are all written otherwise in the other script', () => {
    const same = [
      ...[...simplifiedOnly].filter((character) => toTraditional(character) === character),
      ...[...traditionalOnly].filter((character) => toSimplified(character) === character),
    ];
    expect(same).toEqual([]);
  });

  it('are not in both tables, and there are enough of them', () => {
    expect([...simplifiedOnly].filter((character) => traditionalOnly.has(character))).toEqual([]);
    expect(simplifiedOnly.size).toBeGreaterThan(1500);
    expect(traditionalOnly.size).toBeGreaterThan(1500);
  });

  it.each(['后', '里', '台', '只'])('do not count %s, which both scripts write', (character) => {
    expect(simplifiedOnly.has(character)).toBe(false);
  });
});
