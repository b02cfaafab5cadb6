import { useSyncExternalStore } from 'react';

/** A choice that this browser remembers. Never a secret: scripts can read it. */
export interface Stored<Value extends string> {
  get: () => Value;
  set: (value: Value) => void;
  subscribe: (listener: () => void) => () => void;
}

/** @param values what it can be; the first is the default */
export function createStored<Value extends string>(
  key: string,
  values: readonly [Value, ...Value[]],
): Stored<Value> {
  const listeners = new Set<() => void>();
  const found = values.find((value) => value === localStorage.getItem(key));
  let current = found ?? values[0];
  return {
    get: () => current,
    set(value) {
      current = value;
      localStorage.setItem(key, value);
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const useStored = <Value extends string>(stored: Stored<Value>): Value =>
  useSyncExternalStore(stored.subscribe, stored.get);
