import type { Episode } from '../../domain/episode.ts';
import type { Instant } from '../../domain/instant.ts';
import type { RecordedEpisode } from '../../ports/graph-store.ts';
import type { Connection } from './connection.ts';
import { type EpisodeProperties, episodeOf, newEpisodeProperties } from './episode-properties.ts';

interface Kept {
  readonly episode: EpisodeProperties;
  readonly is_new: boolean;
}

export async function recordEpisodes(
  connection: Connection,
  space: string,
  episodes: readonly Episode[],
  now: Instant,
): Promise<readonly RecordedEpisode[]> {
  if (episodes.length === 0) return [];
  const given = new Map<string, Episode>();
  for (const episode of episodes) if (!given.has(episode.id)) given.set(episode.id, episode);
  const rows = [...given.values()].map((episode) => newEpisodeProperties(space, episode));
  const kept = await connection.change<Kept>('episodes/record', { space, now, episodes: rows });
  const byId = new Map(kept.map(({ episode }) => [episode.id, episodeOf(episode)]));
  const fresh = new Set(kept.flatMap(({ episode, is_new }) => (is_new ? [episode.id] : [])));
  return episodes.flatMap(({ id }) => {
    const episode = byId.get(id);
    return episode ? [{ episode, isNew: fresh.delete(id) }] : [];
  });
}
