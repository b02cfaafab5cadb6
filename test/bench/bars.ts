/** What a measured value has to reach. Ratios are those within one run. */
interface Bar {
  /** What is measured. */
  text: string;
  atLeast?: number;
  atMost?: number;
  unit?: string;
}

/** All bars, by benchmark. A floor is the least that a server can do for the same answer (docs/performance.md). */
export const bars = {
  load: {
    listByKey: { text: 'REST list by key ÷ floor with a counter, requests/s', atLeast: 0.5 },
    listByKeyCounting: { text: 'REST list by key ÷ floor that counts, requests/s', atLeast: 1.5 },
    graphqlByKey: { text: 'GraphQL list by key ÷ floor with a counter, requests/s', atLeast: 0.35 },
    graphqlByToken: { text: 'GraphQL list by JWT ÷ floor with a counter, requests/s', atLeast: 0.35 },
    refresh: { text: 'refresh ÷ its floor, requests/s', atLeast: 0.4 },
    listP99: { text: 'REST list by key ÷ floor with a counter, p99 at 32 connections', atMost: 3 },
    idleMemory: { text: 'memory of the idle server', atMost: 180, unit: 'MB' },
    loadedMemory: { text: 'memory of the server after the load', atMost: 250, unit: 'MB' },
    start: { text: 'start to the first 200', atMost: 2, unit: 's' },
  },
  growth: {
    firstPage: { text: 'first page: 10⁶ documents ÷ 10³', atMost: 1.5 },
    cursor: { text: 'page behind a cursor deep in: 10⁶ documents ÷ 10³', atMost: 1.5 },
    offset: { text: 'page at offset 10,000 ÷ first page, of 10⁶ documents', atMost: 10 },
    plans: { text: 'queries that do not walk an index', atMost: 0 },
  },
  soak: {
    errors: { text: 'answers that are errors', atMost: 0 },
  },
} satisfies Record<string, Record<string, Bar>>;

type Bars = typeof bars;

/** Prints each bar of a benchmark with its value. @returns whether all are met */
export function judge<Name extends keyof Bars>(
  name: Name,
  values: Record<keyof Bars[Name], number>,
): boolean {
  console.log('\nBars');
  let allMet = true;
  for (const [id, bar] of Object.entries<Bar>(bars[name])) {
    const value = values[id as keyof Bars[Name]];
    const isMet = value >= (bar.atLeast ?? -Infinity) && value <= (bar.atMost ?? Infinity);
    allMet &&= isMet;
    const limit = bar.atLeast === undefined ? `≤ ${bar.atMost}` : `≥ ${bar.atLeast}`;
    const unit = bar.unit === undefined ? '' : ` ${bar.unit}`;
    const figures = `${value.toFixed(2).padStart(8)}  ${limit}${unit}`;
    console.log(`  ${isMet ? 'met   ' : 'MISSED'} ${bar.text.padEnd(66)} ${figures}`);
  }
  return allMet;
}
