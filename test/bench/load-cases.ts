import type autocannon from 'autocannon';
import type { Server } from './children.js';
import { type Shot, fire, median } from './fire.js';
import type { BenchOptions } from './options.js';

const connections = 32;

/** The servers that are measured, in the order of the table. */
const sides = ['product', 'counter', 'counting'] as const;
type Side = (typeof sides)[number];

const sideNames: Record<Side, string> = {
  product: 'CargoLint',
  counter: 'floor with a counter',
  counting: 'floor that counts',
};

/** One kind of request, for each server that answers it. */
export interface LoadCase {
  name: string;
  product: autocannon.Request;
  counter?: autocannon.Request;
  counting?: autocannon.Request;
}

/** The shots of each case and server, by round. */
export type Results = Map<string, Partial<Record<Side, Shot[]>>>;

/** Measures all cases in turn, again and again, each second round backwards, after a round that warms up. */
export async function measureCases(
  servers: Record<Side, Server>,
  cases: readonly LoadCase[],
  { rounds, seconds }: Pick<BenchOptions, 'rounds' | 'seconds'>,
): Promise<Results> {
  const results: Results = new Map(cases.map(({ name }) => [name, {}]));
  const runs = cases.flatMap((each) =>
    sides.flatMap((side) => {
      const request = each[side];
      return request ? [{ name: each.name, side, request }] : [];
    }),
  );
  for (let round = -1; round < rounds; round++) {
    console.log(round < 0 ? 'Warming up …' : `Round ${round + 1} of ${rounds} …`);
    for (const { name, side, request } of round % 2 === 0 ? runs : runs.toReversed()) {
      const shot = await fire(servers[side], { requests: [request], seconds, connections });
      if (round < 0) continue;
      const ofCase = results.get(name) ?? {};
      (ofCase[side] ??= []).push(shot);
    }
  }
  return results;
}

/** How the product compares with a floor: the median of the ratios within each round. */
export function ratio(
  results: Results,
  figure: 'rate' | 'p99',
  name: string,
  side: Side,
  floorName = name,
): number {
  const floor = results.get(floorName)?.[side] ?? [];
  const product = results.get(name)?.product ?? [];
  return median(product.map((shot, round) => shot[figure] / (floor[round]?.[figure] ?? NaN)));
}

/** The medians over all rounds. */
export function printResults(results: Results): void {
  const columns = ['requests/s', 'p50 ms', 'p99 ms', 'CPU µs/request'];
  console.log(`\nMedians at ${connections} connections`);
  console.log(`  ${''.padEnd(45)}${columns.map((text) => text.padStart(15)).join('')}`);
  for (const [name, ofCase] of results) {
    for (const side of sides) {
      const shots = ofCase[side];
      if (!shots) continue;
      const of = (figure: keyof Shot) => median(shots.map((shot) => shot[figure] ?? NaN));
      const figures = [
        of('rate').toFixed(0),
        of('p50').toFixed(1),
        of('p99').toFixed(1),
        of('cpu').toFixed(0),
      ];
      const title = `${name.padEnd(22)} ${sideNames[side]}`;
      console.log(`  ${title.padEnd(45)}${figures.map((text) => text.padStart(15)).join('')}`);
    }
  }
}
