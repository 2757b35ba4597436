import type { GraphStore, LeasedEpisode, LeaseRequest } from '../../ports/graph-store.ts';

/** Tells the turns that a lease asks for, for stores in which a call costs no round trip. */
export async function withTurns(
  leased: readonly LeasedEpisode[],
  { turns }: LeaseRequest,
  { turnsAround }: Pick<GraphStore, 'turnsAround'>,
): Promise<readonly LeasedEpisode[]> {
  if (!turns) return leased;
  return Promise.all(
    leased.map(async ({ space, episode }) => ({
      space,
      episode,
      turns: await turnsAround(space, { thread: episode.thread, at: episode.occurredAt, ...turns }),
    })),
  );
}
