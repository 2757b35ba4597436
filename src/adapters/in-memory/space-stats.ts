import { EPISODE_STATES, type EpisodeState } from '../../domain/episode.ts';
import type { SpaceStats } from '../../ports/graph-store.ts';
import { countsNow, entityKeysOf, type Space } from './space.ts';

export function statsOf(name: string, space: Space): SpaceStats {
  const episodes = [...space.episodes.values()];
  const facts = [...space.facts.values()];
  const inState = (state: EpisodeState) => episodes.filter((episode) => episode.state === state).length;
  return {
    space: name,
    revision: space.revision,
    episodes: Object.fromEntries(EPISODE_STATES.map((state) => [state, inState(state)])) as Record<EpisodeState, number>,
    retractedEpisodes: episodes.filter(({ retractedAt }) => retractedAt !== null).length,
    entities: entityKeysOf(space).size,
    claims: [...space.claims.values()].filter(countsNow).length,
    facts: facts.filter((fact) => countsNow(fact) && fact.standing === 'accepted').length,
    factVersions: facts.length,
  };
}
