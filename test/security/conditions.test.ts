import { describe, expect, it } from 'vitest';
import { equal, equalWhereGiven, from } from '../../src/platform/database/sql.js';

describe('conditions of lists', () => {
  it.each([undefined, null])(
    'one that must hold is never left out for a value that is %s',
    (organizationId) => {
      expect(() => equal({ organizationId })).toThrow('organizationId');
    },
  );

  it('one that a caller may leave out is left out', () => {
    const where = [...equal({ organizationId: 'org_1' }), ...equalWhereGiven({ status: null, q: undefined })];
    expect(from('documents', where)).toEqual({
      sql: 'from "documents" where "organizationId" = ?',
      values: ['org_1'],
    });
  });

  it('text of a caller is only ever a value', () => {
    const text = `x' or '1' = '1`;
    const { sql, values } = from('documents', [
      ...equal({ organizationId: 'org_1' }),
      ...equal({ status: text }),
    ]);
    expect(sql).toBe('from "documents" where "organizationId" = ? and "status" = ?');
    expect(values).toEqual(['org_1', text]);
  });
});
