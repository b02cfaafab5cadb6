import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { findAppError } from '../errors.js';
import { type Runtime, seconds } from '../runtime.js';
import { type JobQueue, LeaseLost, type LeasedJob } from './job-queue.js';

export interface JobContext {
  /** Aborted when the process stops or the lease is lost: nothing must be written any more. */
  signal: AbortSignal;
  /** Shows how far the work is. May be called as often as you like: the last one is written now and then. */
  report: (progress: unknown) => void;
}

/** One kind of work. */
export interface JobHandler {
  /**
   * Does it and writes the result together with `queue.complete`. An error means that it is tried again later. One
   * that says when to try again (`retryAfter`) is no fault of the job: such attempts are not counted.
   */
  run(job: LeasedJob, context: JobContext): Promise<void>;
  /** Called instead of another attempt after `maximumAttempts`; it completes the job too. */
  giveUp(job: LeasedJob): Promise<void>;
}

export interface JobWorkersDependencies {
  queue: JobQueue;
  runtime: Runtime;
  logger: Logger;
  handlers: Readonly<Record<string, JobHandler>>;
  /** How many jobs this process works on at a time; 0 = none. */
  concurrency: number;
  /** @param took seconds */
  onEnd?: (kind: string, outcome: JobOutcome, took: number) => void;
}

/** How one attempt ended. */
export type JobOutcome = 'done' | 'failed' | 'given_up';

/** A process that died is noticed after this time. */
const lease = seconds(15);
const renewEvery = seconds(4);
/** How soon progress is seen. */
const reportEvery = 250;
/** Other processes' uploads are found by looking; those of this one at once. */
const lookEvery = seconds(1);
const maximumAttempts = 3;
/** How long to wait after each attempt that failed. */
const delays = [seconds(1), seconds(10), seconds(60)];

/** Works on jobs until it is stopped. */
export function createJobWorkers({
  queue,
  runtime,
  logger,
  handlers,
  concurrency,
  onEnd,
}: JobWorkersDependencies) {
  const owner = randomUUID();
  const kinds = Object.keys(handlers);
  const running = new Set<Promise<void>>();
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let isLooking = false;
  let lookAgain = false;
  let forgetWake: (() => void) | undefined;

  async function look(): Promise<void> {
    if (isLooking) {
      lookAgain = true;
      return;
    }
    isLooking = true;
    try {
      while (running.size < concurrency && !stopping.signal.aborted) {
        lookAgain = false;
        const job = await queue.take(kinds, owner, lease);
        if (job !== null) start(job);
        else if (!lookAgain) break;
      }
    } catch (error) {
      logger.error({ err: error }, 'jobs could not be looked for');
    } finally {
      isLooking = false;
    }
  }

  function start(job: LeasedJob): void {
    const work = perform(job).finally(() => {
      running.delete(work);
      void look();
    });
    running.add(work);
  }

  async function perform(job: LeasedJob): Promise<void> {
    const handler = handlers[job.kind];
    if (handler === undefined) return;
    const lost = new AbortController();
    const renewal = keepLease(queue, job, (error) => {
      lost.abort(error);
    });
    const signal = AbortSignal.any([stopping.signal, lost.signal]);
    const started = performance.now();
    const isLast = job.attempt > maximumAttempts;
    const end = (outcome: JobOutcome) => onEnd?.(job.kind, outcome, (performance.now() - started) / 1000);
    try {
      if (isLast) await handler.giveUp(job);
      else await handler.run(job, { signal, report: renewal.report });
      end(isLast ? 'given_up' : 'done');
    } catch (error) {
      end('failed');
      await renewal.stop();
      await settle(job, error, lost.signal.aborted);
    } finally {
      await renewal.stop();
    }
  }

  async function settle(job: LeasedJob, error: unknown, isLost: boolean): Promise<void> {
    const facts = { job: job.id, kind: job.kind, subject: job.subjectId, attempt: job.attempt };
    if (isLost || error instanceof LeaseLost) {
      logger.warn(facts, 'a job was taken over by another process');
      return;
    }
    try {
      if (stopping.signal.aborted) {
        await queue.handBack(job);
        return;
      }
      const retryAfter = findAppError(error)?.retryAfter;
      if (retryAfter !== undefined) {
        logger.warn({ ...facts, reason: (error as Error).message }, 'a job is put off');
        await queue.handBack(job, runtime.now() + seconds(retryAfter));
        return;
      }
      logger.error({ ...facts, err: error }, 'a job failed and will be tried again');
      const delay = delays[job.attempt - 1] ?? seconds(60);
      await queue.putOff(job, runtime.now() + delay, error instanceof Error ? error.message : String(error));
    } catch (failure) {
      // The lease runs out by itself then.
      logger.error({ ...facts, err: failure }, 'a job could not be put back');
    }
  }

  return {
    start(): void {
      if (concurrency === 0) return;
      forgetWake = queue.onWake(() => void look());
      timer = setInterval(() => void look(), lookEvery);
      timer.unref();
      void look();
    },
    /** Stops taking jobs, ends those that run and hands them back. */
    async stop(): Promise<void> {
      stopping.abort(new Error('The process stops.'));
      clearInterval(timer);
      forgetWake?.();
      await Promise.all(running);
    },
  };
}

/** Renews the lease while the work runs, sooner when there is progress to show. */
function keepLease(queue: JobQueue, job: LeasedJob, onLost: (error: unknown) => void) {
  let progress: unknown;
  let isChanged = false;
  let renewedAt = performance.now();
  let writing: Promise<void> = Promise.resolve();
  let isWriting = false;

  const timer = setInterval(() => {
    if (isWriting || (!isChanged && performance.now() - renewedAt < renewEvery)) return;
    const shown = isChanged ? progress : undefined;
    isChanged = false;
    isWriting = true;
    renewedAt = performance.now();
    writing = queue
      .renew(job, lease, shown)
      .catch((error: unknown) => {
        // Any other error passes, or the lease runs out.
        if (error instanceof LeaseLost) onLost(error);
      })
      .finally(() => (isWriting = false));
  }, reportEvery);
  timer.unref();

  return {
    report: (next: unknown): void => {
      progress = next;
      isChanged = true;
    },
    async stop(): Promise<void> {
      clearInterval(timer);
      await writing;
    },
  };
}
