import { type EntitySchema, type LockMode, UniqueConstraintViolationException } from '@mikro-orm/core';
import type { Knex, SqlEntityManager } from '@mikro-orm/sqlite';
import type { DatabaseSettings } from '../../config.js';

export type { Knex };
export type EntityManager = SqlEntityManager;

/** A table as copying needs it. */
export interface Table {
  name: string;
  primaryKey: readonly string[];
}

/**
 * The database. Entities are for writing; reading selects plain rows, which have the same property
 * names (columns are named like the entities' properties) and cost a third.
 */
export interface Database {
  readonly kind: DatabaseSettings['kind'];
  /** Plain rows, outside transactions. */
  readonly read: Knex;
  /** Plain rows for what every request asks: one of a few texts, with `?` for its values. Text of a caller is never in it. */
  readRows<Row>(sql: string, values: readonly unknown[]): Promise<Row[]>;
  /**
   * As `readRows`, for many rows at once: where that is faster, they come as one text. Fractions have 15 digits at least.
   * @param columns the names of all that is selected
   */
  readTable<Row>(columns: readonly string[], sql: string, values: readonly unknown[]): Promise<Row[]>;
  /**
   * One transaction with its own entity manager; committed changes are on the disk when it resolves.
   * Never wait for a hash, a file or the network inside. The work may run again when the database chose another
   * transaction to go first, so it must have no effect outside of it.
   *
   * SQLite has one writer at a time. PostgreSQL has many, each of which sees what was committed before each of
   * its statements: work that decides by what it reads takes a lock first, with `lock` or by the row itself.
   * @throws AppError service_busy when the database does not answer
   */
  transaction<T>(work: (em: EntityManager) => Promise<T>): Promise<T>;
  /** Runs `work` once the transaction of this entity manager is committed, and not at all when it is not. */
  afterCommit(em: EntityManager, work: () => void): void;
  /** One writing statement by itself, with `?` for its values. @returns its rows */
  statement<Row>(sql: string, values: readonly unknown[]): Promise<Row[]>;
  /** Locks a row to take it, and passes over those that another process is taking, where there can be one. */
  readonly takingLock: LockMode.PESSIMISTIC_WRITE | LockMode.PESSIMISTIC_PARTIAL_WRITE;
  /** Makes other transactions wait that lock the same names, until this one ends. */
  lock(em: EntityManager, ...names: string[]): Promise<void>;
  /** All tables but that of the migrations, each after those that it refers to. */
  readonly tables: readonly Table[];
  /** Reads as of one moment, while others go on writing. */
  snapshot<T>(work: (read: Knex) => Promise<T>): Promise<T>;
  /** Brings the schema up to date. Safe to run from several processes at once. */
  migrate(): Promise<void>;
  /** The SQL that would be needed to make the schema fit the entities; empty when the migrations are complete. */
  pendingSchemaChanges(): Promise<string>;
  /** Writes a consistent copy to a new SQLite file while others go on working, whatever database this is. */
  copyTo(file: string): Promise<void>;
  /** Puts what such a copy holds in place of everything that is here. Migrate afterwards: the copy may be older. */
  replaceBy(file: string): Promise<void>;
  close(): Promise<void>;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the entities' own types are unknown here
export type AnyEntity = EntitySchema<any, any>;

export const isUniqueViolation = (error: unknown): boolean =>
  error instanceof UniqueConstraintViolationException;

/** A part of a transaction that may fail without undoing the rest. */
export async function inSavepoint<T>(em: EntityManager, work: () => Promise<T>): Promise<T> {
  await em.execute('savepoint "part"');
  try {
    const result = await work();
    await em.execute('release savepoint "part"');
    return result;
  } catch (error) {
    await em.execute('rollback to savepoint "part"');
    await em.execute('release savepoint "part"');
    throw error;
  }
}
