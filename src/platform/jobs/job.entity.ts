import { type InferEntity, defineEntity } from '@mikro-orm/core';

/** Work that must not be lost. The row is deleted in the transaction that writes the result. */
export const JobEntity = defineEntity({
  name: 'Job',
  tableName: 'jobs',
  uniques: [{ name: 'jobs_one_per_subject', properties: ['kind', 'subjectId'] }],
  indexes: [{ name: 'jobs_by_kind', properties: ['kind', 'runAt', 'id'] }],
  properties: (p) => ({
    id: p.string().primary(),
    kind: p.string(),
    /** What the work is about, such as the id of a document. */
    subjectId: p.string(),
    /** How often it was begun. */
    attempts: p.integer(),
    /** When it may be begun; while it is worked on, the end of the lease. */
    runAt: p.bigint('number'),
    /** Who works on it; null = nobody. */
    leaseOwner: p.string().nullable(),
    /** JSON, in the words of the work. */
    progress: p.text().nullable(),
    lastError: p.text().nullable(),
    createdAt: p.bigint('number'),
  }),
});
export type JobRow = InferEntity<typeof JobEntity>;
