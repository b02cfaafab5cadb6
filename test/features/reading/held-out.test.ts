import { describe, expect, it } from 'vitest';
import {
  fifthSight,
  firstSight,
  fourthSight,
  reached,
  secondSight,
  sixthSight,
  thirdSight,
} from '../../eval/held-out/floors.js';
import {
  heldOut,
  heldOutFifth,
  heldOutFourth,
  heldOutSecond,
  heldOutSixth,
  heldOutThird,
  measure,
} from '../../eval/held-out/measure.js';
import { tally } from '../../eval/score.js';
import { documentTypes } from '../../../src/features/reading/index.js';

const sets = [
  { name: 'first set', forms: heldOut, floors: firstSight },
  { name: 'second set', forms: heldOutSecond, floors: secondSight },
  { name: 'third set', forms: heldOutThird, floors: thirdSight },
  { name: 'fourth set', forms: heldOutFourth, floors: fourthSight },
  { name: 'fifth set', forms: heldOutFifth, floors: fifthSight },
  { name: 'sixth set', forms: heldOutSixth, floors: sixthSight },
];

it.each(documentTypes)('%s: fields of all sets are read as well as they were once', (type) => {
  const forms = sets.flatMap((set) => set.forms).filter((form) => form.type === type);
  const figures = tally(forms.map((form) => measure(form).scored));
  expect(figures.precision).toBeGreaterThanOrEqual(reached[type].precision);
  expect(figures.recall).toBeGreaterThanOrEqual(reached[type].recall);
});

describe.each(sets)('documents laid out without regard to the reader, $name', ({ forms, floors }) => {
  it.each(documentTypes)('%s: fields are read at least as well as floors say', (type) => {
    const figures = tally(forms.filter((form) => form.type === type).map((form) => measure(form).scored));
    expect(figures.precision).toBeGreaterThanOrEqual(floors[type].precision);
    expect(figures.recall).toBeGreaterThanOrEqual(floors[type].recall);
  });

  it.each(forms)('$name: nothing is read from the blank form', (form) => {
    expect(measure(form, true).scored.judgements).toEqual([]);
  });

  it.each(forms)('$name: the type is told', (form) => {
    expect(measure(form).scored.typeRead).toBe(form.type);
  });
});
