import type { StoredEpisode } from '../../domain/episode.ts';
import { OPEN_END, UNKNOWN_START } from '../../domain/instant.ts';
import type { EpisodeQuery } from '../../ports/graph-store.ts';
import type { Connection, Parameters } from './connection.ts';
import { Dictionary } from './dictionary.ts';
import { episodesOf } from './episode-row.ts';
import type { SpaceRow } from './space-row.ts';
import { EPISODE_IDS } from './sql/dictionaries.ts';
import { EPISODES } from './sql/episodes.ts';

export function findEpisodes(connection: Connection, space: SpaceRow, query: EpisodeQuery): readonly StoredEpisode[] {
  const { ids, thread, state, knownAt, limit } = query;
  const latest = query.take === 'latest' && limit !== undefined;
  const conditions = {
    after: query.occurredAfter ?? UNKNOWN_START - 1,
    before: query.occurredBefore ?? OPEN_END + 1,
    known: knownAt ?? OPEN_END,
    known_or_ever: knownAt ?? UNKNOWN_START - 1,
    limit: limit ?? -1,
  };
  const rows = (sql: string, place: Parameters) => connection.all<{ row: number }>(sql, { ...place, ...conditions }).map(({ row }) => row);
  const any = { state: state ?? null };
  if (ids) {
    const numbers = JSON.stringify(new Dictionary(connection, space, EPISODE_IDS).findAll(ids));
    return episodesOf(connection, rows(latest ? EPISODES.latestOfIds : EPISODES.ofIds, { ids: numbers, thread: thread ?? null, ...any }));
  }
  const place = { space: space.id };
  if (thread !== undefined)
    return episodesOf(connection, rows(latest ? EPISODES.latestOfThread : EPISODES.ofThread, { ...place, thread, ...any }));
  if (state !== undefined && state !== 'done')
    return episodesOf(connection, rows(latest ? EPISODES.latestUnread : EPISODES.unread, { ...place, state }));
  return episodesOf(connection, rows(latest ? EPISODES.latestOfSpace : EPISODES.ofSpace, { ...place, ...any }));
}
