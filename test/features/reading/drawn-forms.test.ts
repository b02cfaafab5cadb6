import { describe, expect, it } from 'vitest';
import { readPages } from '../../../src/features/reading/index.js';
import { pageOf } from '../../support/hand-pages.js';
import { numberedForms } from '../../support/numbered-forms.js';
import { drawnForms } from '../../support/trade-forms.js';

describe('forms drawn by hand', () => {
  it.each([...drawnForms, ...numberedForms])('$name', ({ texts, fields, lineItems }) => {
    const [extraction] = readPages([pageOf(texts)]);
    const { documentType, ...told } = fields;
    expect(extraction?.documentType).toBe(documentType);
    const found = Object.entries(extraction?.fields ?? {}).map(([name, field]) => [name, field.value]);
    expect(Object.fromEntries(found)).toMatchObject(told);
    const items = (extraction?.lineItems ?? []).map((item) =>
      Object.fromEntries(Object.entries(item).map(([name, field]) => [name, field.value])),
    );
    expect(items).toEqual(lineItems);
    if (Object.keys(told).length === 0) expect(found).toEqual([]);
  });
});
