import autocannon from 'autocannon';
import { cpuSeconds } from './process-figures.js';
import type { Server } from './children.js';

/** What a server did while it was asked as fast as it answered. */
export interface Shot {
  /** Requests per second. */
  rate: number;
  /** Milliseconds from a request to the end of its answer. */
  p50: number;
  p99: number;
  /** Microseconds of the server's processor time per request. */
  cpu: number;
}

export interface Aim {
  requests: autocannon.Request[];
  seconds: number;
  connections: number;
}

/** Lets a server answer on all connections at once. @throws Error when an answer is not 2xx */
export async function fire(server: Server, aim: Aim): Promise<Shot> {
  const cpuBefore = await cpuSeconds(server.pid);
  const started = performance.now();
  const times = await collectTimes(server, aim);
  const elapsed = (performance.now() - started) / 1000;
  const cpuAfter = await cpuSeconds(server.pid);
  times.sort((left, right) => left - right);
  return {
    rate: times.length / elapsed,
    p50: at(times, 0.5),
    p99: at(times, 0.99),
    cpu: ((cpuAfter - cpuBefore) * 1_000_000) / times.length,
  };
}

/**
 * Asks one request after the other on one connection, each in turn, so that what disturbs the machine disturbs all alike.
 * @returns milliseconds of each answer, by request
 */
export async function fireInTurn(
  server: Server,
  { requests, seconds }: Omit<Aim, 'connections'>,
): Promise<number[][]> {
  const times = await collectTimes(server, { requests, seconds, connections: 1 });
  return requests.map((_, turn) => times.filter((_time, index) => index % requests.length === turn));
}

/** Milliseconds of all answers, in the order in which they came. */
async function collectTimes(server: Server, { requests, seconds, connections }: Aim): Promise<number[]> {
  const times: number[] = [];
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const run = autocannon(
      { url: server.url, requests, duration: seconds, connections, sampleInt: 100 },
      (error, done) => (error ? reject(error as Error) : resolve(done)),
    );
    run.on('response', (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  });
  if (result.non2xx > 0 || result.errors > 0 || times.length === 0) {
    const statuses = JSON.stringify(result.statusCodeStats ?? {});
    throw new Error(`${server.url}: ${times.length} answers, ${result.errors} errors, statuses ${statuses}`);
  }
  return times;
}

/** @param sorted ascending, not empty */
export const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

export const median = (values: readonly number[]): number =>
  at(
    [...values].sort((left, right) => left - right),
    0.5,
  );
