import type { EntityKey } from '../../domain/entity-key.ts';
import { type Instant, LATEST } from '../../domain/instant.ts';
import type { StoredMention } from '../../domain/stored.ts';
import type { GraphStore } from '../../ports/graph-store.ts';
import { compareText } from '../shared/compare-text.ts';
import type { Connection } from './connection.ts';
import { Dictionary } from './dictionary.ts';
import type { SpaceRow } from './space-row.ts';
import { ENTITY_KEYS, EPISODE_IDS } from './sql/dictionaries.ts';
import { MENTIONS } from './sql/mentions.ts';

interface Naming {
  readonly row: number;
  readonly key: number;
  readonly same_as: number | null;
}

interface MentionRow {
  readonly episode_id: string;
  readonly key: string;
  readonly name: string;
  readonly kind: string;
  readonly same_as: string | null;
  readonly said_at: number;
  readonly recorded_at: number;
  readonly expired_at: number;
}

/** Follows `sameAs` from naming to naming, as far as some mention that counts says it; of each naming the first said is the answer. */
export function mentionsAround(
  connection: Connection,
  space: SpaceRow,
  keys: readonly EntityKey[],
  options: Parameters<GraphStore['mentions']>[2] = {},
): readonly StoredMention[] {
  const { knownAt = LATEST, withoutEpisodes = [] } = options;
  const without = JSON.stringify(new Dictionary(connection, space, EPISODE_IDS).findAll(withoutEpisodes));
  const reached = new Set(new Dictionary(connection, space, ENTITY_KEYS).findAll(keys));
  const said = new Map<number, number | null>();
  for (const key of reached) {
    const namings = [...connection.all<Naming>(MENTIONS.namingsOfKey, { key }), ...connection.all<Naming>(MENTIONS.namingsSameAs, { key })];
    for (const naming of namings) {
      if (said.has(naming.row)) continue;
      const first = connection.first<{ row: number }>(MENTIONS.firstSaid, { naming: naming.row, known: knownAt, without })?.row ?? null;
      said.set(naming.row, first);
      if (first === null || naming.same_as === null) continue;
      reached.add(naming.key).add(naming.same_as);
    }
  }
  return mentionsOfRows(
    connection,
    [...said.values()].filter((row) => row !== null),
  );
}

export function mentionsOfEpisodes(connection: Connection, space: SpaceRow, episodeIds: readonly string[]): readonly StoredMention[] {
  const episodes = new Dictionary(connection, space, EPISODE_IDS).findAll(episodeIds);
  return mentionsOfRows(
    connection,
    episodes.flatMap((episode) => connection.all<{ row: number }>(MENTIONS.ofEpisode, { episode }).map(({ row }) => row)),
  );
}

/** The mentions of these rows in the port's order. */
export function mentionsOfRows(connection: Connection, rows: readonly number[]): readonly StoredMention[] {
  if (rows.length === 0) return [];
  return connection.all<MentionRow>(MENTIONS.byRow, { rows: JSON.stringify(rows) }).map(mentionOf);
}

function mentionOf(row: MentionRow): StoredMention {
  return {
    episodeId: row.episode_id,
    key: row.key,
    name: row.name,
    kind: row.kind,
    sameAs: row.same_as,
    saidAt: row.said_at,
    recordedAt: row.recorded_at,
    expiredAt: row.expired_at,
  };
}

/** Keys that some mention believed at the instant has, in order of text. */
export function mentionedKeys(
  connection: Connection,
  space: SpaceRow,
  {
    prefix = '',
    knownAt = LATEST,
    after,
    limit,
  }: { readonly prefix?: string; readonly knownAt?: Instant; readonly after?: EntityKey; readonly limit: number },
): readonly EntityKey[] {
  const found: EntityKey[] = [];
  // A zero character behind a text makes the next text in order.
  const next = (text: string) => `${text}\u0000`;
  let from = after === undefined || compareText(after, prefix) < 0 ? prefix : next(after);
  while (found.length < limit) {
    const keys = connection.all<{ id: number; text: string }>(MENTIONS.keysFrom, { space: space.id, from, wanted: PAGE });
    for (const { id, text } of keys) {
      if (!text.startsWith(prefix) || found.length === limit) return found;
      if (connection.first(MENTIONS.keyIsMentioned, { key: id, known: knownAt })) found.push(text);
    }
    const last = keys.at(-1);
    if (!last) return found;
    from = next(last.text);
  }
  return found;
}

const PAGE = 500;
