import { beforeAll, describe, expect, it } from 'vitest';
import { corpus, fullSize } from '../../eval/corpus.js';
import { type Figures, figuresOf, sampleGroup } from '../../eval/figures.js';
import { belowFloors, readFloors } from '../../eval/floors.js';
import { runCase } from '../../eval/run.js';

const floors = readFloors().sample;
const sample = corpus(fullSize).filter(({ isSample }) => isSample);

describe('generated documents', () => {
  let figures: Figures = {};
  beforeAll(async () => {
    const results = [];
    for (const each of sample) results.push(await runCase(each));
    figures = figuresOf(results, sampleGroup);
  }, 600_000);

  it('every group of the sample has floors', () => {
    expect(Object.keys(figures).sort()).toEqual(Object.keys(floors).sort());
  });

  it.each(Object.entries(floors))('%s are read as well as before', (group, least) => {
    expect(belowFloors(figures, { [group]: least })).toEqual([]);
  });
});
