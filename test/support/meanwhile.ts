import type { Database } from '../../src/platform/database/database.js';

/**
 * Something that another process does between what a request reads and the transaction that follows.
 * @param file where that transaction begins: what the server does by itself meanwhile begins elsewhere
 */
export function beforeNextTransaction(database: Database, file: string, work: () => Promise<unknown>): void {
  const { transaction } = database;
  database.transaction = async (inside) => {
    if (!new Error().stack?.includes(`/${file}:`)) return transaction(inside);
    database.transaction = transaction;
    await work();
    return transaction(inside);
  };
}
