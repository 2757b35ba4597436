import type { ExpiredEpisode, ExpiredQuery } from '../../ports/graph-store.ts';
import type { Connection } from './connection.ts';
import { EPISODES } from './sql/episodes.ts';

export function expiredEpisodes(connection: Connection, { now, limit, space }: ExpiredQuery): readonly ExpiredEpisode[] {
  const rows = connection.all<{ name: string; id: string }>(EPISODES.expired, { now, limit, space: space ?? null });
  return rows.map(({ name, id }) => ({ space: name, episodeId: id }));
}
