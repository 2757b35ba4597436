import type { StoredEpisode } from '../../domain/episode.ts';
import { OPEN_END, UNKNOWN_START } from '../../domain/instant.ts';
import type { EpisodeQuery } from '../../ports/graph-store.ts';
import type { Parameters, Run } from './connection.ts';
import { type EpisodeProperties, episodeOf } from './episode-properties.ts';

/** Goes in by the ids, else by the thread, else by the state, else by time. */
export async function findEpisodes(run: Run, space: string, query: EpisodeQuery): Promise<readonly StoredEpisode[]> {
  const { ids, thread, state, take = 'earliest', limit = Number.MAX_SAFE_INTEGER } = query;
  const times = {
    space,
    occurred_after: query.occurredAfter ?? UNKNOWN_START - 1,
    occurred_before: query.occurredBefore ?? OPEN_END + 1,
    known_at: query.knownAt ?? null,
  };
  const find = async (name: string, parameters: Parameters) =>
    (await run<{ episode: EpisodeProperties }>(name, { ...times, ...parameters })).map(({ episode }) => episodeOf(episode));

  if (limit === 0 || ids?.length === 0) return [];
  if (ids !== undefined) {
    const found = await find('episodes/by-id', { ids, thread: thread ?? null, state: state ?? null });
    return take === 'latest' ? found.slice(-limit) : found.slice(0, limit);
  }
  const found = await (thread !== undefined
    ? find(`episodes/of-thread-${take}`, { thread, state: state ?? null, limit })
    : state !== undefined
      ? find(`episodes/in-state-${take}`, { state, limit })
      : find(`episodes/of-space-${take}`, { limit }));
  return take === 'latest' ? found.toReversed() : found;
}
