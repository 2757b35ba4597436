import type { StoredEpisode } from '../../domain/episode.ts';
import { OPEN_END } from '../../domain/instant.ts';
import { knownAt } from '../../domain/stored.ts';
import type { EpisodeQuery } from '../../ports/graph-store.ts';
import { compareEpisodes } from './order.ts';
import type { Space } from './space.ts';

export function selectEpisodes(space: Space, query: EpisodeQuery): readonly StoredEpisode[] {
  const found = [...space.episodes.values()].filter((episode) => meets(episode, query)).sort(compareEpisodes);
  if (query.limit === undefined) return found;
  return query.take === 'latest' ? found.slice(Math.max(0, found.length - query.limit)) : found.slice(0, query.limit);
}

function meets(episode: StoredEpisode, query: EpisodeQuery): boolean {
  return (
    (query.ids === undefined || query.ids.includes(episode.id)) &&
    (query.thread === undefined || query.thread === episode.thread) &&
    (query.state === undefined || query.state === episode.state) &&
    (query.occurredBefore === undefined || episode.occurredAt < query.occurredBefore) &&
    (query.occurredAfter === undefined || episode.occurredAt > query.occurredAfter) &&
    (query.knownAt === undefined || knownAt(asBelieved(episode), query.knownAt))
  );
}

/** An episode counts from its recording until it is retracted. */
export function asBelieved(episode: StoredEpisode) {
  return { recordedAt: episode.recordedAt, expiredAt: episode.retractedAt ?? OPEN_END };
}
