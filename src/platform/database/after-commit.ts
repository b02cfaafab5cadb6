import type { EntityManager } from './database.js';

type Work<T> = (em: EntityManager) => Promise<T>;

/** Remembers what waits for the end of each transaction. */
export function createAfterCommit() {
  const waiting = new WeakMap<EntityManager, (() => void)[]>();
  return {
    add(em: EntityManager, work: () => void): void {
      const list = waiting.get(em);
      if (!list) throw new Error('There is no transaction that could be committed.');
      list.push(work);
    },

    /** @param transact runs work in one transaction, and resolves when it is committed */
    async during<T>(transact: (work: Work<T>) => Promise<T>, work: Work<T>): Promise<T> {
      const list: (() => void)[] = [];
      const result = await transact((em) => {
        waiting.set(em, list);
        return work(em);
      });
      for (const run of list) run();
      return result;
    },
  };
}
