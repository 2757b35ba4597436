import type { EntityKey } from '../../domain/entity-key.ts';
import type { StoredMention } from '../../domain/stored.ts';
import type { GraphStore } from '../../ports/graph-store.ts';
import { believed } from './believed.ts';
import type { Run } from './connection.ts';
import { type MentionProperties, mentionOf } from './mention-properties.ts';
import { rangeAfter } from './text-range.ts';

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

/** In order of code points. */
export async function mentionedKeys(
  run: Run,
  space: string,
  { prefix = '', after, knownAt, limit }: Parameters<GraphStore['entityKeys']>[1],
): Promise<readonly EntityKey[]> {
  if (limit === 0) return [];
  const { from, atMost, isLater } = rangeAfter(after, limit);
  const asked = { space, from, ...believed(knownAt), limit: atMost };
  const rows =
    prefix === ''
      ? await run<{ key: EntityKey }>('mentions/keys', asked)
      : await run<{ key: EntityKey }>('mentions/keys-with-prefix', { ...asked, prefix });
  return rows
    .map(({ key }) => key)
    .filter(isLater)
    .slice(0, limit);
}
