import { Gauge, type Registry } from 'prom-client';
import type { Database } from '../database/database.js';
import { createProbe } from '../database/probe.js';
import { type Runtime, seconds } from '../runtime.js';

interface JobFigures {
  waiting: number;
  running: number;
  delayed: number;
  /** When the oldest one was made; null = there is none. */
  oldest: number | null;
}

/** Prometheus waits for ten seconds for all metrics. */
const patience = seconds(5);

const states = ['waiting', 'running', 'delayed'] as const;

/** Due or left by a process that died, being worked on, or put off after an attempt that failed. */
const jobsSql = `select
  count(case when "runAt" <= ? then 1 end) as "waiting",
  count(case when "runAt" > ? and "leaseOwner" is not null then 1 end) as "running",
  count(case when "runAt" > ? and "leaseOwner" is null then 1 end) as "delayed",
  min("createdAt") as "oldest" from "jobs"`;

/** What the connection pool of the query builder tells about itself. */
interface Pool {
  numUsed(): number;
  numFree(): number;
  numPendingAcquires(): number;
}

/**
 * Gauges that are looked up when somebody reads the metrics. Jobs are those of all processes. Where the database does
 * not answer, they keep their last value, and `cargolint_database_up` is 0.
 */
export function watchDatabase(registry: Registry, database: Database, runtime: Runtime): void {
  /** All gauges are read at once, and share one question. */
  const find = createJobProbe(database, runtime);
  const registers = [registry];

  new Gauge({
    name: 'cargolint_database_up',
    help: '1 if the database answered when the metrics were read.',
    registers,
    collect: async function () {
      this.set((await find()) === null ? 0 : 1);
    },
  });
  new Gauge({
    name: 'cargolint_jobs',
    help: 'Jobs of all processes: waiting, running, and delayed after an attempt that failed.',
    labelNames: ['state'],
    registers,
    collect: async function () {
      const figures = await find();
      if (figures) for (const state of states) this.set({ state }, figures[state]);
    },
  });
  new Gauge({
    name: 'cargolint_oldest_job_age_seconds',
    help: 'Time since the oldest unfinished job was made; 0 = there is none.',
    registers,
    collect: async function () {
      const figures = await find();
      if (figures) this.set(figures.oldest === null ? 0 : (runtime.now() - figures.oldest) / 1000);
    },
  });
  new Gauge({
    name: 'cargolint_database_connections',
    help: 'Connections for reading of this process: used, free, and requests that wait for one.',
    labelNames: ['state'],
    registers,
    collect() {
      const pool = (database.read.client as { pool: Pool }).pool;
      this.set({ state: 'used' }, pool.numUsed());
      this.set({ state: 'free' }, pool.numFree());
      this.set({ state: 'wanted' }, pool.numPendingAcquires());
    },
  });
}

function createJobProbe({ read }: Database, runtime: Runtime): () => Promise<JobFigures | null> {
  const probe = createProbe<JobFigures[] | { rows: JobFigures[] }>((options) => {
    const now = runtime.now();
    return read.raw(jobsSql, [now, now, now]).options(options);
  }, patience);
  return async () => {
    const answer = await probe();
    const rows = Array.isArray(answer) ? answer : answer?.rows;
    return rows?.[0] ?? null;
  };
}
