/** Lets work with the same key run one after the other, and work with different keys side by side. */
export function createTurns() {
  const last = new Map<string, Promise<unknown>>();
  return {
    async inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
      const turn = (last.get(key) ?? Promise.resolve()).then(work, work);
      last.set(key, turn);
      try {
        return await turn;
      } finally {
        if (last.get(key) === turn) last.delete(key);
      }
    },
  };
}
