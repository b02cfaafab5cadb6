import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Figures } from './figures.js';

/** The least that a run must reach. `sample` is for the selection that every test run reads. */
export interface Floors {
  full: Figures;
  sample: Figures;
}

const file = join(import.meta.dirname, 'floors.json');
/** Shares are rounded down to this many parts, so that a floor is never above what was reached. */
const parts = 100;
const tolerance = 1e-9;

export const readFloors = (): Floors => JSON.parse(readFileSync(file, 'utf8')) as Floors;
export const writeFloors = (floors: Floors): void =>
  writeFileSync(file, `${JSON.stringify(floors, null, 2)}\n`);

/** Every figure below its floor, in words. Groups that weren't run are left alone. */
export function belowFloors(figures: Figures, floors: Figures): string[] {
  return Object.entries(floors).flatMap(([group, least]) =>
    Object.entries(least).flatMap(([name, floor]) => {
      const reached = figures[group]?.[name];
      return reached === undefined || reached + tolerance >= floor
        ? []
        : [`${group}: ${name} is ${reached.toFixed(4)}, below its floor of ${floor}`];
    }),
  );
}

const down = (value: number): number => Math.floor((value + tolerance) * parts) / parts;

/** Floors go up to what was reached, never down. */
export function raised(floors: Figures, figures: Figures): Figures {
  const groups = [...new Set([...Object.keys(floors), ...Object.keys(figures)])].sort();
  return Object.fromEntries(
    groups.map((group) => {
      const [old = {}, reached = {}] = [floors[group], figures[group]];
      const names = [...new Set([...Object.keys(old), ...Object.keys(reached)])];
      const levels = names.map((name) => [name, Math.max(old[name] ?? 0, down(reached[name] ?? 0))] as const);
      return [group, Object.fromEntries(levels)];
    }),
  );
}
