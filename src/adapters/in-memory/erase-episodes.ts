import type { Space } from './space.ts';

/** Erases the episodes with all that came from them. */
export function eraseEpisodes(space: Space, episodeIds: readonly string[]): void {
  const erased = new Set(episodeIds.filter((id) => space.episodes.delete(id)));
  if (erased.size === 0) return;
  if (space.lease && erased.has(space.lease.episodeId)) space.lease = null;
  for (const [identity, mention] of space.mentions) if (erased.has(mention.episodeId)) space.mentions.delete(identity);

  const claimsOfErased = new Set<string>();
  for (const [identity, { claim }] of space.claims) {
    if (!erased.has(claim.episodeId)) continue;
    claimsOfErased.add(claim.id);
    space.claims.delete(identity);
  }
  const left = new Set([...space.claims.values()].map(({ claim }) => claim.id));
  for (const [identity, fact] of space.facts) {
    const rested = fact.claimIds.some((id) => claimsOfErased.has(id));
    if (rested && !fact.claimIds.some((id) => left.has(id))) space.facts.delete(identity);
  }
  for (const [key, { episodeIds }] of space.summaries) if (episodeIds.some((id) => erased.has(id))) space.summaries.delete(key);
  space.revision += 1;
}
