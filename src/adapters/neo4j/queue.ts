import type { Instant } from '../../domain/instant.ts';
import type { GraphStore, LeasedEpisode, LeaseRequest } from '../../ports/graph-store.ts';
import { turnsAround } from './composed-reads.ts';
import type { Connection, Run } from './connection.ts';
import { type EpisodeProperties, episodeOf } from './episode-properties.ts';
import { usageRows } from './usage-properties.ts';

/** Where other workers were faster with all spaces that seemed free there may be further ones, so it asks until it gets one or none is left. */
export async function leaseEpisodes(
  connection: Connection,
  { owner, now, ttlMs, limit, space, turns }: LeaseRequest,
): Promise<readonly LeasedEpisode[]> {
  if (limit === 0) return [];
  const taking = { owner, now, until: now + ttlMs };
  for (;;) {
    const { tried, leased } = await connection.write(async (run) => {
      const rows = await take(run, { ...taking, limit, space });
      const episodes = rows.flatMap((row) => (row.episode === null ? [] : [{ space: row.space, episode: episodeOf(row.episode) }]));
      return { tried: rows.length, leased: turns ? await Promise.all(episodes.map((each) => withTurns(run, each, turns))) : episodes };
    });
    if (leased.length > 0 || tried === 0 || space !== undefined) return leased;
  }
}

async function take(
  run: Run,
  {
    limit,
    space,
    ...taking
  }: { readonly owner: string; readonly now: Instant; readonly until: Instant } & Pick<LeaseRequest, 'limit'> & {
      readonly space: string | undefined;
    },
): Promise<readonly Leased[]> {
  if (space === undefined) return run<Leased>('queue/take-waiting', { ...taking, limit });
  const [, taken] = await Promise.all([run('space/lock-existing', { space }), run<Leased>('queue/take', { ...taking, space })]);
  return taken;
}

async function withTurns(run: Run, { space, episode }: LeasedEpisode, turns: NonNullable<LeaseRequest['turns']>): Promise<LeasedEpisode> {
  return { space, episode, turns: await turnsAround(run, space, { thread: episode.thread, at: episode.occurredAt, ...turns }) };
}

interface Leased {
  readonly space: string;
  /** `null` where another worker was faster. */
  readonly episode: EpisodeProperties | null;
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

export async function pendingEpisodes(run: Run, space: string): Promise<number> {
  const [row] = await run<{ pending: number }>('queue/pending', { space });
  return row?.pending ?? 0;
}
