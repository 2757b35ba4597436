import type { ExpiredEpisode, ExpiredQuery } from '../../ports/graph-store.ts';
import { compareText } from '../shared/compare-text.ts';
import type { Space } from './space.ts';

/** Episodes that are to be erased, those whose time came first before the limit. */
export function expiredEpisodes(spaces: ReadonlyMap<string, Space>, { now, limit, space: only }: ExpiredQuery): readonly ExpiredEpisode[] {
  const found = [...spaces].flatMap(([space, { episodes }]) =>
    only !== undefined && only !== space
      ? []
      : [...episodes.values()].flatMap(({ id, expiresAt }) =>
          expiresAt !== null && expiresAt <= now ? [{ space, episodeId: id, expiresAt }] : [],
        ),
  );
  found.sort((a, b) => a.expiresAt - b.expiresAt || compareText(a.space, b.space) || compareText(a.episodeId, b.episodeId));
  return found.slice(0, limit).map(({ space, episodeId }) => ({ space, episodeId }));
}
