import type { StoredEpisode } from '../domain/episode.ts';
import type { Extractor } from '../ports/extractor.ts';
import type { GraphStore } from '../ports/graph-store.ts';
import { type Attempt, attempt } from './attempt.ts';
import { recallNear } from './recall.ts';

/** Reads one episode, with what the graph knows near it. Rejects only where the store does: a failure of the extractor is the attempt's. */
export async function readNow(
  { store, extractor, signal }: { readonly store: GraphStore; readonly extractor: Extractor; readonly signal?: AbortSignal | undefined },
  space: string,
  episode: StoredEpisode,
  earlier: readonly StoredEpisode[],
): Promise<Attempt> {
  const recall = await recallNear(store, space, [episode], earlier, extractor.wants);
  const [made] = await attempt(1, async () => [await extractor.read({ episode, earlier, recall }, signal ? { signal } : {})]);
  return made as Attempt;
}
