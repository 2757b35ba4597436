import { contentId } from '../../domain/content-id.ts';
import type { Mention } from '../../domain/mention.ts';
import { searchWords } from '../../domain/search-words.ts';
import type { StoredMention } from '../../domain/stored.ts';
import { textHash } from '../shared/text-hash.ts';

/** A mention together with the name that it uses. */
export interface MentionProperties {
  readonly episode_id: string;
  readonly key: string;
  readonly name: string;
  readonly kind: string;
  readonly same_as: string | null;
  readonly said_at: number;
  readonly recorded_at: number;
  readonly expired_at: number;
}

export function mentionOf(properties: MentionProperties): StoredMention {
  return {
    episodeId: properties.episode_id,
    key: properties.key,
    name: properties.name,
    kind: properties.kind,
    sameAs: properties.same_as,
    saidAt: properties.said_at,
    recordedAt: properties.recorded_at,
    expiredAt: properties.expired_at,
  };
}

/** What is the same where the mention is the same. */
export function mentionId(mention: StoredMention): string {
  const { episodeId, saidAt, recordedAt } = mention;
  return contentId('m', episodeId, saidAt, recordedAt, nameId(mention));
}

/** What is the same where the name is used alike. */
export function nameId({ key, name, kind, sameAs }: Mention): string {
  return sameAs === null ? contentId('n', key, name, kind) : contentId('n', key, name, kind, sameAs);
}

/** The nodes of a mention: itself, and the name, which all mentions of one content share. */
export function mentionRow(space: string, mention: StoredMention) {
  const { episodeId, key, name, kind, sameAs, saidAt, recordedAt, expiredAt } = mention;
  const id = nameId(mention);
  return {
    mention: {
      space,
      id: mentionId(mention),
      name_id: id,
      episode_id: episodeId,
      said_at: saidAt,
      recorded_at: recordedAt,
      expired_at: expiredAt,
    },
    name: { space, id, key, name, kind, same_as: sameAs, words: searchWords(name).join(' '), name_hash: textHash(name) },
  };
}

/** The relationship of a mention that says of two keys that they are one entity; none where it says nothing of the kind. */
export function aliasRows(space: string, mention: StoredMention) {
  const { key, sameAs, episodeId, recordedAt, expiredAt } = mention;
  if (sameAs === null) return [];
  return [{ key, same_as: sameAs, alias: { space, episode_id: episodeId, recorded_at: recordedAt, expired_at: expiredAt } }];
}
