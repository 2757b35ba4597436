import type { Episode, StoredEpisode } from '../../domain/episode.ts';
import { type Instant, UNKNOWN_START } from '../../domain/instant.ts';
import type { RecordedEpisode } from '../../ports/graph-store.ts';
import type { Space } from './space.ts';

export function recordEpisodes(space: Space, episodes: readonly Episode[], now: Instant): readonly RecordedEpisode[] {
  return episodes.map((episode) => {
    const known = space.episodes.get(episode.id);
    return known ? { episode: known, isNew: false } : { episode: recordNew(space, episode, now), isNew: true };
  });
}

function recordNew(space: Space, episode: Episode, now: Instant): StoredEpisode {
  space.lastRecordedAt = Math.max(space.lastRecordedAt, now);
  space.lastSequence += 1;
  const stored: StoredEpisode = {
    id: episode.id,
    kind: episode.kind,
    thread: episode.thread,
    speaker: episode.speaker,
    role: episode.role,
    text: episode.text,
    occurredAt: episode.occurredAt,
    expiresAt: episode.expiresAt,
    recordedAt: space.lastRecordedAt,
    sequence: space.lastSequence,
    state: 'pending',
    attempts: 0,
    reason: null,
    notBefore: UNKNOWN_START,
    readBy: null,
    leansOnThread: false,
    retractedAt: null,
    usage: [],
  };
  space.episodes.set(stored.id, stored);
  return stored;
}
