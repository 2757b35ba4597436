import { inMemoryStore } from '../../src/adapters/in-memory/in-memory-store.ts';
import type { GraphStore } from '../../src/ports/graph-store.ts';

/** A place that one test has to itself. */
interface StorePlace {
  /** Opens the store on the place; what is there stays, as far as the store is durable. */
  readonly open: () => Promise<GraphStore>;
  readonly remove: () => Promise<void>;
}

export interface StoreUnderTest {
  readonly name: string;
  /** A new, empty place. */
  readonly place: () => Promise<StorePlace>;
}

export const inMemory: StoreUnderTest = {
  name: 'in memory',
  place: async () => ({ open: async () => inMemoryStore(), remove: async () => {} }),
};

/** The stores that must answer as the in-memory store does. */
export const storesUnderTest: readonly StoreUnderTest[] = [inMemory];
