import { mkdirSync } from 'node:fs';
import path from 'node:path';
import {
  type EntitySchema,
  EntityCaseNamingStrategy,
  UniqueConstraintViolationException,
} from '@mikro-orm/core';
import { Migrator } from '@mikro-orm/migrations';
import { type EntityManager, type Knex, MikroORM } from '@mikro-orm/sqlite';
import { migrations } from './migrations/index.js';
import { ImmediateDialect, openReader, withFileLock, writerPool } from './sqlite.js';

export type { EntityManager, Knex };

/**
 * The database. Entities are for writing; reading selects plain rows, which have the same property
 * names (columns are named like the entities' properties) and cost a third.
 */
export interface Database {
  /** Plain rows, outside transactions. */
  readonly read: Knex;
  /**
   * One transaction with its own entity manager; committed changes are on the disk when it resolves.
   * Never wait for a hash, a file or the network inside: there is one writer.
   */
  transaction<T>(work: (em: EntityManager) => Promise<T>): Promise<T>;
  /** Brings the schema up to date. Safe to run from several processes at once. */
  migrate(): Promise<void>;
  /** The SQL that would be needed to make the schema fit the entities; empty when the migrations are complete. */
  pendingSchemaChanges(): Promise<string>;
  /** Writes a consistent copy to a new file while others go on working. */
  copyTo(file: string): Promise<void>;
  close(): Promise<void>;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the entities' own types are unknown here
type AnyEntity = EntitySchema<any, any>;

export async function openDatabase(file: string, entities: readonly AnyEntity[]): Promise<Database> {
  mkdirSync(path.dirname(file), { recursive: true });
  const orm = await MikroORM.init({
    entities: [...entities],
    dbName: file,
    namingStrategy: EntityCaseNamingStrategy,
    driverOptions: { client: ImmediateDialect },
    pool: writerPool,
    extensions: [Migrator],
    migrations: { migrationsList: migrations, snapshot: false, tableName: 'migrations' },
    discovery: { warnWhenNoEntities: false },
    logger: () => undefined,
  });
  const read = openReader(file);

  return {
    read,
    transaction: (work) => orm.em.fork().transactional(work),
    migrate: async () => {
      await withFileLock(`${file}.migration-lock`, () => orm.migrator.up());
    },
    pendingSchemaChanges: () => orm.schema.getUpdateSchemaSQL({ wrap: false, safe: false }),
    copyTo: async (target) => {
      await orm.em.getConnection().execute('VACUUM INTO ?', [target]);
    },
    close: async () => {
      await read.destroy();
      await orm.close(true);
    },
  };
}

export const isUniqueViolation = (error: unknown): boolean =>
  error instanceof UniqueConstraintViolationException;
