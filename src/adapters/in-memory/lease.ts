import type { StoredEpisode } from '../../domain/episode.ts';
import type { Instant } from '../../domain/instant.ts';
import type { GraphStore, LeasedEpisode, LeaseRequest } from '../../ports/graph-store.ts';
import { compareText } from '../shared/compare-text.ts';
import type { Space } from './space.ts';

/** Takes the next episode of every free space, those recorded first before the limit. */
export function leaseEpisodes(spaces: ReadonlyMap<string, Space>, request: LeaseRequest): readonly LeasedEpisode[] {
  const free = [...spaces].flatMap(([name, space]) => {
    const next = request.space === undefined || request.space === name ? nextEpisode(space, request.now) : undefined;
    return next ? [{ name, space, next }] : [];
  });
  free.sort((a, b) => a.next.recordedAt - b.next.recordedAt || compareText(a.name, b.name));
  return free.slice(0, request.limit).map(({ name, space, next }) => {
    const episode = { ...next, attempts: next.attempts + 1 };
    space.episodes.set(episode.id, episode);
    space.lease = { episodeId: episode.id, owner: request.owner, until: request.now + request.ttlMs };
    return { space: name, episode };
  });
}

function nextEpisode(space: Space, now: Instant): StoredEpisode | undefined {
  if (space.lease && now < space.lease.until) return undefined;
  const pending = [...space.episodes.values()].filter((episode) => episode.state === 'pending' && episode.retractedAt === null);
  const [first] = pending.sort((a, b) => a.sequence - b.sequence);
  return first && first.notBefore <= now ? first : undefined;
}

export function renewLease(space: Space, episodeId: string, owner: string, until: Instant): boolean {
  if (!holds(space, episodeId, owner)) return false;
  space.lease = { episodeId, owner, until };
  return true;
}

export function releaseEpisode(space: Space, owner: string, outcome: Parameters<GraphStore['release']>[2]): void {
  const episode = space.episodes.get(outcome.episodeId);
  if (!episode || !holds(space, outcome.episodeId, owner)) return;
  const { state, reason, notBefore, uncounted = false, usage } = outcome;
  const attempts = episode.attempts - (uncounted ? 1 : 0);
  space.episodes.set(episode.id, { ...episode, state, reason, notBefore, attempts, usage: [...episode.usage, ...(usage ? [usage] : [])] });
  space.lease = null;
}

/** Whether the lease is the owner's: also where it ran out and nobody has taken the space since. */
export function holds(space: Space, episodeId: string, owner: string): boolean {
  return space.lease?.episodeId === episodeId && space.lease.owner === owner;
}
