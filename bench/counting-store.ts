import type { GraphStore } from '../src/ports/graph-store.ts';

export interface CountingStore {
  readonly store: GraphStore;
  /** Calls so far, each a round trip where the store is a server. */
  readonly calls: string[];
}

/** A store that notes the name of every method that is called on it and on its vectors. */
export function countingStore(store: GraphStore): CountingStore {
  const calls: string[] = [];
  const noting = <T extends object>(target: T, prefix: string): T =>
    new Proxy(target, {
      get: (object, name) => {
        const value: unknown = Reflect.get(object, name, object);
        if (name === 'vectors' && typeof value === 'object' && value !== null) return noting(value, 'vectors.');
        if (typeof value !== 'function') return value;
        return (...given: unknown[]) => {
          calls.push(`${prefix}${String(name)}`);
          return Reflect.apply(value, object, given) as unknown;
        };
      },
    });
  return { store: noting(store, ''), calls };
}
