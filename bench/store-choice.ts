import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inMemoryStore } from '../src/adapters/in-memory/in-memory-store.ts';
import type { GraphStore } from '../src/ports/graph-store.ts';

export const STORE_NAMES = ['sqlite', 'memory', 'neo4j'] as const;
export type StoreName = (typeof STORE_NAMES)[number];

export interface ChosenStore {
  readonly store: GraphStore;
  /** Closes the store and removes what it left behind. */
  readonly dispose: () => Promise<void>;
}

/** Opens an empty store of a kind: SQLite in a temporary file, or the Neo4j of `NEO4J_URI`, `NEO4J_USER` and `NEO4J_PASSWORD` in spaces of its own. */
export async function chooseStore(name: string): Promise<ChosenStore> {
  if (name === 'memory') {
    const store = inMemoryStore();
    return { store, dispose: () => store.close() };
  }
  if (name === 'sqlite') {
    const { sqliteStore } = await import('../src/sqlite.ts');
    const folder = await mkdtemp(join(tmpdir(), 'asof-bench-'));
    const store = sqliteStore({ file: join(folder, 'memory.db') });
    return {
      store,
      dispose: async () => {
        await store.close();
        await rm(folder, { recursive: true, force: true });
      },
    };
  }
  throw new Error(`--store ${name}: choose one of ${STORE_NAMES.join(', ')}.`);
}
