import { createId } from '../crypto.js';
import type { Database, EntityManager } from '../database/database.js';
import { type Runtime, clockTolerance } from '../runtime.js';
import { JobEntity, type JobRow } from './job.entity.js';

/** A job that this process works on. */
export interface LeasedJob {
  id: string;
  kind: string;
  subjectId: string;
  /** Which attempt this is, from 1. */
  attempt: number;
  leaseOwner: string;
}

/** Somebody else has taken the job over: what this process found out must not be written. */
export class LeaseLost extends Error {
  constructor(jobId: string) {
    super(`The lease of ${jobId} ran out and was taken over.`);
    this.name = 'LeaseLost';
  }
}

/** When a job is due. None is put off as far as `$gt` says: the clock was wrong then, and is right now. */
type Due = { $lte: number } | { $gt: number };

export type JobQueue = ReturnType<typeof createJobQueue>;

/**
 * Jobs in the database: they survive a restart, and no two processes work on one at the same time. Whoever takes a
 * job holds it by a lease that it renews; the lease of a process that died runs out.
 */
export function createJobQueue({ database, runtime }: { database: Database; runtime: Runtime }) {
  const wakeUps = new Set<() => void>();
  const held = ({ id, leaseOwner }: LeasedJob) => ({ id, leaseOwner });

  const newJob = (kind: string, subjectId: string): JobRow => ({
    id: createId('job', runtime),
    kind,
    subjectId,
    attempts: 0,
    runAt: runtime.now(),
    leaseOwner: null,
    progress: null,
    lastError: null,
    createdAt: runtime.now(),
  });

  /**
   * A look without the write lock first: most of the time there is nothing to do. Kind by kind, since an index leads to
   * the oldest of a kind however many are waiting.
   */
  async function findDueKinds(kinds: readonly string[], due: Due): Promise<string[]> {
    const oldest = await Promise.all(
      kinds.map(async (kind) => {
        const jobs = database.read<JobRow>('jobs').where({ kind }).orderBy(['runAt', 'id']);
        void ('$lte' in due ? jobs.where('runAt', '<=', due.$lte) : jobs.where('runAt', '>', due.$gt));
        return jobs.first('kind', 'runAt');
      }),
    );
    return oldest
      .filter((job) => job !== undefined)
      .sort((left, right) => left.runAt - right.runAt)
      .map(({ kind }) => kind);
  }

  const takeOldest = (
    which: { kind: string; runAt: Due },
    leaseOwner: string,
    runAt: number,
  ): Promise<LeasedJob | null> =>
    database.transaction(async (em) => {
      const job = await em.findOne(JobEntity, which, {
        orderBy: { runAt: 'asc', id: 'asc' },
        lockMode: database.takingLock,
      });
      if (job === null) return null;
      const attempt = job.attempts + 1;
      await em.nativeUpdate(JobEntity, { id: job.id }, { attempts: attempt, leaseOwner, runAt });
      return { id: job.id, kind: job.kind, subjectId: job.subjectId, attempt, leaseOwner };
    });

  return {
    /** In the transaction that makes the work necessary. A job that waits already is enough. */
    async enqueue(em: EntityManager, kind: string, subjectId: string, runAt = runtime.now()): Promise<void> {
      await em.upsert(
        JobEntity,
        { ...newJob(kind, subjectId), runAt },
        {
          onConflictFields: ['kind', 'subjectId'],
          onConflictAction: 'ignore',
        },
      );
    },

    /**
     * The same where work that runs already may have missed the change: whoever does it loses the lease, and it is
     * begun anew.
     */
    async enqueueAnew(em: EntityManager, kind: string, subjectId: string): Promise<void> {
      // With a new id, since the same process may take the job again while its first run still goes on.
      await em.upsert(JobEntity, newJob(kind, subjectId), {
        onConflictFields: ['kind', 'subjectId'],
        onConflictAction: 'merge',
      });
    },

    /** Tells the workers of this process that there is work. To be called after the transaction. */
    wake(): void {
      for (const wakeUp of wakeUps) wakeUp();
    },

    onWake(wakeUp: () => void): () => void {
      wakeUps.add(wakeUp);
      return () => void wakeUps.delete(wakeUp);
    },

    /** The oldest job that is due; null when there is none. */
    async take(kinds: readonly string[], leaseOwner: string, lease: number): Promise<LeasedJob | null> {
      const now = runtime.now();
      for (const due of [{ $lte: now }, { $gt: now + clockTolerance }]) {
        for (const kind of await findDueKinds(kinds, due)) {
          const job = await takeOldest({ kind, runAt: due }, leaseOwner, now + lease);
          if (job) return job;
        }
      }
      return null;
    },

    /** @throws LeaseLost */
    async renew(job: LeasedJob, lease: number, progress?: unknown): Promise<void> {
      const changes: Partial<JobRow> = { runAt: runtime.now() + lease };
      if (progress !== undefined) changes.progress = JSON.stringify(progress);
      const renewed = await database.transaction((em) => em.nativeUpdate(JobEntity, held(job), changes));
      if (renewed === 0) throw new LeaseLost(job.id);
    },

    /** In a transaction that writes a part of the result, which is rolled back likewise. @throws LeaseLost */
    async assertHeld(em: EntityManager, job: LeasedJob): Promise<void> {
      if ((await em.count(JobEntity, held(job))) === 0) throw new LeaseLost(job.id);
    },

    /** In the transaction that writes the result, which is rolled back when somebody else has the job. @throws LeaseLost */
    async complete(em: EntityManager, job: LeasedJob): Promise<void> {
      if ((await em.nativeDelete(JobEntity, held(job))) === 0) throw new LeaseLost(job.id);
    },

    /** Takes a job off that somebody did without waiting for a worker. */
    async withdraw(em: EntityManager, kind: string, subjectId: string): Promise<void> {
      await em.nativeDelete(JobEntity, { kind, subjectId });
    },

    /** After an error that may pass: tried again at `runAt`. Somebody else's job is left alone. */
    async putOff(job: LeasedJob, runAt: number, lastError: string): Promise<void> {
      const changes = { runAt, leaseOwner: null, progress: null, lastError: lastError.slice(0, 500) };
      await database.transaction((em) => em.nativeUpdate(JobEntity, held(job), changes));
    },

    /** Hands the job back unfinished, for a reason that isn't its own: the attempt doesn't count. */
    async handBack(job: LeasedJob, runAt = runtime.now()): Promise<void> {
      const changes = { runAt, leaseOwner: null, progress: null, attempts: job.attempt - 1 };
      await database.transaction((em) => em.nativeUpdate(JobEntity, held(job), changes));
    },

    /** What is known of the work on each of these subjects; one that has no job isn't there. */
    async progressOf(kind: string, subjectIds: readonly string[]): Promise<Map<string, unknown>> {
      if (subjectIds.length === 0) return new Map();
      const rows = (await database
        .read('jobs')
        .where({ kind })
        .whereIn('subjectId', subjectIds)
        .select('subjectId', 'progress')) as Pick<JobRow, 'subjectId' | 'progress'>[];
      return new Map(
        rows.map(({ subjectId, progress }) => [subjectId, progress == null ? null : JSON.parse(progress)]),
      );
    },
  };
}
