import type autocannon from 'autocannon';
import type { Server } from './children.js';
import { type Shot, fire, median } from './fire.js';
import type { BenchOptions } from './options.js';

const connections = 32;
/** How long each case is asked for before it counts: programs are loaded and compiled meanwhile. */
const warmUpSeconds = 4;

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
  /** The case whose floors this one is compared with, where it has none. */
  floorsOf?: string;
}

/** The shots of each case and server, by round. */
export type Results = Map<string, Partial<Record<Side, Shot[]>>>;

/** Measures all cases in turn, again and again, each second round backwards. */
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
      const aim = { requests: [request], seconds: round < 0 ? warmUpSeconds : seconds, connections };
      const shot = await fire(servers[side], aim);
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
  figure: keyof Shot,
  { name, floorsOf = name }: Pick<LoadCase, 'name' | 'floorsOf'>,
  side: Side,
): number {
  const floor = results.get(floorsOf)?.[side] ?? [];
  const product = results.get(name)?.product ?? [];
  return median(product.map((shot, round) => shot[figure] / (floor[round]?.[figure] ?? NaN)));
}

/** CargoLint through each floor, in requests per second, 99th percentile and processor time. */
export function printRatios(results: Results, cases: readonly LoadCase[]): void {
  console.log('\nCargoLint ÷ floor, median of the ratios within each round');
  console.log(`  ${''.padEnd(45)}${['requests/s', 'p99', 'CPU'].map((text) => text.padStart(15)).join('')}`);
  for (const each of cases) {
    for (const side of ['counter', 'counting'] as const) {
      if (!results.get(each.floorsOf ?? each.name)?.[side]) continue;
      const figures = (['rate', 'p99', 'cpu'] as const).map((figure) => ratio(results, figure, each, side));
      const title = `${each.name.padEnd(22)} ${sideNames[side]}`;
      console.log(`  ${title.padEnd(45)}${figures.map((value) => value.toFixed(2).padStart(15)).join('')}`);
    }
  }
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
      const of = (figure: keyof Shot) => median(shots.map((shot) => shot[figure]));
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
