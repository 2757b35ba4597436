import type { Instant } from '../../domain/instant.ts';
import type { GraphStore, LeasedEpisode, LeaseRequest } from '../../ports/graph-store.ts';
import type { Connection } from './connection.ts';
import { type EpisodeProperties, episodeOf } from './episode-properties.ts';
import { usageRows } from './usage-properties.ts';

/**
 * Locks the spaces that seem free, then looks again. Where other workers were faster with all of them there may be further ones, so it asks until it
 * gets one or none is left.
 */
export async function leaseEpisodes(
  connection: Connection,
  { owner, now, ttlMs, limit, space }: LeaseRequest,
): Promise<readonly LeasedEpisode[]> {
  if (limit === 0) return [];
  for (;;) {
    const { tried, leased } = await connection.write(async (run) => {
      const locked =
        space === undefined
          ? await run<{ space: string }>('queue/lock-waiting', { now, limit })
          : await run<{ space: string }>('space/lock-existing', { space });
      if (locked.length === 0) return { tried: 0, leased: [] };
      const spaces = locked.map((row) => row.space);
      const leased = await run<{ space: string; episode: EpisodeProperties }>('queue/take', { spaces, owner, now, until: now + ttlMs });
      return { tried: locked.length, leased };
    });
    if (leased.length > 0 || tried === 0 || space !== undefined) {
      return leased.map((row) => ({ space: row.space, episode: episodeOf(row.episode) }));
    }
  }
}

export async function renewLease(
  connection: Connection,
  space: string,
  episodeId: string,
  owner: string,
  until: Instant,
): Promise<boolean> {
  return connection.write(async (run) => {
    const [, held] = await Promise.all([
      run('space/lock-existing', { space }),
      run('queue/renew', { space, episode_id: episodeId, owner, until }),
    ]);
    return held.length > 0;
  });
}

export async function releaseEpisode(
  connection: Connection,
  space: string,
  owner: string,
  outcome: Parameters<GraphStore['release']>[2],
): Promise<void> {
  const { episodeId, state, reason, notBefore, uncounted = false, usage } = outcome;
  await connection.write((run) =>
    Promise.all([
      run('space/lock-existing', { space }),
      run('queue/release', {
        space,
        episode_id: episodeId,
        owner,
        state,
        reason,
        not_before: notBefore,
        uncounted: uncounted ? 1 : 0,
        usage: usageRows(usage),
      }),
      run('space/refresh-queue', { space }),
    ]),
  );
}
