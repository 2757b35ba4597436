import type { GraphStore, StoreCapabilities } from '../../ports/graph-store.ts';

/** One promise of the store port, held against a store by any test runner. */
export interface StoreCase {
  readonly name: string;
  /** What the store must be able to do beyond the port's minimum; without it the case is skipped. */
  readonly needs?: keyof StoreCapabilities;
  /**
   * Rejects where the promise is broken.
   *
   * @param open opens the store on a place that is empty at first and this case's own; called again, it opens the same place once more
   */
  run(open: () => Promise<GraphStore>): Promise<void>;
}

/** A case that needs one opening of the store, closed when it is over. */
export function storeCase(name: string, body: (store: GraphStore) => Promise<void>): StoreCase {
  return {
    name,
    run: async (open) => {
      const store = await open();
      try {
        await body(store);
      } finally {
        await store.close();
      }
    },
  };
}

/** The space in which cases work that need only one. */
export const SPACE = 'home';
