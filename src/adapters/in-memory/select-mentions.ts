import type { EntityKey } from '../../domain/entity-key.ts';
import type { Instant } from '../../domain/instant.ts';
import type { StoredMention } from '../../domain/stored.ts';
import { compareMentions } from './order.ts';
import { believed, countsNow, type Space } from './space.ts';

export function selectMentions(
  space: Space,
  keys: readonly EntityKey[],
  options: { readonly knownAt?: Instant; readonly withoutEpisodes?: readonly string[] } = {},
): readonly StoredMention[] {
  const without = new Set(options.withoutEpisodes);
  const mentions = [...space.mentions.values()].filter((mention) => believed(mention, options.knownAt) && !without.has(mention.episodeId));
  const reached = reachedFrom(keys, mentions);
  const firstSaid = new Map<string, StoredMention>();
  for (const mention of mentions.sort(compareMentions)) {
    const content = JSON.stringify([mention.key, mention.name, mention.kind, mention.sameAs]);
    if (reached.has(mention.key) && !firstSaid.has(content)) firstSaid.set(content, mention);
  }
  return [...firstSaid.values()];
}

export function mentionsOfEpisodes(space: Space, episodeIds: readonly string[]): readonly StoredMention[] {
  return [...space.mentions.values()]
    .filter((mention) => countsNow(mention) && episodeIds.includes(mention.episodeId))
    .sort(compareMentions);
}

/** The keys and all that `sameAs` joins to them, both ways to the end. */
function reachedFrom(keys: readonly EntityKey[], mentions: readonly StoredMention[]): ReadonlySet<EntityKey> {
  const reached = new Set(keys);
  let before: number;
  do {
    before = reached.size;
    for (const { key, sameAs } of mentions) {
      if (sameAs === null) continue;
      if (reached.has(key)) reached.add(sameAs);
      if (reached.has(sameAs)) reached.add(key);
    }
  } while (reached.size > before);
  return reached;
}
