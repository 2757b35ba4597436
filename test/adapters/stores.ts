import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inMemoryStore } from '../../src/adapters/in-memory/in-memory-store.ts';
import { sqliteStore } from '../../src/adapters/sqlite/sqlite-store.ts';
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

export const sqlite: StoreUnderTest = {
  name: 'SQLite in a file',
  place: async () => {
    const directory = await mkdtemp(join(tmpdir(), 'asof-'));
    return {
      open: async () => sqliteStore({ file: join(directory, 'memory.db') }),
      remove: async () => rm(directory, { recursive: true, force: true }),
    };
  },
};

export const sqliteInMemory: StoreUnderTest = {
  name: 'SQLite in memory',
  place: async () => ({ open: async () => sqliteStore({ file: ':memory:' }), remove: async () => {} }),
};

/** The stores that must answer as the in-memory store does. */
export const storesUnderTest: readonly StoreUnderTest[] = [inMemory, sqlite, sqliteInMemory];
