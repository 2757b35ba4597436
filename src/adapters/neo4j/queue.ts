import type { Instant } from '../../domain/instant.ts';
import type { GraphStore, LeasedEpisode, LeaseRequest } from '../../ports/graph-store.ts';
import type { Connection, Run } from './connection.ts';
import { type EpisodeProperties, episodeOf } from './episode-properties.ts';
import { usageRows } from './usage-properties.ts';

interface Taken {
  readonly space: string;
  /** `null` where another worker was faster. */
  readonly episode: EpisodeProperties | null;
  /** Nearest first. */
  readonly before: readonly EpisodeProperties[];
  readonly after: readonly EpisodeProperties[];
}

/** Where other workers were faster with all spaces that seemed free there may be further ones, so it asks until it gets one or none is left. */
export async function leaseEpisodes(
  connection: Connection,
  { owner, now, ttlMs, limit, space, turns }: LeaseRequest,
): Promise<readonly LeasedEpisode[]> {
  if (limit === 0) return [];
  const { before, after } = turns ?? { before: 0, after: 0 };
  for (;;) {
    const taken = await connection.change<Taken>('queue/take', {
      space: space ?? null,
      owner,
      now,
      until: now + ttlMs,
      limit,
      before,
      after,
    });
    const leased = taken.flatMap((row) => (row.episode === null ? [] : [leasedEpisode(row, row.episode, turns !== undefined)]));
    if (leased.length > 0 || taken.length === 0 || space !== undefined) return leased;
  }
}

function leasedEpisode({ space, before, after }: Taken, episode: EpisodeProperties, withTurns: boolean): LeasedEpisode {
  const leased = { space, episode: episodeOf(episode) };
  return withTurns ? { ...leased, turns: { before: before.map(episodeOf).toReversed(), after: after.map(episodeOf) } } : leased;
}

export async function renewLease(
  connection: Connection,
  space: string,
  episodeId: string,
  owner: string,
  until: Instant,
): Promise<boolean> {
  const held = await connection.change('queue/renew', { space, episode_id: episodeId, owner, until });
  return held.length > 0;
}

export async function releaseEpisode(
  connection: Connection,
  space: string,
  owner: string,
  outcome: Parameters<GraphStore['release']>[2],
): Promise<void> {
  const { episodeId, state, reason, notBefore, uncounted = false, usage } = outcome;
  await connection.change('queue/release', {
    space,
    episode_id: episodeId,
    owner,
    state,
    reason,
    not_before: notBefore,
    uncounted: uncounted ? 1 : 0,
    usage: usageRows(usage),
  });
}

export async function pendingEpisodes(run: Run, space: string): Promise<number> {
  const [row] = await run<{ pending: number }>('queue/pending', { space });
  return row?.pending ?? 0;
}
