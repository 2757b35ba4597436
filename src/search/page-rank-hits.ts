import type { EntityKey } from '../domain/entity-key.ts';
import type { Instant } from '../domain/instant.ts';
import { personalisedPageRank } from '../domain/page-rank.ts';
import type { ReadContext } from '../read/read-context.ts';
import type { FoundByGraph } from './found.ts';
import { degreesOf, nearGraph } from './near-graph.ts';

/**
 * Facts around some entities by personalised PageRank: each has the share of walkers that cross it, so that a fact in the thick of what is near rises, and one of
 * a hub's hundreds does not. Equal shares in order of distance, then of id.
 */
export async function pageRankHits(
  context: ReadContext,
  from: readonly EntityKey[],
  { limit, ...options }: { readonly hops: number; readonly validAt: Instant | undefined; readonly limit: number },
): Promise<readonly FoundByGraph[]> {
  if (from.length === 0) return [];
  const { distances, facts } = await nearGraph(context, from, options);
  const ranks = personalisedPageRank(
    { nodes: [...distances.keys()], edges: facts.map(({ subject, object }) => [subject, object]) },
    { from, tolerance: 1e-6 },
  );
  const degrees = degreesOf(facts);
  const share = (key: EntityKey) => (ranks.get(key) ?? 0) / (degrees.get(key) ?? 1);
  return facts
    .map(({ id, subject, object }) => ({
      id,
      score: share(subject) + share(object),
      distance: Math.min(distances.get(subject) ?? 0, distances.get(object) ?? 0) + 1,
    }))
    .toSorted((a, b) => b.score - a.score || a.distance - b.distance || (a.id < b.id ? -1 : 1))
    .slice(0, limit);
}
