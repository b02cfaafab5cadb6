import autocannon from 'autocannon';
import { invoicePdf } from '../support/read-documents.js';
import { judge } from './bars.js';
import { type Server, ensureBuilt, metricsToken, proxyHeaders, startProduct } from './children.js';
import { insertSessions } from './fill.js';
import { at, median } from './fire.js';
import type { BenchOptions } from './options.js';
import {
  byKey,
  byToken,
  getRequest,
  graphqlListRequest,
  listRequest,
  refreshRequest,
  send,
  uploadRequest,
} from './requests.js';
import { slopePerHour } from './slope.js';
import { type Caller, createWorld } from './world.js';

const documents = 10_000;
const connections = 16;
/** Requests per second of all connections together: a load that the server has time for. */
const rate = 96;
const secondsPerSample = 5;
/** Collecting garbage stops the server for a moment, so it is done at each twelfth look only. */
const samplesPerCollection = 12;

/** A look at the server's own metrics. */
interface Sample {
  /** Since the load began. */
  seconds: number;
  memory: number;
  heap: number;
  /** Milliseconds that the event loop was late since the look before. */
  delayP50: number;
  delayP99: number;
  /** Documents that wait to be read. */
  jobs: number;
  /** What is kept once garbage is collected, which is asked for less often. */
  kept: number | null;
}

/**
 * A mixed load for minutes, with documents being read: does memory grow, does anything fail?
 * @returns whether all bars are met
 */
export async function benchSoak(options: BenchOptions): Promise<boolean> {
  ensureBuilt();
  const world = await createWorld(options);
  try {
    const caller = await world.addOrganization('measured', documents);
    const user = { userId: caller.userId, secret: world.secret };
    const pool = await insertSessions(world.database, user, 200);
    await world.settle();
    const server = await startProduct({ ...world.environment, CARGOLINT_LOG_LEVEL: options.logLevel });
    try {
      const requests = await toMix(server, caller, pool);
      const { statuses, times, errors, samples } = await load(server, requests, options.minutes * 60);
      report(samples, times, statuses, errors);
      const failed = Object.entries(statuses).filter(([status]) => !status.startsWith('2'));
      return judge('soak', { errors: errors + failed.reduce((sum, [, count]) => sum + count, 0) });
    } finally {
      await server.stop();
    }
  } finally {
    await world.remove();
  }
}

/** What a hundred requests of a connection are: mostly lists, one upload. */
async function toMix(server: Server, caller: Caller, pool: string[]): Promise<autocannon.Request[]> {
  const { data } = JSON.parse(await send(server.url, listRequest(byKey(caller)))) as {
    data: { id: string }[];
  };
  const id = data[0]?.id ?? '';
  const shares: [count: number, request: autocannon.Request][] = [
    [45, listRequest(byKey(caller))],
    [15, listRequest(byToken(caller))],
    [15, graphqlListRequest(byKey(caller))],
    [14, getRequest(byKey(caller), id)],
    [10, refreshRequest(pool)],
    [1, uploadRequest(byKey(caller), await invoicePdf())],
  ];
  return spread(shares);
}

/** Each request as often as it says, as evenly as it goes. */
function spread(shares: readonly (readonly [number, autocannon.Request])[]): autocannon.Request[] {
  const placed = shares.flatMap(([count, request]) =>
    Array.from({ length: count }, (_, index) => ({ place: (index + 0.5) / count, request })),
  );
  return placed.sort((left, right) => left.place - right.place).map(({ request }) => ({ ...request }));
}

async function load(server: Server, requests: autocannon.Request[], seconds: number) {
  const times: number[] = [];
  const statuses: Record<string, number> = {};
  const samples: Sample[] = [];
  const started = performance.now();
  const elapsed = () => (performance.now() - started) / 1000;
  let looks = 0;
  const timer = setInterval(() => {
    const collects = looks++ % samplesPerCollection === 0;
    void look(server, elapsed(), collects).then((sample) => samples.push(sample), console.error);
  }, secondsPerSample * 1000);
  try {
    const result = await new Promise<autocannon.Result>((resolve, reject) => {
      const run = autocannon(
        { url: server.url, requests, duration: seconds, connections, overallRate: rate },
        (error, done) => (error ? reject(error as Error) : resolve(done)),
      );
      run.on('response', (_client, status, _bytes, milliseconds) => {
        statuses[status] = (statuses[status] ?? 0) + 1;
        times.push(milliseconds);
      });
    });
    return { times, statuses, samples, errors: result.errors };
  } finally {
    clearInterval(timer);
  }
}

async function look(server: Server, seconds: number, collects: boolean): Promise<Sample> {
  const text = await send(server.url, {
    method: 'GET',
    path: '/metrics',
    headers: { ...proxyHeaders, authorization: `Bearer ${metricsToken}` },
  });
  const value = (name: string): number => {
    const line = text.split('\n').find((each) => each.startsWith(`${name} `));
    return line === undefined ? NaN : Number(line.slice(name.length));
  };
  return {
    seconds,
    memory: value('process_resident_memory_bytes') / 2 ** 20,
    heap: value('nodejs_heap_size_used_bytes') / 2 ** 20,
    delayP50: value('nodejs_eventloop_lag_p50_seconds') * 1000,
    delayP99: value('nodejs_eventloop_lag_p99_seconds') * 1000,
    jobs: value('cargolint_jobs{state="waiting"}'),
    kept: collects ? await server.keptHeap() : null,
  };
}

function report(
  samples: readonly Sample[],
  times: number[],
  statuses: Readonly<Record<string, number>>,
  errors: number,
): void {
  times.sort((left, right) => left - right);
  const last = samples.at(-1);
  const total = last?.seconds ?? 0;
  // The first fifth, at most two minutes, is warm-up: caches fill, and code is compiled.
  const warm = samples.filter(({ seconds }) => seconds > Math.min(total / 5, 120));
  const of = (figure: Exclude<keyof Sample, 'kept'>) => warm.map((sample) => sample[figure]);
  const slope = (figure: 'memory' | 'heap') =>
    slopePerHour(warm.map((sample) => [sample.seconds, sample[figure]] as const));
  const kept = warm.flatMap((sample) =>
    sample.kept === null ? [] : [[sample.seconds, sample.kept] as const],
  );
  const lines: [string, string][] = [
    ['answers by status', JSON.stringify(statuses)],
    ['connections that failed', String(errors)],
    ['answers', `p50 ${at(times, 0.5).toFixed(1)} ms, p99 ${at(times, 0.99).toFixed(1)} ms`],
    ['memory', `${warm[0]?.memory.toFixed(0)} MB after warm-up, ${last?.memory.toFixed(0)} MB at the end`],
    ['slope of the memory', slope('memory')],
    ['slope of the used heap', slope('heap')],
    ['slope of the kept heap', `${slopePerHour(kept)}, ${kept.at(-1)?.[1].toFixed(0)} MB at the end`],
    [
      'event loop was late',
      `p50 ${median(of('delayP50')).toFixed(1)} ms, p99 ${median(of('delayP99')).toFixed(1)} ms, worst p99 of ${secondsPerSample} s ${Math.max(...of('delayP99')).toFixed(1)} ms`,
    ],
    ['documents that waited', `${Math.max(...of('jobs'))} at most`],
  ];
  console.log(
    `\nSoak of ${(total / 60).toFixed(1)} minutes at ${rate} requests/s, figures after the warm-up`,
  );
  for (const [name, text] of lines) console.log(`  ${name.padEnd(26)} ${text}`);
}
