import type { Claim } from '../domain/claim.ts';
import type { StoredEpisode } from '../domain/episode.ts';
import { OPEN_END } from '../domain/instant.ts';
import type { ReadContext } from './read-context.ts';

export interface SaidClaim {
  readonly claim: Claim;
  /** The episode that states it; missing where it was erased. */
  readonly episode: StoredEpisode | undefined;
  /** It has not been taken back since. */
  readonly counts: boolean;
}

/** Claims, also such as no longer count, with the episodes that state them, by id; those that the space does not have are left out. */
export async function saidClaims({ store, space }: ReadContext, ids: Iterable<string>): Promise<ReadonlyMap<string, SaidClaim>> {
  const wanted = [...new Set(ids)];
  const claims = wanted.length === 0 ? [] : await store.claims(space, { ids: wanted, knownAt: 'ever' });
  const episodeIds = [...new Set(claims.map(({ claim }) => claim.episodeId))];
  const told = episodeIds.length === 0 ? [] : await store.episodes(space, { ids: episodeIds });
  const episodes = new Map(told.map((episode) => [episode.id, episode]));
  const counting = new Set(claims.filter(({ expiredAt }) => expiredAt === OPEN_END).map(({ claim }) => claim.id));
  return new Map(claims.map(({ claim }) => [claim.id, { claim, episode: episodes.get(claim.episodeId), counts: counting.has(claim.id) }]));
}
