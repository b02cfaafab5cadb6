import type { Database } from '../../src/platform/database/database.js';

/** Something that another process does between what a request reads and the transaction that follows. */
export function beforeNextTransaction(database: Database, work: () => Promise<unknown>): void {
  const { transaction } = database;
  database.transaction = async (inside) => {
    database.transaction = transaction;
    await work();
    return transaction(inside);
  };
}
