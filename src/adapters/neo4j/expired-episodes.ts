import type { ExpiredEpisode, ExpiredQuery } from '../../ports/graph-store.ts';
import type { Run } from './connection.ts';

export async function expiredEpisodes(run: Run, { now, limit, space }: ExpiredQuery): Promise<readonly ExpiredEpisode[]> {
  const rows = await run<{ space: string; id: string }>('episodes/expired', { now, limit, space: space ?? null });
  return rows.map(({ space: name, id }) => ({ space: name, episodeId: id }));
}
