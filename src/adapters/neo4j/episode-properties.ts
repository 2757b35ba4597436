import type { Episode, EpisodeKind, EpisodeState, Role, StoredEpisode } from '../../domain/episode.ts';
import { OPEN_END, UNKNOWN_START } from '../../domain/instant.ts';
import { searchWords } from '../../domain/search-words.ts';
import { textHash } from '../shared/text-hash.ts';
import { type UsageProperties, usageOf, usageProperties } from './usage-properties.ts';

/** An episode as the properties of its node. */
export interface EpisodeProperties extends UsageProperties {
  readonly id: string;
  readonly kind: string;
  readonly thread: string;
  readonly speaker?: string | null;
  readonly role: string;
  readonly text: string;
  readonly occurred_at: number;
  /** Only where it is to be erased. */
  readonly expires_at?: number | null;
  readonly recorded_at: number;
  readonly sequence: number;
  readonly state: string;
  readonly attempts: number;
  readonly reason?: string | null;
  readonly not_before: number;
  readonly read_by?: string | null;
  readonly leans_on_thread: boolean;
  /** The open end while its claims count. */
  readonly retracted_at: number;
}

type NewProperties = Omit<EpisodeProperties, 'recorded_at' | 'sequence'> & {
  readonly space: string;
  readonly words: string;
  readonly text_hash: string;
};

/** A pending episode; the statement that records it gives it its time and number. */
export function newEpisodeProperties(space: string, episode: Episode): NewProperties {
  return {
    space,
    id: episode.id,
    kind: episode.kind,
    thread: episode.thread,
    speaker: episode.speaker,
    role: episode.role,
    text: episode.text,
    words: searchWords(episode.text).join(' '),
    text_hash: textHash(episode.text),
    occurred_at: episode.occurredAt,
    expires_at: episode.expiresAt,
    state: 'pending',
    attempts: 0,
    not_before: UNKNOWN_START,
    leans_on_thread: false,
    retracted_at: OPEN_END,
  };
}

export function episodeProperties(space: string, episode: StoredEpisode): EpisodeProperties & NewProperties {
  return {
    ...newEpisodeProperties(space, episode),
    recorded_at: episode.recordedAt,
    sequence: episode.sequence,
    state: episode.state,
    attempts: episode.attempts,
    reason: episode.reason,
    not_before: episode.notBefore,
    read_by: episode.readBy,
    leans_on_thread: episode.leansOnThread,
    retracted_at: episode.retractedAt ?? OPEN_END,
    ...usageProperties(episode.usage),
  };
}

export function episodeOf(properties: EpisodeProperties): StoredEpisode {
  return {
    id: properties.id,
    kind: properties.kind as EpisodeKind,
    thread: properties.thread,
    speaker: properties.speaker ?? null,
    role: properties.role as Role,
    text: properties.text,
    occurredAt: properties.occurred_at,
    expiresAt: properties.expires_at ?? null,
    recordedAt: properties.recorded_at,
    sequence: properties.sequence,
    state: properties.state as EpisodeState,
    attempts: properties.attempts,
    reason: properties.reason ?? null,
    notBefore: properties.not_before,
    readBy: properties.read_by ?? null,
    leansOnThread: properties.leans_on_thread,
    retractedAt: properties.retracted_at === OPEN_END ? null : properties.retracted_at,
    usage: usageOf(properties),
  };
}
