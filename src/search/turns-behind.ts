import type { Evidence } from '../ports/graph-store.ts';

/**
 * The graph's share in finding turns: the messages that state the facts which the question is near to, in the order of those facts. So a turn is found by
 * what was concluded from it, also where it has none of the question's words.
 */
export function turnsBehind(
  factIds: readonly string[],
  { facts, claims }: Evidence,
): readonly { readonly id: string; readonly score: number }[] {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const episodeOf = new Map(claims.map(({ claim }) => [claim.id, claim.episodeId]));
  const ids = factIds.flatMap((id) => byId.get(id)?.claimIds ?? []).flatMap((claimId) => episodeOf.get(claimId) ?? []);
  return [...new Set(ids)].map((id, index) => ({ id, score: index + 1 }));
}
