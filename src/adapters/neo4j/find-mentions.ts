import type { EntityKey } from '../../domain/entity-key.ts';
import type { StoredMention } from '../../domain/stored.ts';
import type { GraphStore } from '../../ports/graph-store.ts';
import { believed } from './believed.ts';
import type { Run } from './connection.ts';
import { type MentionProperties, mentionOf } from './mention-properties.ts';

type Row = { readonly mention: MentionProperties };

export async function mentionsAround(
  run: Run,
  space: string,
  keys: readonly EntityKey[],
  { knownAt, withoutEpisodes = [] }: Parameters<GraphStore['mentions']>[2] = {},
): Promise<readonly StoredMention[]> {
  if (keys.length === 0) return [];
  const rows = await run<Row>('mentions/around', { space, keys, ...believed(knownAt), without_episodes: withoutEpisodes });
  return rows.map(({ mention }) => mentionOf(mention));
}

export async function mentionsOfEpisodes(run: Run, space: string, episodeIds: readonly string[]): Promise<readonly StoredMention[]> {
  if (episodeIds.length === 0) return [];
  const rows = await run<Row>('mentions/of-episodes', { space, episode_ids: episodeIds });
  return rows.map(({ mention }) => mentionOf(mention));
}

/** Keys in order of code points, which is the order of the index. */
export async function mentionedKeys(
  run: Run,
  space: string,
  { prefix = '', after, knownAt, limit }: Parameters<GraphStore['entityKeys']>[1],
): Promise<readonly EntityKey[]> {
  if (limit === 0) return [];
  const from = after === undefined || after < prefix ? prefix : `${after}${LOWEST}`;
  const rows = await run<{ key: EntityKey }>('mentions/keys', { space, from, to: `${prefix}${HIGHEST}`, ...believed(knownAt), limit });
  return rows.map(({ key }) => key);
}

/** A text with the lowest character behind it is the very next one. */
const LOWEST = '\u0000';
/** No text begins with a row of the last code point, which no character has. */
const HIGHEST = '\u{10ffff}'.repeat(8);
