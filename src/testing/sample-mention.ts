import type { EntityKey } from '../domain/entity-key.ts';
import type { Mention } from '../domain/mention.ts';

/** A mention for tests: episode `e1` names a person by the key at 0, with whatever is given in place. */
export function sampleMention(key: EntityKey, given: Partial<Omit<Mention, 'key'>> = {}): Mention {
  return { episodeId: 'e1', key, name: key, kind: 'person', sameAs: null, saidAt: 0, ...given };
}
