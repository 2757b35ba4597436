import type { StoredClaim } from '../../domain/stored.ts';
import type { GraphStore } from '../../ports/graph-store.ts';
import { compareClaims } from './order.ts';
import { believed, type Space } from './space.ts';

export function selectClaims(space: Space, query: Parameters<GraphStore['claims']>[1]): readonly StoredClaim[] {
  const { ids, episodeIds, keys, predicates, knownAt } = query;
  return [...space.claims.values()]
    .filter(
      (stored) =>
        (knownAt === 'ever' || believed(stored, knownAt)) &&
        (ids === undefined || ids.includes(stored.claim.id)) &&
        (episodeIds === undefined || episodeIds.includes(stored.claim.episodeId)) &&
        (keys === undefined || keys.includes(stored.canonical.subject) || keys.includes(stored.canonical.object)) &&
        (predicates === undefined || predicates.includes(stored.canonical.predicate)),
    )
    .sort(compareClaims);
}
