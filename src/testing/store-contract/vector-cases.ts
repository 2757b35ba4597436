import type { GraphStore } from '../../ports/graph-store.ts';
import type { VectorIndex, VectorQuery } from '../../ports/vector-index.ts';
import { ahead, SAMPLE_MODEL } from '../sample-vector.ts';
import { SPACE, type StoreCase, storeCase } from './store-case.ts';

/** A case of similarity search: a store without it has nothing to hold. The sample model is declared. */
export function vectorCase(name: string, body: (store: GraphStore, vectors: VectorIndex) => Promise<void>): StoreCase {
  return storeCase(name, async (store) => {
    if (!store.vectors) return;
    await store.vectors.declare(SAMPLE_MODEL);
    await body(store, store.vectors);
  });
}

/** The ids of what is nearest to `ahead`, best first. */
export async function nearest(store: GraphStore, query: Partial<VectorQuery> = {}, space = SPACE): Promise<readonly string[]> {
  const hits = await store.vectors?.search(space, { kind: 'facts', vector: ahead, knownAt: 1000, limit: 99, ...query });
  return (hits ?? []).map(({ id }) => id);
}
