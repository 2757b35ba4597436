import type { EpisodeKind, EpisodeState, Role, StoredEpisode } from '../../domain/episode.ts';
import { OPEN_END } from '../../domain/instant.ts';
import type { Connection, Parameters } from './connection.ts';
import { usageOf } from './episode-usage.ts';
import { EPISODES } from './sql/episodes.ts';

interface EpisodeRow {
  readonly id: string;
  readonly sequence: number;
  readonly kind: string;
  readonly thread: string;
  readonly speaker: string | null;
  readonly role: string;
  readonly occurred_at: number;
  readonly expires_at: number;
  readonly recorded_at: number;
  readonly retracted_at: number;
  readonly state: string;
  readonly attempts: number;
  readonly reason: string | null;
  readonly not_before: number;
  readonly read_by: string | null;
  readonly leans_on_thread: number;
  readonly usage: string;
  readonly text: string;
}

/** The episodes of these rows in the port's order. */
export function episodesOf(connection: Connection, rows: readonly number[]): readonly StoredEpisode[] {
  return rows.length === 0 ? [] : connection.all<EpisodeRow>(EPISODES.byRow, { rows: JSON.stringify(rows) }).map(episodeOf);
}

function episodeOf(row: EpisodeRow): StoredEpisode {
  return {
    id: row.id,
    kind: row.kind as EpisodeKind,
    thread: row.thread,
    speaker: row.speaker,
    role: row.role as Role,
    text: row.text,
    occurredAt: row.occurred_at,
    expiresAt: row.expires_at === OPEN_END ? null : row.expires_at,
    recordedAt: row.recorded_at,
    sequence: row.sequence,
    state: row.state as EpisodeState,
    attempts: row.attempts,
    reason: row.reason,
    notBefore: row.not_before,
    readBy: row.read_by,
    leansOnThread: row.leans_on_thread === 1,
    retractedAt: row.retracted_at === OPEN_END ? null : row.retracted_at,
    usage: usageOf(row.usage),
  };
}

/** What the row keeps of an episode, without its id. */
export function episodeColumns(episode: StoredEpisode): Parameters {
  return {
    sequence: episode.sequence,
    kind: episode.kind,
    thread: episode.thread,
    speaker: episode.speaker,
    role: episode.role,
    occurred_at: episode.occurredAt,
    expires_at: episode.expiresAt ?? OPEN_END,
    recorded_at: episode.recordedAt,
    retracted_at: episode.retractedAt ?? OPEN_END,
    state: episode.state,
    attempts: episode.attempts,
    reason: episode.reason,
    not_before: episode.notBefore,
    read_by: episode.readBy,
    leans_on_thread: Number(episode.leansOnThread),
    text: episode.text,
  };
}
