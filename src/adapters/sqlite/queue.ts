import { type Instant, UNKNOWN_START } from '../../domain/instant.ts';
import type { GraphStore, LeasedEpisode, LeaseRequest } from '../../ports/graph-store.ts';
import { compareText } from '../shared/compare-text.ts';
import type { Connection } from './connection.ts';
import { Dictionary } from './dictionary.ts';
import { episodesOf } from './episode-row.ts';
import { addUsage } from './episode-usage.ts';
import { findSpace, type SpaceRow } from './space-row.ts';
import { EPISODE_IDS } from './sql/dictionaries.ts';
import { QUEUE, QUEUE_WRITES } from './sql/queue.ts';

/** The pending episode of a space that was recorded first. */
interface Head {
  readonly row: number;
  readonly id: number;
  readonly recorded_at: Instant;
  readonly not_before: Instant;
  readonly space: number;
  readonly name: string;
  readonly lease_until: Instant | null;
}

/** Takes the next episode of every free space. A poll that finds nothing writes nothing, and waits for no other writer. */
export function leaseEpisodes(connection: Connection, request: LeaseRequest): readonly LeasedEpisode[] {
  if (connection.read(() => freeHeads(connection, request)).length === 0) return [];
  return connection.writeSoon(() =>
    freeHeads(connection, request)
      .toSorted((a, b) => a.recorded_at - b.recorded_at || compareText(a.name, b.name))
      .slice(0, request.limit)
      .flatMap(({ space, name, row, id }) => {
        connection.run(QUEUE_WRITES.take, { space, episode: id, owner: request.owner, until: request.now + request.ttlMs });
        connection.run(QUEUE_WRITES.countAttempt, { row });
        return episodesOf(connection, [row]).map((episode) => ({ space: name, episode }));
      }),
  );
}

function freeHeads(connection: Connection, { now, space }: LeaseRequest): readonly Head[] {
  const wanted = space === undefined ? spacesWithPending(connection) : [findSpace(connection, space)?.id ?? UNKNOWN_START];
  return wanted
    .flatMap((id) => connection.first<Head>(QUEUE.head, { space: id }) ?? [])
    .filter((head) => head.not_before <= now && (head.lease_until === null || head.lease_until <= now));
}

function spacesWithPending(connection: Connection): readonly number[] {
  const spaces: number[] = [];
  for (let last = 0; ; last = spaces.at(-1) as number) {
    const next = connection.first<{ space: number }>(QUEUE.nextSpace, { space: last })?.space;
    if (next === undefined) return spaces;
    spaces.push(next);
  }
}

export function pendingEpisodes(connection: Connection, space: SpaceRow): number {
  return connection.one<{ count: number }>(QUEUE.pending, { space: space.id }).count;
}

/** Within a write. */
export function renewLease(connection: Connection, space: SpaceRow, episodeId: string, owner: string, until: Instant): boolean {
  const episode = new Dictionary(connection, space, EPISODE_IDS).find(episodeId);
  return episode !== undefined && connection.run(QUEUE_WRITES.renew, { space: space.id, episode, owner, until }) > 0;
}

/** Within a write. */
export function releaseEpisode(
  connection: Connection,
  space: SpaceRow,
  owner: string,
  outcome: Parameters<GraphStore['release']>[2],
): void {
  const episode = new Dictionary(connection, space, EPISODE_IDS).find(outcome.episodeId);
  if (episode === undefined || !holdsLease(space, episode, owner)) return;
  const { state, reason, notBefore, uncounted = false, usage } = outcome;
  connection.run(QUEUE_WRITES.giveBack, { episode, state, reason, not_before: notBefore, uncounted: uncounted ? 1 : 0 });
  if (usage) addUsage(connection, space, episode, usage);
  connection.run(QUEUE_WRITES.end, { space: space.id, episode });
}

export function holdsLease(space: SpaceRow, episode: number | undefined, owner: string): boolean {
  return episode !== undefined && space.lease_episode === episode && space.lease_owner === owner;
}
