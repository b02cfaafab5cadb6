import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createApp } from '../../src/app.js';
import { loadConfig } from '../../src/config.js';
import { createLogger } from '../../src/platform/observability/logger.js';

/** Figures of one run on one machine: only ratios within the run mean anything. */

export interface Distribution {
  median: number;
  p95: number;
}

export function toDistribution(samples: readonly number[]): Distribution {
  const sorted = [...samples].sort((left, right) => left - right);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { median: at(0.5), p95: at(0.95) };
}

/**
 * Runs each case in turn, again and again, so that what disturbs the machine disturbs all of them. A case may
 * answer with the milliseconds that count; else it is all of its time.
 */
export async function interleave(
  cases: Record<string, () => Promise<unknown>>,
  rounds: number,
): Promise<Record<string, Distribution>> {
  const samples = new Map(Object.keys(cases).map((name) => [name, [] as number[]]));
  for (let round = -Math.ceil(rounds / 10); round < rounds; round++) {
    for (const [name, run] of Object.entries(cases)) {
      const started = performance.now();
      const own = await run();
      if (round >= 0) samples.get(name)?.push(typeof own === 'number' ? own : performance.now() - started);
    }
  }
  return Object.fromEntries([...samples].map(([name, list]) => [name, toDistribution(list)]));
}

/** Prints a table: each case and how it compares with the first one. */
export function printTable(title: string, results: Record<string, Distribution>): void {
  console.log(`\n${title}`);
  const [base] = Object.values(results);
  for (const [name, { median, p95 }] of Object.entries(results)) {
    const ratio = median / (base?.median ?? median);
    const figures = [`${(median * 1000).toFixed(0)} µs`, `${(p95 * 1000).toFixed(0)} µs`, ratio.toFixed(2)];
    console.log(`  ${name.padEnd(52)} ${figures.map((text) => text.padStart(11)).join('')}`);
  }
}

/** A server with an empty data folder, without limits. */
export async function startBenchApp() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'cargolint-bench-'));
  const config = loadConfig({
    CARGOLINT_DATA_DIR: folder,
    CARGOLINT_PORT: '0',
    CARGOLINT_RATE_LIMIT_FAILED_AUTH: '0',
    CARGOLINT_RATE_LIMIT_ENTERPRISE: '0',
  });
  const app = await createApp(config, { logger: createLogger('silent') });
  const url = await app.listen();
  return {
    ...app,
    url,
    async stop() {
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
