import type { Episode } from '../../domain/episode.ts';
import { type Instant, UNKNOWN_START } from '../../domain/instant.ts';
import type { RecordedEpisode } from '../../ports/graph-store.ts';
import type { Connection } from './connection.ts';
import { findEpisodes } from './episode-search.ts';
import { findOrAddSpace } from './space-row.ts';
import { SpaceWriter } from './space-writer.ts';
import { SPACE_WRITES } from './sql/spaces.ts';

/** Within a write. */
export function recordEpisodes(
  connection: Connection,
  name: string,
  episodes: readonly Episode[],
  now: Instant,
): readonly RecordedEpisode[] {
  const space = findOrAddSpace(connection, name);
  const writer = new SpaceWriter(connection, space);
  const recordedAt = Math.max(now, space.last_recorded_at);
  let sequence = space.last_sequence;
  const recorded = episodes.map((episode): RecordedEpisode => {
    const [known] = findEpisodes(connection, space, { ids: [episode.id] });
    if (known) return { episode: known, isNew: false };
    sequence += 1;
    const fresh = {
      id: episode.id,
      kind: episode.kind,
      thread: episode.thread,
      speaker: episode.speaker,
      role: episode.role,
      text: episode.text,
      occurredAt: episode.occurredAt,
      expiresAt: episode.expiresAt,
      recordedAt,
      sequence,
      state: 'pending',
      attempts: 0,
      reason: null,
      notBefore: UNKNOWN_START,
      readBy: null,
      leansOnThread: false,
      retractedAt: null,
      usage: [],
    } as const;
    writer.addEpisode(fresh);
    return { episode: fresh, isNew: true };
  });
  if (sequence > space.last_sequence) {
    connection.run(SPACE_WRITES.move, { id: space.id, revision: space.revision, last_recorded_at: recordedAt, last_sequence: sequence });
  }
  return recorded;
}
