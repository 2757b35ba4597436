import type { StoredEpisode } from '../domain/episode.ts';
import type { GraphChanges } from '../domain/graph-changes.ts';
import type { GraphStore, TurnsAround } from '../ports/graph-store.ts';

/** A turn that leaned on earlier ones is read again when it has other earlier turns. */
export function hasLeaned({ state, leansOnThread }: StoredEpisode): boolean {
  return state === 'done' && leansOnThread;
}

/** The turns that an episode may lean on, and those that may lean on it. */
export async function turnsAround(store: GraphStore, space: string, episode: StoredEpisode, window: number): Promise<TurnsAround> {
  if (window === 0 || episode.kind === 'facts') return { before: [], after: [] };
  return store.turnsAround(space, { thread: episode.thread, at: episode.occurredAt, before: window, after: window });
}

/** Back into the queue, in the same commit, so that a crash does not forget it. */
export function readAgain({ id, readBy, leansOnThread }: StoredEpisode): GraphChanges['outcomes'][number] {
  return {
    episodeId: id,
    state: 'pending',
    reason: 'an earlier turn of its thread arrived late or was taken back',
    notBefore: 0,
    readBy,
    leansOnThread,
  };
}
