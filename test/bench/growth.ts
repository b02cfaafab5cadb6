import type autocannon from 'autocannon';
import { days } from '../../src/platform/runtime.js';
import { judge } from './bars.js';
import { type Server, ensureBuilt, startProduct } from './children.js';
import { at, fireInTurn } from './fire.js';
import { findPlans } from './growth-plans.js';
import type { BenchOptions } from './options.js';
import { byKey, graphqlListRequest, listRequest, send } from './requests.js';
import { type Caller, type World, createWorld } from './world.js';

const sizes = [1_000, 10_000, 100_000, 1_000_000] as const;
const offset = 10_000;
/** What does not count, since the program is still being compiled. */
const warmUpSeconds = 15;

const atOffset = 'page at offset 10,000';
const behindCursor = 'page behind a cursor deep in';
const kinds = ['first page', atOffset, behindCursor] as const;
type Kind = (typeof kinds)[number];

/** Milliseconds of each kind of page, by the size of the organization; absent where there is no such page. */
type Times = Record<Kind, Partial<Record<number, number>>>;

/**
 * What the size of an organization does to a page of its documents. One request at a time, so that it is the time of the
 * work and not of the waiting.
 * @returns whether all bars are met
 */
export async function benchGrowth(options: BenchOptions): Promise<boolean> {
  ensureBuilt();
  const world = await createWorld(options);
  try {
    const callers = new Map<number, Caller>();
    for (const size of sizes) {
      console.log(`Writing ${size.toLocaleString('en')} documents …`);
      callers.set(size, await world.addOrganization(`size${size}`, size));
    }
    await world.settle();
    const largest = callers.get(sizes[3]);
    if (!largest) throw new Error('There is no largest organization.');
    const cursor = await findCursor(world, largest.organizationId);
    const plans = await findPlans(world.database, largest.organizationId, { offset, cursor });

    const server = await startProduct({
      ...world.environment,
      CARGOLINT_LOG_LEVEL: options.logLevel,
      CARGOLINT_READERS: '0',
    });
    try {
      const times = await measure(server, await toRuns(world, callers), options);
      print(times);
      for (const { title, lines } of plans) console.log(`\nPlan of the ${title}\n  ${lines.join('\n  ')}`);
      return judge('growth', {
        firstPage: growthOf(times['first page']),
        cursor: growthOf(times[behindCursor]),
        offset: (times[atOffset][sizes[3]] ?? NaN) / (times['first page'][sizes[3]] ?? NaN),
        plans: plans.filter(({ walksIndex }) => !walksIndex).length,
      });
    } finally {
      await server.stop();
    }
  } finally {
    await world.remove();
  }
}

const growthOf = (ofKind: Times[Kind]): number => (ofKind[sizes[3]] ?? NaN) / (ofKind[sizes[0]] ?? NaN);

interface Run {
  kind: Kind;
  size: number;
  request: autocannon.Request;
}

async function toRuns(world: World, callers: ReadonlyMap<number, Caller>): Promise<Run[]> {
  const runs: Run[] = [];
  for (const [size, caller] of callers) {
    const [createdAt, id] = await findCursor(world, caller.organizationId);
    const after = Buffer.from(JSON.stringify([createdAt, id])).toString('base64url');
    runs.push({ kind: 'first page', size, request: listRequest(byKey(caller)) });
    if (size > offset) {
      runs.push({ kind: atOffset, size, request: listRequest(byKey(caller), offset) });
    }
    const request = graphqlListRequest(byKey(caller), { after });
    runs.push({ kind: behindCursor, size, request });
  }
  return runs;
}

/** The document behind nine tenths of the others. */
async function findCursor({ database }: World, organizationId: string): Promise<[number, string]> {
  const own = () => database.read('documents').where({ organizationId, environment: 'live' });
  const oldest = (await own().orderBy('createdAt').first('createdAt')) as { createdAt: number };
  const row = (await own()
    .where('createdAt', '>=', Number(oldest.createdAt) + days(9))
    .orderBy('createdAt')
    .first('createdAt', 'id')) as { createdAt: number; id: string };
  return [Number(row.createdAt), row.id];
}

async function measure(
  server: Server,
  runs: readonly Run[],
  { rounds, seconds }: BenchOptions,
): Promise<Times> {
  for (const { request } of runs) await assertFull(server, request);
  const requests = runs.map(({ request }) => request);
  console.log('Measuring …');
  await fireInTurn(server, { requests, seconds: warmUpSeconds });
  const measured = await fireInTurn(server, { requests, seconds: rounds * runs.length * (seconds / 2) });
  const times: Times = { 'first page': {}, [atOffset]: {}, [behindCursor]: {} };
  runs.forEach(({ kind, size }, turn) => (times[kind][size] = fastTenth(measured[turn] ?? [])));
  return times;
}

/** The time that one answer in ten stays below: that of the work, where a median is also that of a busy machine. */
const fastTenth = (times: readonly number[]): number =>
  at(
    [...times].sort((left, right) => left - right),
    0.1,
  );

/** An empty page would be fast. */
async function assertFull(server: Server, request: autocannon.Request): Promise<void> {
  const text = await send(server.url, request);
  if (text.split('"fileName"').length !== 21) throw new Error(`A page is not full: ${text.slice(0, 200)}`);
}

function print(times: Times): void {
  console.log('\nMilliseconds of a page, 10th percentile; ratio to the smallest organization that has it');
  console.log(
    `  ${''.padEnd(30)}${sizes.map((size) => size.toLocaleString('en').padStart(18)).join('')} documents`,
  );
  for (const kind of kinds) {
    const [smallest] = Object.values(times[kind]);
    const figures = sizes.map((size) => {
      const time = times[kind][size];
      return time === undefined ? '' : `${time.toFixed(2)} (${(time / (smallest ?? time)).toFixed(2)})`;
    });
    console.log(`  ${kind.padEnd(30)}${figures.map((text) => text.padStart(18)).join('')}`);
  }
}
