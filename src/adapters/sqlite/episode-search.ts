import type { EpisodeKind, EpisodeState, Role, StoredEpisode } from '../../domain/episode.ts';
import { OPEN_END, UNKNOWN_START } from '../../domain/instant.ts';
import type { EpisodeQuery } from '../../ports/graph-store.ts';
import type { Connection, Parameters } from './connection.ts';
import { Dictionary } from './dictionary.ts';
import type { SpaceRow } from './space-row.ts';
import { EPISODE_IDS } from './sql/dictionaries.ts';
import { EPISODES } from './sql/episodes.ts';

interface EpisodeRow {
  readonly id: string;
  readonly sequence: number;
  readonly kind: string;
  readonly thread: string;
  readonly speaker: string | null;
  readonly role: string;
  readonly occurred_at: number;
  readonly recorded_at: number;
  readonly retracted_at: number;
  readonly state: string;
  readonly attempts: number;
  readonly reason: string | null;
  readonly not_before: number;
  readonly read_by: string | null;
  readonly leans_on_thread: number;
  readonly text: string;
}

export function findEpisodes(connection: Connection, space: SpaceRow, query: EpisodeQuery): readonly StoredEpisode[] {
  const { ids, thread, state, knownAt, limit } = query;
  const latest = query.take === 'latest' && limit !== undefined;
  const conditions = {
    after: query.occurredAfter ?? UNKNOWN_START - 1,
    before: query.occurredBefore ?? OPEN_END + 1,
    known: knownAt ?? OPEN_END,
    known_or_ever: knownAt ?? UNKNOWN_START - 1,
    limit: limit ?? -1,
  };
  const rows = (sql: string, place: Parameters) => connection.all<{ row: number }>(sql, { ...place, ...conditions }).map(({ row }) => row);
  const any = { state: state ?? null };
  if (ids) {
    const numbers = JSON.stringify(new Dictionary(connection, space, EPISODE_IDS).findAll(ids));
    return episodesOf(connection, rows(latest ? EPISODES.latestOfIds : EPISODES.ofIds, { ids: numbers, thread: thread ?? null, ...any }));
  }
  const place = { space: space.id };
  if (thread !== undefined)
    return episodesOf(connection, rows(latest ? EPISODES.latestOfThread : EPISODES.ofThread, { ...place, thread, ...any }));
  if (state !== undefined && state !== 'done')
    return episodesOf(connection, rows(latest ? EPISODES.latestUnread : EPISODES.unread, { ...place, state }));
  return episodesOf(connection, rows(latest ? EPISODES.latestOfSpace : EPISODES.ofSpace, { ...place, ...any }));
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
    recordedAt: row.recorded_at,
    sequence: row.sequence,
    state: row.state as EpisodeState,
    attempts: row.attempts,
    reason: row.reason,
    notBefore: row.not_before,
    readBy: row.read_by,
    leansOnThread: row.leans_on_thread === 1,
    retractedAt: row.retracted_at === OPEN_END ? null : row.retracted_at,
  };
}
