import { randomUUID } from 'node:crypto';
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

/**
 * Opens a store of a kind: an empty SQLite in a temporary file, an empty one in memory, or the Neo4j of `NEO4J_URI` (with `NEO4J_USER`, `NEO4J_PASSWORD` and
 * `NEO4J_DATABASE`); where that is not set, one that is started for the bench. A server that was there may hold other spaces: use {@link freshSpace}.
 */
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
  if (name === 'neo4j') {
    const [{ findNeo4j }, { neo4jStore }] = await Promise.all([import('../test/neo4j/find-neo4j.ts'), import('../src/neo4j.ts')]);
    const server = await findNeo4j();
    const store = await neo4jStore(server);
    return {
      store,
      dispose: async () => {
        await store.close();
        await server.stop();
      },
    };
  }
  throw new Error(`--store ${name}: choose one of ${STORE_NAMES.join(', ')}.`);
}

/** A name of a space that no store has yet. */
export function freshSpace(name: string): string {
  return `${name}-${randomUUID().slice(0, 8)}`;
}
