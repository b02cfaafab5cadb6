import { describe, expect, it } from 'vitest';
import { firstSight } from '../../eval/held-out/floors.js';
import { heldOut, measure } from '../../eval/held-out/measure.js';
import { tally } from '../../eval/score.js';
import { documentTypes } from '../../../src/features/reading/index.js';

describe('documents laid out without regard to the reader', () => {
  it.each(documentTypes)('%s: fields are read at least as well as floors say', (type) => {
    const figures = tally(heldOut.filter((form) => form.type === type).map((form) => measure(form).scored));
    expect(figures.precision).toBeGreaterThanOrEqual(firstSight[type].precision);
    expect(figures.recall).toBeGreaterThanOrEqual(firstSight[type].recall);
  });

  it.each(heldOut)('$name: the type is told', (form) => {
    expect(measure(form).scored.typeRead).toBe(form.type);
  });
});
